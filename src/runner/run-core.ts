import {decide} from '../run/decide.ts';
import type {Entry} from '../run/entry.ts';
import type {RunEvent} from '../run/event.ts';
import {evolve, fold} from '../run/evolve.ts';
import type {Intent, Refusal} from '../run/intent.ts';
import type {RunState} from '../run/state.ts';
import {toLine} from '../run/journal-line.ts';
import {EvidenceError, reasonOf} from './evidence-error.ts';
import type {JournalFile} from './journal-file.ts';
import {maskEvent} from './mask-event.ts';
import {MASKABLE_LENGTH, formsOf} from './redaction.ts';
import type {RunSetting} from './run-setting.ts';

/** State, journal and listeners of one run: the only place where an event is made to last and then told. */
export type RunCore = {
	readonly setting: RunSetting;
	state(): RunState;
	entries(): readonly Entry[];
	subscribe(listener: () => void): () => void;
	/** Tells every listener that there is something new to show. */
	tell(): void;
	/** Resolves after the next event, notice or `wake`. */
	changed(): Promise<void>;
	wake(): void;
	/** Durable first, told afterwards. Throws EvidenceError. */
	append(event: RunEvent): void;
	send(intent: Intent): Refusal | null;
	/** Secret values by input; in memory only. */
	readonly secrets: Map<string, string>;
	/** Forms to mask. */
	forms(): readonly string[];
	/** An edited command as typed, for the text that stands in the journal. */
	unmasked(edited: string): string;
	notice(): string | null;
	warn(notice: string): void;
	/** The first write error; from then on nothing is started. */
	broken(): EvidenceError | null;
	/** Records that evidence cannot be written. */
	breakWith(error: unknown): void;
};

/** A journal line is at most this long, so that a crash cannot tear it in practice. */
const LINE_BYTES = 4096;
const JUMP_MS = 2000;

export const makeCore = (setting: RunSetting, journal: JournalFile, earlier: readonly Entry[]): RunCore => {
	const {plan, clock} = setting;
	const entries = [...earlier];
	let state = fold(plan, entries);
	const listeners = new Set<() => void>();
	let waiting: (() => void)[] = [];
	let forms: readonly string[] = [];
	const secrets = new Map<string, string>();
	const edits = new Map<string, string>();
	let notice: string | null = null;
	let broken: EvidenceError | null = null;
	let last: {readonly at: number; readonly mono: number} | null = null;

	const wake = (): void => {
		const woken = waiting;
		waiting = [];
		for (const resolve of woken) resolve();
	};
	const tell = (): void => {
		for (const listener of Array.from(listeners)) listener();
	};
	const breakWith = (error: unknown): void => {
		broken ??= error instanceof EvidenceError ? error : new EvidenceError(`evidence cannot be written (${reasonOf(error)}): no further step is started`, 'free space, then `rollbook resume`', error);
		notice = broken.message;
		wake();
		tell();
	};
	const write = (event: RunEvent, at: number, mono: number): void => {
		const entry = journal.append(event, at, mono);
		entries.push(entry);
		state = evolve(plan, state, entry);
		last = {at, mono};
	};
	const append = (event: RunEvent): void => {
		if (broken) throw broken;
		const [at, mono] = [Math.round(clock.now()), Math.round(clock.mono())];
		try {
			const byMs = last ? Math.round(at - last.at - (mono - last.mono)) : 0;
			if (Math.abs(byMs) > JUMP_MS) write({kind: 'clock-jumped', byMs}, at, mono);
			write(maskEvent(event, forms), at, mono);
		} catch (error) {
			breakWith(error);
			throw error;
		}
		wake();
		tell();
	};
	const keepSecrets = (values: Readonly<Record<string, string>>): void => {
		for (const input of plan.inputs) {
			const value = values[input.name];
			if (!input.secret || value === undefined || value === '') continue;
			secrets.set(input.name, value);
			if (value.length < MASKABLE_LENGTH) notice = `\`${input.name}\` is shorter than ${MASKABLE_LENGTH} characters: it cannot be masked where a command prints it`;
		}
		forms = formsOf(secrets.values());
	};
	const send = (intent: Intent): Refusal | null => {
		if (broken) return {refused: broken.message};
		const decision = decide(plan, state, intent, setting.operator);
		if ('refused' in decision) return decision;
		const bytes = Buffer.byteLength(toLine({seq: 0, at: 0, mono: 0, prev: '0'.repeat(64), event: decision.event}));
		if (bytes > LINE_BYTES - 64) return {refused: `that is too long for one line of the record (${bytes} bytes, at most ${LINE_BYTES - 64})`};
		if (intent.kind === 'fill') keepSecrets(intent.values);
		if (intent.kind === 'run' && intent.edited !== null) edits.set(maskEvent(decision.event, forms) === decision.event ? intent.edited : editedOf(maskEvent(decision.event, forms)), intent.edited);
		try {
			append(decision.event);
			return null;
		} catch (error) {
			return {refused: error instanceof Error ? error.message : String(error)};
		}
	};
	return {
		setting,
		state: () => state,
		entries: () => entries,
		subscribe(listener) {
			listeners.add(listener);
			return () => listeners.delete(listener);
		},
		tell,
		wake,
		changed: () => new Promise(resolve => waiting.push(resolve)),
		append,
		send,
		secrets,
		forms: () => forms,
		unmasked: edited => edits.get(edited) ?? edited,
		notice: () => notice,
		warn(text) {
			notice = text;
			wake();
			tell();
		},
		broken: () => broken,
		breakWith,
	};
};

const editedOf = (event: RunEvent): string => (event.kind === 'prompt-answered' && event.answer.kind === 'run' ? (event.answer.edited ?? '') : '');
