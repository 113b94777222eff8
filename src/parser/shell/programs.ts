import {CLOUD_EFFECTS} from './effects-cloud.ts';
import {CLUSTER_EFFECTS} from './effects-cluster.ts';
import {CONSOLE_EFFECTS} from './effects-consoles.ts';
import {DATABASE_EFFECTS} from './effects-databases.ts';
import {HOST_EFFECTS} from './effects-hosts.ts';
import {MACHINE_EFFECTS} from './effects-machines.ts';
import {PLATFORM_EFFECTS} from './effects-platforms.ts';
import {SERVICE_EFFECTS} from './effects-services.ts';
import {STORE_EFFECTS} from './effects-store.ts';
import {SYSTEM_EFFECTS} from './effects-system.ts';
import {VOLUME_EFFECTS} from './effects-volumes.ts';
import type {EffectRow} from './effect-row.ts';
import {HOST_PROGRAMS} from './host-programs.ts';
import {effectOfName} from './script-names.ts';
import {baseName, VALUED} from './wrappers.ts';
import type {Effect} from '../../plan/step.ts';

/** Programs whose first plain word is a task of the project's own: its name says what it does. */
const RUNNERS = /^(?:npm|yarn|pnpm|bun|make|gmake|just|task|mage|rake|composer|nx|turbo|gradle|gradlew|grunt|gulp|mix|invoke|tox|nox|poe|cargo|mvn|mvnw)$/u;

/** Programs whose first plain word may be a command that a project added. */
const FRAMEWORKS = /^(?:manage\.py|django-admin|artisan|rails|flask|console)$/u;

/** Programs that are told apart from words of prose and SQL: wrappers, shells and the like that no effect row names. */
const OTHERS = new Set(
	'juju talm talosctl linstor salt-run salt-call salt-key tlmgr bacula-dir bacula-sd bacula-fd bconsole bls bextract bscan sync chroot arch-chroot mysqlbinlog regsvr32 lsnrctl tnsping srvctl crsctl expdp impdp sqlldr orapwd opatch datapatch sudo doas npx bunx curl helmfile knife chef-client berks cargo rustc go composer python python3 pip pip3 node ruby php perl java bash sh zsh su nginx apachectl httpd a2ensite mkdir touch chmod chown chgrp ln useradd usermod groupadd sysctl modprobe export source sftp ssh-keygen certbot ansible-playbook consul-template xargs env nohup yarn tsx ts-node deno createdb createuser initdb pg_upgrade keytool logrotate sendmail mail iptables slack-notify az-cli wsl docker-machine kind minikube k3d skaffold tilt kustomize kubeadm eksctl kops velero packer vagrant openvpn wg certutil osqueryi chef salt-call lsb_release cksum beadm zoneadm zonecfg zlogin dladm ipadm lslpp oslevel lspv lsvg lslv lsfs lsdev lsattr lsmap lppchk bootinfo bootlist bosboot cfgmgr errpt instfix installp mksysb varyonvg importvg crfs chfs chdev nimadm loadopt'.split(' '),
);

const SHELL_WORDS = new Set('cd echo printf export unset set shopt source . alias read exit logout return break continue true false test [ [[ : let local declare typeset eval exec trap wait jobs fg bg disown ulimit umask shift getopts hash type command builtin history pushd popd dirs times readonly mapfile readarray kill pwd help complete compgen if then else elif fi for while until do done case esac in function select time { }'.split(' '));

/** Every row of every table, in the order that they are tried in. */
export const EFFECT_ROWS: readonly EffectRow[] = [...PLATFORM_EFFECTS, ...SERVICE_EFFECTS, ...MACHINE_EFFECTS, ...CONSOLE_EFFECTS, ...DATABASE_EFFECTS, ...VOLUME_EFFECTS, ...HOST_EFFECTS, ...CLUSTER_EFFECTS, ...CLOUD_EFFECTS, ...STORE_EFFECTS, ...SYSTEM_EFFECTS];
const BY_PROGRAM: ReadonlyMap<string, readonly EffectRow[]> = index(EFFECT_ROWS);

/** True for names that only make sense at the start of a shell command. */
export function isKnownProgram(name: string): boolean {
	return BY_PROGRAM.has(baseName(name)) || OTHERS.has(baseName(name)) || HOST_PROGRAMS.has(baseName(name));
}

/** True for builtins and keywords, which are no tools to install. */
export function isShellWord(name: string): boolean {
	return SHELL_WORDS.has(name);
}

/** Programs that are given sentences: titles, messages, descriptions. Sources: git-commit(1), gh, glab. */
const SPEAKS = /^(?:git|gh|glab|hub|jira|echo|printf|logger)$/u;

/** What a simple command does, `words[0]` being the program. `why` ends a sentence that starts with the program's name. */
export function effectOfWords(words: readonly string[]): {readonly effect: Effect; readonly why: string} {
	const program = baseName(words[0] ?? '');
	const verbs = verbsOf(words.slice(1), OWN_VALUED.get(program) ?? VALUED).join(' ');
	// A substitution is one word: its blanks part nothing.
	const line = [program, ...words.slice(1)].join(' ').replace(/\$\([^()]*\)/gu, (found) => found.replace(/\s/gu, '_'));
	const list = BY_PROGRAM.get(program) ?? BY_PROGRAM.get(program.replace(/^gitlab-(?=patronictl|psql|redis-cli|rake|rails|pgbackrest)/u, '')) ?? [];
	const back = !SPEAKS.test(program) && TAKES_BACK.test(line) && MIGRATES.test(line);
	const rowFor = (said: string): EffectRow | undefined => list.find((one) => (one.verbs?.test(said) ?? true) && (one.line?.test(line) ?? true));
	// `compose --env-file shop.env down`: a flag that no table knows may take the word behind it. The worse of both readings counts.
	const behind = rowFor(verbsOf(words.slice(1), MAYBE_VALUED).join(' '));
	const row = behind?.effect === 'destructive' ? behind : (rowFor(verbs) ?? behind);
	if (row?.effect !== 'destructive' && !SPEAKS.test(program) && ASKS_TO_DELETE.test(line)) return {effect: 'destructive', why: 'is told to delete'};
	if (row && !(row.effect === 'change' && back)) return row;
	if (back && list.length > 0) return {effect: 'destructive', why: 'is told to take migrations back'};
	const [built = '', ...handed] = words.slice(BUILT.get(program)?.(words) ?? words.length);
	const called = built === '' ? null : effectOfName(built.replace(/\.(?:jar|dll)$/u, ''), handed);
	if (called?.effect === 'destructive') return called;
	if (RUNNERS.test(program)) {
		const task = verbsOf(words.slice(1)).filter((word) => word !== 'run' && word !== 'run-script');
		if (/^(?:ci|install|i|add|update|upgrade|build|publish|link|pack|init|create|start|dev|serve|deploy)$/u.test(task[0] ?? '')) return {effect: 'change', why: 'changes what is installed or running'};
		if (task[0] !== undefined) return effectOfName(task[0], task.slice(1));
	}
	// A task that the framework does not come with: its name is the project's own.
	const own = FRAMEWORKS.test(program) ? verbsOf(words.slice(1)) : [];
	const told = own[0] === undefined ? null : effectOfName(own[0], own.slice(1));
	if (told?.effect === 'destructive') return told;
	if (list.length > 0 || (OTHERS.has(program) && !/[/.]/u.test(program))) return {effect: 'change', why: 'may change something'};
	return effectOfName(program, words.slice(1));
}

/** Programs whose flags with a value differ from what most others call so. Sources: git(1), systemctl(1), where `--user` is a flag by itself. */
const OWN_VALUED: ReadonlyMap<string, RegExp> = new Map([['git', /^-[Cc]$/u], ['systemctl', /^(?:-[HMtpPnos]|--(?:host|machine|type|property|lines|output|signal|state|root|job-mode))$/u]]);

/** Where the program that a runtime is given stands, whose name and words say what it does. Sources: java(1), `go help run`, `dotnet --help`. */
const BUILT: ReadonlyMap<string, (words: readonly string[]) => number | undefined> = new Map([
	['java', (words) => words.indexOf('-jar') + 1 || undefined],
	['go', (words) => words.findIndex((word, at) => at > 1 && words[1] === 'run' && word.includes('/')) >>> 0],
	['dotnet', (words) => words.findIndex((word) => word.endsWith('.dll')) >>> 0],
]);

/** Every flag without a value of its own; "--no-…" never has one. */
const MAYBE_VALUED = /^(?!--no-)--?[a-zA-Z][\w-]*$/u;
/** Whoever takes the flag that curl has for the method sends it: `es_util --query=carts -X DELETE`. Source: curl(1). */
const ASKS_TO_DELETE = /\s(?:-X ?|--request[ =])["']?DELETE["']?(?:\s|$)/u;

/** A job or an image for migrations, told which way: `run jobs deploy shop-migrate --args=-direction,down`. */
const MIGRATES = /migrat|alembic|flyway|liquibase/iu;
const TAKES_BACK = /(?:[\s,=:"'[](?:down|downgrade|revert|reset)|[,=:"'[](?:rollback|undo))(?=$|[\s,"'\]])/iu;

/** Words that are no flags, without the values of flags that are known to take one. */
export function verbsOf(words: readonly string[], valued: RegExp = VALUED): readonly string[] {
	const verbs: string[] = [];
	for (let at = 0; at < words.length; at++) {
		const word = words[at] ?? '';
		if (word === '--') break;
		if (valued.test(word)) at++;
		else if (!word.startsWith('-')) verbs.push(word);
	}
	return verbs;
}

function index(all: readonly EffectRow[]): ReadonlyMap<string, readonly EffectRow[]> {
	const map = new Map<string, EffectRow[]>();
	for (const row of all) {
		for (const name of row.programs.split(' ')) {
			const list = map.get(name);
			if (list) list.push(row);
			else map.set(name, [row]);
		}
	}
	return map;
}

/** Nothing but who one is from here on. Sources: sudo(8), su(1). */
export const AS_OTHER = /^\s*(?:sudo (?:-[is]|su)(?: -)?(?: [a-z_][\w-]*)?|su -l?(?: [a-z_][\w-]*)?)\s*$/u;
