import type {Finding, Ground, Rule} from './rule.ts';

/** Passwords and keys that anybody who can read the repository can use. */
export const SECRET_RULES: readonly Rule[] = [{code: 'secret-in-text', severity: 'error', sentence: 'No password, token or key stands in the text.', find: secretInText}];

type Shape = {
	readonly what: string;
	readonly pattern: RegExp;
	/** The value has a shape that only a real one has: it counts anywhere, without a look at its words. */
	readonly certain?: true;
};

/** Named group `value` is the secret, `user` the name beside it. Sources: the vendors' own descriptions of their keys; manuals of curl, mysql, redis-cli, sshpass. */
const SHAPES: readonly Shape[] = [
	{what: 'an AWS access key', pattern: /\b(?<value>(?:AKIA|ASIA)[0-9A-Z]{16})\b/gu, certain: true},
	{what: 'a GitHub token', pattern: /\b(?<value>gh[pousr]_[A-Za-z0-9]{36,}|github_pat_\w{40,})\b/gu, certain: true},
	{what: 'a GitLab token', pattern: /\b(?<value>glpat-[\w-]{20,})/gu, certain: true},
	{what: 'a Slack token', pattern: /\b(?<value>xox[abprs]-[0-9A-Za-z]{6,}-[0-9A-Za-z-]{8,})/gu, certain: true},
	{what: 'the address of a Slack webhook', pattern: /hooks\.slack\.com\/services\/(?<value>T[A-Z0-9]{7,}\/B[A-Z0-9]{7,}\/[A-Za-z0-9]{20,})/gu, certain: true},
	{what: 'a Stripe key', pattern: /\b(?<value>[sr]k_live_[0-9A-Za-z]{16,})/gu, certain: true},
	{what: 'a Google key', pattern: /\b(?<value>AIza[\w-]{35})/gu, certain: true},
	{what: 'a private key', pattern: /(?<value>-----BEGIN (?:[A-Z]+ )*PRIVATE KEY-----)\s*$/gu, certain: true},
	{what: 'a password', pattern: /\b[a-z][a-z0-9+.-]*:\/\/(?<user>[^\s:@/'"`|]*):(?<value>[^\s@/'"`|]+)@/gu},
	{what: 'a password', pattern: /\s--(?:password|passwd|pass)(?:=|\s+)["']?(?<value>[^\s"'`\\]+)/gu},
	{what: 'a key', pattern: /\s--(?:api-?key|access-key|secret-key|auth-token|access-token|client-secret|secret-access-key|bearer-token)(?:=|\s+)["']?(?<value>[^\s"'`\\]+)/gu},
	{what: 'a password', pattern: /\b(?:mysql|mysqldump|mysqladmin|mariadb|mariadb-dump)\b[^|;\n]*?\s-p["']?(?<value>[^\s"'`-][^\s"'`]*)/gu},
	{what: 'a password', pattern: /\b(?:sshpass\s+-p|redis-cli\b[^|;\n]*?\s-a|docker login\b[^|;\n]*?\s-p)\s*["']?(?<value>[^\s"'`]+)/gu},
	{what: 'a password', pattern: /\bcurl\b[^|;\n]*?\s(?:-u|--user)\s*["']?(?<user>[^\s:"'`]+):(?<value>[^\s"'`]+)/gu},
	{what: 'a password', pattern: /\b(?:PGPASSWORD|MYSQL_PWD|REDISCLI_AUTH|[A-Z][A-Z0-9_]*_(?:PASSWORD|PASSWD|SECRET|TOKEN|API_KEY|ACCESS_KEY))=["']?(?<value>[^\s"'`;&|\\]+)/gu},
	{what: 'a token', pattern: /\b(?:Authorization:\s*(?:Bearer|Basic|token)|X-(?:Api-Key|Auth-Token|Vault-Token):)\s+(?<value>[^\s"'`\\]+)/giu},
	{what: 'a password', pattern: /\b(?:IDENTIFIED BY|(?:WITH )?(?:ENCRYPTED )?PASSWORD)\s+'(?<value>[^'\n]+)'/gu},
];

const LONGEST = 4_000;

function secretInText({source, outline}: Ground): readonly Finding[] {
	const fenced = outline.blocks.filter(block => block.kind === 'fence');
	const found = new Map<string, Finding>();
	for (const [index, text] of source.lines.entries()) {
		const line = index + 1;
		// Nobody writes a command so long; searching one for every shape would take as many looks as it has pairs of letters.
		const code = text.length < LONGEST && (fenced.some(block => block.line < line && line <= block.endLine) || text.includes('`'));
		for (const {what, pattern, certain} of SHAPES) {
			for (const match of certain || code ? text.matchAll(pattern) : []) {
				const value = match.groups?.['value'] ?? '';
				if (certain ? /EXAMPLE|X{6}|x{6}|0{6}|123456/u.test(value) : !looksReal(value, match.groups?.['user'] ?? '')) {
					continue;
				}
				const column = match.index + match[0].lastIndexOf(value) + 1;
				found.set(`${line}:${column}`, {spot: {line, column, length: value.length}, message: `${what} stands in the text`, help: 'take it from the environment, like `"$DB_PASSWORD"`, and make the one that stands here worthless', conceal: true});
			}
		}
	}
	return [...found.values()];
}

const STAND_IN =
	/[<>[\]{}()$*…%]|\.{3}|example|sample|dummy|change_?-?me|replace|placeholder|redacted|hidden|secure-|your|x{3,}|^(?:my|the|new|old|db|app|root|user|admin|super|some|a|test|dev|local|postgres|mysql|redis)?[-_]?(?:password|passwd|passwort|pass|pwd|secret|token|key|api-?key|value|here|test|none|null|true|false|string|string-data|contraseña|senha)\d{0,3}$/iu;

/** Not a variable, a fill-in, a word that stands for a value, a path to one, or the user's own name as in a test database. */
function looksReal(value: string, user: string): boolean {
	return value.length >= 4 && value !== user && !STAND_IN.test(value) && !/^(?:-|file:|env:|\/|\.\/|@|\d{1,5}$)/u.test(value) && !/^([A-Z]+_)+[A-Z]+$/u.test(value);
}
