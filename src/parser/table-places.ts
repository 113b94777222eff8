import type {Outline, Table} from './block.ts';
import {han} from './chinese.ts';
import type {Conditional} from './condition-decisions.ts';
import {acts, namesCourse, NOTHING} from './course-words.ts';
import type {RoleVerdict} from './section-roles.ts';
import {courseColumns, doneByPrograms, SEVERITY} from './table-decisions.ts';
import {withoutMarks, wordPattern} from './words.ts';

/** Tables whose rows are looked up by what is met: kinds with what to do at each, ways with when they suit. No question is asked for them. */
export function tablePlaces(outline: Outline, roles: readonly RoleVerdict[]): readonly Conditional[] {
	return outline.blocks.flatMap((block): readonly Conditional[] => {
		const role = block.kind === 'table' ? roles[block.section]?.role : 'reference';
		return block.kind === 'table' && role !== 'contacts' && block.rows.length >= 2 && !doneByPrograms(block) && (leadsTo(block) || pairsWays(block) || ranksCalls(block) || (role === 'reference' && helpsAgainst(block)) || (role !== 'reference' && (doesAtEach(block) || suitsWhen(block) || readsStates(block)))) ? [{line: block.line, endLine: block.endLine, options: block.rows.map(row => ({line: row.line, text: row.cells.map(cell => cell.text).join(' · ')}))}] : [];
	});
}

/** "Type | Meaning | Action", or "Lag | Next step" over orders; "Step | Action" is gone through. */
function doesAtEach({header, rows}: Table): boolean {
	const heads = header.map(cell => withoutMarks(cell.text));
	const orders = rows.map(({cells}) => cells.at(-1)?.text ?? '').filter(text => acts(text) || namesCourse(text) || NOTHING.test(text));
	return ACTION.test(heads.at(-1) ?? '') && (MEANING.test(heads.slice(0, -1).join(' | ')) || (!IN_A_ROW.test(heads[0] ?? '') && orders.length * 3 >= rows.length * 2));
}

/** First heads of tables whose rows come after each other, or each have their person. Languages: en, es, pt, de, fr, zh. */
const IN_A_ROW = wordPattern(String.raw`^(?:#|nr?\.?|no\.?|steps?|phases?|time|when|order|day|week|who|owners?|roles?|tasks?|teams?|names?|paso|fase|hora|tiempo|quién|rol|tarea|passo|tempo|quem|papel|tarefa|schritt|phase|zeit(?:punkt)?|wer|rolle|aufgabe|étape|heure|qui|rôle|tâche)(?!\S)`, '^(?:步骤|序号|阶段|时间|负责人|角色|任务)');

/** "Scenario | Action | Priority" below "Quick Reference": looked up in need, and then it says which course to take. */
function helpsAgainst(table: Table): boolean {
	const {condition = -1, action = -1} = courseColumns(table) ?? {};
	const orders = table.rows.filter(({cells}) => { const text = cells[action]?.text ?? ''; return acts(text) || namesCourse(text); });
	return WRONG.test(withoutMarks(table.header[condition]?.text ?? '')) && orders.length * 3 >= table.rows.length * 2;
}

/** "Way | When it suits | Limits": the first column names the ways. */
function suitsWhen({header}: Table): boolean {
	const [first = '', ...rest] = header.map(cell => withoutMarks(cell.text));
	return (WAY.test(first) && rest.some(head => SUITS.test(head))) || (rest.some(head => WAY.test(head)) && SUITS.test(rest.at(-1) ?? ''));
}

/** "Scenario | Strategy | Command": a way for each case, whatever else is told of it; verbs of HTTP are no ways. */
function pairsWays({header, rows}: Table): boolean {
	const [first = '', ...rest] = header.map(cell => withoutMarks(cell.text));
	const way = rest.findIndex(head => WAY_FOR.test(head));
	return way >= 0 && WRONG.test(first) && !rows.some(({cells}) => /^(?:GET|POST|PUT|PATCH|DELETE|HEAD)(?!\p{L})/u.test(cells[way + 1]?.text ?? ''));
}

/** "Severity | What it means | Who to notify": whom one calls hangs on how bad it is. */
function ranksCalls({header}: Table): boolean {
	const [first = '', ...rest] = header.map(cell => withoutMarks(cell.text));
	return SEVERITY.test(first) && rest.some(head => WHOM.test(head));
}

/** "primary | backup | reading" over green and red: each row says what a combination of states means. */
function readsStates({header, rows}: Table): boolean {
	const states = header.map((_, column) => rows.every(({cells}) => STATE.test(withoutMarks(cells[column]?.text ?? ''))));
	const count = states.filter(Boolean).length;
	return count >= 2 && count === header.length - 1 && states.at(-1) === false && rows.length >= 2;
}

/** Languages: en, es, pt, de, fr, zh. */
const STATE = han(/^(?:green|red|yellow|amber|up|down|ok|ko|pass(?:es|ed)?|fails?|failed|healthy|unhealthy|yes|no|true|false|on|off|running|stopped|high|low|any|verde|rojo|rota?|vermelho|amarillo|amarelo|sí|sim|não|grün|rot|gelb|ja|nein|vert|rouge|jaune|oui|non|正常|异常|是|否)?[^\p{L}\p{N}]*$/iu);

/** "What went wrong | Jump to": most rows lead to a part of this text. */
function leadsTo({header, rows}: Table): boolean {
	const heads = header.map(cell => withoutMarks(cell.text));
	const leading = rows.filter(row => row.cells.slice(1).some(cell => cell.links.some(link => link.startsWith('#') || (/\.(?:md|mdx|html?)(?:#|$)/u.test(link) && cell === row.cells.at(-1) && cell.text.length < 40)) || PART.test(cell.text)));
	const named = WRONG.test(heads[0] ?? '') && ACTION.test(heads.at(-1) ?? '') && (leading.length > 0 || rows.some(({cells}) => NAMED.test(cells.at(-1)?.text ?? '')));
	return named || ((WRONG.test(heads[0] ?? '') || JUMP.test(heads.at(-1) ?? '')) && leading.length * 2 > rows.length);
}

/** "See "Carts lost"": a part by its name, in a table of what to do at each. Languages: en, es, pt, de, fr, zh. */
const NAMED = han(/(?:^|[^\p{L}])(?:see|follow|go to|ver|véase|seguir|veja|siehe|folge|voir|suivre)\s.{0,14}["“„«'‘][^"”“»'’]{3,60}["”“»'’]|(?:见|参见|参考)\s*[“"「『]/iu);

/** "Section 4", "§ 4": a part by its number. Languages: en, es, pt, de, fr, zh. */
const PART = han(/(?:(?:^|\W)(?:section|step|part|procedure|sección|paso|seção|passo|abschnitt|schritt|étape|partie)\s+|§\s*)\d|第\s*\d+\s*[节節步章]/i);

/** Heads over what has happened, and over where to read on. Languages: en, es, pt, de, fr, zh. */
const WRONG = wordPattern(String.raw`what (?:went wrong|happened|you see|broke)|you see|situation|symptoms?|problem|issue|alert|scenario|incident|(?:log )?(?:message|line|pattern|entry)|if|when|mensaje|mensagem|meldung|qué (?:pasó|falló)|síntoma|situación|escenario|o que (?:aconteceu|falhou)|sintoma|situação|cenário|was ist passiert|problem|szenario|ce qui (?:s['’]est passé|ne va pas)|symptôme`, '症状|现象|场景|情况|问题|告警|症狀|現象|日志|日誌');
const JUMP = wordPattern(String.raw`jump to|go to|see section|ir a|ve a|vaya a|ver sección|ir para|vá (?:para|a)|ver seção|mergi la|vezi|siehe|gehe zu|aller à|voir`, '跳转|前往');

/** Heads of tables, by language: en, es, pt, de, fr, zh, ja, ko. */
const ACTION = wordPattern(String.raw`^(?:required |recommended |immediate |first |initial )?(?:(?:roll-?back|recovery|restore|revert) (?:strateg(?:y|ies)|methods?|plan|procedures?|actions?|path|approach)|actions?(?: (?:needed|required))?|needed actions?|response|approach|what to do|next (?:steps?|actions?)|do(?: this)?|then|(?:what )?if (?:unhealthy|not(?: ok)?|it fails|failed|failing|bad|red|wrong|missing)|qué hacer|siguiente paso|o que fazer|próximo passo|was tun|nächster schritt|prochaine étape|acci[oó]n(?:es)?(?: (?:necesarias?|requeridas?))?|enfoque|(?:ação|ações)(?: (?:necessárias?|requeridas?))?|abordagem|(?:erforderliche )?(?:aktion(?:en)?|maßnahmen?)|vorgehen|mesures?|actions? (?:requises?|nécessaires?)|approche|que faire)$`, '^(?:(?:所需|需要的)?(?:操作|措施|处理|动作)|处理方式|対応|조치)$');
const MEANING = wordPattern('meaning|significado|bedeutung|signification|status|state|type|tipo|typ|estado', '含义|意义|状态|类型|意味|状態|의미|상태');
const WAY = wordPattern('^(?:methods?|options?|ways?|modes?|approach(?:es)?|strateg(?:y|ies)|métodos?|opci[oó]n(?:es)?|opç(?:ão|ões)|modos?|formas?|estrategias?|estratégias?|methoden?|optionen|variante[ns]?|weg|méthodes?|stratégies?)$', '^(?:方式|方法|方案|策略|部署方式|方法|方式|방법|방식)$');
/** Languages: en, es, pt, de, fr, zh. */
const WAY_FOR = wordPattern('^(?:(?:recommended |best |preferred )?(?:(?:recovery|restore|rollback|roll-back|fail-?over) )?(?:strateg(?:y|ies)|approach|method|way)|(?:estrategia|método|enfoque|vía)(?: (?:recomendad[oa]|de (?:recuperación|reversión|rollback)))?|(?:estratégia|método|abordagem)(?: (?:recomendad[oa]|de (?:recuperação|reversão|rollback)))?|(?:empfohlenes? )?(?:strategie|methode|verfahren|weg)|(?:stratégie|méthode|approche)(?: (?:recommandée|de (?:reprise|restauration|retour arrière)))?)$', '^(?:恢复|回滚)?(?:策略|方案|方式|方法)$');
/** Languages: en, es, pt, de, fr, zh. */
const WHOM = wordPattern(String.raw`^(?:who(?:m)? to (?:notify|call|page|inform|contact|alert|tell)|notify|notifies|page|a quién (?:avisar|notificar|llamar|informar)|quem (?:avisar|notificar|chamar|acionar|informar)|wen (?:benachrichtigen|anrufen|informieren)|wer (?:wird|ist zu) (?:benachrichtig(?:t|en)|informier(?:t|en)|alarmier(?:t|en))|qui (?:prévenir|avertir|appeler|informer|alerter))\W*$`, '^(?:通知(?:对象|人|谁)|上报对象)$');
const SUITS = wordPattern(String.raw`(?:use )?when(?: to use)?|best for|use cases?|suit(?:able|s)(?: for)?|recommended for|good for|cuándo(?: usar)?|casos? de uso|quando(?: usar)?|wann|geeignet(?: für)?|einsatz|quand|cas d['’]usage`, '适用|适合|使用场景|場面|用途|적합|용도');
