import type {Conditional} from './condition-decisions.ts';
import {RUNNABLE, type ReadFence} from './fence-reading.ts';

/** Trees that are drawn in blocks and lead from what is met to what is done: "├─ Build failed? → section 1". A tree of files leads nowhere. */
export function treePlaces(fences: Iterable<ReadFence>): readonly Conditional[] {
	return [...fences].flatMap((fence): readonly Conditional[] => {
		const charted = chartedBranches(fence);
		if (charted.length >= 2) {
			return [{line: fence.block.line, endLine: fence.block.endLine, options: charted}];
		}
		if (RUNNABLE.has(fence.kind) || fence.kind === 'config' || fence.kind === 'code' || fence.role === 'example' || fence.role === 'reference') {
			return [];
		}
		const boxed = boxedAnswers(fence);
		if (boxed.length >= 2) {
			return [{line: fence.block.line, endLine: fence.block.endLine, options: boxed}];
		}
		const options = branchesOf(fence.block.text.split('\n')).map(({index, text}) => ({line: fence.block.firstLine + index, text}));
		return options.length < 2 ? [] : [{line: fence.block.line, endLine: fence.block.endLine, options}];
	});
}

/** Boxes with a question in one of them, and answers on the lines between: "│ YES", "YES │ NO". */
function boxedAnswers({block}: ReadFence): readonly {readonly line: number; readonly text: string}[] {
	const lines = block.text.split('\n');
	const boxes = lines.some(line => /[┌└]/u.test(line)) && lines.some(line => /^\s*[│|].*[?？]\s*[│|├┤]/u.test(line));
	const asks = boxes || lines.some(line => /[?？]\s*$/u.test(line));
	return asks ? lines.flatMap((text, index) => (ANSWERS.test(text) ? [{line: block.firstLine + index, text: text.replace(/[\s│|┌┐└┘├┤┬┴─▼↓]+/gu, ' ').trim()}] : [])) : [];
}

/** Nothing but answers between lines of the drawing, in en, es, pt, de, fr, zh, ja, ko. */
const ANSWERS = /^[\s│|┌┐└┘├┤┬┴─▼↓]*(?:(?:yes|no|sí|si|sim|não|nao|ja|nein|oui|non|是|否|はい|いいえ|예|아니오)(?!\p{L})[\s│|┌┐└┘├┤┬┴─▼↓]*){1,2}$/iu;

/** `B -->|"No"| C` in a chart that asks something: its branches with words on them. */
function chartedBranches({block, role}: ReadFence): readonly {readonly line: number; readonly text: string}[] {
	const lines = block.text.split('\n');
	const asks = /^\s*(?:flowchart|graph)\s/u.test(lines.find(line => line.trim() !== '' && !/^\s*%%/u.test(line)) ?? '') && /\{+[^}]*[?？][^}]*\}/su.test(block.text);
	return asks && role !== 'example' && role !== 'reference' ? lines.flatMap((text, index) => (/(?:-->|==>|-\.->)\s*\|[^|]+\||(?:--|==)\s+\S[^>]*(?:-->|==>)/u.test(text) ? [{line: block.firstLine + index, text: text.trim()}] : [])) : [];
}

function branchesOf(lines: readonly string[]): readonly {readonly index: number; readonly text: string}[] {
	const starts = lines.flatMap((line, index) => (BRANCH.test(line) ? [index] : []));
	return starts.flatMap((index, place) => {
		const own = lines.slice(index, starts[place + 1] ?? index + 5);
		const blank = own.findIndex(line => /^[\s│|]*$/u.test(line));
		const text = (blank < 0 ? own : own.slice(0, blank)).map(line => line.replace(/^[\s│|├└╰+─–-]+/u, '').trim()).join(' ');
		return LEADS.test(text) ? [{index, text}] : [];
	});
}

/** A branch of lines, or an answer alone on its line with an arrow. Answers in en, es, pt, de, fr, zh, ja, ko. */
const BRANCH = /^[\s│|]*(?:[├└╰][─–-]|(?:yes|no|sí|si|sim|não|nao|ja|nein|oui|non|是|否|はい|いいえ|예|아니오)\s*(?:[─–-]*[►>]|→))/iu;
const LEADS = /\S\s*(?:→|=>|⇒|[─–-]+[►>])\s*\S/u;
