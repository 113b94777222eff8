import type {Block, Note, OutlineSection, StrayNote} from './block.ts';
import type {Source} from './source.ts';

/** What a walk through the Markdown tree has gathered so far. */
export type Walk = {
	readonly source: Source;
	readonly blocks: Block[];
	readonly sections: Omit<OutlineSection, 'endLine'>[];
	/** Sentence right before the next block. */
	intro: string;
	/** Annotations on lines of their own, waiting for the block below. */
	notes: Note[];
	readonly strays: StrayNote[];
};

/** An empty walk. */
export function startWalk(source: Source): Walk {
	return {source, blocks: [], sections: [], intro: '', notes: [], strays: []};
}

/** Annotations that stood on lines of their own above; each is given out once. */
export function takeNotes(walk: Walk): readonly Note[] {
	const notes = walk.notes;
	walk.notes = [];
	return notes;
}

/** Opens a section below the nearest open one of a lower level; bold lines are level 7 and never hold each other. */
export function openSection(walk: Walk, heading: {readonly level: number; readonly title: string; readonly line: number; readonly notes: readonly Note[]; readonly tab?: true}): void {
	let parent = walk.sections.at(-1);
	while (parent !== undefined && parent.level >= heading.level) {
		parent = parent.parent === null ? undefined : walk.sections[parent.parent];
	}
	const index = walk.sections.length;
	walk.sections.push({...heading, index, parent: parent === undefined || parent.level === 0 ? null : parent.index});
	walk.blocks.push({kind: 'heading', level: heading.level, text: heading.title, line: heading.line, endLine: heading.line, section: index, item: null, notes: heading.notes});
	walk.intro = heading.level === 7 ? heading.title : '';
}

/** Section that a block found now belongs to; text before the first heading gets one of level 0. */
export function currentSection(walk: Walk, line: number): number {
	if (walk.sections.length === 0) {
		walk.sections.push({index: 0, title: 'Start', level: 0, line, parent: null, notes: []});
	}
	return walk.sections.length - 1;
}

/** Ends every section before the next heading of its level or above. */
export function closeSections(walk: Walk): readonly OutlineSection[] {
	const last = Math.max(1, walk.source.lines.at(-1) === '' ? walk.source.lines.length - 1 : walk.source.lines.length);
	const closed: OutlineSection[] = [];
	/** From below: the line of the nearest heading of each level. */
	const nearest = new Map<number, number>();
	for (const section of walk.sections.toReversed()) {
		const above = [...nearest].flatMap(([level, line]) => (level <= section.level || section.level === 0 ? [line] : []));
		closed.push({...section, endLine: Math.max(section.line, above.length === 0 ? last : Math.min(...above) - 1)});
		nearest.set(section.level, section.line);
	}
	return closed.toReversed();
}
