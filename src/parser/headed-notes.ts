import type {Conditional} from './condition-decisions.ts';
import {acts, isBare, namesCourse} from './course-words.ts';
import {isConditional} from './choice-words.ts';
import type {ReadFence} from './fence-reading.ts';
import {isStepTitle} from './step-headings.ts';
import {withoutNumber} from './words.ts';

type Note = {readonly line: number; readonly text: string; readonly below: readonly Note[]};

/** In a block of nothing to run: "If the old till still sells: fine" over bullets, "Errors 2-5 %" over arrows that say what to do, two of them or more. */
export function headedNotes(fence: ReadFence): readonly Conditional[] {
	const heads = fence.kind === 'manual' ? headsIn(fence) : [];
	const held = [heads.filter(({text}) => isConditional(withoutNumber(text)) && !isBare(text)), heads.filter(isLed)].find(found => found.length >= 2) ?? [];
	const [first, last] = [held[0], held.at(-1)];
	return first === undefined || last === undefined ? [] : [{line: first.line, endLine: last.below.at(-1)?.line ?? last.line, options: held.map(({line, text}) => ({line, text}))}];
}

/** Lines with bullets or arrows right below them, and no blank line between. */
function headsIn({block}: ReadFence): readonly Note[] {
	const lines = block.text.split('\n').map((line, at): Note => ({line: block.firstLine + at, text: line.replace(/^\s*(?:#+|--|\/\/)?\s*/u, ''), below: []}));
	return lines.flatMap((note, at) => {
		if (note.text === '' || BELOW.test(note.text)) {
			return [];
		}
		const end = lines.findIndex((other, index) => index > at && !BELOW.test(other.text));
		const below = lines.slice(at + 1, end < 0 ? lines.length : end);
		return below.length === 0 ? [] : [{...note, below}];
	});
}

/** Every line below leads on, and one of them says what to do. */
function isLed({text, below}: Note): boolean {
	const told = below.map(other => ARROW.exec(other.text)?.[1] ?? '');
	return !isStepTitle(text) && withoutNumber(text) === text && told.every(each => each !== '') && told.some(each => acts(each) || namesCourse(each));
}

const ARROW = /^(?:→|->|=>|⇒|➜)\s*(\S.*)$/u;
const BELOW = /^(?:[-*•]|→|->|=>|⇒|➜)\s/u;
