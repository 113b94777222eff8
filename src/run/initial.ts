import type {RunState} from './state.ts';

/** Before the first event. */
export const initialState: RunState = {
	status: 'new',
	mode: 'live',
	speed: 1,
	operator: '',
	host: '',
	startedAt: 0,
	finishedAt: null,
	outcome: null,
	outcomeReason: '',
	way: [],
	cursor: 0,
	steps: {},
	inputs: {},
	leftEmpty: [],
	prompt: null,
	promptOpenedAt: null,
	armed: null,
	held: null,
	running: null,
	notes: [],
	abort: null,
	ended: null,
	runbookChanged: false,
	prompts: 0,
};
