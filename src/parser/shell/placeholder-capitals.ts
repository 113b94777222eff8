import type {Site} from './placeholder-site.ts';

/** Words around a name that is one: of a variable, a setting, a secret. */
export const NAMING = /(?<!\s--|=)\b(?:config|env|Env)\b(?![/.][a-z])|\b(?:[Ss]ecrets?|printenv|export|unset|[Vv]ariables?|(?<![-/])[Vv]ars?(?![/=])|declare|typeset|local(?![-.\w])|readonly|envsubst)\b/u;

/** A client's own language in capitals: what follows is one of its words. */
const KEYWORD = /(?:^|[\s>])(?:SHOW|CREATE|ALTER|DROP|USE|DUPLICATE|CONNECT|AUXILIARY|GRANT|ON|FROM|INTO|CONVERT|RECOVER|BACKUP|RESTORE|FLASHBACK|DESCRIBE|ENABLE|DISABLE|REMOVE|ADD|EDIT|VALIDATE|STARTUP|SHUTDOWN) $/u;

/** Nothing but such words up to there. Source: the reference of Oracle's RMAN. */
const OWN_LANGUAGE = /^\s*(?:[A-Z]+>\s*)?(?:LIST|REPORT|CROSSCHECK|BACKUP|RESTORE|RECOVER|CONFIGURE|DELETE|VALIDATE|CATALOG|SWITCH|DUPLICATE) (?:[A-Z]+ )*$/u;

/** `grep IP_ADDRESS /etc/hosts` looks for a value; in settings and environments it looks for a name. */
function isSoughtValue(site: Site): boolean {
	// What it looks in: `grep -n till TILL_FILE_NAME.sql`.
	if (/\bz?grep\s+(?:-\S+\s+)*[^\s-]\S*\s+$/u.test(site.before) && /^\.(?:sql|dump|log|txt|gz|json|csv)\b/u.test(site.after)) return true;
	// The head of a column or of a line of what is shown: `tillctl details | grep IMAGE`.
	if (/^(?:IMAGE|VERSION|REVISION|TAG|COMMIT|TIMESTAMP|ZONE|NAMESPACE|STACK)$/u.test(site.literal) && /\b(?:details|describe|show|info|status|version|history)\b[^|]*\|\s*e?grep\s+(?:-\w+\s+)*$/u.test(site.before)) return false;
	return /\bgrep\s+(?:-\w+\s+)*$/u.test(site.before) && !/\.env|\b(?:env|printenv|export|set|secrets?|config\w*|conf|ya?ml|json|properties|ini|toml|vars?|variables?|inspect|declare)\b/iu.test(`${site.before}${site.after}`);
}

/** Databases go by the names of their settings. Source: Heroku Dev Center, Heroku Postgres. */
const HEROKU_NAME = /^(?:DATABASE(?:_URL)?|HEROKU_POSTGRESQL_[A-Z]+(?:_URL)?|REDIS_URL)$/u;

/** True for a name in capitals that stands for another, and is none of a variable or a client's word. */
export function fitsCapitals(site: Site): boolean {
	if (HEROKU_NAME.test(site.literal) && site.says(/(?:^|[\s;&|(])heroku\s+(?:pg|redis|addons)\w*:/u)) return false;
	// `BACKUP DATABASE;`: words of a client's own language.
	if (/^[A-Z]+$/u.test(site.literal) && site.says(/^\s*(?:\w+> )?[A-Z]{3,}(?:\s+[A-Z]{2,}|\s*;)/u)) return false;
	// Commands of Redis in capitals. Source: its reference of commands.
	if (/^(?:CLUSTER|CLIENT|CONFIG|SENTINEL|SCRIPT|MODULE|KEY|HOST|USER)$/u.test(site.literal) && !/\s(?:-[hpunas]|--(?:user|pass))\s$/u.test(site.before) && site.says(/(?:^|[\s;&|(/])(?:redis|valkey|keydb)-cli\s/u)) return false;
	// Which database RMAN talks to. Source: its reference, command line.
	if (/^(?:TARGET|CATALOG|AUXILIARY)$/u.test(site.literal) && site.says(/(?:^|[\s;&|(/])rman\s/u)) return false;
	if (site.sql || site.zone === 'heredoc' || site.zone === 'heredoc-quoted') return false;
	// What a line of input is read into.
	if (site.zone === 'bare' && /(?:^|[;&|]\s*)(?:IFS=\S*\s+)?(?:(?:read|mapfile|readarray|getopts)\s[^;&|]*|set\s+-[gxUul]+\s+)$/u.test(site.before)) return false;
	// `VERSION=v2 up` assigns nothing for `force VERSION`; a name on the line of `read` or `for` is that of the variable.
	if (site.assigned(site.literal) && (site.zone !== 'bare' || site.says(/^\s*(?:read|for|while|select|until)\b|\bin\b.*;\s*do\b/u))) return false;
	// What is piped to the program that keeps it, and what stands in quotes behind the name: `echo "NEW_IP" | gh secret set HOST`, `config set --secret url "NEW_URL"`.
	const given = /^\s*(?:echo|printf)\s(?:-\w+\s)*["']?$/u.test(site.before) && site.after.includes('|') || (/^(?:NEW|OLD|YOUR)_/u.test(site.literal) && /\sset\s(?:-\S+\s)*[\w.-]+\s["']$/u.test(site.before));
	if (given) return !site.sql;
	if (((site.says(NAMING) || /\bz?e?f?grep\b/u.test(site.before)) && !isSoughtValue(site)) || site.says(/^\s*echo\b[^|>]*$/u) || KEYWORD.test(site.before) || OWN_LANGUAGE.test(site.before)) return false;
	// Inside of a sentence or of SQL it is a word; as a whole argument it is a fill-in.
	return site.zone === 'bare' || (/['"=/:]$/u.test(site.before) && /^['"/]/u.test(site.after));
}
