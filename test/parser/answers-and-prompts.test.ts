import {describe, expect, test} from 'vitest';
import {commandsOf, readText} from '../support/read-text.ts';

const fence = (...lines: readonly string[]): string => ['', '```text', ...lines, '```', ''].join('\n');
const first = (...lines: readonly string[]) => readText(`# Till\n\n## Steps\n${fence(...lines)}`).reading.fences[0]?.statements ?? [];

describe('an answer on a line of its own in a session', () => {
	test.each(['yes', 'y', 'sí', 'ja', 'oui'])('is typed at a question, and the command above asked: %s', answer => {
		expect(first('ops@till-fw> request system reboot', '', answer, '', 'Going down in 1 minute').map(({line, interactive}) => [line, interactive])).toEqual([[6, true]]);
	});

	test('what only looks may print the word', () => {
		expect(first('$ kubectl auth can-i get pods', 'yes').map(({interactive}) => interactive)).toEqual([false]);
	});
});

describe('a prompt that names the machine that a line far above opens', () => {
	const read = (prompt: string) => {
		const steps = commandsOf(readText(`# Till\n\n## Log in\n${fence('ops-1# kubectl exec -it -n shop cart-0 -- su till')}\n## Events\n${fence('ops-1# kubectl get events -n shop')}\n## Members\n${fence(`${prompt} tillctl list`)}`));
		return steps.map(({inside}) => steps.find(({id}) => id === inside)?.command ?? null);
	};

	test.each(['till@cart-0:~$', '[till@cart-0 ~]$'])('puts its line there: %s', prompt => {
		expect(read(prompt)).toEqual([null, null, 'kubectl exec -it -n shop cart-0 -- su till']);
	});

	test.each(['till@ops-1:~$', 'till@cart-01:~$'])('but no other machine: %s', prompt => {
		expect(read(prompt)).toEqual([null, null, null]);
	});
});

describe('a table that a client drew below what was asked', () => {
	const lines = (language: string, ...block: readonly string[]): readonly number[] => readText(`# Till\n\n## Steps\n\n\`\`\`${language}\n${block.join('\n')}\n\`\`\`\n`).reading.fences[0]?.statements.map(({line}) => line - 5) ?? [];
	const rows = [' till | sum', '------+-----', ' a    | 2', ' b    | 4', '(2 rows)'];

	test.each(['sql', 'bash'])('is no statement, in a block of "%s"', language => {
		expect(lines(language, 'select till, sum from carts;', ...rows, '', 'select 1;')).toEqual([1, 8]);
	});

	test('behind the call of a client, and without a semicolon above', () => {
		expect(lines('', '/usr/bin/impala-shell -i till-1 -k', '', 'show tables;', 'name   | #rows', '-------+------', 'carts  | 4', '', 'show databases')).toEqual([1, 3, 8]);
		expect(lines('sql', 'select c from carts', '+---+', '| c |', '+---+', '| 1 |', '+---+', '1 row in set (0.00 sec)')).toEqual([1]);
	});

	test('commands with a pipe stay what they are', () => {
		expect(lines('bash', 'till list | sort', 'till count | uniq')).toEqual([1, 2]);
	});
});
