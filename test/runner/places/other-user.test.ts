import {spawnSync} from 'node:child_process';
import {describe, expect, test} from 'vitest';
import {plainUser} from '../../support/plain-user.ts';
import {commandStep, makeFolder, outputOf, planOf, resultOf, runAll} from '../support.ts';
import {skipped} from '../../support/skipped.ts';

const user = process.getuid?.() === 0 ? plainUser() : null;
/** `sudo` of the system, if it lets root become somebody else without a word. */
const withSudo = user !== null && spawnSync('sudo', ['-n', '-u', user.name, 'true'], {stdio: 'ignore'}).status === 0;

describe.skipIf(user === null)(`another user of this machine${skipped(user === null ? 'only root becomes one without a password' : null)}`, () => {
	const name = user?.name ?? '';
	const OPENERS = [`su - ${name}`, `su -s /bin/bash ${name}`, `su ${name} -s /bin/sh`, ...(withSudo ? [`sudo -u ${name} -i`, `sudo -u ${name} -s`, `sudo su - ${name}`] : [])];

	test.each(OPENERS)('`%s`: lines run there one by one, by the real program', async opener => {
		const steps = [
			commandStep(1, opener, {opens: {kind: 'shell', label: opener}}),
			// The folder of the run is private: this user stands in it and could not enter it.
			commandStep(2, 'cd /usr; N="it is"; export N', {inside: 'step-1'}),
			commandStep(3, 'echo "$N $(id -un) in $PWD"; (exit 4)', {inside: 'step-1'}),
			commandStep(4, 'exit', {inside: 'step-1', closes: true}),
			commandStep(5, 'echo "${N-none} $(id -un)"'),
		];
		const {run} = await runAll(planOf(steps), {env: {PATH: process.env['PATH'] ?? ''}}, live => {
			const {prompt} = live.state();
			if (prompt) live.send({kind: 'skip', prompt: prompt.id, reason: 'it was meant to'});
		}, makeFolder());
		expect(outputOf(run, 1)).toMatch(new RegExp(`^connected: ${name} on `));
		expect(outputOf(run, 3)).toBe(`it is ${name} in /usr`);
		expect(resultOf(run, 3)).toMatchObject({status: 'failed', exit: 4, by: 'exit'});
		expect(outputOf(run, 5)).toBe('none root');
	});
});
