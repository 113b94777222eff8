import type {SectionRole} from '../plan/section.ts';
import type {Item, Outline, Paragraph} from './block.ts';
import {han} from './chinese.ts';
import {CAUTIONS, CHOSEN, EXPLAINS, SLOGAN, WITH_OPTION} from './condition-words.ts';
import {acts, clausesOf, comesByItself, courseUnderCondition, isBare, MEASURE, namesCourse, ordersIn, saysFailure, sentencesOf, tellsOnly} from './course-words.ts';
import {beginsWithVerb} from './action-words.ts';
import {bareTitle} from './case-words.ts';
import {looksAfter} from './choice-heads.ts';
import {shareWord} from './choice-words.ts';
import {headed, headsNext, opensSection, ordered, siblings, stepBetween} from './heads-below.ts';
import {blocksUnder, neighbour} from './outline-index.ts';
import {headsOwnBlock, inThatCase, isLastResort, opensCourse, saysBothSides, unlessOnly, wasDone} from './lone-conditions.ts';
import {holdsOnlyIf, leadsAway, leadsToHeading, LEARNS} from './sent-elsewhere.ts';
import {alternates, asksWhether, byEitherMeans, INSTEAD, offersTwo, replacesAbove} from './two-courses.ts';
import type {RoleVerdict} from './section-roles.ts';
import {conditionBefore, ifSentence, isOtherwise} from './sentence.ts';
import {withoutNumber} from './words.ts';

/** A place where the course hangs on a condition; lines as stored. `target`: the line of the heading that the option leads to. */
export type Conditional = {readonly line: number; readonly endLine: number; readonly options: readonly {readonly line: number; readonly text: string; readonly target?: number | null}[]};

type Said = Item | Paragraph;

/** Parts of a runbook where a condition is for the reader to weigh now. */
const WEIGHED: ReadonlySet<SectionRole> = new Set(['decision', 'preparation', 'procedure', 'verification', 'recovery', 'aftermath']);

/** Sentences with a condition, as items or paragraphs: neighbours of one list are one place. */
export function conditionsOf(outline: Outline, roles: readonly RoleVerdict[]): readonly Conditional[] {
	const found = outline.blocks.filter((block): block is Said => (block.kind === 'item' || block.kind === 'paragraph') && !ticksState(block) && (isWeighed(outline, roles, block) || isListed(roles, block)) && weighs(outline, block));
	const places: (Conditional & {readonly alone: boolean})[] = [];
	let above: Said | null = null;
	for (const block of found) {
		const last = places.at(-1);
		const option = {line: block.line, text: block.text};
		const endLine = Math.max(block.endLine, ...(block.kind === 'item' ? blocksUnder(outline, block) : []).map(other => other.endLine));
		const listed = above?.kind === 'item' && block.kind === 'item' && above.list === block.list && above.section === block.section && last !== undefined && block.line - last.endLine <= 2 && (!block.ordered || (begins(above) && begins(block) && !(above.holdsFence && block.holdsFence)));
		const heads = above !== null && above.section === block.section && headed(outline, above)?.kind === 'fence' && headed(outline, block)?.kind === 'fence' && !stepBetween(outline, above, block) && !(block.kind === 'paragraph' && ordered(block));
		const beside = above !== null && isBeside(outline, above, block) && !heads;
		if (last !== undefined && (listed || heads || beside)) {
			places[places.length - 1] = {...last, endLine, options: [...last.options, option]};
		} else {
			if (last !== undefined && block.line <= last.endLine) {
				places[places.length - 1] = {...last, endLine: Math.max(last.line, block.line - 1)};
			}
			places.push({line: block.line, endLine, options: [option], alone: isWeighed(outline, roles, block)});
		}
		above = block;
	}
	return places.filter(({alone, options}) => alone || options.length > 1);
}

/** "[ ] If there is a name, confirm that it points to the server": looked at and ticked off, with no order but to look. */
function ticksState(block: Said): boolean {
	const action = block.kind === 'item' && block.checked !== null ? ifSentence(block.text)?.action : null;
	return action != null && !clausesOf(action).some(clause => (acts(clause) && !looksAfter(clause)) || namesCourse(clause));
}

/** "3. If …": in steps, each other condition further on in the text is of its own step. */
function begins({text}: Said): boolean {
	return ifSentence(text) !== null || conditionBefore(text) !== null || isOtherwise(text);
}

/** In parts that only tell, a heading that asks, or an action that leads to a step by its number. */
function isWeighed(outline: Outline, roles: readonly RoleVerdict[], block: Said): boolean {
	const role = roles[block.section]?.role ?? 'overview';
	return WEIGHED.has(role) || (role === 'contacts' && block.kind === 'paragraph' && ifSentence(block.text)?.action != null && headed(outline, block)?.kind === 'fence') || (role !== 'reference' && DECISION_RULE.test(block.text)) || (role !== 'reference' && isLastResort(outline, block)) || (role === 'advice' && sendsOn(outline, block)) || (role === 'overview' && (/[?？]$/u.test(outline.sections[block.section]?.title ?? '') || LEADS.test(ifSentence(block.text)?.action ?? '') || sendsOn(outline, block) || isCourseOf(outline, block) || helpsBelowOrder(outline, block) || (block.kind === 'paragraph' && (isMeasured(block.text) || weighsTwo(block.text)))));
}

/** "Decision rule: if the till stays down for 5 minutes, stop", wherever it stands. Languages: en, es, pt, de, fr, zh. */
const DECISION_RULE = han(/^[^\p{L}\p{N}]*(?:decision (?:rule|criteri(?:on|a))|(?:regla|criterio) de decisi[oó]n|(?:regra|crit[eé]rio) de decis[aã]o|entscheidungsregel|(?:règle|critère) de décision|决策规则|判断(?:规则|标准))\W*[:：]/iu);

/** "If you know what it is, there is no need to call. If you are not sure, escalate": two conditions in a row, and a course. */
function weighsTwo(text: string): boolean {
	const conditions = sentencesOf(text).filter(part => /^(?:if|si|se|wenn|falls)\s|^(?:如果|若)/iu.test(part));
	return conditions.length > 1 && conditions.some(part => namesCourse(ifSentence(part)?.action ?? ''));
}

/** Whoever meets the condition goes on in another text, or below another heading of this one. */
function sendsOn(outline: Outline, block: Said): boolean {
	return leadsAway(block) || leadsToHeading(block, () => outline.sections.map(({title}) => bareTitle(title)));
}

/** "Escalate", and below it in prose: "If going back does not help, escalate". */
function isCourseOf(outline: Outline, block: Said): boolean {
	const title = outline.sections[block.section]?.title ?? '';
	return block.kind === 'paragraph' && namesCourse(title) && title.split(' ').length <= 3 && saysFailure(ifSentence(block.text)?.condition ?? '');
}

/** "Set up the scanner", and below it in prose alone: "It should answer now. If it does not, look at its log". */
function helpsBelowOrder(outline: Outline, block: Said): boolean {
	const failing = (part: string): boolean => { const sentence = ifSentence(part); return sentence?.action != null && saysFailure(sentence.condition) && acts(clausesOf(sentence.action)[0] ?? ''); };
	return block.kind === 'paragraph' && beginsWithVerb(withoutNumber(outline.sections[block.section]?.title ?? '')) && sentencesOf(block.text).some(failing);
}

/** "Lag > 1 s: stop reading from it", also where an alert is only told of. */
function isMeasured(text: string): boolean {
	const sentence = conditionBefore(text);
	return sentence !== null && MEASURE.test(sentence.condition) && acts(sentence.action);
}

const LEADS = han(/(?<!\p{L})(?:step|section|procedure|option|method|phase|path|plan|paso|sección|camino|opción|método|passo|seção|caminho|opção|schritt|abschnitt|option|étape|chemin|шаг|步骤|第)\s*(?:\d|[A-D](?!\p{L}))/iu);

/** Elsewhere, as among people to call, only a list of several conditions says which course to take: "2. If that fails, …  3. If that fails, too, …". */
function isListed(roles: readonly RoleVerdict[], block: Said): boolean {
	return roles[block.section]?.role !== 'reference' && block.kind === 'item' && conditionOf(block) !== null;
}

function weighs(outline: Outline, block: Said): boolean {
	if (block.kind === 'paragraph' && block.quoted) {
		return replaces(block) || replacesAbove(block.text) || inThatCase(block.text) || leadsAway(block);
	}
	if (asksWhether(block.text) || replacesAbove(block.text) || byEitherMeans(block.text) || holdsOnlyIf(block.text) || saysBothSides(block.text) || unlessOnly(block.text) || inThatCase(block.text) || sendsOn(outline, block)) {
		return true;
	}
	const sentence = conditionOf(block) ?? conditionBefore(block.text) ?? onceSentence(block.text) ?? lastSentence(outline, block);
	if (sentence === null) {
		return (isOtherwise(block.text) && block.text.length > 12) || ((block.kind === 'item' || block.lead !== '') && courseUnderCondition(block.text)) || (!headsNext(outline, block) && (actsLater(block.text) || alternates(block.text)));
	}
	const {condition, action} = sentence;
	if (wasDone(sentence)) {
		return true;
	}
	if (LEARNS.test(condition) || WITH_OPTION.test(condition) || (CHOSEN.test(condition) && !saysFailure(condition) && !namesCourse(clausesOf(action ?? '')[0] ?? ''))) {
		return false;
	}
	if (block.kind === 'paragraph' && ([-1, 1] as const).some(places => { const other = neighbour(outline, block, places); return other?.kind === 'paragraph' && isBeside(outline, block, other); })) {
		return true;
	}
	// "**If it is full already**, …" over a block of its own: the case is in bold, whatever is told of it first.
	if (block.kind === 'item' && block.holdsFence && ifSentence(`${block.lead}, x`) !== null && block.text.startsWith(block.lead)) {
		return true;
	}
	if ((EXPLAINS.test(block.text) && !DECISION_RULE.test(block.text)) || isBare(condition) || (conditionOf(block) === null && !clausesOf(action ?? '').some(acts)) || (action !== null && (tellsOnly(action) || CAUTIONS.test(action) || (SLOGAN.test(action) && !namesCourse(action)))) || completesStep(outline, block, condition, action ?? '')) {
		return false;
	}
	// "If the script fails, follow these steps:" is the course of its whole part, where the heading does not say so already.
	return !opensSection(outline, block) || siblings(outline, block) || headsOwnBlock(outline, block, sentence) || (block.kind === 'paragraph' && saysFailure(condition) && beginsWithVerb(clausesOf(action ?? '')[0] ?? '') && !shareWord(condition, outline.sections[block.section]?.title ?? '')) || opensCourse(outline, block, condition, action ?? '');
}

/** "2. If the till is of the old kind" over a list has its order there. */
function conditionOf(block: Said): ReturnType<typeof ifSentence> {
	return ifSentence(block.text) ?? (block.kind === 'item' && block.holdsList && !/[.?!。？！]$/u.test(block.text) ? ifSentence(`${block.text}:`) : null);
}

/** "First wait: it mends itself. If it hangs after 5 minutes, restart it:", over the block of that. */
function lastSentence(outline: Outline, block: Said): ReturnType<typeof ifSentence> {
	const parts = sentencesOf(block.text);
	const below = headed(outline, block);
	return parts.length > 1 && (below?.kind === 'fence' || (below?.kind === 'item' && below.ordered)) ? ifSentence(parts.at(-1) ?? '') : null;
}

/** Two paragraphs right behind each other, each under a condition of its own, and one of them with an order: two cases. */
function isBeside(outline: Outline, one: Said, other: Said): boolean {
	if (one.kind !== 'paragraph' || other.kind !== 'paragraph' || one.quoted || other.quoted || one.section !== other.section || [one, other].some(each => headed(outline, each)?.kind === 'fence') || (neighbour(outline, one, 1) !== other && neighbour(outline, other, 1) !== one)) {
		return false;
	}
	const [first, second] = [ifSentence(one.text), ifSentence(other.text)];
	return first?.action != null && second?.action != null && [first, second].every(({condition, action}) => !isBare(condition) && !LEARNS.test(condition) && !comesByItself(action ?? '')) && [first, second].some(({action}, at) => clausesOf(action ?? '').some(acts) || action === (at === 0 ? one : other).codes[0]?.code || action === `${(at === 0 ? one : other).codes[0]?.code ?? ''}.`);
}

/** "Once errors exceed 5 %, roll back": a bound or a failure, and a course; else it only says in which order. Languages: en, de, es, pt, fr. */
function onceSentence(text: string): {readonly condition: string; readonly action: string} | null {
	const [, condition = '', action = ''] = /^(?:once|as soon as|whenever|sobald|una vez que|en cuanto|assim que|dès que)\s([^,]{4,100}),\s*(\S.*)$/isu.exec(text) ?? [];
	const [, when = '', way = ''] = /^when\s([^,]{4,160}),\s*(\S.*)$/isu.exec(text) ?? [];
	const advised = /^(?:then )?(?:the only (?:way|option|choice) is to|it (?:may|might|is|will) (?:be )?(?:best|better|easiest|safest|easier) to)\s+/iu.exec(way)?.[0].length ?? 0;
	if (advised > 0 && saysFailure(when)) return {condition: when, action: way.slice(advised)};
	return condition !== '' && (MEASURE.test(condition) || saysFailure(condition)) && namesCourse(clausesOf(action)[0] ?? '') ? {condition, action} : null;
}

/** "> If the panel is out of reach, use the command line instead of it": a remark that puts another way in place of the one above, names a course or two, or says what to do where something fails. */
function replaces(block: Paragraph): boolean {
	const told = block.lead !== '' && block.lead.length < 16 && block.text.startsWith(block.lead) ? block.text.slice(block.lead.length).replace(/^[\s:：.!—–-]+/u, '') : block.text;
	return sentencesOf(told).map(ifSentence).some((sentence, at) => sentence?.action != null && ((at === 0 && INSTEAD.test(block.text)) || namesCourse(clausesOf(sentence.action)[0] ?? '') || offersTwo(sentence.action) || (saysFailure(sentence.condition) && clausesOf(sentence.action).some(acts))));
}

/** "a path or a manifest of another shop, do not repeat it": the rest of what the condition names, before the order. */
const SERIES = /^[^,]{3,120}\s(?:or|o|ou|oder)\s[^,]{3,80},\s*/i;

/** "Both must end well; if either fails, stop": a condition further on in the text, with an order behind it. */
function actsLater(text: string): boolean {
	const later = sentencesOf(text).slice(1);
	return later.some((part, at) => {
		const sentence = ifSentence(part) ?? conditionBefore(part);
		// "If it has changed, the copy is of the old one. Make it again": what is so then, and a course right behind it.
		const led = sentence?.action != null && !isBare(sentence.condition) && ordersIn(later[at + 1] ?? '').some(order => acts(order) && namesCourse(order));
		return led || (sentence?.action != null && clausesOf(sentence.action).some(clause => acts(clause) || (SERIES.test(clause) && acts(clause.replace(SERIES, '')))));
	});
}

/** One condition alone beneath a step, that nothing failed: how to complete the step ("If logs are at hand, apply them"), no other course. */
function completesStep(outline: Outline, block: Said, condition: string, action: string): boolean {
	if (block.kind !== 'item' || block.item === null || block.ordered || saysFailure(condition) || namesCourse(action) || BEFORE.test(clausesOf(action)[0] ?? '')) {
		return false;
	}
	return !blocksUnder(outline, block.item).some(other => other !== block && other.kind === 'item' && ifSentence(other.text) !== null);
}

/** "Build the image first, then go on": the steps beside it take another order. Languages: en, es, pt, de, fr, zh. */
const BEFORE = han(/\s(?:first|beforehand|primero|primeiro|antes|zuerst|vorher|d['’]abord|avant)(?!\p{L})(?!\s(?:time|of all|boot|start|run)(?!\p{L}))|^先|请先/iu);
