import {finishes, hasMenus, readsCode, takesAll, triesPort} from './clients.ts';
import {isClientCall, withoutPrinted} from './client-answers.ts';
import type {CommandFacts} from './shell-fence.ts';
import {leavesOpen} from './here-docs.ts';
import {beginsCommand, isForEditor, programOf} from './first-word.ts';
import {type Lead, usesNext} from './leads.ts';
import {isKnownProgram} from './programs.ts';
import {beginsProgram, isSqlStart, jsonEnd, notShell, settingsEnd, TABLE_HEAD} from './not-shell.ts';
import {isAnswer} from './statement-tags.ts';
import {printedBelow} from './printed-below.ts';
import {drawnFrom, goesOn, isCutShort, isRow, paragraphEnd} from './printed-rows.ts';
import {isPrintedSetting} from './printed-settings.ts';
import {looksLikeShell} from './reader-signs.ts';
import {promptsIn, type Prompt, type Readers} from './readers.ts';
import {isToldLine} from './sentence-line.ts';
import {cut, joinLines, lineEnd, linesOf, pieceEnd} from './split.ts';
import {cutSql} from './split-sql.ts';
import {goesFrom} from './ssh-hosts.ts';
import type {Span} from './syntax.ts';

/** A command with the program it is typed into (index of the segment that opened it). */
export type Segment = Span & {readonly inside: number | null; readonly client: 'shell' | 'sql' | 'unknown'; readonly facts: CommandFacts};

export type Segments = {readonly segments: readonly Segment[]; /** Offsets of the starts of lines that are no command. */ readonly raw: readonly number[]; /** Where reading stopped because readers change too often; null where it came to the end. */ readonly stopsAt: number | null};

/** Each change of reader reads ahead anew: so many take seconds. */
export const MOST_ROUNDS = 500;

/** `index` -1: a client at whose prompt lines stand though none above opened it. */
type Open = {readonly index: number; readonly kind: 'shell' | 'sql' | 'unknown'; readonly program: string; /** The client in a container, where another program leads to it. */ readonly within?: string | undefined};

/** How a text is cut: which lines lead out of a program, who reads which, and whether only known programs begin a command. */
type Cutting = {readonly leaves: (span: Span) => Lead; readonly readers: Readers; readonly strict: boolean};

/** Cuts a text and follows which program each line is typed into. `masked` has fill-ins replaced; `factsOf` gets the original's span. */
export function segment(masked: string, factsOf: (span: Span, client: Segment['client']) => CommandFacts, cutting: Cutting): Segments {
	const {readers} = cutting;
	const [segments, raw, stack]: [Segment[], number[], Open[]] = [[], [], []];
	const push = (span: Span, client: Segment['client']): Segment => {
		const facts = factsOf(span, client);
		const top = stack.at(-1);
		// A shell reads no SQL: who would is not known.
		const opener = top === undefined || (client !== 'shell' && top.kind === 'shell') ? -1 : top.index;
		const one: Segment = {...span, inside: opener < 0 ? null : opener, client, facts};
		segments.push(one);
		if (facts.closes) stack.pop();
		else if (facts.opens && facts.interactive) stack.push({index: segments.length - 1, kind: facts.opens.kind === 'shell' && readsCode(masked, span.end) ? 'unknown' : facts.opens.kind, program: programOf(masked.slice(span.start, span.end)), within: facts.tools.at(-1)});
		return one;
	};
	const prompts = promptsIn(masked, readers);
	const starts = new Set(prompts.map(({at}) => at));
	const [group, below] = [{depth: 0, told: 0}, printedBelow(masked)];
	let at = 0;
	for (let rounds = 0; at < masked.length; rounds++) {
		if (rounds === MOST_ROUNDS) return {segments, raw, stopsAt: masked.slice(at).trim() === '' ? null : at};
		const end = settleReader(masked, at, {segments, stack, prompts});
		at = shellRound(masked.slice(0, end), at, {segments, raw, stack, push, group, starts, below, ...cutting, often: rounds > 20});
	}
	return {segments, raw, stopsAt: null};
}

type Round = Cutting & {
	/** Clients come and go: what is read ahead is read anew soon, so less of it is. */
	readonly often: boolean;
	/** Offsets of lines with a prompt of their own. */
	readonly starts: ReadonlySet<number>;
	/** Starts of lines that were printed, as their neighbours tell. */
	readonly below: ReadonlySet<number>;
	readonly segments: Segment[];
	readonly raw: number[];
	readonly stack: Open[];
	/** How many programs were open where the lines under the last comment began, and the offset up to which an answer or a file is shown. */
	readonly group: {depth: number; told: number};
	readonly push: (span: Span, client: Segment['client']) => Segment;
};

/** Opens or closes clients as the prompt of the next line tells; returns where the lines of this reader end, the last line feed left out. */
function settleReader(text: string, from: number, {segments, stack, prompts}: Pick<Round, 'stack'> & {readonly segments: Segment[]; readonly prompts: Prompt[]}): number {
	let reader: Segment['client'] | null = null;
	while ((prompts.at(-1)?.at ?? from) < from) prompts.pop();
	for (let index = prompts.length - 1; index >= 0; index--) {
		const {at, reader: next} = prompts[index] as Prompt;
		if (next === reader) continue;
		if (reader !== null) return at - 1;
		reader = next;
		while (reader === 'shell' && stack.length > 0 && stack.at(-1)?.kind !== 'shell') stack.pop();
		if (reader !== 'shell' && (stack.at(-1)?.kind ?? 'shell') === 'shell') stack.push(openedBy(text, segments, reader));
	}
	return text.length;
}

/** The line right above a client's prompt opened it, whatever program it is; the line of a builtin did not, nor one that reads a file to its end. */
function openedBy(text: string, segments: Segment[], kind: 'sql' | 'unknown'): Open {
	const index = segments.length - 1;
	const last = segments[index];
	const tool = last?.facts.tools[0];
	const outer = last?.facts.closes === true && last.inside !== null ? segments[last.inside] : undefined;
	// Its menus are left one by one, and the next prompt shows that it is still there.
	if (last !== undefined && outer !== undefined && hasMenus(outer.facts.tools[0] ?? '')) return {index: last.inside ?? -1, kind, program: outer.facts.tools[0] ?? ''};
	if (last === undefined || last.client !== 'shell' || last.facts.closes || tool === undefined || finishes(tool) || /\s(?:start|stop|restart|reload|status)\s*$/u.test(text.slice(last.start, last.end)) || /(?<![<\S])<\s*[\w./~-]+\s*$/u.test(text.slice(last.start, last.end))) return {index: -1, kind, program: ''};
	segments[index] = {...last, facts: {...last.facts, interactive: true, opens: last.facts.opens ?? {kind, label: tool}}};
	return {index, kind, program: tool};
}

/** Reads shell from `from` until a client takes over or SQL stands alone; returns where to go on. */
function shellRound(text: string, from: number, round: Round): number {
	const client = round.stack.at(-1);
	if (client && client.kind !== 'shell') return clientRound(text, from, client, round);
	const to = pieceEnd(text, from, round.often);
	const found = cut(text, from, to);
	const events = [...found.spans.map((span) => ({span, raw: false})), ...found.raw.map((start) => ({span: {start, end: lineEnd(text, start)}, raw: true}))].sort((a, b) => a.span.start - b.span.start);
	let tableEnd = 0;
	for (const {span, raw} of events) {
		const first = text.slice(span.start, lineEnd(text, span.start)).trim();
		const begin = text.lastIndexOf('\n', span.start) + 1;
		tableEnd = TABLE_HEAD.test(first) ? paragraphEnd(text, span.start) : Math.max(tableEnd, drawnFrom(text, begin));
		const printed = round.below.has(begin) || (round.strict && !beginsCommand(first)) || isRow(first) || goesOn(text, span.start, round.raw) || isPrintedSetting(first, round.segments.at(-1), text) || isToldLine(first, beginsCommand) || beginsProgram(first) || (span.start < tableEnd && !isKnownProgram(programOf(first)));
		round.group.told = Math.max(round.group.told, settingsEnd(text, span.start) ?? jsonEnd(text, span.start) ?? 0);
		const what = span.start < round.group.told || isAnswer(text, span.start) || leavesOpen(text, span) || isCutShort(text, span) || isForEditor(text, span.start, round.segments.at(-1)) ? 'prose' : round.readers(begin) === 'shell' ? null : isSqlStart(spread(text, span.start)) ? 'sql' : (notShell(first) ?? (printed ? 'prose' : null));
		if (isClientCall(first) && round.readers(begin) !== 'shell') {
			round.push({start: span.start, end: lineEnd(text, span.start)}, 'unknown');
			return lineEnd(text, span.start) + 1;
		}
		if (what === 'sql') {
			const whole = cutSql(text, span.start, true).spans[0] ?? span;
			round.push(whole, 'sql');
			return lineEnd(text, whole.end) + 1;
		}
		if (raw || what === 'prose') {
			if (raw) markLines(text, span, round.raw);
			else {
				// Only this line is prose: what a stray quote swallowed is read again.
				markLines(text, {start: span.start, end: lineEnd(text, span.start)}, round.raw);
				if (span.end > lineEnd(text, span.start)) return lineEnd(text, span.start) + 1;
			}
			continue;
		}
		leave(text, span, round);
		round.push(span, 'shell');
		const top = round.stack.at(-1);
		if (top && top.kind !== 'shell') return lineEnd(text, span.end) + 1;
	}
	return to + 1;
}

/** The line and, where it begins in capitals, those below: `SELECT id` alone says little. */
function spread(text: string, at: number): string {
	const line = text.slice(at, lineEnd(text, at));
	return /^[A-Z]{4,}\s/u.test(line) ? text.slice(at, at + 400).split('\n').slice(0, 3).join(' ').replace(/\s+/gu, ' ') : '';
}

/** A tool that opened a remote shell is not looked for inside of it; a second `ssh` further down starts from home. */
function leave(text: string, span: Span, {stack, group, segments, leaves}: Round): void {
	const lead = leaves(span);
	const top = stack.at(-1);
	const program = programOf(text.slice(span.start, span.end));
	const [before, opener] = [segments.at(-1), segments[top?.index ?? -1]];
	const jump = goesFrom(text.slice(opener?.start ?? 0, opener?.end ?? 0), text.slice(span.start, span.end), opener === before);
	const again = stack.findIndex((one) => one.program === program && program === 'ssh');
	// "Or with another date:" over the same program: it goes on where the line above stands.
	const stays = lead === 'back' && before !== undefined && program !== 'ssh' && program === programOf(text.slice(before.start, before.end)) && before.inside === (top?.index ?? null);
	if (lead === 'back' && !stays && (!jump || opener === before)) stack.length = Math.min(stack.length, group.depth, again < 0 ? stack.length : again);
	else if (lead === 'home' || (lead !== 'back' && program === top?.program && !jump && !/^(?:sudo|su|bash|sh|zsh)$/u.test(program))) stack.length = 0;
	if (lead !== null) group.depth = stack.length;
}

/** Lines for a client, up to its end or to the first line that only a shell understands: by that the client was left, but not the shell that it was opened in. */
function clientRound(text: string, from: number, client: Open, round: Round): number {
	const to = pieceEnd(text, from, round.often);
	const piece = withoutPrinted(text.slice(0, to), from, client.kind, round.raw);
	const rest = text.slice(from, to);
	const typed = takesAll(client.program) && client.kind === 'unknown' ? from + (/^\s*(?:\^D|<?ctrl[-+ ]d>?)\s*$/imu.exec(rest)?.index ?? Math.max(0, rest.search(/\n[ \t]*(?:\n|$)/u))) : from;
	const lines = client.kind === 'sql' ? joinLines(piece, cutSql(piece, from, false, round.starts).spans) : linesOf(piece, from);
	for (const span of lines) {
		const first = text.slice(span.start, lineEnd(text, span.start)).trim();
		if (first.startsWith('#')) {
			// Whether a port answers was looked at: the next case begins in the shell.
			if (!usesNext(text, span.start) && (!triesPort(client.program) || !/\n[ \t]*\n[ \t]*$/u.test(text.slice(Math.max(0, span.start - 80), span.start)))) continue;
			round.stack.pop();
			return text.lastIndexOf('\n', span.start - 1) + 1;
		}
		// "mysql> if the first one does have the user": said at a prompt, typed nowhere.
		if (client.kind === 'sql' && !isSqlStart(first) && isToldLine(first, () => false)) {
			markLines(text, {start: span.start, end: lineEnd(text, span.start)}, round.raw);
			return lineEnd(text, span.start) + 1;
		}
		if (span.start >= typed && round.readers(text.lastIndexOf('\n', span.start) + 1) === null && looksLikeShell(first.replace(/\s+#\s.*$/u, ''), {kind: client.kind, program: client.within ?? client.program})) {
			round.stack.pop();
			return text.lastIndexOf('\n', span.start - 1) + 1;
		}
		const depth = round.stack.length;
		round.push(span, client.kind);
		if (round.stack.length < depth) return lineEnd(text, span.end) + 1;
	}
	return to + 1;
}

function markLines(text: string, span: Span, raw: number[]): void {
	for (let at = span.start; at < Math.max(span.end, span.start + 1); at = lineEnd(text, at) + 1) raw.push(at);
}
