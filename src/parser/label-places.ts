import type {Block, Fence, Outline} from './block.ts';
import {han} from './chinese.ts';
import type {Conditional} from './condition-decisions.ts';
import type {SectionRole} from '../plan/section.ts';
import {beginsWithVerb} from './action-words.ts';
import {isConditional, numberedChoice, systemAtFront} from './choice-words.ts';
import {isBare, saysFailure} from './course-words.ts';
import {FAILURES} from './fault-heads.ts';
import {nameSetups} from './list-sides.ts';
import {blocksBelow, blocksIn, childrenOf, neighbour, subtree} from './outline-index.ts';
import {systemsTold} from './system-places.ts';
import type {RoleVerdict} from './section-roles.ts';
import {withoutMarks} from './words.ts';

/** Bold words on a line of their own, and what stands below them. */
type Label = {readonly line: number; readonly endLine: number; readonly text: string; readonly below: readonly Block[]};

const LOOKED_UP: ReadonlySet<SectionRole> = new Set(['reference', 'advice', 'contacts']);

/** Bold lines of which one is taken: options, cases, blocks that do the same, and the verdicts of a part that decides. */
export function labelPlaces(outline: Outline, roles: readonly RoleVerdict[]): readonly Conditional[] {
	return [null, ...outline.sections.map(({index}) => index)].flatMap(parent => {
		const role = parent === null ? 'overview' : (roles[parent]?.role ?? 'overview');
		const bold = LOOKED_UP.has(role) ? [] : boldSections(outline, parent);
		const inside = parent === null || LOOKED_UP.has(role) ? [] : boldParagraphs(outline, parent);
		// Numbered options are taken from wherever they stand, in a part to look up too.
		const numbered = [...boldSections(outline, parent), ...(parent === null ? [] : [...boldParagraphs(outline, parent), ...plainOptions(outline, parent), ...optionParagraphs(outline, parent)])].filter(({text}) => numberedChoice(text) !== null);
		const kinds = [bold.filter(({text}) => isConditional(text) || numberedChoice(text) !== null), numbered, cases(bold), parent === null || LOOKED_UP.has(role) ? [] : bareConditions(outline, parent), cases(parent === null || LOOKED_UP.has(role) ? [] : leads(outline, parent)), role === 'decision' ? bold.filter(isVerdict) : [], alike(bold), alike(inside), parent === null || LOOKED_UP.has(role) ? [] : causes(outline, parent), parent === null || LOOKED_UP.has(role) ? [] : preferred(outline, parent), parent === null || LOOKED_UP.has(role) ? [] : settings(outline, parent), parent === null || LOOKED_UP.has(role) ? [] : systemsTold(outline, parent)];
		const found = kinds.find(labels => labels.length >= 2);
		// "If the copy fails:" over what is done then is one by itself.
		return found === undefined ? bold.filter(({text, below}) => below.length > 0 && saysItFailed(text)).map(label => placeOf([label])) : [placeOf(found)];
	});
}

function placeOf(labels: readonly Label[]): Conditional {
	return {line: labels[0]?.line ?? 1, endLine: Math.max(...labels.map(({endLine}) => endLine)), options: labels.map(({line, text}) => ({line, text}))};
}

/** "If the copy fails", "By hand (if the script fails)". */
function saysItFailed(text: string): boolean {
	const condition = isConditional(text) ? text : (/[(（]([^()（）]+)[)）]\s*[:：]?$/u.exec(text)?.[1] ?? '');
	return isConditional(condition) && saysFailure(condition);
}

/** Bold lines that act as headings, one after the other. */
function boldSections(outline: Outline, parent: number | null): readonly Label[] {
	return childrenOf(outline, parent).filter(({level}) => level >= 7).map(section => {
		const below = blocksBelow(outline, section.index).filter(block => block.kind !== 'heading');
		return {line: section.line, endLine: Math.max(section.line, ...below.map(({endLine}) => endLine)), text: withoutMarks(section.title), below: subtree(outline, section.index).length === 1 ? below : []};
	});
}

/** Bold paragraphs in an item or among others, each over its block. */
function boldParagraphs(outline: Outline, parent: number): readonly Label[] {
	return blocksIn(outline, parent).flatMap(block => {
		const next = block.kind === 'paragraph' && block.lead !== '' && withoutMarks(block.text).replace(/\s*[:：]$/u, '') === block.lead ? neighbour(outline, block, 1) : undefined;
		return block.kind === 'paragraph' && next?.kind === 'fence' && next.item === block.item ? [{line: block.line, endLine: next.endLine, text: block.lead, below: [next]}] : [];
	});
}

/** "If you read the log" and "If you could not log in", each a line without an order over its list or block. */
function bareConditions(outline: Outline, parent: number): readonly Label[] {
	return blocksIn(outline, parent).flatMap(block => {
		const text = block.kind === 'paragraph' && !block.quoted && block.text.length < 100 ? withoutMarks(block.text).replace(/\s*[:：]$/u, '') : '';
		const next = text !== '' && !/[.,;!?。，；]/u.test(text) && isConditional(text) && !isBare(text) ? neighbour(outline, block, 1) : undefined;
		const below = next !== undefined && next.section === parent && next.item === block.item && (next.kind === 'item' || next.kind === 'fence') ? blocksIn(outline, parent).filter(other => other === next || (next.kind === 'item' && other.kind === 'item' && other.list === next.list)) : [];
		return below.length === 0 ? [] : [{line: block.line, endLine: Math.max(...below.map(({endLine}) => endLine)), text, below}];
	});
}

/** "Option A: with the panel:", a line without bold words right over its block. */
function plainOptions(outline: Outline, parent: number): readonly Label[] {
	return blocksIn(outline, parent).flatMap(block => {
		const next = block.kind === 'paragraph' && block.lead === '' && /[:：]$/u.test(block.text) && block.text.length < 90 && numberedChoice(block.text) !== null ? neighbour(outline, block, 1) : undefined;
		return block.kind === 'paragraph' && next?.kind === 'fence' && next.item === block.item ? [{line: block.line, endLine: next.endLine, text: block.text.replace(/\s*[:：]$/u, ''), below: [next]}] : [];
	});
}

/** "**Option A: at once (minutes)** — …" and "**Option B: …** — …", paragraphs that tell what each is. */
function optionParagraphs(outline: Outline, parent: number): readonly Label[] {
	const told = blocksIn(outline, parent).filter(block => block.kind === 'paragraph' && block.item === null && block.lead !== '' && numberedChoice(block.lead) !== null && block.text.length > block.lead.length + 4);
	return told.length < 2 ? [] : told.flatMap(block => (block.kind === 'paragraph' ? [{line: block.line, endLine: block.endLine, text: block.lead, below: []}] : []));
}

/** "**Out of memory** — …" and "**Wrong name** — …" under a question or what may fail, each over its block. */
function causes(outline: Outline, parent: number): readonly Label[] {
	const title = outline.sections[parent]?.title ?? '';
	return !/[?？]$/u.test(title) && !FAILURES.test(title) ? [] : blocksIn(outline, parent).flatMap(block => {
		const next = block.kind === 'paragraph' && block.lead !== '' && !beginsWithVerb(block.lead) && /^\s*(?:[—–:：-])\s*\S/u.test(block.text.slice(block.lead.length)) && block.text.startsWith(block.lead) ? neighbour(outline, block, 1) : undefined;
		return block.kind === 'paragraph' && next?.kind === 'fence' && next.item === block.item ? [{line: block.line, endLine: next.endLine, text: block.lead, below: [next]}] : [];
	});
}

/** "Preferred rollback:" and "Last resort (only if …):", each a line over its list or block. */
function preferred(outline: Outline, parent: number): readonly Label[] {
	const labels = blocksIn(outline, parent).flatMap((block): readonly Label[] => {
		const next = block.kind === 'paragraph' && /[:：]$/u.test(block.text) && block.text.length < 90 ? neighbour(outline, block, 1) : undefined;
		if (block.kind !== 'paragraph' || next === undefined || (next.kind !== 'fence' && next.kind !== 'item') || next.item !== null || next.section !== parent) {
			return [];
		}
		const items = next.kind === 'item' ? blocksIn(outline, parent).filter(other => other.kind === 'item' && other.list === next.list) : [next];
		return [{line: block.line, endLine: Math.max(...items.map(({endLine}) => endLine)), text: block.text, below: items}];
	});
	const at = labels.findIndex(({text}) => FIRST.test(text));
	const [first, second] = at < 0 ? [] : labels.slice(at, at + 2);
	return first !== undefined && second !== undefined && LAST.test(second.text) ? [first, second] : [];
}

/** "On Mac/Linux:" and "On Windows (PowerShell):", a short label each. */
function onSystems(one: string, other: string): boolean {
	const [left, right] = [one, other].map(text => (text.length < 40 ? systemAtFront(withoutMarks(text)) : null));
	return left?.os === true && right?.os === true && left.name !== right.name;
}

/** "Plain dump:" and "Custom-format dump:", each a line right over its block. */
function settings(outline: Outline, parent: number): readonly Label[] {
	const labels = blocksIn(outline, parent).flatMap((block): readonly Label[] => {
		const next = block.kind === 'paragraph' && /[:：]$/u.test(block.text) && block.text.length < 60 ? neighbour(outline, block, 1) : undefined;
		return next?.kind === 'fence' && next.item === block.item ? [{line: block.line, endLine: next.endLine, text: block.kind === 'paragraph' ? block.text : '', below: [next]}] : [];
	});
	const at = labels.findIndex(({text}, index) => nameSetups(text, labels[index + 1]?.text ?? '') || onSystems(text, labels[index + 1]?.text ?? ''));
	return at < 0 ? [] : labels.slice(at, at + 2);
}

/** Languages: en, es, pt, de, fr, zh. */
const FIRST = han(/^[^\p{L}]*(?:preferred|recommended|default|standard|usual|normal|preferid[oa]|recomendad[oa]|(?:\p{L}+ ){1,2}(?:preferid[oa]|recomendad[oa]|habitual)|bevorzugt\p{L}*|empfohlen\p{L}*|(?:\p{L}+ ){1,2}(?:recommandée?|préférée?|conseillée?)|首选|推荐)(?!\p{Script=Latin})/iu);
const LAST = han(/^[^\p{L}]*(?:break[- ]?glass|last[- ]resort|fall-?back|alternative|alternatively|emergency|(?:como )?último recurso|alternativa|de emergencia|notfall\p{L}*|letzter ausweg|alternativ\p{L}*|en dernier recours|solution de repli|备选|备用|最后手段)(?!\p{Script=Latin})|[([（]\s*(?:only if|sólo si|solo si|só se|somente se|nur wenn|nur falls|seulement si|仅当)/iu);

/** "**For a drill:** use the spare machine", a paragraph that begins in bold. */
function leads(outline: Outline, parent: number): readonly Label[] {
	return blocksIn(outline, parent).flatMap(block => {
		const behind = block.kind === 'paragraph' && block.lead !== '' && block.text.startsWith(block.lead) ? block.text.slice(block.lead.length) : '';
		return block.kind === 'paragraph' && behind.length > 1 && (/[:：]$/u.test(block.lead) || /^\s*[:：]/u.test(behind)) ? [{line: block.line, endLine: block.endLine, text: block.lead, below: []}] : [];
	});
}

/** Cases, none of them one of the things that there are: "For the shop" and "For the till" may both be done. */
function cases(labels: readonly Label[]): readonly Label[] {
	const found = labels.filter(({text}) => isCase(text));
	return found.some(({text}) => OF_WHAT_THERE_IS.test(text)) ? [] : found;
}

/** Languages: en, es, pt, de, fr. */
const OF_WHAT_THERE_IS = /^(?:for the|para (?:el|la|los|las|[oa]s?)|für (?:den|die|das)|pour (?:les?|la|l['’]))(?:\s|(?<=['’]))(?!(?:first|next|case|primera?|primeir[oa]|erste[nrs]?|premi[eè]re?)(?!\p{L}))/iu;

/** "For a new site", "Bei einem vollen Datenträger": a case, not whom or what for. Languages: en, es, pt, de, fr, zh. */
function isCase(text: string): boolean {
	return /^(?:for|in case of|para|en caso de|em caso de|em|für|bei|im falle?|pour|en cas d['’e]?|dans le cas)\s+(?!example|instance|ejemplo|exemplo)(?:an?|the|una?|el|la|los|las|uma?|os?|as?|eine[nrms]?|de[rmn]|die|das|un|une|le|les|des?|l['’])?\s*\S+/iu.test(text) || /^(?:对于|针对).{2,}/u.test(text);
}

/** "Immediate pause required", "Evaluation required" over lists of what is seen. */
function isVerdict({below}: Label): boolean {
	const items = below.filter(block => block.kind === 'item');
	return items.length > 0 && below.every(block => block.kind === 'item' || block.kind === 'paragraph') && items.every(item => item.checked === null && item.codes.length === 0) && items.filter(item => !beginsWithVerb(item.text)).length * 2 > items.length;
}

/** Labels right over blocks that assign the same names or hold the same first line: nobody types both. */
function alike(labels: readonly Label[]): readonly Label[] {
	const over = labels.flatMap(label => (label.below.length === 1 && label.below[0]?.kind === 'fence' && !SHOWN.test(label.text) ? [{label, lines: linesOf(label.below[0])}] : []));
	const [first, ...rest] = over;
	const same = first === undefined ? [] : rest.filter(({lines}) => assigned(lines) === assigned(first.lines) ? assigned(lines) !== '' || lines[0] === first.lines[0] : false);
	return first === undefined || same.length === 0 ? [] : [first.label, ...same.map(({label}) => label)];
}

/** "Template", "Example": nobody takes one of them. Languages: en, es, pt, de, fr, zh. */
const SHOWN = /(?<!\p{L})(?:templates?|examples?|samples?|plantillas?|ejemplos?|modelos?|exemplos?|vorlagen?|beispiele?|modèles?|exemples?)(?!\p{L})|模板|示例|例子/iu;

function linesOf({text}: Fence): readonly string[] {
	return text.split('\n').map(line => line.trim()).filter(line => line !== '' && !line.startsWith('#'));
}

/** The names that a block of nothing but assignments gives values to. */
function assigned(lines: readonly string[]): string {
	const names = lines.map(line => /^(?:export )?([A-Za-z_]\w*)=/u.exec(line)?.[1]);
	return names.includes(undefined) ? '' : names.join(' ');
}
