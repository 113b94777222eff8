import {execFileSync} from 'node:child_process';
import {mkdtempSync, readdirSync, readFileSync, writeFileSync} from 'node:fs';
import {tmpdir} from 'node:os';
import {join} from 'node:path';
import fc from 'fast-check';
import {describe, expect, it} from 'vitest';
import {unifiedDiff} from '../../../src/artifacts/unified-diff.ts';
import {annotateRunbook, fingerprintOf, type Annotated} from '../../../src/parser/annotate/annotate-runbook.ts';
import type {Plan} from '../../../src/plan/plan.ts';
import {readRunbook} from '../../../src/parser/read-runbook.ts';
import {markdown} from '../../support/arbitrary-markdown.ts';
import {findSeeds} from '../../support/seeds.ts';

const PLACE = {path: 'a.md', sha256: 'none'};
const encode = (text: string): Uint8Array => new TextEncoder().encode(text);

const annotate = (bytes: Uint8Array): Extract<Annotated, {kind: 'annotated'}> => {
	const annotated = annotateRunbook(bytes, PLACE);
	if (annotated.kind !== 'annotated') throw new Error(`not annotated: ${annotated.kind}`);
	return annotated;
};

const RUNBOOK = '# Shop\n\n## When to roll back\n\n| Condition | Action |\n| --- | --- |\n| Errors | Follow Procedure 2 |\n| Slow | Fix forward |\n\n## Procedures\n\n### Procedure 1: Restart\n\n```bash\nsystemctl restart shop\n```\n\n### Procedure 2: Drop it ##\n\n```text\nkubectl delete namespace shop\n```\n\n1. Look\n\n   ```sh title="x"\n   tail -f /var/log/shop.log\n   ```\n\n## Contacts\n\nThe desk.\n';

/** Runbooks of ours, and real ones where they are beside the checkout. */
const files = (): readonly string[] => {
	const own = join(import.meta.dirname, '../../../runbooks');
	return [...readdirSync(own).filter(name => name.endsWith('.md')).map(name => join(own, name)), ...(findSeeds()?.files ?? [])];
};

describe('annotations written from what was inferred', () => {
	it('are few: ids of what is gated or led to, kinds that the language hides, harm, ends, roles told by words', () => {
		const {before, after} = annotate(encode(RUNBOOK));
		const now = after.split('\n');
		expect(before.split('\n').flatMap((line, index) => (line === now[index] ? [] : [now[index]]))).toEqual([
			'## When to roll back <!-- rollbook: role=decision -->',
			'### Procedure 2: Drop it <!-- rollbook: #procedures.procedure-2-drop-it --> ##',
			'```text {#procedures.procedure-2-drop-it.procedure-2-drop-it kind=run danger}',
			'   ```sh {endless} title="x"',
			'## Contacts <!-- rollbook: role=contacts -->',
		]);
	});

	it('read as the same plan, and nothing is left to write', () => {
		for (const file of files()) {
			const bytes = readFileSync(file);
			const {bytes: result} = annotate(bytes);
			expect(fingerprintOf(readRunbook(result, PLACE))).toBe(fingerprintOf(readRunbook(bytes, PLACE)));
		}
		expect(annotate(annotate(encode(RUNBOOK)).bytes).changed).toBe(0);
	}, 60_000);

	it('hold for every example of the documentation', () => {
		const docs = join(import.meta.dirname, '../../../docs');
		const examples = readdirSync(docs).filter(name => name.endsWith('.md')).flatMap(name => [...readFileSync(join(docs, name), 'utf8').matchAll(/^````markdown\n([\s\S]*?)\n````$/gmu)].map(match => match[1] ?? ''));
		expect(examples.length).toBeGreaterThan(50);
		for (const example of examples) {
			const annotated = annotateRunbook(encode(example), PLACE);
			expect(annotated.kind, example).not.toBe('differs');
			if (annotated.kind === 'annotated') expect(fingerprintOf(readRunbook(annotated.bytes, PLACE))).toBe(fingerprintOf(readRunbook(encode(example), PLACE)));
		}
	}, 60_000);

	it('hold for runbooks put together at random', () => {
		const parts = ['## Verify\n\n', '## Contacts\n\n', '## Rollback\n\n', '### Option A\n\n', '### Option B\n\n', '**Check:**\n\n', '```bash\ndocker rm -f web\n```\n\n', '```text\nkubectl get pods\n```\n\n', '```bash\n# call the desk\n```\n\n', '```\nok\n```\n\n', '- [ ] done\n', '1. Restart the pump\n', 'If it fails, see Option B.\n\n', '```sh {timeout=5m}\ntail -f x.log\n```\n\n', '```sh {"name":"x"}\nrm -rf /srv/x\n```\n\n', 'Grüße – “quoted”\n\n'];
		fc.assert(
			fc.property(fc.array(fc.constantFrom(...parts), {maxLength: 14}), fc.constantFrom('\n', '\r\n'), fc.boolean(), (chosen, end, bom) => {
				const bytes = encode(`${bom ? '\ufeff' : ''}${`# Shop\n\n${chosen.join('')}`.replace(/\n/gu, end)}`);
				const annotated = annotateRunbook(bytes, PLACE);
				if (annotated.kind !== 'annotated') return annotated.kind === 'differs' || annotated.diagnostics.length > 0;
				expect(fingerprintOf(readRunbook(annotated.bytes, PLACE))).toBe(fingerprintOf(readRunbook(bytes, PLACE)));
				const bare = new TextDecoder('utf-8', {ignoreBOM: true}).decode(annotated.bytes).replace(/ <!-- rollbook: [^>]*-->/gu, '').replace(/ \{(?:[^"}]*)\}|(?<=timeout=5m) [^}]*(?=\})/gu, '');
				return bare === new TextDecoder('utf-8', {ignoreBOM: true}).decode(bytes).replace(/ \{(?:[^"}]*)\}/gu, '');
			}),
			{numRuns: 60},
		);
	}, 60_000);
});

describe('any Markdown in any encoding', () => {
	const encodings: readonly (readonly [string, (text: string) => Uint8Array])[] = [
		['utf-8', encode],
		['utf-8 with a mark', text => encode(`\ufeff${text}`)],
		['utf-16le', text => Uint8Array.from(Buffer.from(`\ufeff${text}`, 'utf16le'))],
		['utf-16be', text => Uint8Array.from(Buffer.from(`\ufeff${text}`, 'utf16le').swap16())],
	];

	it('reads as the same plan, and every byte of it is still there in its order', () => {
		fc.assert(
			fc.property(markdown, fc.constantFrom(...encodings), fc.constantFrom('\n', '\r\n', '\r'), fc.boolean(), (text, [, coded], end, closed) => {
				const bytes = coded(`${text}${closed ? '\n' : ''}`.replace(/\n/gu, end));
				const annotated = annotateRunbook(bytes, PLACE);
				if (annotated.kind !== 'annotated') return;
				expect(fingerprintOf(readRunbook(annotated.bytes, PLACE))).toBe(fingerprintOf(readRunbook(bytes, PLACE)));
				let at = 0;
				for (const byte of annotated.bytes) at += at < bytes.length && byte === bytes[at] ? 1 : 0;
				expect(at).toBe(bytes.length);
			}),
			{numRuns: 100},
		);
	}, 60_000);
});

describe('the file stays as it was but for them', () => {
	it.each([
		['CRLF', (text: string) => encode(text.replace(/\n/gu, '\r\n'))],
		['a byte order mark', (text: string) => encode(`\ufeff${text}`)],
		['no newline at the end', (text: string) => encode(text.trimEnd())],
		['UTF-16', (text: string) => Uint8Array.from(Buffer.from(`\ufeff${text}`, 'utf16le'))],
		['UTF-16, big end first', (text: string) => Uint8Array.from(Buffer.from(`\ufeff${text}`, 'utf16le').swap16())],
		['Windows-1252', (text: string) => Uint8Array.from(Buffer.from(text.replace('The desk.', 'Für das Büro.'), 'latin1'))],
	])('%s', (_name, coded) => {
		const bytes = coded(RUNBOOK);
		const {bytes: result, changed, before, after} = annotate(bytes);
		expect(changed).toBe(5);
		// What was put in, taken out of the bytes again, leaves the file.
		const width = bytes[0] === 0xff || bytes[0] === 0xfe ? 2 : 1;
		const added = after.length - before.length;
		expect(result.length - bytes.length).toBe(added * width);
		let at = 0;
		for (const byte of result) at += at < bytes.length && byte === bytes[at] ? 1 : 0;
		expect(at).toBe(bytes.length);
		expect(after.split('\n').map(line => line.endsWith('\r'))).toEqual(before.split('\n').map(line => line.endsWith('\r')));
	});
});

describe('with a sidecar file beside it', () => {
	const read = (text: string, sidecar: string): Plan => readRunbook(encode(text), {...PLACE, sidecar: {path: 'a.rollbook.yaml', sha256: 'none', text: sidecar}});
	const write = (text: string, sidecar: string): Annotated => annotateRunbook(encode(text), {...PLACE, sidecar: {path: 'a.rollbook.yaml', sha256: 'none', text: sidecar}});
	const BESIDE = 'title: Store\nsections:\n  When to roll back: {role: decision}\n  "Procedure 2: Drop it":\n    id: gone\n    fences:\n      1: {id: away, kind: run, confirm: Sure?}\n      2: {ignore: true}\n  Contacts: {role: reference}\n';

	it('what that says is not said again, and both read as the same plan', () => {
		const annotated = write(RUNBOOK, BESIDE);
		if (annotated.kind !== 'annotated') throw new Error(annotated.kind);
		expect(annotated.after).not.toMatch(/#gone|#away|role=|endless/u);
		expect(annotated.after).toContain('{danger}');
		expect(fingerprintOf(read(annotated.after, BESIDE))).toBe(fingerprintOf(read(RUNBOOK, BESIDE)));
	});

	it('whatever parts of it there are', () => {
		const lines = ['  Procedures: {confirm: Sure?}', '  "Procedure 1: Restart":\n    fences: {1: {id: a, danger: true}}', '  "Procedure 2: Drop it":\n    fences: {1: {id: b}, 2: {timeout: 5m}}', '  When to roll back: {id: c, role: overview}', '  Contacts: {ignore: true}'];
		fc.assert(
			fc.property(fc.subarray(lines), chosen => {
				const sidecar = `title: Store\n${chosen.length === 0 ? '' : `sections:\n${chosen.join('\n')}\n`}`;
				const annotated = write(RUNBOOK, sidecar);
				expect(annotated.kind).toBe('annotated');
				if (annotated.kind === 'annotated') expect(fingerprintOf(read(annotated.after, sidecar))).toBe(fingerprintOf(read(RUNBOOK, sidecar)));
			}),
		);
	});

	it('is refused where that has errors', () => {
		expect(write(RUNBOOK, 'sections: {Nowhere: {danger: true}}\n')).toMatchObject({kind: 'broken', diagnostics: [{code: 'unknown-heading', path: 'a.rollbook.yaml'}]});
	});
});

describe('what is refused', () => {
	it('is a runbook with errors', () => {
		expect(annotateRunbook(encode('# X\n\n```sh {timout=5m}\nuptime\n```\n'), PLACE)).toMatchObject({kind: 'broken', diagnostics: [{code: 'unknown-annotation'}]});
	});
});

describe('the diff', () => {
	it('can be applied by `patch`', () => {
		const folder = mkdtempSync(join(tmpdir(), 'rollbook-diff-'));
		const {before, after} = annotate(encode(RUNBOOK.trimEnd()));
		writeFileSync(join(folder, 'a.md'), before);
		const diff = unifiedDiff('a.md', before, after);
		execFileSync('git', ['apply', '-p1', '-'], {cwd: folder, input: diff});
		expect(readFileSync(join(folder, 'a.md'), 'utf8')).toBe(after);
	});

	it('is empty for the same text and shows three lines around', () => {
		expect(unifiedDiff('a.md', 'a\n', 'a\n')).toBe('');
		expect(unifiedDiff('a.md', '1\n2\n3\n4\n5\n6\n7\n8\n9', '1\n2\n3\n4\nX\n6\n7\n8\n9')).toBe('--- a/a.md\n+++ b/a.md\n@@ -2,7 +2,7 @@\n 2\n 3\n 4\n-5\n+X\n 6\n 7\n 8\n');
	});
});
