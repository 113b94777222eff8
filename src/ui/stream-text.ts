import {findStep} from '../plan/find-step.ts';
import {spelledOut} from '../plan/spelled-out.ts';
import type {LiveRun} from '../run/live-run.ts';
import {STATUSES} from './glyphs.ts';
import {attemptsOf} from './state/attempts.ts';
import {safe} from './text/safe.ts';
import {timeOfDay} from './text/time.ts';

/** The run so far as plain lines: on the normal screen a terminal can select, copy and scroll them. */
export const streamText = (run: LiveRun): string => {
	const parts = attemptsOf(run.state()).map(({step, attempt}) => {
		const found = findStep(run.plan, step);
		const {status} = attempt.result ?? {status: 'running' as const};
		return [
			`${timeOfDay(attempt.startedAt)} step ${found?.number ?? ''} "${safe(found?.title ?? step)}", ${STATUSES[status].word}`,
			...spelledOut(attempt.command).split('\n').map(line => `$ ${safe(line)}`),
			...run.output(step, attempt.number).tail.map(safe),
			'',
		].join('\n');
	});
	return parts.length === 0 ? 'nothing has run yet\n' : parts.join('\n');
};
