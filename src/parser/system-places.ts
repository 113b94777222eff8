import type {Block, Outline} from './block.ts';
import {systemAtFront} from './choice-words.ts';
import {blocksIn, neighbour} from './outline-index.ts';
import {withoutMarks} from './words.ts';

type Label = {readonly line: number; readonly endLine: number; readonly text: string; readonly below: readonly Block[]};

/** "For Debian-based distributions you can install it by:", "For NetBSD:", each right over its block: one has one of the systems. */
export function systemsTold(outline: Outline, parent: number): readonly Label[] {
	const told = blocksIn(outline, parent).flatMap((block): readonly (Label & {readonly system: string})[] => {
		const text = block.kind === 'paragraph' && block.text.length < LONGEST && /[:：]$/u.test(block.text) ? withoutMarks(block.text) : '';
		const system = text === '' ? null : systemAtFront(text);
		const next = system?.os === true ? neighbour(outline, block, 1) : undefined;
		return system !== null && next?.kind === 'fence' && next.item === (block.kind === 'paragraph' ? block.item : null) ? [{line: block.line, endLine: next.endLine, text, below: [next], system: system.name}] : [];
	});
	return new Set(told.map(({system}) => system)).size === told.length ? told : [];
}

/** Letters of a sentence that leads into one block. */
const LONGEST = 110;
