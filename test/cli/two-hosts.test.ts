import {spawnSync} from 'node:child_process';
import {existsSync, readFileSync, readdirSync, writeFileSync} from 'node:fs';
import {join} from 'node:path';
import {execa} from 'execa';
import {describe, expect, onTestFinished, test} from 'vitest';
import {program, rollbook, temporary} from '../support/rollbook.ts';
import {skipped} from '../support/skipped.ts';
import {until} from '../support/until.ts';

/** Another machine that shares the folder: a name and a network of its own, as containers have them. */

const canUnshare = spawnSync('unshare', ['-nu', 'true']).status === 0;

/** Ends with its folder as well: a wait that a failed test leaves behind must not spin on. */
const RUNBOOK = '# Shop\n\n## Procedure\n\n```bash\necho one >> ledger; while [ -e ledger ] && [ ! -e go ]; do sleep 0.05; done\n```\n\n```bash\necho two >> ledger\n```\n';

const elsewhere = (cwd: string, args: readonly string[]) =>
	execa('unshare', ['-nu', 'sh', '-c', 'hostname web-2; exec "$@"', 'sh', process.execPath, program, ...args], {cwd, reject: false, stdin: 'ignore', env: {XDG_CONFIG_HOME: join(cwd, '.config'), XDG_STATE_HOME: join(cwd, '.state'), NO_COLOR: '1'}});

const start = async () => {
	const cwd = temporary('two-hosts');
	writeFileSync(join(cwd, 'a.md'), RUNBOOK);
	const running = rollbook(['run', 'a.md', '--yes'], {cwd});
	onTestFinished(() => void running.kill('SIGKILL'));
	await until('the first step runs', () => existsSync(join(cwd, 'ledger')));
	const name = readdirSync(join(cwd, 'artifacts/rollback')).find(one => one !== 'latest') ?? '';
	const {host} = JSON.parse(readFileSync(join(cwd, 'artifacts/rollback', name, '.lock'), 'utf8')) as {readonly host: string};
	return {cwd, running, host, folder: join('artifacts/rollback', name), ledger: () => readFileSync(join(cwd, 'ledger'), 'utf8')};
};

describe.runIf(canUnshare)(`two machines and one run${skipped(canUnshare ? null : '`unshare -nu` is not allowed here')}`, () => {
	test('a run that is being driven is refused elsewhere, and goes on undisturbed', async () => {
		const {cwd, running, host, folder, ledger} = await start();
		const {exitCode, stderr} = await elsewhere(cwd, ['resume', folder, '--yes']);
		expect(exitCode).toBe(2);
		expect(stderr).toMatch(new RegExp(`^rollbook: the run is driven by \\S+ on ${host}, process ${running.pid}, since \\d{4}-\\d\\d-\\d\\d \\d\\d:\\d\\d:\\d\\d UTC\\n  = help: .* add \`--take-over ${host}\`$`));
		writeFileSync(join(cwd, 'go'), '');
		expect(await running).toMatchObject({exitCode: 0});
		expect(ledger()).toBe('one\ntwo\n');
	}, 60_000);

	test('taken over although it lives, the first one notices, and starts nothing more', async () => {
		const {cwd, running, host, folder, ledger} = await start();
		const second = elsewhere(cwd, ['resume', folder, '--yes', '--take-over', host]);
		onTestFinished(() => void second.kill('SIGKILL'));
		const journal = (): string => readFileSync(join(cwd, folder, 'journal.jsonl'), 'utf8');
		await until('it was taken over', () => journal().includes(`taken over from`));
		writeFileSync(join(cwd, 'go'), '');
		const {exitCode, stderr} = await running;
		expect([exitCode, stderr]).toEqual([5, expect.stringContaining('somebody else writes it, too: no further step is started')]);
		expect(await second).toMatchObject({exitCode: 0});
		expect(ledger()).toBe('one\ntwo\n');
		const numbers = journal().trimEnd().split('\n').map(line => (JSON.parse(line) as {readonly seq: number}).seq);
		expect(numbers).toEqual(numbers.map((_, index) => index + 1));
		expect(await rollbook(['verify', folder], {cwd})).toMatchObject({exitCode: 0});
	}, 60_000);
});
