import type {Inline} from './block.ts';
import {looksLikeCommand} from './program-words.ts';

/** Code spans that are commands to run: not names of files, options, services or values. */
export function inlineCommands(inline: Inline): readonly {readonly code: string; readonly line: number}[] {
	return inline.codes.filter(({code}) => isRunnable(code, inline.text));
}

function isRunnable(code: string, text: string): boolean {
	const words = code.trim().split(/\s+/u);
	if (!looksLikeCommand(code) || /^\W*(?:e\.g\.|for example|such as|like)\b/iu.test(text)) {
		return false;
	}
	return words.length > 1 || /^\.\/.+/u.test(code);
}
