/** What a program writes to a terminal, told apart: text, control characters and sequences. Strings (OSC, DCS, APC …) are swallowed whole. */
type Ears = {
	/** Characters that are drawn; never a control character. */
	readonly text: (text: string) => void;
	/** C0, DEL or C1 character that is no part of a sequence. */
	readonly control: (code: number) => void;
	/** CSI: `mark` is `?`, `>` … or empty, `final` the last character with intermediates before it; a missing parameter is 0. */
	readonly csi: (mark: string, parameters: readonly number[], final: string) => void;
	/** ESC and what follows, intermediates included: `M`, `(0`. */
	readonly escape: (final: string) => void;
};

/** Takes a stream in pieces of any size; sequences may be split anywhere. Source: ECMA-48, 5; the states are those of vt100.net's parser. */
export const listen = (ears: Ears): ((piece: string) => void) => {
	let state: State = 'ground';
	let held = '';
	const finish = (): void => {
		state = 'ground';
		held = '';
	};
	const take = (char: string): void => {
		const code = char.charCodeAt(0);
		// These end whatever was begun: CAN, SUB, ESC.
		if (code === 0x18 || code === 0x1a) return finish();
		if (code === 0x1b) {
			const wasString = state === 'string';
			[state, held] = [wasString ? 'string-escape' : 'escape', ''];
			return;
		}
		switch (state) {
			case 'ground':
				state = C1[code] ?? 'ground';
				if (state === 'ground') ears.control(code);
				return;
			case 'string-escape':
				// ESC \ ends the string; any other ESC begins anew.
				state = char === '\\' ? 'ground' : 'escape';
				if (state === 'escape') take(char);
				return;
			case 'string':
				if (code === 0x07 || code === 0x9c) finish();
				return;
			case 'escape':
				if (code < 0x20) return ears.control(code);
				if (held === '' && char in OPENERS) state = OPENERS[char] ?? 'ground';
				else if (code < 0x30) held += char;
				else {
					ears.escape(held + char);
					finish();
				}
				return;
			case 'csi':
				if (code < 0x20) return ears.control(code);
				if (code < 0x40 && held.length < LONGEST) held += char;
				else if (code >= 0x40 && code <= 0x7e) {
					const found = /^([<-?]?)([\d;:]*)([ -/]*)$/.exec(held);
					if (found) ears.csi(found[1] ?? '', parametersOf(found[2] ?? ''), `${found[3] ?? ''}${char}`);
					finish();
				}
		}
	};
	return piece => {
		for (let at = 0; at < piece.length; ) {
			PRINTED.lastIndex = at;
			const text = state === 'ground' ? PRINTED.exec(piece)?.[0] : undefined;
			if (text === undefined) {
				take(piece[at] ?? '');
				at++;
			} else {
				ears.text(text);
				at += text.length;
			}
		}
	};
};

type State = 'ground' | 'escape' | 'csi' | 'string' | 'string-escape';

const OPENERS: Readonly<Record<string, State>> = {'[': 'csi', ']': 'string', P: 'string', X: 'string', '^': 'string', _: 'string'};
const C1: Readonly<Record<number, State>> = {0x9b: 'csi', 0x90: 'string', 0x98: 'string', 0x9d: 'string', 0x9e: 'string', 0x9f: 'string'};
const PRINTED = /[^\p{Cc}]+/uy;
/** No program means a longer one; what is over it is no parameter that counts. */
const LONGEST = 256;

const parametersOf = (text: string): readonly number[] => text.split(/[;:]/).map(part => Math.min(Number(part), 99_999));
