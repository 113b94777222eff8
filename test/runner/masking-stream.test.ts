import {randomBytes} from 'node:crypto';
import fc from 'fast-check';
import {expect, test} from 'vitest';
import {maskingStream} from '../../src/runner/masking-stream.ts';
import {MASK, formsOf, maskText} from '../../src/runner/redaction.ts';

const masked = (text: string, values: readonly string[], at: readonly number[] = []): string => {
	const bytes = Buffer.from(text).toString('latin1');
	const stream = maskingStream(formsOf(values));
	const places = [0, ...at.filter(place => place < bytes.length).toSorted((a, b) => a - b), bytes.length];
	return Buffer.from(places.slice(1).map((end, index) => stream.push(bytes.slice(places[index], end))).join('') + stream.end(), 'latin1').toString();
};

test.each([
	['of 16,000 characters in a line', 'x'.repeat(16_000)],
	['of a megabyte', randomBytes(750_000).toString('base64')],
	['of 5,000 lines', Array.from({length: 5000}, () => randomBytes(24).toString('base64')).join('\n')],
])('a secret %s is masked like any other', (_, value) => {
	expect(masked(`before ${value} after`, [value], [10, 8000])).toBe(`before ${MASK} after`);
	expect(masked(`before ${Buffer.from(value).toString('base64')} after`, [value], [10, 8000])).toBe(`before ${MASK} after`);
	expect(masked(`before ${value.slice(1)}`, [value])).toContain('before ');
});

test('however it is cut, what comes out is what one pass over the whole gives', () => {
	const secrets = ['hunter-2222', 'ünter<&>"\'', 'aaaa', 'aaab'];
	const word = fc.oneof(fc.constantFrom(...secrets, ...formsOf(secrets)), fc.string({maxLength: 12}), fc.constantFrom('hunter-', 'hunt', 'aaa', 'ü'));
	fc.assert(
		fc.property(fc.array(word, {maxLength: 12}), fc.array(fc.nat(200), {maxLength: 20}), (words, at) => {
			const text = words.join('');
			const whole = masked(text, secrets);
			expect(masked(text, secrets, at)).toBe(whole);
			for (const form of formsOf(secrets)) expect(whole.includes(form)).toBe(false);
			if (maskText(text, formsOf(secrets)) === text) expect(whole).toBe(text);
		}),
		{numRuns: 500},
	);
});
