import {MASK} from './redaction.ts';

/** Masks a stream of bytes given chunk by chunk (as latin1 text), wherever a form is split. */
export const maskingStream = (forms: readonly string[]): {readonly push: (chunk: string) => string; readonly end: () => string} => {
	const encoded = forms.map(form => Buffer.from(form));
	const find = finderOf(encoded);
	const keep = Math.max(...encoded.map(form => form.length)) - 1;
	let held = '';
	const emit = (until: number): string => {
		const bytes = Buffer.from(held, 'latin1');
		let out = '';
		let from = 0;
		for (let found = find(bytes, held, {from, until}); found !== null; found = find(bytes, held, {from, until})) {
			out += held.slice(from, found.at) + MASK;
			from = found.at + found.length;
		}
		const end = Math.max(from, until);
		out += held.slice(from, end);
		held = held.slice(end);
		return out;
	};
	return {
		push(chunk) {
			held += chunk;
			return emit(Math.max(0, held.length - keep));
		},
		end: () => emit(held.length),
	};
};

/** `text` is `bytes` as latin1 text: the first place in the range where a form begins, and the length of the first form that does. */
type Finder = (bytes: Buffer, text: string, range: {readonly from: number; readonly until: number}) => {readonly at: number; readonly length: number} | null;

/** No form is shorter; see `formsOf`. */
const HEAD_BYTES = 4;

/**
 * Not a pattern: an engine refuses one that is long, and says so with the pattern, which is the secret. Few places begin like a
 * form: two bytes tell nearly all others apart, so neither the number of forms nor their length costs much.
 */
const finderOf = (forms: readonly Buffer[]): Finder => {
	const pairs = new Uint8Array(1 << 16);
	const byHead = new Map<number, string[]>();
	for (const form of forms) {
		pairs[form.readUInt16LE(0)] = 1;
		const head = form.readInt32LE(0);
		byHead.set(head, [...(byHead.get(head) ?? []), form.toString('latin1')]);
	}
	return (bytes, text, {from, until}) => {
		const last = Math.min(until, bytes.length - HEAD_BYTES + 1);
		for (let at = nextPair(bytes, pairs, {from, last}); at < last; at = nextPair(bytes, pairs, {from: at + 1, last})) {
			const form = byHead.get(bytes.readInt32LE(at))?.find(each => text.startsWith(each, at));
			if (form !== undefined) return {at, length: form.length};
		}
		return null;
	};
};

/** The first place from `from` on whose two bytes are marked; `last`: there is none. On its own, since every byte goes through it. */
const nextPair = (bytes: Uint8Array, pairs: Uint8Array, {from, last}: {readonly from: number; readonly last: number}): number => {
	let at = from;
	while (at < last && pairs[(bytes[at] ?? 0) | ((bytes[at + 1] ?? 0) << 8)] === 0) at++;
	return at;
};
