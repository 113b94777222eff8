import {openerOf} from './context-openers.ts';
import type {Opener} from './context-openers.ts';
import {closeScript, endedScript, keepScript, keptLine, openScript, piped, statementScript, stopScript} from './remote-script.ts';
import type {ShellOpener} from './shell-opener.ts';
import {singleQuoted as quote} from '../plan/quote-value.ts';
import {shareScript, unshareScript} from './ssh-share.ts';
import type {Opening} from './target.ts';

/** A place that takes lines of a shell, and how to get there. */
export type ShellPlace = {readonly run: string; readonly number: number; readonly opener: ShellOpener};

/** `lostExit`: exit code by which its program says that it lost its own connection. */
export type Line = {readonly step: number; readonly command: string; readonly terminal: boolean; readonly lostExit: number | null};

/** The line that opens a place, as a check of the connection from where it stands. */
export const checkOf = (opener: Opener, run: string, number: number): string => {
	switch (opener.kind) {
		case 'shell':
			return piped(openScript({run, number}), opener.enter);
		case 'sql':
			return fed(opener.command, opener.probe);
	}
};

/** Statements for a database client. */
export const fed = (client: string, text: string): string => piped(`${text}\n`, client);

/**
 * Bash text for this machine that runs a line in the innermost of the places (nearest first), every one with its own state.
 * Where nobody saw the line end over there, it leaves a note in the attempt's state folder: its outcome is not known then.
 */
export const lineThrough = (places: readonly ShellPlace[], line: Line): string => {
	if (places.length === 0) return line.lostExit === null ? line.command : `${line.command}\n__rb_there=$?; [ "$__rb_there" -ne ${line.lostExit} ] || : > "$__rb_state/lost"; (exit "$__rb_there")`;
	const stops = line.terminal ? '' : `${stopping(places, line.step, 'INT', 130)}${stopping(places, line.step, 'TERM', 143)}`;
	const text = line.terminal ? withTerminal(places, line) : wrapped(places, line.step, scriptOf(places, line));
	return shared(places, `${stops}${text}
__rb_there=$?
${line.lostExit === null ? '' : `[ "$__rb_there" -ne ${line.lostExit} ] || : > "$__rb_state/lost"\n`}if ${places.some(({opener}) => opener.doubtful) ? '' : '[ "$__rb_there" -ne 0 ] && '}[ "$(${wrapped(places, line.step, ended(places, line.step))} 2>/dev/null)" != "$__rb_there" ]; then : > "$__rb_state/lost"; fi
exit "$__rb_there"`);
};

/** What ends the connection does not end the line: it is told so over there. */
const stopping = (places: readonly ShellPlace[], step: number, signal: 'INT' | 'TERM', code: number): string => {
	const [nearest] = places;
	if (!nearest) return '';
	const stop = wrapped(places, step, piped(stopScript(nearest, signal), nearest.opener.command));
	return `trap ${quote(`trap '' ${signal}; ${stop} || echo 'rollbook: the line may still run over there' >&2; exit ${code}`)} ${signal}\n`;
};

/** Bash text that takes away what the innermost place still holds, and ends with 1 where that is not known to be gone. */
export const leaveThrough = (places: readonly ShellPlace[], step: number): string => {
	const [nearest, ...outer] = places;
	if (!nearest) return 'true';
	const close = wrapped(places, step, piped(closeScript(nearest), nearest.opener.command));
	const unshare = outer.length === 0 && nearest.opener.connection !== null ? unshareScript(nearest.run, nearest.number) : '';
	return shared(places, `__rb_kept=\n${close} || { __rb_kept=1; echo 'rollbook: the folder with the shell state of that place could not be removed' >&2; }\n${unshare}[ -z "$__rb_kept" ]`);
};

/** The outermost place is the one that this machine connects to. */
export const shared = (places: readonly ShellPlace[], text: string): string => {
	const outermost = places.at(-1);
	const connection = outermost?.opener.connection ?? null;
	// Options that a statement before has set are not meant for this.
	return `(\n{ set +eux; } 2>/dev/null\n${outermost && connection !== null ? shareScript(outermost.run, outermost.number, connection) : ''}${text}\n)`;
};

/** The text stands in the innermost place's own surroundings: it is wrapped once for every place around it. */
const wrapped = (places: readonly ShellPlace[], step: number, text: string): string =>
	places.slice(1).reduce((inner, place) => piped(statementScript({place, step, command: inner, terminal: false}), place.opener.command), text);

const scriptOf = ([nearest]: readonly ShellPlace[], {step, command}: Line): string =>
	nearest ? piped(statementScript({place: nearest, step, command, terminal: false}), nearest.opener.command) : command;

const ended = ([nearest]: readonly ShellPlace[], step: number): string => (nearest ? piped(endedScript(nearest, step), nearest.opener.command) : 'true');

/** The terminal is what the line reads, so its text is put there beforehand, in every place on the way. */
const withTerminal = (places: readonly ShellPlace[], {step, command}: Line): string => {
	const uploads: string[] = [];
	let text = command;
	for (const [index, place] of places.entries()) {
		const script = statementScript({place, step, command: text, terminal: true});
		uploads.push(wrapped(places.slice(index), step, piped(keepScript(place, script), place.opener.command)));
		text = place.opener.inTerminal(keptLine(place));
	}
	return `${uploads.map(upload => `${upload} || exit`).join('\n')}\n${text}`;
};

/** The places around a step, nearest first, or which of them takes no lines of a shell. */
export const placesOf = (openings: readonly Opening[], run: string): readonly ShellPlace[] | {readonly stranger: Opening} => {
	const places: ShellPlace[] = [];
	for (const opening of openings) {
		const opener = openerOf(opening.command);
		if (opener?.kind !== 'shell') return {stranger: opening};
		places.push({run, number: opening.step.number, opener});
	}
	return places;
};

export const labelOf = ({step}: Opening): string => step.opens?.label ?? step.title;
