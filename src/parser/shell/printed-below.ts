import {beginsCommand} from './first-word.ts';
import {isHeadOfTable, looksAnswered} from './printed-signs.ts';

/** Starts of lines below a command that were printed, as the lines around them tell: a listing further in, names that `grep` was asked for, what dots were put for, answers. */
export function printedBelow(text: string): ReadonlySet<number> {
	const found = new Set<number>();
	let at = 0;
	let listed: number[] = [];
	let state: State = NOTHING_ABOVE;
	const lines = text.split('\n');
	for (const [index, line] of lines.entries()) {
		const plain = line.trim();
		const known = plain !== '' && !DOT.test(plain) && beginsCommand(plain);
		const answered = plain !== '' && looksAnswered(plain, {command: state.command, typed: known});
		const typed = known && !answered;
		const inner = /^[ \t]/u.test(line) && plain !== '' && !typed;
		if (!inner) listed = [];
		else if (state.command !== null && state.whole) listed.push(at);
		if (inner && LISTED.test(plain)) state = {...state, listing: true};
		if (inner && state.listing) listed.splice(0).forEach((one) => found.add(one));
		if (state.dotted && !typed && plain !== '') found.add(at);
		if (plain !== '' && !typed && isAsked(plain, state.command)) found.add(at);
		if (answered) found.add(at);
		// The head of a table, and its rows up to a blank line.
		if (state.command !== null && !typed && isHeadOfTable(plain, lines[index + 1] ?? '')) {
			found.add(at);
			state = {...state, dotted: true};
		}
		state = below(state, {line, plain, typed, inner});
		at += line.length + 1;
	}
	return found;
}

/** What stands above a line. `whole`: the command ends with its line. `dots`: so many lines of a dot alone. `dotted`: what follows was printed, up to a command or a blank line. */
type State = {readonly command: string | null; readonly whole: boolean; readonly listing: boolean; readonly dots: number; readonly dotted: boolean};

const NOTHING_ABOVE: State = {command: null, whole: false, listing: false, dots: 0, dotted: false};

function below(state: State, {line, plain, typed, inner}: {readonly line: string; readonly plain: string; readonly typed: boolean; readonly inner: boolean}): State {
	if (plain === '') return NOTHING_ABOVE;
	if (typed) return {...NOTHING_ABOVE, command: plain, whole: /^\S/u.test(line) && !GOES_ON.test(plain)};
	const dots = DOT.test(plain) ? state.dots + 1 : 0;
	return {...state, whole: state.whole && inner, listing: state.listing && inner, dots, dotted: state.dotted || dots > 1};
}

/** A dot or a colon alone, as an ellipsis drawn downwards. */
const DOT = /^[.:]$/u;
/** A folder alone, or dots for the rest. */
const LISTED = /^(?:[\w.@-]+(?:\/[\w.@-]+)*\/|\.{3}|…)$/u;
/** A command whose next line belongs to it. */
const GOES_ON = /[\\|&({]$|\b(?:do|then|else)$/u;
/** A name as one word. */
const NAME = /^\w[\w.:@/-]*$/u;
/** What `grep` was asked for, unless it was to leave that out. Source: grep(1). */
const ASKED = /\b[ef]?grep\s+(?:-[a-uw-zA-Z]+\s+)*["']?(?<name>[\w.-]{3,})["']?(?=\s|$|\|)/u;

function isAsked(plain: string, command: string | null): boolean {
	const name = command === null || !NAME.test(plain) ? undefined : ASKED.exec(command)?.groups?.['name'];
	return name !== undefined && plain.includes(name);
}
