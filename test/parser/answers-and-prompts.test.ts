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
