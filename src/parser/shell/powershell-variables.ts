import {nameOf} from './placeholders.ts';
import type {Blank} from './placeholders.ts';

/**
 * Variables of PowerShell: what a text sets, and what it uses though nobody sets it. Names know no capitals and are held as `$name`; those of
 * the environment as `env:name`. Sources: about_Variables, about_Scopes, about_Environment_Variables, about_CommonParameters.
 */

/** Names that a text sets: by assignment, as parameters, in a loop, or through a cmdlet. */
export function setByPowerShell(text: string): readonly string[] {
	return [...SETS.flatMap((pattern) => [...text.matchAll(pattern)].map((match) => keyOf(match[1] ?? ''))), ...parametersOf(text)];
}

const NAME = String.raw`\{?((?:env:)?[A-Za-z_]\w*)\}?`;
const SCOPE = '(?:script|global|local|private|using):';
const SETS: readonly RegExp[] = [
	new RegExp(String.raw`\$(?:${SCOPE})?${NAME}(?:\.\w+|\[[^\]\n]*\])*\s*(?:[-+*/%]?=(?!=)|\+\+|--)`, 'giu'),
	// `$a, $b = …`: each but the last.
	new RegExp(String.raw`\$${NAME}(?=\s*,\s*\$[^=\n]*[^=\n!<>]=(?!=))`, 'giu'),
	new RegExp(String.raw`\bforeach\s*\(\s*\$${NAME}\s+in\b`, 'giu'),
	/\s-(?:(?:Out|Error|Warning|Information|Pipeline)Variable|[oeipw]v)\s+\+?['"]?([A-Za-z_]\w*)/giu,
	/\b(?:(?:Set|New)-Variable|Tee-Object)\s+(?:-(?:Name|Variable)\s+)?['"]?([A-Za-z_]\w*)/giu,
	/\b(?:Set|New)-(?:Item|Content)\s+(?:-Path\s+)?['"]?(env:\\?[A-Za-z_]\w*)/giu,
];

/** What a block of parameters or the head of a function names. */
function parametersOf(text: string): readonly string[] {
	const heads = [...text.matchAll(/\b(?:param|function\s+[\w:-]+)\s*\(/giu)].map(({index, 0: {length}}) => text.slice(index + length, index + length + 2000));
	return [...heads.flatMap((head) => [...head.slice(0, closingOf(head)).matchAll(/\$([A-Za-z_]\w*)/gu)].map((match) => keyOf(match[1] ?? ''))), ...[...text.matchAll(/SetEnvironmentVariable\(\s*['"]([A-Za-z_]\w*)/giu)].map((match) => keyOf(`env:${match[1] ?? ''}`))];
}

/** Where the bracket that is open at the start is closed. */
function closingOf(head: string): number {
	let depth = 1;
	for (let at = 0; at < head.length; at += 1) {
		depth += head[at] === '(' ? 1 : head[at] === ')' ? -1 : 0;
		if (depth === 0) return at;
	}
	return head.length;
}

/** `$answer.Headers['X-Request-ID']`, `$doc.paths.'/carts/{id}'`: names of members, whatever signs they hold. What has marks of its own around it is to be filled in there, too. Source: about_Member-Access_Enumeration. */
export function isMember(text: string, {literal, start, end}: Blank): boolean {
	return !/^[<[]/u.test(literal) && [...text.matchAll(/(?<=[\w)\]])(?:\.(['"])[^'"\n]*\1|\[(['"])[^'"\n]*\2\])/gu)].some((member) => member.index < start && end < member.index + member[0].length);
}

/** Places of variables that nothing sets, neither this text nor what is assigned elsewhere, nor PowerShell or the system by itself. */
export function unsetInPowerShell(text: string, assigned: ReadonlySet<string>): readonly Blank[] {
	if (!text.includes('$')) return [];
	const set = new Set(setByPowerShell(text));
	const blanks: Blank[] = [];
	for (const [start, literal, name] of usesIn(text)) {
		const key = keyOf(name);
		// A variable of the environment may be one that another shell assigned.
		if (set.has(key) || assigned.has(key) || AUTOMATIC.has(key) || (key.startsWith('env:') && assigned.has(name.slice(4)))) continue;
		blanks.push({name: nameOf(name.replace(/^env:/iu, '')), literal, start, end: start + literal.length});
	}
	return blanks;
}

const keyOf = (name: string): string => (/^env:/iu.test(name) ? name.replace('\\', '') : `$${name}`).toLowerCase();

/** Uses outside of comments and single quotes, where nothing is expanded. Source: about_Quoting_Rules. */
function usesIn(text: string): readonly (readonly [start: number, literal: string, name: string])[] {
	const uses: [number, string, string][] = [];
	let quoted = false;
	TOKEN.lastIndex = 0;
	for (let match = TOKEN.exec(text); match !== null; match = TOKEN.exec(text)) {
		const [token, inBraces, bare] = match;
		if (token === '"') quoted = !quoted;
		// In double quotes an apostrophe and a hash are themselves: only their first character is passed over.
		else if (quoted && /^['#<@]/u.test(token)) TOKEN.lastIndex = match.index + 1;
		const name = inBraces ?? bare;
		if (name !== undefined) uses.push([match.index, token, name]);
	}
	return uses;
}

const TOKEN = new RegExp(String.raw`\x60[\s\S]|<#[\s\S]*?#>|(?<![^\s({;|])#[^\n]*|@'\r?\n[\s\S]*?\n'@|'[^']*'|"|\$\{((?:env:)?[A-Za-z_]\w*)\}|\$(?:${SCOPE})?((?:env:)?[A-Za-z_]\w*)(?![\w:])`, 'giu');

/** Sources: about_Automatic_Variables, about_Preference_Variables; variables that Windows sets for every process. */
const AUTOMATIC: ReadonlySet<string> = new Set([
	...(
		'_ psitem psscriptroot pscommandpath psversiontable lastexitcode null true false args input error matches host home pid profile pwd psboundparameters myinvocation executioncontext ' +
		'psculture psuiculture pshome pscmdlet psedition this foreach switch event eventargs eventsubscriber sender sourceargs sourceeventargs stacktrace nestedpromptlevel shellid consolefilename ' +
		'iswindows islinux ismacos iscoreclr enabledexperimentalfeatures erroractionpreference verbosepreference warningpreference debugpreference confirmpreference progresspreference ' +
		'informationpreference whatifpreference outputencoding ofs psdefaultparametervalues psemailserver psmoduleautoloadingpreference pssessionoption errorview formatenumerationlimit maximumhistorycount'
	)
		.split(' ')
		.map((name) => `$${name}`),
	...(
		'path pathext temp tmp username userprofile userdomain userdnsdomain computername home homedrive homepath appdata localappdata programdata programfiles programw6432 commonprogramfiles ' +
		'systemroot systemdrive windir comspec os processor_architecture processor_identifier number_of_processors public psmodulepath logonserver allusersprofile sessionname'
	)
		.split(' ')
		.map((name) => `env:${name}`),
]);
