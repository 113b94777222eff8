import {existsSync, readFileSync} from 'node:fs';
import {join} from 'node:path';
import {findStep} from '../../../plan/find-step.ts';
import type {Plan} from '../../../plan/plan.ts';
import type {CommandStep} from '../../../plan/step.ts';
import type {Entry} from '../../../run/entry.ts';
import {placeOf} from '../../attempt-place.ts';

/** An attempt as it was seen. */
export type Observation = {
	readonly step: CommandStep;
	readonly attempt: number;
	/** As run, secrets masked. */
	readonly command: string;
	/** Label of the place that it ran in; null: where the run began. */
	readonly on: string | null;
	readonly sql: boolean;
	readonly exit: number;
	readonly stdout: string;
	readonly stderr: string;
	readonly durationMs: number;
	readonly endless: boolean;
};

/** Every attempt of a run that was really launched, in order, from its journal and its folder. */
export const observationsOf = (plan: Plan, entries: readonly Entry[], folder: string): readonly Observation[] =>
	entries.flatMap(({event}) => {
		const step = event.kind === 'step-finished' ? findStep(plan, event.step) : undefined;
		if (event.kind !== 'step-finished' || step?.kind !== 'command' || NOT_LAUNCHED.has(event.result.by)) return [];
		const place = placeOf({folder, state: ''}, step, event.attempt).folder;
		const opener = step.inside === null ? undefined : findStep(plan, step.inside);
		const opens = opener?.kind === 'command' ? opener.opens : null;
		const whole = read(join(place, 'output.txt'));
		// Both streams share the transcript; where stdout was kept apart it was joined behind.
		const stdout = existsSync(join(place, 'stdout.txt')) ? read(join(place, 'stdout.txt')) : whole;
		return [
			{
				step,
				attempt: event.attempt,
				command: read(join(place, 'command.sh')).trimEnd() || step.command,
				on: opens?.label ?? null,
				sql: step.language === 'sql' || (opens !== null && opens.kind !== 'shell'),
				exit: event.result.exit ?? 1,
				stdout,
				stderr: whole.endsWith(stdout) ? whole.slice(0, whole.length - stdout.length) : '',
				durationMs: event.result.nominalMs ?? event.result.durationMs,
				endless: event.result.status === 'stopped',
			},
		];
	});

const NOT_LAUNCHED: ReadonlySet<string> = new Set(['launch', 'drill', 'lost']);

const read = (path: string): string => {
	try {
		return readFileSync(path, 'utf8');
	} catch {
		// Removed since, to save room: what it printed is not known any more.
		return '';
	}
};
