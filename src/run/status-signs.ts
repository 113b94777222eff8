import type {StepStatus} from './state.ts';

/** One sign, one column wide, for how each step stands: the same on the screen, in the summary and in the report. Never without its word. */
export const STATUS_SIGNS: Readonly<Record<StepStatus, string>> = {
	pending: '·',
	running: '▶',
	passed: '✔',
	failed: '✘',
	stopped: '■',
	unknown: '?',
	'not-exercised': '○',
	unjudged: '?',
	unchecked: '~',
	'done-by-hand': '✎',
	skipped: '»',
	'not-applicable': '−',
};
