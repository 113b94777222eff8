import {describe, expect, test} from 'vitest';
import {factsOf} from '../../src/parser/shell/facts.ts';
import {readText} from './../support/read-text.ts';

const asks = (command: string, ...below: readonly string[]): readonly boolean[] =>
	readText(['# Till', '', '1. Begin:', '', '   ```bash', `   ${command}`, '   ```', '', ...below.map(line => `   ${line}`), ''].join('\n')).reading.fences.flatMap(({statements}) => statements.map(one => one.interactive));

describe('what stands below a command says that somebody has to answer', () => {
	test.each(['Answer `y` to the prompt.', 'Type yes at the prompt.', 'Enter the key when prompted.', 'When prompted, choose the till.', 'Responda `s` a la pregunta.', 'Digite `sim` quando for solicitado.', 'Beantworte die Sicherheitsfrage mit ja.', 'Répondez oui à la question.', '提示时输入 yes'])('%s', text => {
		expect(asks('shopctl wipe till-1', text)).toEqual([true]);
	});

	test.each(['Answer the customers first.', 'Confirm that the till answers.', 'Enter the figures into the sheet.', 'Type of the till: small'])('but not %s', text => {
		expect(asks('shopctl wipe till-1', text)).toEqual([false]);
	});

	test('the question as it was printed', () => {
		expect(asks('erase startup-config', '- Answer:', '', '  ```text', '  Erase all of it ? (y/n): y', '  ```')).toEqual([true]);
		expect(asks('delete startup-configuration', 'It asks:', '', '```text', 'Proceed to delete [confirm yes/no(default)]:yes', '```')).toEqual([true]);
		expect(asks('delete startup-configuration', 'It prints:', '', '```text', 'Done: 3 of 3', '```')).toEqual([false]);
	});

	test('an answer that is given with the call', () => {
		expect(asks('shopctl wipe till-1 --yes', 'Answer `y` to the prompt.')).toEqual([false]);
		expect(asks('yes | shopctl wipe till-1', 'Answer `y` to the prompt.')).toEqual([false]);
	});

	test('in the printed lines of a session', () => {
		const session = readText('# Till\n\n```\nada@till:~$ aptly publish switch till\nSigning, please enter your passphrase when prompted:\nada@till:~$ aptly publish list\nOne.\n```\n');
		expect(session.reading.fences.flatMap(({statements}) => statements.map(one => one.interactive))).toEqual([true, false]);
	});
});

test('marks of Markdown around a command are none of its own', () => {
	expect(factsOf('`sudo gitlab-psql`', 'bash')).toMatchObject({interactive: true, opens: {kind: 'sql'}});
});
