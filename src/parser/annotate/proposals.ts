import type {Plan} from '../../plan/plan.ts';
import type {FenceKind} from '../../plan/reading.ts';
import type {CommandStep} from '../../plan/step.ts';
import {NO_MARKS, type FenceMarks} from '../annotation.ts';
import {readAnnotations, type Beside} from '../annotations.ts';
import type {Fence, Heading, Outline} from '../block.ts';
import {fenceKinds, RUNNABLE} from '../fence-reading.ts';
import {claimOf} from '../fence-languages.ts';
import type {WholeReading} from '../read-runbook.ts';
import type {Source} from '../source.ts';

/** Text to put into a stored line at a 0-based offset, and why. */
export type Proposal = {readonly line: number; readonly at: number; readonly text: string};

/**
 * The inferences that are worth writing down: those that a run depends on and that a later edit could turn.
 * What a sidecar file (`beside`) says already is not said again. Ids of what is gated or led to, kinds of blocks whose language says something else, harm, ends and roles told by words.
 */
export function proposals({source, outline, plan}: WholeReading, beside: readonly Beside[]): readonly Proposal[] {
	const annotations = readAnnotations(source, outline, beside);
	const kinds = fenceKinds(outline, annotations.fences);
	const ids = new Set(annotations.words.flatMap(word => (word.key === '#' ? [word.value ?? ''] : [])));
	const led = new Set(plan.steps.flatMap(step => (step.kind === 'decision' ? step.options.flatMap(({opens}) => (opens.kind === 'section' ? [opens.section] : [])) : [])));
	return outline.blocks.flatMap(block => {
		if (annotations.ignored.has(block.section) || annotations.blocks.get(block)?.ignore === true) {
			return [];
		}
		if (block.kind === 'heading') {
			const own = annotations.sections.get(block.section);
			return headingProposal(source, outline, block, {plan, ids, led, told: {id: own?.id !== undefined && own.id !== null, role: own?.role !== undefined && own.role !== null}});
		}
		const kind = kinds.get(block as Fence)?.kind;
		return block.kind === 'fence' && kind !== undefined ? fenceProposal(source, block, fenceWordsFor(block, {kind, marks: annotations.fences.get(block) ?? NO_MARKS, plan, ids})) : [];
	});
}

type HeadingFacts = {readonly plan: Plan; readonly ids: Set<string>; readonly led: ReadonlySet<string>; readonly told: {readonly id: boolean; readonly role: boolean}};

function headingProposal(source: Source, outline: Outline, block: Heading, {plan, ids, led, told}: HeadingFacts): readonly Proposal[] {
	const section = plan.sections[block.section];
	if (section === undefined || block.level > 6) {
		return [];
	}
	const words = [
		...(led.has(section.id) && !told.id ? idWord(section.id, ids) : []),
		...(!told.role && section.role !== 'procedure' && section.why.startsWith('its heading') && !roleAbove(plan, outline, block.section, section.role) ? [`role=${section.role}`] : []),
	];
	const line = (source.lines[block.line - 1] ?? '').trimEnd();
	const closing = /^ {0,3}#/u.test(line) ? /[ \t]+#+$/u.exec(line) : null;
	return words.length === 0 ? [] : [{line: block.line, at: closing === null ? line.length : closing.index, text: ` <!-- rollbook: ${words.join(' ')} -->`}];
}

/** The heading around says the same already. */
function roleAbove(plan: Plan, outline: Outline, index: number, role: string): boolean {
	const parent = outline.sections[index]?.parent ?? null;
	return parent !== null && plan.sections[parent]?.role === role;
}

type FenceFacts = {readonly kind: FenceKind; readonly marks: FenceMarks; readonly plan: Plan; readonly ids: Set<string>};

function fenceWordsFor(block: Fence, {kind, marks, plan, ids}: FenceFacts): readonly string[] {
	const steps = plan.steps.filter((step): step is CommandStep => step.kind === 'command' && block.line < step.line && step.line <= block.endLine);
	const first = steps[0];
	const role = plan.reading.fences.find(fence => fence.line === block.line)?.role;
	const all = (holds: (step: CommandStep) => boolean): boolean => steps.length > 0 && steps.every(holds);
	const gate = steps.length === 1 && first?.gate?.level === 'confirm' && marks.confirm === null && marks.ties === null ? first.gate.why : null;
	return [
		...(first?.gate && marks.id === null ? idWord(first.id, ids) : []),
		...(marks.kind === null && marks.shows === null && lies(block.language, kind) ? [`kind=${kind}`] : []),
		...(marks.role === null && role === 'example' && RUNNABLE.has(kind) ? ['role=example'] : []),
		...(marks.danger === null && all(step => step.effect === 'destructive' && step.gate?.level === 'typed') ? ['danger'] : []),
		...(marks.interactive === null && all(step => step.interactive) ? ['interactive'] : []),
		...(marks.endless === null && all(step => step.endless) ? ['endless'] : []),
		...(gate !== null && /^[^"`\\\n]+$/u.test(gate) ? [`confirm="${gate}"`] : []),
	];
}

/** A language that claims one thing of a block that is another. No language claims nothing. */
function lies(language: string, kind: FenceKind): boolean {
	const claim = claimOf(language);
	return language !== '' && (claim === null ? RUNNABLE.has(kind) : claim !== kind && !(claim === 'shell' && kind === 'run') && !(claim === 'console' && kind === 'transcript'));
}

/** Ids that an annotation can hold, each given once. */
function idWord(id: string, ids: Set<string>): readonly string[] {
	if (ids.has(id) || !/^[\p{L}\p{N}_.-]+$/u.test(id)) {
		return [];
	}
	ids.add(id);
	return [`#${id}`];
}

function fenceProposal(source: Source, block: Fence, words: readonly string[]): readonly Proposal[] {
	const {opening} = block;
	const braced = /^\s*\{/u.test(opening);
	const open = opening.indexOf('{');
	const close = opening.lastIndexOf('}');
	const foreign = braced && (close < open || /^\s*["\d.]/u.test(opening.slice(open + 1)));
	if (words.length === 0 || block.indented || foreign || block.openingColumn > (source.lines[block.line - 1] ?? '').length + 1) {
		return [];
	}
	const start = block.openingColumn - 1;
	return [braced ? {line: block.line, at: start + close, text: ` ${words.join(' ')}`} : {line: block.line, at: start, text: ` {${words.join(' ')}}`}];
}
