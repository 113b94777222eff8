/** What programs, runbooks and names could send to a terminal. `owned` is in every text that one of them carries. Sources: ECMA-48, xterm's ctlseqs, the Unicode Standard. */
export const SEQUENCES: readonly (readonly [name: string, text: string])[] = [
	['title, BEL', '\x1b]0;owned\x07'],
	['title, ST', '\x1b]2;owned\x1b\\'],
	['icon title, C1', '\x9d1;owned\x9c'],
	['title that nothing ends', '\x1b]0;owned'],
	['link', '\x1b]8;;https://owned.invalid\x1b\\link\x1b]8;;\x1b\\'],
	['link with an id', '\x1b]8;id=owned;file:///etc/passwd\x07link\x1b]8;;\x07'],
	['clipboard written', '\x1b]52;c;b3duZWQ=\x07'],
	['clipboard asked for', '\x1b]52;c;?\x1b\\'],
	['colours asked for', '\x1b]10;?\x07'],
	['palette changed', '\x1b]4;1;rgb:00/00/00\x1b\\'],
	['folder told', '\x1b]7;file://owned/\x07'],
	['notification', '\x1b]9;owned\x07'],
	['notification with a title', '\x1b]777;notify;owned;owned\x07'],
	['prompt marks', '\x1b]133;A\x07'],
	['file sent by iTerm2', '\x1b]1337;File=name=b3duZWQ=:b3duZWQ=\x07'],
	['DCS, settings asked for', '\x1bP$q"p\x1b\\'],
	['DCS, terminfo asked for', '\x1bP+q544e\x1b\\'],
	['DCS of tmux', '\x1bPtmux;\x1b\x1b]0;owned\x07\x1b\\'],
	['DCS in eight bits', '\x90$q m\x9c'],
	['picture in Sixel', '\x1bPq#0;2;0;0;0~-\x1b\\'],
	['APC, picture of kitty', '\x1b_Ga=T,f=24;b3duZWQ=\x1b\\'],
	['PM', '\x1b^owned\x1b\\'],
	['SOS', '\x1bXowned\x1b\\'],
	['device asked for', '\x1b[c'],
	['device asked for, second kind', '\x1b[>0c'],
	['device asked for, third kind', '\x1b[=c'],
	['version asked for', '\x1b[>0q'],
	['cursor asked for', '\x1b[6n'],
	['state asked for', '\x1b[5n'],
	['title asked for', '\x1b[21t'],
	['size asked for', '\x1b[18t'],
	['window moved', '\x1b[3;4242;4242t'],
	['window minimised', '\x1b[2t'],
	['modes asked for', '\x1b[?2026$p'],
	['answerback', '\x05'],
	['alternate screen', '\x1b[?1047h'],
	['alternate screen left', '\x1b[?1047l'],
	['old alternate screen', '\x1b[?47h'],
	['mouse', '\x1b[?1000h\x1b[?1006h'],
	['focus', '\x1b[?1004h'],
	['keys of kitty', '\x1b[>31u'],
	['keypad', '\x1b='],
	['cursor keys', '\x1b[?1h'],
	['reset', '\x1bc'],
	['soft reset', '\x1b[!p'],
	['cursor moved', '\x1b[4242;4242H'],
	['cursor up', '\x1b[4242A'],
	['line deleted', '\x1b[4242M'],
	['scrolled', '\x1b[4242S'],
	['scrolling region', '\x1b[2;3r'],
	['hidden text', '\x1b[8mowned\x1b[28m'],
	['blinking', '\x1b[5mowned'],
	['colours of ours', '\x1b[38;5;42mowned\x1b[48;2;42;42;42m'],
	['drawing characters', '\x1b(0owned\x1b(B\x0e\x0f'],
	['CSI in eight bits', '\x9b31mowned\x9b2J'],
	['other C1', '\x84\x85\x8d\x8e\x8f'],
	['overwritten', 'rm -rf owned\rls'],
	['backspaces', 'rm\b\bls'],
	['bell, vertical tab, form feed, delete, NUL', '\x07\v\f\x7f\0'],
	['repeated', 'x\x1b[4242b'],
	['directions', '\u202eowned\u202c \u2066owned\u2069 \u061c\u200e\u200f'],
	['zero width', 'o\u200bw\u200cn\u200de\u2060d\ufeff\u00ad\u034f'],
	['tags', 'a\u{e0001}\u{e006f}\u{e0077}\u{e006e}\u{e007f}'],
	['variation selectors', '\u26a0\ufe0f 1\ufe0f\u20e3 a\u{e0101}'],
	['ends of lines of Unicode', 'a\u2028b\u2029c'],
];

/** Every text without what stands behind each of its places: what a look in the middle, or a cut, leaves. */
export const splitsOf = (text: string): readonly (readonly [string, string])[] => Array.from({length: text.length + 1}, (_, at) => [text.slice(0, at), text.slice(at)] as const);

/** Nothing that a terminal obeys, turns around or does not show; line ends and tabs are text. */
export const harmfulIn = (text: string): readonly string[] => [...new Set(text.match(HARMFUL) ?? [])].map(spelled);

const HARMFUL = /[^\P{Cc}\n\t]|[\p{Cf}\p{Cs}\p{Zl}\p{Zp}]|[\u{fe00}-\u{fe0f}\u{e0100}-\u{e01ef}]|\u034f/gu;

const ESC = '\x1b';

/** Marked numbers, and looks that are none of ours. */
export const MARKED = new RegExp(`${ESC}\\[(?:[\\d;?>]*4242|(?:[58]|[34]8;[\\d;]*)m)`, 'u');

/** What the full screen itself may send: looks, moves of the cursor, parts erased, its own screen and modes, the title and its stack, links to web addresses but that of the hostile one. */
const OURS = new RegExp(`${ESC}\\[(?:(?:(?:0|1|2|3|4|7|22|23|24|27|31|32|33|35|36|39)(?:;|(?=m)))*m|(?!4242)\\d{0,3}[A-G]|(?:\\d{1,3}(?:;\\d{1,3})?)?H|[0-3]?[JK]|\\?(?:1049|25|2004|2026)[hl]|2[23];2t)|${ESC}\\]2;\\P{C}{1,80}\\x07|${ESC}\\]8;;(?:(?:https?://|mailto:)(?!owned)[A-Za-z0-9\\-._~:/?#\\[\\]@!$&'()*+,;=%]{1,2083})?${ESC}\\\\|\r`, 'gu');

/** What a stream to the terminal holds beside our own sequences and text that is shown. */
export const foreignIn = (stream: string): readonly string[] => harmfulIn(stream.replace(OURS, ''));

const spelled = (char: string): string => `U+${(char.codePointAt(0) ?? 0).toString(16).toUpperCase().padStart(4, '0')}`;
