import type {Outline} from './block.ts';
import type {CommandDraft, Draft} from './draft.ts';

/**
 * `till@cart-0:~$ tillctl list` far below `kubectl exec -it cart-0 -- bash`: the prompt of a line names the machine that a line above was to open.
 * It is typed there, whatever was done elsewhere in between.
 */
export function placeByPrompts(drafts: readonly Draft[], outline: Outline): readonly Draft[] {
	const openers: CommandDraft[] = [];
	return drafts.map((draft): Draft => {
		if (draft.kind !== 'command') {
			return draft;
		}
		const host = openers.length > 0 && draft.inside === null && draft.language !== 'sql' && draft.language !== 'client' ? hostAt(draft.line, outline) : null;
		const opener = host === null ? undefined : openers.findLast(one => one.section !== draft.section && opensHost(one, host, outline));
		if (draft.opens?.kind === 'shell' && draft.interactive) {
			openers.push(draft);
		}
		return opener === undefined ? draft : {...draft, inside: opener.key};
	});
}

/** The line names the machine as a word of its own, and was not typed there itself. */
function opensHost(opener: CommandDraft, host: string, outline: Outline): boolean {
	return hostAt(opener.line, outline) !== host && opener.command.split(/\s+/u).some(word => word.replace(/^.*@/u, '').replace(/^(?:pods?|po|deploy|sts|svc)\//u, '').split('.')[0] === host);
}

/** The machine that the prompt of a line names: `till@cart-0:~$`, `[till@cart-0 ~]$`. Sources: the default prompts of Debian's and Fedora's bash. */
function hostAt(line: number, outline: Outline): string | null {
	const fence = outline.blocks.find(block => block.kind === 'fence' && block.firstLine <= line && line <= block.endLine);
	const text = fence?.kind === 'fence' ? (fence.text.split('\n')[line - fence.firstLine] ?? '') : '';
	return PROMPT.exec(text)?.groups?.['host'] ?? null;
}

const PROMPT = /^\s*\[?(?:\([\w.-]+\) ?)?[a-z_][a-z0-9_-]*@(?<host>[A-Za-z0-9][A-Za-z0-9-]*)[\w.-]*(?::| [~/\w.-]+\])[^\n#$%>]{0,60}[#$%>]? ?/u;
