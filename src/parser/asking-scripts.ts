import type {Fence} from './block.ts';
import type {ReadFence} from './fence-reading.ts';
import {RUNNABLE} from './fence-reading.ts';

/** A program's question in what it printed: "Continue? (y/n): y". */
const QUESTION = /[([]\s*(?:y(?:es)?\s*\/\s*n(?:o)?|s\s*\/\s*n|j\s*\/\s*n|o\s*\/\s*n)\s*[)\]]|\btype ['"]?yes['"]? to\b|press (?:enter|any key) to continue/iu;

/**
 * A script that asks in one place asks in all of them, and one whose shown output holds a question asks too.
 * Marks every statement that calls such a script as interactive.
 */
export function markAskingScripts(fences: ReadonlyMap<Fence, ReadFence>): ReadonlyMap<Fence, ReadFence> {
	const asking = new Set<string>();
	let above: ReadFence | null = null;
	for (const fence of fences.values()) {
		const called: readonly string[] = RUNNABLE.has(fence.kind) ? scriptsOf(fence, true) : [];
		called.forEach(script => asking.add(script));
		if (fence.kind === 'output' && above !== null && QUESTION.test(fence.block.text)) {
			scriptsOf(above, false).forEach(script => asking.add(script));
		}
		above = RUNNABLE.has(fence.kind) ? fence : above;
	}
	return new Map([...fences].map(([block, fence]) => [block, asking.size === 0 ? fence : marked(fence, asking)]));
}

/** Paths of scripts that a fence calls; `own` programs such as `ssh` are no scripts. */
function scriptsOf(fence: ReadFence, interactiveOnly: boolean): readonly string[] {
	return (fence.shell?.statements ?? []).flatMap(statement => (interactiveOnly && !statement.facts.interactive ? [] : (scriptIn(statement.command) ?? [])));
}

function scriptIn(command: string): string | null {
	return /^(?:sudo\s+|bash\s+|sh\s+)*(\S*\/[\w.-]+|[\w.-]+\.(?:sh|py|rb|ps1))(?=\s|$)/u.exec(command)?.[1] ?? null;
}

function marked(fence: ReadFence, asking: ReadonlySet<string>): ReadFence {
	if (fence.shell === null) {
		return fence;
	}
	const statements = fence.shell.statements.map(statement => (asking.has(scriptIn(statement.command) ?? '') ? {...statement, facts: {...statement.facts, interactive: true}} : statement));
	return {...fence, shell: {...fence.shell, statements}};
}
