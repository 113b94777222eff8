import {describe, expect, it} from 'vitest';
import {startPattern, wordPattern} from '../../src/parser/words.ts';

describe('a pattern of words', () => {
	const pattern = wordPattern('stop|prüf\\p{L}*', '停止');

	it('finds whole words, in any case, with accents or without, and others anywhere', () => {
		for (const text of ['Stop it', 'please STOP', '(stop)', 'ÜBERPRÜFEN: prüfe', 'Prüfen', 'prufen', 'stop。', '请停止吧', '🛑stop', 'stop–now']) {
			expect(pattern.test(text), text).toBe(true);
		}
		for (const text of ['stopped', 'nonstop', 'stop2', '2stop', 'überprüfen', 'éstop', 'stopя', 'stop停', 'stopα', 'stopé', 'stop²', 'stopم', 'stop_all', '002_stop']) {
			expect(pattern.test(text), text).toBe(false);
		}
	});

	it('ends words where Unicode does, in the scripts that runbooks are written in', () => {
		const letters = /^(?=[\p{L}\p{N}])[\p{Script=Latin}\p{Script=Cyrillic}\p{Script=Greek}\p{Script=Han}\p{Script=Hiragana}\p{Script=Katakana}\p{Script=Hangul}\p{Script=Arabic}\p{Script=Hebrew}\p{Script=Thai}\p{Script=Devanagari}\p{Nd}]$/u;
		const marks = /^[\0-\u00bf\u060c\u061b\u0964\u0965\u2000-\u206f\u20a0-\u20cf\u2190-\u245f\u2500-\u2775\u3000-\u303f\uff00-\uff20]$/u;
		const beside = Array.from({length: 0x1_0000}, (_, code) => String.fromCharCode(code)).filter(char => (letters.test(char) || marks.test(char)) && !/\p{M}|\p{Cn}/u.test(char));
		expect(beside.length).toBeGreaterThan(40_000);
		expect(beside.filter(char => pattern.test(`${char}stop`) === /[\p{L}\p{N}_]/u.test(char))).toEqual([]);
	});

	it('finds words at the beginning alone', () => {
		const starts = startPattern('oder|prüf\\p{L}*|метод [\\d\\p{Lu}]');
		for (const text of ['Oder so', 'ODER', 'Prüfen, dann', 'Метод Б', 'метод 2', 'oder: x']) {
			expect(starts.test(text), text).toBe(true);
		}
		for (const text of ['odere', 'und oder', 'oderé', 'метод', 'oder2', 'метод 22']) {
			expect(starts.test(text), text).toBe(false);
		}
	});
});
