import type {Outline} from './block.ts';
import type {CommandDraft} from './draft.ts';
import {lastPlace} from './place-openers.ts';
import {findTarget} from './targets.ts';
import {wordPattern} from './words.ts';

/** "1. [Log in to the machine](#log-in)" above the block at a line: the place that the section behind the link leaves open; null where nothing sends to one. */
export function linkedPlace(line: number, outline: Outline, commands: readonly CommandDraft[], byKey: ReadonlyMap<string, CommandDraft>): CommandDraft | null {
	const at = outline.blocks.findIndex(block => block.line === line);
	const from = outline.blocks[at]?.section ?? 0;
	for (let place = at - 1; place >= 0; place -= 1) {
		const block = outline.blocks[place];
		if (block === undefined || block.section !== from || block.kind === 'fence') {
			return null;
		}
		if ((block.kind === 'paragraph' || block.kind === 'item') && block.links.some(link => link.startsWith('#')) && LOGS_IN.test(block.text) && block.text.length < 80) {
			const target = findTarget(outline, block.text, {links: block.links, from});
			return target === null || target === from ? null : lastPlace(commands.filter(({section}) => section === target).map(draft => byKey.get(draft.key) ?? draft));
		}
	}
	return null;
}

/** Sources: how manuals in English, Spanish, Portuguese, German, French and Chinese tell to get to a machine. */
const LOGS_IN = wordPattern(String.raw`^\W*(?:log ?in(?:to)?|log (?:on|into)|connect|ssh|exec|open (?:an? |the )?(?:\p{L}+ )?(?:shell|session|console|terminal)|enter|get (?:in|into|onto))|^\W*(?:inicia\p{L}* sesión|conect\p{L}+|entr\p{L}+|acced\p{L}+|acess\p{L}+|anmeld\p{L}+|verbind\p{L}+|connect\p{L}+)`, '^(?:登录|连接|进入)');
