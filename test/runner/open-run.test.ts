import {spawn} from 'node:child_process';
import {appendFileSync, cpSync, existsSync, mkdirSync, readFileSync, readdirSync, readlinkSync, renameSync, rmSync, symlinkSync, writeFileSync} from 'node:fs';
import {basename, dirname, join} from 'node:path';
import {describe, expect, onTestFinished, test} from 'vitest';
import {EvidenceError} from '../../src/runner/evidence-error.ts';
import {createJournal, journalPath} from '../../src/runner/journal-file.ts';
import {markOf} from '../../src/runner/living-process.ts';
import {startRun} from '../../src/runner/open-run.ts';
import {readRecordedRun} from '../../src/runner/recorded-run.ts';
import {resumeRun} from '../../src/runner/resume-run.ts';
import {settleRecord, standingOf} from '../../src/runner/settle-record.ts';
import {abort, answerAll, commandStep, commands, filesBelow, input, makeFolder, modeOf, optionsIn, outputOf, planOf, resultOf, runAll, textBelow, until, usesIn} from './support.ts';

describe('the run folder', () => {
	test('holds the runbook, the plan, the journal and each attempt, and is readable by its owner alone', async () => {
		const before = process.umask(0);
		try {
			const {run, folder} = await runAll(commands('echo one', 'touch made; umask'));
			expect(run.folder).toMatch(/\/artifacts\/rollback\/\d{8}T\d{6}Z-[0-9a-f]{4}$/);
			expect(filesBelow(run.folder).map(path => path.slice(run.folder.length + 1)).sort()).toEqual([
				'journal.jsonl', 'plan.json', 'run.json', 'runbook.md',
				...['01-step-1', '02-step-2'].flatMap(step => ['command.sh', 'exit.json', 'output.txt', 'timing.txt'].map(name => `steps/${step}/attempt-1/${name}`)),
			]);
			expect(new Set(filesBelow(join(folder, 'artifacts')).map(modeOf))).toEqual(new Set(['600']));
			for (const path of filesBelow(run.folder)) expect(modeOf(dirname(path))).toBe('700');
			// The operator's own umask holds for what the statement makes.
			expect(outputOf(run, 2)).toBe('0000');
			expect(modeOf(join(folder, 'made'))).toBe('666');
			expect(readlinkSync(join(run.folder, '..', 'latest'))).toBe(basename(run.folder));
			expect(readFileSync(join(folder, 'artifacts', '.gitignore'), 'utf8')).toBe('*\n');
		} finally {
			process.umask(before);
		}
	});

	test('records size and hash of what was printed', async () => {
		const {run} = await runAll(commands('printf hello'));
		expect(resultOf(run, 1)).toMatchObject({
			status: 'passed', exit: 0, by: 'exit',
			artifacts: [{path: 'steps/01-step-1/attempt-1/output.txt', bytes: 5, sha256: '2cf24dba5fb0a30e26e83b2ac5b9e29e1b161e5c1fa7425e73043362938b9824'}],
		});
	});

	test('that cannot be made stops the run before anything runs', () => {
		const folder = makeFolder();
		writeFileSync(join(folder, 'file'), '');
		const options = optionsIn(folder, commands('touch ran'), {artifacts: join(folder, 'file', 'artifacts')});
		expect(() => startRun(options)).toThrow(EvidenceError);
		expect(() => startRun(options)).toThrow(/evidence cannot be written below .*: a part of the path is not a folder/);
		expect(existsSync(join(folder, 'ran'))).toBe(false);
	});

	test('that cannot be completed leaves nothing behind', () => {
		const folder = makeFolder();
		writeFileSync(join(folder, 'state'), '');
		expect(() => startRun(optionsIn(folder, commands('true')))).toThrow(/the shell state cannot be kept in/);
		expect(existsSync(join(folder, 'artifacts'))).toBe(false);
	});

	test('is never reached through a symbolic link', () => {
		const folder = makeFolder();
		mkdirSync(join(folder, 'elsewhere'));
		symlinkSync(join(folder, 'elsewhere'), join(folder, 'artifacts'));
		expect(() => startRun(optionsIn(folder, commands('true')))).toThrow(/is a symbolic link/);
		expect(filesBelow(join(folder, 'elsewhere'))).toEqual([]);
	});

	test('is made, with a warning, also where `latest` cannot lead to it', async () => {
		const {folder, run: first} = await runAll(commands('true'));
		const parent = dirname(first.folder);
		// What `cp -rL` makes of the link.
		rmSync(join(parent, 'latest'));
		cpSync(first.folder, join(parent, 'latest'), {recursive: true});
		const second = startRun(optionsIn(folder, commands('true')));
		expect(second.notice()).toMatch(/\/latest does not lead to this run: it is a folder$/);
		answerAll(second);
		expect(await second.drive()).toBe('completed');
		expect(readdirSync(parent).toSorted()).toEqual([basename(first.folder), basename(second.folder), 'latest'].toSorted());
	});

	test('gets the documents at the end, and the shell states are removed', async () => {
		const {run, folder} = await runAll(commands('true'), {onFinish: (_, entries) => [{path: 'summary.txt', text: `${entries.length} entries`}]});
		expect(readFileSync(join(run.folder, 'summary.txt'), 'utf8')).toBe(`${run.entries().length} entries`);
		expect(filesBelow(join(folder, 'state'))).toEqual([]);
	});

	test('shows the same run again from its journal', async () => {
		const {run} = await runAll(commands('echo one', 'echo two; exit 4'));
		const again = readRecordedRun(run.folder);
		expect(again.state()).toEqual(run.state());
		expect(again.output('step-2', 1)).toEqual(run.output('step-2', 1));
		expect(again.send({kind: 'note', text: 'x', step: null})).toMatchObject({refused: expect.any(String)});
	});
});

describe('artifacts of a step', () => {
	test('`save` gives the clean stdout a name, the transcript has both streams', async () => {
		const {run} = await runAll(planOf([commandStep(1, 'echo out; echo err >&2', {save: 'status/before.txt'})]));
		expect(readFileSync(join(run.folder, 'status/before.txt'), 'utf8')).toBe('out\n');
		expect(outputOf(run, 1)).toBe('err\nout');
		expect(resultOf(run, 1).artifacts.map(artifact => artifact.path)).toEqual(['steps/01-step-1/attempt-1/output.txt', 'steps/01-step-1/attempt-1/stdout.txt', 'status/before.txt']);
	});

	test.each(['../out.txt', '/tmp/out.txt', 'journal.jsonl', 'steps/x'])('`save=%s` is refused before the step runs', async save => {
		const {run, folder} = await runAll(planOf([commandStep(1, 'touch ran', {save})]));
		expect(resultOf(run, 1)).toMatchObject({status: 'failed', by: 'launch'});
		expect(existsSync(join(folder, 'ran'))).toBe(false);
	});

	test('`set` gives a later step its value', async () => {
		const steps = [commandStep(1, 'echo "  v 1 "', {set: 'version'}), commandStep(2, 'echo got {{version}}', {uses: usesIn('echo got {{version}}')})];
		const {run} = await runAll(planOf(steps, [input('version')]));
		expect(outputOf(run, 2)).toBe('got v 1');
	});

	test.each([
		['an ordinary input', false],
		['a secret one', true],
	])('`set` gives no value of an attempt that the operator finds bad: %s', async (_, secret) => {
		const words = [commandStep(1, 'echo wrong-$((1111 * 2)); test -e again || touch again', {set: 'version', expectations: [{kind: 'prose', text: 'the release', line: 1}]}), commandStep(2, 'echo got {{version}}', {uses: usesIn('echo got {{version}}')})];
		const run = startRun(optionsIn(makeFolder(), planOf(words, [input('version', {secret})])));
		const given: unknown[] = [];
		run.subscribe(() => {
			const {prompt, inputs, steps} = run.state();
			if (steps['step-1']?.status === 'unjudged') given.push(inputs['version']?.given ?? false);
			if (prompt?.kind === 'command') run.send({kind: 'run', prompt: prompt.id, confirm: 'yes', edited: null});
			if (prompt?.kind === 'verdict') run.send({kind: 'judge', prompt: prompt.id, verdict: prompt.attempt === 1 ? 'failed' : 'passed', seen: ''});
			if (prompt?.kind !== 'failure') return;
			given.push(inputs['version']?.given ?? false);
			run.send({kind: 'run', prompt: prompt.id, confirm: 'yes', edited: null});
		});
		expect(await run.drive()).toBe('completed');
		expect(new Set(given)).toEqual(new Set([false]));
		expect(outputOf(run, 2)).toBe(secret ? 'got ****' : 'got wrong-2222');
		expect(textBelow(run.folder).includes('wrong-2222')).toBe(!secret);
	});
});

describe('the verdict', () => {
	test.each([
		['a wanted exit code', {expectations: [{kind: 'exit', code: 3, line: 1}]}, 'exit 3', 'passed', 'expectation'],
		['another one', {expectations: [{kind: 'exit', code: 3, line: 1}]}, 'exit 0', 'failed', 'expectation'],
		['a text that is there', {expectations: [{kind: 'contains', text: 'all good', line: 1}]}, 'echo all good', 'passed', 'expectation'],
		['a text that is not', {expectations: [{kind: 'contains', text: 'all good', line: 1}]}, 'echo bad', 'failed', 'expectation'],
		['no launch without a terminal', {interactive: true}, 'read X', 'failed', 'launch'],
		['SQL without a client', {language: 'sql'}, 'SELECT 1', 'failed', 'launch'],
		['a time limit', {timeoutMs: 200}, 'sleep 60', 'failed', 'timeout'],
		['the time of an endless step', {endless: true, timeoutMs: 200}, 'sleep 60', 'stopped', 'timeout'],
	] as const)('%s', async (_, more, command, status, by) => {
		const {run} = await runAll(planOf([commandStep(1, command, more)]));
		expect(resultOf(run, 1)).toMatchObject({status, by});
	});

	test('a time limit ends everything that the step started, whatever it ignores', async () => {
		const {run, folder} = await runAll(planOf([commandStep(1, `trap '' TERM; (trap '' TERM; echo $BASHPID > pid; exec sleep 61) & wait; sleep 62`, {timeoutMs: 300})]), {speed: 100});
		expect(resultOf(run, 1)).toMatchObject({status: 'failed', exit: 137});
		// What the shell around it says of a killed child is none of its output.
		expect(outputOf(run, 1)).toBe('');
		expect(markOf(Number(readFileSync(join(folder, 'pid'), 'utf8')))).toBeNull();
	});

	test('a step that may be retried is, after its pause and however often an event comes in between', async () => {
		const folder = makeFolder();
		const run = startRun(optionsIn(folder, planOf([commandStep(1, 'echo x >> tries; [ "$(wc -l < tries)" -ge 3 ]', {retry: {attempts: 5, everyMs: 60}})])));
		answerAll(run);
		run.subscribe(() => {
			const last = run.entries().at(-1)?.event;
			if (last?.kind === 'step-finished') setImmediate(() => run.send({kind: 'note', text: 'meanwhile', step: null}));
		});
		expect(await run.drive()).toBe('completed');
		expect(run.state().steps['step-1']?.attempts.map(attempt => attempt.result?.status)).toEqual(['failed', 'failed', 'passed']);
		expect(readFileSync(join(folder, 'tries'), 'utf8')).toBe('x\nx\nx\n');
	});

	test('^C fails an ordinary step and stops an endless one', async () => {
		for (const [endless, status] of [[false, 'failed'], [true, 'stopped']] as const) {
			const folder = makeFolder();
			const run = startRun(optionsIn(folder, planOf([commandStep(1, 'echo up; exec sleep 63', {endless})])));
			answerAll(run);
			const done = run.drive();
			await until(run, () => run.state().running !== null && run.output('step-1', 1).lines > 0);
			expect(run.interrupt()).toBe('SIGINT');
			await done;
			expect(resultOf(run, 1)).toMatchObject({status, by: 'operator'});
		}
	});
});

describe('secrets', () => {
	test('are in no file of the bundle, however they are printed', async () => {
		const secret = `p@ss 'w0rd"/+=é`;
		const command = 'printf "%s\\n" {{token}}; printf %s {{token}} | base64; python3 -c "import sys,urllib.parse;print(urllib.parse.quote(sys.argv[1],safe=\'\'))" {{token}}';
		const plan = planOf([commandStep(1, command, {uses: usesIn(command), save: 'out.txt'}), commandStep(2, 'exit 1')], [input('token', {secret: true})]);
		const {run} = await runAll(plan, {secret: () => secret}, live => {
			live.send({kind: 'note', text: `it was ${secret}`, step: null});
			abort(live);
		});
		expect(resultOf(run, 1).status).toBe('passed');
		expect(outputOf(run, 1)).toBe('****\n****\n****');
		const text = textBelow(run.folder);
		for (const form of [secret, Buffer.from(secret).toString('latin1'), Buffer.from(secret).toString('base64'), encodeURIComponent(secret), `w0rd`]) expect(text).not.toContain(form);
		expect(readFileSync(join(run.folder, 'steps/01-step-1/attempt-1/command.sh'), 'utf8')).toContain('****');
	});

	test('a value that a step gives for a secret input stays in memory, and another that holds it too', async () => {
		const use = 'test {{token}} = tok-$((2222 * 2)) && echo "as {{url}}"; echo {{url}} > seen'.replaceAll('"', '');
		const steps = [
			commandStep(1, 'echo tok-$((2222 * 2))', {set: 'token'}),
			commandStep(2, 'echo https://x/?t={{token}}', {set: 'url', uses: usesIn('echo https://x/?t={{token}}')}),
			commandStep(3, use, {uses: usesIn(use)}),
		];
		const {run, folder, outcome} = await runAll(planOf(steps, [input('token', {secret: true}), input('url')]));
		expect(outcome).toBe('completed');
		expect(readFileSync(join(folder, 'seen'), 'utf8')).toBe('https://x/?t=tok-4444\n');
		expect(textBelow(run.folder)).not.toContain('tok-4444');
	});

	test('are masked in what would run, and shown as missing where they are', async () => {
		const command = 'login --as {{user}} {{token}}';
		const plan = planOf([commandStep(1, command, {uses: usesIn(command)})], [input('user'), input('token', {secret: true})]);
		const run = startRun(optionsIn(makeFolder(), plan));
		expect(run.preview('step-1')).toBeNull();
		expect(run.send({kind: 'fill', prompt: null, values: {user: 'ann b', token: 'hunter-2222'}})).toBeNull();
		expect(run.preview('step-1')).toBe(`login --as 'ann b' ****`);
		expect(run.where('step-1')).toMatch(/^this machine in \//);
		run.leave();
		expect(run.send({kind: 'note', text: 'late', step: null})).toMatchObject({refused: expect.stringContaining('rollbook resume')});
	});

	test('one that cannot be taken is said, and keeps no other from being given', () => {
		const plan = planOf([commandStep(1, 'true')], [input('token', {secret: true}), input('pin', {secret: true, pattern: '[0-9]+'})]);
		const run = startRun(optionsIn(makeFolder(), plan, {secret: () => 'hunter-2222'}));
		expect(run.notice()).toBe('not taken as it was given: `pin` must match [0-9]+');
		expect(run.state().inputs).toEqual({token: {value: null, secret: true, given: true}});
		run.leave();
	});

	test('an edited command is recorded masked and runs as typed', async () => {
		const folder = makeFolder();
		const run = startRun(optionsIn(folder, planOf([commandStep(1, 'false')], [input('token', {secret: true})]), {secret: () => 'hunter-2222'}));
		run.subscribe(() => {
			const {prompt} = run.state();
			if (prompt?.kind === 'command') run.send({kind: 'run', prompt: prompt.id, confirm: null, edited: 'echo hunter-2222 > seen'});
		});
		expect(await run.drive()).toBe('completed');
		expect(readFileSync(join(folder, 'seen'), 'utf8')).toBe('hunter-2222\n');
		expect(textBelow(run.folder)).not.toContain('hunter-2222');
	});

	test('a step whose value is missing never starts', async () => {
		const folder = makeFolder();
		const run = startRun(optionsIn(folder, planOf([commandStep(1, 'touch ran-{{v}}', {uses: usesIn('touch ran-{{v}}')})], [input('v')])));
		run.subscribe(() => {
			if (run.state().prompt?.kind === 'inputs') run.leave();
		});
		expect(await run.drive()).toBe('left');
		expect(run.entries().some(entry => entry.event.kind === 'step-started')).toBe(false);
	});
});

describe('evidence', () => {
	test('a runbook that changes meanwhile is noticed and recorded, and the run goes on with the old one', async () => {
		const {run, folder} = await runAll(commands('echo more >> runbook.md', 'rm runbook.md', 'true'));
		expect(folder).toBeTruthy();
		const changes = run.entries().flatMap(({event}) => (event.kind === 'runbook-changed' ? [event.sha256 === null ? 'removed' : 'changed'] : []));
		expect(changes).toEqual(['changed', 'removed']);
		expect(run.notice()).toContain('this run goes on with the version that it began with');
		expect(readFileSync(join(run.folder, 'runbook.md'), 'utf8')).not.toContain('more');
	});

	test('an edit is noticed while nothing else happens, however busy the folder is', async () => {
		const folder = makeFolder();
		const noise = spawn('bash', ['-c', 'while :; do echo more >> noise.log; done'], {cwd: folder, stdio: 'ignore'});
		onTestFinished(() => void noise.kill('SIGKILL'));
		const run = startRun(optionsIn(folder, commands('true')));
		const changes = (): number => run.entries().filter(({event}) => event.kind === 'runbook-changed').length;
		const ended = run.drive();
		await until(run, () => run.state().prompt !== null);
		appendFileSync(join(folder, 'runbook.md'), 'more\n');
		await until(run, () => changes() === 1);
		run.leave();
		expect(await ended).toBe('left');
	});

	test('a runbook that cannot be looked at any more counts as removed, also for a resume', async () => {
		const folder = makeFolder();
		const options = optionsIn(folder, commands('true'));
		const run = startRun(options);
		const ended = run.drive();
		await until(run, () => run.state().prompt !== null);
		// A link in a circle stands for all that keeps even the superuser out: a server that went away, a mount that was lost.
		rmSync(join(folder, 'runbook.md'));
		symlinkSync('runbook.md', join(folder, 'runbook.md'));
		await until(run, () => run.entries().some(({event}) => event.kind === 'runbook-changed' && event.sha256 === null));
		run.leave();
		expect(await ended).toBe('left');
		const again = resumeRun({...options, folder: run.folder});
		answerAll(again);
		expect(await again.drive()).toBe('completed');
	});

	test('the runbook may lie elsewhere than the statements run', async () => {
		const folder = makeFolder();
		mkdirSync(join(folder, 'world'));
		const {run} = await runAll(commands('pwd', 'echo more >> ../runbook.md', 'true'), {cwd: join(folder, 'world'), runbookPath: join(folder, 'runbook.md')}, abort, folder);
		expect(outputOf(run, 1)).toBe(join(folder, 'world'));
		expect(run.entries().filter(({event}) => event.kind === 'runbook-changed')).toHaveLength(1);
	});

	test('a clock that jumps is recorded; durations come from the steady one', async () => {
		let looks = 0;
		const {run} = await runAll(commands('true', 'true'), {clock: {now: () => Date.now() - (++looks > 8 ? 3_600_000 : 0), mono: () => performance.now()}});
		const jumps = run.entries().flatMap(({event}) => (event.kind === 'clock-jumped' ? [Math.round(event.byMs / 60_000)] : []));
		expect(jumps).toEqual([-60]);
		expect(resultOf(run, 2).durationMs).toBeGreaterThanOrEqual(0);
	});

	test('what cannot be written stops the run; nothing new is started', async () => {
		const folder = makeFolder();
		const run = startRun(optionsIn(folder, commands('true', 'touch ran')));
		run.subscribe(() => {
			if (run.state().prompt?.step !== 'step-2') return;
			// The folder of the attempt cannot be made where a file stands.
			rmSync(join(run.folder, 'steps'), {recursive: true, force: true});
			writeFileSync(join(run.folder, 'steps'), '');
		});
		answerAll(run);
		await expect(run.drive()).rejects.toThrow(EvidenceError);
		expect(existsSync(join(folder, 'ran'))).toBe(false);
		expect(run.notice()).toContain('no further step is started');
	});

	test('a document that cannot be written at the end leaves the record open for whoever makes it, without a manifest', async () => {
		const folder = makeFolder();
		const run = startRun(optionsIn(folder, commands('true'), {onFinish: () => [{path: 'summary.txt', text: 'x'}, {path: 'steps/01-step-1/attempt-1/output.txt/timeline.md', text: 'y'}], manifest: () => '{}'}));
		answerAll(run);
		await expect(run.drive()).rejects.toThrow(EvidenceError);
		expect([run.state().outcome, standingOf(run.folder)]).toEqual(['completed', 'undocumented']);
		await settleRecord({folder: run.folder, operator: 'ann', host: 'here', stateRoot: join(folder, 'state'), onFinish: () => [{path: 'summary.txt', text: 'x'}], manifest: () => '{}'});
		expect(standingOf(run.folder)).toBe('over');
	});

	test.each(['removed', 'moved away'] as const)('a run folder that is %s stops the run; it is not made anew', async how => {
		const folder = makeFolder();
		const run = startRun(optionsIn(folder, commands('true', 'touch ran'), {onFinish: () => [{path: 'summary.txt', text: 'x'}]}));
		run.subscribe(() => {
			if (run.state().prompt?.step !== 'step-2' || !existsSync(run.folder)) return;
			if (how === 'removed') rmSync(run.folder, {recursive: true});
			else renameSync(run.folder, join(folder, 'elsewhere'));
		});
		answerAll(run);
		await expect(run.drive()).rejects.toThrow(/journal\.jsonl is gone: .* no further step is started/);
		expect(existsSync(join(folder, 'ran'))).toBe(false);
		expect(existsSync(run.folder)).toBe(false);
	});

	test('a second writer of the journal stops the run: nothing more is written or started', async () => {
		const folder = makeFolder();
		const run = startRun(optionsIn(folder, commands('true', 'touch ran'), {onFinish: () => [{path: 'summary.txt', text: 'x'}]}));
		const journal = journalPath(run.folder);
		let left = '';
		run.subscribe(() => {
			if (run.state().prompt?.step !== 'step-2' || left !== '') return;
			appendFileSync(journal, '{"seq":99}\n');
			left = readFileSync(journal, 'utf8');
		});
		answerAll(run);
		await expect(run.drive()).rejects.toThrow(/journal\.jsonl is not as this process left it, somebody else writes it, too: no further step is started/);
		expect(existsSync(join(folder, 'ran'))).toBe(false);
		expect(readFileSync(journal, 'utf8')).toBe(left);
		expect(existsSync(join(run.folder, 'summary.txt'))).toBe(false);
	});
});

describe('a damaged journal', () => {
	const left = async () => {
		const folder = makeFolder();
		const options = optionsIn(folder, commands('true', 'true'));
		const run = startRun(options);
		run.subscribe(() => {
			const {prompt} = run.state();
			if (prompt?.step === 'step-2') run.leave();
			else if (prompt) run.send({kind: 'run', prompt: prompt.id, confirm: 'yes', edited: null});
		});
		expect(await run.drive()).toBe('left');
		return {options, folder: run.folder, journal: join(run.folder, 'journal.jsonl')};
	};

	test('whose last line is cut off is put aside with a notice', async () => {
		const {options, folder, journal} = await left();
		appendFileSync(journal, '{"seq":99,"at"');
		const run = resumeRun({...options, folder});
		expect(run.notice()).toContain('put aside');
		expect(readFileSync(join(folder, 'journal.torn'), 'utf8')).toBe('{"seq":99,"at"');
		answerAll(run);
		expect(await run.drive()).toBe('completed');
		expect(readRecordedRun(folder).state().outcome).toBe('completed');
	});

	test('in any other way is an error that names the line', async () => {
		const {options, folder, journal} = await left();
		writeFileSync(journal, readFileSync(journal, 'utf8').replace('"ann"', '"bob"'));
		expect(() => resumeRun({...options, folder})).toThrow(/journal\.jsonl:1:1: the line does not match its sum/);
	});
});

test('a journal that could not be written once is not written again', () => {
	const folder = makeFolder();
	const journal = createJournal(folder);
	journal.append({kind: 'run-resumed', operator: 'ann', host: 'here'}, 1, 1);
	const text = readFileSync(journalPath(folder), 'utf8');
	journal.close();
	for (let again = 0; again < 2; again++) expect(() => journal.append({kind: 'run-resumed', operator: 'ann', host: 'here'}, 2, 2)).toThrow(/no further step is started/);
	expect(readFileSync(journalPath(folder), 'utf8')).toBe(text);
});

describe('one runner per run', () => {
	test('a second one is refused with the name of the first, and let in when the first has left', () => {
		const folder = makeFolder();
		const options = optionsIn(folder, commands('true'));
		const run = startRun(options);
		expect(() => resumeRun({...options, folder: run.folder})).toThrow(/the run is driven by ann on here, process \d+/);
		run.leave();
		resumeRun({...options, folder: run.folder}).leave();
	});

	test('a hundred runs of one second have a hundred folders', () => {
		const folder = makeFolder();
		const options = optionsIn(folder, commands('true'), {clock: {now: () => 1_800_000_000_000, mono: () => 0}});
		const runs = Array.from({length: 100}, () => startRun(options));
		expect(new Set(runs.map(run => run.folder)).size).toBe(100);
		for (const run of runs) run.leave();
	});
});

