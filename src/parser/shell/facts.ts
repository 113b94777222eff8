import {appliesHarm} from './applied-manifests.ts';
import type {Effect} from '../../plan/step.ts';
import {callsOf, type Call} from './calls.ts';
import {clientOf} from './clients.ts';
import {unpacksThere} from './effects-volumes.ts';
import {loopsForEver, loopsForEverThere} from './endless-loops.ts';
import {asksPassword, asksPerson, isEndless, isEndlessThere} from './endings.ts';
import {objectOf} from './objects.ts';
import {exitMeanings} from './exit-meanings.ts';
import {handedOn, tellsHosts} from './handed-on.ts';
import {continuationMark, withBackslashes} from './other-shells.ts';
import {findBlanks, mask} from './placeholders.ts';
import {toolBehind} from './own-names.ts';
import {lookAtPipeEnds} from './pipe-ends.ts';
import {printedCommands} from './printed-commands.ts';
import {effectOfWords, isShellWord} from './programs.ts';
import {redirectEffect} from './redirects.ts';
import {effectOfName} from './script-names.ts';
import type {CommandFacts} from './shell-fence.ts';
import {withArguments} from './function-arguments.ts';
import {secondTime} from './second-time.ts';
import {clientText, clientTextEffect} from './client-text.ts';
import {asService} from './init-scripts.ts';
import {sqlEffect} from './sql-effect.ts';
import {parseShell, walk} from './syntax.ts';
import {baseName, unwrap} from './wrappers.ts';

type Found = {effect: Effect; why: string; object: string; endless: boolean; interactive: boolean; opens: CommandFacts['opens']; closes: boolean; tools: Set<string>; functions: ReadonlyMap<string, string>};

const RANK: Readonly<Record<Effect, number>> = {read: 0, change: 1, destructive: 2};
const DEPTH = 6;

/** What is known of a command as typed. `functions`: bodies of the functions that the text around it defines. `language`: `sql` for a database client's text, `client` for an unknown one's, else a shell. Never throws. */
export function factsOf(command: string, language: string, functions: ReadonlyMap<string, string> = new Map()): CommandFacts {
	const nothing = {effect: 'read', why: 'only looks', object: '', endless: false, interactive: false, opens: null, closes: false, exits: [], again: null} as const;
	if (CLOSING.test(command.replace(/\s+(?:#|\/\/|--)\s.*$/su, '').trim())) return {...nothing, why: 'leaves the program', closes: true, tools: []};
	// `\\! pg_restore …`: the client hands the line to a shell.
	if (language === 'sql' && /^\\!\s*\S/u.test(command)) return {...factsOf(command.replace(/^\\!\s*/u, ''), 'bash'), interactive: false, opens: null};
	if (language === 'sql' || language === 'client') {
		// What a switch or a router is told opens the shell of its system. Sources: Junos, NX-OS, EOS, tmsh, Citrix ADC.
		if (language === 'client' && OPENS_SHELL.test(command)) return {...nothing, effect: 'change', why: 'opens the shell of the machine', interactive: true, opens: {kind: 'shell', label: label(command)}, tools: []};
		if (language === 'client' && /^request routing-engine login\b/u.test(command)) return {...nothing, effect: 'change', why: 'opens the console of another engine', interactive: true, opens: {kind: 'unknown', label: label(command)}, tools: []};
		const result = language === 'sql' ? sqlEffect(command) : clientTextEffect(command);
		return {...nothing, ...result, endless: isEndlessThere(command), tools: [], again: result.effect === 'read' ? null : secondTime(command, language)};
	}
	// Marks of Markdown around all of it: what stands between them is meant.
	if (/^`[^`\n]+`$/u.test(command.trim())) return factsOf(command.trim().slice(1, -1), language, functions);
	// PowerShell's call of a program whose path has blanks.
	const called = POWERSHELL.test(language) ? command.replace(/^&\s+(?=["'])/u, '') : command;
	// `$env:X = "…"`: a value and nothing that could act. Source: about_Environment_Variables.
	if (POWERSHELL.test(language) && /^\$(?:env:)?\w+\s*=\s*(?:@\()?(?:(?:^|[\s,]*)(?:"(?:[^"$]|\$(?!\())*"|'[^']*'|\d+))+\s*\)?$/iu.test(called.trim())) return {...nothing, effect: 'change', why: 'it sets a variable', tools: []};
	const masked = mask(called, findBlanks(called, {assigned: new Set(), sql: false}));
	const found: Found = {...nothing, tools: new Set(), functions};
	// To a parser of other shells the backslash of `.\tools\restore.ps1` would be nothing.
	lookAt(inOneLine(POWERSHELL.test(language) ? masked.replace(/\\(?=[^\s\\])/gu, '/') : masked, language), found, 0, true);
	if (POWERSHELL.test(language) && loopsForEverThere(masked)) found.endless = true;
	if (POWERSHELL.test(language) || /^[A-Z][a-z]+-[A-Z]\w+\s[^\n]*\{/u.test(masked)) lookAtPipeEnds(masked, found.tools, (piece) => lookAt(piece, found, 1, false));
	const {functions: _, ...facts} = found;
	const again = found.effect === 'read' ? null : secondTime(masked, language);
	const tools = [...found.tools].map((tool) => ({tool, written: asWritten(tool, masked, called)}));
	const why = tools.reduce((text, {tool, written}) => text.replaceAll(tool, written), found.why);
	// A fill-in is no name yet.
	return {...nothing, ...facts, why, object: /w{3}/u.test(found.object) && !command.includes(found.object) ? '' : found.object, tools: tools.map(({written}) => written), exits: exitMeanings(masked), again};
}

/** The mark that goes on with a line of PowerShell or cmd means something else to a parser of other shells. */
function inOneLine(text: string, language: string): string {
	const mark = continuationMark(language);
	return mark === null ? withBackslashes(text) : text.replace(mark === '`' ? /`[ \t]*\n/gu : /\^[ \t]*\n/gu, ' ');
}

/** `restore_wwwwwwww.sh` → `restore_{{cart}}.sh`: fill-ins are masked by words of their length. */
function asWritten(name: string, masked: string, text: string): string {
	const at = /w{3}/u.test(name) ? masked.indexOf(name) : -1;
	return at < 0 ? name : text.slice(at, at + name.length);
}

const OPENS_SHELL = /^(?:shell|start shell(?: user \w+)?|run bash(?: sudo su -?)?|run util bash|bash)\s*$/iu;

const POWERSHELL = /^(?:powershell|pwsh|ps1)$/iu;

const CLOSING = /^(?:exit|logout|quit|bye|Exit-PSSession|\\q|\.exit|\.quit|exit\(\)|quit\(\)|\^D|ctrl[-+ ]d)(?:\s+\d+)?;?$/iu;

function lookAt(text: string, found: Found, depth: number, outer: boolean): void {
	const {tree} = parseShell(text);
	const calls = callsOf(tree, text);
	const last = calls.findLast((call) => !call.nested && !call.defined);
	if (TO_NOTHING.test(text)) worse(found, 'destructive', 'scales to 0', '');
	if (appliesHarm(text)) worse(found, 'destructive', 'begins a restore or a job that deletes', '');
	if (unpacksThere(text)) worse(found, 'destructive', 'unpacks over the files that are there', '');
	for (const call of calls) if (!call.defined) lookAtCall(call, found, depth, outer && call === last && !call.background);
	if (loopsForEver(tree, text)) found.endless = true;
	walk(tree, (node) => {
		if (node.type === 'Select') found.interactive = true;
		return true;
	});
}

function lookAtCall(call: Call, found: Found, depth: number, alone: boolean): void {
	const typed = call.words.map((word) => word.value);
	const tool = toolBehind(typed);
	const words = tool === null ? asService(typed) : [tool, ...typed.slice(1)];
	const redirected = redirectEffect(call);
	if (redirected) worse(found, redirected.effect, redirected.why, redirected.object);
	if (depth < DEPTH) for (const text of printedCommands(call)) lookAt(text, found, depth + 1, false);
	if (words.length === 0) return;
	const program = baseName(typed[0] ?? '');
	const body = depth < DEPTH ? found.functions.get(program) : undefined;
	if (body !== undefined) return lookAt(withArguments(body, words.slice(1)), found, depth + 1, false);
	if (!isShellWord(program) && !/[$*?(]/u.test(program) && program !== '') found.tools.add(program);
	const line = [tool ?? baseName(words[0] ?? ''), ...words.slice(1)].join(' ');
	const cutOff = call.pipedTo.some((next) => ENDS_PIPE.test(next)) || call.background;
	// `docker logs $(docker ps -qf name=till)`: flags of what is put in are not its own.
	if (isEndless(line.replace(/\$\([^()]*\)/gu, 'x')) && !cutOff) found.endless = true;
	if (program === 'read' && call.stdin === 'terminal') found.interactive = true;
	if (asksPassword(line)) found.interactive = true;
	if (asksPerson(line) && !(call.stdin !== 'terminal' && !PAGERS.test(program))) found.interactive = true;
	const inner = depth < DEPTH ? (unwrap(words) ?? handedOn(words)) : null;
	if (inner) lookInside(inner, call, found, depth, alone);
	else lookAtProgram(words, line, call, found, alone);
	if (/^(?:timeout|gtimeout)$/u.test(program)) found.endless = false;
	if (inner && found.opens) found.opens = {...found.opens, label: label(line)};
}

/** A manifest whose replicas are set to none on the way to the cluster. */
const TO_NOTHING = /\breplicas["']?\s*[:=]\s*0\b[^;]{0,2000}\|\s*(?:\\\s*)?(?:kubectl|oc)\b[^|;]*\s(?:apply|replace)\b/u;

const ENDS_PIPE = /^(?:head\b|.*\bgrep\b.*\s(?:-m|--max-count|-\w*q)|sed\b.*\dq|awk\b.*\bexit\b)/u;
const PAGERS = /^(?:less|more|most)$/u;

function lookInside(inner: NonNullable<ReturnType<typeof unwrap>>, call: Call, found: Found, depth: number, alone: boolean): void {
	const [before, asked] = [found.effect, found.interactive];
	// What a here-document holds is for the program in the text.
	if (inner.text !== null) lookAtText(call.input === null ? inner.text : `${inner.text} <<'END_OF_INPUT'\n${call.input}\nEND_OF_INPUT\n`, call, found, depth, alone);
	else if (inner.words) lookAtCall({...call, words: inner.words.map((value) => ({value, start: 0, end: 0, quoted: false})), writes: [], pipedTo: inner.remote ? [] : call.pipedTo}, found, depth + 1, alone);
	if (call.input !== null && before === found.effect && inner.words && /^(?:ba|z|da|k|a)?sh$/u.test(baseName(inner.words[0] ?? ''))) lookAt(call.input, found, depth + 1, false);
	if (tellsHosts(baseName(call.words[0]?.value ?? ''))) found.interactive = asked; // Nobody has a terminal on many hosts at once.
}

/** A text for a shell. What is piped to the command, its last program reads: nobody types there. */
function lookAtText(text: string, call: Call, found: Found, depth: number, alone: boolean): void {
	const {interactive, opens} = found;
	lookAt(text, found, depth + 1, alone);
	if (call.stdin === 'terminal' || !found.interactive) return;
	if (found.opens?.kind === 'sql') worse(found, 'destructive', 'runs SQL from a file, which may overwrite live data', '');
	Object.assign(found, {interactive, opens});
}

function lookAtProgram(words: readonly string[], line: string, call: Call, found: Found, alone: boolean): void {
	const typed = clientText(words, call);
	// Whatever comes, it goes over a disk.
	const own = baseName(words[0] ?? '') === 'tee' ? effectOfWords(words) : null;
	if (own?.effect === 'destructive') return worse(found, own.effect, `\`tee\` ${own.why}`, objectOf(words));
	if (typed) {
		const result = typed.language === 'sql' ? sqlEffect(typed.text) : clientTextEffect(typed.text);
		const unknown = typed.language === 'code' && result.effect === 'read';
		worse(found, unknown ? 'change' : result.effect, unknown ? 'runs code that may change something' : result.why, result.object);
		if (typed.shell) lookAt(typed.text, found, 1, false);
		return;
	}
	// A shell that is opened reads the here-document as if it was typed.
	if (call.input !== null && clientOf(line) === 'shell') return lookAt(call.input, found, DEPTH - 1, false);
	// `/etc/init.d/mysql start`, `./bin/batch`: the script of a service and a program of the project, whatever they are called.
	const kind = call.stdin === 'terminal' && !/\/(?:init|rc)\.d\/|^[^/].*\/(?:batch|at)$/u.test(words[0] ?? '') ? clientOf(line) : null;
	if (kind !== null) {
		found.interactive = true;
		if (alone) found.opens = {kind, label: label(line)};
		const own = effectOfWords(words);
		if (own.effect === 'destructive') worse(found, own.effect, `\`${baseName(words[0] ?? '')}\` ${own.why}`, objectOf(words));
		return;
	}
	if ((call.stdin === 'pipe' || call.stdin === 'file') && clientOf(line.replace(/\s(?:-c|--command)\s.*$/su, '')) === 'sql' && !/^(?:psql|mysql|mariadb|sqlite3|cqlsh)$/u.test(baseName(words[0] ?? ''))) worse(found, 'destructive', 'runs SQL from a file, which may overwrite live data', '');
	const fed = /^(?:echo|printf)$/u.test(words[0] ?? '') && call.pipedTo.some((next) => FED.test(next)) ? clientTextEffect(words.slice(1).join(' ')) : null;
	if (fed) worse(found, fed.effect, fed.why, '');
	// `node - --yes < clear-carts.js`: the file is what runs.
	const script = call.reads !== null && INTERPRETS.test(baseName(words[0] ?? '')) ? effectOfName(call.reads, words.slice(1)) : null;
	if (script?.effect === 'destructive' && call.reads !== null) worse(found, 'destructive', `\`${baseName(call.reads)}\` ${script.why}`, '');
	const {effect, why} = effectOfWords(words);
	worse(found, effect, `\`${baseName(words[0] ?? '')}\` ${why}`, effect === 'read' ? '' : objectOf(words));
}

/** Programs that run what they read. */
const INTERPRETS = /^(?:node|deno|bun|python3?|ruby|perl|php|bash|sh|zsh|pwsh|rails)$/u;

/** Clients other than of SQL that read what is piped to them. */
const FED = /(?:^|\s|\/)(?:redis-cli|valkey-cli|mongosh|mongo)\b/u;

function worse(found: Found, effect: Effect, why: string, object: string): void {
	if (RANK[effect] < RANK[found.effect]) return;
	if (RANK[effect] > RANK[found.effect] || found.object === '') {
		if (RANK[effect] > RANK[found.effect] || found.why === 'only looks') found.why = why;
		found.object = object;
	}
	found.effect = effect;
}

function label(line: string): string {
	const plain = line.replace(/\s+/gu, ' ').trim();
	return plain.length > 60 ? `${plain.slice(0, 59)}…` : plain;
}
