import {whyUnreadable} from '../src/parser/readable.ts';
import {readRunbook} from '../src/parser/read-runbook.ts';
import {readSource} from '../src/parser/source.ts';
import {SHAPES, type Shape} from './shapes.ts';

// Prints how long reading takes, in time of one core and at best of three: `npx node bench/reading.ts [WORDS OF A NAME]`.
// Each shape has a megabyte, or as much as is not refused. Twice the text must take about twice the time: where the last ratio is above 2.5, something grows with more than the length.
const MOST = 1_000_000;
const PLACE = {path: 'bench.md', sha256: ''};
const bytesOf = (text: string): Uint8Array => new TextEncoder().encode(text);

function take(bytes: Uint8Array): {readonly ms: number; readonly steps: number} {
	const before = process.cpuUsage();
	const plan = readRunbook(bytes, PLACE);
	const {user, system} = process.cpuUsage(before);
	return {ms: (user + system) / 1000, steps: plan.steps.length};
}

function best(shape: Shape, characters: number): {readonly ms: number; readonly steps: number; readonly length: number} {
	const text = shape.text(characters);
	const taken = Array.from({length: 3}, () => take(bytesOf(text)));
	return {ms: Math.min(...taken.map(({ms}) => ms)), steps: taken[0]?.steps ?? 0, length: text.length};
}

/** The largest text of a shape that is not refused. */
function largest(shape: Shape): number {
	const isRead = (characters: number): boolean => whyUnreadable(readSource(bytesOf(shape.text(characters)), PLACE)) === null;
	let [low, high] = isRead(MOST) ? [MOST, MOST] : [0, MOST];
	while (high - low > MOST / 500) {
		const middle = (low + high) >> 1;
		[low, high] = isRead(middle) ? [middle, high] : [low, middle];
	}
	return low;
}

const wanted = process.argv.slice(2).join(' ');
// Once to warm up, so that the first is not measured cold.
take(bytesOf(SHAPES[1]?.text(100_000) ?? ''));
for (const shape of SHAPES.filter(({name}) => name.includes(wanted))) {
	const characters = largest(shape);
	const half = best(shape, characters / 2);
	const whole = best(shape, characters);
	const columns = [`${whole.ms.toFixed(0).padStart(7)} ms`, `${(whole.length / 1000).toFixed(0).padStart(5)} KB`, `${(whole.length / whole.ms / 1000).toFixed(2).padStart(6)} MB/s`, `${String(whole.steps).padStart(6)} steps`, `${(whole.ms / half.ms).toFixed(1).padStart(5)} of the half`];
	process.stdout.write(`${columns.join('  ')}  ${shape.name}${characters < MOST ? ', all that is read' : ''}\n`);
}
