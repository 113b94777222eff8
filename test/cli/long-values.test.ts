import {readFileSync, readdirSync, writeFileSync} from 'node:fs';
import {join} from 'node:path';
import {expect, test} from 'vitest';
import {rollbook, temporary} from '../support/rollbook.ts';

/** Every value is one that may be given; together they are more than one line of the record takes. */

const folder = (text: string): string => {
	const cwd = temporary('long-values');
	writeFileSync(join(cwd, 'shop.md'), text);
	return cwd;
};

const journal = (cwd: string): readonly string[] => {
	const kind = join(cwd, 'artifacts/rollback');
	return readFileSync(join(kind, readdirSync(kind).find(name => /^\d/u.test(name)) ?? '', 'journal.jsonl'), 'utf8').trimEnd().split('\n');
};

const NAMES = ['one', 'two', 'three', 'four', 'five'];

test.each([['a', 900], ['界', 1000]])('five values of %s, %i of it each, are recorded and run, each line of the record short', async (character, length) => {
	const cwd = folder(`# Shop\n\n## Procedure\n\n\`\`\`bash\nprintf '%s\\n' ${NAMES.map(name => `"{{${name}}}"`).join(' ')} > given\n\`\`\`\n`);
	const values = NAMES.map(name => `${name}${character.repeat(length - name.length)}`);
	const done = await rollbook(['run', 'shop.md', '--yes', ...NAMES.flatMap((name, index) => ['--input', `${name}=${values[index]}`])], {cwd, env: {PATH: process.env['PATH'] ?? ''}});
	expect({exitCode: done.exitCode, stderr: done.stderr}).toEqual({exitCode: 0, stderr: ''});
	expect(readFileSync(join(cwd, 'given'), 'utf8').trimEnd().split('\n')).toEqual(values);
	for (const line of journal(cwd).filter(line => line.includes('"inputs-set"') || line.includes('"kind":"inputs"'))) expect(Buffer.byteLength(line)).toBeLessThan(4096);
});

test('a value of the record that takes more than a line is refused before anything is made', async () => {
	const cwd = folder('# Shop\n\n## Procedure\n\n```bash\necho {{one}}\n```\n');
	const done = await rollbook(['run', 'shop.md', '--yes', '--input', `one=${'\u0001'.repeat(900)}`], {cwd});
	expect(done).toMatchObject({exitCode: 2, stderr: expect.stringContaining('`one` takes 5400 bytes of the record; at most 3000 are taken')});
	expect(readdirSync(cwd)).not.toContain('artifacts');
});

test('a declared value that the input does not take is said, and keeps no other from being given', async () => {
	const cwd = folder('---\nenv: {REGION: mars, SHOP: till}\ninputs:\n  region: {options: [eu-1, us-2]}\n---\n\n# Shop\n\n## Procedure\n\n```bash\necho "$REGION" "$SHOP"\n```\n');
	const {exitCode, stdout, stderr} = await rollbook(['run', 'shop.md', '--yes'], {cwd});
	expect({exitCode, stdout, stderr}).toMatchObject({exitCode: 2, stdout: expect.stringContaining('warning: not taken as it was given: `region` must be one of `eu-1`, `us-2`'), stderr: expect.stringContaining('needs a value for `region`')});
	expect(journal(cwd).join('\n')).toContain('"values":{"shop":"till"}');
});
