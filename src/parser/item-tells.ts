import {beginsWithVerb} from './action-words.ts';
import type {Item} from './block.ts';
import {han} from './chinese.ts';
import {withoutMarks} from './words.ts';

/** What the reader will see, what something else will do, or what an option or a file is: told like a step, and none. Other languages than English. */
export function tellsElsewhere(item: Item): boolean {
	const text = withoutMarks(item.text);
	// `-F: writes the logs anew`: an option, and what it does.
	return /^-{1,2}[A-Za-z][\w-]*\s?[:：]\s?\S/u.test(text) || SHOWN.some(pattern => pattern.test(text)) || isNamed(item, text) || (!item.ordered && advisesOption(item, text));
}

/** Sentences whose subject is no reader, by their verb. Languages: fr, es, pt, de, it, zh, ja. */
const SHOWN: readonly RegExp[] = [
	/^(?:vous (?:verrez|voyez|obtenez|obtiendrez|recevrez|devriez voir|allez voir|pouvez être)|(?:une?|le|la|les|cela|ceci|ça|ces|cette) .*\s?(?:s['’](?:ouvr(?:e|ira|iront)|affich(?:e|era|eront))|affiche(?:ra|ront)?|montrera|va|vont|sera|seront|permet(?:tra)?|appara[iî]tra?)(?!\p{L})|l['’]\S+ .*(?:s['’](?:ouvre|affiche)|affiche|montre|permet)(?!\p{L}))/iu,
	/^(?:ver[áa]s?|aparecer[áa]n?|se (?:abrir[áa]|mostrar[áa]|crear[áa]|iniciar[áa]|abre|muestra)|(?:el|la|los|las|un|una|esto|este|esta) .*\s(?:ser[áa]n?|mostrar[áa]|aparecer[áa]|se \p{L}+r[áa]n?|muestra|permite)) /iu,
	/^(?:você verá|aparecerá|será (?:exibid|mostrad)\p{L}+|(?:o|a|os|as|um|uma|isto|isso|este|esta) .*\s(?:será|serão|mostrará|aparecerá|mostra|permite|abrirá)) /iu,
	/^(?:sie sehen|es (?:öffnet|erscheint)|(?:der|die|das|ein|eine) .*\s(?:öffnet sich|erscheint|zeigt(?! sich)))(?!\p{L})/iu,
	/^(?:vedrai|apparirà|si (?:aprirà|apre)|(?:il|lo|la|i|gli|le|un|una) .*\s(?:si aprirà|mostrerà|apparirà|verrà|verranno)) /iu,
	han(/^(?:系统|页面|窗口|脚本|程序|服务)(?:会|将|自动)|^(?:会|将)(?:自动)?(?:弹出|显示|跳转|出现)|^你(?:会|将)看到/u),
	/(?:表示|開始|起動|作成|更新|送信)されます。?$|^自動(?:的に|で)/u,
];

/** What somebody has to have, what should be seen, or why something may be so, by what stands above; or a state behind its mark, or a warning that orders nothing. */
export function tellsByLabel(item: Item, ancestors: readonly Item[]): boolean {
	const above = [item.intro, ...ancestors.slice(0, 1).map(each => each.text)].map(text => withoutMarks(text).replace(/^[^\p{L}]+/u, ''));
	if (above.some(isExpectedLabel)) {
		return true;
	}
	if (/^(?:assume|assuming|we assume|suponemos|asumimos|assumimos|wir nehmen an|nous supposons)\s/iu.test(withoutMarks(item.text))) {
		return true;
	}
	if ((above.some(text => NEEDED.test(text) || REASONS.test(text)) || (MARKED.test(item.text) && !(item.ordered && DONE_IN_STEPS.test(above[0] ?? '')))) && !beginsWithVerb(item.text.replace(/^[^\p{L}]+/u, ''))) {
		return true;
	}
	const warned = NOTICE.test(item.lead) ? withoutMarks(item.text).slice(item.lead.length).replace(/^[\s:：–—-]+/u, '') : '';
	const order = /^(?:if|when|after|before|once|unless|si|cuando|se|quando|wenn|falls|nachdem|lorsque|après)\s[^,]{3,160}?,\s(?<order>[^,]{0,60}\S.*)$/isu.exec(warned)?.groups?.['order'] ?? warned;
	return warned !== '' && (/^(?:do not|don['’]t|never|no|não|nunca|nicht|ne)\s/iu.test(order) || !beginsWithVerb(order));
}

/** "Expected result:", which no verb in the list below makes an order of. */
export function isExpectedLabel(text: string): boolean {
	return EXPECTED.test(text);
}

/** "Expected result:" over a list. Languages: en, es, pt, de, fr, zh. */
const EXPECTED = han(/^(?:expected(?: (?:results?|outputs?|behaviou?r|outcomes?|state|response))?|(?:resultados?|salida|saída|comportamiento|comportamento) esperad[oa]s?|erwartete[sr]? (?:ergebnis(?:se)?|ausgabe|verhalten)|(?:résultats?|sortie) attendue?s?|预期(?:结果|输出)?)\s*[:：]?$/iu);
/** "Required access:" over a list. Languages: en, es, pt, de, fr, zh. */
const NEEDED = han(/^(?:required (?:access|permissions?|roles?|tools?|software|privileges|credentials|accounts?)|(?:access|permissions?|tools?|software|privileges|credentials) (?:required|needed)|(?:accesos?|permisos|herramientas|credenciales) (?:requerid|necesari)[oa]s|(?:acessos?|permissões|ferramentas|credenciais) (?:requerid|necessári)[oa]s|(?:erforderliche|benötigte) (?:zugänge|zugriffe|rechte|berechtigungen|werkzeuge|programme)|(?:accès|droits|permissions|outils) (?:requis|nécessaires)|(?:所需|需要的?)(?:权限|工具|账号|软件))\s*[:：]?$/iu);
/** "There are many reasons for it:" over a list. Languages: en, es, pt, de, fr, zh. */
const REASONS = /(?<!\p{L})(?:there (?:are|may be|can be|could be) (?:\p{L}+ ){0,2}(?:reasons|causes)|(?:hay|existen|puede haber) (?:\p{L}+ ){0,2}(?:motivos|razones|causas)|(?:há|existem|pode haver) (?:\p{L}+ ){0,2}(?:motivos|razões|causas)|(?:es gibt|das kann) (?:\p{L}+ ){0,2}(?:gründe|ursachen)|(?:il y a|il peut y avoir) (?:\p{L}+ ){0,2}(?:raisons|causes))(?!\p{L})|有.{0,6}(?:原因|可能)/iu;
/** "Process:" over numbered items, which are done whatever mark stands in front of them. Languages: en, es, pt, de, fr, zh. */
const DONE_IN_STEPS = han(/^(?:(?:the )?(?:process|procedure|steps?|tests?|test (?:steps|plan)|workflow|to test|try)|proceso|procedimiento|pasos|pruebas?|processo|procedimento|passos|testes?|ablauf|schritte|vorgehen|tests?|processus|procédure|étapes|流程|步骤|测试)\s*[:：]?$/iu);
/** "✅ The copy is there". */
const MARKED = /^[✅✔☑❌✖✗]\uFE0F?\s/u;
/** Languages: en, es, pt, de, fr, zh. */
const NOTICE = /^(?:important|note|notice|warning|caution|attention|importante?|nota|aviso|advertencia|atenci[oó]n|atenção|observação|wichtig|hinweis|achtung|warnung|remarque|avertissement|注意|重要|警告)$/iu;

/** "`/backup.tar.gz` to kopia", "`till.conf` 是…": a name, and what it is. Languages: es, pt, de, fr, it, pl, ru, zh, ja. */
function isNamed({codes: [first]}: Item, text: string): boolean {
	return first !== undefined && text.startsWith(first.code) && /^\s*(?:(?:es|son|é|são|ist|sind|est|sont|è|sono|to|jest) (?!\S+\s*[:：]?$)\S|—\s*это\s|это\s|(?:是|为|表示|代表|用于|は)[^。]*(?:です|。)?$)/iu.test(text.slice(first.code.length)) && !/[をに].*(?:する|します)。?$/u.test(text);
}

/** "Use `--clean` to drop what is there": advice on an option of the command above. Languages: es, pt, de, fr, it. */
function advisesOption({codes}: Item, text: string): boolean {
	const [first] = codes;
	const [before = '', after = ''] = first === undefined ? [] : text.split(first.code);
	return codes.length > 0 && codes.every(({code}) => /^-{1,2}[a-z]/iu.test(code)) && /^\p{L}+ (?:\p{L}+ ){0,2}$/u.test(before) && /^ (?:para|si|se|pour|um|falls|wenn|per|quando|cuando|lorsque)(?!\p{L})/iu.test(after);
}
