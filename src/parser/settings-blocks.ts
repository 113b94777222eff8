import type {Fence} from './block.ts';
import {han} from './chinese.ts';
import {isDeviceConfig} from './device-settings.ts';
import {telling} from './fence-content.ts';
import {isOpen} from './shell/split.ts';
import {isNamedValue} from './shell/named-values.ts';

/** A piece of a file in place of commands: one block in braces, YAML, JSON, sections of settings, rows of a crontab. */
export function isSettings(text: string): boolean {
	const told = telling(text);
	const deep = Math.min(...told.map(line => line.search(/\S/u)));
	const lines = told.map(line => line.slice(deep));
	const [first = '', last = ''] = [lines[0], lines.at(-1)];
	if (isBraced(lines)) {
		return true;
	}
	if (/^\s*[[{]\s*$/u.test(first) && /^\s*[\]}]\s*$/u.test(last) && lines.length > 2 && /^\s*(?:"[^"]+"\s*:|[{[])/u.test(lines[1] ?? '')) {
		return true;
	}
	const joined = lines.join('\n').replace(/\\\n\s*/gu, '').split('\n');
	if (joined.every(line => UNIT.test(line)) && joined.some(line => !/^\s*\[/u.test(line))) {
		return true;
	}
	return isSshConfig(text) || isDeviceConfig(text) || lines.length > 0 && SHAPES.some(([head, shape]) => head.test(first) && joined.every(line => shape.test(line)));
}

/** A name and what belongs to it in braces: a part of the settings of a server. */
export function isBraced(lines: readonly string[]): boolean {
	const [first = '', last = ''] = [lines[0], lines.at(-1)];
	return lines.length >= 2 && /^[^$|()&;'`]+\{\s*$/u.test(first) && !/^\s*(?:\{|time\b|function\b|if\b|try\b|do\b)/u.test(first) && /^\s*\}[;,]?\s*$/u.test(last);
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

/** `shop['mail'] = 'on'` and nothing else, values over lines among them: attributes of a file that a program reads. Sources: Omnibus' gitlab.rb, Chef, PHP. */
export function areAttributes(text: string): boolean {
	let open = '';
	const lines = telling(text);
	return lines.length > 0 && lines.every(line => {
		const fits = open !== '' || ATTRIBUTE.test(line);
		open = isOpen(open + line) ? `${open}${line}\n` : '';
		return fits;
	});
}

const ATTRIBUTE = /^\s*(?:(?:default|override|normal|force_override)|\$?(?!ENV\b)[A-Za-z_]\w*)(?:\[(?:'[^']*'|"[^"]*"|:\w+)\])+\s*\|?\|?=\s*\S/u;

/** A row of a crontab. Source: crontab(5). */
const CRONTAB = /^\s*(?:[\d*/,-]+\s+){4}[\d*/,A-Za-z-]+\s+\S/u;

/** Keywords of a client's settings. Source: ssh_config(5). */
const SSH_CONFIG = /^\s*(?:Host(?:Name|KeyAlias|KeyAlgorithms)?|Match|Port|User(?:KnownHostsFile)?|Identit(?:yFile|iesOnly|yAgent)|Proxy(?:Jump|Command)|Forward(?:Agent|X11)|LocalForward|RemoteForward|DynamicForward|StrictHostKeyChecking|ServerAlive(?:Interval|CountMax)|Control(?:Master|Path|Persist)|AddKeysToAgent|AddressFamily|BatchMode|Compression|Connect(?:Timeout|ionAttempts)|LogLevel|PreferredAuthentications|PubkeyAuthentication|PasswordAuthentication|RequestTTY|SendEnv|SetEnv|TCPKeepAlive|UseKeychain|Ciphers|MACs|KexAlgorithms|Include)\s+\S/u;

function isSshConfig(text: string): boolean {
	const lines = telling(text);
	return lines.length > 1 && /^\s*(?:Host|Match)\s/u.test(lines[0] ?? '') && lines.every(line => SSH_CONFIG.test(line));
}

const VALUE = /^\s*[A-Za-z][\w.-]*\s*=\s*\S/u;

/** What the first line and what all lines of a kind of settings look like. */
const SHAPES: readonly (readonly [head: RegExp, line: RegExp])[] = [
	[/^(?:---|(?:-\s+)?[\w./-]+:(?:\s+\S.*)?)\s*$/u, /^\s*(?:-\s+)?[\w./-]+:(?:\s+\S.*)?\s*$|^\s*-\s+\S.*$|^---\s*$/u],
	[/^\s*(?:\[[\w .:"-]+\]\s*$|[\w.-]+ = \S)/u, /^\s*\[[\w .:"-]+\]\s*$|^\s*[\w.-]+\s*=\s*\S.*$/u],
	// A name with a stroke in it is no variable of a shell.
	[/^\s*[a-z][a-z0-9_]*(?:-[a-z0-9_]+)+\s*=\s*\S*\s*$/u, /^\s*[a-z][\w-]*\s*=\s*\S*\s*$|^\s*\[[\w.-]+\]\s*$/u],
	[CRONTAB, CRONTAB],
];

/** Why a block of no language is a piece of a file of settings: each of its lines says so. Null where one does not. */
export function settingsAlone(text: string): string | null {
	if (isCommentedSettings(text)) return 'settings that are commented out';
	if (isSshConfig(text)) {
		return 'settings of an SSH client';
	}
	if (isDeviceConfig(text)) {
		return 'settings of a switch or a router';
	}
	return isEnvironment(text) ? 'settings, and no language that calls them commands' : null;
}

/** Settings that are commented out, to be taken in: no blank behind the mark, a sign, a value. */
function isCommentedSettings(text: string): boolean {
	const lines = text.split('\n').filter(line => line.trim() !== '');
	return lines.length > 0 && lines.every(line => /^\s*[#;](?:[A-Za-z][\w.-]*\s*=\s*\S|(?:\/dev\/\S+|(?:UUID|LABEL|PARTUUID)=\S+)\s+(?:\/\S*|none|swap)(?:\s|$))/u.test(line));
}

/** What is to be filled in may have blanks. */
const PAIR = /^\s*[A-Z][A-Z0-9_]*=(?:"[^"$`]*"|'[^']*'|[^\s$`<]*<[^<>]*>[^\s$`]*|[^\s$`]*)\s*(?:#.*)?$/u;

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

const WAS = han(/^[^\p{L}\p{N}]*(?:(?:change|replace|edit|modify) )?(?:from|before|old|was|this|antes|de|viejo|velho|vorher|alt|von|avant|ancien|旧|修改前|原)\s*[:：]?$/iu);
const BECOMES = han(/^[^\p{L}\p{N}]*(?:(?:change|replace|edit|modify) )?(?:to|after|new|with|después|a|nuevo|depois|para|novo|nachher|neu|zu|après|nouveau|新|修改后|改为)\s*[:：]?$/iu);

/** Nothing but a path above, and nothing but names with their values below: the file of that path. */
export function isSettingsOf({text, intro}: Pick<Fence, 'text' | 'intro'>): boolean {
	const lines = telling(text);
	return /^[`'"*]*~?(?:\/?[\w.@-]+\/|\/)(?:[\w.@-]+\/)*[\w.@-]+[`'"*]*\s*[:：]?$/u.test(intro.trim()) && lines.length > 0 && lines.every(line => /^\s*(?:export\s+)?[A-Za-z_][\w.]*\s*=/u.test(line));
}

/** A file of settings stands in the sentence. */
export function namesFile(intro: string): boolean {
	return /(?:^|\P{L})(?:config(?:uration)? file|konfigurationsdatei|(?:archivo|fichero) de configuración|arquivo de configuração|fichier de configuration)(?!\p{L})|配置文件/iu.test(intro) || /(?:^|[\s`"(/\\])(?:\/etc\/|[\w./-]*\.(?:rc|conf|cfg|cnf|ini|env|properties|service|toml)\b|\.env|~\/\.\w[\w./-]*)/u.test(intro);
}

/** Names in capitals with their values and nothing else: as likely a file as something typed, and held back where no language claims a shell. */
function isEnvironment(text: string): boolean {
	const lines = telling(text);
	return lines.length > 0 && lines.every(line => PAIR.test(line));
}

/** Assignments alone, to names that nothing expands and no program is known to read: typed they would do nothing. */
export function isUnused(text: string, used: ReadonlySet<string>): boolean {
	return isEnvironment(text) && telling(text).every(line => !READ_BY_PROGRAMS.test(line) && !used.has(nameOf(line)));
}

/** Assignments of which each sets what something in the runbook expands. */
export function isUsedBelow(text: string, used: ReadonlySet<string>): boolean {
	return isEnvironment(text) && telling(text).every(line => used.has(nameOf(line)));
}

function nameOf(line: string): string {
	return /[A-Z][A-Z0-9_]*/u.exec(line)?.[0] ?? '';
}

/** Names that shells and tools read by themselves once they are exported. Sources: bash(1), locale(7), curl(1), libpq, the AWS, Google and Kubernetes command lines. */
const READ_BY_PROGRAMS = /^\s*(?:PATH|HOME|LANG|LC_\w+|TZ|EDITOR|PAGER|SHELL|PS1|IFS|HTTPS?_PROXY|NO_PROXY|PG(?:HOST|PORT|USER|PASSWORD|DATABASE|OPTIONS|SSLMODE)|MYSQL_PWD|KUBECONFIG|DOCKER_\w+|COMPOSE_\w+|AWS_\w+|GOOGLE_\w+|CLOUDSDK_\w+|AZURE_\w+|ARM_\w+|TF_\w+|VAULT_\w+|CONSUL_\w+|NOMAD_\w+|GIT_\w+|SSH_\w+|RESTIC_\w+|BORG_\w+)=/u;
