import {beginsCommand} from './first-word.ts';
import {notShell} from './not-shell.ts';
import {looksPrinted} from './printed-shapes.ts';
import {isHeadOfTable, looksAnswered} from './printed-signs.ts';
import {han} from '../chinese.ts';

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
		const command = state.command ?? state.before;
		const head = command !== null && isHeadOfTable(plain, lines[index + 1] ?? '');
		const answered = plain !== '' && (head || (TRUTH.test(plain) ? isTruth(state) : looksAnswered(plain, {command, typed: known})) || (command !== null && !known && !state.told && !COMMENT.test(plain) && !GOES_ON.test(command) && looksPrinted(plain, command)));
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
		if (head) state = {...state, dotted: true};
		state = below(state, {line, plain, typed, inner, answered});
		at += line.length + 1;
	}
	return found;
}

/** What stands above a line. `whole`: the command ends with its line. `dots`: so many lines of a dot alone. `dotted`: what follows was printed, up to a command or a blank line. `before`: the command whose output the blank line above parts. `answered`: some of it was seen. `told`: a comment stands between. `titled`: one that says nothing of output. */
type State = {readonly command: string | null; readonly before: string | null; readonly answered: boolean; readonly told: boolean; readonly titled: boolean; readonly whole: boolean; readonly listing: boolean; readonly dots: number; readonly dotted: boolean};

const NOTHING_ABOVE: State = {command: null, before: null, answered: false, told: false, titled: false, whole: false, listing: false, dots: 0, dotted: false};

function below(state: State, {line, plain, typed, inner, answered}: {readonly line: string; readonly plain: string; readonly typed: boolean; readonly inner: boolean; readonly answered: boolean}): State {
	if (plain === '') return {...NOTHING_ABOVE, before: state.answered ? (state.command ?? state.before) : null, answered: state.answered};
	if (COMMENT.test(plain)) return {...state, before: null, told: true, titled: !OF_OUTPUT.test(plain), dotted: state.dotted || (state.command !== null && SHOWS_BELOW.test(plain))};
	if (typed) return {...NOTHING_ABOVE, command: plain, whole: /^\S/u.test(line) && !GOES_ON.test(plain)};
	const dots = DOT.test(plain) ? state.dots + 1 : 0;
	const command = state.command ?? (state.before === null && OWN_CALL.test(plain) && notShell(plain) === null ? plain : null);
	return {...state, command, answered: state.answered || answered || notShell(plain) === 'prose', whole: state.whole && inner, listing: state.listing && inner, dots, dotted: state.dotted || dots > 1};
}

/** `true` and `false` are programs, and what programs print. */
const TRUTH = /^(?:true|false)$/u;
/** Words of a comment that speak of what is printed. Languages: en, es, pt, de, fr. */
const OF_OUTPUT = /(?<!\p{L})(?:outputs?|prints?|printed|returns?|returned|expect\p{L}*|should|must|shows?|results?|answers?|says|salida|resultado|devuelve|debe|saída|deve|retorna|ausgabe|ergebnis|liefert|sollte?|sortie|résultat|renvoie|doit)(?!\p{L})|输出|返回|结果|应/iu;

/** Right below a command that may print it; what a comment names in between was typed. */
function isTruth(state: State): boolean {
	const command = state.command ?? state.before;
	return state.dotted || (command !== null && !state.titled && !TRUTH.test(command) && !GOES_ON.test(command));
}

/** A program that no table has, and what it is told. */
const OWN_CALL = /^[a-z][\w.-]*[a-z](?: -{0,2}[\w./:=@,-]+)+$/u;
/** "# Expected output:": what follows is that. Languages: en, es, pt, de, fr, it, zh, ja. */
const SHOWS_BELOW = han(/^(?:#+|\/\/|--)\s*(?:(?:example|sample|expected|typical|possible)\s+)?(?:(?:output|response|result)s?|expected|returns|prints|shows|salida(?: esperada)?|resultado(?: esperado)?|saída(?: esperada)?|(?:erwartete |beispiel)?ausgabe|sortie(?: attendue)?|résultat(?: attendu)?|output atteso|预期输出|输出|期望输出|出力)\s*(?:\([^()]*\)\s*)?[:：]\s*$/iu);
const COMMENT = /^(?:#|\/\/|--\s)/u;
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
