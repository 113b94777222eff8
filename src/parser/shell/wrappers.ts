import {byProgram} from './by-program.ts';

/** What a wrapping program runs: words of their own, or one text for a shell. `remote`: somewhere else than the caller. */
export type Inner = {readonly words: readonly string[] | null; readonly text: string | null; readonly remote: boolean};

type Wrapper = {
	readonly programs: RegExp;
	/** Words that must come first, after the program: `exec`. */
	readonly verbs?: readonly string[];
	/** Flags that take a value, so that it is not taken for the command. */
	readonly valued?: RegExp;
	/** Plain words before the command: a host, a container, a duration. */
	readonly skip?: number;
	/** Flag whose value is a text for a shell. */
	readonly text?: RegExp;
	/** What that value has to look like. */
	readonly given?: RegExp;
	/** The command stands only behind `--`. */
	readonly dashes?: boolean;
	/** All words after the skipped ones are joined and read by a shell. */
	readonly joins?: boolean;
	/** Its own options with a value may stand behind the command, too: `heroku run bash -a shop`. */
	readonly behind?: boolean;
	readonly remote?: boolean;
	/** Flag whose value is a program in another language: nothing to look into. */
	readonly code?: RegExp;
	/** The verb itself is the program: `k3s kubectl get pods`. */
	readonly keeps?: boolean;
	/** No command among plain words; only `text`. */
	readonly textOnly?: boolean;
};

const EXEC_FLAGS = /^(?:-[uwefp]|--(?:user|workdir|env|env-file|index|file|project-name|name|entrypoint|profile))$/u;

/** Source: docker-run(1), options with a value of their own. */
const RUN_FLAGS = /^(?:-[acehlmpuvw]|--(?:add-host|annotation|attach|cap-add|cap-drop|cpu-shares|cpus|cpuset-cpus|device|dns|entrypoint|env|env-file|expose|gpus|group-add|health-cmd|health-interval|hostname|ip|label|link|log-driver|log-opt|memory|memory-swap|mount|name|net|network|network-alias|pid|platform|publish|pull|restart|security-opt|shm-size|stop-timeout|sysctl|tmpfs|ulimit|user|userns|volume|volumes-from|workdir))$/u;

/** Sources: sudo(8), env(1), nohup(1), timeout(1), watch(1), xargs(1), nice(1), ssh(1), docker, kubectl, flyctl, heroku and gcloud references. */
const WRAPPERS: readonly Wrapper[] = [
	{programs: /^(?:sudo|doas)$/u, valued: /^-[a-zA-Z]*[ugprtChDRT]$|^--(?:user|group)$/u},
	{programs: /^(?:env|cross-env)$/u, valued: /^-[uCS]$/u},
	{programs: /^(?:nohup|setsid|command|builtin|exec|time|caffeinate|unbuffer|systemd-inhibit|then|do|else|!)$/u},
	{programs: /^(?:nice|ionice|stdbuf|chrt|taskset)$/u, valued: /^-[ncpoie]$/u},
	{programs: /^(?:timeout|gtimeout)$/u, valued: /^-[ks]$/u, skip: 1},
	{programs: /^watch$/u, valued: /^-[nq]$|^--(?:interval|equexit)$/u, joins: true},
	{programs: /^xargs$/u, valued: /^-[IiLnPsdEa]$|^--(?:max-args|max-procs|delimiter|arg-file)$/u},
	{programs: /^(?:bash|sh|zsh|dash|ksh|ash|fish)$/u, text: /^-[a-z]*c$/u, textOnly: true},
	{programs: /^(?:su|runuser)$/u, text: /^(?:-c|--command)$/u, textOnly: true},
	{programs: /^eval$/u, joins: true},
	{programs: /^(?:pwsh|powershell)$/u, text: /^-(?:c|command)$/iu, textOnly: true},
	{programs: /^cmd$/iu, text: /^\/[ck]$/iu, textOnly: true},
	// Source: about_pwsh, -File.
	{programs: /^(?:pwsh|powershell)$/u, valued: /^-(?:ExecutionPolicy|ep|ex|Version|v|WindowStyle|w|ConfigurationName|WorkingDirectory|wd|InputFormat|OutputFormat|PSConsoleFile)$/iu},
	{programs: /^ssh$/u, valued: /^-[BbcDEeFIiJLlmOopQRSWw]$/u, skip: 1, joins: true, remote: true},
	// On many machines at once. Sources: pdsh(1), clush(1), pssh(1), dsh(1), knife-ssh.
	{programs: /^(?:pdsh|clush|xdsh)$/u, valued: /^-[wxgGXftulRSBo]$/u, joins: true, remote: true},
	{programs: /^(?:pssh|parallel-ssh)$/u, valued: /^-[hHlpoetOxXP]$/u, joins: true, remote: true},
	// Sources: tsh ssh --help; parallel(1), whose arguments stand behind three colons; fab --help.
	{programs: /^tsh$/u, verbs: ['ssh'], valued: /^(?:-[lpiJLDR]|--(?:login|proxy|user|ttl|cluster|port|identity|jumphost))$/u, skip: 1, joins: true, remote: true},
	{programs: /^parallel$/u, valued: /^-[jIPNnSCdLa]$|^--(?:jobs|sshlogin|delay|joblog|timeout|retries|arg-file|colsep)$/u, joins: true},
	{programs: /^fab$/u, dashes: true, remote: true},
	{programs: /^sshpass$/u, valued: /^-[pfdP]$/u},
	// Source: the references of crictl and Nomad.
	{programs: /^crictl$/u, verbs: ['exec'], valued: /^-[er]$|^--(?:timeout|runtime-endpoint)$/u, skip: 1, remote: true},
	...[['exec'], ['alloc', 'exec']].map((verbs): Wrapper => ({programs: /^nomad$/u, verbs, valued: /^-{1,2}(?:task|job|e|namespace|region|address)$/u, skip: 1, remote: true})),
	{programs: /^gcloud$/u, verbs: ['compute', 'ssh'], dashes: true, remote: true},
	{programs: /^az$/u, verbs: ['ssh', 'vm'], dashes: true, remote: true},
	{programs: /^knife$/u, verbs: ['ssh'], valued: /^-[aACGiPptuxz]$|^--(?:attribute|concurrency|ssh-user|ssh-port|ssh-identity-file|ssh-gateway)$/u, skip: 1, joins: true, remote: true},
	// A whole call in place of what the image starts; the words behind the image are its last ones.
	...[['run'], ['compose', 'run']].map((verbs): Wrapper => ({programs: /^(?:docker|podman|nerdctl|docker-compose|podman-compose)$/u, verbs, text: /^--entrypoint$/u, given: /^\S+\s.*\s-c\s|^(?:\/\S*\/)?(?:ba|da|z|a)?sh\s+-c\s/su, textOnly: true, remote: true})),
	{programs: /^(?:docker|podman|nerdctl)$/u, verbs: ['exec'], valued: EXEC_FLAGS, skip: 1, remote: true},
	{programs: /^(?:docker|podman|nerdctl)$/u, verbs: ['container', 'exec'], valued: EXEC_FLAGS, skip: 1, remote: true},
	{programs: /^(?:docker|podman)$/u, verbs: ['compose', 'exec'], valued: EXEC_FLAGS, skip: 1, remote: true},
	{programs: /^(?:docker|podman)$/u, verbs: ['compose', 'run'], valued: EXEC_FLAGS, skip: 1, remote: true},
	{programs: /^(?:docker-compose|podman-compose)$/u, verbs: ['exec'], valued: EXEC_FLAGS, skip: 1, remote: true},
	{programs: /^(?:docker-compose|podman-compose)$/u, verbs: ['run'], valued: EXEC_FLAGS, skip: 1, remote: true},
	{programs: /^(?:docker|podman|nerdctl)$/u, verbs: ['run'], valued: RUN_FLAGS, skip: 1, remote: true},
	{programs: /^(?:kubectl|oc|k)$/u, verbs: ['exec'], dashes: true, remote: true},
	// Before the dashes were asked for: `kubectl exec -it shop-0 mongo`.
	{programs: /^(?:kubectl|oc|k)$/u, verbs: ['exec'], valued: /^(?:-[ncf]|--(?:namespace|container|context|kubeconfig|filename))$/u, skip: 1, remote: true},
	// Source: `oc rsh --help`.
	{programs: /^oc$/u, verbs: ['rsh'], valued: /^(?:-[ncfT]|--(?:namespace|container|context|kubeconfig|filename|shell|timeout))$/u, skip: 1, remote: true},
	{programs: /^(?:kubectl|oc|k)$/u, verbs: ['run'], dashes: true, remote: true},
	{programs: /^(?:kubectl|oc|k)$/u, verbs: ['debug'], dashes: true, remote: true},
	{programs: /^(?:flyctl|fly)$/u, verbs: ['ssh', 'console'], text: /^(?:-C|--command)$/u, textOnly: true, remote: true},
	{programs: /^(?:flyctl|fly)$/u, verbs: ['console'], text: /^(?:-C|--command)$/u, textOnly: true, remote: true},
	{programs: /^(?:heroku|scalingo)$/u, verbs: ['run'], valued: /^(?:-a|--app|-r|--remote|-s|--size|--type)$/u, joins: true, remote: true, behind: true},
	// Sources: the references of Kamal, Dokku, Elastic Beanstalk's CLI, Azure App Service, Multipass, Proxmox VE; runuser(1), flock(1).
	{programs: /^kamal$/u, verbs: ['app', 'exec'], valued: /^-[pdrvchH]$|^--(?:primary|destination|roles|version|config-file|hosts|env)$/u, joins: true, remote: true},
	{programs: /^kamal$/u, verbs: ['accessory', 'exec'], valued: /^-[dvch]$|^--(?:destination|version|config-file|hosts)$/u, skip: 1, joins: true, remote: true},
	...['run', 'enter'].map((verb): Wrapper => ({programs: /^dokku$/u, verbs: [verb], skip: verb === 'run' ? 1 : 2, remote: true})),
	{programs: /^eb$/u, verbs: ['ssh'], text: /^(?:-c|--command)$/u, textOnly: true, remote: true},
	{programs: /^az$/u, verbs: ['webapp', 'ssh'], text: /^(?:-c|--command)$/u, textOnly: true, remote: true},
	{programs: /^multipass$/u, verbs: ['exec'], skip: 1, remote: true},
	{programs: /^pct$/u, verbs: ['exec'], skip: 1, remote: true},
	{programs: /^runuser$/u, valued: /^-[ugGwcs]$|^--(?:user|group)$/u, dashes: true},
	{programs: /^flock$/u, valued: /^-[wE]$|^--(?:timeout|wait|conflict-exit-code)$/u, skip: 1},
	{programs: /^gcloud$/u, verbs: ['compute', 'ssh'], text: /^--command$/u, textOnly: true, remote: true},
	{programs: /^(?:vagrant|minikube|multipass)$/u, verbs: ['ssh'], text: /^(?:-c|--command)$/u, textOnly: true, remote: true},
	{programs: /^aws$/u, verbs: ['ecs', 'execute-command'], text: /^--command$/u, textOnly: true, remote: true},
	// A vendor's shell around its own tools. Source: the manual of DC/OS.
	{programs: /^dcos-shell$/u},
	{programs: /^(?:npx|bunx|pnpx|dlx)$/u, valued: /^(?:-p|--package)$/u},
	{programs: /^(?:pnpm|yarn|npm|bun)$/u, verbs: ['exec']},
	{programs: /^(?:pnpm|yarn)$/u, verbs: ['dlx']},
	{programs: /^(?:bundle|rbenv|mise|direnv|lerna)$/u, verbs: ['exec'], skip: 0},
	// The name of an account, a role or a store of secrets, then the command. Sources: the manuals of aws-vault, chamber, aws-okta, gds-cli, saml2aws, teller, envchain.
	{programs: /^(?:aws-vault|aws-okta|saml2aws)$/u, verbs: ['exec'], valued: /^(?:-[adnt]|--(?:duration|region|mfa-token|prompt|backend|idp-account|exec-profile|role))$/u, skip: 1},
	{programs: /^(?:chamber|vaultenv)$/u, verbs: ['exec'], dashes: true},
	// A way to a service, then the program. Source: Cloud Foundry's plugin conduit.
	{programs: /^cf$/u, verbs: ['conduit'], dashes: true},
	{programs: /^gds(?:-cli)?$/u, verbs: ['aws'], skip: 1},
	{programs: /^envchain$/u, skip: 1},
	// Distributions that bring their own kubectl. Sources: the manuals of K3s, RKE2, MicroK8s, minikube.
	{programs: /^(?:k3s|k0s|rke2|microk8s|minikube)$/u, verbs: ['kubectl'], keeps: true},
	{programs: /^docker-machine$/u, verbs: ['ssh'], skip: 1, joins: true, remote: true},
	{programs: /^(?:poetry|pipenv|uv|doppler|op|rye|hatch|pdm|railway|infisical|dotenvx?|mise|pixi|conda|mamba|micromamba)$/u, verbs: ['run'], valued: /^(?:-[sepcn]|--(?:service|environment|project|config|name|prefix|env|env-file|directory))$/u},
	{programs: /^(?:ddev|lando|docksal|fin|sail)$/u, verbs: ['exec']},
	{programs: /^(?:php|python3?|ruby|node|ts-node|tsx|deno|perl|Rscript|bash|sh|zsh)$/u, valued: /^-[WX]$/u, code: /^(?:-[a-z]*[ce]|-r|--eval|--command)$/u},
	{programs: /^chroot$/u, skip: 1},
	{programs: /^nsenter$/u, valued: /^-[tSG]$/u},
	{programs: /^(?:lxc|incus)$/u, verbs: ['exec'], skip: 1, remote: true},
];

const wrappersOf = byProgram(WRAPPERS);

/** The command inside of a wrapping one; null if the program wraps nothing or nothing is given. */
export function unwrap(words: readonly string[]): Inner | null {
	const program = baseName(words[0] ?? '');
	for (const row of wrappersOf(program)) {
		const rest = afterVerbs(words.slice(1), row.verbs ?? []);
		if (rest === null) continue;
		const inner = innerOf(row, rest);
		if (inner) return {...inner, remote: row.remote ?? false};
	}
	const behind = /[/]|\.sh$/u.test(words[0] ?? '') ? words.slice(words.indexOf('--', 1) + 1) : [];
	return words.includes('--', 1) && CLIENT.test(baseName(behind[0] ?? '')) ? {words: behind, text: null, remote: true} : null;
}

/** What a script of the project's own starts behind two dashes, as `kubectl exec` does: `bin/into.sh shop -- psql`. */
const CLIENT = /^(?:psql|mysql|mariadb|mongo|mongosh|redis-cli|valkey-cli|sqlite3|cqlsh|bash|sh|zsh|rails|python3?|node)$/u;

function innerOf(row: Wrapper, rest: readonly string[]): Omit<Inner, 'remote'> | null {
	if (row.keeps) return {words: [row.verbs?.at(-1) ?? '', ...rest.filter((word, at) => at > 0 || word !== '--')], text: null};
	if (row.code && rest.some((word) => row.code?.test(word))) return null;
	if (row.text) {
		const at = rest.findIndex((word) => row.text?.test(word.replace(/=.*$/su, '')));
		const value = at < 0 ? undefined : rest[at]?.includes('=') ? rest[at]?.replace(/^[^=]*=/u, '') : rest[at + 1];
		if (value !== undefined && (row.given?.test(value) ?? true)) return {words: null, text: value};
		if (row.textOnly) return null;
	}
	if (row.dashes) {
		const at = rest.indexOf('--');
		return at >= 0 && at + 1 < rest.length ? {words: rest.slice(at + 1), text: null} : null;
	}
	let skip = row.skip ?? 0;
	let at = 0;
	for (; at < rest.length; at++) {
		const word = rest[at] ?? '';
		if (word === '--') continue;
		if (row.valued?.test(word)) at++;
		else if (!word.startsWith('-') && !/^[A-Za-z_]\w*=/u.test(word) && skip-- <= 0) break;
	}
	let end = rest.length;
	while (row.behind && end - 2 > at && row.valued?.test(rest[end - 2] ?? '')) end -= 2;
	const inner = rest.slice(at, end);
	if (inner.length === 0) return null;
	return row.joins ? {words: null, text: inner.join(' ')} : {words: inner, text: null};
}

/** The words after the verbs, global flags between them left out; null if the verbs are others. */
function afterVerbs(words: readonly string[], verbs: readonly string[]): readonly string[] | null {
	let at = 0;
	for (const verb of verbs) {
		while (at < words.length && words[at] !== verb) {
			const word = words[at] ?? '';
			const next = words[at + 1] ?? '-';
			// The command would be hidden behind the value of a flag that no table knows.
			if (word.startsWith('-')) at += VALUED.test(word) || (!word.includes('=') && next !== verb && !next.startsWith('-')) ? 2 : 1;
			else return null;
		}
		if (at >= words.length) return null;
		at++;
	}
	return words.slice(at);
}

/** Global flags that take a value as a word of its own, over all tools. */
export const VALUED =
	/^(?:-[nCfpHaeolrtusik]|--(?:namespace|context|kubeconfig|kube-context|file|project|project-name|profile|region|host|app|cluster|output|selector|env|user|name|zone|org|config|token|service|remote|team|scope|stack|subscription|resource-group|location|server|username|port|set|values|tail|since|timeout|limit|format|query))$/u;

export function baseName(word: string): string {
	return word.slice(Math.max(word.lastIndexOf('/'), word.lastIndexOf('\\')) + 1).replace(/\.exe$/iu, '');
}
