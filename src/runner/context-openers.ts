import {splitOptions, splitWords} from './shell-words.ts';
import type {Word} from './shell-words.ts';

/** How to run a text in the place that a line opens. `command` is shell text that reads the text on its standard input. */
export type Opener =
	| {readonly kind: 'shell'; readonly command: string; readonly dialect: 'bash' | 'sh'}
	| {readonly kind: 'sql'; readonly command: string; readonly probe: string};

/** Null: a line of an unknown shape; only a person can type there. */
export const openerOf = (command: string): Opener | null => {
	const words = splitWords(command);
	const program = words?.[0]?.text.split('/').at(-1) ?? '';
	const build = OPENERS[program];
	return words && build ? build(words) : null;
};

type Build = (words: readonly Word[]) => Opener | null;

const raw = (words: readonly Word[]): string => words.map(word => word.raw).join(' ');
const shell = (command: string, dialect: 'bash' | 'sh'): Opener => ({kind: 'shell', command: `${command} ${dialect} -s`, dialect});

/** Options of `ssh` that take a value: OpenSSH ssh(1), synopsis. */
const SSH = {letters: 'BbcDEeFIiJLlmOoPpQRSWw', names: []};

const ssh: Build = words => {
	const {options, rest} = splitOptions(words.slice(1), SSH);
	const [host, ...remote] = rest;
	if (!host || host.text === '--') return null;
	const flags = options.filter(option => !/^-t+$/.test(option.text));
	const through = raw([...words.slice(0, 1), {raw: '-T', text: '-T'}, ...flags, host]);
	if (remote.length === 0) return shell(through, 'bash');
	// `ssh host sudo -i`, `ssh -t host "docker exec -it app bash"`: opened there by a line of its own.
	const inner = openerOf(remote.map(word => word.text).join(' '));
	return inner?.kind === 'shell' ? {...inner, command: `${through} ${quoteWord(inner.command)}`} : null;
};

const quoteWord = (text: string): string => `'${text.replaceAll("'", `'\\''`)}'`;

/** Options of `docker exec` and `docker run` that take a value: docker-container-exec(1), docker-container-run(1), the usual ones. */
const DOCKER = {letters: 'ewulpvh', names: ['--env', '--env-file', '--user', '--workdir', '--detach-keys', '--name', '--network', '--volume', '--entrypoint', '--index', '--label', '--publish', '--mount', '--platform']};

/** A shell named at the end of `exec`; `-l` and `-i` do not matter without a terminal. */
const dialectOf = (words: readonly Word[]): 'bash' | 'sh' | null => {
	const [program, ...flags] = words;
	if (!program || flags.some(flag => !/^-[il]+$|^--login$/.test(flag.text))) return null;
	const name = program.text.split('/').at(-1);
	return name === 'bash' ? 'bash' : name === 'sh' || name === 'ash' || name === 'dash' ? 'sh' : null;
};

const withoutTerminal = (options: readonly Word[]): readonly Word[] =>
	options
		.filter(option => !/^--(?:tty|interactive|stdin)(?:=true)?$/.test(option.text))
		.flatMap(option => {
			if (!/^-[a-z]*[it][a-z]*$/i.test(option.text) || /^-[ewul]/.test(option.text)) return [option];
			const left = option.text.replaceAll(/[it]/g, '');
			return left === '-' ? [] : [{raw: left, text: left}];
		});

const docker: Build = words => containerExec(words, words.findIndex((word, index) => index > 0 && word.text === 'exec'), '-i');

/** `docker compose exec` and `docker-compose exec` allocate a terminal unless told not to. */
const compose: Build = words => containerExec(words, words.findIndex((word, index) => index > 0 && (word.text === 'exec' || word.text === 'run')), '-T');

const containerExec = (words: readonly Word[], at: number, flag: string): Opener | null => {
	if (at < 1) return null;
	const {options, rest} = splitOptions(words.slice(at + 1), DOCKER);
	const [container, ...program] = rest;
	const dialect = dialectOf(program);
	if (!container || !program[0] || dialect === null) return sqlInside(words.slice(0, at + 1), options, rest, flag);
	return {kind: 'shell', command: raw([...words.slice(0, at + 1), {raw: flag, text: flag}, ...withoutTerminal(options), container, program[0], {raw: '-s', text: '-s'}]), dialect};
};

/** `docker exec -it db psql -U app`: a client in a container. */
const sqlInside = (head: readonly Word[], options: readonly Word[], [container, ...program]: readonly Word[], flag: string): Opener | null => {
	const client = openerOf(raw(program));
	if (!container || client?.kind !== 'sql') return null;
	return {...client, command: `${raw([...head, {raw: flag, text: flag}, ...withoutTerminal(options), container])} ${client.command}`};
};

/** `kubectl exec -it POD [-n NS] [-c NAME] -- COMMAND`; the older form without `--` is not taken apart. */
const kubectl: Build = words => {
	const at = words.findIndex((word, index) => index > 0 && word.text === 'exec');
	const end = words.findIndex(word => word.text === '--');
	if (at < 1 || end < at) return null;
	const head = raw([...words.slice(0, at + 1), {raw: '-i', text: '-i'}, ...withoutTerminal(words.slice(at + 1, end)), {raw: '--', text: '--'}]);
	const program = words.slice(end + 1);
	const dialect = dialectOf(program);
	if (dialect !== null && program[0]) return {kind: 'shell', command: `${head} ${program[0].raw} -s`, dialect};
	const client = openerOf(raw(program));
	return client?.kind === 'sql' ? {...client, command: `${head} ${client.command}`} : null;
};

/** `sudo -i`, `sudo -s`, `sudo su -`, with `-u NAME`. Without a terminal sudo cannot ask: `-n` makes it say so at once. */
const sudo: Build = words => {
	const {options, rest} = splitOptions(words.slice(1), {letters: 'ugpChDRTr', names: ['--user', '--group']});
	const asked = options.some(option => /^-[a-zA-Z]*[is]$|^--(?:login|shell)$/.test(option.text));
	const flags = options.map(option => (option.text === '-s' || option.text === '--shell' ? {raw: '-H', text: '-H'} : option));
	if (rest.length === 0) return asked ? shell(`${raw([...words.slice(0, 1), {raw: '-n', text: '-n'}, ...flags])} --`, 'bash') : null;
	const inner = openerOf(raw(rest)) ?? shellOf(rest);
	return inner ? {...inner, command: `${raw([...words.slice(0, 1), {raw: '-n', text: '-n'}, ...options])} ${inner.command}`} : null;
};

const shellOf: Build = words => {
	const dialect = dialectOf(words);
	return dialect && words[0] ? {kind: 'shell', command: `${words[0].raw} -s`, dialect} : null;
};

/** `su - NAME`: `-c` takes one text, and the shell that it starts reads the standard input. */
const su: Build = words => {
	const rest = words.slice(1);
	return rest.every(word => /^(?:-|-l|--login|[\w.$"{}-]+)$/.test(word.raw)) ? {kind: 'shell', command: `${raw(words)} -c 'bash -s'`, dialect: 'bash'} : null;
};

/** `gcloud compute ssh NAME [FLAGS]`: `--command` runs one text there. Source: gcloud reference, compute ssh. */
const gcloud: Build = words => {
	const isShell = words[1]?.text === 'compute' && words[2]?.text === 'ssh' && words.length > 3 && !words.some(word => word.text === '--' || word.text.startsWith('--command'));
	return isShell ? {kind: 'shell', command: `${raw(words)} --command='bash -s'`, dialect: 'bash'} : null;
};

/** Clients that take statements on standard input and can be told to stop at the first error. */
const client = (flags: string, probe = 'select 1;'): Build => words =>
	words.some(word => /^(?:-c|-e|-f|--command|--execute|--file)/.test(word.text)) ? null : {kind: 'sql', command: `${words[0]?.raw ?? ''} ${flags} ${raw(words.slice(1))}`.trim(), probe};

/** psql(1): ON_ERROR_STOP, -X leaves the operator's own start-up file out; mysql(1) stops at errors by itself in batch mode. */
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
	psql: client('-X -v ON_ERROR_STOP=1'),
	mysql: client('--table'),
	mariadb: client('--table'),
	sqlite3: client('-bail'),
};
