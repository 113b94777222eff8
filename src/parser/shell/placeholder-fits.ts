import {isQuotedName} from './bracket-names.ts';
import {isKnownVariable} from './known-variables.ts';
import type {Site} from './placeholder-site.ts';

/** Words of a log level or a verdict, which stand in brackets in patterns and messages. */
const LEVEL = /^(?:wrn|inf|dbg|info|warn|warning|error|errors|debug|fatal|trace|ok|pass|passed|fail|failed|notice|critical|crit|alert|done|success|skip|default|all|y|n|yes|no|y\/n|yes\/no|options|flags|args)$/i;
/** What commits and tickets have in front. Sources: the habits of many repositories, Conventional Commits. */
const KIND_OF_CHANGE = /^(?:hot-?fix|(?:bug)?fix|revert|roll-?back|urgent|emergency|security|wip|release|chore|feat(?:ure)?|docs|test|refactor|incident|prod|skip ci|ci skip)$/iu;
/** What a manual leaves out of a command: nobody types it so. */
const SYNOPSIS = /^(?:options|flags|args|arguments|opciones|opções|optionen)$/iu;
/** Programs whose arguments are patterns. */
export const PATTERN_PROGRAMS = /(?:^|[\s|;&(])(?:e?grep|fgrep|rg|sed|awk|gawk|jq|yq|tr|find|perl|test|expr)\s/u;
/**
 * What programs print in angles: looked for, never filled in.
 * Sources: PostgreSQL's pg_stat_activity, docker images, kubectl get, Go's fmt and text/template.
 */
const PRINTED = /^(?:idle|none|unknown|pending|nil|no value|null|invalid|unset|insufficient privilege|command string not enabled|backend information not available|eof|empty)$/iu;

export function fitsAngle(site: Site): boolean {
	const inner = site.literal.slice(1, -1);
	if (/@.*\./u.test(inner) || /^(?:https?|mailto):/u.test(inner)) return false;
	if (PRINTED.test(inner)) return false;
	// Elements of HTML and XML come in pairs, are looked for, or stand alone.
	if (/^(?:html|head|body|div|span|br|hr|p|a|b|i|ul|li|tr|td|th|pre|img)$/u.test(inner)) return false;
	if (/^(?:table|code|details|summary|title|script|style)$/u.test(inner) && site.says(PATTERN_PROGRAMS)) return false;
	return !site.closes(inner.split(' ')[0] ?? '');
}

export function fitsBracket(site: Site): boolean {
	const inner = site.literal.slice(1, -1);
	const last = site.before.at(-1) ?? '';
	if (SYNOPSIS.test(inner)) return site.zone === 'bare' && /\s$/u.test(site.before) && /^(?:\s|$)/u.test(site.after) && !site.says(/^\s*(?:usage|echo|printf|#)/iu);
	if (LEVEL.test(inner) || /^[\d.,: -]+$/u.test(inner) || /^.-.$/u.test(inner)) return false;
	// An index, a class after a glob, a second bracket, a link, a checkbox.
	if (/[\p{L}\p{N}})\]$[*?^"\\]/u.test(last) && !(last === '"' && inner.length > 2 && !/[,"']/u.test(inner))) return false;
	if (/^[([\]*+?{"]/u.test(site.after) && !site.after.startsWith('"')) return false;
	if (/^[xX]$/u.test(inner) || isQuotedName(site, inner)) return false;
	// What another resource of its kind is called. Source: PowerShell DSC, DependsOn.
	if (/^[A-Za-z]/u.test(site.after) && /['"]$/u.test(site.before)) return false;
	// The name of an entry: `declare -A OF=( [web]=1 )`.
	if (site.after.startsWith('=') && (!/[- ]/u.test(inner) || site.says(/=\s*\(/u))) return false;
	// What kind of change it is, in front of what is said of it: `git commit -m "[HOTFIX] …"`.
	if (/(?:\s-[a-z]*m|--message|--title)[ =]?["']$/u.test(site.before) && /^ \S/u.test(site.after) && KIND_OF_CHANGE.test(inner)) return false;
	const many = /[\p{L}\p{N}],?[ _-][\p{L}\p{N}]/u.test(inner);
	if (site.says(PATTERN_PROGRAMS) && !many) return false;
	// The head of a part that is added to a file of settings; what is taken where nothing is answered.
	if ((/["']$/u.test(site.before) && /^["']\s*>>?\s*\S+\.(?:cnf|conf|cfg|ini)\b/u.test(site.after)) || (site.says(/^\s*read\s[^;|]*-\w*p\s/u) && /^\s*[:?]?\s*["']/u.test(site.after))) return false;
	// The same where the lines of that part stand below, up to the other quote.
	if (/["']$/u.test(site.before) && site.after === '' && site.zone !== 'bare' && /^[a-z][\w.-]*$/u.test(inner)) return false;
	// The head of a part of a settings file.
	if (site.zone.startsWith('heredoc') && site.alone && /^[a-z0-9._:-]+$/u.test(inner)) return false;
	if (many) return !inner.includes("'") || site.zone !== 'bare';
	if (site.zone.startsWith('heredoc') && site.alone) return /^[A-Z]{3,}$/u.test(inner);
	if (isWholeArgument(site, inner)) return true;
	return /^\p{Lu}{2,}(?:\/\p{Lu}{2,})*\d*$/u.test(inner) || /^\P{ASCII}{2,}$/u.test(inner) || (site.zone !== 'bare' && /^\p{L}{4,}$/u.test(inner)) || /^(?:name|version|reason|date|time|url|host|service|namespace|environment|region|user|branch|tag|revision|timestamp|datetime|sha|commit|hash|migration)$/u.test(inner);
}

/** A word in brackets that is an argument, or a folder of one, by itself: as a class of characters nobody would write it. */
function isWholeArgument(site: Site, inner: string): boolean {
	return site.zone === 'bare' && /^\p{L}[\p{L}\p{N}_-]{2,}$/u.test(inner) && /(?:^|[\s/=:,-])$/u.test(site.before) && /^(?:$|[\s/:.,;|)]|-\p{L})/u.test(site.after) && !site.says(/^\s*(?:if|while|until|elif)?\s*\[/u) && !site.says(/\b(?:usage|options)\b/iu);
}

export function fitsVariable(site: Site): boolean {
	const name = /[A-Za-z_]\w*/u.exec(site.literal)?.[0] ?? '';
	// `{ $exists: true }`: a key of a document, which no shell would have there. Source: MongoDB's operators.
	if (/\{[^{}]*$/u.test(site.before) && /[{,]\s*["']?$/u.test(site.before) && /^["']?\s*:(?:\s|[[{"'])/u.test(site.after)) return false;
	// `v$log`, `gv$session`: views. Source: Oracle's reference, dynamic performance views.
	if (/\b(?:from|join|desc|describe)\s+(?:sys\.)?(?:g?v|v_|x)$/iu.test(site.before) && /^\$[A-Za-z]/u.test(site.literal)) return false;
	if (site.before.endsWith('\\') || site.before.endsWith('$') || isKnownVariable(name) || site.assigned(name)) return false;
	// `${app-name}` would read as a default value: nobody names a default so.
	if (/^\$\{\w+:?[-=+]/u.test(site.literal)) return /^\$\{[a-z]+(?:-[a-z]+)*?(?:-(?:name|id|version|tag|host|ip|arn|url|user|env|region|namespace|identifier|number|address))\}$/u.test(site.literal);
	if (site.zone === 'heredoc-quoted' || (site.zone === 'double' && quotedInside(site))) return false;
	// A database's client knows no `${X}`; `$1` and `$$` are its own.
	if (site.zone !== 'single') return !site.sql || /^\$\{[A-Z][A-Z0-9_]*\}$/u.test(site.literal);
	return /^[A-Z][A-Z0-9_]{2,}$/u.test(name) && !site.says(/\b(?:awk|gawk|perl|jq|php|ruby|sh|bash|envsubst)\b/u);
}

/** `"$(jq -n --arg to 5 '{to: $to}')"`: single quotes of a command that double quotes hold keep it from the shell. */
function quotedInside({before, after}: Site): boolean {
	const inner = /\$\((?:(?!\$\().)*$/su.exec(before)?.[0] ?? '';
	return (inner.split("'").length - 1) % 2 === 1 && after.includes("'");
}

/** On a line of its own among quotes, with a comma or nothing behind: a column of a query that goes over lines. */
export function isColumn(site: Site): boolean {
	return site.zone !== 'bare' && /^\s*(?:(?:and|or|on|where|by|having)\s+)?(?:\w+\.)?$/iu.test(site.before) && /^\s*(?:,|$|(?:=|<>|!=|::|~|(?:not\s+)?(?:in|i?like|between)\b|is\b|as\b|desc\b|asc\b))/iu.test(site.after);
}
