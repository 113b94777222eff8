import {readFileSync} from 'node:fs';
import {hostname} from 'node:os';
import {join} from 'node:path';
import {findStep} from '../../src/plan/find-step.ts';
import {stepFolder} from '../../src/runner/attempt-place.ts';
import {localTarget} from '../../src/runner/local-target.ts';
import {digest, readJournalFile} from '../../src/runner/journal-file.ts';
import {resumeRun} from '../../src/runner/resume-run.ts';
import type {OpenRun} from '../../src/runner/run-setting.ts';
import {standingOf} from '../../src/runner/settle-record.ts';
import {LEDGER, TOKEN} from './golden-runbook.ts';
import {environment, ledgerOf, runFolderOf, startProgram} from './golden-run.ts';
import type {Bench} from './golden-run.ts';
import {forgotten, violations} from './invariants.ts';
import {operate} from './operator.ts';
import type {OnFailure} from './operator.ts';

/** Opens the run that was left in the bench, in this process. */
export const reopen = (bench: Bench, folder: string): OpenRun =>
	resumeRun({
		folder, env: environment(bench), operator: 'ann', host: hostname(), stateRoot: join(bench.folder, 'state/rollbook'), target: localTarget(), lend: null,
		clock: {now: () => Date.now(), mono: () => performance.now()}, onFinish: () => [],
	});

/** Goes on with the golden run after a fault, to its end, and says what does not hold. An operator looks at the ledger before anything is done again. */
export const goOn = async (bench: Bench, said: string): Promise<readonly string[]> => {
	const folder = runFolderOf(bench);
	if (folder === null || !began(folder)) return ledgerOf(bench).map(line => `A: ran without a journal: ${line}`);
	const before = readJournalFile(folder).entries;
	if (before.at(-1)?.event.kind === 'run-finished') return [...violations(folder, ledgerOf(bench)), ...(await documented(bench, folder))];
	const run = reopen(bench, folder);
	const lost = forgotten(run.plan, before, said);
	operate(run, {onFailure: lookThere(bench), value: TOKEN});
	const outcome = await run.drive();
	const words = ledgerOf(bench).map(line => line.split(' ')[0]);
	return [
		...lost,
		...violations(folder, ledgerOf(bench)),
		...(outcome === 'completed' ? [] : [`the run is ${outcome}: ${run.state().outcomeReason}`]),
		...(words.join() === LEDGER.join() ? [] : [`B: the ledger says ${words.join(' ')}`]),
	];
};

/** A run that was killed at its very end leaves its documents to whoever looks next. */
const documented = async (bench: Bench, folder: string): Promise<readonly string[]> => {
	if (standingOf(folder) === 'undocumented') {
		const {code, stderr} = await startProgram(bench, ['resume', folder]).ended;
		if (code !== 0) return [`its documents cannot be made: exit ${code}: ${stderr}`];
	}
	const {files} = JSON.parse(readFileSync(join(folder, 'manifest.json'), 'utf8')) as {readonly files: readonly {readonly path: string; readonly sha256: string}[]};
	const missing = ['rollback-summary.txt', 'summary.json', 'timeline.md', 'timeline.csv', 'timeline.jsonl', 'checklist.md', 'decisions.md', 'inputs.json', 'junit.xml', 'postmortem.md', 'journal.jsonl'].filter(name => !files.some(({path}) => path === name));
	return [...missing.map(name => `${name} is not in the manifest`), ...files.filter(({path, sha256}) => digest(readFileSync(join(folder, path))) !== sha256).map(({path}) => `G: ${path} is not as the manifest says`)];
};

/** A journal without a first line was never a run: nothing was acknowledged. */
const began = (folder: string): boolean => {
	try {
		return readFileSync(join(folder, 'journal.jsonl')).includes(0x0a);
	} catch {
		return false;
	}
};

const lookThere = (bench: Bench): OnFailure => (run, prompt) => {
	const step = findStep(run.plan, prompt.step);
	const ran = step !== undefined && ledgerOf(bench).some(line => line.includes(`/${stepFolder(step)}/`));
	return ran ? {kind: 'by-hand', prompt: prompt.id, reason: 'the ledger says so'} : {kind: 'run', prompt: prompt.id, confirm: 'yes', edited: null};
};
