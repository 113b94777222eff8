import type {BackgroundJob} from '../../run/live-run.ts';
import type {Line} from '../text/line.ts';
import {span} from '../text/line.ts';
import {safe} from '../text/safe.ts';

/** What goes on without the run, and the key that ends it; nothing where nothing does. */
export const jobLines = (jobs: readonly BackgroundJob[]): readonly Line[] => {
	if (jobs.length === 0) return [];
	const more = jobs.length > SHOWN ? [[span(`       and ${jobs.length - SHOWN} more`, 'dim')]] : [];
	return [
		[span('K      ', 'accent'), span(`end what steps left running in the background:`)],
		...jobs.slice(0, SHOWN).map(({pid, command}): Line => [span(`       ${pid} `, 'dim'), span(safe(command).slice(0, 50))]),
		...more,
	];
};

const SHOWN = 3;
