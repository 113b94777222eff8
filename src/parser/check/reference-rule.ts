import type {Block, Cell, Outline} from '../block.ts';
import {didYouMean} from '../did-you-mean.ts';
import {withoutMarks, withoutNumber} from '../words.ts';
import type {Finding, Ground, Rule} from './rule.ts';

/** Sentences that send to a part of the runbook by its name. */
export const REFERENCE_RULES: readonly Rule[] = [{code: 'dead-reference', severity: 'warning', sentence: 'A part of the runbook that a sentence sends to is there.', find: deadReferences}];

type Told = {readonly text: string; readonly line: number; readonly links: readonly string[]};

function deadReferences({source, outline}: Ground): readonly Finding[] {
	const names = namesIn(outline);
	return outline.blocks.flatMap(toldIn).flatMap(told => {
		// A link says where: its own rule looks at it.
		if (told.links.length > 0) {
			return [];
		}
		return [...numbered(told, names, outline), ...quoted(told, outline)].map(({words, help}) => {
			const column = (source.lines[told.line - 1] ?? '').indexOf(words) + 1;
			return {spot: {line: told.line, column: Math.max(1, column), length: words.length}, message: `nothing in the runbook is called "${words}"`, help};
		});
	});
}

function toldIn(block: Block): readonly Told[] {
	switch (block.kind) {
		case 'paragraph':
		case 'item':
			return [block];
		case 'table':
			return block.rows.flatMap(row => row.cells.map((cell: Cell) => ({text: cell.text, line: row.line, links: cell.links})));
		case 'heading':
		case 'fence':
			return [];
	}
}

const SENDS = String.raw`(?:follow|see|go (?:back )?to|proceed (?:to|with)|jump to|refer to|skip to|continue (?:to|with|at)|return to|execute|perform|siehe|weiter (?:mit|bei)|gehe zu|vea|véase|ir a|vaya a|siga|veja|vá para|consulte|voir|passer à|suivre)`;
const PARTS = String.raw`procedure|method|option|scenario|section|phase|appendix|plan|playbook|procedimiento|procedimento|verfahren|abschnitt|sección|seção|étape|phase`;
/** Behind it stands another document: "Section 4 of the handbook". */
const ELSEWHERE = /^\s*(?:of|in|from|on|under|at|aus|von|im|del?|d[aou]|du|des)\s+(?!this\b|diese|este|esta|ce\b)/iu;

type Reference = {readonly words: string; readonly help: string};

function numbered({text}: Told, names: ReadonlySet<string>, outline: Outline): readonly Reference[] {
	const pattern = new RegExp(String.raw`\b${SENDS}\s+(?:the\s+)?((${PARTS})\s+(\d+(?:\.\d+)*|[A-Z]))(?![\w.]*\w)`, 'giu');
	return [...text.matchAll(pattern)].flatMap(match => {
		const [whole, words = '', part = '', number = ''] = match;
		const after = text.slice((match.index ?? 0) + whole.length);
		const single = /^[a-z]$/u.test(number);
		if (single || ELSEWHERE.test(after) || names.has(`${part} ${number}`.toLowerCase()) || names.has(number.toLowerCase())) {
			return [];
		}
		const kin = outline.sections.map(section => withoutMarks(section.title)).filter(title => title.toLowerCase().startsWith(part.toLowerCase()));
		return [{words, help: kin.length === 0 ? `give a heading that name, or link to what is meant` : `there is ${kin.slice(0, 4).map(title => `"${title}"`).join(', ')}`}];
	});
}

/** "Procedure 3" and "4.2" of headings, bold words, items and comments that begin so. */
function namesIn(outline: Outline): ReadonlySet<string> {
	const texts = outline.blocks.flatMap(block => {
		switch (block.kind) {
			case 'heading':
				return [block.text];
			case 'item':
				return [block.text, block.lead, ...(block.ordered ? [`${block.ordinal}.`] : [])];
			case 'paragraph':
				return [block.text, block.lead];
			case 'table':
				return block.rows.flatMap(row => row.cells.map(cell => cell.text));
			case 'fence':
				return block.text.split('\n').map(line => line.replace(/^\s*(?:#|--|\/\/)\s*/u, ''));
		}
	});
	const named = new RegExp(String.raw`(?<![\p{L}\d])(${PARTS})\s+(\d+(?:\.\d+)*|[a-z])(?![\p{L}\d])`, 'giu');
	return new Set(
		texts.flatMap(text => {
			const bare = withoutMarks(text);
			const first = /^(\d+(?:\.\d+)*|[A-Z])(?=[.):\s])/u.exec(bare)?.[1];
			const own = SENT.test(bare) ? [] : [...bare.matchAll(named)].map(match => `${match[1]} ${match[2]}`.toLowerCase());
			return [...own, ...(first === undefined ? [] : [first.toLowerCase()])];
		}),
	);
}

const SENT = new RegExp(String.raw`\b${SENDS}\b`, 'iu');

/** `see the "Restore" section`: the quoted words are part of no heading. */
function quoted({text}: Told, outline: Outline): readonly Reference[] {
	const pattern = new RegExp(String.raw`\b${SENDS}\s+(?:the\s+)?(?:section\s+["“]([^"”]{3,60})["”]|["“]([^"”]{3,60})["”]\s+(?:section|below|above))`, 'giu');
	const titles = outline.sections.map(section => withoutNumber(withoutMarks(section.title)).replace(/^[\d.]+\s+/u, ''));
	return [...text.matchAll(pattern)].flatMap(match => {
		const words = match[1] ?? match[2] ?? '';
		const bare = withoutNumber(words).toLowerCase();
		const after = text.slice((match.index ?? 0) + match[0].length);
		if (ELSEWHERE.test(after) || titles.some(title => title.toLowerCase().includes(bare) || (title.length > 4 && bare.includes(title.toLowerCase())))) {
			return [];
		}
		const near = didYouMean(words, titles);
		return [{words, help: near === null ? 'give a heading that name, or link to what is meant' : `did you mean "${near}"?`}];
	});
}
