import {createHash} from 'node:crypto';
import {existsSync, readFileSync} from 'node:fs';
import {join} from 'node:path';
import {findStep} from '../../src/plan/find-step.ts';
import type {Plan} from '../../src/plan/plan.ts';
import type {Entry} from '../../src/run/entry.ts';
import {fold} from '../../src/run/evolve.ts';
import {stepFolder} from '../../src/runner/attempt-place.ts';
import {readJournalFile} from '../../src/runner/journal-file.ts';
import {readRunFolder} from '../../src/runner/run-folder.ts';

/** A word and the attempt that wrote it: `look RUN/02-look-at-it/attempt-1`. */
type Ledger = readonly string[];

/**
 * What must hold after every fault, as sentences about what does not. A: no command without a durable intent. B: none twice
 * without the operator's word in between. C: nothing is done without an outcome or the operator's word. E, F: the journal
 * opens and its chain holds (reading throws otherwise). G: every recorded hash is the file's.
 */
export const violations = (folder: string, ledger: Ledger): readonly string[] => {
	const {plan} = readRunFolder(folder);
	const {entries} = readJournalFile(folder);
	return [...withoutIntent(plan, entries, ledger), ...twice(entries, ledger), ...doneByNobody(plan, entries), ...wrongHashes(folder, entries)];
};

const nameOf = (plan: Plan, id: string, attempt: number): string => {
	const step = findStep(plan, id);
	return `${step ? stepFolder(step) : id}/attempt-${attempt}`;
};

const attemptIn = (line: string): string => line.split('/').slice(1).join('/');

const withoutIntent = (plan: Plan, entries: readonly Entry[], ledger: Ledger): readonly string[] => {
	const meant = new Set(entries.flatMap(({event}) => (event.kind === 'step-started' ? [nameOf(plan, event.step, event.attempt)] : [])));
	return ledger.filter(line => !meant.has(attemptIn(line))).map(line => `A: ran without an intent: ${line}`);
};

const twice = (entries: readonly Entry[], ledger: Ledger): readonly string[] => {
	const again = ledger.filter((line, index) => ledger.indexOf(line) !== index).map(line => `B: ran twice in one attempt: ${line}`);
	const unasked: string[] = [];
	const asked = new Map<string, boolean>();
	for (const {event} of entries) {
		if (event.kind === 'prompt-answered' && event.answer.kind === 'run') for (const step of asked.keys()) asked.set(step, true);
		if (event.kind !== 'step-started') continue;
		if (asked.get(event.step) === false) unasked.push(`B: ${event.step} started again without the operator's word`);
		asked.set(event.step, false);
	}
	return [...again, ...unasked];
};

const doneByNobody = (plan: Plan, entries: readonly Entry[]): readonly string[] => {
	const {steps} = fold(plan, entries);
	const settled = new Set(entries.flatMap(({event}) => (event.kind === 'step-finished' ? [event.step] : [])));
	const word = entries.some(({event}) => event.kind === 'prompt-answered' || event.kind === 'item-marked');
	return plan.steps.filter(step => step.kind === 'command' && steps[step.id]?.status === 'passed' && !settled.has(step.id)).map(step => `C: ${step.id} is passed without an outcome`).concat(word ? [] : Object.keys(steps).filter(id => steps[id]?.status === 'passed').map(id => `C: ${id} is passed without a word`));
};

/** C, from its other side: commands of the golden run print what is expected of them, so none may count as failed for what it printed. */
export const misjudged = (folder: string): readonly string[] =>
	readJournalFile(folder).entries.flatMap(({event}) => (event.kind === 'step-finished' && event.result.by === 'expectation' && event.result.status === 'failed' ? [`C: ${event.step} counts as failed: ${event.result.why}`] : []));

/** A later attempt may replace what an earlier one gave under the same name: the last record counts. */
export const wrongHashes = (folder: string, entries: readonly Entry[]): readonly string[] => {
	const last = new Map(entries.flatMap(({event}) => (event.kind === 'step-finished' ? event.result.artifacts.map(({path, sha256}) => [path, sha256] as const) : [])));
	return [...last].flatMap(([path, sha256]) => {
		const file = join(folder, path);
		if (!existsSync(file)) return [`G: ${path} is gone`];
		return createHash('sha256').update(readFileSync(file)).digest('hex') === sha256 ? [] : [`G: ${path} is not what was recorded`];
	});
};

/** D: what the program said to the operator is in the journal. `said`: its lines, with a time of day in front. */
export const forgotten = (plan: Plan, entries: readonly Entry[], said: string): readonly string[] => {
	const ends = new Map(plan.steps.map(step => [`step ${step.number} "${step.title}"`, step.id]));
	const {steps} = fold(plan, entries);
	return said.split('\n').flatMap(line => {
		const match = /^\d\d:\d\d:\d\dZ (step \d+ ".*?") (passed|done by|item \d+)/.exec(line);
		if (!match) return [];
		const [, title = '', what = ''] = match;
		const state = steps[ends.get(title) ?? ''];
		const item = /^item (\d+)/.exec(what)?.[1];
		const kept = item === undefined ? state?.status === 'passed' : state?.items[Number(item) - 1]?.mark === 'ticked';
		return kept ? [] : [`D: said and forgotten: ${line}`];
	});
};
