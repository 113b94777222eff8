import type {Block, Item, Outline, OutlineSection} from './block.ts';
import {bareTitle} from './case-words.ts';
import {han} from './chinese.ts';
import type {Conditional} from './condition-decisions.ts';
import {acts, namesCourse} from './course-words.ts';
import {blocksBelow, blocksIn, childrenOf, neighbour, textOf} from './outline-index.ts';
import type {RoleVerdict} from './section-roles.ts';
import {withoutMarks, wordPattern} from './words.ts';

/** Labels above lists that say when: "Yes if", "No if"; severities with what to do at each; "Escalate if" alone. */
export function verdictPlaces(outline: Outline, roles: readonly RoleVerdict[]): readonly Conditional[] {
	// "When to roll back" is weighed wherever it stands.
	const open = outline.sections.filter(({index, title}) => roles[index]?.role !== 'reference' || tellsWhen(title));
	const done = open.filter(({index}) => roles[index]?.role !== 'advice');
	return [...open.flatMap(section => answers(outline, section)), ...done.flatMap(section => ranks(outline, section)), ...done.flatMap(section => rankedParts(outline, section)), ...done.flatMap(section => lone(outline, section))];
}

/** A label: a section of its own (a bold line over a list is one), or a sentence right above a list. */
type Label = {readonly line: number; readonly text: string; readonly items: readonly Item[]};

function labelsIn(outline: Outline, section: OutlineSection): readonly Label[] {
	const children = childrenOf(outline, section.index).map((child): Label => ({line: child.line, text: child.title, items: plain(blocksBelow(outline, child.index))}));
	const lists = Map.groupBy(plain(blocksIn(outline, section.index)), item => item.list);
	const sentences = blocksIn(outline, section.index).flatMap((block): readonly Label[] => {
		const below = block.kind === 'paragraph' && /[:：]$/u.test(block.text) ? neighbour(outline, block, 1) : undefined;
		return block.kind === 'paragraph' && below?.kind === 'item' && below.item === block.item ? [{line: block.line, text: block.text, items: lists.get(below.list) ?? []}] : [];
	});
	return [...children, ...sentences].filter(({items}) => items.length > 0).sort((a, b) => a.line - b.line);
}

function plain(blocks: readonly Block[]): readonly Item[] {
	return blocks.every(block => block.kind !== 'fence' && block.kind !== 'table') || blocks.some(block => block.kind === 'paragraph') ? blocks.filter((block): block is Item => block.kind === 'item' && block.checked === null) : [];
}

/** "Should we roll back?" over "Yes if:" and "No if:", or a heading that sets two courses against each other over a list for each. */
function answers(outline: Outline, section: OutlineSection): readonly Conditional[] {
	const labels = labelsIn(outline, section);
	const weighed = WEIGHS.test(section.title) && labels.length <= 4 ? labels : labels.filter(({text}) => ANSWER_IF.test(withoutMarks(text)));
	return weighed.length < 2 ? [] : [placeOf(section.line, weighed)];
}

function placeOf(line: number, labels: readonly Label[]): Conditional {
	return {line, endLine: Math.max(...labels.flatMap(({items}) => items.map(item => item.endLine))), options: labels.map(label => ({line: label.line, text: label.text}))};
}

/** Headings that ask which of two courses. Languages: en, es, pt, de, fr, zh. */
const WEIGHS = han(/(?<!\p{L})(?:should (?:i|we|you)|do (?:i|we) need to|.*\b(?:vs\.?|versus|or|o|ou|oder)\b|debo|debemos|devo|devemos|sollte[n]? (?:ich|wir)|soll (?:ich|man)|faut-il|doit-on)(?!\p{L}).*[?？]$|是否.*[?？]?$|还是.*[?？]$/iu);
/** "Yes if:", "No-go if". Languages: en, es, pt, de, fr, zh. */
export const ANSWER_IF = han(/^(?:yes|no|sí|si|sim|não|nao|ja|nein|oui|non|do|don['’]t|go|no[- ]go)\W+(?:[^:]{0,30}\s)?(?:if|when|si|se|wenn|falls|cuando|quando)\s*[:：]?$|^(?:not )?(?:required|needed|necessary) (?:for|if|when)\s*[:：]?$|^(?:no )?(?:obligatori[oa]|necesari[oa]|requerid[oa]) (?:para|si)\s*[:：]?$|^(?:não )?(?:obrigatóri[oa]|necessári[oa]) (?:para|se)\s*[:：]?$|^(?:nicht )?(?:erforderlich|nötig|notwendig) (?:für|bei|wenn)\s*[:：]?$|^(?:是|否|要|不要).{0,6}(?:如果|当|情况)\s*[:：]?$/iu);

/** "**SEV1**: stop the bleeding" and "**SEV2**: a targeted fix", each over its block or with an order of its own. */
function ranks(outline: Outline, section: OutlineSection): readonly Conditional[] {
	const told = blocksIn(outline, section.index).filter(block => (block.kind === 'paragraph' || (block.kind === 'item' && block.checked === null)) && RANK.test(withoutMarks(block.text)));
	const acting = told.filter(block => neighbour(outline, block, 1)?.kind === 'fence' || acts(restOf(block)) || namesCourse(restOf(block)));
	const [first, last] = [told[0], told.at(-1)];
	if (first === undefined || last === undefined || told.length < 2 || acting.length * 2 < told.length) {
		return [];
	}
	return [{line: first.line, endLine: last.endLine, options: told.map(block => ({line: block.line, text: textOf(block)}))}];
}

const RANK = han(/^(?:for )?\W*(?:sev(?:erity)?[- ]?[0-5](?:\s?[/&-]\s?(?:sev(?:erity)?[- ]?)?[0-5])?|p[0-5](?:\s?[/&-]\s?p?[0-5])?|prio(?:rity)? ?[0-5]|critical|high|medium|low|crític[oa]|alt[oa]|médi[oa]|medi[oa]|baj[oa]|baixa?|kritisch|hoch|mittel|niedrig|critique|élevée?|moyenne?|faible|严重|高|中|低)(?![\p{L}\p{N}])\W*(?:\([^)]*\)\s*)?(?:[:：→]|—|–)/iu);

function restOf(block: Block): string {
	return textOf(block).replace(RANK, '').trim();
}

/** "P0 — all shops closed" and "P1 — one shop closed", each over whom to call then. */
function rankedParts(outline: Outline, section: OutlineSection): readonly Conditional[] {
	const parts = childrenOf(outline, section.index).filter(({title}) => GRADE.test(withoutMarks(title))).map((child): Label => ({line: child.line, text: child.title, items: plain(blocksIn(outline, child.index))}));
	const calling = parts.filter(({items}) => items.some(({lead}) => CALLS.test(lead)));
	return parts.length < 2 || calling.length < 2 || calling.length * 3 < parts.length * 2 ? [] : [placeOf(section.line, parts)];
}

const GRADE = /^[^\p{L}\p{N}]*(?:sev(?:erity)?[- ]?[0-5]|p[0-5])(?![\p{L}\p{N}])/iu;
/** Languages: en, es, pt, de, fr, zh. */
const CALLS = han(/^(?:escalat(?:e|ion)|escalaci[oó]n|escalad[ao]|escalamiento|escalonamento|escalação|eskalation|escalade|actions?|acción|acciones|ação|ações|maßnahmen?|升级|上报|措施)(?!\p{L})/iu);

/** "Escalate if:" over a list, wherever it stands. */
function lone(outline: Outline, section: OutlineSection): readonly Conditional[] {
	const own: Label = {line: section.line, text: section.title, items: plain(blocksIn(outline, section.index))};
	return [own, ...labelsIn(outline, section)].flatMap(label => {
		return label.items.length > 0 && tellsWhen(label.text) ? [placeOf(label.line, [label])] : [];
	});
}

/** "Rollback if any of", "Go / no-go": what stands below is met or not, and nobody does it. */
export function tellsWhen(title: string): boolean {
	const text = bareTitle(title);
	return (COURSE_IF.test(text) || TRIGGERS.test(text) || bindsCourse(text)) && !ABOUT.test(text);
}

const COURSE_IF = wordPattern(String.raw`^(?:initiate|trigger|start|begin|act|go|proceed|execute)(?: immediately| at once| now)? (?:if|when)\b|^(?:immediately )?(?:(?:trigger|start|initiate|begin|ejecutar?|realizar?|hacer|activar|iniciar|lanzar|acionar|executar?|fazer|durchführen|effectuer|exécuter|déclencher|lancer|démarrer|engager) (?:an? |the |el |la |un |una |o |uma? |le |une )?)?(?:escalate|fail ?back|escalation|reversión|reversão|retour arrière|restauración|restauração|restauration|escalada|escalonamento|roll ?back|rollback|abort|stop|revert|restore|fail ?over|switch back|fix forward|page|do not|don['’]t|escalar|escala|escale|revertir|reverter|abortar|restaurar|parar|eskalieren|abbrechen|zurückrollen|escalader|arrêter|restaurer|revenir)(?! (?:is|are|was|may|might|can|could|will|would|has|es|é|ist|est|puede|pode|kann|peut) )[^:]{0,60}\b(?:if|when|si|se|wenn|falls|cuando|quando)(?: (?:any|one|all)(?: of)?(?: (?:these|the following))?[^:]{0,20})?\s*[:：]?$`, '^(?:回滚|升级|上报|停止).{0,10}(?:如果|(?<!前提|先决|前置)条件|当)[:：]?$|^(?:出现|满足|遇到|发生|若|如果|当).{0,20}[时，,]\\s*(?:请|则|应|需|必须|立即|马上){0,2}(?:执行|触发|启动)?(?:回滚|回退|切换|停止|中止|恢复|升级|上报)[:：]?$');
/** "Rollback conditions" over a list. What starts by itself is no choice. */
const TRIGGERS = wordPattern(String.raw`^when (?:not )?to (?:(?:fail ?(?:back|over)|roll ?back|revert|restore|escalate|abort|switch (?:back|over)|page|stop)$|(?:notify|inform|call|alert|declare)(?: (?!to\s)\S+){0,5}$)|^cuándo (?:revertir|restaurar|escalar|volver|notificar|informar|avisar|comunicar|llamar)|^quando (?:reverter|restaurar|escalar|voltar|notificar|informar|avisar|comunicar|acionar)|^wann (?:zurück\p{L}*|wiederherstellen|eskalieren|umschalten|informieren|benachrichtigen)|^quand (?:revenir|restaurer|escalader|basculer|notifier|prévenir|informer)|^(?:immediate |manual )?(?:rollback|roll ?back|fail ?(?:over|back)|escalation|abort|stop|restore|go(?: ?\/ ?|[- ])no[- ]?go) (?:conditions?|criteria|triggers?)|(?:conditions|criteria|triggers) for (?:rollback|fail ?over|escalation)|(?:condiciones|criterios|disparadores) (?:de|para) (?:el )?(?:rollback|reversión|escalamiento|failover)|(?:condições|critérios|gatilhos) (?:de|para) (?:o )?(?:rollback|reversão|escalonamento)|go ?\/ ?no[- ]?go$|(?:rollback|eskalations?|abbruch)-?(?:kriterien|bedingungen)|(?:kriterien|bedingungen) für (?:den |das |einen? )?(?:rollback|abbruch|failover)|(?:critères|conditions) (?:de|d['’]|pour (?:le |un )?) ?(?:rollback|retour arrière|escalade)|(?:eskalasyon|geri alma) (?:kriter|koşul)leri|^(?:scenarios|situations|cases|events|conditions) (?:that|which) (?:trigger|activate|require|call for|demand|justify|warrant) (?:an? |the )?(?:rollback|roll ?back|fail ?over|restore|escalation)|^(?:escenarios|situaciones|casos|eventos|condiciones) que (?:activan|disparan|requieren|exigen|justifican) (?:el |un |una |la )?(?:rollback|reversión|restauración|failover|escalamiento)|^(?:cenários|situações|casos|eventos|condições) que (?:ativam|acionam|disparam|exigem|requerem|justificam) (?:o |um |uma |a )?(?:rollback|reversão|restauração|failover|escalonamento)|^(?:szenarien|fälle|situationen),? die (?:einen? |den |das )?(?:rollback|failover|wiederherstellung|eskalation) (?:auslösen|erfordern|rechtfertigen)|^(?:scénarios|situations|cas|événements) qui (?:déclenchent|imposent|nécessitent|justifient) (?:le |un |une |la )?(?:rollback|retour arrière|restauration|bascule)`, '^(?:触发|需要)(?:回滚|回退|切换)的(?:场景|情况|条件)|^(?:回滚|回滾|升级|切换|切換)(?:条件|條件|标准|標準|触发)|롤백 ?(?:조건|기준)|에스컬레이션 ?기준');
/** "The release must be halted if", "The rollback is executed only when": whoever decides is bound to it. */
function bindsCourse(text: string): boolean {
	return HELD_IF.test(text) && BINDS.test(text) && DONE.test(text) && !/automat|自动/iu.test(text);
}

/** Languages: en, es, pt, de, fr, zh. */
const HELD_IF = han(/(?<!\p{L})(?:if|when|in case of|ante|si|cuando|en caso de|se|quando|em caso de|bei|wenn|falls|en cas de|lorsque)(?: (?:any|one|all)(?: of)?(?: (?:these|the following))?[^:.]{0,20})?$|(?:时|時|情况|情況|条件|條件|如果)$/iu);
const BINDS = wordPattern(String.raw`must|should|shall|has to|have to|needs to|only|s[oó]lo|[uú]nicamente|exclusivamente|deben?|deber[aá]n?|apenas|somente|só|devem?|deverão|nur|muss|müssen|ausschließlich|uniquement|seulement|doit|doivent`, '仅|僅|只|必须|必須');
const DONE = wordPattern(String.raw`halt(?:ed)?|stop(?:ped)?|abort(?:ed)?|paused?|roll(?:ed)? ?back|rollbacks?|revert(?:ed)?|restored?|escalated?|fail(?:ed)? ?over|cancel(?:led|ed)?|postponed?|restores?|revert\p{L}+|detener\p{L}*|detenid[oa]|abort\p{L}+|restaur\p{L}+|cancel\p{L}+|escal\p{L}+|parar|parad[oa]|zurückgerollt|abgebrochen|gestoppt|wiederhergestellt|abgesagt|arrêtée?|annulée?|interrompue?`, '回滚|回滾|停止|中止|恢复|升级|上报');
/** Said of the text itself: "Use this runbook when". */
const ABOUT = /\b(?:this (?:runbook|guide|document|playbook|procedure)|este (?:runbook|documento|guía|guia)|dieses (?:runbook|dokument))\b/iu;
