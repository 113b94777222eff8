import fc from 'fast-check';
import {expect, test} from 'vitest';
import {matchCommand, matchStatement, placeNames, programOf} from '../../src/plan/command-pattern.ts';
import {fillTemplate, templateNames} from '../../src/plan/template.ts';

test.each([
	['kubectl get pods', 'kubectl  get   pods', {}],
	['kubectl get pods', 'kubectl get pods -w', null],
	['kubectl get pods *', 'kubectl get pods', {}],
	['kubectl get pods *', 'kubectl get podsecurity', null],
	['deploy {tag} --to {place}', 'deploy v7 --to prod', {tag: 'v7', place: 'prod'}],
	['deploy {tag}', 'deploy v7 now', null],
	['curl *https://shop.test/health', 'curl -fsS https://shop.test/health', {}],
	['patch -p {"a":{"b":1}}', 'patch -p {"a":{"b":1}}', {}],
	['say (a|b).', 'say (a|b).', {}],
	['say (a|b).', 'say a.', null],
])('%s against "%s"', (pattern, line, expected) => {
	expect(matchCommand(pattern, line)).toEqual(expected);
});

test('a statement of SQL matches without regard to case and semicolon', () => {
	expect(matchStatement('SELECT count(*) FROM orders;', 'select COUNT(*)\n  from orders')).toEqual({});
});

test('every line without signs of its own matches itself', () => {
	fc.assert(fc.property(fc.string().filter(line => !/[*{]/u.test(line) && line.trim() !== ''), line => matchCommand(line, line) !== null));
});

test('places and programs are named', () => {
	expect(placeNames('a {b} {c_d} {"e":1}')).toEqual(['b', 'c_d']);
	expect(programOf('  ./scripts/undo.sh now')).toBe('./scripts/undo.sh');
});

test('a template fills what is known and leaves the rest', () => {
	expect(fillTemplate('{{release}} {{ other }} {{none}} {{constructor}}', {release: 'v1', other: '$&'})).toBe('v1 $& {{none}} {{constructor}}');
	expect(templateNames('{{a}} {{b}} {{a}}')).toEqual(['a', 'b']);
});
