import {describe, expect, test} from 'vitest';
import {readShell} from '../../../src/parser/shell/read-shell.ts';
import {fillCommand} from '../../../src/plan/fill.ts';
import {CODE_PLACES, PLAIN_PLACES} from '../../plan/code-places.ts';
import {HOSTILE} from '../../plan/hostile-values.ts';

/** What becomes of the values in the one place of a command: filled in or refused. */
const filledOf = (command: string, values: readonly string[]): readonly string[] => {
	const {statements} = readShell(command, {language: 'bash', assigned: new Set()});
	const uses = statements.flatMap(({placeholders}) => placeholders.filter(({literal}) => literal === '<x>').map((blank) => ({...blank, input: 'x'})));
	expect([statements.length, statements[0]?.command, uses.length]).toEqual([1, command, 1]);
	return values.filter((value) => fillCommand(command, uses, {x: value}).kind === 'filled');
};

/** Names, versions and numbers, as they are asked for everywhere. */
const PLAIN = ['shop', 'v1.4.2-rc.1', '42', 'registry.example.com/shop/web:1.2', 'web_1', 'ada@example.com'];
const BREAKING = ['$(touch CANARY)', '`touch CANARY`', "' or '1'='1", 'a[$(touch CANARY)]', 'a; touch CANARY', 'a | touch CANARY', 'a && touch CANARY', '"; touch CANARY; "', 'a\ntouch CANARY', '}; touch CANARY; {'];

describe('a value that is read as a program', () => {
	test.each(CODE_PLACES)('is refused unless it is a word or a number: %s', (command) => {
		expect(filledOf(command, BREAKING)).toEqual([]);
		expect(filledOf(command, command.includes('sed') ? PLAIN.filter((value) => !value.includes('/')) : PLAIN)).toHaveLength(command.includes('sed') ? PLAIN.length - 1 : PLAIN.length);
	});
});

describe('a value that nobody reads as a program', () => {
	test.each(PLAIN_PLACES)('goes where it is put: %s', (command) => {
		expect(filledOf(command, PLAIN)).toHaveLength(PLAIN.length);
		expect(filledOf(command, BREAKING).length).toBeGreaterThanOrEqual(BREAKING.length - 1);
		expect(filledOf(command, HOSTILE).length).toBeGreaterThan(25);
	});
});
