import type { Outline, OutlineSection } from './block.ts';
import {han} from './chinese.ts';

/** Words that send the reader elsewhere; what follows them names the place. */
const SENDS =
	han(/\b(?:follow|see|go (?:back )?to|proceed (?:to|with)|jump to|refer to|skip to|continue (?:to|with|at)|move (?:on )?to|return to|use|execute|perform|start|siehe|weiter (?:mit|bei)|gehe zu|ver|vea|véase|ir a|vaya a|seguir|siga|veja|vá para|consulte|voir|passer à|suivre)\s+(?:the\s+|a\s+|la\s+|el\s+|o\s+|le\s+)?((?:[^.;()\n]|\.(?=\d))+)|(?:参见|参考|请看|转到|执行|按照)\s*([^。；（）\n]+)/iu);
/** "Roll back per A.3". Languages: en, es, pt, de, fr, zh. */
const PER = /(?:(?<!\p{L})(?:per|as (?:in|per)|according to|según|conforme|laut|gemäß|nach|selon)\s+|按照?\s*)(?=§?\s*[A-Z]\.\d)([A-Z][\d.]*\d)/u;
const STOP = new Set('the a an and or of to in for with section below above step steps procedure if then immediately this that la el de do da le'.split(' '));

/**
 * Section that a text leads to: by an anchor, by "Procedure 3", by its title in whole or in words that only its heading has.
 * Null where the text sends nowhere in this runbook.
 */
export function findTarget(outline: Outline, text: string, place: {readonly links: readonly string[]; readonly from: number}): number | null {
	for (const link of place.links) {
		const anchored = link.startsWith('#') ? namesIn(outline).anchors.get(decode(link.slice(1)).toLowerCase()) : undefined;
		if (anchored !== undefined) {
			return anchored.index;
		}
	}
	const sent = SENDS.exec(text);
	// "Option 2 (deprecate)" alone: the heading of that number, if it names no other beside it.
	const named = [...text.matchAll(NUMBERED)].length === 1 && NUMBERED_FIRST.test(text) ? text : undefined;
	const phrase = sent?.[1] ?? sent?.[2] ?? PER.exec(text)?.[1] ?? named;
	if (phrase === undefined) {
		return null;
	}
	return byNumber(outline, phrase, place.from) ?? byTitle(outline, phrase, place.from);
}

/** Ways and cases by their numbers. Languages: en, es, pt, de, fr, zh. */
const NUMBERED = han(/(?<!\p{L})(?:option|method|procedure|scenario|opción|método|procedimiento|escenario|opção|procedimento|cenário|methode|verfahren|szenario|méthode|procédure|scénario)\s+(?:\d|[A-Z](?!\p{L}))|(?:方案|方法|场景)\s*[\d一二三四五]/giu);
const NUMBERED_FIRST = new RegExp(String.raw`^\P{L}*(?:${NUMBERED.source})`, 'iu');

/** The anchor that GitHub gives a heading. */
function anchorOf(title: string): string {
	return title.toLowerCase().replace(/[^\p{L}\p{N}\s_-]/gu, '').trim().replace(/\s/gu, '-');
}

function decode(text: string): string {
	try {
		return decodeURIComponent(text);
	} catch {
		return text;
	}
}

/** "Procedure 3", "Option B", "section 4.2", "Step 7", "A.3": a heading that begins so. */
function byNumber(outline: Outline, phrase: string, from: number): number | null {
	const match = /^["'“*]*(procedure|method|option|scenario|section|step|phase|part|plan|runbook|playbook|appendix|procedimiento|procedimento|verfahren|schritt|abschnitt|paso|passo|sección|seção|方案|方法|步骤)\s*(\d+(?:\.\d+)*|[A-Z])\b/iu.exec(phrase);
	const lettered = /^["'“*§]*([A-Z](?:\.\d+)+)(?![\w.]*\w)/u.exec(phrase)?.[1];
	if (lettered !== undefined) {
		const begins = new RegExp(String.raw`^\W*${escape(lettered)}(?![\w.]*\d)`, 'u');
		return nearest(outline.sections.filter(section => begins.test(section.title)), from);
	}
	const [, word, number] = match ?? [];
	if (word === undefined || number === undefined) {
		return null;
	}
	const wanted = /^(?:section|abschnitt|sección|seção)$/iu.test(word) ? new RegExp(`^${escape(number)}(?:[.):](?!\\d)|\\s)`, 'iu') : new RegExp(`^\\W*${escape(word)}\\s*${escape(number)}\\b`, 'iu');
	return nearest(outline.sections.filter(section => wanted.test(section.title)), from);
}

function byTitle(outline: Outline, phrase: string, from: number): number | null {
	const words = wordsOf(phrase);
	if (words.length < 2) {
		return null;
	}
	const titles = namesIn(outline).words;
	const fitting = outline.sections.filter(section => {
		const title = titles[section.index] ?? [];
		return section.index !== from && title.length > 0 && section.level > 1 && (words.every(word => title.includes(word)) || (title.length > 1 && title.every(word => words.includes(word))));
	});
	const least = Math.min(...fitting.map(section => titles[section.index]?.length ?? 0));
	return nearest(fitting.filter(section => titles[section.index]?.length === least), from);
}

type Names = {readonly anchors: ReadonlyMap<string, OutlineSection>; readonly words: readonly (readonly string[])[]};

/** Anchors, of headings alike the first, and words of all headings. An outline never changes, so they are found once and go with it. */
function namesIn(outline: Outline): Names {
	const known = names.get(outline) ?? {anchors: new Map(outline.sections.map(section => [anchorOf(section.title), section] as const).toReversed()), words: outline.sections.map(section => wordsOf(section.title))};
	names.set(outline, known);
	return known;
}

const names = new WeakMap<Outline, Names>();

function wordsOf(text: string): readonly string[] {
	return (text.toLowerCase().match(/[\p{L}\p{N}]+/gu) ?? []).map(word => word.replace(/(?<=\p{L}{3})s$/u, '')).filter(word => !STOP.has(word));
}

/** Two headings alike: the one closest to where the text stands. */
function nearest(sections: readonly OutlineSection[], from: number): number | null {
	const sorted = [...sections].sort((a, b) => Math.abs(a.index - from) - Math.abs(b.index - from));
	return sorted[0]?.index ?? null;
}

function escape(text: string): string {
	return text.replace(/[.*+?^${}()|[\]\\]/gu, '\\$&');
}
