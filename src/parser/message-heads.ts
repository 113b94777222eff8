import {beginsWithVerb} from './action-words.ts';
import type {Fence} from './block.ts';
import {claimOf} from './fence-languages.ts';
import {saysSomething} from './shell/comment-titles.ts';

/** Lines of "# Post in the channel", "#tills:" around texts in quotes, in a block that claims to be of the shell: to whom the text goes, and what else is to be done. */
export function messageHeads({text, language, firstLine}: Fence): readonly number[] {
	if (claimOf(language) !== 'shell' || !/^\s*["“„«]/mu.test(text)) {
		return [];
	}
	const heads: {line: number; text: string}[] = [];
	let quoted = false;
	for (const [index, line] of text.split('\n').entries()) {
		if (!quoted && /^\s*#/u.test(line)) {
			heads.push(...(saysSomething(line) ? [{line: firstLine + index, text: line.replace(/^\s*#+\s*/u, '')}] : []));
		} else {
			quoted = isOpenBehind(line, quoted);
		}
	}
	// "# To the shops" alone names the text.
	return heads.some(({text: head}) => beginsWithVerb(head)) ? heads.map(({line}) => line) : [];
}

/** A text in quotes goes on behind the line. */
function isOpenBehind(line: string, quoted: boolean): boolean {
	const marks = line.match(/["“”„«»]/gu)?.length ?? 0;
	return marks % 2 === 1 ? !quoted : quoted;
}
