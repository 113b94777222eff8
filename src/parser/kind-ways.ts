import type {Block, Outline} from './block.ts';
import {placeIn} from './choice-words.ts';
import {sentencesOf} from './course-words.ts';
import {blocksIn, textOf} from './outline-index.ts';
import type {Ways} from './way.ts';
import {withoutMarks} from './words.ts';

/** What a block is for, by the kind of thing: "For a till in a container:". */
type Lead = {readonly at: number; readonly block: Block; readonly text: string; readonly front: string; readonly kind: string; readonly place: string | null};

/**
 * "For a till in a container, …:" over a block and "For an external till:" over another in the same part: whoever reads has a thing of one kind.
 * Kinds alone, or different platforms: what is done "for the web nodes" and "for the workers" is done for both.
 */
export function kindWays(outline: Outline): readonly Ways[] {
	return outline.sections.flatMap(({index}) => {
		const own = blocksIn(outline, index);
		const leads = own.flatMap((block, at) => leadOf(block, own[at + 1], at));
		return runsOf(own, leads).map((run): Ways => ({
			section: index,
			line: run[0]?.block.line ?? 0,
			why: `the lines from ${run[0]?.block.line ?? 0} are for different kinds`,
			about: 'alternative',
			asks: '',
			labelled: false,
			ways: run.map(({block, text}, at) => ({line: block.line, endLine: (run[at + 1]?.block.line ?? endOf(own, own.indexOf(block))) - (run[at + 1] === undefined ? 0 : 1), text, links: []})),
		}));
	});
}

function leadOf(block: Block, next: Block | undefined, at: number): readonly Lead[] {
	if ((block.kind !== 'paragraph' && !(block.kind === 'item' && block.holdsFence)) || next?.kind !== 'fence') {
		return [];
	}
	for (const sentence of sentencesOf(textOf(block))) {
		const {front = '', article = '', kind = ''} = KIND.exec(withoutMarks(sentence))?.groups ?? {};
		const place = placeIn(kind);
		if (kind !== '' && (article !== '' || place?.what === 'platforms') && !NO_KIND.test(kind)) {
			return [{at, block, text: withoutMarks(sentence), front: front.toLowerCase(), kind: kind.toLowerCase(), place: place?.what === 'platforms' ? place.name : null}];
		}
	}
	return [];
}

/** Leads of one form, close behind each other. */
function runsOf(own: readonly Block[], leads: readonly Lead[]): readonly (readonly Lead[])[] {
	const runs: Lead[][] = [];
	for (const lead of leads) {
		const open = runs.at(-1);
		const last = open?.at(-1);
		const near = last !== undefined && lead.at - last.at <= MOST_BETWEEN && !own.slice(last.at + 1, lead.at).some(block => block.kind === 'item' || block.kind === 'heading');
		if (open !== undefined && last !== undefined && near && last.front === lead.front && open.every(other => other.kind !== lead.kind) && (last.place === null || lead.place === null || last.place !== lead.place)) {
			open.push(lead);
		} else {
			runs.push([lead]);
		}
	}
	return runs.filter(run => run.length > 1);
}

/** A block with its sentence, and one more of each, as for a kind that needs a flag. */
const MOST_BETWEEN = 4;

/** The blocks right below the lead. */
function endOf(own: readonly Block[], at: number): number {
	const below = own.slice(at + 1);
	const end = below.findIndex(block => block.kind !== 'fence');
	return (end < 0 ? below : below.slice(0, end)).at(-1)?.endLine ?? own[at]?.endLine ?? 0;
}

/** Languages: en, es, pt, de, fr, it. */
const KIND = /^(?:and |or |y |o |und |oder |et |ou )?(?<front>for|from|with|para|desde|con|de|com|für|bei|aus|mit|pour|depuis|avec|per|da) (?:(?<article>an?|una?|uma?|einen?|eine[rm]?|une?|uno) )?(?<kind>[^:：,]{3,80}?)(?:,[^:：]*)?(?:[:：]|,|$)/iu;
/** What is said of all, of time, or of what one wants to see: "for a moment", "for a summary"; a dry run and the real one are made one after the other. Languages: en, es, pt, de, fr. */
const NO_KIND = /^(?:summary|overview|description|breakdown|comparison|view|report|status|check|dry[- ]run|test run|first|second|final|resumen|resumo|übersicht|probelauf|résumé|example|instance|more|further|all|each|every|few|moment|while|minute|list|full|complete|quick|detailed|reference|better|now|this|that|these|those|the|ejemplo|exemplo|beispiel|exemple|momento|moment|weitere|plus|más|mais|jede|chaque|cada|safety|security|backup|details?)(?!\p{L})/iu;
