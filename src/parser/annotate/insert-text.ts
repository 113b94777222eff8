import {decodeBytes} from '../decode-bytes.ts';
import type {Proposal} from './proposals.ts';

/** A runbook's stored lines with the offset of each in the decoded text; ends of lines are not part of them. */
type StoredLine = {readonly text: string; readonly start: number};

export function storedLines(text: string): readonly StoredLine[] {
	const lines: StoredLine[] = [];
	let start = 0;
	for (const match of text.matchAll(/\r\n|\r|\n|$/gu)) {
		lines.push({text: text.slice(start, match.index), start});
		start = match.index + match[0].length;
	}
	return lines;
}

/** The bytes with the texts put in; every other byte stays, whatever the encoding, the ends of lines and the mark at the front. */
export function insertText(bytes: Uint8Array, insertions: readonly Proposal[]): Uint8Array {
	const {text, encoding} = decodeBytes(bytes);
	const lines = storedLines(text);
	const coding = CODINGS[encoding];
	const mark = markLength(bytes, encoding);
	const parts: Uint8Array[] = [];
	let from = 0;
	for (const {line, at, text: added} of insertions.toSorted((a, b) => a.line - b.line || a.at - b.at)) {
		const to = mark + coding.length(text.slice(0, (lines[line - 1]?.start ?? 0) + at));
		parts.push(bytes.slice(from, to), coding.encode(added));
		from = to;
	}
	return join([...parts, bytes.slice(from)]);
}

/** Whether the encoding has all characters of the text. */
export function canEncode(encoding: string, text: string): boolean {
	return encoding !== 'windows-1252' || /^[\x20-\x7e]*$/u.test(text);
}

type Coding = {readonly encode: (text: string) => Uint8Array; readonly length: (text: string) => number};

const utf8: Coding = {encode: text => new TextEncoder().encode(text), length: text => new TextEncoder().encode(text).length};
const bytewise: Coding = {encode: text => Uint8Array.from(text, char => char.charCodeAt(0)), length: text => text.length};

const CODINGS: Readonly<Record<ReturnType<typeof decodeBytes>['encoding'], Coding>> = {
	'utf-8': utf8,
	'utf-16le': {encode: text => units(text, true), length: text => text.length * 2},
	'utf-16be': {encode: text => units(text, false), length: text => text.length * 2},
	'windows-1252': bytewise,
	binary: bytewise,
};

function units(text: string, little: boolean): Uint8Array {
	const view = new DataView(new ArrayBuffer(text.length * 2));
	for (let index = 0; index < text.length; index += 1) {
		view.setUint16(index * 2, text.charCodeAt(index), little);
	}
	return new Uint8Array(view.buffer);
}

/** The decoder drops a byte order mark. */
function markLength(bytes: Uint8Array, encoding: string): number {
	if (encoding.startsWith('utf-16')) {
		return 2;
	}
	return encoding === 'utf-8' && bytes[0] === 0xef && bytes[1] === 0xbb && bytes[2] === 0xbf ? 3 : 0;
}

function join(parts: readonly Uint8Array[]): Uint8Array {
	const whole = new Uint8Array(parts.reduce((sum, part) => sum + part.length, 0));
	let at = 0;
	for (const part of parts) {
		whole.set(part, at);
		at += part.length;
	}
	return whole;
}
