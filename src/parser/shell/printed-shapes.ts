import {isOwnCall} from './own-calls.ts';
import {effectOfWords} from './programs.ts';

/**
 * Shapes of what programs print, for lines right below a command that begin with no known program.
 * Sources: what ls -s, du, ps, ss, docker, docker compose, git, npm, apt, Ansible, rsync, wget, systemctl, rabbitmqctl, vault and the tools of Java print.
 */
const SHAPES: readonly RegExp[] = [
	// A figure, a size, a share, a count.
	/^[-+(]?\d[\w.,:%/)-]*(?:\s|$)/u,
	// Columns set apart by tabs or by many blanks, or one with figures in at least three of its columns.
	/^(?!.*(?:\s--?[A-Za-z]|[|;&$`<>]))\S+(?: \S+)*(?:\t+| {3,})(?![(（#←<]|\/\/)\S/u,
	/^\S+(?:\s+[\d.,:]+[%KMGTi]*){3,}(?:\s|$)/u,
	// How far it came, and how it went.
	/^(?!.*\s--?[A-Za-z])\S+ \S.*(?:\.{3}|…)\s*(?:done|ok|failed|yes|no|skipped|complete[d]?|\S{1,2})?[.!]?$|^[a-z]+ing(?:\.{3}|…)$/iu,
	/\[\s*(?:ok|done|failed|fail|pass(?:ed)?|warn(?:ing)?|skipped)\s*\]$/iu,
	/^(?!.*\s--?[A-Za-z])\S.*\s\d{1,3}%(?:\s|\[|$)/u,
	/^(?:={1,3}|-{1,3})>\s|^--\d/u,
	/[*=#-]{5,}$/u,
	/^\S+ \| (?:SUCCESS|CHANGED|FAILED|UNREACHABLE|rc=)/u,
	// What it does or did, in a verb and words.
	/^(?!(?:ping|string)\b)\p{Ll}{3,}ing (?!-)[^|;&$`<>=]*$/u,
	/^(?:added|removed|changed|sent|received|updated|upgraded|installed|uninstalled|wrote|written|copied|moved|applied|killed|loaded|saved|imported|exported|restored|dumped|uploaded|downloaded|pushed|pulled|built|compiled|generated|finished|completed|processed|deleted|created|started|stopped|restarted|connected|authenticated|logged|found|skipped|verified|audited|reloaded|rolled) (?!-)[^|;&$`<>]*$/u,
	// Commits from, to, and the branch.
	/^[+ ]?\s*[\da-f]{7,}\.{2,3}[\da-f]{7,}\s+\S+/u,
	// A path in a registry.
	/^[\w-]+(?:\.[\w-]+)+\/\S+$/u,
	/^@?[\w/-]+@v?\d+\.\d+\S*(?:\s|$)|^\S+ version "?v?\d/u,
	// A rule with words in it; a name in quotes and its number.
	/\s-{2,}[a-z]+-{2,}(?:\s|$)|^"[^"]*" #?\d/u,
];

/** A name, and how it is with that. */
const STATE = /^(?<name>[\w.@:/-]+)\s+(?:(?:up|down|open|closed)$|(?:online|offline|running|stopped|healthy|unhealthy|ready|active|inactive|ok|failed|failing|degraded|pending|synced|enabled|disabled|connected|disconnected)(?:\s[^|;&$<>]*)?$)/iu;

/** Programs that print nothing where all goes well. Source: their manual pages. */
const SILENT = /^(?:cd|pushd|popd|export|source|\.|sleep|set|unset|shopt|true|test|\[|wait|alias|umask|ulimit|exit|ssh|su|bash|sh|read|clear|tput|exec|eval|trap|hash|type|command|echo|printf)$/u;
/** A name alone, by which a program might be called as well. */
const NAME = /^[a-z][\w.@:-]*$/u;
/** A name and a version: a team's own program may be told one, too. */
const VERSION = /^[A-Za-z][\w.-]*,? v?\d+(?:\.\d+)+\S*(?:,? [\w(].*)?$/u;

/** True for a line without a known program in front, right below a command, that looks as if that had printed it. */
export function looksPrinted(plain: string, command: string): boolean {
	const named = STATE.exec(plain)?.groups?.['name'];
	return SHAPES.some((shape) => shape.test(plain)) || ((((NAME.test(plain) || VERSION.test(plain)) && !isOwnCall(plain)) || (named !== undefined && !command.split(/\s/u).includes(named))) && shows(command));
}

/** What is called in a container or on another machine. Sources: kubectl exec, docker exec, ssh(1). */
const WITHIN = /^(?:sudo )?(?:(?:kubectl|oc|docker|podman|nerdctl|docker-compose|crictl)\b.*\s(?:exec|run)\s.*?|ssh\s(?:-\S+\s)*\S+)\s(?:--\s)?["']?((?:ls|cat|find|head|tail|env|printenv|which|hostname|ps|df|du|grep|stat|id|whoami|pwd|date|curl)(?:\s.*)?)$/u;

/** A program that only looks, and whose answer that is. */
function shows(command: string): boolean {
	const words = (WITHIN.exec(command)?.[1] ?? command).replace(/^sudo(?:\s+-\S+(?:\s+(?=[a-z]+\s+[a-z])\S+)?)*\s+/u, '').split(/\s+/u);
	return !SILENT.test(words[0] ?? '') && !/[>&]|\$\(/u.test(command) && effectOfWords(words).effect === 'read';
}
