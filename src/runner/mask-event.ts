import type {RunEvent} from '../run/event.ts';
import {maskText} from './redaction.ts';

/** The event with secrets masked in its free texts; ids, paths, hashes and values of ordinary inputs stay as they are. */
export const maskEvent = (event: RunEvent, forms: readonly string[]): RunEvent => {
	if (forms.length === 0) return event;
	return JSON.parse(JSON.stringify(event), (key, value: unknown) => (typeof value === 'string' && FREE_TEXTS.has(key) ? maskText(value, forms) : value)) as RunEvent;
};

const FREE_TEXTS: ReadonlySet<string> = new Set(['command', 'cwd', 'edited', 'note', 'reason', 'text', 'why']);
