import {readText} from './golden/small-run.ts';
import {late, measured, stopwatch} from './row.ts';
import type {Row, Scale} from './row.ts';

type Text = readonly [name: string, text: string];

const front = (yaml: string): string => `---\n${yaml}\n---\n\n# Shop\n\n## Procedure\n\n\`\`\`bash\ntrue\n\`\`\`\n`;

const bomb = (): string => ['a: &a [x, x, x, x, x, x, x, x, x, x]', ...'bcdefghi'.split('').map((name, index) => `${name}: &${name} [${Array.from({length: 10}, () => `*${'abcdefgh'[index]}`).join(', ')}]`)].join('\n');

const YAML: readonly Text[] = [
	['an alias bomb', front(bomb())],
	['one alias', front('title: &t Shop\nkind: *t')],
	['brackets nested 5,000 deep', front(`title: ${'['.repeat(5000)}`)],
	['maps nested 2,000 deep', front(`title:\n${Array.from({length: 2000}, (_, depth) => `${' '.repeat(depth + 1)}a:`).join('\n')}`)],
	['lists nested 5,000 deep', front(`title: ${'- '.repeat(5000)}`)],
	['a tag of its own', front('title: !!js/function "x"')],
	['`__proto__`', front('__proto__: {polluted: yes}\ninputs: {__proto__: {default: x}}')],
	['`constructor`', front('inputs: {constructor: {prototype: x}}')],
	['100 KB', front(`title: ${'x'.repeat(100_000)}`)],
	['10 MB', front(`title: ${'x'.repeat(10_000_000)}`)],
	['10 MB of keys', front(Array.from({length: 500_000}, (_, index) => `key${index}: valuevalue`).join('\n'))],
	['a merge key', front('base: &b {title: x}\n<<: *b')],
];

const MARKDOWN: readonly Text[] = [
	['brackets in brackets', '['.repeat(60_000)],
	['links in links', '[a]('.repeat(60_000)],
	['closed brackets', '[]('.repeat(60_000)],
	['images in links', '![['.repeat(60_000)],
	['emphasis in emphasis', '*a_ '.repeat(60_000)],
	['stars', '*'.repeat(200_000)],
	['quotes in quotes', `${'>'.repeat(100_000)} a`],
	['lists in lists', Array.from({length: 700}, (_, depth) => `${' '.repeat(depth * 2)}- a`).join('\n')],
	['lists on one line', '- '.repeat(50_000)],
	['a table of 100,000 rows', `| a | b |\n|---|---|\n${'| x | y |\n'.repeat(100_000)}`],
	['a table of 2,000 columns', `${'|a'.repeat(2000)}|\n${'|-'.repeat(2000)}|\n${`${'|b'.repeat(2000)}|\n`.repeat(20)}`],
	['a line of 1 MB', 'x'.repeat(1_000_000)],
	['1 MB of commands', `\`\`\`bash\n${'kubectl get pods\n'.repeat(60_000)}\`\`\``],
	['1 MB of headings', '## Step\n\n'.repeat(110_000)],
	['1 MB of paragraphs', 'Restart the shop.\n\n'.repeat(55_000)],
	['blanks before a word', `${' '.repeat(60_000)}x`],
	['blanks in a quote', `> ${' '.repeat(60_000)}x`],
	['backticks', '`a``'.repeat(50_000)],
	['references', `${'[a]: /x\n'.repeat(20_000)}${'[a]'.repeat(20_000)}`],
	['HTML that nothing closes', '<a '.repeat(100_000)],
	['comments that nothing closes', '<!-- '.repeat(100_000)],
	['entities', '&amp'.repeat(100_000)],
	['placeholders', `\`\`\`bash\n${'echo <a> [B] $C {{d}}\n'.repeat(20_000)}\`\`\``],
	['substitutions in substitutions', `\`\`\`bash\n${'$('.repeat(20_000)}\n\`\`\``],
	['one long command', `\`\`\`bash\necho ${'a '.repeat(400_000)}\n\`\`\``],
];

/** Reads each text once, so that the first of them does not pay for what is compiled, then again with a clock. */
const readAll = (scale: Scale, texts: readonly Text[], mostMs: number, wrong: (text: Text) => readonly string[]): {readonly slowest: string; readonly found: readonly string[]} => {
	const found: string[] = [];
	let slowest = {name: '', ms: 0};
	readText(front('title: Warm'));
	for (const text of texts) {
		const watch = stopwatch();
		try {
			found.push(...wrong(text).map(one => `${text[0]}: ${one}`));
		} catch (error) {
			found.push(`${text[0]}: ${String(error)}`);
		}
		const ms = watch();
		if (ms > slowest.ms) slowest = {name: text[0], ms};
		found.push(...late(scale, text[0], ms, mostMs));
	}
	return {slowest: `slowest ${Math.round(slowest.ms)} ms (${slowest.name})`, found};
};

const frontMatter: Row = {
	id: 'S17',
	what: 'YAML front matter: alias bomb, deep nesting, tags of its own, `__proto__`, 10 MB',
	figure: 'refused in 100 ms; at most 64 KiB, no aliases',
	how: 'read as `run` reads it: it must come to an error, and nothing is polluted',
	async measure(scale) {
		const {slowest, found} = readAll(scale, YAML, 100, ([, text]) => (readText(text).diagnostics.some(({severity}) => severity === 'error') ? [] : ['was not refused']));
		const polluted = 'polluted' in {} ? ['the prototype of all objects was changed'] : [];
		return measured(`${YAML.length} files, ${slowest}`, [...found, ...polluted]);
	},
};

const markdown: Row = {
	id: 'S18',
	what: 'pathological Markdown: nested brackets, emphasis, quotes, lists; 100,000 rows; a line of 1 MB',
	figure: '1 MB in at most 1 s; above the limits refused',
	how: 'each read to a plan; a text that is not refused has its steps',
	async measure(scale) {
		const {slowest, found} = readAll(scale, MARKDOWN, 1000, ([, text]) => {
			const plan = readText(`# Shop\n\n${text}\n`);
			const refused = plan.diagnostics.some(({severity}) => severity === 'error');
			return refused && plan.steps.length > 0 ? ['refused, but has steps'] : [];
		});
		return measured(`${MARKDOWN.length} texts, ${slowest}`, found);
	},
};

export const TEXTS: readonly Row[] = [frontMatter, markdown];
