import {LOGIN, before, shellOf, texted, withBash} from './shell-opener.ts';
import type {ShellOpener} from './shell-opener.ts';
import {singleQuoted as quote} from '../plan/quote-value.ts';
import {splitOptions, splitWords, withoutFlags} from './shell-words.ts';
import type {Word} from './shell-words.ts';

/** How to run a text in the place that a line opens. */
export type Opener = ShellOpener | SqlOpener;

export type SqlOpener = {
	readonly kind: 'sql';
	/** Shell text that runs the statements on its standard input and stops at the first error. */
	readonly command: string;
	/** The same behind a program that takes the words of another one: `sudo`, `docker exec -i tools`. */
	readonly behind: (head: string) => string;
	readonly probe: string;
	/** Exit code that says that the connection broke; null: the client does not tell. */
	readonly lostExit: number | null;
};

/** Null: a line of an unknown shape; only a person can type there. */
export const openerOf = (command: string): Opener | null => {
	const words = splitWords(command);
	const program = words?.[0]?.text.split('/').at(-1) ?? '';
	const build = OPENERS[program];
	return words && build ? build(words) : null;
};

type Build = (words: readonly Word[]) => Opener | null;

const raw = (words: readonly Word[]): string => words.map(word => word.raw).join(' ');
const word = (text: string): Word => ({raw: text, text});

/** Options of `ssh` that take a value: OpenSSH ssh(1), synopsis. */
const SSH = {letters: 'BbcDEeFIiJLlmOoPpQRSWw', names: []};

/** `$__rb_share` holds the options of a shared connection, or nothing. */
const ssh: Build = words => {
	const {options, rest} = splitOptions(words.slice(1), SSH);
	const [host, ...remote] = rest;
	if (!host || host.text === '--') return null;
	const connection = raw([...options.filter(option => !/^-t+$/.test(option.text)), host]);
	const program = words[0]?.raw ?? 'ssh';
	const through = (flag: string, text: string): string => `${program} ${flag} $__rb_share ${connection} ${text}`;
	const inner = remote.length === 0 ? LOGIN : openerOf(remote.map(part => part.text).join(' '));
	if (inner?.kind !== 'shell') return null;
	return {
		kind: 'shell',
		command: through('-T', quote(inner.command)),
		enter: through('-T', quote(inner.enter)),
		inTerminal: line => through('-t', quote(inner.inTerminal(line))),
		connection,
	};
};

/** Options of `docker exec` and `docker run` that take a value: docker-container-exec(1), docker-container-run(1), the usual ones. */
const DOCKER = {letters: 'ewulpvh', names: ['--env', '--env-file', '--user', '--workdir', '--detach-keys', '--name', '--network', '--volume', '--entrypoint', '--index', '--label', '--publish', '--mount', '--platform']};

/** Options of `kubectl exec` that take a value, its global ones among them: kubectl reference, exec and options. */
const KUBECTL = 'cfnsv';

const withoutTerminal = (options: readonly Word[], valued: string): readonly Word[] =>
	options.filter(option => !/^--(?:tty|interactive|stdin)(?:=true)?$|^-[it]+=true$/.test(option.text)).flatMap(option => withoutFlags(option, 'it', valued) ?? []);

const docker: Build = words => containerExec(words, words.findIndex((part, index) => index > 0 && part.text === 'exec'), ['-i', '-it']);

/** `docker compose exec` and `docker-compose exec` allocate a terminal unless told not to. */
const compose: Build = words => containerExec(words, words.findIndex((part, index) => index > 0 && (part.text === 'exec' || part.text === 'run')), ['-T', '']);

type Flags = readonly [captured: string, terminal: string];

const containerExec = (words: readonly Word[], at: number, flags: Flags): Opener | null => {
	if (at < 1) return null;
	const {options, rest} = splitOptions(words.slice(at + 1), DOCKER);
	const [container, ...program] = rest;
	return container ? clientOrShell(words.slice(0, at + 1), [...withoutTerminal(options, DOCKER.letters), container], program, flags) : null;
};

/** `docker exec -it app bash`, `docker exec -it db psql -U app`: a shell or a database client over there. */
const clientOrShell = (verbs: readonly Word[], target: readonly Word[], program: readonly Word[], flags: Flags): Opener | null => {
	const head = (flag: string): string => raw([...verbs, ...(flag === '' ? [] : [word(flag)]), ...target]);
	const shell = shellOf(program);
	if (shell !== null) return before(head(flags[0]), head(flags[1]), shell);
	const client = openerOf(raw(program));
	return client?.kind === 'sql' ? moved(client, head(flags[0])) : null;
};

/** `kubectl exec -it POD [-n NS] [-c NAME] -- COMMAND`; the older form without `--` is not taken apart. */
const kubectl: Build = words => {
	const at = words.findIndex((part, index) => index > 0 && part.text === 'exec');
	const end = words.findIndex(part => part.text === '--');
	if (at < 1 || end < at) return null;
	const target = [...withoutTerminal(words.slice(at + 1, end), KUBECTL), word('--')];
	const opener = clientOrShell(words.slice(0, at + 1), target, words.slice(end + 1), ['-i', '-it']);
	if (opener?.kind === 'shell') return {...opener, doubtful: true};
	const client = openerOf(raw(words.slice(end + 1)));
	return opener && client?.kind === 'sql' ? proven(raw([...words.slice(0, at + 1), word('-i'), ...target]), client) : null;
};

/**
 * `kubectl exec` ends with 0 also when its connection was lost (known to its maintainers, and not put right), so over there success
 * gets a code of its own.
 */
const proven = (head: string, client: SqlOpener): SqlOpener => {
	const judged = (call: string): string =>
		`(${call} sh -c ${quote(`${client.command} && exit ${PROOF}`)}; __rb_end=$?; [ "$__rb_end" -ne ${PROOF} ] || exit 0; [ "$__rb_end" -ne 0 ] || exit ${LOST}; exit "$__rb_end")`;
	// What goes before it goes to the call: no program takes a list of commands for its words.
	return {...client, command: judged(head), behind: outer => judged(`${outer} ${head}`), lostExit: LOST};
};

const moved = (client: SqlOpener, head: string): SqlOpener => ({...client, command: client.behind(head), behind: outer => client.behind(`${outer} ${head}`)});

const PROOF = 77;
/** As psql says it. */
const LOST = 2;

/** `sudo -i`, `sudo -s`, `sudo su -`, with `-u NAME`. `-i` passes on no text of several lines, so only the first time logs in. */
const sudo: Build = words => {
	const {options, rest} = splitOptions(words.slice(1), {letters: 'ugpChDRTr', names: ['--user', '--group']});
	const program = words[0]?.raw ?? 'sudo';
	const inner = rest.length === 0 ? null : openerOf(raw(rest));
	if (inner?.kind === 'sql') return moved(inner, raw([word(program), ...options]));
	if (inner) return {kind: 'shell', command: `${program} ${raw([...options, word(inner.command)])}`, enter: `${program} ${raw([...options, word(inner.enter)])}`, inTerminal: line => `${program} ${raw([...options, word(inner.inTerminal(line))])}`, connection: null};
	if (rest.length > 0 || !options.some(option => ASKS_SHELL.test(option.text))) return null;
	const others = options.filter(option => !ASKS_SHELL.test(option.text));
	const opener = before(raw([word(program), word('-H'), ...others, word('--')]), raw([word(program), word('-H'), ...others, word('--')]), 'bash');
	return options.some(option => /^(?:-[a-zA-Z]*i|--login)$/.test(option.text)) ? {...opener, enter: `${raw([word(program), word('-i'), ...others])} -- bash -s`} : opener;
};

const ASKS_SHELL = /^-[is]+$|^--(?:login|shell)$/;

/** `bash`, `sh`: another shell right here. */
const subshell: Build = words => {
	const shell = shellOf(words);
	return shell === null ? null : {kind: 'shell', command: `${shell} -s`, enter: `${raw(words)} -s`, inTerminal: line => `${shell} -c ${quote(line)}`, connection: null};
};

/** `su - NAME`, `su -s /bin/bash NAME`: `-c` takes one text, and the shell that it starts reads the standard input. Source: su(1). */
const su: Build = words => {
	const given = words.slice(1).map(({raw: text}) => text).join(' ').replaceAll(/(?:^| )(?:-s|--shell)[ =](?:\S*\/)?(?:bash|sh|ash|dash)(?= |$)/g, '');
	return SU.test(given) ? texted(text => `${raw(words)} -c ${quote(text)}`) : null;
};

const SU = /^(?: ?(?:-|-[lmp]|--login|--preserve-environment|[\w.$"{}][\w.$"{}-]*)(?= |$))*$/;

/** `gcloud compute ssh NAME [FLAGS]`: `--command` runs one text there. Source: gcloud reference, compute ssh. */
const gcloud: Build = words => {
	const isShell = words[1]?.text === 'compute' && words[2]?.text === 'ssh' && words.length > 3 && !words.some(part => part.text === '--' || part.text.startsWith('--command'));
	return isShell ? texted(text => `${raw(words)} --command=${quote(text)}`, text => `${raw(words)} --command=${quote(text)} -- -t`) : null;
};

/** `flyctl ssh console`: `-C` runs one command there, which need not be bash. Source: flyctl reference, ssh console. */
const flyctl: Build = words => {
	const isShell = words[1]?.text === 'ssh' && words[2]?.text === 'console' && !words.some(part => /^(?:-C|--command|--pty)/.test(part.text));
	if (!isShell) return null;
	const running = (flag: string, bash: string, otherwise: string): string => `${raw(words)}${flag} -C ${quote(withBash(bash, otherwise))}`;
	const reading = running('', 'bash -s', 'exec sh -s');
	return {kind: 'shell', command: reading, enter: reading, inTerminal: line => running(' --pty', `bash -c ${quote(line)}`, line), connection: null, doubtful: true};
};

/** Clients that take statements on standard input and can be told to stop at the first error. */
const client = (flags: string, lostExit: number | null = null): Build => words => {
	if (words.some(part => /^(?:-c|-e|-f|--command|--execute|--file)/.test(part.text))) return null;
	const command = `${words[0]?.raw ?? ''} ${flags} ${raw(words.slice(1))}`.trim();
	return {kind: 'sql', command, behind: head => `${head} ${command}`, probe: 'select 1;', lostExit};
};

/** psql(1): ON_ERROR_STOP, exit status 2, -X leaves the operator's own start-up file out; mysql(1) stops at errors by itself in batch mode. */
const OPENERS: Readonly<Record<string, Build>> = {
	ssh,
	docker: words => (words[1]?.text === 'compose' ? compose(words) : docker(words)),
	podman: docker,
	'docker-compose': compose,
	gcloud,
	kubectl,
	oc: kubectl,
	sudo,
	su,
	flyctl,
	fly: flyctl,
	bash: subshell,
	sh: subshell,
	psql: client('-X -v ON_ERROR_STOP=1', LOST),
	mysql: client('--table'),
	mariadb: client('--table'),
	sqlite3: client('-bail'),
};
