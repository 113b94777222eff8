import type {Draft} from './draft.ts';
import {findDuration, findWait} from './duration.ts';
import {sleepsBelow} from './fence-drafts.ts';
import {RUNNABLE, type ReadFence} from './fence-reading.ts';

export type Wait = {readonly line: number; readonly seconds: number | null};

/** Every place that tells to let time pass, as a step: comments, list items, sentences, bare `sleep`s. */
export function findWaits(fences: readonly ReadFence[], drafts: readonly Draft[]): readonly Wait[] {
	const waits = new Map<number, number | null>();
	for (const fence of fences) {
		if ((RUNNABLE.has(fence.kind) || fence.kind === 'manual') && fence.role !== 'example') {
			commentWaits(fence).forEach(({line, seconds}) => waits.set(line, seconds));
		}
	}
	for (const draft of drafts) {
		if (draft.kind === 'manual' && draft.waitMs !== null && draft.key.endsWith('i')) {
			waits.set(draft.line, draft.waitMs / 1000);
		}
	}
	return [...waits].map(([line, seconds]) => ({line, seconds})).sort((a, b) => a.line - b.line);
}

function commentWaits(fence: ReadFence): readonly Wait[] {
	const at = (line: number): number => fence.block.firstLine + line - 1;
	const waits: Wait[] = [];
	const slept = new Set<number>();
	for (const comment of fence.shell?.comments ?? []) {
		const own = findWait(comment.text);
		const sleeps = comment.role !== 'expectation' && /\b(?:wait|sleep|pause|warten|espera|aguard|attend)/iu.test(comment.text) && sleepsBelow(fence, comment);
		if (own !== null && comment.role !== 'expectation') {
			waits.push({line: at(comment.line), seconds: own / 1000});
		} else if (sleeps) {
			waits.push({line: at(comment.line), seconds: sleepSeconds(fence, comment.line)});
		}
		if (sleeps || own !== null) {
			const next = fence.shell?.statements.find(statement => statement.line > comment.line);
			slept.add(next?.line ?? 0);
		}
	}
	for (const statement of fence.shell?.statements ?? []) {
		const match = /^sleep\s+([\d.]+[smhd]?)\s*$/u.exec(statement.command);
		if (match !== null && !slept.has(statement.line)) {
			waits.push({line: at(statement.line), seconds: toSeconds(match[1] ?? '')});
		}
	}
	return waits;
}

function sleepSeconds(fence: ReadFence, line: number): number | null {
	const next = fence.shell?.statements.find(statement => statement.line > line);
	return toSeconds(/^sleep\s+([\d.]+[smhd]?)/u.exec(next?.command ?? '')?.[1] ?? '');
}

function toSeconds(text: string): number | null {
	const found = findDuration(/\d$/u.test(text) ? `${text}s` : text);
	return found === null ? null : found.ms / 1000;
}
