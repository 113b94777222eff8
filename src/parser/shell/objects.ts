import {verbsOf} from './programs.ts';
import {baseName} from './wrappers.ts';

/** Flags that name what a command hits, best first; the last ones only where nothing else does. */
const NAMING = [/^(?:--app|-a)$/u, /^--(?:service|deployment|cluster|db-cluster|db-instance|instance|stack|table|bucket|function|volume|snapshot|release|job|topic|queue)(?:-(?:name|ids?|identifier|arn|url))?s?$/u, /^(?:--name|--dbname|-d|--database)$/u];
const PLACES = [/^--(?:[a-z]+-)*(?:name|identifier|id)$/u, /^(?:--project|-p|--namespace|-n|--resource-group|-g)$/u];
/** What a tool is told to do: never the name of a thing. */
const ACT = /^(?:prune|delete|del|rm|rmi|remove|stop|down|up|kill|destroy|restore|reset|purge|rollback|rollout|undo|scale|drain|run|exec|commit|push|apply|create|set|update|migrate|count|restart|start|terminate|put|change|verify|unregister|autoremove|clean|clear|flush|wipe|disable|revoke|detach|abandon|reboot|shutdown|snapshot|defrag|leave|seal|undeploy|uninstall|erase|truncate|drop|(?:update|delete|create|set|modify|stop|terminate|remove|start|put|disable|restore|promote|change|deregister|purge|reset|revoke)-[a-z-]+)$/iu;
/** Kinds of things: a name only where nothing stands behind them. */
const KIND = /^(?:system|all|images?|volumes?|networks?|containers?|compose|backups?|releases?|postgres|pg|db|database|pods?|deployments?|svc|service|jobs?|pvc|nodes?|namespaces?|ns|origin|apps?|queues?|topics?|instances?|disks?|secrets?|users?|groups?)$/iu;
/** Programs whose short flags take no value, so that what follows them is the thing. */
const BARE_FLAGS = /^(?:dpkg|rpm|rm|pkill|killall|umount|systemctl|service|userdel|zfs|zpool|lvremove|vgremove|fuser|screen|tmux|git|apt|apt-get|yum|dnf)$/u;

/** Name of the thing that a command hits; empty if none is found or it is still to be filled in. Placeholders are already words here. */
export function objectOf(words: readonly string[]): string {
	const flagged = flagValue(words, NAMING);
	if (flagged !== null) return isBlank(flagged) ? '' : flagged;
	const program = baseName(words[0] ?? '');
	const said = verbsOf(words.slice(1), BARE_FLAGS.test(program) ? /^$/u : undefined);
	// The first word of `aws` is a service of the vendor, not of the team.
	const own = program === 'aws' ? said.slice(1) : said;
	const things = own.filter((word, at) => !ACT.test(word) && (!KIND.test(word) || at === own.length - 1));
	if (things.some(isBlank) && !things.some((word) => word.includes('/') && !isBlank(word))) return '';
	const plain = things.filter((word) => /^[\w./:@-]{2,}$/u.test(word) && !/^\d[\d:TZ.-]*$/u.test(word) && !isBlank(word));
	// What a copy lies over stands last.
	if (/^(?:cp|scp|mv|install|rsync)$/u.test(program) || said.slice(0, 2).includes('cp')) return plain.at(-1) ?? '';
	return plain.find((word) => /^[a-z]+\/[\w.-]+$/u.test(word)) ?? plain.at(-1) ?? flagValue(words, PLACES) ?? '';
}

/** A fill-in that was masked, or a variable. */
function isBlank(word: string): boolean {
	return /w{3,}/u.test(word.replace(/\bwww\./u, '')) || /[$`*?]/u.test(word);
}

function flagValue(words: readonly string[], flags: readonly RegExp[]): string | null {
	for (const flag of flags) {
		const at = words.findIndex((word) => flag.test(word.replace(/=.*$/su, '')));
		const value = at < 0 ? undefined : words[at]?.includes('=') ? words[at]?.replace(/^[^=]*=/u, '') : words[at + 1];
		if (value !== undefined && (/^[\w./:@-]{2,}$/u.test(value) || isBlank(value)) && !value.startsWith('-') && !/^\d+$/u.test(value)) return value;
	}
	return null;
}
