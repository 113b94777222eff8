import {join} from 'node:path';
import {attestation} from '../artifacts/attestation.ts';
import {manifest} from '../artifacts/manifest.ts';
import type {RunWorld} from '../runner/run-setting.ts';
import type {Target} from '../runner/target.ts';
import {headOf, runDocuments} from './run-documents.ts';
import type {TerminalLoan} from './terminal-loan.ts';
import {version} from './version.ts';
import type {World} from './world.ts';

/** What the documents of a run are made with. */
export const recordWorld = (world: World): Pick<RunWorld, 'operator' | 'host' | 'stateRoot' | 'onFinish'> & {readonly manifest: NonNullable<RunWorld['manifest']>; readonly attestation: NonNullable<RunWorld['attestation']>} => ({
	operator: world.operator,
	host: world.host,
	stateRoot: stateRoot(world),
	onFinish: runDocuments,
	manifest: (files, entries) => manifest(files, headOf(entries)),
	attestation: (plan, files, entries) => attestation({plan, entries, files, head: headOf(entries)}),
});

/** The part of a run's options that is the same for new and resumed ones. */
export const runWorld = (world: World, target: Target, loan: TerminalLoan): RunWorld & {readonly versions: Readonly<Record<string, string>>} => ({
	...recordWorld(world),
	env: world.env,
	target,
	lend: loan.lend,
	clock: {now: world.now, mono: world.mono},
	versions: {rollbook: version(), node: process.versions.node},
});

export const stateRoot = (world: World): string => join(world.env['XDG_STATE_HOME'] || join(world.home, '.local/state'), 'rollbook');
