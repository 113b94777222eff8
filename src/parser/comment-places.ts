import type {Conditional} from './condition-decisions.ts';
import {acts, clausesOf, courseUnderCondition, namesCourse, saysFailure, sentencesOf, tellsOnly} from './course-words.ts';
import {RUNNABLE, type ReadFence} from './fence-reading.ts';
import {conditionBefore, ifSentence} from './sentence.ts';
import {withoutNumber} from './words.ts';

/** Conditions among the comments of blocks: "# Both must exit 0; if either fails, STOP". Those that name the command below them do so. */
export function commentPlaces(fences: Iterable<ReadFence>): readonly Conditional[] {
	return [...fences].flatMap(fence => {
		if (fence.role === 'example' || fence.role === 'reference' || (!RUNNABLE.has(fence.kind) && fence.kind !== 'manual')) {
			return [];
		}
		const lines = linesOf(fence);
		const arrows = lines.filter(({text}) => leads(text));
		const [first, last] = [arrows[0], arrows.at(-1)];
		const listed = first !== undefined && last !== undefined && arrows.length > 1 && last.line - first.line === arrows.length - 1 ? [{line: first.line, endLine: last.line, options: arrows}] : [];
		return [...listed, ...lines.flatMap(({line, text}): readonly Conditional[] => (changesCourse(text) ? [{line, endLine: line, options: [{line, text}]}] : []))];
	});
}

function linesOf(fence: ReadFence): readonly {readonly line: number; readonly text: string}[] {
	const lines = fence.block.text.split('\n');
	const above = aboveCommands(lines);
	const titles = new Set((fence.shell?.comments ?? []).flatMap(({line, statement}) => (statement === null ? [] : [line])));
	return lines.flatMap((text, index) => {
		const comment = /^\s*(?:#+|--|\/\/)\s*(.*)$/u.exec(text)?.[1];
		const free = comment !== undefined && !titles.has(index + 1) && !above.has(index);
		const note = fence.kind === 'manual' ? text.replace(/^\s*(?:#+|--|\/\/)?\s*/u, '') : free ? comment : undefined;
		return note === undefined || note === '' ? [] : [{line: fence.block.firstLine + index, text: note}];
	});
}

/** "1. Port in use → end what holds it": one of several neighbouring comments. */
function leads(text: string): boolean {
	const [seen = '', done = '', ...more] = withoutNumber(text.trim()).replace(/^[-*•]\s+/u, '').split(/\s(?:→|->|=>|⇒)\s/u);
	return more.length === 0 && done !== '' && seen.includes(' ') && !acts(seen) && acts(done);
}

/** Indexes of comments with a command below and nothing but comments between: they tell of it. */
function aboveCommands(lines: readonly string[]): ReadonlySet<number> {
	const above = new Set<number>();
	let commanded = false;
	for (const [index, line] of [...lines.entries()].toReversed()) {
		if (!/^\s*(?:#|--|\/\/)/u.test(line)) {
			commanded = line.trim() !== '';
		} else if (commanded) {
			above.add(index);
		}
	}
	return above;
}

/** Something failed, and then something else is done; or the course itself is named. */
function changesCourse(text: string): boolean {
	const bare = withoutNumber(text.trim());
	if (courseUnderCondition(bare)) {
		return true;
	}
	return sentencesOf(bare).some(part => {
		const sentence = ifSentence(part) ?? conditionBefore(part);
		return sentence?.action != null && !tellsOnly(sentence.action) && (namesCourse(sentence.action) || (saysFailure(sentence.condition) && clausesOf(sentence.action).some(acts)));
	});
}
