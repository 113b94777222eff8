import type {Intent} from '../../run/intent.ts';
import type {RunState} from '../../run/state.ts';

/** What a program may wish: an intent of the run, or something for the one who drives it. */
type Wish = {readonly kind: 'intent'; readonly intent: Intent} | {readonly kind: 'interrupt' | 'end-jobs' | 'leave'} | {readonly kind: 'refused'; readonly reason: string};

/** One line of a program: a JSON object with its `kind`. What is left out stands for what a person would press Enter on; nothing is guessed. */
export const readIntent = (line: string, state: RunState): Wish => {
	const message = parsed(line);
	if (message === null) return refused('wanted one JSON object on the line');
	const {kind, ...rest} = message;
	if (kind === 'interrupt' || kind === 'leave' || kind === 'end-jobs') return Object.keys(rest).length === 0 ? {kind} : refused(`\`${kind}\` takes nothing else`);
	const fields = typeof kind === 'string' && Object.hasOwn(INTENTS, kind) ? INTENTS[kind] : undefined;
	if (!fields) return refused(`wanted a \`kind\` out of ${[...Object.keys(INTENTS), 'interrupt', 'end-jobs', 'leave'].join(', ')}`);
	const known: Readonly<Record<string, Field>> = BARE.has(String(kind)) ? fields : {prompt: text('the id of the open question', kind === 'fill' && state.prompt?.kind !== 'inputs' ? null : (state.prompt?.id ?? '')), ...fields};
	const foreign = Object.keys(rest).find(name => !Object.hasOwn(known, name));
	if (foreign !== undefined) return refused(`\`${String(kind)}\` takes no \`${foreign}\``);
	const intent: Record<string, unknown> = {kind};
	for (const [name, {wanted, holds, otherwise}] of Object.entries(known)) {
		const value = Object.hasOwn(rest, name) ? rest[name] : otherwise;
		if (!holds(value)) return refused(`\`${name}\` of \`${String(kind)}\`: wanted ${wanted}`);
		intent[name] = value;
	}
	// Every field was just held against its row in the table.
	return {kind: 'intent', intent: intent as Intent};
};

const refused = (reason: string): Wish => ({kind: 'refused', reason});

const parsed = (line: string): Readonly<Record<string, unknown>> | null => {
	try {
		const value: unknown = JSON.parse(line);
		return typeof value === 'object' && value !== null && !Array.isArray(value) ? (value as Record<string, unknown>) : null;
	} catch {
		return null;
	}
};

type Field = {readonly wanted: string; readonly holds: (value: unknown) => boolean; /** Where it is left out; absent: it must not be. */ readonly otherwise?: unknown};

/** `otherwise` null: null is a value, too. */
const text = (wanted: string, otherwise?: string | null): Field => ({wanted, holds: value => typeof value === 'string' || (otherwise === null && value === null), ...(otherwise === undefined ? {} : {otherwise})});

const oneOf = (words: readonly string[], otherwise?: string): Field => ({wanted: words.join(', '), holds: value => typeof value === 'string' && words.includes(value), ...(otherwise === undefined ? {} : {otherwise})});

const reason = text('a text', '');

const values: Field = {wanted: 'an object of texts', holds: value => typeof value === 'object' && value !== null && !Array.isArray(value) && Object.values(value).every(one => typeof one === 'string')};

/** Fields beside `kind` and `prompt`; the types are those of `Intent`. */
const INTENTS: Readonly<Record<string, Readonly<Record<string, Field>>>> = {
	run: {confirm: text('the word of the gate, or "yes"', null), edited: text('a command', null)},
	done: {note: reason},
	'by-hand': {reason},
	skip: {reason},
	'not-applicable': {reason},
	judge: {verdict: oneOf(['passed', 'failed', 'unchecked']), seen: reason},
	keep: {},
	'go-on': {},
	choose: {option: text('the id of an option'), reason},
	fill: {values},
	mark: {step: text('the id of a step'), item: {wanted: 'the index of an item', holds: Number.isSafeInteger}, mark: oneOf(['ticked', 'not-applicable', 'open']), reason},
	move: {to: text('the id of a step'), reason},
	'leave-out': {section: text('the id of a section'), reason},
	'take-in': {section: text('the id of a section')},
	note: {text: text('a text'), step: text('the id of a step', null)},
	abort: {because: oneOf(['operator', 'failure'], 'operator'), reason},
};

/** They answer no question. */
const BARE: ReadonlySet<string> = new Set(['mark', 'move', 'leave-out', 'take-in', 'note', 'abort']);
