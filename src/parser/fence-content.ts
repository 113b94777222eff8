import {beginsWithVerb} from './action-words.ts';
import {tellsOnly} from './course-words.ts';
import {countShapes} from './line-shapes.ts';
import {isNamedValue, isSqlStart} from './shell/not-shell.ts';

/** Lines of a block that say something: no blanks, no comments. */
export function telling(text: string): readonly string[] {
	return text.split('\n').filter(line => line.trim() !== '' && !/^\s*(?:#|\/\/|;)/u.test(line));
}

/** A calculation: numbers and names between signs, no program, no flag. */
export function isFormula(text: string): boolean {
	const lines = telling(text);
	return lines.length > 0 && lines.every(line => /^[\p{L}\p{N}_\s().,*+/×÷=%<>≥≤^-]+$/u.test(line) && !/\s--?[a-z]/iu.test(line)) && lines.some(line => /^\s*\(*[\p{L}\p{N}_.]+\)* [*+/×÷-] [\p{L}\p{N}(]/u.test(line)) && countShapes(text).commands === 0;
}

/** Sentences with numbers in front of which one half or more tell a person what to do, and no command: all of them but what only says what is so. By number of the line, from 0. */
export function numberedTasks(text: string): readonly number[] {
	const lines = text.split('\n');
	const numbered = lines.flatMap((line, at) => (/^\s*\d{1,2}[.)]\s+\p{L}/u.test(line) ? [at] : []));
	const bare = (at: number): string => (lines[at] ?? '').replace(/^\s*\d+[.)]\s+/u, '');
	const told = numbered.filter(at => beginsWithVerb(bare(at)));
	if (numbered.length === 1 && told.length === 1 && telling(text).length === 1 && !/^\s*1[.)]/u.test(lines[told[0] ?? 0] ?? '')) {
		// The list began in a block above.
		return told;
	}
	return numbered.length >= 2 && told.length * 2 >= numbered.length && numbered.length * 2 > telling(text).length ? numbered.filter(at => !tellsOnly(bare(at))) : [];
}

/** A block of numbered orders: commands where each has its own, else what a person does. Null for other blocks. */
export function numberedOrders(text: string, commands: number): {readonly kind: 'run' | 'manual'; readonly why: string; readonly strict?: boolean} | null {
	const parts = numberedParts(text);
	if (parts === 'commands') {
		return {kind: 'run', why: 'numbered orders, each with its command', strict: true};
	}
	return parts === 'tasks' || (commands === 0 && numberedTasks(text).length > 0) ? {kind: 'manual', why: 'numbered sentences that tell a person what to do'} : null;
}

/** Numbered orders, and further in below them what belongs to each: `commands` where every one has its command. */
function numberedParts(text: string): 'commands' | 'tasks' | null {
	const lines = text.split('\n').filter(line => line.trim() !== '');
	const parts: {readonly task: string; readonly below: string[]}[] = [];
	for (const line of lines) {
		const task = /^(?:\*\*)?\d{1,2}[.)]\s+(?<task>\p{L}.*)$/u.exec(line)?.groups?.['task'];
		const last = parts.at(-1);
		if (task !== undefined) {
			parts.push({task, below: []});
		} else if (last !== undefined && /^\s/u.test(line)) {
			last.below.push(line.trim());
		} else {
			return null;
		}
	}
	if (parts.length < 2 || parts.filter(({task}) => beginsWithVerb(task)).length * 2 < parts.length) {
		return null;
	}
	return parts.every(({below}) => below.length > 0 && below.every(line => line.startsWith('#') || countShapes(line).commands === 1)) ? 'commands' : 'tasks';
}

/** Nothing but SQL, whatever the block claims to be. */
export function isSqlAlone(text: string): boolean {
	const first = telling(text).filter(line => !/^\s*--/u.test(line)).map(line => line.trim()).join(' ');
	return isSqlStart(first) && !first.startsWith('\\') && countShapes(text).commands === 0;
}

/** A piece of a file in place of commands: one block in braces, YAML, JSON, sections of settings, rows of a crontab. */
export function isSettings(text: string): boolean {
	const lines = telling(text);
	const [first = '', last = ''] = [lines[0], lines.at(-1)];
	if (lines.length >= 2 && /^[^$|()&;'`]+\{\s*$/u.test(first) && !/^\s*(?:\{|time\b|function\b|if\b|try\b|do\b)/u.test(first) && /^\s*\}[;,]?\s*$/u.test(last)) {
		return true;
	}
	if (/^\s*[[{]\s*$/u.test(first) && /^\s*[\]}]\s*$/u.test(last) && lines.length > 2 && /^\s*(?:"[^"]+"\s*:|[{[])/u.test(lines[1] ?? '')) {
		return true;
	}
	const joined = lines.join('\n').replace(/\\\n\s*/gu, '').split('\n');
	if (joined.every(line => UNIT.test(line)) && joined.some(line => !/^\s*\[/u.test(line))) {
		return true;
	}
	return lines.length > 0 && SHAPES.some(([head, shape]) => head.test(first) && joined.every(line => shape.test(line)));
}

/** A directive of a unit, or the head of its part. Source: systemd.directives(7). */
const UNIT = /^\s*(?:\[(?:Unit|Service|Install|Timer|Socket|Mount|Path|Slice)\]\s*$|(?:Exec(?:Start|Stop|Reload|Condition)\w*|Environment(?:File)?|WorkingDirectory|Restart\w*|Description|After|Before|Wants|Requires|WantedBy|PartOf|BindsTo|Limit[A-Z]+|PIDFile|Memory[A-Z]\w*|CPU[A-Z]\w*|Tasks[A-Z]\w*|Standard(?:Output|Error|Input)|SyslogIdentifier|Kill(?:Mode|Signal)|Timeout\w+|StartLimit\w+|On(?:Calendar|BootSec|UnitActiveSec|Failure)|Persistent|Protect\w+|Private\w+|NoNewPrivileges|ReadWritePaths|AmbientCapabilities|User|Group|Type)=)/u;

/** Values under names, with blanks around a sign or below a head such as `* the second server`, and nothing else: no shell and no client takes them. */
export function areValues(text: string): boolean {
	const lines = telling(text).filter(line => !/^\s*--/u.test(line));
	return lines.some(line => VALUE.test(line)) && lines.every(line => VALUE.test(line) || /^\s*(?:\*+ \p{L}[^=;|&$]*|\[[\w .:"-]+\]\s*)$/u.test(line)) && lines.some(line => /^\s*(?:\*|[\w.-]+\s+=\s)/u.test(line));
}

/** Names with what is told of them, one line in two or more: what was noted down or printed, where no line is a command. */
export function areNotes(text: string): boolean {
	const lines = telling(text);
	return lines.length > 0 && lines.filter(line => isNamedValue(line.trim())).length * 2 >= lines.length;
}

const VALUE = /^\s*[A-Za-z][\w.-]*\s*=\s*\S/u;

/** What the first line and what all lines of a kind of settings look like. */
const SHAPES: readonly (readonly [head: RegExp, line: RegExp])[] = [
	[/^(?:---|[\w./-]+:(?:\s+\S.*)?)\s*$/u, /^\s*(?:-\s+)?[\w./-]+:(?:\s+\S.*)?\s*$|^\s*-\s+\S.*$|^---\s*$/u],
	[/^\s*(?:\[[\w .:"-]+\]\s*$|[\w.-]+ = \S)/u, /^\s*\[[\w .:"-]+\]\s*$|^\s*[\w.-]+\s*=\s*\S.*$/u],
	// A name with a stroke in it is no variable of a shell.
	[/^\s*[a-z][a-z0-9_]*(?:-[a-z0-9_]+)+\s*=\s*\S*\s*$/u, /^\s*[a-z][\w-]*\s*=\s*\S*\s*$|^\s*\[[\w.-]+\]\s*$/u],
	[/^\s*(?:[\d*/,-]+\s+){4}[\d*/,A-Za-z-]+\s+\S/u, /^\s*(?:[\d*/,-]+\s+){4}[\d*/,A-Za-z-]+\s+\S/u],
];

/** An object or a list of JSON and nothing else. */
export function isJson(text: string): boolean {
	try {
		return /^\s*[[{]/u.test(text) && JSON.parse(text) !== null;
	} catch {
		return false;
	}
}

/** Settings that are commented out, to be taken in: no blank behind the mark, a sign, a value. */
export function isCommentedSettings(text: string): boolean {
	const lines = text.split('\n').filter(line => line.trim() !== '');
	return lines.length > 0 && lines.every(line => /^\s*[#;][A-Za-z][\w.-]*\s*=\s*\S/u.test(line));
}

const PAIR = /^\s*[A-Z][A-Z0-9_]*=(?:"[^"$`]*"|'[^']*'|[^\s$`]*)\s*(?:#.*)?$/u;

/** Settings of a file that the text names: nothing but assignments below "in `/etc/shop/shop.conf`". */
export function isNamedSettings(text: string, intro: string): boolean {
	const lines = telling(text);
	return lines.length > 0 && lines.every(line => PAIR.test(line)) && namesFile(intro);
}

/** "Change from:" over settings, "To:" over others, and nothing else: what an editor is for. Languages: en, es, pt, de, fr, zh. */
export function isSettingsTwice(text: string): boolean {
	const lines = text.split('\n').map(line => line.trim()).filter(line => line !== '');
	const [heads, pairs] = [lines.filter(line => /^(?:#|\/\/)/u.test(line)), telling(text)];
	return heads.some(line => WAS.test(line)) && heads.some(line => BECOMES.test(line)) && pairs.length > 0 && pairs.every(line => /^[A-Za-z][\w.-]*\s*=\s*\S/u.test(line.trim()));
}

const WAS = /^[^\p{L}\p{N}]*(?:(?:change|replace|edit|modify) )?(?:from|before|old|was|this|antes|de|viejo|velho|vorher|alt|von|avant|ancien|旧|修改前|原)\s*[:：]?$/iu;
const BECOMES = /^[^\p{L}\p{N}]*(?:(?:change|replace|edit|modify) )?(?:to|after|new|with|después|a|nuevo|depois|para|novo|nachher|neu|zu|après|nouveau|新|修改后|改为)\s*[:：]?$/iu;

/** A file of settings stands in the sentence. */
export function namesFile(intro: string): boolean {
	return /(?:^|\P{L})(?:config(?:uration)? file|konfigurationsdatei|(?:archivo|fichero) de configuración|arquivo de configuração|fichier de configuration)(?!\p{L})|配置文件/iu.test(intro) || /(?:^|[\s`"(/\\])(?:\/etc\/|[\w./-]*\.(?:rc|conf|cfg|cnf|ini|env|properties|service|toml)\b|\.env)/u.test(intro);
}

/** Names in capitals with their values and nothing else: as likely a file as something typed, and held back where no language claims a shell. */
export function isEnvironment(text: string): boolean {
	const lines = telling(text);
	return lines.length > 0 && lines.every(line => PAIR.test(line));
}

/**
 * "Cause: <what went wrong>", "State: <open/closed>": labels as a person writes them, over words that say what to put in. A file's keys have names in their place.
 * Below a headline, "✅ DONE", a single word in brackets is to be put in, too.
 */
export function isSheet(text: string): boolean {
	const [first = '', ...rest] = text.split('\n').filter(line => line.trim() !== '');
	const headed = HEADLINE.test(first.trim());
	const lines = headed ? rest : [first, ...rest];
	const toSay = lines.filter(line => TO_SAY.test(line) || (headed && /[:：]\s*\[[\p{L}\p{N}_-]+\]\s*$/u.test(line))).length;
	return lines.length > (headed ? 1 : 2) && toSay * 2 > lines.length && lines.every(line => /^(?:[^\p{L}\s]+\s*)?\p{Lu}[^:：]{1,40}[:：]\s*\S/u.test(line));
}

const HEADLINE = /^(?:(?:(?![\p{L}\p{N}])\P{ASCII})+\s*\p{Lu}[^:：]{2,80}|\p{Lu}[\p{Lu}\p{N} ]{3,80})$/u;
const TO_SAY = /[:：]\s*.*(?:<[^<>]*[\s/\u00c0-\uffff][^<>]*>|\[(?!\s)[^\][,"|&]*[\s/'’][^\][,"|&]*\])/u;

/** Assignments alone, to names that nothing expands and no program is known to read: typed they would do nothing. */
export function isUnused(text: string, used: ReadonlySet<string>): boolean {
	return isEnvironment(text) && telling(text).every(line => !READ_BY_PROGRAMS.test(line) && !used.has(/[A-Z][A-Z0-9_]*/u.exec(line)?.[0] ?? ''));
}

/** Names that shells and tools read by themselves once they are exported. Sources: bash(1), locale(7), curl(1), libpq, the AWS, Google and Kubernetes command lines. */
const READ_BY_PROGRAMS = /^\s*(?:PATH|HOME|LANG|LC_\w+|TZ|EDITOR|PAGER|SHELL|PS1|IFS|HTTPS?_PROXY|NO_PROXY|PG(?:HOST|PORT|USER|PASSWORD|DATABASE|OPTIONS|SSLMODE)|MYSQL_PWD|KUBECONFIG|DOCKER_\w+|COMPOSE_\w+|AWS_\w+|GOOGLE_\w+|CLOUDSDK_\w+|AZURE_\w+|ARM_\w+|TF_\w+|VAULT_\w+|CONSUL_\w+|NOMAD_\w+|GIT_\w+|SSH_\w+|RESTIC_\w+|BORG_\w+)=/u;

/** What a database client printed: a rule below column heads, and no statement. */
export function isPrintedTable(text: string): boolean {
	const lines = text.split('\n').filter(line => line.trim() !== '');
	return lines.some(line => /^\s*[-=+|][-=+| ]{2,}$/u.test(line)) && !lines.some(line => isSqlStart(line.trim()) || /;\s*$/u.test(line));
}

/** A function typed into a shell has arguments of its own. */
const FUNCTION = /^[ \t]*(?:function[ \t]+[\w-]+[ \t]*(?:\([ \t]*\))?|[\w-]+[ \t]*\([ \t]*\))[ \t]*\{(?:[^\n]*\}[ \t]*$|[^]*?\n[ \t]*\})/gmu;

/** A comment above all else that holds the name of a script alone, and no call of it: the listing of a file. */
function isNamedListing(text: string): boolean {
	const [first = '', ...rest] = text.split('\n').filter(line => line.trim() !== '');
	const name = /^\s*(?:#|::|rem\b|\/\/)[\s=*#-]*(?:\S*[\\/])?(?<name>[\w.-]+\.(?:ps1|psm1|sh|bash|zsh|bat|cmd|py|rb|pl))[\s=*#-]*$/iu.exec(first)?.groups?.['name'];
	return name !== undefined && rest.length > 0 && !rest.some(line => line.includes(name));
}

/** What only a batch file has: its own arguments, parts of a variable, jumps. Source: the reference of cmd. */
const BATCH = /%~[a-z]*\d|%\w+:~-?\d+|^\s*@echo off\b|^\s*setlocal\b|^\s*goto :?\w+\s*$/imu;

/** Shebang, a test of bats, a name of a script on top, or arguments of a script used outside of single quotes (`awk '{print $1}'` takes none). */
export function isScriptListing(text: string): boolean {
	// An apostrophe in a comment opens nothing.
	const bare = text.replace(/(?<=^|[ \t])#(?!!)[^\n]*/gmu, '').replace(FUNCTION, '').replace(/'[^']*'/gu, "''");
	return /^(?:[ \t]*(?:#(?!!).*)?\n)*[ \t]*#!\s?\//u.test(text) || isNamedListing(text) || BATCH.test(text) || /^@test\s/mu.test(text) || /(?:^|[\s="])\$\{?(?:[1-9](?![\d.])|@|\*)/mu.test(bare);
}
