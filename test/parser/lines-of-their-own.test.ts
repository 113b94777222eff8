import {describe, expect, test} from 'vitest';
import {readText} from '../support/read-text.ts';

const read = (...lines: readonly string[]) => readText(['# Till', '', '## Steps', '', ...lines].join('\n')).reading;

describe('commands among sentences', () => {
	test('code on a line of its own is typed', () => {
		expect(read('The keys are known only after the first visit, so go there before:', '`ssh till@10.0.0.7`', 'The others come later.').inline).toEqual([{line: 6, code: 'ssh till@10.0.0.7'}]);
	});

	test('a remark in brackets may stand behind it', () => {
		expect(read('It can be done by hand, which takes longer:', '`repmgr standby switchover --siblings-follow` (as the database user)').inline.map(({line}) => line)).toEqual([6]);
	});

	test('an item with flags and a remark in brackets', () => {
		expect(read('- kubectl -n till scale deployment/web --replicas=2 (as many as before the switch)').inline).toEqual([{line: 5, code: 'kubectl -n till scale deployment/web --replicas=2'}]);
	});

	test('"set … to 6" is no command of a shell', () => {
		expect(read('- set the reviewers to 6 -see Settings/Branches (or any other way that keeps the branch)').inline).toEqual([]);
	});

	test('what a program says is not typed', () => {
		expect(read('Look at it, and it says:', '', '- node "till-a" (ID: 1) is up').inline).toEqual([]);
	});

	test('an order in front of a bare command', () => {
		expect(read('Become the database user: sudo su postgres').inline).toEqual([{line: 5, code: 'sudo su postgres'}]);
	});
});

describe('items that are no steps', () => {
	test.each(['Note, if you see a 503, it is still stopping. Try this step again.', 'Exemplo: `till_20240101.sql`', 'Hinweis: starten Sie danach neu', '**Usuario**: root'])('below a step: %s', text => {
		expect(read('1. Open the console:', `   - ${text}`).manualSteps.map(({line}) => line)).not.toContain(6);
	});

	test('a wait in a note is one', () => {
		expect(read('1. Restart the till', '   - Note: please wait 5 minutes before the next one.').waits).toEqual([{line: 6, seconds: 300}]);
	});

	test('the block below is the step', () => {
		expect(read('1. Verify that all tills joined. The following command should print how many:', '', '  ```sh', '  tillctl count', '  ```').manualSteps).toEqual([]);
	});

	test('what a feature will do', () => {
		expect(read('It uses the switch of the shop. This feature will', '- run checks before', '- create snapshots').manualSteps).toEqual([]);
	});
});
