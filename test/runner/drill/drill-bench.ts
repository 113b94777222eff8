import {spawn} from 'node:child_process';
import {existsSync, mkdtempSync, readFileSync, realpathSync, writeFileSync} from 'node:fs';
import {tmpdir} from 'node:os';
import {join} from 'node:path';
import type {CommandStep, Context} from '../../../src/plan/step.ts';
import {readScenario} from '../../../src/parser/scenario-file.ts';
import {drillTarget} from '../../../src/runner/drill/drill-target.ts';
import type {Launch, NotExercised, Target} from '../../../src/runner/target.ts';
import {bundlePretend} from '../../support/drilled.ts';

/** Each command of a drill starts it: bundled, as in the package, it is up in half the time. */
const PRETEND = await bundlePretend();

export type Bench = {
	readonly target: Target;
	readonly folder: string;
	/** Outside of the drill; nothing may ever appear in it. */
	readonly outside: string;
	launch(command: string, options?: BenchOptions): Launch | NotExercised;
	run(command: string, options?: BenchOptions): Promise<Ran>;
	start(command: string, options?: BenchOptions): {readonly pid: number; readonly printed: () => string; readonly ended: Promise<Ran>};
	read(path: string): string;
};

export type BenchOptions = {readonly id?: string; readonly language?: string; readonly opener?: CommandStep; readonly opens?: Context; readonly closes?: boolean};
export type Ran = {readonly exit: number | null; readonly signal: string | null; readonly out: string; readonly err: string};

/** A real bash in a drill folder of its own, with the state of the shell carried on from statement to statement. */
export function drillBench(scenario: string, options: {readonly speed?: number} = {}): Bench {
	const folder = realpathSync(mkdtempSync(join(tmpdir(), 'rollbook-drill-')));
	const outside = realpathSync(mkdtempSync(join(tmpdir(), 'rollbook-outside-')));
	const read = readScenario(scenario, 'bench.yaml');
	if (read.scenario === null) throw new Error(JSON.stringify(read.diagnostics));
	const root = join(folder, 'drill');
	const target = drillTarget({scenario: read.scenario, root, speed: options.speed ?? 1000, node: process.execPath, pretendPath: PRETEND, searched: process.env['PATH'] ?? ''});
	const state = join(folder, 'state');
	const launch: Bench['launch'] = (command, wanted = {}) => {
		const launched = target.launch({step: stepOf(command, wanted), command, attempt: 1, run: 'bench', opener: wanted.opener ? {step: wanted.opener, command: wanted.opener.command} : null});
		if (launched.kind === 'typed') throw new Error('nobody types in a drill');
		return launched;
	};
	const start: Bench['start'] = (command, wanted) => {
		const launched = launch(command, wanted);
		if (launched.kind !== 'launch') throw new Error(`not exercised: ${launched.reason}`);
		const script = join(folder, 'script.sh');
		writeFileSync(script, `[ -r ${state} ] && . ${state}\n${launched.script}\n__bench=$?\n{ declare -f; declare -p | /bin/grep -Ev '^declare -[a-z]*r|BASH|PATH' ; printf 'builtin cd %q\\n' "$PWD"; } > ${state} 2>/dev/null\nexit $__bench\n`);
		const child = spawn('bash', ['--noprofile', '--norc', script], {cwd: outside, env: {...process.env, ...launched.env}, stdio: ['ignore', 'pipe', 'pipe'], detached: true});
		let out = '';
		let err = '';
		child.stdout.on('data', chunk => (out += String(chunk)));
		child.stderr.on('data', chunk => (err += String(chunk)));
		const ended = new Promise<Ran>(done => child.on('close', (exit, signal) => done({exit, signal, out, err})));
		return {pid: child.pid ?? 0, printed: () => out, ended};
	};
	return {
		target,
		folder: root,
		outside,
		launch,
		start,
		run: (command, wanted) => start(command, wanted).ended,
		read: path => (existsSync(join(root, 'root', path)) ? readFileSync(join(root, 'root', path), 'utf8') : ''),
	};
}

export function stepOf(command: string, options: BenchOptions = {}): CommandStep {
	return {
		kind: 'command',
		id: options.id ?? 'step',
		number: 1,
		section: 's',
		title: command,
		line: 1,
		endLine: 1,
		onWay: true,
		prose: '',
		warnings: [],
		condition: null,
		why: '',
		command,
		language: options.language ?? 'bash',
		uses: [],
		effect: 'read',
		interactive: false,
		endless: false,
		gate: null,
		opens: options.opens ?? null,
		inside: null,
		closes: options.closes ?? false,
		expectations: [],
		tools: [],
		timeoutMs: null,
		retry: null,
		save: null,
		set: null,
	};
}
