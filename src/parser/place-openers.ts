import type {Outline} from './block.ts';
import type {CommandDraft} from './draft.ts';
import {endsMachine} from './place-ends.ts';
import type {RoleVerdict} from './section-roles.ts';
import {withoutNumber, wordPattern} from './words.ts';

/** The only command of the block above, if it opens a place that a person goes to. */
export function openerOf(own: readonly CommandDraft[], outline: Outline, roles: readonly RoleVerdict[]): CommandDraft | null {
	const last = own.at(-1);
	const opens = last?.opens != null && last.interactive && own.every(draft => draft === last || draft.effect === 'read');
	return opens && last !== undefined && !isTrial(last, outline, roles) && !KEEPS.test(last.command) ? last : null;
}

/** The place that was open when the block ended, whatever else it did there. */
export function lastPlace(own: readonly CommandDraft[]): CommandDraft | null {
	const last = own.at(-1);
	if (last === undefined || last.closes) {
		return null;
	}
	const place = last.opens?.kind === 'shell' && last.interactive ? last : (own.find(draft => draft.key === last.inside && draft.opens?.kind === 'shell') ?? null);
	return place === null || KEEPS.test(place.command) ? null : place;
}

/** A terminal that goes on when its window is closed: the same machine and user, which the next block needs nothing of. Sources: tmux(1), screen(1). */
const KEEPS = /^(?:sudo\s+)?(?:tmux|byobu|screen(?!.*\/dev\/))(?:\s|$)/u;

/** The client that the block opened and did not leave. */
export function lastClient(own: readonly CommandDraft[]): CommandDraft | null {
	const opener = own.findLast(draft => draft.opens !== null && draft.opens.kind !== 'shell' && draft.interactive);
	return opener === undefined || own.some(draft => draft.closes && draft.inside === opener.key) ? null : opener;
}

/** What is open behind a line: opened and not yet left, the last one at the end. */
export function entered(before: readonly CommandDraft[], line: CommandDraft): readonly CommandDraft[] {
	if (line.closes) {
		const at = before.findLastIndex(({key}) => key === line.inside);
		return at < 0 ? before : before.slice(0, at);
	}
	return line.opens !== null && line.interactive ? [...before, line] : before;
}

/** "Verify that you have access": tried, and left again. */
export function isTrial(draft: CommandDraft, outline: Outline, roles: readonly RoleVerdict[]): boolean {
	// A heading over many lines says what all of them are for.
	const own = draft.title !== (outline.sections[draft.section]?.title ?? '');
	return (own && TRIES.test(withoutNumber(draft.title))) || (roles[draft.section]?.role === 'preparation' && TRIES.test(outline.sections[draft.section]?.title ?? ''));
}

/** Sources: the verbs of checks in English, Spanish, Portuguese, German, French and Chinese manuals. */
const TRIES = wordPattern('verify|check|test|confirm|ensure|make sure|verifi\\w+|comprueb\\w+|comprob\\w+|confirm\\w+|teste\\w*|prüf\\w*|überprüf\\w*|sicherstellen|vérifi\\w+|assur\\w+', '确认|检查|验证|测试');

/** Further down somebody types at the prompt of the account that became another one: the prompts say who types what, and nobody left by a line. */
export function accountReturns(opener: CommandDraft, commands: readonly CommandDraft[], outline: Outline): boolean {
	const account = /^(?:sudo|su)$/u.test(opener.tools[0] ?? '') ? accountAt(opener.line, outline) : null;
	// From root to root, prompts tell nothing.
	if (account === null || (account === 'root' && /^(?:sudo (?:su|-i|-s)|su)(?: -l?)?(?: root)?$/u.test(opener.command.trim()))) {
		return false;
	}
	const later = commands.filter(({line, section}) => line > opener.line && section === opener.section);
	const again = later.findIndex(({command}) => command === opener.command || endsMachine(command));
	return later.slice(0, again < 0 ? later.length : again).some(({line}) => accountAt(line, outline) === account);
}

/** `root > su till`: the account that the prompt of a line names. */
function accountAt(line: number, outline: Outline): string | null {
	const fence = outline.blocks.find(block => block.kind === 'fence' && block.firstLine <= line && line <= block.endLine);
	const text = fence?.kind === 'fence' ? (fence.text.split('\n')[line - fence.firstLine] ?? '') : '';
	return /^\s*\[?([a-z_][a-z0-9_-]*)(?:@[\w.-]+[^\n>#$%]{0,40})?\]? ?[>#$%]\s/u.exec(text)?.[1] ?? null;
}
