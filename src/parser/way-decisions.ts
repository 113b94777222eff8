import type {Reading} from '../plan/reading.ts';
import type {Outline} from './block.ts';
import type {AskedWays} from './way-drafts.ts';
import type {Ways} from './way.ts';

/** Ways that the run asks for, as places where the course is chosen. Ways under labels are headings in all but their marks; as items of a list they are both. */
export function wayDecisions(ways: readonly AskedWays[], outline: Outline): Reading['decisions'] {
	const items = new Set(outline.blocks.flatMap(block => (block.kind === 'item' ? [block.line] : [])));
	return ways.flatMap(({found, targets}) => (found.labelled && !found.ways.every(({line}) => items.has(line)) ? [] : [{...spanOf(found), options: found.ways.map(({line, text}, index) => ({line, text, target: outline.sections[targets[index] ?? -1]?.line ?? null}))}]));
}

/** Lines that the question for ways speaks of; what stands in panels has places of its own. */
export function linesAsked({found}: AskedWays): readonly {readonly line: number; readonly endLine: number}[] {
	return found.panels ? found.ways.map(({line}) => ({line, endLine: line})) : [spanOf(found)];
}

/** The lines from the first way to the last. */
function spanOf({line, ways}: Ways): {readonly line: number; readonly endLine: number} {
	return {line, endLine: Math.max(line, ...ways.map(way => way.endLine))};
}
