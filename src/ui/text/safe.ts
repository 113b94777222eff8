import {isPlainSigns} from './plain-signs.ts';

/**
 * Text that came from a runbook or a program, made fit for one row of a terminal: no control sequence survives, only the part
 * after the last carriage return is kept, and what terminals and width tables count differently is taken out.
 * Idempotent. Artifacts keep the raw bytes; only screens use this.
 */
export const safe = (text: string): string => {
	if (isPlainSigns(text)) return text;
	return afterReturn(text.replace(CONTROL_SEQUENCES, ''))
		.replace(/\t/g, '    ')
		.replace(/[\p{Zl}\p{Zp}\n\v\f]/gu, ' ')
		.replace(/(?!\u200D)[\p{Cc}\p{Cf}\p{Cs}\p{Cn}]/gu, '')
		// Variation selectors, keycaps and skin tones: a sign stays the sign it was without them.
		.replace(/[\uFE00-\uFE0F\u{E0100}-\u{E01EF}]|\u034F|\u20E3|\p{Emoji_Modifier}/gu, '')
		.replace(JOINED_EMOJI, '$1')
		.replaceAll('\u200D', '');
};

/** Lines of a foreign text, each of them safe. */
export const safeLines = (text: string): readonly string[] => text.replace(/\r\n/g, '\n').split('\n').map(safe);

// ECMA-48: CSI, OSC and the other strings up to BEL or ST, two-byte escapes; then their one-byte (C1) forms.
const CONTROL_SEQUENCES = new RegExp(
	[
		'\\x1b\\[[0-?]*[ -/]*[@-~]',
		'\\x1b[\\]PX^_][^\\x07\\x1b\\x9c]*(?:\\x07|\\x1b\\\\|\\x9c|$)',
		'\\x1b[ -/]*[0-~]',
		'\\x9b[0-?]*[ -/]*[@-~]',
		'[\\x90\\x98\\x9d-\\x9f][^\\x07\\x1b\\x9c]*(?:\\x07|\\x1b\\\\|\\x9c|$)',
	].join('|'),
	'gu',
);

// A family, a profession: the first picture stands for all of it.
const JOINED_EMOJI = /(\p{Extended_Pictographic})(?:\u200D\p{Extended_Pictographic})+/gu;

/** A progress bar redraws its line; the last drawing is what a terminal would show. */
const afterReturn = (text: string): string => {
	const trimmed = text.replace(/\r+$/, '');
	return trimmed.slice(trimmed.lastIndexOf('\r') + 1);
};
