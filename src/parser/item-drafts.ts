import {NO_MARKS, type FenceMarks} from './annotation.ts';
import type {Heading, Item, Outline, Paragraph} from './block.ts';
import {commandFields, markedExpectations} from './command-draft.ts';
import type {Material} from './material.ts';
import type {ChecklistDraft, CommandDraft, ManualDraft} from './draft.ts';
import {beginsWithVerb} from './action-words.ts';
import {findDelay, findWait} from './duration.ts';
import {inlineLanguage} from './inline-command.ts';
import {asListing} from './listed-scripts.ts';
import {ifPart, isExpectation, isWarning} from './sentence.ts';
import {readShell} from './shell/read-shell.ts';
import {shorten, withoutMarks} from './words.ts';

/** Languages: en, es, pt, de, fr. */
const AFTER_FIRST = /^[^\p{L}\p{N}]*once (?:it|they|the \p{L}+|all) (?:has|have) (?:been|run|stayed) [^,]{0,40}\d[^,]{1,30},\s|^[^\p{L}\p{N}]*(?:after|despu[eé]s de|tras|ap[oó]s|depois de|nach|après)\s(?:about |another |~)?\d[^,]{1,30},\s/iu;

/** A list item, a paragraph, or a heading with nothing below, that a person carries out. */
export function manualItemDraft(block: Heading | Item | Paragraph, marks: FenceMarks = NO_MARKS): ManualDraft {
	const text = withoutMarks(block.text);
	return {
		kind: 'manual',
		key: `${block.line}i`,
		section: block.section,
		name: marks.id,
		title: shorten(text),
		line: block.line,
		endLine: block.endLine,
		prose: '',
		warnings: isWarning(text) ? [text] : [],
		condition: marks.when ?? ifPart(text),
		why: `line ${block.line} tells a person what to do`,
		text,
		// "After 10 minutes, look again": the time is let pass first.
		waitMs: findWait(text) ?? (AFTER_FIRST.test(text) && beginsWithVerb(text) ? findDelay(text) : null),
		ties: marks.ties,
	};
}

/** Task items of one list. */
export function checklistDraft(items: readonly Item[], outline: Outline, marks: FenceMarks): ChecklistDraft {
	const first = items[0];
	if (first === undefined) {
		throw new Error('a checklist has at least one item');
	}
	const section = outline.sections[first.section]?.title ?? '';
	return {
		kind: 'checklist',
		key: `${first.line}t`,
		section: first.section,
		name: marks.id,
		title: shorten(section === '' ? 'Checklist' : section.replace(/[:：]$/u, '')),
		line: first.line,
		endLine: items.at(-1)?.endLine ?? first.endLine,
		prose: '',
		warnings: [],
		condition: marks.when,
		ties: marks.ties,
		why: `task items from line ${first.line}`,
		items: items.map((item, index) => ({index, text: item.text, line: item.line, checked: item.checked === true})),
	};
}

/** Commands in back-quotes of a list item, a paragraph or a cell, one step each; the words around them are the title. */
export function itemCommandDrafts(block: Item | Paragraph, commands: readonly {readonly code: string; readonly line: number}[], material: Material, marks: FenceMarks = material.marks.get(block) ?? NO_MARKS): readonly CommandDraft[] {
	return commands.flatMap(({code, line}, index) => {
		const language = inlineLanguage(code);
		const read = readShell(code, {language, assigned: material.assigned}).statements[0];
		if (read === undefined) {
			return [];
		}
		const statement = asListing(read, material.listings);
		// A command in the middle of a sentence leaves no title before it: the sentence is the title.
		const [before = '', after = ''] = block.text.split(code);
		const words = /[\p{L}\p{N}]/u.test(after) && !/[:：–—-]\s*$/u.test(before) ? withoutMarks(block.text) : withoutMarks(before).replace(/[\s:：(,–—-]+$/u, '');
		const warnings = isWarning(block.text) ? [block.text] : [];
		return [{
			kind: 'command' as const,
			key: `${block.line}k${index}`,
			section: block.section,
			name: index === 0 ? marks.id : null,
			title: shorten(!words.includes(' ') || index > 0 ? code : words),
			line,
			endLine: line,
			prose: '',
			warnings,
			condition: marks.when ?? ifPart(block.text),
			command: statement.command,
			language,
			inside: null,
			expectations: [...(isExpectation(block.text) ? [{kind: 'prose' as const, text: block.text, line}] : []), ...(index === commands.length - 1 ? markedExpectations(marks) : [])],
			...commandFields(statement.facts, statement.placeholders.map(({name, literal, start, end, quoting}) => ({input: name, literal, start, end, quoting})), marks, {line, warnings, command: statement.command}),
		}];
	});
}
