type Lines = {readonly lines: readonly string[]; readonly lost: readonly number[]};

/** A number with a mark that Markdown does not count with, and text right behind it. A colon may stand in a time of day: only in front of Chinese. */
const NUMBERED = /^( {0,3})(?:(?<number>\d{1,2})(?:[）、](?=\S)|[)）][ \t]?(?=\p{Script=Han})|[:：][ \t]?(?=\p{Script=Han}|[a-z]{2,20}\p{Script=Han}))|[（(](?<inside>\d{1,2})[)）][ \t]?(?=\p{Script=Han}))/u;

/**
 * "1）停止服务", "2：检查日志" below each other: items as Chinese texts count them, which Markdown takes for one paragraph.
 * Each gets a mark that it knows, as long as the one that stands there or longer; what a line gained is taken off `lost`, so that places stay.
 * Only where the count begins with 1 and goes on, up to the next heading; not inside of a fence.
 */
export function withKnownNumbers({lines, lost}: Lines): Lines {
	if (!lines.some(line => numberOf(line) === 2)) {
		return {lines, lost};
	}
	const [out, moved] = [[...lines], [...lost]];
	for (const places of counts(lines)) {
		for (const at of places) {
			const line = lines[at] ?? '';
			const [mark = '', margin = ''] = NUMBERED.exec(line) ?? [];
			const known = `${margin}${numberOf(line)}. `;
			out[at] = `${known}${line.slice(mark.length)}`;
			moved[at] = (lost[at] ?? 0) + mark.length - known.length;
		}
	}
	return {lines: out, lost: moved};
}

/** Places of the lines of each count of two or more. */
function counts(lines: readonly string[]): readonly (readonly number[])[] {
	const found: number[][] = [];
	let open: number[] = [];
	let fence: string | null = null;
	const close = (): void => {
		if (open.length > 1) found.push(open);
		open = [];
	};
	for (const [at, line] of lines.entries()) {
		const mark = /^ *(`{3,}|~{3,})[^`]*$/u.exec(line)?.[1];
		if (fence !== null || mark !== undefined) {
			fence = fence === null ? (mark ?? null) : mark?.startsWith(fence) === true && line.trim() === mark ? null : fence;
			continue;
		}
		if (/^#{1,6}\s/u.test(line)) close();
		const number = numberOf(line);
		// "0: off", "1: on" are values and what they mean.
		if (number === null || (number !== 1 && number !== open.length + 1) || (number === 1 && numberOf(lines[at - 1] ?? '') === 0)) continue;
		if (number === 1) close();
		if (number === open.length + 1) open.push(at);
	}
	close();
	return found;
}

function numberOf(line: string): number | null {
	const {number, inside} = NUMBERED.exec(line)?.groups ?? {};
	return number === undefined && inside === undefined ? null : Number(number ?? inside);
}
