import {gateReason} from '../plan/gate-reason.ts';
import type {Section, SectionId} from '../plan/section.ts';
import type {CommandStep, DecisionStep, Gate, Opening, Step, StepId} from '../plan/step.ts';
import {tieWords} from '../plan/ties.ts';

/** What steps refer to. */
export type StepNames = {readonly numbers: ReadonlyMap<StepId, number>; readonly sections: ReadonlyMap<SectionId, Section>};

/** Rows of one step in the plan tree: number, glyph, title, line; below it what a reader wants to recognise. */
export function stepRows(step: Step, names: StepNames): readonly string[] {
	const head = `${String(step.number).padStart(3)} ${glyphs(step)} ${step.title} (line ${step.line})${step.onWay ? '' : ' · aside'}`;
	const notes = [...(step.condition === null ? [] : [`if: ${step.condition}`]), ...step.warnings.map(warning => `warning: ${warning}`), ...tieRow(step)].map(note => `      ${note}`);
	switch (step.kind) {
		case 'command':
			return [head, ...notes, ...commandRows(step, names)];
		case 'manual':
			return [step.waitMs === null ? head : `${head} · wait ${durationText(step.waitMs)}`, ...notes];
		case 'checklist':
			return [`${head} · ${step.items.length} ${step.items.length === 1 ? 'item' : 'items'}`, ...notes, ...step.items.map(item => `      ☐ ${item.text}`)];
		case 'decision':
			return [head, ...notes, ...optionRows(step, names)];
	}
}

function tieRow(step: Step): readonly string[] {
	const words = tieWords(step.ties);
	return words.length === 0 ? [] : [`by annotation: ${words.join(' · ')}`];
}

/** `!` destructive, `⌨` interactive, `∞` endless, `☐` checklist, `◆` decision, `•` manual, `$` any other command. */
function glyphs(step: Step): string {
	switch (step.kind) {
		case 'command':
			return [step.effect === 'destructive' ? '!' : '', step.interactive ? '⌨' : '', step.endless ? '∞' : ''].join('') || '$';
		case 'manual':
			return '•';
		case 'checklist':
			return '☐';
		case 'decision':
			return '◆';
	}
}

function commandRows(step: CommandStep, names: StepNames): readonly string[] {
	const [first = '', ...rest] = step.command.split('\n');
	const more = rest.length === 0 ? '' : ` … (${rest.length + 1} lines)`;
	const inside = step.inside === null ? [] : [`inside step ${names.numbers.get(step.inside) ?? '?'}`];
	const uses = step.uses.length === 0 ? [] : [`needs ${[...new Set(step.uses.map(use => use.input))].join(', ')}`];
	const notes = [...inside, ...(step.opens === null ? [] : [`opens ${step.opens.label}`]), ...uses, ...gateNotes(step.gate)];
	const shown = first === step.title && more === '' ? [] : [`      ${first}${more}`];
	return [...shown, ...(notes.length === 0 ? [] : [`      ${notes.join(' · ')}`]), ...step.expectations.map(expectation => `      expect: ${expectation.kind === 'exit' ? `exit code ${expectation.code}` : expectation.text}`)];
}

function gateNotes(gate: Gate | null): readonly string[] {
	if (gate === null) return [];
	if (gate.level === 'confirm') return [`confirm: ${gateReason(gate)}`];
	return [...(gate.asks === undefined ? [] : [`asks: ${gate.asks}`]), `type "${gate.word}" to run`];
}

function optionRows(step: DecisionStep, names: StepNames): readonly string[] {
	return step.options.map(option => {
		const detail = option.detail === '' ? '' : ` — ${option.detail.replace(/\s*\n\s*/gu, '; ')}`;
		return `      ○ ${option.text}${detail} → ${openingText(option.opens, names)}`;
	});
}

function openingText(opening: Opening, {numbers, sections}: StepNames): string {
	switch (opening.kind) {
		case 'next':
			return 'go on';
		case 'steps':
			return opening.steps.length === 0 ? 'skip' : `${opening.steps.length === 1 ? 'step' : 'steps'} ${ranges(opening.steps.flatMap(id => numbers.get(id) ?? []))}`;
		case 'section':
			return `"${sections.get(opening.section)?.title ?? opening.section}"`;
		case 'timer':
			return opening.waitMs === 0 ? 'look, then decide again' : `look for ${durationText(opening.waitMs)}, then decide again`;
		case 'end':
			return 'end the run';
	}
}

/** `12–18, 21`. */
function ranges(numbers: readonly number[]): string {
	const sorted = [...numbers].sort((a, b) => a - b);
	const parts: [number, number][] = [];
	for (const number of sorted) {
		const last = parts.at(-1);
		if (last !== undefined && number === last[1] + 1) {
			last[1] = number;
		} else {
			parts.push([number, number]);
		}
	}
	return parts.map(([from, to]) => (from === to ? String(from) : `${from}–${to}`)).join(', ');
}

function durationText(ms: number): string {
	const seconds = Math.round(ms / 1000);
	const [hours, minutes, rest] = [Math.floor(seconds / 3600), Math.floor((seconds % 3600) / 60), seconds % 60];
	return [hours > 0 ? `${hours} h` : '', minutes > 0 ? `${minutes} min` : '', rest > 0 || seconds === 0 ? `${rest} s` : ''].filter(part => part !== '').join(' ');
}
