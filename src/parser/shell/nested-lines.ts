import {hasMenus, isOwnWord} from './clients.ts';
import {programOf} from './first-word.ts';
import {isNamedValue} from './named-values.ts';
import {cutLines} from './other-shells.ts';
import {isNeverTyped} from './never-typed.ts';
import {isKeyPress} from './not-shell.ts';
import {isKnownProgram} from './programs.ts';
import type {Readers} from './readers.ts';
import type {Segment, Segments} from './segments.ts';
import type {CommandFacts} from './shell-fence.ts';
import {lineEnd} from './split.ts';
import type {Span} from './syntax.ts';

/** A text of a shell that is read line by line: its commands, each with the program that it is typed into. A setting, keys to press and what was told of a name are none, in any shell. */
export function nestLines(text: string, mark: string, factsOf: (span: Span, client: Segment['client']) => CommandFacts, readers: Readers): Segments {
	const told = Map.groupBy(cutLines(text, mark), (span) => isSaid(text.slice(span.start, span.end)) || POINTS.test(text.slice(span.start, span.end)) || isKeyPress(text.slice(span.start, span.end)) || isNamedValue(text.slice(span.start, lineEnd(text, span.start))) && !isKnownProgram(programOf(text.slice(span.start, span.end))));
	return {segments: nested(text, told.get(false) ?? [], factsOf, readers), raw: (told.get(true) ?? []).map(({start}) => start), stopsAt: null};
}

/** What an arrow in front tells: what to choose there, or what came of it. */
const POINTS = /^(?:[→⇒➜➡►▶⮕]|[-=]>)\ufe0f?\s/u;

/** What nobody types into any shell, but for the statements and types of PowerShell; rules and dots between what was printed. Source: about_Language_Keywords. */
function isSaid(line: string): boolean {
	return /^(?:[-=_*]{3,}|\.{3}|…)$|^(?:w{3}\w*|\p{Lu}\p{L}*) (?:[\p{L}\p{N}'’(),]+ ){3,}[^|;$]*\.$/u.test(line) || (isNeverTyped(line) && !/^(?:if|elseif|else|for|foreach|while|switch|function|filter|try|catch|finally|do|until|param|return|throw|exit|begin|process|end|class|enum|using|trap|data|break|continue)(?![\w-])|\s[A-Z]:$|^\[[\w.[\]]+\]\s*\$/iu.test(line));
}

/** `Enter-PSSession`, `ssh`, `diskpart` … hold the lines below up to what leaves them. */
function nested(text: string, spans: readonly Span[], factsOf: (span: Span, client: Segment['client']) => CommandFacts, readers: Readers): readonly Segment[] {
	const segments: Segment[] = [];
	const stack: {readonly index: number; readonly client: Segment['client']; readonly program: string}[] = [];
	for (const [at, span] of spans.entries()) {
		const line = text.slice(span.start, span.end);
		const program = programOf(line);
		// The program that opened the place is not looked for inside of it, and a program of the shell is no word of a client.
		const left = stack.findIndex((one) => one.program === program || (one.client !== 'shell' && isKnownProgram(program) && !/^(?:exit|logout)$/iu.test(program) && !isOwnWord(one.program, line)));
		if (left >= 0) stack.length = left;
		const top = stack.at(-1);
		const client = top?.client ?? 'shell';
		const facts = factsOf(span, client);
		segments.push({...span, inside: top?.index ?? null, client, facts});
		// Its menus are left one by one: the next prompt shows that it is still there, or a line below that no shell would know.
		const next = spans[at + 1];
		const stays = next !== undefined && hasMenus(top?.program ?? '') && (readers(text.lastIndexOf('\n', next.start) + 1) === 'unknown' || isMenuLine(text, span.end, next));
		if (facts.closes && stays) continue;
		if (facts.closes) stack.pop();
		else if (facts.opens && facts.interactive) stack.push({index: segments.length - 1, client: facts.opens.kind, program});
	}
	return segments;
}

/** Right below, and no program: `quit` above `select domain 0`. */
function isMenuLine(text: string, end: number, next: Span): boolean {
	const program = programOf(text.slice(next.start, next.end));
	return !/\n[ \t]*(?:\n|#)/u.test(text.slice(end, next.start)) && !isKnownProgram(program) && /^[a-z]+$/u.test(program);
}
