import type {Outline, OutlineSection} from './block.ts';

/** The heading that a caption in bold words stands under. */
export function underHeading(outline: Outline, section: number): number {
	const one = outline.sections[section];
	return one?.level === 7 && one.parent !== null ? underHeading(outline, one.parent) : section;
}

/** "Step 2: …", "3. …": sections that are gone through one after the other. */
export function isStep(section: OutlineSection): boolean {
	return /^(?:\d+[.):]\s|\d{1,2}(?:\.\d{1,2}){1,3}[.):]?\s|\d\ufe0f?\u20e3|(?:step|schritt|paso|passo|étape|etape|etapa|шаг|krok)\s*\d|步骤|第\s*[\d一二三四五六七八九十]+\s*步)/iu.test(section.title);
}

/** The same of a title alone, also behind marks, and of phases. */
export function isStepTitle(title: string): boolean {
	return /^[^\p{L}\p{N}]*(?:(?:step|phase|schritt|phase|paso|passo|étape|etape|fase|步骤|阶段)\s*\d|第\s*[\d一二三四五六七八九十]+\s*[步阶])/iu.test(title);
}
