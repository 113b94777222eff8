import {describe, expect, it} from 'vitest';
import {decodeBytes} from '../../src/parser/decode-bytes.ts';
import {repairMojibake} from '../../src/parser/repair-mojibake.ts';
import {readRunbook} from '../../src/parser/read-runbook.ts';

const utf8 = new TextEncoder();
const read = (bytes: Uint8Array) => readRunbook(bytes, {path: 'a.md', sha256: ''});

describe('bytes become text', () => {
	it('takes UTF-8 with and without a byte order mark', () => {
		expect(decodeBytes(utf8.encode('# Ärger')).encoding).toBe('utf-8');
		expect(read(utf8.encode('\ufeff# Titel')).title).toBe('Titel');
	});

	it('takes UTF-16 by its byte order mark', () => {
		const text = '\ufeff# Wide\n';
		const bytes = new Uint8Array(text.length * 2);
		[...text].forEach((character, index) => {
			bytes[index * 2] = character.charCodeAt(0) & 0xff;
			bytes[index * 2 + 1] = character.charCodeAt(0) >> 8;
		});
		expect(read(bytes)).toMatchObject({title: 'Wide', source: {encoding: 'utf-16le'}});
	});

	it('falls back to Windows-1252 where the bytes are not UTF-8', () => {
		expect(read(Uint8Array.from([0x23, 0x20, 0xc4, 0x72, 0x67, 0x65, 0x72]))).toMatchObject({title: 'Ärger', source: {encoding: 'windows-1252'}});
	});

	it('counts lines alike whatever ends them', () => {
		for (const end of ['\n', '\r\n', '\r']) {
			const plan = read(utf8.encode(['# T', '', '## Steps', '```sh', 'uptime', '```'].join(end)));
			expect(plan.steps.map(step => step.line)).toEqual([5]);
		}
	});

	it('says of a binary file that it is not text', () => {
		const plan = read(Uint8Array.from([0x7f, 0x45, 0x4c, 0x46, 0, 0, 1, 2]));
		expect(plan.diagnostics.map(({code, severity}) => [code, severity])).toEqual([['not-text', 'error']]);
		expect(plan.steps).toEqual([]);
	});

	it('says of an empty file that it is empty', () => {
		expect(read(utf8.encode(' \n\n')).diagnostics[0]).toMatchObject({code: 'empty-runbook', severity: 'error', line: 1, column: 1});
	});
});

describe('text encoded twice is repaired for display', () => {
	const twice = (text: string, label: string): string => new TextDecoder(label).decode(utf8.encode(text));

	it.each(['windows-1252', 'macintosh'])('from %s', label => {
		for (const text of ['✅ done', 'a → b', '⚠️ careful', 'größer – später']) {
			expect(repairMojibake(twice(text, label))).toBe(text);
		}
	});

	it('leaves honest text alone', () => {
		for (const text of ['São Paulo, coração', 'Über größere Änderungen', 'À côté, déjà vu', '回滚步骤', '“quoted” — dash', 'en cas d’échec', 'été—à midi', 'le «été»', 'Ã']) {
			expect(repairMojibake(text)).toBe(text);
		}
	});

	it('keeps the lines of the file and notes the repair', () => {
		const plan = read(utf8.encode(`# T\n\n## Steps\n\n${twice('✅ ok', 'windows-1252')}\n\n\`\`\`sh\nuptime\n\`\`\`\n`));
		expect(plan.steps[0]?.line).toBe(8);
		expect(plan.sections[1]?.prose).toBe('✅ ok');
		expect(plan.diagnostics[0]).toMatchObject({code: 'repaired-encoding', severity: 'note', line: 5, excerpt: '✅ ok'});
	});
});
