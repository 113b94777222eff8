import {execFileSync, spawnSync} from 'node:child_process';
import {chmodSync, existsSync, mkdirSync, readFileSync, rmSync, writeFileSync} from 'node:fs';
import {join} from 'node:path';
import {fillCommand} from '../src/plan/fill.ts';
import type {CommandStep} from '../src/plan/step.ts';
import {safe} from '../src/ui/text/safe.ts';
import {CODE_PLACES} from '../test/plan/code-places.ts';
import {HOSTILE} from '../test/plan/hostile-values.ts';
import {readText, runbookOf, startSmall} from './golden/small-run.ts';
import {measured} from './row.ts';
import type {Row} from './row.ts';

type Context = {readonly name: string; readonly command: string; /** What the program gets for the value. */ readonly got: (value: string) => string};

const CONTEXTS: readonly Context[] = [
	{name: 'bare', command: './record --to=<x>', got: value => `--to=${value}`},
	{name: 'single quotes', command: "./record 'reason: <x>.'", got: value => `reason: ${value}.`},
	{name: 'double quotes', command: './record "reason: <x>."', got: value => `reason: ${value}.`},
	{name: 'here-document', command: './record-input <<EOF\nreason: <x>.\nEOF', got: value => `reason: ${value}.\n`},
	{name: 'inside $( )', command: 'echo "$(./record --to=<x>)" > /dev/null', got: value => `--to=${value}`},
];

/** The step as the parser reads it from a runbook. */
const stepOf = (command: string): CommandStep => {
	const step = readText(runbookOf([command])).steps[0];
	if (step?.kind !== 'command') throw new Error(`not read as a command: ${command}`);
	return step;
};

const prepare = (folder: string): void => {
	mkdirSync(folder, {recursive: true});
	writeFileSync(join(folder, 'record'), '#!/bin/bash\nprintf \'%s\\0\' "$#" "$@" > got\n');
	writeFileSync(join(folder, 'record-input'), '#!/bin/bash\n{ printf \'%s\\0\' 1; cat; printf \'\\0\'; } > got\n');
	// Whoever else is called runs all that it is given, and all that it reads, in a shell: nothing reads a value more eagerly.
	for (const name of ELSEWHERE) writeFileSync(join(folder, name), '#!/bin/bash\nfor text; do bash -c "${text#*=}"; done\n[ -t 0 ] || timeout 5 bash -s\n');
	for (const name of ['record', 'record-input', ...ELSEWHERE]) chmodSync(join(folder, name), 0o755);
};

/** Programs of the places where a value is read as a program that are not on every machine, or reach others. */
const ELSEWHERE = ['ansible', 'at', 'aws', 'cf', 'crontab', 'docker', 'eb', 'gcloud', 'heroku', 'in-shop', 'ip', 'kubectl', 'mongosh', 'mysql', 'nix-shell', 'parallel', 'psql', 'pssh', 'redis-cli', 'restart', 'ssh', 'strace', 'sudo', 'systemd-run', 'tmux'] as const;

const PLAIN = ['shop', 'v1.4.2', '42'] as const;

/** Where quoting is not enough, a value is a word or is refused. */
const tryCode = (folder: string, command: string, values: readonly string[]): {readonly refused: number; readonly found: readonly string[]} => {
	const step = stepOf(command);
	const fits = (value: string): boolean => fillCommand(command, step.uses, {x: value}).kind === 'filled';
	const found = PLAIN.filter(value => !fits(value)).map(value => `${JSON.stringify(command)}: ${value} was refused`);
	if (step.uses.length !== 1) found.push(`${JSON.stringify(command)}: ${step.uses.length} places were read`);
	const taken = values.filter(fits);
	for (const value of taken) {
		const filled = fillCommand(command, step.uses, {x: value});
		rmSync(join(folder, 'canary'), {force: true});
		spawnSync('bash', ['-c', filled.kind === 'filled' ? filled.text : ''], {cwd: folder, env: {PATH: `${folder}:${process.env['PATH'] ?? ''}`, HOME: '/nowhere'}, stdio: 'ignore', timeout: 10_000});
		if (existsSync(join(folder, 'canary'))) found.push(`${JSON.stringify(command)}: ${JSON.stringify(value)}: the canary was made`);
	}
	return {refused: values.length - taken.length, found};
};

const tryValue = (folder: string, {name, command, got}: Context, step: CommandStep, value: string): string | null => {
	const filled = fillCommand(command, step.uses, {x: value});
	if (filled.kind !== 'filled') return null;
	rmSync(join(folder, 'got'), {force: true});
	try {
		execFileSync('bash', ['-c', filled.text], {cwd: folder, env: {PATH: process.env['PATH'] ?? '', HOME: '/nowhere'}, stdio: 'pipe'});
	} catch (error) {
		return `${name}: ${JSON.stringify(value)}: ${String(error)}`;
	}
	const [count, first] = existsSync(join(folder, 'got')) ? readFileSync(join(folder, 'got'), 'utf8').split('\0') : [];
	if (existsSync(join(folder, 'canary'))) return `${name}: ${JSON.stringify(value)}: the canary was made`;
	return count === '1' && first === got(value) ? null : `${name}: ${JSON.stringify(value)}: the program got ${count}: ${JSON.stringify(first)}`;
};

const hostile: Row = {
	id: 'S3',
	what: `40 hostile values × 5 contexts: bare, single quotes, double quotes, here-document, inside $( ); and × ${CODE_PLACES.length} places that another program reads as its own, or bash calculates with`,
	figure: 'all: no canary; the value arrives byte for byte or is refused; names, versions and numbers are filled in',
	how: 'a runbook is read, its command filled and run by bash',
	async measure({folder}) {
		prepare(folder);
		const values = HOSTILE.slice(0, 40).map(value => value.replaceAll('CANARY', `touch ${join(folder, 'canary')}`));
		const found: string[] = [];
		let refused = 0;
		for (const context of CONTEXTS) {
			const step = stepOf(context.command);
			if (step.uses.length !== 1) found.push(`${context.name}: ${step.uses.length} places were read`);
			for (const value of values) {
				if (fillCommand(context.command, step.uses, {x: value}).kind !== 'filled') refused++;
				const wrong = tryValue(folder, context, step, value);
				if (wrong !== null) found.push(wrong);
			}
		}
		for (const command of CODE_PLACES) {
			const tried = tryCode(folder, command, values);
			refused += tried.refused;
			found.push(...tried.found);
		}
		const all = values.length * (CONTEXTS.length + CODE_PLACES.length);
		return measured(`${all - found.length} of ${all}, ${refused} of them refused`, found);
	},
};

const ODD = ['-rf', '--force', '-', 'a\nb', 'a\u0000b', '\u202Egnp.exe', 'a\u2066b\u2069', '\u200Bv1', 'a\u001b[31mb', 'a\rb', '\u{E0041}\u{E0042}', 'x'.repeat(1 << 20)] as const;

/** Control, bidirectional and invisible characters that a terminal would act upon. */
const RAW = /[\p{Cc}\p{Bidi_Control}\u200B-\u200F\u2060\uFEFF\u{E0000}-\u{E007F}]/u;

const odd: Row = {
	id: 'S4',
	what: 'values that begin with `-`, hold newline, NUL, bidirectional or invisible characters, or are 1 MB long',
	figure: 'refused, or shown escaped before they are confirmed',
	how: 'each given to a run; its refusal, or what is shown of the filled command',
	async measure({folder}) {
		const found: string[] = [];
		let refused = 0;
		for (const [index, value] of ODD.entries()) {
			const name = JSON.stringify(value.slice(0, 20));
			const run = startSmall(join(folder, String(index)), runbookOf(['rm <x>']));
			const said = run.send({kind: 'fill', prompt: null, values: {x: value}});
			const shown = run.preview(run.plan.steps[0]?.id ?? '');
			run.leave();
			if (said !== null || shown === null) {
				refused++;
				continue;
			}
			if (shown.split('\n').some(line => RAW.test(safe(line)))) found.push(`${name} is shown raw: ${JSON.stringify(shown)}`);
			if (shown.startsWith('rm -')) found.push(`${name} became an option: ${shown}`);
		}
		return measured(`${ODD.length} values, ${refused} refused, the others shown escaped`, found);
	},
};

const UNRESOLVED = ['echo <release-id>', 'echo "[REASON]"', 'echo $RELEASE_ID', 'echo "${TARGET_VERSION}"', 'echo {{version}}', 'kubectl delete pod <pod>', 'psql -c "select <id>"', 'cat <<EOF\n[NAME]\nEOF', 'echo YOUR_TOKEN', 'deploy --to=<host>:<port>'] as const;

const unresolved: Row = {
	id: 'S5',
	what: 'commands that still hold `<x>`, `[REASON]` or an unset `$VAR`',
	figure: 'cannot start, 100 %',
	how: 'a run of each in which the operator confirms everything and gives no value',
	async measure({folder}) {
		const found: string[] = [];
		for (const [index, command] of UNRESOLVED.entries()) {
			const run = startSmall(join(folder, String(index)), runbookOf([command]));
			run.subscribe(() => {
				const {prompt} = run.state();
				if (prompt?.kind === 'inputs') {
					run.send({kind: 'fill', prompt: prompt.id, values: {}});
					run.leave();
				}
			});
			operateCommands(run);
			await run.drive();
			if (run.entries().some(({event}) => event.kind === 'step-started')) found.push(`started: ${command}`);
		}
		return measured(`${UNRESOLVED.length - found.length} of ${UNRESOLVED.length} did not start`, found);
	},
};

const operateCommands = (run: ReturnType<typeof startSmall>): void => {
	run.subscribe(() => {
		const {prompt} = run.state();
		if (prompt?.kind === 'command') setImmediate(() => run.send({kind: 'run', prompt: prompt.id, confirm: 'yes', edited: null}));
	});
};

export const VALUES: readonly Row[] = [hostile, odd, unresolved];
