import type {FenceKind} from '../plan/reading.ts';
import {telling} from './fence-content.ts';

/** What a block is that lists things and holds no command: a screen of watch(1), packages with their versions, folders with their files; null for others. */
export function listingOf(text: string): {readonly kind: FenceKind; readonly why: string} | null {
	const lines = telling(text);
	if (WATCHED.test(lines[0] ?? '')) {
		return {kind: 'output', why: 'a screen of `watch`'};
	}
	if (lines.length > 1 && lines.every(line => PACKAGE.test(line))) {
		return {kind: 'config', why: 'packages and their versions'};
	}
	return isFolder(lines) ? {kind: 'manual', why: 'a folder and what is in it'} : null;
}

/** Source: watch(1), its title. */
const WATCHED = /^\s*Every \d+[.,]\d+s: \S/u;

/** Source: PEP 508 and its bounds of PEP 440, as files of requirements have them. */
const PACKAGE = /^\s*[A-Za-z][\w.-]*(?:\[[\w, -]+\])?\s*(?:===?|~=|[<>!]=|[<>])\s*\d[\w.*+-]*(?:\s*,\s*(?:===?|~=|[<>!]=|[<>])\s*\d[\w.*+-]*)*(?:\s*;.*)?(?:\s+#.*)?$/u;

/** A folder by itself, and below it, further in, nothing but names of files and folders. */
function isFolder([first = '', ...below]: readonly string[]): boolean {
	const depth = first.search(/\S/u);
	return below.length > 1 && FOLDER.test(first) && below.every(line => (FOLDER.test(line) || FILE.test(line)) && line.search(/\S/u) >= depth) && below.some(line => line.search(/\S/u) > depth);
}

const FOLDER = /^\s*(?:[\w.@-]+\/)+(?:\s+[#(←].*)?$/u;
const FILE = /^\s*[\w.@*-]+(?:\.[A-Za-z]\w{0,7}|(?<=\s)(?:Dockerfile|Makefile|LICENSE))(?:\s+[#(←].*)?$/u;
