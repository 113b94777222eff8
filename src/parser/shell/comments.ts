import {han} from '../chinese.ts';
import {acts, clausesOf, namesCourse, sentencesOf} from '../course-words.ts';
import {isMachineActing} from '../machine-words.ts';
import {looksLikeCommand} from '../program-words.ts';
import {ifSentence} from '../sentence.ts';
import {saysItWillAsk} from './asking-words.ts';
import {roleOf, saysSomething, titleIndex} from './comment-titles.ts';
import type {CommentLine} from './comment-titles.ts';
import {ASKS, FORBIDS, NOTES, SHOWN, STAYS} from './comment-words.ts';
import {instructs, isHeldPlace, strip} from './comment-orders.ts';
import type {ShellComment} from './shell-fence.ts';
import {isSaid, isStruckOut, quotesAll, quotesBelow, quotesCommand, statesFact} from './stated-comments.ts';

/** Neighbouring comment lines with the statements around them (indices; null if there is none). */
export type Block = {readonly lines: readonly CommentLine[]; readonly below: number | null; readonly before: number | null; /** No blank line between the statement before and the block. */ readonly touches: boolean};

/** Gives each line of a block its role. The first line above a statement names it, whatever it says. */
export function rolesOf(block: Block): readonly ShellComment[] {
	const title = block.below === null || listsCommands(block.lines) ? -1 : titleIndex(block.lines);
	const remedies = remediesIn(block.lines);
	const shown = roleOf(block.lines[0]?.text ?? '') === 'alternative' && quotesAll(block);
	let list: ShellComment['role'] | null = null;
	let above: ShellComment['role'] | null = null;
	return block.lines.map(({line, text}, index) => {
		const own = roleOf(text);
		const item = /^(?:[-*•→>|]|\d+[.)])\s|^\s|^\S+\s{2,}\S+\s{2,}\S|^['"A-Z_ -]{2,}\s{2,}|^(?:FROM|TO|from|to):/u.test(text) || (list === 'manual' && looksLikeCommand(text.trim()));
		let role: ShellComment['role'];
		if (index === title) role = own === 'alternative' || own === 'condition' || own === 'warning' || own === 'wait' ? own : 'title';
		else if (shown) role = 'note';
		else if (index !== title && BOXED.test(text)) role = 'note';
		else if (!saysSomething(text) && (text !== '' || index < title)) role = 'note';
		else if (above === 'manual' && EXAMPLE.test(text)) role = 'manual';
		else if (isHeldPlace(text) || (list === 'manual' && item && STAYS_SO.test(strip(text)) && !instructs(text))) role = isHeldPlace(text) ? 'manual' : 'note';
		else if (list !== null && (item || list === 'expectation') && (own === null || (list === 'expectation' && !ordersIf(text)))) role = list;
		else if (own === null && list !== 'manual' && (isSaid(text) || (above === 'note' && GOES_ON.test(text)))) role = 'note';
		else if ((own === null && statesFact(text)) || (own === 'alternative' && (statesFact(text) || isStruckOut(block.lines[index + 1]?.text ?? '') || quotesBelow(text, block)))) role = 'note';
		else if ((above === 'manual' || (block.below === null && index > 0)) && LEADS.test(text)) role = 'manual';
		else if (CLICKED.test(text) || instructs(BRACKETED.exec(text)?.[1] ?? '') || (/^\s*→/u.test(text) && instructs(text)) || remedies.has(index)) role = 'manual';
		else if (own === 'expectation' && block.below === null && !block.touches && index > 0 && !PRINTED.test(text) && !LABELLED.test(text) && roleOf(block.lines[0]?.text ?? '') === null && !NOTES.test(strip(block.lines[0]?.text ?? ''))) role = 'manual';
		else if (own === 'condition' && index < title && /^\d/u.test(text)) role = 'manual';
		else if (own !== null) role = own;
		else if (index < title) role = 'manual';
		else if (NOTES.test(strip(text))) role = 'note';
		else role = block.below === null ? loose(text, block.touches) : instructs(text) && !(index === block.lines.length - 1 && namesCommand(text, block.lines[0]?.text ?? '')) ? 'manual' : 'note';
		if (text === '' && list === 'manual' && looksLikeCommand(block.lines[index + 1]?.text.trim() ?? '')) return {line, text, role: 'note', statement: null};
		list = /[:：]\s*$/u.test(text) || role === 'expectation' ? listOf(role, block.below === null) : list !== null && (item || list === 'expectation') ? list : null;
		above = role;
		return {line, text, role, statement: ownerOf(role, index === title, block)};
	});
}

/** "To look closer, these can be used:" over commands behind the marks of comments, down to the last line: they are told of, and name nothing below. */
function listsCommands(lines: readonly CommentLine[]): boolean {
	const [head, ...rest] = lines.filter(({text}) => text.trim() !== '');
	return head !== undefined && rest.length > 1 && /[:：]\s*$/u.test(head.text) && rest.every(({text}) => looksLikeCommand(text.trim()));
}

/** Right above the command: a verb alone, an order that ends in a colon, or the one line below a condition says what the command does. */
function namesCommand(text: string, first: string): boolean {
	return /^(?!\p{Script=Han}{5})\p{L}+[.:]?$/u.test(strip(text)) || /^[^,，]*[:：]$/u.test(text) || (roleOf(first) === 'condition' && /^\s*\d+[.)]\s/u.test(text));
}

/** "If the queue is full: restart the worker": what is seen may be followed by what to do then. */
function ordersIf(text: string): boolean {
	const action = ifSentence(strip(text))?.action ?? '';
	return action.includes(' ') && clausesOf(action).some(clause => acts(clause) || namesCourse(clause));
}

/** Indexes of "Common errors:" and of two items or more below it that each say what helps: "- Disk full: free some". */
function remediesIn(lines: readonly CommentLine[]): ReadonlySet<number> {
	const found = new Set<number>();
	for (const [index, {text}] of lines.entries()) {
		const below = lines.slice(index + 1);
		const end = below.findIndex(line => remedyIn(line.text) === null);
		const items = end < 0 ? below.length : end;
		if (/[:：]\s*$/u.test(text) && items >= 2) {
			[...Array(items + 1).keys()].forEach(at => found.add(index + at));
		}
	}
	return found;
}

/** "- Disk full: free some" → its two parts; null for other lines. */
export function remedyIn(text: string): {readonly seen: string; readonly done: string} | null {
	const {seen, done} = /^\s*[-*•]\s+(?<seen>[^:：→]{2,60}?)\s*(?:[:：]|→|->|=>)\s+(?<done>\S.*)$/u.exec(text)?.groups ?? {};
	return seen !== undefined && done !== undefined && clausesOf(done).some(acts) && !acts(seen) ? {seen, done} : null;
}

/** What the items below a line that ends in a colon are. */
function listOf(role: ShellComment['role'], loose: boolean): ShellComment['role'] {
	if (role === 'expectation' || role === 'note' || role === 'manual') return role;
	return loose || role === 'condition' ? 'manual' : 'note';
}

function ownerOf(role: ShellComment['role'], names: boolean, block: Block): number | null {
	if (names) return block.below;
	if (role === 'expectation') return block.before ?? block.below;
	return role === 'condition' ? null : block.below;
}

/** Comments that tell the person to do something: lines of instructions, waits and conditions with no command of their own. */
export function manualLines(comments: readonly ShellComment[]): readonly number[] {
	const told = new Set(comments.flatMap(one => (one.role === 'manual' ? [one.line] : [])));
	const heads = ({text, line}: ShellComment): boolean => text.endsWith(':') && ![line + 1, line + 2].some(below => told.has(below));
	return comments.filter((one) => one.role === 'manual' || ((one.role === 'wait' || one.role === 'alternative' || (one.role === 'condition' && !heads(one) && !tellsOutcome(one.text))) && one.statement === null)).map((one) => one.line);
}

/** "If count = 0: safe to go on", "If it is full: DISK FULL": what is met means something, and nobody is told to do anything. */
function tellsOutcome(text: string): boolean {
	const action = ifSentence(strip(text))?.action ?? '';
	return action !== '' && !clausesOf(action).some(clause => acts(clause) || (namesCourse(clause) && !SAFE_TO.test(clause)));
}

/** Languages: en, es, pt, de, fr, zh. */
const SAFE_TO = /^(?:(?:it['’]?s |it is )?(?:safe|ok|okay|fine|ready) to|(?:es )?seguro|(?:é )?seguro|(?:es ist )?sicher|(?:c['’]est )?sûr|可以?安全)(?!\p{L})/iu;

/** True if a text says that a program will ask the person who runs it: "type yes", "(y/n)", "follow the prompts". */
export function saysItAsks(text: string): boolean {
	return ASKS.test(text) || saysItWillAsk(text);
}

/** True if a text says that a program goes on until somebody ends it: "leave it running". */
export function saysItStays(text: string): boolean {
	return STAYS.test(text);
}

/** True if a heading or a comment shows what nobody is to type: "never do this". */
export function forbids(text: string): boolean {
	return FORBIDS.test(strip(text));
}

/** A block without a command below: what stands there is for the person, unless it is a remark on something. */
function loose(text: string, touches: boolean): ShellComment['role'] {
	const told = instructs(text) || ordersLater(text);
	if (touches && quotesCommand(text)) return 'note';
	if (touches && (COLUMN.test(text) || FIELD.test(text))) return 'expectation';
	// Right below a command: what it printed, what it goes on to do by itself, or a remark that stands in from it.
	const remark = SHOWN.test(text) || (touches && TELLS.test(text)) || (!told && (STAYS_SO.test(text) || AUTOMATICALLY.test(text))) || (!told && ((/^\s*(?:→|=>|->)\s/u.test(text) && (BY_ITSELF.test(text) || (touches && MAKES.test(text)))) || (touches && /^\s{2,}/u.test(text))));
	return remark || /^\s*(?:\.{3}|…)\s*[^\s([（]/u.test(text) || NOTES.test(strip(text)) || (!told && isMachineActing(strip(text))) ? 'note' : 'manual';
}

/** "CI will run again. If green, open the till": the order comes behind what is so. */
function ordersLater(text: string): boolean {
	return sentencesOf(text).slice(1).some(sentence => acts(ifSentence(sentence)?.action ?? sentence));
}

/** "The till stays as it is", "StatefulSet will start it again", "Empty output = nothing to do": what is so without anybody. Languages: en, es, pt, de, fr. */
const STAYS_SO = /^\s*(?:[\p{L}\d.]{2,20}:\s+)?(?:(?!(?:you|we|i|if|when)\b)(?:the |el |la |o |a |der |die |das |le )?[\p{L}\d_-]+(?: [\p{L}\d_-]+){0,2}? (?:stays?|remains?|keeps|continues|will|wird|vai?|permanece|queda|fica|bleibt|reste)(?!\p{L})|(?:empty|no) (?:output|results?|rows?) (?:=|means|→|->))/iu;

/** `# Build the menu   #`: the middle line of a box around a heading. */
const BOXED = /\S\s+#+\s*$/u;

/** "to the one before, and tells it": the rest of the sentence above. Languages: en, es, pt, de, fr. */
const GOES_ON = /^\s*(?:to the|of the|in the|from the|by the|with the|and (?:the|its|all)|or the|which|that (?:is|are|was)|al|del|de la|da|do|auf|von der|vom|à la|du)\s/u;

/** "Rolls the alias back", "Other parts: till, cart", right below the command. Languages: en, es, pt, de, fr. */
const TELLS = /^\s*(?:<[\w -]+> (?:is|are|matches|means|stands for|must be|can be|es|son|é|são|ist|sind|est|sont) |\p{Lu}\p{Ll}{2,}[^s\W]s (?:back |up |down |out |off )?(?:the|an?|all|its|every) |(?:[Oo]ther|[Oo]tr[ao]s|[Oo]utr[ao]s|[Ww]eitere|[Aa]ndere|[Aa]utres) \p{L}+\s?:\s)/u;

/** "STATUS shows "Progressing"", right below what prints it. Languages: en, es, pt, de, fr, it, zh. */
const COLUMN = han(/^\s*(?!(?:NOT|NEVER|ONLY|THIS|THAT|THE|AND|BUT)\s)\p{Lu}[\p{Lu}_-]{2,}(?:\s+(?:column|columna|coluna|colonne|colonna))?\s*(?:\s(?:shows|reads|says|stays|displays|muestra|mostra|zeigt|bleibt|affiche|indique)(?!\p{L})|显示)/u);

/** "Example: …" right below an order goes with it. Languages: en, es, pt, de, fr, zh. */
const EXAMPLE = /^\s*(?:for example|examples?|e\.g\.|p(?:or|\.) ?ej(?:emplo|\.)|ejemplos?|(?:por )?exemplos?|z\. ?b\.|(?:zum )?beispiele?|(?:par )?exemples?|例如|示例)\s*[:：,，]\s*(?!\S*\d)\S+\s/iu;

/** "See "Restore" section above", below the name of a way: where to go on. Languages: en, es, pt, de, fr, zh. */
const LEADS = han(/^(?:see|follow|go to|ver|véase|vea|veja|siga|seguir|siehe|weiter mit|voir|suivre)\s(?!.*\b(?:details?|more|background|detalles|detalhes|más|mais|plus)\b).{0,60}?(?:sections?|above|below|secci[oó]n|seç(?:ão|ões)|arriba|abajo|acima|abaixo|abschnitt|oben|unten|ci-dessus|ci-dessous)(?!\p{L})|^(?:参见|见|参考|按照).{1,30}(?:章节|部分|上文|下文|一节|步骤)/iu);

/** "Expected: the list without the old ones". Languages: en, es, pt, de, fr, zh. */
const LABELLED = han(/^\s*(?:expected|expect|(?:resultado |salida |saída )?esperad[oa]|erwartet|(?:résultat )?attendu|预期|期望)(?:\s(?:result|output|response|answer|state))?\s*[:：]/iu);

/** "Example output:" over what is shown. */
const PRINTED = han(/(?:output|salida|saída|ausgabe|sortie|输出)\s*[:：]$|^\s*输出(?:的)?(?:内容|结果)?(?:如下|为|是)\s*[:：]?$/iu);

/** "[Send the alert to the channel]", "[MANUAL: switch it]": an order in brackets, as templates have it. */
const BRACKETED = /^\s*\[(?:manual(?:ly)?\s*[:：]\s*)?([^[\]]{8,})\]\s*$/iu;

/** "sealed = false", right below what shows it. */
const FIELD = /^\s*[a-z][\w.-]{0,40}\s*[=:]\s*(?:true|false|yes|no|ok|none|null|running|active|healthy|ready|online|up|primary|replica|leader)\s*$/iu;
/** "Portal → Storage → Keys": a way through menus. */
const CLICKED = /^[^→›]{2,40}(?:\s[→›]\s[^→›]{2,60}){2,}$|^\p{L}[^→›|;]{1,40}(?:\s-{1,2}>\s(?!-)[^→›|;]{2,60}){2,}$/u;
/** "Data will sync automatically". Languages: en, de, es, pt, fr, zh. */
const AUTOMATICALLY = han(/(?<!\p{L})(?:will|wird|werden|se|are|is|sera|sont)\s(?:\p{L}+\s){0,3}(?:automatically|automatisch|automáticamente|automaticamente|automatiquement)(?!\p{L})|^(?:the )?\p{L}+ auto-?\p{L}{3,}s(?!\p{L})|会?自动/iu);

/** "→ writes carts.tar": what the command above makes. */
const MAKES = /^\s*(?:→|=>|->)\s\p{Ll}{2,}[^su\W]s\s/u;
/** What happens without the person. Languages: en, es, pt, de, fr, zh. */
const BY_ITSELF = han(/(?<!\p{L})(?:auto-?\p{L}+|automatisch|von selbst|will|wird|se (?:activa|dispara|ejecuta))(?!\p{L})|自动/iu);
