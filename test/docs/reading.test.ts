import {readFileSync} from 'node:fs';
import {describe, expect, test} from 'vitest';
import {statedReading} from './stated-reading.ts';

const page = readFileSync(new URL('../../docs/reading.md', import.meta.url), 'utf8');
const examples = [...page.matchAll(/^#{2,3} (.+)\n[^]*?^````markdown\n([^]*?)\n````\n\n```text\n([^]*?)\n?```$/gmu)].map(([, title = '', markdown = '', reading = '']) => ({title, markdown, reading}));

describe('docs/reading.md', () => {
	test('gives every rule an example', () => {
		expect(examples.length).toBe([...page.matchAll(/^### /gmu)].length);
		expect(examples.length).toBeGreaterThan(20);
	});

	test.each(examples)('$title', ({markdown, reading}) => {
		expect(statedReading(markdown).join('\n')).toBe(reading.trim());
	});
});
