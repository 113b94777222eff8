import type {Block, Outline, Table} from './block.ts';
import {han} from './chinese.ts';
import type {Decision, DecisionOption} from './decision.ts';
import type {SectionIds} from './draft.ts';
import {openingOf} from './opening.ts';
import {findTarget} from './targets.ts';
import {wordPattern, withoutMarks} from './words.ts';

const CONDITION_HEADS = wordPattern(
	String.raw`^(?:what )?(?:you see|happened|is so|went wrong)$|^(?:common )?mistakes?$|what you see|conditions?|scenarios?|situations?|symptoms?|triggers?|signals?|indicators?|if|when|issues?|problems?|cases?|events?|severity|criteri(?:a|on)|criterios?|critérios?|thresholds?|metrics?|checks?|error rate|state|impact|failure(?: mode)?|bedingung|lage|anzeichen|störung|situation|auslöser|symptom|problem|condición|condiciones|situación|síntoma|problema|condição|situação|sintoma|condition|symptôme|problème|cenário|escenario|causas?|causes?|root cause|ursachen?|fehler|error(?:es)?|erros?|falha|fallo|erreur|panne|cause|nível|nivel|severidade?d?|severidad|gravedad|schweregrad|gravité|sévérité|niveau|indicador|métrica|alerts?|alertas?|alarme?s?|warnmeldung(?:en)?|durum|belirti|koşul|sorun|hata|neden|condizione|situazione|sintomo|errore|objaw|warunek|sytuacja|symptoom|situatie|probleem|oorzaak|simptom(?:e)?|situați[ea]|condiți[ea]|cauz[aăe]|eroare|симптом|ситуация|условие|проблема|причина|ошибка`,
	'条件|场景|情况|症状|现象|條件|場景|情況|狀況|症狀|現象|錯誤|警報|问题|原因|故障|错误|指标|级别|告警|状況|事象|問題|障害|異常|閾値|エラー|アラート|検知|원인|증상|상황|조건|문제|장애|알림',
);
const ACTION_HEADS = wordPattern(
	String.raw`^do$|^reach for$|^escalat(?:e|ion) (?:to|target|path)$|^escalar a$|^eskalieren an$|^(?:safe to )?(?:proceed|continue|go ahead|roll ?out)\?$|^go\s?\/\s?no[ -]?go$|^¿(?:proceder|continuar)\?$|^(?:prosseguir|continuar)\?$|^(?:fortfahren|weitermachen)\?$|^(?:continuer|poursuivre) ?\?$|(?:recommended|best|preferred|suggested) (?:options?|methods?|ways?|choices?|paths?|procedures?|values?|settings?|tiers?|types?|tools?|class(?:es)?)|(?:opción|opção|método|valor|tipo) (?:recomendad[oa]|sugerid[oa])|empfohlene[rs]? (?:wert|weg|option|einstellung)|(?:valeur|option|méthode) (?:recommandée|conseillée)|(?:recommended |required |immediate )?actions?|alternatives?|decisions?|what to do|do this|then|recommendations?|rollback\??|roll back\??|procedures?|runbook|method|approach|strateg(?:y|ies)|estrat[eé]gias?|stratégies?|strategie|course|next steps?|rollback (?:type|method|strategy|procedure|decision)|go to|aktion|maßnahme|entscheidung|vorgehen|was (?:zu )?tun(?: ist)?|acci[oó]n(?:es)?|decisión|ação|ações|decisão|mesure|décision|fix(?:es)?|solutions?|resolutions?|remed(?:y|ies)|remediations?(?: (?:tier|steps?|actions?))?|mitigations?|workarounds?|what to do|lösung(?:en)?|behebung|abhilfe|maßnahmen|soluci[oó]n(?:es)?|soluç(?:ão|ões)|solucao|resoluci[oó]n|resolução|correcci[oó]n|correção|qué hacer|o que fazer|actions|correctifs?|résolution|remède|que faire|karar|eylem|aksiyon|çözüm|müdahale|yapılacak(?:lar)?|ne yapmalı|azioni?|soluzion[ei]|rimedi[oi]?|decisione|cosa fare|działani[ae]|akcja|rozwiązanie|decyzja|co zrobić|actie|oplossing|maatregel|wat te doen|soluți[ei]|acțiun(?:e|i)|măsur[iă]|remediere|ce (?:să )?faci|действи[ея]|решени[ея]|что делать|исправление`,
	'^选用$|^采用$|^选择$|^使用方式$|推奨|推荐(?!理由)|建议(?!人)|升级(?:目标|对象|至|到)|动作|操作|措施|处理|决策|行动|方案|解决|修复|修法|对策|動作|處理|處置|對策|對應|決策|行動|解決|解法|修復|対策|対応|対処|処置|アクション|조치|대응|해결',
);
/** "After rollback": what is measured then. Languages: en, es, pt, de, fr. */
const BEFORE_AFTER = /^(?:before|after|since|during|post|pre|antes|después|tras|depois|após|vor|nach|seit|avant|après|depuis)[\s-]/iu;
/** When the way of the row is to be taken. */
const WHEN_HEADS = wordPattern('^(?:when to use(?: it)?|use when|when|use (?:it )?(?:for|if)|best for|quando usar|usar quando|cuándo usar(?:lo)?|usar cuando|wann(?: verwenden| nutzen)?|einsatz(?:fall)?|quand (?:l[’\']?)?utiliser|à utiliser (?:si|quand)|когда использовать|kiedy użyć|quando usar(?:lo)?)$', '^(?:何时使用|适用场景|使用场景|何時使用|使う場面)$');
/** Columns of tables that keep records or explain faults; nothing is chosen from them. */
const RECORD_HEADS = wordPattern(String.raw`dates?|authors?|versions?|names?|phones?|e-?mail|contacts?|slack|owners?|datum|fecha|data|autor|nombre|nome|files?|path|urls?|ports?|commands?|descriptions?|purpose|default|examples?`, '日期|作者|姓名|电话|联系');

/** Columns of programs that send or take events: what they do then, nobody does. Languages: en, es, pt, de, fr, zh. */
const PROGRAM_HEADS = wordPattern('^(?:emitters?|emitted by|subscribers?|consumers?|listeners?|publishers?|published by|producers?|(?:event )?handlers?|handled by|daemons?|suscriptore?s?|emisore?s?|consumidore?s?|publicadore?s?|productore?s?|assinantes?|emissore?s?|produtore?s?|abonnent(?:en)?|sender|empfänger|verbraucher|abonnés?|émetteurs?|consommateurs?|producteurs?)$', '^(?:订阅者|发布者|消费者|生产者|监听器|处理器)$');

/** Columns of what is so and of what to do, by their index; null for revision histories, contacts and all other tables. */
export function courseColumns(table: Table): {readonly condition: number; readonly action: number} | null {
	const heads = table.header.map(cell => withoutMarks(cell.text));
	const when = heads.findIndex(head => WHEN_HEADS.test(head));
	// "Way | Takes | When to use": what one chooses is in the first column, whatever it is called.
	const named = heads.findIndex((head, index) => (ACTION_HEADS.test(head) || (index > 0 && ASKED_HEADS.test(head))) && !BEFORE_AFTER.test(head));
	const action = when > 0 && !heads.some(head => ACTION_HEADS.test(head)) ? 0 : named < 0 ? wayColumn(table, heads) : named;
	const condition = when > 0 ? when : heads.findIndex((head, index) => index !== action && CONDITION_HEADS.test(head) && !/\btime\b|tiempo|tempo|zeit|temps|时间/iu.test(head));
	const records = heads.filter((head, index) => !(index === action && (WAY_HEADS.test(head) || ASKED_HEADS.test(head))) && RECORD_HEADS.test(head) && !CONDITION_HEADS.test(head) && !ACTION_HEADS.test(head));
	return action < 0 || condition < 0 || records.length > 0 || doneByPrograms(table) || table.rows.length < 2 ? null : {condition, action};
}

/** "Situation | Tell the users?": a course as a question, none for what is done already or built so. Languages: en, es, pt, de, fr, nl. */
const ASKED_HEADS = /^(?!(?:done|passed?|tested|ok|complete[d]?|automat\p{L}*|required|mandatory|implemented|enabled|covered|ready|verified|monitored|hecho|aprobado|automátic[oa]|feito|erledigt|fait)[^\p{L}\p{N}]*$)¿?(?:notify|tell|inform|escalate|page|call|restart|stop|roll ?back|rollback|restore|wake|alert|act|block|proceed|continue|go|communicate|avisar|notificar|informar|escalar|reiniciar|parar|revertir|reverter|restaurar|comunicar|benachrichtigen|informieren|eskalieren|melden|informeren|melden|prévenir|informer|escalader)(?: \p{L}+){0,3}\s?\?$/iu;

/** "Symptom | Cause | Path": which of the ways it is, by its letter or its name; a path of files has strokes. */
function wayColumn({rows}: Table, heads: readonly string[]): number {
	return heads.findIndex((head, index) => index > 0 && WAY_HEADS.test(head) && rows.every(({cells}) => !/^\S*[\\/]\S*$/u.test(cells[index]?.text ?? '')));
}

/** Languages: en, es, pt, de, fr. */
const WAY_HEADS = /^(?:path|route|way|track|camino|vía|caminho|weg|pfad|voie|chemin)$/iu;

/** "Event | Subscriber | Action": it tells what programs do. */
export function doneByPrograms({header}: Table): boolean {
	return header.some(cell => PROGRAM_HEADS.test(withoutMarks(cell.text)));
}

/** A table "condition | action" as a question. */
export function tableDecision(table: Table, outline: Outline, ids: SectionIds): Decision | null {
	const columns = courseColumns(table);
	if (columns === null) {
		return null;
	}
	const heads = table.header.map(cell => withoutMarks(cell.text));
	const {condition, action} = columns;
	const options = table.rows.flatMap((row): readonly DecisionOption[] => {
		const doing = row.cells[action];
		const on = row.cells[condition];
		if (doing === undefined || on === undefined || doing.text === '' || on.text === '') {
			return [];
		}
		const rest = row.cells.flatMap((cell, index) => (index === action || index === condition || cell.text === '' ? [] : [`${heads[index] ?? ''}: ${cell.text}`]));
		const target = findTarget(outline, doing.text, {links: doing.links, from: table.section});
		return [{line: row.line, text: doing.text, detail: [on.text, ...rest].join(' · '), target, opens: openingOf(doing.text, target, ids)}];
	});
	const title = outline.sections[table.section]?.title ?? '';
	return {
		line: table.line,
		endLine: table.endLine,
		section: table.section,
		title: title === '' ? `${heads[condition] ?? ''}?` : title,
		why: `the table on line ${table.line} pairs "${heads[condition] ?? ''}" with "${heads[action] ?? ''}"`,
		options,
		otherwise: {kind: 'next'},
		governs: null,
		blocks: [table satisfies Block],
	};
}

/** Two columns, what is so and what to do, wherever they stand: no list of people. */
export function pairsActions(table: Table): boolean {
	const heads = table.header.map(cell => withoutMarks(cell.text));
	return heads.length === 2 && CONDITION_HEADS.test(heads[0] ?? '') && ACTION_HEADS.test(heads[1] ?? '') && !heads.some(head => /[/&]/u.test(head));
}

/** Severities with what to do at each, wherever they stand: no list of people. */
export function ranksActions(table: Table): boolean {
	const [first, ...rest] = table.header.map(cell => withoutMarks(cell.text));
	return SEVERITY.test(first ?? '') && rest.some(head => /^(?:(?:required|immediate) )?(?:actions?|what to do|acci[oó]n(?:es)?|ação|ações|aktion|maßnahmen?|azione|akcja|действи[ея]|措施|操作|対応|조치)$/iu.test(head));
}

/** Heads over how bad something is. Languages: en, es, pt, de, fr, it, pl, ru, zh, ja, ko. */
export const SEVERITY = han(/^(?:severity|priority|impact|level|severidad|gravedad|prioridad|severidade|prioridade|schweregrad|priorität|gravité|priorité|gravità|priorytet|приоритет|级别|严重程度|优先级|重大度|優先度|심각도|우선순위)(?: level)?$/iu);
