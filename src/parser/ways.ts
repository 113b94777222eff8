import type {SectionRole} from '../plan/section.ts';
import type {Block, Fence, Item, Outline} from './block.ts';
import {han} from './chinese.ts';
import {firstBehind} from './in-order.ts';
import {kindWays} from './kind-ways.ts';
import {blocksIn, textOf} from './outline-index.ts';
import {panelsOf} from './panels.ts';
import type {RoleVerdict} from './section-roles.ts';
import {systemAtFront} from './choice-words.ts';
import {endOf} from './item-span.ts';
import type {Way, Ways} from './way.ts';
import {announcesWays, areAnswers, beginsWithOr, excludeEachOther, numbersWays, PLACES, whyWays} from './way-words.ts';
import {withoutMarks} from './words.ts';

const ACTING: ReadonlySet<SectionRole> = new Set(['decision', 'preparation', 'procedure', 'verification', 'recovery', 'aftermath']);

/** Ways that lists, panels and the sentences between blocks set against each other; sections are the choices' business. */
export function findWays(outline: Outline, roles: readonly RoleVerdict[], lines: readonly string[]): readonly Ways[] {
	const acting = (section: number): boolean => ACTING.has(roles[section]?.role ?? 'overview');
	return [...itemWays(outline), ...labelledWays(outline), ...orWays(outline), ...kindWays(outline), ...blockWays(outline), ...panelWays(outline, lines)].filter(ways => acting(ways.section) && !(roles[ways.section]?.role === 'verification' && looksAtEach(ways)));
}

/** Where one verifies, each of several hosts is looked at; a machine has one system. */
function looksAtEach({why, ways}: Ways): boolean {
	return why.startsWith(PLACES) && !ways.some(({text}) => systemAtFront(withoutMarks(text))?.os === true);
}

function itemWays(outline: Outline): readonly Ways[] {
	const items = outline.blocks.filter((block): block is Item => block.kind === 'item' && block.checked === null && block.text !== '');
	const lists = Map.groupBy(items, item => `${item.section}/${item.list}/${item.item?.line ?? 0}`);
	return [...lists.values()].flatMap(list => (list.length < 2 ? [] : (wholeList(outline, list) ?? orItems(outline, list))));
}

function wholeList(outline: Outline, list: readonly Item[]): Ways | null {
	const first = list[0];
	const texts = list.map(item => item.text);
	if (first === undefined) {
		return null;
	}
	const make = (about: Ways['about'], labelled: boolean, why: string): Ways => ({section: first.section, line: first.line, why: `${why} (line ${first.line})`, about, asks: first.intro, labelled, ways: list.map(item => wayOf(outline, item))});
	if (areAnswers(first.intro, texts)) {
		return make('condition', false, 'its items answer the question');
	}
	const why = whyWays(texts, list.flatMap(item => (item.lead === '' ? [] : [item.lead])));
	if (why !== null) {
		// A bold label is a heading in all but its marks.
		return make('alternative', list.every(item => item.lead !== ''), why);
	}
	return announcesWays(first.intro) ? make('alternative', false, `"${first.intro}" announces that one is enough`) : null;
}

/** "3. Or restart it by hand" takes the place of the item above. */
function orItems(outline: Outline, list: readonly Item[]): readonly Ways[] {
	const groups: Item[][] = [];
	for (const [index, item] of list.entries()) {
		const above = list[index - 1];
		if (above !== undefined && beginsWithOr(item.text)) {
			const open = groups.at(-1);
			if (open?.at(-1) === above) {
				open.push(item);
			} else {
				groups.push([above, item]);
			}
		}
	}
	return groups.flatMap(group => (group[0] === undefined ? [] : [{section: group[0].section, line: group[0].line, why: `the item on line ${group[1]?.line ?? 0} says "or"`, about: 'alternative' as const, asks: '', labelled: false, ways: group.map(item => wayOf(outline, item))}]));
}

function wayOf(outline: Outline, item: Item): Way {
	return {line: item.line, endLine: endOf(outline, item), text: item.text, links: item.links};
}

/** "**Option 1:** as a service", a block; "**Option 2:** by hand", a block. Each reaches to the next, the last to the end of its block. */
function labelledWays(outline: Outline): readonly Ways[] {
	const found: Ways[] = [];
	for (const section of outline.sections) {
		const own = blocksIn(outline, section.index).filter(block => block.item === null);
		const labels = own.filter(block => (block.kind === 'paragraph' && block.lead !== '' && numbersWays([block.text, block.text])) || (block.kind === 'item' && numbersWays([block.text, block.text]) && own.filter(other => other.kind === 'item' && other.list === block.list).length === 1));
		const [first] = labels;
		if (first === undefined || !numbersWays(labels.map(textOf))) {
			continue;
		}
		const ways = labels.map((label, index): Way => ({line: label.line, endLine: (labels[index + 1]?.line ?? endOfBlock(own, label)) - (labels[index + 1] === undefined ? 0 : 1), text: textOf(label), links: []}));
		found.push({section: section.index, line: first.line, why: `the lines from ${first.line} number alternatives`, about: 'alternative', asks: '', labelled: true, ways});
	}
	return found;
}

function endOfBlock(own: readonly Block[], label: Block): number {
	const below = own.slice(own.indexOf(label) + 1);
	const end = below.findIndex((block, index) => index > 0 && block.kind === 'paragraph');
	return (end < 0 ? below : below.slice(0, end)).at(-1)?.endLine ?? label.endLine;
}

/** A block, "Or by hand:", a block: the second takes the place of the first. */
function orWays(outline: Outline): readonly Ways[] {
	return outline.blocks.flatMap((block, index): readonly Ways[] => {
		const before = outline.blocks[index - 1];
		const after = outline.blocks[index + 1];
		const between = block.kind === 'paragraph' && beginsWithOr(block.text) && (/[:：]$/u.test(block.text) || block.text.length < 30);
		if (!between || before?.kind !== 'fence' || after?.kind !== 'fence' || before.section !== block.section || after.section !== block.section || before.item !== after.item) {
			return [];
		}
		const first = before.intro !== '' && before.intro.length < 90 ? before.intro : (before.text.split('\n')[0] ?? '');
		return [{section: block.section, line: before.line, why: `"${textOf(block)}" on line ${block.line} offers another way`, about: 'alternative', asks: '', labelled: false, ways: [{line: before.line, endLine: before.endLine, text: first, links: []}, {line: block.line, endLine: after.endLine, text: textOf(block), links: []}]}];
	});
}

/** "One of the two:" over blocks that stand right below each other, or blocks whose first comments number options. */
function blockWays(outline: Outline): readonly Ways[] {
	const runs: Fence[][] = [];
	for (const [index, block] of outline.blocks.entries()) {
		const above = outline.blocks[index - 1];
		if (block.kind !== 'fence') {
			continue;
		}
		if (above?.kind === 'fence' && above.section === block.section && above.item === block.item) {
			runs.at(-1)?.push(block);
		} else {
			runs.push([block]);
		}
	}
	return runs.flatMap((run): readonly Ways[] => {
		const first = run[0];
		const comments = run.map(({text}) => /^\s*(?:#+|--|\/\/|REM)\s*(\S.*)$/imu.exec(text.split('\n', 1)[0] ?? '')?.[1]?.trim() ?? '');
		if (first === undefined || run.length < 2 || !(announcesWays(first.intro) || numbersWays(comments))) {
			return [];
		}
		const ways = run.map((fence, at): Way => ({line: fence.line, endLine: fence.endLine, text: (comments[at] ?? '') === '' ? (fence.text.trim().split('\n')[0] ?? '') : (comments[at] ?? ''), links: []}));
		return [{section: first.section, line: first.line, why: `the blocks from line ${first.line} are told to be ways`, about: 'alternative', asks: announcesWays(first.intro) ? first.intro : '', labelled: !announcesWays(first.intro), ways}];
	});
}

/** "Step 1", "Step 2": tabs that are gone through one after the other. */
const STEPS = han(/^(?:step|phase|part|stage|schritt|teil|paso|fase|parte|passo|etapa|étape|phase|шаг|krok|stap|步骤|ステップ|단계)\s*\d/iu);

function panelWays(outline: Outline, lines: readonly string[]): readonly Ways[] {
	return panelsOf(lines).flatMap(({panels, tabs}): readonly Ways[] => {
		const [first] = panels;
		const below = first === undefined ? undefined : firstBehind(outline.blocks, first.line - 1);
		const inside = below !== undefined && below.line <= (first?.endLine ?? 0) ? below : undefined;
		if (first === undefined || inside === undefined || panels.every(panel => STEPS.test(panel.text)) || (!tabs && !excludeEachOther(panels.map(panel => panel.text)))) {
			return [];
		}
		return [{section: inside.section, line: first.line, why: `the panels from line ${first.line} show one thing each`, about: 'alternative', asks: '', labelled: true, panels: true, ways: panels.map(panel => ({...panel, links: []}))}];
	});
}
