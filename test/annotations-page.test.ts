import {readFileSync} from 'node:fs';
import {join} from 'node:path';
import {describe, expect, it} from 'vitest';
import {ANNOTATIONS} from '../src/parser/annotation-table.ts';
import {frontMatterSchema} from '../src/parser/front-matter-schema.ts';
import {readRunbook} from '../src/parser/read-runbook.ts';
import {readText} from './support/read-text.ts';

/** docs/annotations.md names every annotation once, and its examples give what it says. */
const page = readFileSync(join(import.meta.dirname, '../docs/annotations.md'), 'utf8');
/** Headings inside of examples are theirs. */
const sections: {title: string; text: string}[] = [];
for (const part of page.split(/(^````markdown\n[\s\S]*?^````\n)/mu).flatMap(text => (text.startsWith('````markdown') ? [text] : text.split(/^(?=#{2,3} )/mu)))) {
	const title = /^#{2,3} (.*)/u.exec(part)?.[1];
	const open = sections.at(-1);
	if (title !== undefined) sections.push({title, text: part});
	else if (open !== undefined) open.text += part;
}
const examples = sections.flatMap(({title, text}) => [...text.matchAll(/^````markdown\n([\s\S]*?)\n````\n\n```json\n([\s\S]*?)\n```$/gmu)].map(([, markdown = '', json = '']) => ({title, markdown, json})));

describe('docs/annotations.md', () => {
	it('has a heading with an example for every annotation', () => {
		const keys = [...new Set(ANNOTATIONS.filter(row => row.heeded !== false).map(row => (row.key === '#' ? '#id' : row.key)))];
		const titles = sections.map(({title}) => title);
		expect(keys.filter(key => titles.filter(title => title === `\`${key}\``).length !== 1)).toEqual([]);
		expect(keys.filter(key => !examples.some(({title}) => title === `\`${key}\``))).toEqual([]);
	});

	it('names every key of the front matter', () => {
		const text = sections.find(({title}) => title === 'Front matter')?.text ?? '';
		expect(Object.keys(frontMatterSchema.entries).filter(key => !text.includes(`\`${key}\``))).toEqual([]);
	});

	it.each(examples)('$title: the example gives what stands below it', ({markdown, json}) => {
		const plan = readText(`${markdown}\n`);
		expect(plan.diagnostics.filter(({severity, code}) => severity !== 'note' && code !== 'no-steps')).toEqual([]);
		expect(plan).toMatchObject(JSON.parse(json) as object);
	});

	it('shows a sidecar file that is read', () => {
		const text = /^```yaml\n([\s\S]*?)\n```$/mu.exec(page)?.[1] ?? '';
		const runbook = '# Shop\n\n## Rollback\n\n### Database\n\n```sh\nrestore <release>\n```\n\n- One\n- Two\n\n## Notes\n\nNone.\n';
		const plan = readRunbook(new TextEncoder().encode(runbook), {path: 'a.md', sha256: 'none', sidecar: {path: 'a.rollbook.yaml', sha256: 'none', text}});
		expect(plan.diagnostics).toEqual([]);
		expect(plan).toMatchObject({title: 'Restart the shop', steps: [{id: 'restore', timeoutMs: 300_000}, {command: 'flyctl status'}]});
	});
});
