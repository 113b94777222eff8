import type {Context} from '../plan/step.ts';
import {readShell} from './shell/read-shell.ts';

/** The place that a command line opens, like `ssh deploy@web-1`; null if it opens none or is more than one command. */
export function contextOf(open: string): Context | null {
	const {statements} = readShell(open, {language: 'bash', assigned: new Set()});
	return statements.length === 1 ? (statements[0]?.facts.opens ?? null) : null;
}
