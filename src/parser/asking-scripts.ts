import type {Block, Fence, Outline} from './block.ts';
import {han} from './chinese.ts';
import type {ReadFence} from './fence-reading.ts';
import {RUNNABLE} from './fence-reading.ts';
import {neighbour} from './outline-index.ts';
import {ASKED} from './shell/asking-words.ts';
import {saysItAsks} from './shell/comments.ts';
import type {ShellStatement} from './shell/shell-fence.ts';

/** A sentence about what was just started: "The installer will then ask for the domain". Languages: en, de, es, pt, fr, it, nl, ru, zh, ja. */
const WILL_ASK = han(/(?:script|installer|wizard|command|program|tool|it|this)\b[^.]{0,40}\b(?:asks?|prompts?) (?:you|for|interactively)|(?:script|installer|wizard|command|program|tool|it|this)\b[^.]{0,20}\b(?:lets?|allows?) you (?:to )?(?:choose|select|pick)(?= (?:a|an|one|the|which|what|from|between|among)\b)|(?:fragt|werden)\b[^.]{0,30}\b(?:interaktiv|gefragt|abgefragt|nach:)|(?:preguntará|pedirá|solicitará|perguntará|pedirá|solicitará)(?!\p{L})|vous (?:demandera|demande|sera demandé)|(?:chiederà|verrà chiesto|vraagt (?:u|je|om))|(?:спросит|запросит)|(?:会|将)?(?:询问|提示(?:您|你)?输入|交互式)|(?:尋ねられ|聞かれ|対話的)/iu);

/** A word that has to be typed: "The operator must type exactly RESTORE-SHOP". Languages: en, es, pt, de, fr, it, nl, ru; Chinese and Japanese say so with one verb. */
const TYPED_WORD = /(?<!\p{L})(?:(?:must|ha(?:s|ve) to|needs? to|will|should) (?:then )?(?:type|enter|key in) (?:in )?(?:exactly|literally|verbatim|the (?:word|phrase|text|string))|type [^.\n]{1,40} to (?:confirm|proceed|continue|go on)|(?:debe\p{L}*|deberá\p{L}*|(?:tiene|hay) que) (?:escribir|teclear|introducir|ingresar|tipear) (?:exactamente|literalmente|la (?:palabra|frase)|el texto)|(?:deve\p{L}*|(?:tem|têm) (?:de|que)|é preciso) (?:escrever|digitar|inserir|introduzir) (?:exatamente|literalmente|a (?:palavra|frase)|o texto)|(?:escrib\p{L}+|teclee|ingrese|introduzca|digit\p{L}+) [^.\n]{1,40} para (?:confirmar|continuar|prosseguir)|(?:muss|müssen|ist|sind)(?!\p{L})[^.\n]{0,40}(?<!\p{L})(?:genau|wörtlich|exakt|das wort)(?!\p{L})[^.\n]{0,40}(?:eingeben|eintippen|einzugeben|tippen)|zur bestätigung(?!\p{L})[^.\n]{0,40}(?:eingeben|eintippen|tippen)|(?:doit|doivent|devez|faut) (?:saisir|taper|écrire|entrer) (?:exactement|littéralement|le (?:mot|texte))|(?:saisi\p{L}+|tape[rz]) [^.\n]{1,40} pour (?:confirmer|continuer)|(?:deve|devono|bisogna|occorre) (?:digitare|scrivere|inserire) (?:esattamente|la parola|il testo)|moet\p{L}* [^.\n]{0,20}(?:precies|letterlijk|het woord)|(?:долж\p{L}+|нужно|необходимо) (?:ввести|набрать) (?:точно|слово))(?!\p{L})/iu;

/**
 * A script that asks in one place asks in all of them, and one whose shown output holds a question asks too.
 * Marks every statement that calls such a script as interactive.
 */
export function markAskingScripts(fences: ReadonlyMap<Fence, ReadFence>, outline: Outline): ReadonlyMap<Fence, ReadFence> {
	const asking = new Set<string>();
	let above: ReadFence | null = null;
	for (const fence of fences.values()) {
		const called: readonly string[] = RUNNABLE.has(fence.kind) ? scriptsOf(fence, !saysSo(outline, fence.block)) : [];
		called.forEach(script => asking.add(script));
		if (fence.kind === 'output' && above !== null && ASKED.test(fence.block.text)) {
			scriptsOf(above, false).forEach(script => asking.add(script));
		}
		above = RUNNABLE.has(fence.kind) ? fence : above;
	}
	scriptsTold(fences, outline).forEach(script => asking.add(script));
	return new Map([...fences].map(([block, fence]) => [block, asking.size === 0 ? fence : marked(fence, asking)]));
}

/** "The script asks for …", in a part of its own: the last script that was called above it. Languages: en, de, es, pt, fr, it, zh. */
function scriptsTold(fences: ReadonlyMap<Fence, ReadFence>, outline: Outline): readonly string[] {
	const told: string[] = [];
	let last: readonly string[] = [];
	for (const block of outline.blocks) {
		const fence = block.kind === 'fence' ? fences.get(block) : undefined;
		const called = fence !== undefined && RUNNABLE.has(fence.kind) ? scriptsOf(fence, false) : [];
		last = called.length > 0 ? called.slice(-1) : last;
		if ((block.kind === 'paragraph' || block.kind === 'item') && (SCRIPT_ASKS.test(block.text) || (block.kind === 'item' && (CONFIRMED.test(block.text) || BY_TYPING.test(block.text))) || (block.kind === 'item' && OF_SCRIPT.test(block.intro) && (saysItAsks(block.text) || ASKS.test(block.text))))) told.push(...last);
	}
	return told;
}

/** What is seen once it runs: "Two confirmation prompts: …". Languages: en, es, pt, de, fr, it, zh. */
const CONFIRMED = han(/^[^\p{L}]*(?:\p{L}+ )?(?:confirmation (?:prompts?|questions?)|prompts? for confirmation|(?:pregunta|solicitud)(?:e?s)? de confirmación|pedidos? de confirmação|bestätigungs(?:ab)?fragen?|sicherheits(?:ab)?fragen?|demandes? de confirmation|richiest[ae] di conferma)(?!\p{L})|^[^\p{L}]*.{0,4}确认提示/iu);

/** What it takes to go on, of nobody but who started it: "Requires confirmation by typing 'yes'". Languages: en, es, pt, fr, de, zh. */
const BY_TYPING = han(/^[^\p{L}]*(?:it |se |il |es )?(?:requires?|needs?|asks? for|requiere|pide|necesita|requer|exige|pede|nécessite|demande|erfordert|verlangt)(?!\p{L}).{0,20}confirma\p{L}+ (?:by typing|by entering|escribiendo|tecleando|ingresando|digitando|escrevendo|en tapant|en saisissant)(?!\p{L})|^[^\p{L}]*(?:erfordert|verlangt)(?!\p{L}).{0,20}bestätigung durch (?:die )?eingabe|^[^\p{L}]*(?:[^:：]{2,10}[:：]\s*)?(?:需要?|必须|要求)(?:手动)?输入.{1,12}(?:确认|继续)/iu);

/** "The script goes through these steps:" over a list, one of whose items says that it asks. Languages: en, de, es, pt, fr, it, zh. */
const OF_SCRIPT = han(/^[^\p{L}\p{N}]*(?:(?:the|this) (?:script|installer|wizard|tool)|(?:lo|questo) script|(?:das|dieses) (?:sk|sc)ript|(?:el|este) script|(?:o|este) script|(?:le|ce) script|该脚本|此脚本|脚本会)(?!\p{L})[^.]*[:：]$/iu);

/** What a script does, one item each: "Ask for the name of the backup". Languages: en, de, es, pt, fr, it, zh. */
const ASKS = han(/^[^\p{L}]*(?:(?:asks?|prompts?) (?:you |the user )?(?:for|to|which|what|whether)\b|requests? (?:the|your|a)\b|(?:fragt|abfragen|fragen nach)(?!\p{L})|(?:pedir|pide|solicitar|solicita|preguntar|pregunta|perguntar|pergunta|pedirá|demander|demande|chied(?:e|ere|erà)|richied(?:e|ere|erà)|domanda)(?!\p{L})|(?:询问|提示(?:您|你)?输入|要求输入))/iu);

const SCRIPT_ASKS = han(/^[^\p{L}\p{N}]*(?:(?:the|this|el|este|o|das|dieses|le|ce) (?:script|skript|installer|wizard|tool|menu|programa?|programme)(?!\p{L})(?![^.]{0,60}(?:non-interactive|not interactive|no interactiv|não interativ|nicht interaktiv|non interactif))[^.]{0,60}(?:interactive menu|(?:shows?|offers?|opens?|presents?|displays?) (?:you )?(?:a|the) (?:\w+ )?menu|menú interactivo|(?:muestra|ofrece|presenta|abre) (?:un|el) menú|menu interativo|(?:mostra|oferece|apresenta|abre) (?:um|o) menu|(?:zeigt|öffnet) (?:ein|das) menü|(?:affiche|propose|ouvre) (?:un|le) menu)|(?:该|此)?脚本.{0,10}(?:菜单|交互)|the (?:script|installer|wizard|tool) (?:will (?:then )?)?(?:asks?|prompts?) (?:you|for)\b|(?:das (?:sk|sc)ript|der installer|das programm) (?:fragt|fordert)(?!\p{L})|el (?:script|instalador|programa) (?:te |le )?(?:pide|pedirá|pregunta|preguntará|solicita\p{L}*)(?!\p{L})|o (?:script|instalador|programa) (?:pede|pedirá|pergunta|perguntará|solicita\p{L}*)(?!\p{L})|le (?:script|programme) (?:vous )?demande|lo script (?:chiede|chiederà)|(?:该|此)?脚本(?:会|将)?(?:询问|提示(?:您|你)?输入))/iu);

/** The sentence above or below a block says that its program asks. */
function saysSo(outline: Outline, fence: Fence): boolean {
	const next: Block | undefined = neighbour(outline, fence, 1);
	const title = outline.sections[fence.section]?.title ?? '';
	// A line in bold is a heading of its own, and all the same right below.
	const below = next?.kind === 'paragraph' && next.section === fence.section ? next.text : next !== undefined && outline.sections[next.section]?.level === 7 ? (outline.sections[next.section]?.title ?? '') : '';
	const told = [fence.intro, below, INTERACTIVE.test(title) ? title : ''];
	return told.some(text => WILL_ASK.test(text) || TYPED_WORD.test(text) || saysItAsks(text));
}

/** "Interactive rollback (recommended)", as a heading. Languages: en, es, pt, de, fr, zh. */
const INTERACTIVE = /(?<!\bnon[- ]|\bnot |\bno |\bnão )(?<!\p{L})(?:interactive|interactiv[oa]|interativ[oa]|interaktive[rs]?|interacti(?:f|ve))(?!\p{L})|交互/iu;

/** Paths of scripts that a fence calls; `own` programs such as `ssh` are no scripts. */
function scriptsOf(fence: ReadFence, interactiveOnly: boolean): readonly string[] {
	return (fence.shell?.statements ?? []).flatMap(statement => (interactiveOnly && (!statement.facts.interactive || statement.facts.opens !== null) ? [] : (callIn(statement) ?? [])));
}

/** A script; one that shows a menu asks without arguments only, which a blank behind it marks. */
function callIn({command, title}: ShellStatement): string | null {
	const script = scriptIn(command);
	return script !== null && command.trim().endsWith(script) && MENU.test(title ?? '') ? `${script} ` : script === null ? null : `${script}${partOf(command, script)}`;
}

/** The part of a script that a word right behind its name chooses: where "restore" asks, "list" need not. */
function partOf(command: string, script: string): string {
	const [, part] = /^\s+(list|ls|help|status|show|info|version|history|logs?|verify|check|test|backup|restore|rollback|deploy|start|stop|restart|create|delete|remove|reset|update|upgrade|migrate|init|clean|cleanup|build|up|down|shell|shell_plus|console|dbshell|tinker|repl|login|psql|ssh|exec|attach|connect|edit|createsuperuser|changepassword)(?=\s|$)/u.exec(command.slice(command.indexOf(script) + script.length)) ?? [];
	return part === undefined ? '' : ` ${part}`;
}

/** Languages: en, es, pt, de, fr, it, zh. */
const MENU = han(/(?<!\p{L})(?:menus?|menús?|menü\p{L}*)(?!\p{L})|菜单/iu);

function asksIn({command}: ShellStatement, asking: ReadonlySet<string>): boolean {
	const script = scriptIn(command) ?? '';
	if (/\s(?:--(?:help|version|status|list|yes|force|dry-run)|-[hy])(?:\s|$)/u.test(command)) return false;
	return asking.has(script) || asking.has(`${script}${partOf(command, script)}`) || (command.trim().endsWith(script) && asking.has(`${script} `));
}

function scriptIn(command: string): string | null {
	const target = TARGET.exec(command.trim())?.[0];
	if (target !== undefined) {
		return target;
	}
	const given = /^(?:powershell|pwsh)(?:\.exe)?\s(?:.*\s)?-File\s+(?:"([^"]+)"|'([^']+)'|(\S+))/iu.exec(command);
	if (given !== null) {
		return given[1] ?? given[2] ?? given[3] ?? null;
	}
	// What is fetched and given to a shell is a script as well; it asks at the terminal.
	return INTERPRETED.exec(command)?.[1] ?? /^(?:sudo\s+|bash\s+|sh\s+)*(\S*\/[\w.{}<>-]+|(?:[A-Za-z]:\\)?(?:[\w.~-]*\\)*[\w.~-]+\.(?:sh|py|rb|ps1|bat|cmd))(?=\s|$)/u.exec(command)?.[1] ?? (/^(?:curl|wget)\s[^|]*\|\s*(?:sudo\s+(?:-\w+\s+)*)?(?:ba|z|da|a)?sh\b|^(?:sudo\s+)?(?:ba|z)?sh\s+(?:-c\s+"\$\(|<\()(?:curl|wget)\s/u.exec(command)?.[0] ?? null);
}

/** What an interpreter is given, also by a batch file that starts it: `python restore.py`, `C:\\shop\\py.bat restore.py`. */
const INTERPRETED = /^(?:sudo\s+)?(?:(?:\S*[/\\])?(?:python\d?(?:\.\d+)?|py|node|ruby|perl|php|deno run|bun|tsx|ts-node)(?:\.exe)?|(?:[A-Za-z]:\\)?(?:[\w.~-]*\\)*[\w.~-]+\.(?:bat|cmd))\s+(?:-{1,2}\w[\w-]*\s+)*(["']?[\w./\\:-]+\.(?:py|js|mjs|ts|rb|pl|php)["']?)(?=\s|$)/u;

/** A target of the project, which is a script by another name. Sources: make(1), just, Task, npm-run(1). */
const TARGET = /^(?:(?:make|gmake|just|task)\s+[\w:.-]+|(?:npm|pnpm|bun) run [\w:.-]+|yarn (?:run )?[\w:.-]+)$/u;

function marked(fence: ReadFence, asking: ReadonlySet<string>): ReadFence {
	if (fence.shell === null) {
		return fence;
	}
	const statements = fence.shell.statements.map(statement => (asksIn(statement, asking) ? {...statement, facts: {...statement.facts, interactive: true}} : statement));
	return {...fence, shell: {...fence.shell, statements}};
}
