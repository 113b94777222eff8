import {han} from './chinese.ts';
import type {Conditional} from './condition-decisions.ts';
import {isConditional, numberedChoice} from './choice-words.ts';
import {acts, clausesOf, courseUnderCondition, isBare, isState, MEASURE, namesCourse, namesPart, NOTHING, saysFailure, sentencesOf, tellsOnly} from './course-words.ts';
import {CHOOSE, ordersToDecide} from './deciding-words.ts';
import {RUNNABLE, type ReadFence} from './fence-reading.ts';
import {headedNotes} from './headed-notes.ts';
import {conditionBefore, ifSentence} from './sentence.ts';
import {asksWhether} from './two-courses.ts';
import {remedyIn} from './shell/comments.ts';
import {withoutNumber} from './words.ts';

/** Conditions among the comments of blocks: "# Both must exit 0; if either fails, STOP". Those that name the command below them do so. */
export function commentPlaces(fences: Iterable<ReadFence>): readonly Conditional[] {
	return [...fences].flatMap(fence => {
		if (fence.role === 'example' || fence.role === 'reference' || (!RUNNABLE.has(fence.kind) && fence.kind !== 'manual')) {
			return [];
		}
		const lines = linesOf(fence);
		return [...asides(fence), ...decided(fence), ...listed(lines), ...options(fence), ...headedNotes(fence), ...cases(fence), ...remedies(fence), ...lines.flatMap(({line, text}): readonly Conditional[] => (changesCourse(text) ? [{line, endLine: line, options: [{line, text}]}] : []))];
	});
}

/** "# 2. Step down (if it answers; otherwise go to step 3)": what hangs on it is told in brackets. Languages: en, es, pt, de, fr, zh. */
const ASIDE = han(/[([（](?:if|when|unless|si|cuando|se|caso|wenn|falls|lorsque)\s[^()[\]（）]{2,80}[;,，；]\s*(?:otherwise|else|if not|sonst|si no|de lo contrario|senão|caso contrário|sinon)\s[^()[\]（）]+[)\]）]|[(（](?:如果|若)[^()（）]{2,60}[,，；]\s*否则[^()（）]+[)）]/iu);

function asides({block}: ReadFence): readonly Conditional[] {
	return block.text.split('\n').flatMap((text, at) => (isComment(text) && ASIDE.test(text) ? [{line: block.firstLine + at, endLine: block.firstLine + at, options: [{line: block.firstLine + at, text: text.replace(/^\s*(?:#+|--|\/\/)\s*/u, '')}]}] : []));
}

/** "# 2. For each till, decide:" right over "#  a) keep it" and "#  b) set it up anew". */
function decided({block}: ReadFence): readonly Conditional[] {
	const lines = block.text.split('\n').map((text, at): Note => ({line: block.firstLine + at, text: /^\s*(?:#+|--|\/\/)\s*(.*)$/u.exec(text)?.[1] ?? ''}));
	return lines.flatMap((head, at): readonly Conditional[] => {
		if (!/[:：]\s*$/u.test(head.text) || !(CHOOSE.test(head.text) || ordersToDecide(head.text))) {
			return [];
		}
		const below: Note[] = [];
		for (let next = lines[at + 1]; next !== undefined && /^(?:[a-z\d]{1,2}[.)]|[-*•])\s+\S/iu.test(next.text); next = lines[at + 1 + below.length]) {
			below.push(next);
		}
		return below.length < 2 ? [] : [{line: head.line, endLine: below.at(-1)?.line ?? head.line, options: below}];
	});
}

/** Neighbouring comments of one kind, two or more: "port in use → end what holds it", "- Disk full: free some", "If it is late: wait". */
function listed(lines: readonly Note[]): readonly Conditional[] {
	return [leads, (text: string) => remedyIn(text) !== null, orders].flatMap(kind => {
		const runs: Note[][] = [];
		for (const note of lines.filter(({text}) => kind(text))) {
			const run = runs.at(-1);
			if (run?.at(-1)?.line === note.line - 1) {
				run.push(note);
			} else {
				runs.push([note]);
			}
		}
		return runs.flatMap(run => (run.length < 2 ? [] : [{line: run[0]?.line ?? 1, endLine: run.at(-1)?.line ?? 1, options: run}]));
	});
}

/** "Option A: …" over commands and "Option B: …" over none: one of both is taken. */
function options(fence: ReadFence): readonly Conditional[] {
	const named = (fence.shell?.comments ?? []).filter(({text}) => numberedChoice(text) !== null);
	const [first, last] = [named[0], named.at(-1)];
	if (first === undefined || last === undefined || named.length < 2 || named.every(({statement}) => statement !== null)) {
		return [];
	}
	const at = (line: number): number => fence.block.firstLine + line - 1;
	return [{line: at(first.line), endLine: at(last.line), options: named.map(({line, text}) => ({line: at(line), text}))}];
}

/** "# If the logs are too long:" and "# If the copies are:", each over commands of its own: which of them run hangs on what is met. */
function cases(fence: ReadFence): readonly Conditional[] {
	const lines = fence.block.text.split('\n');
	const statements = fence.shell?.statements ?? [];
	const tops = (fence.shell?.comments ?? []).filter(({line, role}) => role !== 'expectation' && !isComment(lines[line - 2] ?? ''));
	// Where each part of the block begins so, the condition may be as short as it likes: "# If stopped", "# If OOM".
	const titles = tops.filter(({statement}) => statement !== null);
	const short = titles.length >= 2 && titles.every(({text}) => isShortCase(text));
	const heads = tops.filter(({text, statement}) => isCase(text) || (short && statement !== null));
	const alike = heads.filter(({text}) => (withoutNumber(text) === text) === (withoutNumber(heads[0]?.text ?? '') === heads[0]?.text));
	const over = alike.filter(({line}, at) => statements.some(statement => statement.line > line && statement.line < (alike[at + 1]?.line ?? Number.POSITIVE_INFINITY)));
	const [first, last] = [over[0], over.at(-1)];
	const at = (line: number): number => fence.block.firstLine + line - 1;
	return first === undefined || last === undefined || over.length < 2 ? [] : [{line: at(first.line), endLine: at(last.line), options: over.map(({line, text}) => ({line: at(line), text}))}];
}

/** "# If it is damaged, take the copy before" over its command: the lines above it went wrong. */
function remedies({block, shell}: ReadFence): readonly Conditional[] {
	return (shell?.comments ?? []).flatMap(({line, text, statement, role}): readonly Conditional[] => {
		const sentence = statement === null || role === 'expectation' || statement === 0 ? null : ifSentence(withoutNumber(text.trim()));
		const at = block.firstLine + line - 1;
		return sentence?.action != null && saysFailure(sentence.condition) && !tellsOnly(sentence.action) && clausesOf(sentence.action).slice(0, 1).some(acts) ? [{line: at, endLine: at, options: [{line: at, text}]}] : [];
	});
}

function isCase(text: string): boolean {
	const bare = withoutNumber(text.trim());
	// "# If the log is corrupt", without a colon.
	if (/^[^,.;:，。：]{4,70}$/u.test(bare) && isConditional(bare) && saysFailure(bare)) {
		return true;
	}
	const sentence = ifSentence(withoutNumber(text.trim()));
	return sentence !== null && !isBare(sentence.condition) && (sentence.action === null || !tellsOnly(sentence.action));
}

function isShortCase(text: string): boolean {
	const bare = withoutNumber(text.trim()).replace(/\s*[([（][^()[\]（）]*[)\]）]\s*$/u, '').replace(/\s*[:：]$/u, '');
	return isConditional(bare) && bare.split(/\s+/u).length <= 6 && !isBare(bare);
}

function isComment(line: string): boolean {
	return /^\s*(?:#|--|\/\/)/u.test(line);
}

type Note = {readonly line: number; readonly text: string};

function linesOf(fence: ReadFence): readonly Note[] {
	const lines = fence.block.text.split('\n');
	const above = aboveCommands(lines);
	const titles = new Set((fence.shell?.comments ?? []).flatMap(({line, statement}) => (statement === null || (fence.shell?.statements[statement]?.line ?? line) < line ? [] : [line])));
	return lines.flatMap((text, index) => {
		const comment = /^\s*(?:#+|--|\/\/)\s*(.*)$/u.exec(text)?.[1];
		const free = comment !== undefined && !titles.has(index + 1) && !above.has(index);
		const note = fence.kind === 'manual' ? text.replace(/^\s*(?:#+|--|\/\/)?\s*/u, '') : free ? comment : undefined;
		return note === undefined || note === '' ? [] : [{line: fence.block.firstLine + index, text: note}];
	});
}

/** "1. Port in use → end what holds it": one of several neighbouring comments. */
function leads(text: string): boolean {
	const [seen = '', done = '', ...more] = withoutNumber(text.trim()).replace(/^[-*•]\s+/u, '')
		.split(/\s(?:→|->|=>|⇒)\s|(?<=^[1-5]\d\d)\s*[=:]\s/u);
	return more.length === 0 && done !== '' && (isState(seen) || (!seen.includes(' ') && saysFailure(seen)) ? acts(done) || namesCourse(done) || NOTHING.test(done) || numberedChoice(done) !== null : seen.includes(' ') && !acts(seen) && (acts(done) || NOTHING.test(done) || numberedChoice(done) !== null || (saysFailure(seen) && clausesOf(done).some(clause => acts(clause) || namesCourse(clause)))));
}

/** Indexes of comments with a command below and nothing but comments between: they tell of it. */
function aboveCommands(lines: readonly string[]): ReadonlySet<number> {
	const above = new Set<number>();
	let commanded = false;
	for (const [index, line] of [...lines.entries()].toReversed()) {
		if (!isComment(line)) {
			commanded = line.trim() !== '';
		} else if (commanded) {
			above.add(index);
		}
	}
	return above;
}

/** "If it is late: wait": a condition with an order or a course behind it. */
function orders(text: string): boolean {
	const sentence = ifSentence(withoutNumber(text.trim())) ?? conditionBefore(text);
	return sentence?.action != null && !isBare(sentence.condition) && !tellsOnly(sentence.action) && clausesOf(sentence.action).some(clause => acts(clause) || namesCourse(clause));
}

/** Something failed or is over a measure, and then something else is done; or the course itself is named. */
function changesCourse(text: string): boolean {
	const bare = withoutNumber(text.trim());
	if (courseUnderCondition(bare) || (asksWhether(bare) && /\s(?:or|o|ou|oder|oppure)\s|还是|或/u.test(bare))) {
		return true;
	}
	return sentencesOf(bare).some(part => {
		const sentence = ifSentence(part) ?? conditionBefore(part);
		if (sentence?.action == null || tellsOnly(sentence.action)) {
			return false;
		}
		const wrong = saysFailure(sentence.condition) || MEASURE.test(sentence.condition);
		return namesCourse(sentence.action) || (wrong && (namesPart(sentence.action) || clausesOf(sentence.action).some(acts)));
	});
}
