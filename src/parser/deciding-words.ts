import {han} from './chinese.ts';
import {goesBack} from './choice-words.ts';
import {namesCourse} from './course-words.ts';
import {asksWhether} from './two-courses.ts';
import {withoutNumber, wordPattern} from './words.ts';

/** Words that ask for a choice, at the end of a sentence. Languages: en, es, pt, de, fr, it, ru, zh, ja, ko. */
export const CHOOSE = han(/(?<!\p{L})(?:choose|pick|decide|(?:choose|pick|select|use|run|do) (?:just |only |exactly )?one(?: of (?:them|these|both))?|choose between|either|(?:perform|do|take|try|use|run|execute|apply|follow|choose|pick|select|consider|carry out) (?:just |only |exactly |any )?one of the (?:following|below)(?! (?:\p{L}+ )*(?:conditions?|criteria|symptoms?|errors?|reasons?|causes?|alerts?))(?: \p{L}+){0,3}|(?:haga|haz|hacer|realic[ea]r?|realizar|use|usar|ejecut[ea]r?|elija|siga|pruebe|intente) una? de (?:las|los) siguientes(?: \p{L}+){0,2}|(?:faça|fazer|realiz[ea]r?|use|usar|execut[ea]r?|siga|tente|escolha) um[a]? d[ao]s seguintes(?: \p{L}+){0,2}|(?:führen? sie|verwenden sie|nutzen sie|wählen sie) eine[ns]? der folgenden(?: \p{L}+){0,3}|(?:effectue[rz]|faire|faites|utilise[rz]|exécute[rz]|essaye[rz]) l['’]une? des (?:\p{L}+ )?suivante?s(?: \p{L}+){0,2}|elija un[oa]|elige un[oa]|escoge un[oa]|escolha um[a]?|wähle(?:n sie)? eine[ns]?|choisissez(?:-en)? une?|elija|elige|elegir|escoja|escoge|decida|escolha|escolher|decida entre|wähle[n]?|wählen sie|entscheide[n]?|choisir|choisissez|décidez|scegli(?:ere|ete)?|выберите)\s*[:：]\s*$|(?:选择(?:其?一|一[种个])?|任选一[种个]|二选一|(?:执行|采用|使用|通过|选择)(?:以下|下列)(?:任[一意]一?|其中(?:一|任一))[种个]?(?:方[式法]|操作|步骤|方案)?|選択|선택)(?:し(?:ます|てください))?\s*[:：]\s*$/iu);
/** "Choose ONE method from above:", as a sentence or as a heading. Languages: en, es, pt, de, fr. */
export const CHOOSE_ONE = /(?<!\p{L})(?:(?:choose|pick|select|use) (?:only |just |exactly )?one (?:\p{L}+ ){0,5}?(?:method|option|way|approach|procedure|path|strategy)s?|(?:elija|elige|escoja|use) (?:sólo |solo )?un[oa]? (?:\p{L}+ ){0,4}?(?:métodos?|opción|opciones|formas?)|(?:escolha|use) (?:apenas |só )?um[a]? (?:\p{L}+ ){0,4}?(?:métodos?|opção|opções|formas?)|wähle[n]?(?: sie)? (?:nur )?eine[nrs]? (?:\p{L}+ ){0,4}?(?:methoden?|optionen?|wege?|varianten?|verfahren)|(?:choisissez|choisir|utilisez) une? (?:seule? )?(?:\p{L}+ ){0,4}?(?:méthodes?|options?))(?!\p{L})[^:.]{0,40}[:：]?\s*$/iu;
/** "3. Act in the panel (choose one)", over what there is to choose from. Languages: en, es, pt, de, fr, zh. */
export const ONE_IN_BRACKETS = han(/[([（]\s*(?:(?:choose|pick|select|use|do|run) (?:only |just )?one(?: of (?:them|these|the following|the below))?|one of (?:them|these|the following)|either one|(?:elija|elige|escoja|elegir) un[oa]|(?:escolha|escolher) um[a]?|eine[ns]? (?:davon )?(?:wählen|auswählen)|(?:choisir|choisissez) une?|(?:任)?选(?:择)?其?一|任选一[种个]?|二选一|三选一)\s*[)\]）]\s*[:：]?\s*$/iu);
/** A question for one of several things, right above them. Languages: en, es, pt, de, fr, zh. */
export const WHICH = han(/(?<!\p{L})(?:which|cuál|a qué|qual|quais|welche[nrms]?|quel(?:le)?s?)(?!\p{L})[^?]{0,60}\?\s*$|哪(?:个|种|一)[^？?]{0,20}[？?]\s*$/iu);
/** "Which path applies", as a heading. Languages: en, es, pt, de, fr, zh. */
export const WHICH_ONE = wordPattern(String.raw`^\W*(?:\d+\.\s*)?(?:(?:choose|pick|decide|know) )?(?:which|cuál|qué|qual|welche[nrms]?|quel(?:le)?s?)\s(?:[^\s:]+\s){0,3}(?:path|procedure|option|case|method|way|scenario|runbook|rollback|camino|caso|opción|método|procedimiento|caminho|opção|procedimento|fall|weg|variante|verfahren|cas|chemin|procédure|méthode)`, '选择哪|哪种(?:方式|方案|情况)');

/** "4. Decide the safest way back", "IMPORTANT: decide whether to": an order to decide, over what there is to choose from. */
export function ordersToDecide(text: string): boolean {
	const bare = withoutNumber(text).replace(/^[\p{L} ]{2,24}[:：]\s*(?=\S)/u, '');
	return DECIDE_ON.test(bare) || asksWhether(withoutNumber(text)) || asksWhether(bare);
}

/** Languages: en, es, pt, de, fr, zh. */
const DECIDE_ON = han(/^(?:(?:decide(?: (?:on|upon))?|agree on|settle on|(?:choose|pick|select)(?= (?:\p{L}+ ){0,4}?(?:path|course|option|way|method|approach|strategy|plan)(?!\p{L}))) (?:the|an?|which|how|what|your|one)|(?:decid[aeir]{1,2}|defin[aeir]{1,2}) (?:el|la|un|una|qué|cuál|cómo) (?:\p{L}+ ){0,3}?(?:camino|v[ií]a|opción|método|estrategia|forma|recuperación)|(?:decid[aeir]{1,2}|defin[aeir]{1,2}) (?:o|a|um|uma|qual|como) (?:\p{L}+ ){0,3}?(?:caminho|via|opção|método|estratégia|forma|recuperação)|entscheide[nt]?(?: sie)?(?: sich)?,? (?:für|über|welche[nrms]?|wie)|(?:über )?(?:den|das|die) (?:\p{L}+ ){0,3}?(?:weg|verfahren|variante|vorgehen|methode) entscheiden|(?:décide[rz]|choisi(?:r|ssez)) (?:de )?(?:la|le|l['’]|une?|quelle?|comment)\s?(?:\p{L}+ ){0,3}?(?:voie|méthode|option|stratégie|façon|reprise))(?!\p{L})|^(?:请|先)?(?:决定|決定|选定)(?:采用|使用|哪|恢复|回滚)/iu);

/** "**Pass** — …" and "**Fail** — …": what came of it, one or the other. Sides of a pair are parted by a colon. Languages: en, es, pt, de, fr, zh. */
const VERDICTS = 'pass:fail passed:failed passes:fails success:failure succeeds:fails healthy:unhealthy green:red ok:not approved:rejected accepted:rejected go:no-go match:mismatch clean:dirty aprobado:rechazado éxito:fallo éxito:fracaso sucesso:falha aprovado:reprovado erfolg:fehlschlag bestanden:durchgefallen succès:échec réussi:échoué 通过:不通过 通过:失败 成功:失败 正常:异常'.split(' ').map(pair => pair.split(':'));

/** True for two labels that say so. */
export function areVerdicts(labels: readonly string[]): boolean {
	const [one = '', other = '', ...more] = labels.map(label => label.toLowerCase().replace(/[^\p{L}-]+/gu, ' ').trim());
	return more.length === 0 && VERDICTS.some(([good = '', bad = '']) => (one === good && other.split(' ')[0] === bad) || (other === good && one.split(' ')[0] === bad));
}

/** "Failback Options", "Tipos de rollback": ways of one course, below each other. */
export function namesCourseOptions(title: string): boolean {
	return OPTIONS_OF.test(title) && (goesBack(title) || namesCourse(title));
}

/** Languages: en, es, pt, de, fr, zh. */
const OPTIONS_OF = wordPattern(String.raw`(?:options|modes|choices|alternatives|strategies)\s*[:：]?$|^(?:\d+(?:\.\d+)*\.?\s*)?(?:opciones|modos|alternativas|estrategias|opções|estratégias|options|modes|stratégies|optionen|möglichkeiten|varianten|strategien) (?:de|del|da|do|d['’]|der|des|für|zur|zum|pour)(?:\s|(?<=['’]))\S.{2,40}$|\p{L}+(?:optionen|strategien|varianten|möglichkeiten)\s*[:：]?$`, '(?:选项|方案|策略|方式)[:：]?$');
