import {readRunbook} from '../src/parser/read-runbook.ts';

// Prints how long reading takes for ordinary and for hard texts: `npx node bench/reading.ts`.
const PART = '## Restart the shop\n\nTell the warehouse first.\n\n1. Open the dashboard\n2. Look at `kubectl get pods`\n\n```bash\n# Stop it\nsystemctl stop shop\nkubectl delete pod <pod>\n```\n\n- [ ] Errors below 1 %\n\n';
const TEXTS: readonly (readonly [name: string, text: string])[] = [
	['a runbook of 200 lines', PART.repeat(13)],
	['a runbook of 2,000 lines', PART.repeat(130)],
	['4,900 task items', '- [ ] Look\n'.repeat(4900)],
	['900 headings', '## Look\n\n'.repeat(900)],
	['a block of 4,900 commands', `\`\`\`bash\n${'kubectl get pods\n'.repeat(4900)}\`\`\``],
	['a table of 4,900 rows', `| a | b |\n|---|---|\n${'| x | y |\n'.repeat(4900)}`],
	['1,300 links in one paragraph', '[a](b) '.repeat(1300)],
	['a text that is refused', 'x'.repeat(1_000_000)],
];

for (const [name, text] of TEXTS) {
	const bytes = new TextEncoder().encode(`# Runbook\n\n${text}\n`);
	const start = performance.now();
	const plan = readRunbook(bytes, {path: 'bench.md', sha256: ''});
	process.stdout.write(`${String(Math.round(performance.now() - start)).padStart(6)} ms  ${name}, ${plan.steps.length} steps\n`);
}
