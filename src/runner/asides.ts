import {copyFileSync, existsSync, rmSync} from 'node:fs';
import {join} from 'node:path';
import {findStep} from '../plan/find-step.ts';
import type {StepId} from '../plan/step.ts';
import type {ShellResult} from '../run/event.ts';
import type {Refusal} from '../run/intent.ts';
import type {AttemptPlace} from './attempt-place.ts';
import {ATTEMPT, RUN, attemptMark} from './captured-step.ts';
import type {CapturedStep, Ended} from './captured-step.ts';
import {reasonOf} from './evidence-error.ts';
import {maskCast} from './mask-cast.ts';
import {maskFile, scanFile} from './output-file.ts';
import {ownEnvironment} from './own-environment.ts';
import {makePrivateFolder, removeIfPossible, writeNewFile} from './private-file.ts';
import type {RunCore} from './run-core.ts';
import {singleQuoted as quote} from '../plan/quote-value.ts';
import {directoryAt, writeStart, writeStatement} from './shell-store.ts';
import {startOf, statusAt} from './step-launch.ts';
import {NO_TERMINAL} from './terminal-lender.ts';
import {launchInTerminal} from './terminal-step.ts';

/** What has the operator's terminal beside the steps: a shell, which is recorded, or a pager. */
export type Asides = {
	/** Resolves when the shell has ended. What is set in it is carried nowhere. */
	shell(number: number, step: StepId | null): Promise<ShellResult>;
	/** Null: the pager shows the file. */
	page(path: string): Refusal | null;
	/** Ends what has the terminal. */
	detach(): void;
};

export const makeAsides = (core: RunCore): Asides => {
	let current: CapturedStep | null = null;
	/** Settles with how the program ended; its recording is in the state folder, which is in no bundle, until it is masked. */
	const start = async (name: string, step: StepId | null, scriptIn: (place: AttemptPlace) => string, lost: (error: unknown) => void): Promise<{readonly ended: Ended; readonly place: AttemptPlace}> => {
		const {setting} = core;
		const state = join(setting.roots.state, name);
		const place: AttemptPlace = {name, relative: '', folder: state, state};
		const from = startOf(core, {id: step ?? ''});
		rmSync(state, {recursive: true, force: true});
		writeStart(place, from);
		writeNewFile(join(state, 'output.txt'), '');
		writeStatement({place, script: scriptIn(place), state: setting.roots.state, start: from, beginning: setting.beginning, carriesState: false});
		const env = {...ownEnvironment(setting), [RUN]: setting.name, [ATTEMPT]: attemptMark(setting.name, place)};
		if (!setting.lend) return {ended: {kind: 'not-launched', reason: NO_TERMINAL}, place};
		current = launchInTerminal({place, cwd: directoryAt(setting.roots.state, from, setting.beginning), env, tools: setting.env['PATH'] ?? '/usr/bin:/bin', status: statusAt(core, from), lend: setting.lend, types: [], lost});
		return {ended: await current.ended, place};
	};
	return {
		async shell(number, step) {
			const begun = core.setting.clock.mono();
			const {ended, place} = await start(`shell-${number}`, step, place => writeShell(place, elsewhere(core, step)), core.breakWith);
			if (ended.kind === 'not-launched') core.warn(ended.reason);
			const durationMs = Math.max(0, Math.round(core.setting.clock.mono() - begun));
			return {exit: ended.kind === 'exited' ? ended.exit : null, durationMs, artifacts: await keepRecording(core, place, number)};
		},
		page(path) {
			if (!core.setting.lend) return {refused: NO_TERMINAL};
			// Colours are let through by `-R`, everything else is shown as signs. Its recording is thrown away.
			void start('pager', null, () => `LESS=\${LESS:--R} \${PAGER:-less} ${quote(path)}`, () => undefined).then(({ended, place}) => {
				if (ended.kind === 'not-launched') core.warn(ended.reason);
				// Nothing is left of a run that is over.
				rmSync(core.state().status === 'finished' ? core.setting.roots.state : place.state, {recursive: true, force: true});
			}, (error: unknown) => core.warn(`the pager could not be started: ${reasonOf(error)}`));
			return null;
		},
		detach: () => current?.detach(),
	};
};

/** Said in the shell where the step itself runs in another place: what is typed must not be meant for that one. */
const elsewhere = ({setting: {plan}}: RunCore, id: StepId | null): string => {
	const step = id === null ? undefined : findStep(plan, id);
	const opener = step?.kind === 'command' && step.inside !== null ? findStep(plan, step.inside) : undefined;
	return opener?.kind === 'command' ? `this shell is on this machine; step ${step?.number ?? ''} runs in ${opener.opens?.label ?? opener.title}` : '';
};

/** An interactive shell of the operator's own, brought to where the next statement would start. */
const writeShell = ({state}: AttemptPlace, said: string): string => {
	const setup = join(state, 'shell.rc');
	// Options that end a script at the first failure would end the shell at the first typing error.
	writeNewFile(setup, `if [ -r ~/.bashrc ]; then . ~/.bashrc; fi\n. ${quote(join(state, 'restore.sh'))}\nset +eu\n${said === '' ? '' : `printf '%s\\n' ${quote(said)}\n`}PS1='(shell beside the run, exit goes back) \\w \\$ '\n`);
	return `"$BASH" --rcfile ${quote(setup)} -i`;
};

/** What was recorded goes into the run folder, masked; that it cannot is an error of the evidence, and nothing half done is left there. */
const keepRecording = async (core: RunCore, place: AttemptPlace, number: number): Promise<ShellResult['artifacts']> => {
	const {folder} = core.setting.roots;
	const relative = `shells/${String(number).padStart(2, '0')}`;
	const artifacts: ShellResult['artifacts'][number][] = [];
	try {
		makePrivateFolder(join(folder, relative));
		for (const name of ['output.txt', 'session.cast']) {
			// Without a pseudo-terminal nothing was recorded.
			if (existsSync(join(place.folder, name))) artifacts.push(await keepFile({from: join(place.folder, name), folder, path: `${relative}/${name}`, forms: core.secrets.forms()}));
		}
	} catch (error) {
		core.breakWith(error);
	}
	rmSync(place.state, {recursive: true, force: true});
	return artifacts;
};

const keepFile = async ({from, folder, path, forms}: {readonly from: string; readonly folder: string; readonly path: string; readonly forms: readonly string[]}): Promise<ShellResult['artifacts'][number]> => {
	const kept = join(folder, path);
	await (path.endsWith('.cast') ? maskCast : maskFile)(from, forms);
	try {
		copyFileSync(from, kept);
		const {bytes, sha256} = await scanFile(kept, []);
		return {path, bytes, sha256};
	} catch (error) {
		removeIfPossible(kept);
		throw error;
	}
};
