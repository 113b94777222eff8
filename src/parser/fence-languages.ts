import type {FenceKind} from '../plan/reading.ts';

/** What a fence's language claims it to be; the content may overrule it. `null` languages are judged by content alone. */
type Claim = FenceKind | 'shell' | 'console';

const ROWS: readonly (readonly [Claim, string])[] = [
	['shell', 'bash sh shell zsh ksh fish ash dash powershell pwsh ps1 ps cmd bat batch dos bash-session-input command commands cli'],
	['console', 'console shell-session shellsession sh-session bash-session terminal term session pycon'],
	['sql', 'sql mysql mariadb pgsql postgres postgresql psql plsql tsql sqlite plpgsql cql hql'],
	['config', 'yaml yml toml json jsonc json5 ini hcl terraform tf tfvars properties env dotenv conf cfg nginx apache apacheconf xml dockerfile docker systemd cue jsonnet kdl editorconfig helm cron crontab gitconfig sshconfig ssh-config caddyfile caddy vcl haproxy squid logrotate my.cnf cnf csv diff patch file'],
	['code', 'awk gawk sed typescript ts tsx javascript js jsx mjs cjs node python py python3 go golang java kotlin kt scala ruby rb rust rs c cpp c++ csharp cs php perl pl lua r swift groovy jenkinsfile elixir ex erlang haskell clojure html css scss vue svelte graphql proto protobuf http promql logql kql kusto spl makefile make solidity sol vyper cairo move motoko'],
	['template', 'markdown md mdx'],
	['manual', 'mermaid plantuml puml dot graphviz flow ascii directive'],
	['output', 'log logs output out stdout'],
];

/** Claim of a language; null for none, `text` and words that nobody knows. */
export function claimOf(language: string): Claim | null {
	return CLAIMS.get(language) ?? null;
}

const CLAIMS: ReadonlyMap<string, Claim> = new Map(ROWS.flatMap(([claim, words]) => words.split(' ').map(word => [word, claim] as const)));

/** Language of a block that is told to be run, if it is no shell's: the whole of it is one program. `given`: what an annotation says runs it. */
export function programLanguage(language: string, given: string | null): string | null {
	if (given !== null) {
		return SHELLS.test(given) ? null : given;
	}
	return claimOf(language) === 'code' ? language : null;
}

/** Shells by the names of their programs, as an annotation gives them. */
const SHELLS = /^(?:(?:ba|z|k|mk|da|a|fi|c|tc)?sh|pwsh|powershell|cmd)(?:\.exe)?$/iu;

/** Language that a command step is given to. */
export function stepLanguage({language, text}: {readonly language: string; readonly text: string}, kind: FenceKind): string {
	if (kind === 'sql') {
		return 'sql';
	}
	// A path that begins with a dot and a backslash is none to a Unix shell.
	if ((claimOf(language) === null && isPowerShell(text)) || (/^(?:|bash|sh|shell|text|console|terminal)$/u.test(language) && WINDOWS_CALL.test(text))) {
		return 'powershell';
	}
	const shells: Readonly<Record<string, string>> = {zsh: 'zsh', fish: 'fish', powershell: 'powershell', pwsh: 'powershell', ps1: 'powershell', ps: 'powershell', cmd: 'cmd', bat: 'cmd', batch: 'cmd', dos: 'cmd', sh: 'sh'};
	return shells[language] ?? 'bash';
}

/** `.\\bin\\back.ps1` in front of a line. */
const WINDOWS_CALL = /^[ \t]*(?:&[ \t]*)?["']?\.\\(?:[\w.-]+\\)*[\w.-]+\.ps1\b/mu;

/** A block whose lines begin with cmdlets, variables and words of PowerShell, and nothing else, whatever it is called. Source: about_Language_Keywords. */
export function isPowerShell(text: string): boolean {
	const lines = text.split('\n').filter(line => line.trim() !== '' && !/^\s*#/u.test(line));
	// Several in one line, parted by semicolons.
	const parts = lines.flatMap(line => (/^\s*\$\w+\s*=/u.test(line) ? line.split(/;\s*/u) : [line]));
	return parts.some(part => CMDLET.test(part)) && lines.some(line => /^\s*\$\w+\s*=|\|\s*$|^\s*foreach\b|\((?:Get|Resolve|Join|Split|New|Test|ConvertTo|ConvertFrom)-[A-Z]\w+\s[^()\n]{1,200}\)/iu.test(line)) && lines.every(line => CMDLET.test(line) || LINE.test(line));
}

const CMDLET = /^\s*(?:\$\w+\s*=\s*)?(?:Get|Set|New|Add|Remove|Start|Stop|Restart|Invoke|Import|Export|Enable|Disable|Test|Move|Copy|Update|Select|Where|ForEach|Write|Connect|Disconnect|Install|Uninstall|Resume|Suspend|Mount|Dismount|Clear|Register|Unregister)-[A-Z]\w+/u;
const LINE = /^\s*(?:\$[\w:]+(?:\.\w+|\[[^\]]*\])*\s*(?:[-+]?=|\|)|foreach\b|if\b|else\b|try\b|catch\b|param\b|[{}()|]|-[A-Z]\w+|\$\w+\.\w+)/iu;
