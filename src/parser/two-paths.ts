import type {Fence} from './block.ts';
import {isContrast} from './shell/contrasts.ts';
import type {ShellFence} from './shell/shell-fence.ts';

/** A line that heads what stands below it. */
const HEAD = /^\p{L}[^:：]{2,80}[:：]$/u;

/** "Happy path:", as the sentence above the block or a line of it, and further down "Unhappy path:": what stands below the second takes the place of what stands below the first. */
export function oneOfPaths(fence: ShellFence, {text, intro}: Pick<Fence, 'text' | 'intro'>): ShellFence {
	const lines = text.split('\n');
	const above = intro.split(/\n|[─═]{3,}/u).at(-1)?.trim() ?? '';
	const heads = [{line: 0, said: above}, ...fence.raw.map(line => ({line, said: (lines[line - 1] ?? '').trim()}))].filter(({said}) => HEAD.test(said));
	const roots = new Map<number, number>();
	for (const [at, head] of heads.entries()) {
		const next = heads[at + 1];
		if (next === undefined || !isContrast(head.said, next.said)) {
			continue;
		}
		const between = (from: number, to: number): readonly number[] => fence.statements.flatMap((one, place) => (one.line > from && one.line < to ? [place] : []));
		const [first] = between(head.line, next.line);
		const others = between(next.line, heads[at + 2]?.line ?? Number.POSITIVE_INFINITY);
		if (first !== undefined && others.length > 0) {
			[first, ...others].forEach(place => roots.set(place, first));
		}
	}
	return roots.size === 0 ? fence : {...fence, statements: fence.statements.map((one, at) => ({...one, alternativeTo: one.alternativeTo ?? roots.get(at) ?? null}))};
}
