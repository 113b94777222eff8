import {decide} from '../run/decide.ts';
import type {Entry} from '../run/entry.ts';
import type {RunEvent} from '../run/event.ts';
import type {Intent, Refusal} from '../run/intent.ts';
import {FIRST_PREV, toLine} from '../run/journal-line.ts';
import {type Fill, inPortions} from '../run/portions.ts';
import type {RunState} from '../run/state.ts';
import {EvidenceError, reasonOf} from './evidence-error.ts';
import type {JournalFile} from './journal-file.ts';
import {holdBack} from './hold-back.ts';
import {maskEvent} from './mask-event.ts';
import {makeListeners} from './run-listeners.ts';
import type {RunListeners} from './run-listeners.ts';
import {makeRecord} from './run-record.ts';
import {makeSecrets} from './run-secrets.ts';
import type {RunSecrets} from './run-secrets.ts';
import type {RunSetting} from './run-setting.ts';
import {NO_TERMINAL} from './terminal-lender.ts';

/** State, journal and listeners of one run: the only place where an event is made to last and then told. */
export type RunCore = RunListeners & {
	readonly setting: RunSetting;
	readonly secrets: RunSecrets;
	state(): RunState;
	entries(): readonly Entry[];
	/** Durable first, told afterwards; secrets masked. Throws EvidenceError. */
	append(event: RunEvent): void;
	send(intent: Intent): Refusal | null;
	/** An edited command as typed, for the text that stands in the journal. */
	unmasked(edited: string): string;
	notice(): string | null;
	warn(notice: string): void;
	/** Takes the notice back, if it is still the one shown. */
	unwarn(notice: string): void;
	/** The first write error; from then on nothing is started. */
	broken(): EvidenceError | null;
	breakWith(error: unknown): void;
};

export const makeCore = (setting: RunSetting, journal: JournalFile, earlier: readonly Entry[]): RunCore => {
	const record = makeRecord(setting.plan, setting.clock, journal, earlier);
	const listeners = makeListeners();
	const secrets = makeSecrets(setting.plan);
	const edits = new Map<string, string>();
	let notice: string | null = null;
	let broken: EvidenceError | null = null;
	const warn = (text: string): void => {
		notice = text;
		listeners.wake();
		listeners.tell();
	};
	const breakWith = (error: unknown): void => {
		broken ??= error instanceof EvidenceError ? error : new EvidenceError(`evidence cannot be written (${reasonOf(error)}): no further step is started`, 'free space, then `rollbook resume`', error);
		warn(broken.message);
	};
	const append = (event: RunEvent): void => {
		if (broken) throw broken;
		try {
			record.write(maskEvent(event, secrets.forms()));
		} catch (error) {
			breakWith(error);
			throw error;
		}
		listeners.wake();
		listeners.tell();
	};
	const core: RunCore = {
		...listeners,
		setting,
		secrets,
		state: record.state,
		entries: record.entries,
		append,
		send: intent => sendTo(core, edits, intent),
		unmasked: edited => edits.get(edited) ?? edited,
		notice: () => notice,
		warn,
		unwarn(text) {
			if (notice === text) notice = null;
		},
		broken: () => broken,
		breakWith,
	};
	return core;
};

/** A journal line is no longer than this, so that a crash does not tear it in practice; a little is left for number and time. */
const EVENT_BYTES = 4000;

const sendTo = (core: RunCore, edits: Map<string, string>, intent: Intent): Refusal | null => {
	const broken = core.broken();
	if (broken) return {refused: broken.message};
	if (intent.kind === 'shell' && !core.setting.lend) return {refused: NO_TERMINAL};
	const decision = decide(core.setting.plan, core.state(), intent, core.setting.operator);
	if ('refused' in decision) return decision;
	const bytes = bytesOf(decision.event);
	if (bytes <= EVENT_BYTES) return take(core, edits, intent, decision.event);
	const portions = intent.kind === 'fill' ? inPortions(intent, portion => fits(core, portion)) : [];
	if (portions.length < 2) return {refused: `that is too long for one line of the record: ${bytes} bytes, at most ${EVENT_BYTES}`};
	for (const portion of portions) {
		const refusal = sendTo(core, edits, portion);
		if (refusal) return refusal;
	}
	return null;
};

/** The last portion answers the question, which takes a few bytes more than to set values. */
const fits = ({setting, state}: RunCore, portion: Fill): boolean => {
	const decision = decide(setting.plan, state(), {...portion, prompt: null}, setting.operator);
	return 'event' in decision && bytesOf(decision.event) <= EVENT_BYTES - ANSWER_BYTES;
};

const ANSWER_BYTES = 100;

const bytesOf = (event: RunEvent): number => Buffer.byteLength(toLine({seq: 0, at: 0, mono: 0, prev: FIRST_PREV, event}, () => FIRST_PREV));

/** Masked, made to last, then told. */
const take = (core: RunCore, edits: Map<string, string>, intent: Intent, decided: RunEvent): Refusal | null => {
	const short = intent.kind === 'fill' ? core.secrets.keep(intent.values) : null;
	const {event, held} = holdBack(decided, core.secrets.forms());
	for (const [name, value] of Object.entries(held)) core.secrets.keepAs(name, value);
	if (intent.kind === 'run' && intent.edited !== null) edits.set(editedIn(maskEvent(decided, core.secrets.forms())), intent.edited);
	try {
		core.append(event);
	} catch (error) {
		// Kept by the core; the drive ends with it.
		return {refused: error instanceof Error ? error.message : String(error)};
	}
	const notice = short ?? heldWords(Object.keys(held));
	if (notice !== null) core.warn(notice);
	return null;
};

const heldWords = ([name]: readonly string[]): string | null => (name === undefined ? null : `the value of \`${name}\` holds a secret: it counts as one, and is asked for again after a resume`);

const editedIn = (event: RunEvent): string => (event.kind === 'prompt-answered' && event.answer.kind === 'run' ? (event.answer.edited ?? '') : '');
