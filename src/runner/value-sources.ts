import {findStep} from '../plan/find-step.ts';
import {sourceWords} from '../plan/input.ts';
import type {Input, ValueSource} from '../plan/input.ts';
import type {Prompt} from '../run/prompt.ts';
import {readCommandSource, readQuietSource} from './read-source.ts';
import type {SourceRead} from './read-source.ts';
import type {RunCore} from './run-core.ts';

/** Values that the runbook says where to take from, taken when a question for them is about to be put. */
export type ValueSources = {
	/** Null: there is nothing to take, and the question stands. Otherwise settles when all was tried, and what is next may be another question. */
	take(prompt: Extract<Prompt, {kind: 'inputs'}>): Promise<void> | null;
};

/** In memory alone, like typed ones: a resumed run takes them again. What cannot be had is asked for, and the reason said. `left`: the front end has gone. */
export const makeValueSources = (core: RunCore, left: () => boolean): ValueSources => {
	const tried = new Set<string>();
	hideEarly(core);
	return {
		take({names, step}) {
			// A rehearsal touches nothing real.
			if (core.setting.mode === 'drill') return null;
			const wanted = core.setting.plan.inputs.filter(input => names.includes(input.name) && input.source && !tried.has(input.name));
			return wanted.length === 0 ? null : takeAll(core, wanted, {tried, step, left});
		},
	};
};

const takeAll = async (core: RunCore, inputs: readonly Input[], {tried, step, left}: {readonly tried: Set<string>; readonly step: string; readonly left: () => boolean}): Promise<void> => {
	for (const input of inputs) {
		if (left()) return;
		tried.add(input.name);
		if (input.source) await takeOne(core, input, {source: input.source, step, left});
	}
};

/** Steps have the variable, and may print the file, before anybody needs the value: it is masked from the start. */
const hideEarly = ({setting, secrets}: RunCore): void => {
	for (const {source, secret} of setting.plan.inputs) {
		if (!secret || !source || source.kind === 'command') continue;
		const read = readQuietSource(setting, source);
		if ('value' in read) secrets.hide(read.value);
	}
};

type Taking = {readonly source: ValueSource; readonly step: string; readonly left: () => boolean};

const takeOne = async (core: RunCore, {name, secret}: Input, {source, step, left}: Taking): Promise<void> => {
	const from = sourceWords(source);
	const read = source.kind === 'command' ? await runFor(core, {name, command: source.command, step, left}) : readQuietSource(core.setting, source);
	if (left()) return;
	if ('value' in read && secret) core.secrets.hide(read.value);
	const refusal = 'value' in read ? core.send({kind: 'fill', prompt: null, values: {[name]: read.value}, sources: {[name]: from}}) : {refused: read.why};
	if (refusal) core.warn(`\`${name}\` could not be taken ${from}: ${refusal.refused}; it is asked for`);
};

type Command = {readonly name: string; readonly command: string; readonly step: string; readonly left: () => boolean};

/** The command comes with the runbook: a script that it calls must have been allowed, like those of steps. */
const runFor = async (core: RunCore, {name, command, step: id, left}: Command): Promise<SourceRead> => {
	const step = findStep(core.setting.plan, id);
	if (step?.kind === 'command' && core.setting.permit) {
		const asked = {step: {...step, title: `value of ${name}`, command}, command, cwd: core.setting.beginning};
		for (let permit = core.setting.permit(asked); permit.kind !== 'granted'; permit = core.setting.permit(asked)) {
			if (permit.kind === 'refused') return {why: permit.reason};
			await permit.ask();
		}
	}
	let over = false;
	const gone = untilLeft(core, () => left() || over);
	return readCommandSource(core.setting, command, {said: `rollbook: taking \`${name}\` from: ${command}`, gone}).finally(() => {
		over = true;
		core.wake();
	});
};

const untilLeft = async (core: RunCore, left: () => boolean): Promise<void> => {
	while (!left()) await core.changed();
};
