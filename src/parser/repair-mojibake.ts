import {decodeStrictly} from './decode-bytes.ts';

/**
 * A line whose UTF-8 was once read as Windows-1252 or Mac Roman and stored again, as its author wrote it.
 * Only runs of non-ASCII characters that are whole UTF-8 sequences in one of the two are touched.
 */
export function repairMojibake(line: string): string {
	if (!SUSPECT.test(line)) {
		return line;
	}
	return line.replace(/[\u0080-\u{10ffff}]+/gu, run => {
		for (const table of TABLES) {
			const repaired = decodeRun(run, table);
			if (repaired !== null) {
				return repaired;
			}
		}
		return run;
	});
}

/** Lead bytes C3–F0 as the two code pages show them; without one of them a line cannot hold mojibake. */
const SUSPECT = /[\u00c2-\u00f0\u201a\u201e\u2026\u2021\u2030\u2044\u20ac\u2039\u203a\ufb01\ufb02\u0131\u02c6\u02dc\u00af\u00d3\u00d4\uf8ff\u221a\u00ac]/u;

const TABLES = ['windows-1252', 'macintosh'].map(reverseTable);

function reverseTable(label: string): ReadonlyMap<string, number> {
	const bytes = Uint8Array.from({length: 128}, (_, index) => index + 128);
	const characters = [...new TextDecoder(label).decode(bytes)];
	return new Map(characters.map((character, index) => [character, index + 128]));
}

function decodeRun(run: string, table: ReadonlyMap<string, number>): string | null {
	const bytes: number[] = [];
	for (const character of run) {
		const byte = table.get(character);
		if (byte === undefined) {
			return null;
		}
		bytes.push(byte);
	}
	const repaired = decodeStrictly(Uint8Array.from(bytes));
	return repaired !== null && isLikely(repaired) && !isPunctuated(run, repaired) ? repaired : null;
}

/** "d’échec", "été—à": in Mac Roman a quotation mark or a dash and an accented letter make up one letter of another script. */
function isPunctuated(run: string, repaired: string): boolean {
	return /^[«»…–—“”‘’]/u.test(run) && [...repaired].length === 1;
}

/** Control characters and unassigned planes mean that the bytes only looked like UTF-8. */
function isLikely(text: string): boolean {
	return !/[\u0080-\u009f]|\p{Cn}|\p{Co}/u.test(text);
}
