import {spawn} from 'node:child_process';
import type {ChildProcess} from 'node:child_process';
import {once} from 'node:events';
import {existsSync, mkdirSync, mkdtempSync, readFileSync, readdirSync, rmSync, writeFileSync} from 'node:fs';
import {stripTypeScriptTypes} from 'node:module';
import {tmpdir} from 'node:os';
import {join} from 'node:path';
import {fileURLToPath} from 'node:url';
import {trustFlags} from '../../test/support/trust-flags.ts';
import {FAULT, RECORD} from './fault-layer.ts';
import type {Fault, Operation} from './fault-layer.ts';
import {ANSWERS, GOLDEN_RUNBOOK, LEDGER_SCRIPT} from './golden-runbook.ts';

export const ROOT = fileURLToPath(new URL('../../', import.meta.url));
export const PROGRAM = join(ROOT, 'bin/rollbook.cjs');

/** The layer without its types, which each of thousands of processes would take out anew; gone with this process. */
const layer = (): string => {
	if (stripped !== null) return stripped;
	const folder = mkdtempSync(join(tmpdir(), 'rollbook-layer-'));
	process.once('exit', () => rmSync(folder, {recursive: true, force: true}));
	stripped = join(folder, 'fault-layer.mjs');
	writeFileSync(stripped, stripTypeScriptTypes(readFileSync(join(ROOT, 'safety/golden/fault-layer.ts'), 'utf8')));
	return stripped;
};
let stripped: string | null = null;

/** A folder with a runbook, its answers and a ledger, in which the built program is run. */
export type Bench = {readonly folder: string; readonly record: string};

export const makeBench = (parent: string, runbook = GOLDEN_RUNBOOK, answers = ANSWERS): Bench => {
	const folder = mkdtempSync(join(parent, 'bench-'));
	mkdirSync(join(folder, 'home'));
	writeFileSync(join(folder, 'golden.md'), runbook);
	writeFileSync(join(folder, 'answers.yaml'), answers);
	writeFileSync(join(folder, 'ledger.sh'), LEDGER_SCRIPT, {mode: 0o700});
	return {folder, record: join(folder, 'operations.jsonl')};
};

export const environment = ({folder}: Bench): Record<string, string> => ({PATH: process.env['PATH'] ?? '', HOME: join(folder, 'home'), XDG_STATE_HOME: join(folder, 'state'), LANG: 'C.UTF-8'});

/** `saidAt`: when the first word came on the standard error, by the wall clock; null: none did. */
export type Ended = {readonly code: number | null; readonly signal: string | null; readonly stdout: string; readonly stderr: string; readonly saidAt: number | null};

export type Started = {readonly child: ChildProcess; readonly ended: Promise<Ended>; readonly printed: () => string};

/** Starts the built program in the bench, without a terminal. */
export const startProgram = (bench: Bench, args: readonly string[], {fault, env = {}, trust = true}: {readonly fault?: Fault; readonly env?: Readonly<Record<string, string>>; readonly trust?: boolean} = {}): Started => {
	const faulty = fault === undefined ? {} : {[FAULT]: JSON.stringify(fault), [RECORD]: bench.record};
	const child = spawn(process.execPath, [...(fault === undefined ? [] : ['--import', layer()]), PROGRAM, ...args, ...(trust ? trustFlags(args, bench.folder) : [])], {cwd: bench.folder, env: {...environment(bench), ...faulty, ...env}, stdio: ['ignore', 'pipe', 'pipe']});
	let [stdout, stderr] = ['', ''];
	let saidAt: number | null = null;
	child.stdout.on('data', (chunk: Buffer) => (stdout += chunk.toString()));
	child.stderr.on('data', (chunk: Buffer) => {
		saidAt ??= Date.now();
		stderr += chunk.toString();
	});
	const ended = once(child, 'close').then(([code, signal]): Ended => ({code: code as number | null, signal: signal as string | null, stdout, stderr, saidAt}));
	return {child, ended, printed: () => stdout};
};

/** The golden run from its beginning, unattended. */
export const runGolden = (bench: Bench, fault: Fault = {kind: 'none'}): Started => startProgram(bench, ['run', 'golden.md', '--yes', '--answers', 'answers.yaml'], {fault});

export const operationsOf = ({record}: Bench): readonly Operation[] =>
	existsSync(record) ? readFileSync(record, 'utf8').split('\n').filter(line => line !== '').map(line => JSON.parse(line) as Operation) : [];

/** The only run folder of the bench; null: none was made. */
export const runFolderOf = ({folder}: Bench): string | null => {
	const parent = join(folder, 'artifacts/rollback');
	const name = existsSync(parent) ? readdirSync(parent).find(each => /^\d/.test(each)) : undefined;
	return name === undefined ? null : join(parent, name);
};

export const ledgerOf = ({folder}: Bench): readonly string[] => {
	const path = join(folder, 'ledger');
	return existsSync(path) ? readFileSync(path, 'utf8').split('\n').filter(line => line !== '') : [];
};
