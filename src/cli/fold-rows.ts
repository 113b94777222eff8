import {wrapRows} from '../artifacts/wrap-rows.ts';
import type {World} from './world.ts';

type Terminal = Pick<World['stdout'], 'columns'>;

/** A terminal that does not know its size says 0, or nothing. */
export const columnsOf = ({columns}: Partial<Terminal>): number => Math.max(20, columns || 80);

/** Rows as wide as a person's terminal, broken between words. Commands and what they print stay whole: somebody may copy them. */
export const foldRows = (text: string, stdout: Terminal): string =>
	text
		.split('\n')
		.map(row => (WHOLE.test(row) ? row : wrapRows(row, columnsOf(stdout))))
		.join('\n');

/** A question, which ends in a blank: the word to type and what it does stay on one row. */
export const foldQuestion = (question: string, stdout: Terminal): string =>
	foldRows(question.replaceAll(/(?<=^|, )(\S{1,3}) (?=\S)/gu, '$1\u00a0'), stdout).replaceAll('\u00a0', ' ');

const WHOLE = /^ {2}\| |^\d\d:\d\d:\d\dZ {3}\$ /;
