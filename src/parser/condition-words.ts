import {han} from './chinese.ts';

/** "If you do attempt it", "If you decide to wait": the course is taken already. Languages: en, es, pt, de, fr. */
export const CHOSEN = /^\P{L}*(?:if (?:you|we) (?:do (?!not|ever|see|hit|get|find|have|notice|encounter)\p{L}|(?:have )?(?:decided?|chos?en?|opt(?:ed)?) )|si (?:se )?(?:decides?|deciden|opta[sn]?|eliges?)\s|se (?:você )?(?:decidir|optar|escolher)\s|wenn (?:sie|du|man) sich (?:\p{L}+ ){0,3}(?:entscheide\p{L}+|entschließ\p{L}+)|si vous (?:décidez|choisissez|optez)\s)/iu;

/** "If you used `--clean`, …": a remark on an option of the command above. Languages: en, es, pt, de, fr. */
export const WITH_OPTION = /^\P{L}*(?:if|when|si|se|wenn|falls)\s(?:[\p{L}]+\s){0,3}(?:used?|using|ran|run|passed|pass|add(?:ed)?|set|specif(?:y|ied)|chose|included?|us[aoó]\p{L}*|utiliz\p{L}*|pas[aoó]\p{L}*|añad\p{L}*|agreg\p{L}*|adicion\p{L}*|verwende\p{L}*|nutz\p{L}*|gesetzt|utilis\p{L}*|ajout\p{L}*)\s(?:[\p{L}]+\s){0,2}["'`“«(]?--?[a-z]/iu;

/** "If it is a master, take care of the quorum": what is to be minded all the same, no other course. Languages: en, es, pt, fr, it, de, pl, ru, zh, ja. */
export const CAUTIONS = han(/^[^\p{L}\p{N}]*(?:(?:please )?(?:be (?:very |extra )?careful|beware|take (?:extra )?care|caution|mind (?:that|the)|watch out|keep in mind|note that|remember|be aware|there(?:['’]s| is) \W*no\W* (?:point|sense|need|use)|you (?:may|might) (?:also |then )?(?:want|wish|like) to)|(?:tenga |ten |mucho )?(?:cuidado|ojo)|tenga(?:n)? en cuenta|tome cuidado|atenção|lembre-se|attention|prenez garde|attenzione|fare attenzione|achtung|vorsicht|beachten sie|uwaga|pamiętaj|осторожн\p{L}+|внимание|учтите|помните)(?!\p{L})|^[^\p{L}\p{N}]*(?:注意|请注意|小心|当心|ご注意|気をつけ)/iu);

/** "In case of a disaster: CALM AND ORDER!" */
export const SLOGAN = /^[^\p{Ll}]+![^\p{L}]*$/u;

/** "Consequence: if the node is lost, …" reasons; it asks nothing. */
export const EXPLAINS = han(/^[^\p{L}\p{N}]*(?:[\p{L}]+ )?(?:consequences?|rules?|regel|regla|regra|règle|规则|background|reason|rationale|example|e\.g|why|consecuencia|consequência|motivo|ejemplo|exemplo|folge|grund|beispiel|conséquence|raison|exemple)(?: [\p{L}]+)?\s*[:：]/iu);
