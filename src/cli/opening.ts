import {decodeBytes} from '../parser/decode-bytes.ts';
import {openingRows} from '../ui/opening.ts';
import {type Front, wantsAscii} from './choose-front.ts';
import type {World} from './world.ts';

/** The picture that stands while a runbook is read. */
export type Opening = {
	/** Shows the file as it is. Does nothing where no person waits for a screen. */
	readonly paint: (mode: 'live' | 'drill', path: string, bytes: Uint8Array) => void;
	/** The next frame, of another screen, takes the picture's place in one write: the normal screen does not flash up between them. */
	readonly handOver: () => void;
};

type Picture = {readonly handOver: () => void; readonly close: () => void};

/** Runs `use`; whatever ends it before another screen took over, the terminal is left as it was found. */
export const withOpening = async <T>(world: World, front: Front, use: (opening: Opening) => Promise<T>): Promise<T> => {
	let picture: Picture | null = null;
	const paint: Opening['paint'] = (mode, path, bytes) => {
		if (front === 'full') picture = paintPicture(world, rowsOf(world, mode, path, bytes));
	};
	try {
		return await use({paint, handOver: () => picture?.handOver()});
	} finally {
		(picture as Picture | null)?.close();
	}
};

const rowsOf = (world: World, mode: 'live' | 'drill', path: string, bytes: Uint8Array): readonly string[] => {
	const {columns = 80, rows = 24} = world.stdout;
	const who = `${world.operator}@${world.host}`;
	return openingRows({mode, who, path, text: decodeBytes(beginning(bytes)).text}, {width: columns, height: rows, ascii: wantsAscii(world.env)});
};

/** Enough for any terminal, up to the end of a line: half a character would make the rest look like another encoding. */
const beginning = (bytes: Uint8Array): Uint8Array => {
	const most = 16_384;
	return bytes.length <= most ? bytes : bytes.subarray(0, bytes.lastIndexOf(0x0a, most) + 1);
};

// DEC private modes 1049 (alternate screen) and 25 (cursor), ECMA-48 CUP and ED. Whoever paints next finds the cursor at the top.
const ENTER = '\x1b[?1049h\x1b[?25l\x1b[2J\x1b[H';
const LEAVE = '\x1b[?25h\x1b[?1049l';
const AGAIN = '\x1b[?1049h';
const OVER = '\x1b[H\x1b[2J';

const ENDING = ['SIGINT', 'SIGTERM', 'SIGHUP'] as const;

const paintPicture = ({stdout, stderr}: World, rows: readonly string[]): Picture => {
	const streams = [stdout, stderr].map(stream => ({stream, write: stream.write.bind(stream)}));
	let stands = true;
	const settle = (): void => {
		stands = false;
		for (const {stream, write} of streams) stream.write = write;
		deaf();
	};
	const close = (): void => {
		if (!stands) return;
		settle();
		stdout.write(LEAVE);
	};
	const end = (signal: NodeJS.Signals): void => {
		close();
		process.kill(process.pid, signal);
	};
	const deaf = (): void => {
		for (const signal of ENDING) process.off(signal, end);
	};
	for (const signal of ENDING) process.on(signal, end);
	stdout.write(`${ENTER}${rows.join('\r\n')}\x1b[H`);
	// What else is said is for the normal screen.
	for (const {stream, write} of streams) {
		stream.write = ((...given: Parameters<typeof write>) => {
			close();
			return write(...given);
		}) as typeof write;
	}
	const handOver = (): void => {
		if (!stands) return;
		deaf();
		const {write} = streams[0]!;
		stdout.write = ((chunk: string | Uint8Array, ...rest: readonly never[]) => {
			// Entered anew, some terminals would clear the picture long before the frame comes.
			if (chunk === AGAIN) return true;
			if (typeof chunk !== 'string' || !chunk.includes('\n')) return write(chunk, ...rest);
			settle();
			return write(`${OVER}${chunk}`, ...rest);
		}) as typeof write;
	};
	return {handOver, close};
};
