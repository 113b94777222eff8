import type {SectionRole} from '../plan/section.ts';
import type {Block, Item, Outline, Paragraph} from './block.ts';
import {acts, clausesOf, courseUnderCondition, isBare, MEASURE, namesCourse, saysFailure, sentencesOf, tellsOnly} from './course-words.ts';
import {blocksIn, blocksUnder, neighbour} from './outline-index.ts';
import {alternates, INSTEAD} from './two-courses.ts';
import type {RoleVerdict} from './section-roles.ts';
import {conditionBefore, ifSentence, isOtherwise} from './sentence.ts';

/** A place where the course hangs on a condition; lines as stored. */
export type Conditional = {readonly line: number; readonly endLine: number; readonly options: readonly {readonly line: number; readonly text: string}[]};

type Said = Item | Paragraph;

/** Parts of a runbook where a condition is for the reader to weigh now. */
const WEIGHED: ReadonlySet<SectionRole> = new Set(['decision', 'preparation', 'procedure', 'verification', 'recovery', 'aftermath']);

/** Sentences with a condition, as items or paragraphs: neighbours of one list are one place. */
export function conditionsOf(outline: Outline, roles: readonly RoleVerdict[]): readonly Conditional[] {
	const found = outline.blocks.filter((block): block is Said => (block.kind === 'item' || block.kind === 'paragraph') && (isWeighed(outline, roles, block) || isListed(roles, block)) && weighs(outline, block));
	const places: (Conditional & {readonly alone: boolean})[] = [];
	let above: Said | null = null;
	for (const block of found) {
		const last = places.at(-1);
		const option = {line: block.line, text: block.text};
		const endLine = Math.max(block.endLine, ...(block.kind === 'item' ? blocksUnder(outline, block) : []).map(other => other.endLine));
		const listed = above?.kind === 'item' && block.kind === 'item' && above.list === block.list && above.section === block.section && last !== undefined && block.line - last.endLine <= 2 && (!block.ordered || (begins(above) && begins(block)));
		const heads = above !== null && above.section === block.section && headed(outline, above)?.kind === 'fence' && headed(outline, block)?.kind === 'fence' && !(block.kind === 'paragraph' && ordered(block));
		if (last !== undefined && (listed || heads)) {
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

/** "3. If …": in steps, each other condition further on in the text is of its own step. */
function begins({text}: Said): boolean {
	return ifSentence(text) !== null || conditionBefore(text) !== null || isOtherwise(text);
}

/** In parts that only tell, a heading that asks, or an action that leads to a step by its number. */
function isWeighed(outline: Outline, roles: readonly RoleVerdict[], block: Said): boolean {
	const role = roles[block.section]?.role ?? 'overview';
	return WEIGHED.has(role) || (role === 'overview' && (/[?？]$/u.test(outline.sections[block.section]?.title ?? '') || LEADS.test(ifSentence(block.text)?.action ?? '') || isCourseOf(outline, block) || (block.kind === 'paragraph' && isMeasured(block.text))));
}

/** "Escalate", and below it in prose: "If going back does not help, escalate". */
function isCourseOf(outline: Outline, block: Said): boolean {
	const title = outline.sections[block.section]?.title ?? '';
	return block.kind === 'paragraph' && namesCourse(title) && title.split(' ').length <= 3 && saysFailure(ifSentence(block.text)?.condition ?? '');
}

/** "Lag > 1 s: stop reading from it", also where an alert is only told of. */
function isMeasured(text: string): boolean {
	const sentence = conditionBefore(text);
	return sentence !== null && MEASURE.test(sentence.condition) && acts(sentence.action);
}

const LEADS = /(?<!\p{L})(?:step|section|procedure|option|method|phase|path|plan|paso|sección|camino|opción|método|passo|seção|caminho|opção|schritt|abschnitt|option|étape|chemin|шаг|步骤|第)\s*(?:\d|[A-D](?!\p{L}))/iu;

/** Elsewhere, as among people to call, only a list of several conditions says which course to take: "2. If that fails, …  3. If that fails, too, …". */
function isListed(roles: readonly RoleVerdict[], block: Said): boolean {
	return roles[block.section]?.role !== 'reference' && block.kind === 'item' && ifSentence(block.text) !== null;
}

function weighs(outline: Outline, block: Said): boolean {
	if (block.kind === 'paragraph' && block.quoted) {
		return replaces(block);
	}
	const sentence = ifSentence(block.text) ?? conditionBefore(block.text) ?? onceSentence(block.text);
	if (sentence === null) {
		return (isOtherwise(block.text) && block.text.length > 12) || (block.kind === 'item' && courseUnderCondition(block.text)) || (!headsNext(outline, block) && (actsLater(block.text) || alternates(block.text)));
	}
	const {condition, action} = sentence;
	// "**If it is full already**, …" over a block of its own: the case is in bold, whatever is told of it first.
	if (block.kind === 'item' && block.holdsFence && ifSentence(`${block.lead}, x`) !== null && block.text.startsWith(block.lead)) {
		return true;
	}
	if (EXPLAINS.test(block.text) || isBare(condition) || (ifSentence(block.text) === null && !clausesOf(action ?? '').some(acts)) || (action !== null && (tellsOnly(action) || CAUTIONS.test(action))) || completesStep(outline, block, condition, action ?? '')) {
		return false;
	}
	return !opensSection(outline, block) || siblings(outline, block);
}

/** "Once errors exceed 5 %, roll back": a bound or a failure, and a course; else it only says in which order. Languages: en, de, es, pt, fr. */
function onceSentence(text: string): {readonly condition: string; readonly action: string} | null {
	const [, condition = '', action = ''] = /^(?:once|as soon as|whenever|sobald|una vez que|en cuanto|assim que|dès que)\s([^,]{4,100}),\s*(\S.*)$/isu.exec(text) ?? [];
	return condition !== '' && (MEASURE.test(condition) || saysFailure(condition)) && namesCourse(clausesOf(action)[0] ?? '') ? {condition, action} : null;
}

/** "If it is a master, take care of the quorum": what is to be minded all the same, no other course. Languages: en, es, pt, fr, it, de, pl, ru, zh, ja. */
const CAUTIONS = /^[^\p{L}\p{N}]*(?:(?:please )?(?:be (?:very |extra )?careful|beware|take (?:extra )?care|caution|mind (?:that|the)|watch out|keep in mind|note that|remember|be aware)|(?:tenga |ten |mucho )?(?:cuidado|ojo)|tenga(?:n)? en cuenta|tome cuidado|atenção|lembre-se|attention|prenez garde|attenzione|fare attenzione|achtung|vorsicht|beachten sie|uwaga|pamiętaj|осторожн\p{L}+|внимание|учтите|помните)(?!\p{L})|^\W*(?:注意|请注意|小心|当心|ご注意|気をつけ)/iu;

/** "Consequence: if the node is lost, …" reasons; it asks nothing. */
const EXPLAINS = /^[^\p{L}\p{N}]*(?:[\p{L}]+ )?(?:consequences?|rules?|regel|regla|regra|règle|规则|background|reason|rationale|example|e\.g|why|consecuencia|consequência|motivo|ejemplo|exemplo|folge|grund|beispiel|conséquence|raison|exemple)(?: [\p{L}]+)?\s*[:：]/iu;

/** "> If the panel is out of reach, use the command line instead of it": a remark that puts another way in place of the one above, names a course, or says what to do where something fails. */
function replaces(block: Paragraph): boolean {
	return sentencesOf(block.text).map(ifSentence).some((sentence, at) => sentence?.action != null && ((at === 0 && INSTEAD.test(block.text)) || namesCourse(clausesOf(sentence.action)[0] ?? '') || (saysFailure(sentence.condition) && clausesOf(sentence.action).some(acts))));
}

/** "a path or a manifest of another shop, do not repeat it": the rest of what the condition names, before the order. */
const SERIES = /^[^,]{3,120}\s(?:or|o|ou|oder)\s[^,]{3,80},\s*/i;

/** "Both must end well; if either fails, stop": a condition further on in the text, with an order behind it. */
function actsLater(text: string): boolean {
	return sentencesOf(text).slice(1).some(part => {
		const sentence = ifSentence(part) ?? conditionBefore(part);
		return sentence?.action != null && clausesOf(sentence.action).some(clause => acts(clause) || (SERIES.test(clause) && acts(clause.replace(SERIES, ''))));
	});
}

/** One condition alone beneath a step, that nothing failed: how to complete the step ("If logs are at hand, apply them"), no other course. */
function completesStep(outline: Outline, block: Said, condition: string, action: string): boolean {
	if (block.kind !== 'item' || block.item === null || block.ordered || saysFailure(condition) || namesCourse(action)) {
		return false;
	}
	return !blocksUnder(outline, block.item).some(other => other !== block && other.kind === 'item' && ifSentence(other.text) !== null);
}

/** A sentence that only heads what stands below: blocks, numbered steps, tasks, or a list of what will be so. */
function opensSection(outline: Outline, block: Said): boolean {
	const below = headed(outline, block);
	if (below === null) {
		return block.kind === 'paragraph' && headsBlock(outline, block);
	}
	if (below.kind !== 'item' || below.section !== block.section || headsNext(outline, block)) {
		return block.kind !== 'paragraph' || block.quoted || isFirst(outline, block) || !ordered(block);
	}
	const list = listFrom(outline, below);
	return !list.some(item => acts(item.text) || item.codes.length > 0 || item.links.length > 0) && list.filter(item => tellsOnly(item.text)).length * 2 >= list.length;
}

/** An item and those of its list that follow it. */
function listFrom(outline: Outline, first: Item): readonly Item[] {
	const list: Item[] = [];
	for (let at: Block | undefined = first; at !== undefined && at.section === first.section && (at.item !== null || first.item === null); at = neighbour(outline, at, 1)) {
		if (at.kind === 'item' && at.list === first.list) {
			list.push(at);
		} else if (at.item === first.item) {
			break;
		}
	}
	return list;
}

/** "If it is of the old kind: change the name and restart it:" has an order of its own, whatever stands below. */
function ordered(block: Paragraph): boolean {
	const sentence = ifSentence(block.text);
	return sentence?.action != null && !BELOW.test(sentence.action) && !LIKED.test(sentence.condition) && clausesOf(sentence.action).some(acts);
}

/** The order names nothing but what stands below. Languages: en, es, pt, de, fr, zh. */
const BELOW = /(?:^|\s)(?:following|as follows|below|siguientes?|seguintes?|folgende[nrms]?|suivante?s?)(?!\w)|(?:^|\s)(?:this|these|esto|isto|isso|dies(?:e[sn]?)?|ceci)\W*$|以下|下列/i;
/** "If you want to": what one may do besides. Languages: en, es, pt, de, fr. */
const LIKED = /(?:^|\s)(?:you (?:want|wish|prefer|like|would like|need)|quieres?|desea|prefiere|quiser|desejar|preferir|möchten|möchtest|willst|wollen|voulez|souhaitez|préférez)(?!\w)/i;

function isFirst(outline: Outline, block: Said): boolean {
	return blocksIn(outline, block.section).find(other => other.kind !== 'heading') === block;
}

/** The last words of a text head a block, numbered steps or tasks. */
function headsNext(outline: Outline, block: Said): boolean {
	const below = headed(outline, block);
	return below !== null && (below.kind !== 'item' || below.ordered || below.checked !== null);
}

/** The first sentence of a section right above its block, or one that names "the following command". */
function headsBlock(outline: Outline, block: Paragraph): boolean {
	return FOLLOWING.test(block.text) || (isFirst(outline, block) && neighbour(outline, block, 1)?.kind === 'fence');
}

const FOLLOWING = /\b(?:following|siguientes?|seguintes?|folgende[nrms]?|suivante?s?) (?:commands?|comandos?|befehle?n?|commandes?)\b|\b(?:comandos?|commandes?) (?:siguientes?|seguintes?|suivante?s?)\b|(?:以下|下列)命令/iu;

/** Another sentence of the section heads a block under its own condition. */
function siblings(outline: Outline, block: Said): boolean {
	const heads = (other: Block): boolean => other.kind === 'paragraph' && ifSentence(other.text) !== null && headed(outline, other)?.kind === 'fence';
	return heads(block) && blocksIn(outline, block.section).some(other => other !== block && heads(other));
}

/** The block right below that a sentence heads with a colon. */
function headed(outline: Outline, block: Said): Block | null {
	return block.kind === 'paragraph' && /[:：]$/u.test(block.text) ? (neighbour(outline, block, 1) ?? null) : null;
}
