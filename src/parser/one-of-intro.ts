import {han} from './chinese.ts';
import {programOf} from './shell/first-word.ts';
import type {ShellFence} from './shell/shell-fence.ts';

/** "Run the appropriate task:", "Use one of the following commands:". Languages: en, de, es, pt, fr, it, ru, zh. */
const ONE_OF = han(/\b(?:run|use|execute|choose|pick|enter|issue|start)(?: only)? (?:the (?:appropriate|right|relevant|corresponding|matching|suitable) (?:one|command|task|script|line|job)\b(?! (?:again|below each))|one of (?:the following|these|the (?:commands|tasks|scripts|lines))|either of)|\bone of the following (?:commands|tasks|scripts|lines|jobs)\b|(?<!\p{L})(?:einen der folgenden (?:befehle|aufrufe)|den passenden befehl|un[oa] de (?:los|las) siguientes (?:comandos|líneas|tareas)|el comando (?:adecuado|apropiado|correspondiente)|um dos seguintes comandos|o comando (?:adequado|apropriado|correspondente)|l['’]une des commandes suivantes|la commande (?:appropriée|adéquate|correspondante)|uno dei seguenti comandi|il comando appropriato|одну из (?:следующих )?команд)(?!\p{L})|(?:以下|下列)命令(?:之一|中的一个)|\((?:please )?(?:pick|choose|select|use|run) (?:only )?one(?: of (?:them|these|the two))?\)|\b(?:pick|choose|select) one(?: of (?:them|these|the two))?\s*[:：]\s*$|(?<!\p{L})(?:elija|elige|escoja|escoge) un[oa](?: de (?:ell[oa]s|las dos|los dos))?\s*[:：)]|(?<!\p{L})escolha um[a]?(?: (?:del[ae]s|das duas|dos dois))?\s*[:：)]|(?<!\p{L})(?:wähle|wählen sie) eine[sn]?(?: davon| der beiden)?\s*[:：)]|(?<!\p{L})choisissez(?:-en)? une?\s*[:：)]|(?:任选|选择)(?:其)?一\s*[:：)）]|\b(?:these|the)(?: (?:two|three|following|next))* (?:commands|calls|lines|forms)(?: below)? are (?:equivalent|interchangeable|identical|the same)\b|(?<!\p{L})(?:est[oae]s|los|las|os|as)(?: (?:dos|dois|duas|siguientes|seguintes))* (?:comandos|líneas|linhas) (?:son|são) equivalentes(?!\p{L})|(?:diese|die)(?: (?:beiden|folgenden))* (?:befehle|aufrufe) sind (?:gleichwertig|äquivalent)(?!\p{L})|(?:ces|les)(?: (?:deux|suivantes))* commandes sont équivalentes(?!\p{L})|命令(?:是)?(?:等价|等效)的?/iu);

/** "Restart or remove, as appropriate:" over a restart and a removal, each under a comment that begins with its word. Languages: en, de, es, pt, fr. */
function saysEither(intro: string, titles: readonly (string | null)[]): boolean {
	const [, one, other] = EITHER.exec(intro) ?? [];
	const first = titles.map((title) => /^[^\p{L}\p{N}]*(\p{L}+)/u.exec(title ?? '')?.[1]?.toLowerCase());
	return one !== undefined && other !== undefined && titles.length === 2 && first[0] === one.toLowerCase() && first[1] === other.toLowerCase();
}

const EITHER = /(?<!\p{L})(\p{L}+),? (?:or|oder|o|ou) (\p{L}+)(?!\p{L})[^.!?]*?(?:as (?:appropriate|needed|required|applicable|necessary)|(?:whichever|whatever) (?:fits|applies|suits)|depending on|je nach|nach bedarf|según|conforme|selon)(?!\p{L})/iu;

/** Commands of which the sentence above says that one is run, as alternatives: those of one program, or each under a comment of its own. */
export function asOneOf(fence: ShellFence, intro: string): ShellFence {
	const {statements} = fence;
	if (statements.length < 2 || !(ONE_OF.test(intro) || saysEither(intro, statements.map(({title}) => title)))) return fence;
	if (statements.some(one => one.alternativeTo !== null || one.inside !== null)) return fence;
	const programs = new Set(statements.map(({command}) => programOf(command)));
	const alike = programs.size === 1 && !['cd', 'export', 'set', 'echo'].some(name => programs.has(name)) && ![...programs].some(name => name.includes('='));
	if (!alike && !statements.every(({title}) => title !== null)) return fence;
	return {...fence, statements: statements.map(one => ({...one, alternativeTo: 0}))};
}
