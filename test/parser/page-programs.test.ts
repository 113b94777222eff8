import {describe, expect, it} from 'vitest';
import {readText} from '../support/read-text.ts';

const spans = (...lines: readonly string[]) => readText(['# Till', '', ...lines, ''].join('\n')).reading.inline.map(({code}) => code);
const block = (language: string, ...lines: readonly string[]): readonly string[] => [`\`\`\`${language}`, ...lines, '```', ''];

describe('a program of the page', () => {
	it.each([
		['bash', ['drawer layout show']],
		['console', ['$ drawer layout show', 'open 3']],
		['', ['drawer layout show', 'drawer layout apply']],
	] as const)('is one in sentences, too, where a block of "%s" calls it', (language, lines) => {
		expect(spans('## Steps', '', ...block(language, ...lines), 'Make sure of it using `drawer status` once more.')).toEqual(['drawer status']);
	});

	it('is none where no block calls it, or one block says so once without a language', () => {
		expect(spans('## Steps', '', ...block('bash', 'ls -l /srv'), 'Make sure of it using `drawer status` once more.')).toEqual([]);
		expect(spans('## Steps', '', ...block('', 'drawer layout show'), 'Make sure of it using `drawer status` once more.')).toEqual([]);
	});

	it('is not typed where something is told of it', () => {
		expect(spans('## Steps', '', ...block('bash', 'drawer layout show'), 'Never run `drawer reset all` here.', '', 'The job runs `drawer status` each night.')).toEqual([]);
	});
});
