import type {SectionId} from '../plan/section.ts';
import type {Outline} from './block.ts';
import {slug, uniqueNames, withoutMarks} from './words.ts';
import {isDocumentTitle} from './outline-index.ts';

/** Ids by index: slugs along the path of headings, without the document's title; `named` are those that annotations give. */
export function sectionIds(outline: Outline, named: ReadonlyMap<number, string>): readonly SectionId[] {
	const unique = uniqueNames();
	const ids: SectionId[] = [];
	for (const section of outline.sections) {
		const parent = section.parent === null ? undefined : outline.sections[section.parent];
		const above = parent === undefined || isDocumentTitle(outline, parent) ? '' : `${ids[parent.index] ?? ''}.`;
		ids.push(unique(named.get(section.index) ?? `${above}${slug(withoutMarks(section.title), 'section')}`));
	}
	return ids;
}
