import {readRunbook} from '../src/parser/read-runbook.ts';
import {largeRunbook} from '../test/support/large-runbook.ts';

// Prints how long reading takes, in time of one core, for texts from a kilobyte to ten megabytes and for hard ones: `npx node bench/reading.ts`.
// The first column of ratios is time by characters against the text of 100 KB: 1.0 means that time grows with length only.
const SIZES = [1_000, 10_000, 100_000, 300_000, 1_000_000, 10_000_000];
const FENCE = '```';
const HARD: readonly (readonly [name: string, text: string])[] = [
	['29,000 task items', '- [ ] Look\n'.repeat(29_000)],
	['29,000 table rows', `| Condition | Action |\n|---|---|\n${'| down | roll back |\n'.repeat(29_000)}`],
	['20,000 commands in one block', `${FENCE}bash\n${'kubectl get pods --namespace shop\n'.repeat(20_000)}${FENCE}`],
	['10,000 commands with comments and fill-ins', `${FENCE}bash\n${'# Stop <it>\nkubectl delete pod <pod>\n\n'.repeat(10_000)}${FENCE}`],
	['8,000 blocks', `${FENCE}bash\nkubectl get pods\n${FENCE}\n\n`.repeat(8000)],
	['20,000 sections', '## Look\n\nat it\n\n'.repeat(20_000)],
	['4,000 alternatives', `## Method 1\n\n${FENCE}sh\nmake undo\n${FENCE}\n\n`.repeat(4000)],
	['52,000 paragraphs', 'Restart the shop.\n\n'.repeat(52_000)],
	['a paragraph of a megabyte', 'this is one more line of the same paragraph with words\n'.repeat(18_000)],
	['a line of a megabyte', 'word '.repeat(200_000)],
	['3,900 marks in one paragraph', '*a '.repeat(3900)],
	['lists in lists', `${Array.from({length: 59}, (_, depth) => `${' '.repeat(depth * 2)}- a`).join('\n')}\n`.repeat(40)],
	['100,000 table rows', `| a | b |\n|---|---|\n${'| x | y |\n'.repeat(100_000)}`],
	['100,000 brackets', '['.repeat(100_000)],
];

type Taken = {readonly ms: number; readonly steps: number; readonly refused: string};

function take(text: string): Taken {
	const bytes = new TextEncoder().encode(text);
	const before = process.threadCpuUsage();
	const plan = readRunbook(bytes, {path: 'bench.md', sha256: ''});
	const {user, system} = process.threadCpuUsage(before);
	const refusal = plan.diagnostics.find(found => found.severity === 'error');
	return {ms: (user + system) / 1000, steps: plan.steps.length, refused: refusal === undefined ? '' : `refused on line ${refusal.line}: ${refusal.message}`};
}

function print(ms: number, ...columns: readonly string[]): void {
	process.stdout.write(`${ms.toFixed(1).padStart(9)} ms  ${columns.filter(column => column !== '').join('  ')}\n`);
}

// Once to warm up, so that the small texts are not measured cold.
take(largeRunbook(100_000));
const sizes = SIZES.map(size => ({text: largeRunbook(size)})).map(({text}) => ({text, ...take(text)}));
const unit = (sizes[2]?.ms ?? 1) / (sizes[2]?.text.length ?? 1);
for (const {text, ms, steps, refused} of sizes) {
	print(ms, `${String(text.length).padStart(10)} characters`, refused === '' ? `${(ms / text.length / unit).toFixed(2)} of the time per character, ${(text.length / ms / 1000).toFixed(2)} MB/s, ${steps} steps` : refused);
}
for (const [name, text] of HARD) {
	const {ms, steps, refused} = take(`# Runbook\n\n${text}\n`);
	print(ms, name, refused === '' ? `${(text.length / ms / 1000).toFixed(2)} MB/s, ${steps} steps` : refused);
}
