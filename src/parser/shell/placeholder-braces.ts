import type {Site} from './placeholder-site.ts';

/** True for a word in braces that stands for another. */
export function fitsBrace(site: Site): boolean {
	const inner = site.literal.slice(1, -1);
	// What git calls a branch's other side and earlier states. Source: gitrevisions(7).
	if (site.before.endsWith('@') && (/^(?:u|upstream|push|now|yesterday|\d.*)$/iu.test(inner) || site.says(/^\s*(?:[$>] )?\$?\w*\s*=?\s*@\{/u))) return false;
	// Behind the number of an object a certificate's extension has its form. Source: PowerShell's reference of New-SelfSignedCertificate.
	if (/\d(?:\.\d+)+=$/u.test(site.before)) return false;
	// Ruby puts values in so.
	if (SCHEME.test(site.literal) || (ENTRY.test(site.literal) && site.says(/(?:^|[\s;&|>])bcdedit(?:\.exe)?\s/iu)) || isMacro(site) || site.before.endsWith('#')) return false;
	if (isFormatted(site) || site.says(BRACED) || /^(?:print|next|exit|end|range)$/u.test(inner)) return false;
	return isWholeWord(site) || /[_-]/u.test(inner) || /^\p{Lu}{2,}$/u.test(inner) || /[/=:@-]$/u.test(site.before) || OBJECT.test(site.before) || /^(?:name|version|service|environment|env|region|namespace|cluster|id|host|user|app|branch|tag)$/u.test(inner);
}

/** Behind these words of SQL stands the name of a table, which braces are none of. */
const OBJECT = /\b(?:FROM|JOIN|INTO|UPDATE|TABLE|DATABASE|SCHEMA)\s+(?:IF EXISTS\s+)?$/iu;

/** Names that stand in braces as they are. Sources: RFC 2307, schemes of passwords (slappasswd(8), Dovecot); ClickHouse's macros in paths of replicated tables. */
const SCHEME = /^\{(?:SSHA(?:\d{3})?|SHA\d{3}|SMD5|CRYPT|ARGON2(?:I?D)?|BCRYPT|BLF-CRYPT|SHA\d{3}-CRYPT|PBKDF2\S*|CLEARTEXT)\}$/iu;
const MACRO = /^\{(?:cluster|shard|replica|layer|uuid|database|table|installation)\}$/u;

/** Entries that Windows' boot loader knows by name. Source: `bcdedit /? ID`. */
const ENTRY = /^\{(?:badmemory|bootloadersettings|bootmgr|current|dbgsettings|default|emssettings|fwbootmgr|globalsettings|hypervisorsettings|legacy|memdiag|ntldr|ramdiskoptions|resumeloadersettings)\}$/iu;

/** Programs whose own language has words in braces. */
export const BRACED = /(?:^|[\s|;&("'])(?:awk|gawk|jq|yq|find|xargs|python3?|node|perl|parallel)\s|\bjsonpath\b/u;

/** Python puts values in where an `f` stands before the quote. */
export function isFormatted(site: Site): boolean {
	return /\b[fF]r?["'][^"']*$/u.test(site.before);
}

/** The way to a value within JSON. Source: PostgreSQL, JSON functions and operators. */
export function isPathOfJson(site: Site): boolean {
	return site.says(/\bjsonb?_(?:set|insert|extract_path|delete_path)|#>>?|#-/u);
}

/** True for a macro in a statement of ClickHouse. */
export function isMacro(site: Site): boolean {
	return MACRO.test(site.literal) && site.says(/MergeTree\b|\bON CLUSTER\b|\bcluster(?:AllReplicas)?\(/u);
}

/** Blanks or the ends of the line around it: a list in braces would have a comma or dots. */
function isWholeWord(site: Site): boolean {
	return site.zone === 'bare' && /(?:^|\s)$/u.test(site.before) && /^(?:$|[\s;|)])/u.test(site.after) && site.before.trim() !== '' && site.literal.length > 4;
}
