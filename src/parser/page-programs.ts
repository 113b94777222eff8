import type {Block, Fence, Inline} from './block.ts';
import {claimOf} from './fence-languages.ts';
import {isKnownProgram} from './shell/programs.ts';
import {promptOf} from './shell/prompts.ts';

/**
 * A program that no table knows is one all the same where blocks of the page call it: `tillctl status` in a sentence, too, then.
 * Marks the code spans of an outline that is being made.
 */
export function markPagePrograms(blocks: readonly Block[]): void {
	const programs = new Set(blocks.flatMap(block => (block.kind === 'fence' ? programsOf(block) : [])));
	if (programs.size === 0) {
		return;
	}
	for (const span of blocks.flatMap(spansOf)) {
		if (programs.has(CALL.exec(span.code)?.groups?.['program'] ?? '')) {
			Object.assign(span, {ofPage: true});
		}
	}
}

/** A name and a word or a flag of its own behind it: no file, no value, no sentence. */
const CALL = /^(?:sudo )?(?<program>[a-z][a-z\d]*(?:[._-][a-z\d]+)*)(?: [a-z][a-z\d-]*)* (?:[a-z][a-z\d-]*|--?[a-zA-Z][\w-]*)(?=\s|$)/u;

/** Lines that begin with such a call, in a block of a shell or behind its prompt; one that claims nothing has two of the same program or more. */
function programsOf({language, text}: Fence): readonly string[] {
	const claim = claimOf(language);
	if (claim !== 'shell' && claim !== 'console' && language !== '') {
		return [];
	}
	const typed = text.split('\n').flatMap(line => {
		const prompt = promptOf(line);
		return prompt === null ? (claim === 'shell' || claim === null ? [line] : []) : prompt.kind === 'shell' || prompt.kind === 'root' ? [line.slice(prompt.end)] : [];
	});
	const called = typed.flatMap(line => CALL.exec(line)?.groups?.['program'] ?? []).filter(program => !isKnownProgram(program));
	return claim === null ? called.filter((program, at) => called.indexOf(program) !== at) : called;
}

function spansOf(block: Block): Inline['codes'] {
	return block.kind === 'item' || block.kind === 'paragraph' ? block.codes : block.kind === 'table' ? block.rows.flatMap(({cells}) => cells.flatMap(({codes}) => codes)) : [];
}
