import {isKnownProgram} from './programs.ts';
import {isSentence} from './sentence-line.ts';
import {parseShell} from './syntax.ts';
import type {Span} from './syntax.ts';

/** Head, blanks, and what stands in brackets up to the end of the line. A bracket of the head is escaped or part of a word. */
const TAIL = /^(?<head>.*?\S)(?<gap>[ \t]*)(?<remark>(?:(?<=[ \t])\((?<plain>[^()\n]*(?:\([^()\n]*\)[^()\n]*)*)\)|（(?<wide>[^（）\n]*)）)[.。;；]?)[ \t]*$/u;

/**
 * Remarks in brackets behind a command: `vgchange -ay carts   (all of them)`. A shell would refuse the first bracket and take wide ones for arguments.
 * Only behind a program that is known, where the rest of the line is a command without them.
 */
export function bracketRemarks(text: string): readonly Span[] {
	if (!/[)）][.。;；]?[ \t]*$|[ \t][-–—][ \t]+[^\n\p{ASCII}]|(?:[ \t]{2}|\t)\/\/|[ \t]\/\/\s?[^\n\p{ASCII}]|[ \t]\p{Script=Han}[^\n]*[。，；]|[ \t][：:][ \t]\p{Script=Han}/mu.test(text)) return [];
	const spans: Span[] = [];
	let at = 0;
	for (const line of text.split('\n')) {
		const found = TAIL.exec(line)?.groups;
		const start = at + (found?.['head']?.length ?? 0) + (found?.['gap']?.length ?? 0);
		if (found && isRemark(line, {head: found['head'] ?? '', gap: found['gap'] ?? '', plain: found['plain'] ?? null, wide: found['wide'] ?? null})) spans.push({start, end: start + (found['remark']?.length ?? 0)});
		const dashed = found ? null : (DASHED.exec(line) ?? SLASHED.exec(line) ?? SPOKEN.exec(line) ?? TOLD.exec(line))?.groups;
		if (dashed && isKnownProgram(firstWord(dashed['head'] ?? '')) && !SPEAKS.test(firstWord(dashed['head'] ?? '')) && parseShell(dashed['head'] ?? '').errorAt === null) spans.push({start: at + line.length - (dashed['said']?.length ?? 0), end: at + line.length});
		at += line.length + 1;
	}
	return spans;
}

/** `umount /srv - so to say` in a script that no program and no file of the command is named in. */
const DASHED = /^(?<head>[ \t]*[a-z][^\n]*?\S)[ \t]+(?<said>[-–—][ \t]+(?!\p{ASCII})\p{L}[^\n]*)$/u;
/** `mkdir /srv/carts      // for the carts`: a shell would take each word for one more folder. Further off than one blank, or in another script. */
const SLASHED = /^(?<head>[ \t]*[a-z][^\n]*?\S)(?:(?:[ \t]{2,}|\t)|[ \t](?=\/\/\s?(?!\p{ASCII})))(?<said>\/\/[ \t]*\p{L}[^\n]*)$/u;
/** `fdisk /dev/vdb 先看清是哪块盘。再按它的提示输入`: a sentence with the stops of its own script, which no shell knows. */
const SPOKEN = /^(?<head>[ \t]*[a-z][^\n"'`]*?\S)[ \t]+(?<said>\p{Script=Han}[^\n"'`|$<>]*[。，；][^\n"'`|$<>]*)$/u;
/** `ceph -s ： 确认状态`: what it is for, behind a colon with blanks around it. */
const TOLD = /^(?<head>[ \t]*[a-z][^\n"'`]*?\S)[ \t]+(?<said>[：:][ \t]\p{Script=Han}[^\n]*)$/u;
const firstWord = (head: string): string => head.trim().replace(/^sudo\s+/u, '').split(/\s/u)[0] ?? '';

type Tail = {readonly head: string; readonly gap: string; readonly plain: string | null; readonly wide: string | null};

function isRemark(line: string, {head, gap, plain, wide}: Tail): boolean {
	const program = head.trim().replace(/^sudo\s+/u, '').split(/\s/u)[0] ?? '';
	if (!isKnownProgram(program) || SPEAKS.test(program) || parseShell(head).errorAt !== null) return false;
	if (wide !== null) return true;
	const inner = plain ?? '';
	return parseShell(line).errorAt !== null && !/["`$|<>;=\\]|(?<!\p{L})'|(?:^|\s)--?\w/u.test(inner) && (NOTES.test(inner) || isSentence(inner) || (gap.length > 1 && /\p{L}{2}/u.test(inner)));
}

/** What they print may hold brackets that somebody forgot to quote. */
const SPEAKS = /^(?:echo|printf|logger|wall|say)$/u;
/** How remarks begin. Languages: en, es, pt, de, fr. */
const NOTES = /^(?:optional(?:ly)?|opcional|optionnel|if|when|only|on|in|as|for|from|with|repeat|again|once|until|wait|see|note|default|e\.g|i\.e|or|not|must|should|may|takes?|requires?|needs?|si|só|solo|nur|falls|wenn|auf|als|sur|pour|en|no|na)(?![\p{L}])/iu;

/** The same text with each remark made a comment of its length. */
export function maskRemarks(text: string, spans: readonly Span[]): string {
	return spans.reduceRight((masked, {start, end}) => `${masked.slice(0, start)} #${'w'.repeat(end - start - 2)}${masked.slice(end)}`, text);
}
