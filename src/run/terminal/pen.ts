/**
 * How a terminal draws what comes next. `look` names it: letters and colours with blanks between, `b u f1 g4`; empty: plain.
 * `b` bold, `d` dim, `i` italic, `u` underlined, `v` inverse, `x` struck through; `f0`–`f15` ink, `g0`–`g15` ground.
 */
export type Pen = {readonly ink: number | null; readonly ground: number | null; readonly marks: string; readonly look: string};

export const PLAIN_PEN: Pen = {ink: null, ground: null, marks: '', look: ''};

/** The pen after a CSI … m; codes that are not in the table change nothing. */
export const penAfter = (pen: Pen, parameters: readonly number[]): Pen => {
	let next: Bare = pen;
	for (let at = 0; at < parameters.length; at++) {
		const code = parameters[at] ?? 0;
		if (code === 38 || code === 48) {
			const {color, used} = extended(parameters.slice(at + 1));
			at += used;
			if (color !== null) next = code === 38 ? {...next, ink: color} : {...next, ground: color};
		} else {
			next = SGR.get(code)?.(next) ?? next;
		}
	}
	return {...next, look: lookOf(next)};
};

type Bare = Omit<Pen, 'look'>;

const lookOf = ({ink, ground, marks}: Bare): string => [...marks, ink === null ? '' : `f${ink}`, ground === null ? '' : `g${ground}`].filter(part => part !== '').join(' ');

const on = (mark: string) => (pen: Bare): Bare => ({...pen, marks: pen.marks.includes(mark) ? pen.marks : [...pen.marks, mark].sort().join('')});
const off = (...marks: readonly string[]) => (pen: Bare): Bare => ({...pen, marks: [...pen.marks].filter(mark => !marks.includes(mark)).join('')});
const ink = (color: number | null) => (pen: Bare): Bare => ({...pen, ink: color});
const ground = (color: number | null) => (pen: Bare): Bare => ({...pen, ground: color});

const eight = (first: number, change: (color: number) => (pen: Bare) => Bare, from: number): readonly (readonly [number, (pen: Bare) => Bare])[] =>
	Array.from({length: 8}, (_, color) => [first + color, change(from + color)] as const);

/** Select Graphic Rendition. Sources: ECMA-48, 8.3.117; bright colours 90–107: aixterm, xterm's ctlseqs. */
const SGR: ReadonlyMap<number, (pen: Bare) => Bare> = new Map([
	[0, () => PLAIN_PEN],
	[1, on('b')],
	[2, on('d')],
	[3, on('i')],
	[4, on('u')],
	[7, on('v')],
	[9, on('x')],
	[21, on('u')],
	[22, off('b', 'd')],
	[23, off('i')],
	[24, off('u')],
	[27, off('v')],
	[29, off('x')],
	[39, ink(null)],
	[49, ground(null)],
	...eight(30, ink, 0),
	...eight(40, ground, 0),
	...eight(90, ink, 8),
	...eight(100, ground, 8),
]);

/** `38;5;N` and `38;2;R;G;B` (ITU-T T.416), as the nearest of the sixteen: a page has no room for sixteen million that can be read on any paper. */
const extended = ([kind, ...rest]: readonly number[]): {readonly color: number | null; readonly used: number} => {
	if (kind === 5) return {color: ofPalette(rest[0] ?? 0), used: 2};
	if (kind === 2) return {color: nearest(rest[0] ?? 0, rest[1] ?? 0, rest[2] ?? 0), used: 4};
	return {color: null, used: 1};
};

/** xterm's 256 colours: sixteen, a cube of 6×6×6, 24 greys. */
const ofPalette = (index: number): number => {
	if (index < 16) return index;
	if (index >= 232) return nearest(8 + (index - 232) * 10, 8 + (index - 232) * 10, 8 + (index - 232) * 10);
	const level = (part: number): number => (part === 0 ? 0 : 55 + part * 40);
	const cube = index - 16;
	return nearest(level(Math.floor(cube / 36)), level(Math.floor(cube / 6) % 6), level(cube % 6));
};

const nearest = (red: number, green: number, blue: number): number => {
	const [low, high] = [Math.min(red, green, blue), Math.max(red, green, blue)];
	if (high - low < 32) return high < 64 ? 0 : high < 150 ? 8 : high < 220 ? 7 : 15;
	const middle = (low + high) / 2;
	const color = (red > middle ? 1 : 0) + (green > middle ? 2 : 0) + (blue > middle ? 4 : 0);
	return high > 200 ? color + 8 : color;
};

/** The sequence that draws a look on a plain ground; empty for the plain one. */
export const sgrOf = (look: string): string => (look === '' ? '' : `\x1b[${look.split(' ').map(codeOf).join(';')}m`);

const codeOf = (part: string): number => {
	const color = Number(part.slice(1));
	if (part.length > 1) return (part.startsWith('f') ? 30 : 40) + (color < 8 ? color : color + 52);
	return MARKS[part] ?? 0;
};

const MARKS: Readonly<Record<string, number>> = {b: 1, d: 2, i: 3, u: 4, v: 7, x: 9};
