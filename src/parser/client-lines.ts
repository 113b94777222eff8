import type {Fence, Outline} from './block.ts';
import {telling} from './fence-content.ts';
import {announcesOutput} from './fence-intro.ts';
import {claimOf} from './fence-languages.ts';
import {namesFile} from './settings-blocks.ts';
import {isTold, isToldToAny} from './shell/client-words.ts';
import {factsOf} from './shell/facts.ts';
import {hasPrompts} from './shell/read-transcript.ts';
import {looksLikeShell} from './shell/reader-signs.ts';

/** More than a person types into a client at one stop. */
const MOST_LINES = 20;
/** Blocks in a row that a client may read: so many keep long sections cheap. */
const MOST_BLOCKS = 20;

/**
 * True for a block without prompts whose lines are for the client that a block above in its section ends with:
 * "Open the client: `redis-cli`", "Look: `INFO keyspace`". Each line begins with a word of that client, and none is a shell's alone.
 */
export function isForClientAbove(fence: Fence, outline: Outline, at: number): boolean {
	const lines = telling(typedAtAngles(fence.text)).map(line => line.trim());
	if (!UNSAID.has(claimOf(fence.language)) || lines.length === 0 || lines.length > MOST_LINES || announcesOutput(fence.intro) || namesFile(fence.intro)) {
		return false;
	}
	const typed = lines.every(line => isToldToAny(withoutRemark(line)) && !/\s(?:>|\||&&)\s/u.test(line)) && !hasPrompts(fence.text);
	const client = typed ? clientAbove(outline, at) : null;
	return client !== null && isTyped(lines, client);
}

/** The same with nothing but what stands behind an angle, where one does: a client that shows no name of its own. Offsets hold. */
export function typedAtAngles(text: string): string {
	const blank = (line: string): string => (ANGLE.test(line) ? line.replace('>', ' ') : ' '.repeat(line.length));
	return ANGLE.test(text.split('\n').find(line => line.trim() !== '') ?? '') ? text.split('\n').map(blank).join('\n') : text;
}

const ANGLE = /^\s*> (?=\S)/u;

/** Claims that leave open who reads the lines. */
const UNSAID: ReadonlySet<ReturnType<typeof claimOf>> = new Set(['shell', 'console', null]);

function isTyped(lines: readonly string[], client: string): boolean {
	return lines.every(line => isTold(client, withoutRemark(line)) && !looksLikeShell(line, {kind: 'unknown', program: client}));
}

function withoutRemark(line: string): string {
	return line.replace(/\s+(?:\/\/|#|--)\s.*$/u, '');
}

/** The client that the nearest block with commands above leaves open; null where there is none. */
function clientAbove(outline: Outline, at: number): string | null {
	const between: string[][] = [];
	for (let place = at - 1; place >= 0 && between.length < MOST_BLOCKS; place -= 1) {
		const block = outline.blocks[place];
		if (block === undefined || block.section !== outline.blocks[at]?.section) {
			return null;
		}
		if (block.kind !== 'fence' || announcesOutput(block.intro)) {
			continue;
		}
		const lines = telling(typedAtAngles(block.text)).map(line => line.trim().replace(/^[$#%>] /u, ''));
		const client = clientOf(lines.at(-1) ?? '');
		if (client !== null) {
			return between.every(told => isTyped(told, client) && !told.some(line => LEAVES.test(line))) ? client : null;
		}
		between.push(lines);
	}
	return null;
}

const LEAVES = /^(?:exit|quit|q|bye|w)(?:\(\))?\.?;?$/iu;

/** The program that reads what is typed behind the line, if it is neither a shell nor a client of SQL. */
function clientOf(line: string): string | null {
	// To a shell a fill-in in angles would be a redirection.
	const {opens, interactive, tools} = factsOf(line.replace(/<[\w. -]+>|\{\{[^{}]*\}\}/gu, 'x'), 'bash');
	return opens?.kind === 'unknown' && interactive ? (tools.at(-1)?.split('/').at(-1) ?? null) : null;
}
