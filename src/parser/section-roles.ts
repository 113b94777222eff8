import type {SectionRole} from '../plan/section.ts';
import type {Block, Item, Outline, OutlineSection} from './block.ts';
import {beginsWithVerb} from './action-words.ts';
import {tellsOfEach} from './alert-entries.ts';
import {announced, namesTrouble} from './case-words.ts';
import {numberedChoice} from './choice-words.ts';
import {inlineCommands} from './inline-command.ts';
import {isActionLabel, isMeaningLabel, isStepsLabel, mostlyInstruct} from './item-labels.ts';
import {blocksIn, childrenOf, isDocumentTitle, subtree} from './outline-index.ts';
import {PERIOD, ROLE_WORDS, STICKY} from './section-words.ts';
import {goesInSteps, isStepTitle} from './step-headings.ts';
import {withoutMarks, withoutNumber, wordPattern} from './words.ts';

export type RoleVerdict = {readonly role: SectionRole; readonly why: string};

/** What a section holds itself, for headings that say nothing. */
type Holdings = {readonly runnable: boolean; readonly tasks: boolean; readonly table: boolean; readonly ordered: boolean; readonly instructs: boolean; /** What it means and what to do at it: the entry of an alert. */ readonly answers: boolean};

/**
 * The part that every section plays: by the words of its heading, by its parent, by what it holds, by where it stands.
 * `forced` are roles that annotations give; they are never overruled.
 */
export function sectionRoles(outline: Outline, runnable: ReadonlySet<Block>, forced: ReadonlyMap<number, SectionRole>): readonly RoleVerdict[] {
	const holdings = outline.sections.map(section => holdingsOf(outline, section, runnable));
	const verdicts: RoleVerdict[] = [];
	for (const section of outline.sections) {
		const role = forced.get(section.index);
		verdicts.push(role === undefined ? verdictOf(outline, section, {holdings, verdicts}) : {role, why: `an annotation on line ${section.line} says so`});
	}
	return ensureProcedure(outline, byPosition(outline, verdicts, holdings, forced), holdings, forced);
}

type Known = {readonly holdings: readonly Holdings[]; readonly verdicts: readonly RoleVerdict[]};

function verdictOf(outline: Outline, section: OutlineSection, known: Known): RoleVerdict {
	const word = wordRole(section.title);
	const told = isStepTitle(section.title) || (beginsWithVerb(withoutNumber(section.title)) && (word?.role === 'overview' || isNumberedStep(section.title)));
	const entry = word?.role === 'overview' && (known.holdings[section.index]?.answers === true || tellsOfEach(outline, section, index => known.holdings[index]?.ordered === true));
	// A "quick reference" in steps is the procedure.
	const inSteps = word?.role === 'reference' && goesInSteps(childrenOf(outline, section.index).map(({title}) => title));
	const own = word !== null && (told || entry || inSteps) && STICKY.has(word.role) ? null : word;
	const up = holderOf(outline, section);
	const parent = up === null || up === undefined || isDocumentTitle(outline, up) ? null : (known.verdicts[up.index]?.role ?? null);
	const inside = subtree(outline, section.index).filter(index => index !== section.index).flatMap(index => known.holdings[index] ?? []);
	const below = inside.some(({runnable}) => runnable);
	const asks = below || inside.some(({ordered, tasks}) => ordered || tasks) || inside.filter(({answers, instructs}) => answers || (instructs && announced(section.title) === 'scenarios')).length >= 2;
	if (isDocumentTitle(outline, section)) {
		return {role: known.holdings[section.index]?.runnable === true ? 'procedure' : 'overview', why: `the title of the runbook, line ${section.line}`};
	}
	if (TELLS_OF_IT.test(withoutNumber(withoutMarks(section.title))) && !below && known.holdings[section.index]?.runnable !== true) {
		return {role: 'overview', why: `its heading on line ${section.line} tells what something else does`};
	}
	// "On-call checklist" orders below a part that only tells. People to call below "Troubleshooting" help with none of it; "Escalation" there says what to do, and so does "Troubleshooting" below notes.
	const apart = (parent === 'overview' && section.level > 6 && known.holdings[section.index]?.ordered === true && isStepsLabel(section.title)) || (parent === 'overview' && own?.role === 'procedure' && known.holdings[section.index]?.instructs === true && known.verdicts[up?.index ?? -1]?.why.startsWith(PROSE) === true) || (PERIOD.test(section.title) && known.holdings[section.index]?.instructs === true) || (parent === 'advice' && own?.role === 'recovery') || (parent === 'recovery' && own?.role === 'contacts' && !ESCALATES.test(own.word) && !beginsWithVerb(section.title));
	if (!apart && parent !== null && up !== null && up !== undefined && (STICKY.has(parent) || own?.role === 'procedure' || own === null || (parent === 'decision' && !below && known.holdings[section.index]?.runnable !== true))) {
		return {role: parent, why: `it stands in "${up.title}" (line ${up.line}), which is ${parent}`};
	}
	if (own !== null && numberedChoice(withoutNumber(withoutMarks(section.title))) === 'scenarios' && (below || known.holdings[section.index]?.runnable === true)) {
		return {role: 'procedure', why: `its heading on line ${section.line} numbers a case`};
	}
	if (own?.role === 'reference' && known.holdings[section.index]?.instructs === true && /^documentation$/iu.test(own.word)) {
		return {role: 'aftermath', why: `its list (from line ${section.line}) tells what to write down`};
	}
	if (own !== null && !(own.role === 'advice' && ((below && /consider/iu.test(own.word)) || (known.holdings[section.index]?.ordered === true && RESPONDS.test(section.title))))) {
		return {role: own.role, why: `its heading on line ${section.line} says "${own.word}"`};
	}
	return contentRole(section, known.holdings[section.index], {below, asks});
}

/** The section around; a table of contents holds nothing, though its heading may be above those of all others. */
function holderOf(outline: Outline, section: OutlineSection): OutlineSection | null {
	const up = section.parent === null ? undefined : outline.sections[section.parent];
	return up === undefined ? null : CONTENTS.test(withoutNumber(withoutMarks(up.title))) ? holderOf(outline, up) : up;
}

/** Languages: en, de, fr, es, pt, it, nl, pl, ru, zh, ja. */
const CONTENTS = /^(?:table of contents|contents|toc|index|inhalts?(?:verzeichnis|übersicht)?|sommaire|table des matières|índice|indice|contenidos?|tabla de contenidos?|sumário|conteúdo|sommario|inhoud(?:sopgave)?|spis treści|содержание|оглавление|目[录錄]|目次)\s*[:：]?$/iu;

/** Languages: en, es, pt, de, fr, zh. */
const ESCALATES = /e[sk][ck]al|升[级級]/iu;

/** "Guidelines for incident response" with numbered orders. Languages: en, es, pt, de, fr, zh. */
const RESPONDS = wordPattern(String.raw`(?:incident|emergency|breach|outage) (?:response|handling)|respuesta a(?: los)? incidentes|resposta a(?:os)? incidentes|(?:notfall|störungs|vorfall)\p{L}*|réponse aux incidents`, '应急响应|事件响应|故障处理');

/** "What the script does", "How it works". Languages: en, fr, es, pt, de, it, zh. */
const TELLS_OF_IT = /^(?:what (?:it|this|that|(?:the|our|each) [^?]{1,40}?) (?:does|do)[^\p{L}\p{N}]*$|how (?:it|this|that|the [^?]{1,40}?) works?[^\p{L}\p{N}]*$|(?:ce )?que fait |comment (?:ça |cela )?(?:fonctionne|marche)|o que .{1,40} faz|como funciona|(?:qué|lo que) hace |cómo funciona|was .{1,40} (?:macht|tut)[^\p{L}\p{N}]*$|wie .{1,40} funktioniert|cosa fa |come funziona|.{0,16}(?:做什么|做了什么|工作原理|作用)\s*[?？]?$)/iu;

const PROSE = 'it holds prose alone';
function contentRole(section: OutlineSection, own: Holdings | undefined, {below, asks}: {readonly below: boolean; readonly asks: boolean}): RoleVerdict {
	if (own?.runnable === true || below) {
		return {role: 'procedure', why: `it holds commands (from line ${section.line})`};
	}
	if (own?.tasks === true) {
		return {role: 'preparation', why: `it holds a checklist (from line ${section.line})`};
	}
	if (own?.ordered === true || isStepTitle(section.title)) {
		return {role: 'procedure', why: own?.ordered === true ? `it holds an ordered list (from line ${section.line})` : `its heading on line ${section.line} numbers a step`};
	}
	if (own?.instructs === true || own?.answers === true || asks) {
		return {role: 'procedure', why: `it holds ${asks ? 'parts with something to do' : 'a list of instructions'} (from line ${section.line})`};
	}
	return {role: 'overview', why: `${PROSE} (from line ${section.line})`};
}

/** "Step 2: Update documentation" is a step, whatever it is about. */
function isNumberedStep(title: string): boolean {
	return withoutNumber(title) !== title && !/^[^\p{L}\p{N}]*\d+\.\d/u.test(title);
}

/** First row of the table whose words the heading has. */
function wordRole(title: string): {readonly role: SectionRole; readonly word: string} | null {
	const text = withoutNumber(withoutMarks(title)).replace(/\s*[:：]\s*$/u, '');
	for (const row of ROLE_WORDS) {
		const match = row.words.exec(text);
		// "Update the references of the service": what is done, to whatever it is.
		if (match !== null && !(row.role === 'reference' && /^references?$/iu.test(match[0]) && beginsWithVerb(text))) {
			return {role: row.role, word: match[0]};
		}
	}
	return null;
}

function holdingsOf(outline: Outline, section: OutlineSection, runnable: ReadonlySet<Block>): Holdings {
	const own = blocksIn(outline, section.index);
	const plain = own.filter((block): block is Item => block.kind === 'item' && !block.ordered && block.checked === null);
	return {
		instructs: mostlyInstruct(plain) || mostlyInstruct(plain.filter(({item}) => item !== null && isStepsLabel(item.text))),
		answers: plain.some(({lead}) => isActionLabel(lead)) && (namesTrouble(section.title) || plain.some(({lead}) => isMeaningLabel(lead))),
		runnable: own.some(block => runnable.has(block) || ((block.kind === 'item' || (block.kind === 'paragraph' && block.codes[0]?.code === block.text)) && inlineCommands(block).length > 0)),
		tasks: own.some(block => block.kind === 'item' && block.checked !== null),
		table: own.some(block => block.kind === 'table'),
		ordered: own.some(block => block.kind === 'item' && block.ordered),
	};
}

/** Sections about monitoring at large, and further procedures after the aftermath, are not part of the way once there was a procedure. */
function byPosition(outline: Outline, verdicts: readonly RoleVerdict[], holdings: readonly Holdings[], forced: ReadonlyMap<number, SectionRole>): readonly RoleVerdict[] {
	const result = [...verdicts];
	let acted = false;
	let over: OutlineSection | null = null;
	const undoes = outline.sections.some(section => isDocumentTitle(outline, section) && (UNDO.test(section.title) || (GOES_BACK.test(section.title) && !GOES_ON.test(section.title))));
	const top = Math.min(...outline.sections.filter(section => !isDocumentTitle(outline, section) && section.level > 0).map(section => section.level));
	for (const section of outline.sections) {
		const role = result[section.index]?.role;
		const own = holdings[section.index];
		const before = acted;
		acted ||= role === 'procedure' && (own?.runnable === true || own?.ordered === true) && over === null && !(ONLY_LOOKS.test(withoutNumber(withoutMarks(section.title))) && !GOES_ON.test(section.title));
		if (section.level !== top || forced.has(section.index)) {
			continue;
		}
		const acts = subtree(outline, section.index).some(index => holdings[index]?.runnable === true);
		const late = acted && over !== null && acts && role === 'procedure';
		const moved: RoleVerdict | null = /^(?:real-?time )?(?:monitoring|alerts|alerting|observability)(?: (?:and|&) \w+)?$/iu.test(section.title) && acted
			? {role: 'reference', why: `"${section.title}" on line ${section.line} comes after the procedure`}
			: before && isBackOut(section.title) && !undoes ? {role: 'recovery', why: `"${section.title}" on line ${section.line} undoes what the procedure before it did`}
			: late && over !== null ? {role: 'recovery', why: `it comes after "${over.title}" (line ${over.line}): one goes there when needed`} : null;
		if (moved !== null) {
			for (const index of subtree(outline, section.index)) {
				const own = index === section.index ? null : wordRole(outline.sections[index]?.title ?? '')?.role;
				const weighs = moved.role === 'reference' && (own === 'verification' || own === 'decision' || own === 'aftermath');
				if (weighs && own !== null && own !== undefined) {
					result[index] = {role: own, why: `its heading on line ${outline.sections[index]?.line ?? 0} says what to look at, though it stands in "${section.title}"`};
				} else if (!forced.has(index) && !STICKY.has(result[index]?.role ?? 'procedure')) {
					result[index] = moved;
				}
			}
		}
		over ??= acted && (role === 'aftermath' || role === 'advice') ? section : null;
	}
	return result;
}

/** Words for taking a change back. */
const UNDO = wordPattern('roll(?:ing)? ?back|back-?out|revert(?:ing)?|undo|fall-?back|recovery|restore|rücknahme|reversión|reversão|retour arrière', '回滚|回退|恢复');

/** A title that says so with other words. */
const GOES_BACK = wordPattern(String.raw`(?:put|take|bring|move|switch|go|get|set)(?:ting|ing)?\s(?:[\p{L}\d.-]+\s){0,4}?back|back to|zurück\p{L}*|volver|voltar|revenir|remettre|tornare|terug\p{L}*`, '退回|还原|戻す');
/** A title that says that something new is put in place: its way back is no procedure. */
const GOES_ON = /deploy|upgrad|install|migrat|release process|rollout|despleg|implanta|aktualisier|einspiel|mise (?:en|à)/iu;
/** Sections that come before anything is changed: what they did needs no way back. */
const ONLY_LOOKS = /^(?:before|beforehand|prior|look|check|assess|identif|diagnos|investigat|inspect|status|current state|find|determine|triage|vorher|vorab|zuvor|prüf|feststell|avant|d['’]abord|vérifi|identifi|antes|comprob|verific|prima|vooraf|之前|事前|[检檢]查|确认|確認)/iu;

/** "Rollback", "Back-out plan": in a runbook about something else that is what to do when it went wrong. */
function isBackOut(title: string): boolean {
	const rest = withoutNumber(withoutMarks(title)).replace(UNDO, '').replace(/\([^)]*\)|[:：]/gu, ' ').trim();
	return UNDO.test(title) && /^(?:(?:plan|procedure|procedures|steps|instructions|strategy|process|plano de|plan de|procedimiento de|procedimento de|verfahren|方案|计划|步骤|操作|流程)\s*)?$/iu.test(rest);
}

/** Where no section on the way holds commands, the sections that do are the procedure, whatever their headings say. */
function ensureProcedure(outline: Outline, verdicts: readonly RoleVerdict[], holdings: readonly Holdings[], forced: ReadonlyMap<number, SectionRole>): readonly RoleVerdict[] {
	const acts = verdicts.some((verdict, index) => !STICKY.has(verdict.role) && (holdings[index]?.runnable === true || holdings[index]?.tasks === true || holdings[index]?.ordered === true));
	if (acts) {
		return verdicts;
	}
	return verdicts.map((verdict, index) => {
		const section = outline.sections[index];
		const turns = holdings[index]?.runnable === true && !forced.has(index) && (verdict.role === 'overview' || verdict.role === 'recovery' || verdict.role === 'advice');
		return turns && section !== undefined ? {role: 'procedure', why: `no other section acts, and this one (line ${section.line}) holds commands`} : verdict;
	});
}
