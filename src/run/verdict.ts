import type {ExitMeaning} from '../plan/exit-meaning.ts';
import type {CommandStep} from '../plan/step.ts';
import {checksOf} from './checks.ts';
import type {Sighting} from './checks.ts';
import type {StepResult} from './event.ts';
import {unsettledIn} from './samples.ts';
import type {Sample} from './samples.ts';

export type Observed = {
	/** Null: no trace of how it ended. */
	readonly exit: number | null;
	/** It ran somewhere else, and nobody saw it end there. */
	readonly lostThere: boolean;
	/** What the runner did to end it. */
	readonly endedBy: 'itself' | 'operator' | 'timeout';
	readonly seen: Sighting;
	/** Of a command that is watched for a time: its samples as far as they stand in the end of its output. Absent: it ran once. */
	readonly samples?: readonly Sample[];
};

export type Verdict = Pick<StepResult, 'status' | 'exit' | 'signal' | 'by' | 'why'>;

/**
 * How an attempt that was launched ended, and what decided that: the exit code, the step's expectations, what the command
 * is known for. Where none of them can tell, the attempt is `unjudged`: the operator's word decides.
 */
export const verdictOf = (step: CommandStep, observed: Observed): Verdict => {
	const {samples = []} = observed;
	const last = samples.at(-1);
	if (!last) return verdictOfOne(step, observed);
	const told = `${samples.length} ${samples.length === 1 ? 'sample' : 'samples'}, ${samples.filter(({good}) => !good).length} not good`;
	const verdict = unsettled(observed, samples) ?? verdictOfOne(step, {...observed, seen: last.seen});
	return {...verdict, why: `${verdict.why} (${told})`};
};

/** What was watched ended, or was ended, because it did not settle: that is so whoever ended it. */
const unsettled = ({exit, lostThere}: Observed, samples: readonly Sample[]): Verdict | null => {
	const row = unsettledIn(samples);
	const last = row.at(-1);
	if (!last || lostThere) return null;
	return {exit, signal: signalOf(exit), status: 'failed', by: last.exitGood ? 'expectation' : 'exit', why: `${row.length} samples in a row were not good: ${last.exitGood ? last.unmet : `exit code ${last.exit}`}`};
};

const verdictOfOne = (step: CommandStep, {exit, endedBy, seen, lostThere}: Observed): Verdict => {
	const ended = {exit, signal: signalOf(exit)};
	if (endedBy !== 'itself' && step.endless) return whenStopped(step, ended, seen, endedBy);
	if (endedBy === 'timeout') return {...ended, status: 'failed', by: 'timeout', why: `ended after its time limit of ${seconds(step.timeoutMs ?? 0)}`};
	if (endedBy === 'operator') return {...ended, status: 'failed', by: 'operator', why: 'interrupted by the operator'};
	if (exit === null) return {...ended, status: 'unknown', by: 'lost', why: 'it is gone without a trace of how it ended'};
	if (lostThere) return {...ended, status: 'unknown', by: 'lost', why: `exit code ${exit}: the connection was lost or never made, and how the line ended there is not known`};
	return {...ended, ...byRules(step, exit, ended.signal, seen)};
};

type Ended = Pick<Verdict, 'exit' | 'signal'>;

/** What never ends by itself is stopped as planned; what should have been seen meanwhile is another question. */
const whenStopped = (step: CommandStep, ended: Ended, seen: Sighting, by: 'operator' | 'timeout'): Verdict => {
	const why = by === 'timeout' ? `stopped after its time of ${seconds(step.timeoutMs ?? 0)}` : 'stopped by the operator';
	const checks = checksOf(step, seen);
	const open = checks.find(check => check.held !== true);
	if (!open) return {...ended, status: 'stopped', by, why: [why, ...checks.map(({words}) => words)].join(', ')};
	return {...ended, status: 'unjudged', by: 'expectation', why: open.held === null ? `${why}, ${notChecked(open.words)}` : `${why}, ${open.words}`};
};

const byRules = (step: CommandStep, exit: number, signal: string | null, seen: Sighting): Omit<Verdict, 'exit' | 'signal'> => {
	const wanted = step.expectations.find(expectation => expectation.kind === 'exit');
	const known = wanted ? undefined : step.exits?.find(({code}) => code === exit);
	const said = signal === null ? `exit code ${exit}` : `exit code ${exit} (${signal})`;
	if (wanted && exit !== wanted.code) return {status: 'failed', by: 'expectation', why: wanted.code === 0 ? said : `${said}, wanted ${wanted.code}`};
	if (!wanted && exit !== 0 && !known) return {status: 'failed', by: 'exit', why: said};
	const checks = checksOf(step, seen);
	const unmet = checks.find(({held}) => held === false);
	if (unmet) return {status: 'failed', by: 'expectation', why: `${unmet.words} (${said})`};
	const met = checks.filter(({held}) => held === true).map(({words}) => words);
	const open = checks.filter(({held}) => held === null).map(({words}) => words);
	const rest = open[0] === undefined ? [] : [notChecked(open[0])];
	if (wanted || met.length > 0) return {status: 'passed', by: 'expectation', why: [said, ...met, ...rest].join(', ')};
	if (known) return byKnowledge(known, said, seen, rest);
	return rest.length > 0 ? {status: 'unjudged', by: 'expectation', why: [said, ...rest].join(', ')} : {status: 'passed', by: 'exit', why: said};
};

const notChecked = (expectation: string): string => `expectation not checked: "${expectation}"`;

const byKnowledge = ({means, says}: ExitMeaning, said: string, seen: Sighting, open: readonly string[]): Omit<Verdict, 'exit' | 'signal'> => {
	const as = (status: Verdict['status'], ...words: readonly string[]): Omit<Verdict, 'exit' | 'signal'> => ({status, by: 'known', why: [said, ...words].join(', ')});
	switch (means) {
		case 'good':
			return as('passed', says);
		case 'open':
			return as('unjudged', says, ...open);
		case 'quiet':
			return seen.quiet ? as('passed', 'it found nothing, which is the good news') : as('unjudged', says, ...open);
		case 'http':
			return byStatus(as, says, seen, open);
	}
};

const byStatus = (as: (status: Verdict['status'], ...words: readonly string[]) => Omit<Verdict, 'exit' | 'signal'>, says: string, {status, trouble}: Sighting, open: readonly string[]) => {
	if (status === null) return as('unjudged', trouble === null ? says : `but the output says "${trouble}"`, ...open);
	const answered = `the server answered ${status}`;
	if (status >= 500) return as('failed', answered);
	return status >= 300 || open.length > 0 ? as('unjudged', answered, ...open) : as('passed', answered);
};

/** Shells report death by signal N as 128 + N. Numbers that Linux and macOS share, and the few more that end programs. */
const SIGNALS: Readonly<Record<number, string>> = {1: 'SIGHUP', 2: 'SIGINT', 3: 'SIGQUIT', 6: 'SIGABRT', 9: 'SIGKILL', 11: 'SIGSEGV', 13: 'SIGPIPE', 14: 'SIGALRM', 15: 'SIGTERM'};

const signalOf = (exit: number | null): string | null => (exit === null ? null : (SIGNALS[exit - 128] ?? null));

const seconds = (ms: number): string => (ms >= 60_000 && ms % 60_000 === 0 ? `${ms / 60_000} min` : `${ms / 1000} s`);
