import {verbsOf} from './programs.ts';

/** Flags that name what a command hits, best first; the last ones only where nothing else does. */
const NAMING = [/^(?:--app|-a)$/u, /^--(?:service|deployment|cluster|db-cluster|db-instance|instance|stack|table|bucket|function|volume|snapshot|release|job)(?:-(?:name|ids?|identifier|arn))?s?$/u, /^(?:--name|--dbname|-d|--database)$/u];
const PLACES = [/^--(?:[a-z]+-)*(?:name|identifier|id)$/u, /^(?:--project|-p|--namespace|-n|--resource-group|-g)$/u];
/** Words of a tool's own language. */
const VERB = /^(?:prune|delete|del|rm|rmi|remove|stop|down|up|kill|destroy|restore|reset|purge|rollback|rollout|undo|scale|drain|run|exec|commit|push|apply|create|set|update|system|all|image|images|volume|volumes|container|compose|backup|backups|migrate|count|releases?|restart|start|terminate|postgres|pg|db|database|pods?|deployments?|svc|service|job|pvc|node|namespace|origin|put|app|(?:update|delete|create|set|modify|stop|terminate|remove|start|put|disable|restore|promote|change|deregister)-[a-z-]+)$/iu;

/** Name of the thing that a command hits; empty if none is found. Placeholders are already words here. */
export function objectOf(words: readonly string[]): string {
	const flagged = flagValue(words, NAMING);
	if (flagged !== null) return flagged;
	const plain = verbsOf(words.slice(1)).filter((word) => /^[\w./:@-]{2,}$/u.test(word) && !/^\d[\d:TZ.-]*$/u.test(word) && !VERB.test(word) && !/^w{3,}$/u.test(word));
	return plain.find((word) => /^[a-z]+\/[\w.-]+$/u.test(word)) ?? plain.at(-1) ?? flagValue(words, PLACES) ?? '';
}

function flagValue(words: readonly string[], flags: readonly RegExp[]): string | null {
	for (const flag of flags) {
		const at = words.findIndex((word) => flag.test(word.replace(/=.*$/su, '')));
		const value = at < 0 ? undefined : words[at]?.includes('=') ? words[at]?.replace(/^[^=]*=/u, '') : words[at + 1];
		if (value !== undefined && /^[\w./:@-]{2,}$/u.test(value) && !value.startsWith('-') && !/^\d+$/u.test(value)) return value;
	}
	return null;
}
