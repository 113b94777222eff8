import type {Diagnostic} from '../plan/diagnostic.ts';
import type {Step} from '../plan/step.ts';
import type {Fence, Outline} from './block.ts';
import type {ReadFence} from './fence-reading.ts';
import {MOST_ROUNDS} from './shell/segments.ts';
import {diagnose, type Source} from './source.ts';
import {claimOf} from './fence-languages.ts';
import {unclosedIn} from './unclosed-shell.ts';

type Known = {readonly outline: Outline; readonly fences: ReadonlyMap<Fence, ReadFence>; readonly steps: readonly Step[]};

/** What a runbook lacks as a whole: a heading, a step, the end of a block. */
export function runbookDiagnostics(source: Source, {outline, fences, steps}: Known): readonly Diagnostic[] {
	if (source.diagnostics.some(diagnostic => diagnostic.severity === 'error')) {
		return [];
	}
	const found: Diagnostic[] = [];
	if (outline.blocks.length > 0 && !outline.sections.some(section => section.level > 0 && section.level < 7)) {
		found.push(diagnose(source, 'no-heading', 'warning', 'the runbook has no heading', {line: 1}, 'begin it with `# ` and a title'));
	}
	if (steps.length === 0) {
		found.push(diagnose(source, 'no-steps', 'warning', 'nothing in the runbook can be run, ticked or carried out', {line: 1}, 'put commands into fences, or tasks into `- [ ]` items'));
	}
	for (const fence of fences.values()) {
		const {block, shell} = fence;
		if (shell !== null && shell.stopsAt !== null) {
			const message = `the shell and other programs take turns more than ${MOST_ROUNDS} times in the block opened on line ${block.line}; from here on it is not read`;
			found.push(diagnose(source, 'too-many-turns', 'error', message, {line: block.firstLine + shell.stopsAt - 1}, 'end the block above this line with ``` and open another one'));
		}
		if (!block.closed) {
			found.push(diagnose(source, 'unclosed-fence', 'warning', `the block opened on line ${block.line} is never closed`, {line: block.line, length: (source.lines[block.line - 1] ?? '').length}, 'close it with ``` on a line of its own'));
		}
		found.push(...unclosedShell(source, fence));
	}
	return found;
}

/** A block that is told to be shell, or read as it: how its lines are taken is not how a shell would take them. */
function unclosedShell(source: Source, {block, kind, role, shell}: ReadFence): readonly Diagnostic[] {
	const isShell = claimOf(block.language) === 'shell' ? !OTHER_SHELLS.test(block.language) : block.language === '' && kind === 'run';
	const found = isShell && shell !== null && role !== 'example' ? unclosedIn(block.text) : null;
	if (found === null) {
		return [];
	}
	const what = /^["']$/u.test(found.opens) ? 'the quote' : `\`${found.opens}\``;
	const line = block.firstLine + found.line;
	// A block in a list stands further in than its text.
	const written = block.text.split('\n')[found.line] ?? '';
	const column = Math.max(0, (source.lines[line - 1] ?? '').indexOf(written.trim())) + found.column - (written.length - written.trimStart().length) + 1;
	return [diagnose(source, 'unclosed-shell', 'warning', `${what} that opens here is closed nowhere in the block: its lines are read one by one, and this one is no command`, {line, column, length: found.opens.length}, `close it with \`${found.closes}\``)];
}

/** Their quotes and words are others. */
const OTHER_SHELLS = /^(?:powershell|pwsh|ps1?|cmd|bat|batch|dos|fish)$/u;
