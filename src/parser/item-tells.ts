import type {Item} from './block.ts';
import {withoutMarks} from './words.ts';

/** What the reader will see, what something else will do, or what an option or a file is: told like a step, and none. Other languages than English. */
export function tellsElsewhere(item: Item): boolean {
	const text = withoutMarks(item.text);
	return SHOWN.some(pattern => pattern.test(text)) || isNamed(item, text) || (!item.ordered && advisesOption(item, text));
}

/** Sentences whose subject is no reader, by their verb. Languages: fr, es, pt, de, it, zh, ja. */
const SHOWN: readonly RegExp[] = [
	/^(?:vous (?:verrez|voyez|obtenez|obtiendrez|recevrez|devriez voir|allez voir|pouvez être)|(?:une?|le|la|les|cela|ceci|ça|ces|cette) .*\s?(?:s['’](?:ouvr(?:e|ira|iront)|affich(?:e|era|eront))|affiche(?:ra|ront)?|montrera|va|vont|sera|seront|permet(?:tra)?|appara[iî]tra?)(?!\p{L})|l['’]\S+ .*(?:s['’](?:ouvre|affiche)|affiche|montre|permet)(?!\p{L}))/iu,
	/^(?:ver[áa]s?|aparecer[áa]n?|se (?:abrir[áa]|mostrar[áa]|crear[áa]|iniciar[áa]|abre|muestra)|(?:el|la|los|las|un|una|esto|este|esta) .*\s(?:ser[áa]n?|mostrar[áa]|aparecer[áa]|se \p{L}+r[áa]n?|muestra|permite)) /iu,
	/^(?:você verá|aparecerá|será (?:exibid|mostrad)\p{L}+|(?:o|a|os|as|um|uma|isto|isso|este|esta) .*\s(?:será|serão|mostrará|aparecerá|mostra|permite|abrirá)) /iu,
	/^(?:sie sehen|es (?:öffnet|erscheint)|(?:der|die|das|ein|eine) .*\s(?:öffnet sich|erscheint|zeigt(?! sich)))(?!\p{L})/iu,
	/^(?:vedrai|apparirà|si (?:aprirà|apre)|(?:il|lo|la|i|gli|le|un|una) .*\s(?:si aprirà|mostrerà|apparirà|verrà|verranno)) /iu,
	/^(?:系统|页面|窗口|脚本|程序|服务)(?:会|将|自动)|^(?:会|将)(?:自动)?(?:弹出|显示|跳转|出现)|^你(?:会|将)看到/u,
	/(?:表示|開始|起動|作成|更新|送信)されます。?$|^自動(?:的に|で)/u,
];

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
