import {join} from 'node:path';
import {manifest} from '../artifacts/manifest.ts';
import type {RunWorld} from '../runner/run-setting.ts';
import type {Target} from '../runner/target.ts';
import {headOf, runDocuments} from './run-documents.ts';
import type {TerminalLoan} from './terminal-loan.ts';
import {version} from './version.ts';
import type {World} from './world.ts';

/** The part of a run's options that is the same for new and resumed ones. */
export const runWorld = (world: World, target: Target, loan: TerminalLoan): RunWorld & {readonly versions: Readonly<Record<string, string>>} => ({
	env: world.env,
	operator: world.operator,
	host: world.host,
	stateRoot: stateRoot(world),
	target,
	lend: loan.lend,
	clock: {now: world.now, mono: world.mono},
	onFinish: runDocuments,
	manifest: (files, entries) => manifest(files, headOf(entries)),
	versions: {rollbook: version(), node: process.versions.node},
});

export const stateRoot = (world: World): string => join(world.env['XDG_STATE_HOME'] || join(world.home, '.local/state'), 'rollbook');
