import type {CommandStep} from '../plan/step.ts';
import type {StepResult} from '../run/event.ts';

export type Observed = {
	/** Null: no trace of how it ended. */
	readonly exit: number | null;
	/** It ran somewhere else, and nobody saw it end there. */
	readonly lostThere: boolean;
	/** What the runner did to end it. */
	readonly endedBy: 'itself' | 'operator' | 'timeout';
	/** Which of the step's `contains` texts the output holds. */
	readonly found: ReadonlySet<string>;
};

export type Verdict = Pick<StepResult, 'status' | 'exit' | 'signal' | 'by' | 'why'>;

/** How an attempt that was launched ended, and what decided that. */
export const verdictOf = (step: CommandStep, {exit, endedBy, found, lostThere}: Observed): Verdict => {
	const signal = signalOf(exit);
	const ended = {exit, signal};
	if (endedBy === 'timeout' && step.endless) return {...ended, status: 'stopped', by: 'timeout', why: `stopped after its time of ${seconds(step.timeoutMs ?? 0)}`};
	if (endedBy === 'timeout') return {...ended, status: 'failed', by: 'timeout', why: `ended after its time limit of ${seconds(step.timeoutMs ?? 0)}`};
	if (endedBy === 'operator') {
		return step.endless ? {...ended, status: 'stopped', by: 'operator', why: 'stopped by the operator' } : {...ended, status: 'failed', by: 'operator', why: 'interrupted by the operator'};
	}
	if (exit === null) return {...ended, status: 'unknown', by: 'lost', why: 'it is gone without a trace of how it ended'};
	if (lostThere) return {...ended, status: 'unknown', by: 'lost', why: `exit code ${exit}: the connection was lost or never made, and how the line ended there is not known`};
	return byExpectations(step, exit, signal, found);
};

const byExpectations = (step: CommandStep, exit: number, signal: string | null, found: ReadonlySet<string>): Verdict => {
	const wantedExit = step.expectations.find(expectation => expectation.kind === 'exit');
	const texts = step.expectations.filter(expectation => expectation.kind === 'contains');
	const by = wantedExit || texts.length > 0 ? 'expectation' : 'exit';
	const wanted = wantedExit?.code ?? 0;
	const said = signal === null ? `exit code ${exit}` : `exit code ${exit} (${signal})`;
	if (exit !== wanted) return {exit, signal, status: 'failed', by: wantedExit ? 'expectation' : 'exit', why: wanted === 0 ? said : `${said}, wanted ${wanted}`};
	const unmet = texts.find(expectation => !found.has(expectation.text));
	if (unmet) return {exit, signal, status: 'failed', by: 'expectation', why: `the output does not contain "${unmet.text}" (${said})`};
	const met = texts.length > 0 ? `, the output contains ${texts.map(expectation => `"${expectation.text}"`).join(', ')}` : '';
	return {exit, signal, status: 'passed', by, why: `${said}${met}`};
};

/** Shells report death by signal N as 128 + N. Numbers that Linux and macOS share, and the few more that end programs. */
const SIGNALS: Readonly<Record<number, string>> = {1: 'SIGHUP', 2: 'SIGINT', 3: 'SIGQUIT', 6: 'SIGABRT', 9: 'SIGKILL', 11: 'SIGSEGV', 13: 'SIGPIPE', 14: 'SIGALRM', 15: 'SIGTERM'};

const signalOf = (exit: number | null): string | null => (exit === null ? null : (SIGNALS[exit - 128] ?? null));

const seconds = (ms: number): string => (ms >= 60_000 && ms % 60_000 === 0 ? `${ms / 60_000} min` : `${ms / 1000} s`);
