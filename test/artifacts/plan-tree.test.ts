import fc from 'fast-check';
import {describe, expect, it} from 'vitest';
import {diagnosticText} from '../../src/artifacts/diagnostic-text.ts';
import {planReasons} from '../../src/artifacts/plan-reasons.ts';
import {planTree} from '../../src/artifacts/plan-tree.ts';
import {wrapRows} from '../../src/artifacts/wrap-rows.ts';
import {readText} from '../support/read-text.ts';
import {checklist, command, decision, input, manual, planOf, section} from '../support/sample-plan.ts';

describe('the tree of a plan', () => {
	const sections = [
		section('shop', 'Undo the shop', {level: 1, line: 1, role: 'overview'}),
		section('undo', 'Undo', {parent: 'shop', line: 5, useWhen: 'it is down'}),
		section('help', 'When it fails', {parent: 'shop', line: 40, role: 'recovery'}),
	];
	const steps = [
		decision('condition', [{id: 'a', text: 'Roll back', detail: 'Down', line: 6, opens: {kind: 'next'}}, {id: 'b', text: 'Wait', detail: '', line: 7, opens: {kind: 'timer', waitMs: 90_000}}, {id: 'c', text: 'Fix', detail: '', line: 8, opens: {kind: 'end', reason: 'Fix'}}], {id: 'q', title: 'What now', section: 'undo', line: 6, number: 1}),
		command('ssh ops@<host>', {id: 'in', title: 'Go there', section: 'undo', line: 11, number: 2, interactive: true, opens: {kind: 'shell', label: 'ssh ops@<host>'}}),
		command('dropdb shop', {id: 'drop', title: 'Drop it', section: 'undo', line: 12, number: 3, effect: 'destructive', inside: 'in', gate: {level: 'typed', why: 'it deletes', word: 'shop', asks: 'Backup done?'}, warnings: ['No way back'], condition: 'If damaged'}),
		command('tail -f log', {id: 'tail', title: 'tail -f log', section: 'undo', line: 13, number: 4, endless: true}),
		manual('Tell them', {id: 'tell', title: 'Tell them', section: 'undo', line: 14, number: 5, waitMs: 120_000}),
		checklist(['Green'], {id: 'list', title: 'After', section: 'undo', line: 15, number: 6}),
		command('reboot', {id: 'boot', title: 'Reboot', section: 'help', line: 42, number: 7, onWay: false, effect: 'destructive'}),
	];
	const tree = planTree({...planOf(steps, sections, [input('host')]), title: 'Undo the shop', facts: [{name: 'Owner', value: 'Ada', line: 2}]});

	it('shows what runs, what is asked and what stays aside, in the order of the file', () => {
		expect(tree).toBe(`Undo the shop
6 steps · 1 aside · 1 destructive · 1 input
Owner: Ada

Inputs
  host <host> · asked (line 30)

Undo [procedure] (line 5)
  use when it is down
    1 ◆ What now (line 6)
        ○ Roll back — Down → go on
        ○ Wait → look for 1 min 30 s, then decide again
        ○ Fix → end the run
    2 ⌨ Go there (line 11)
        ssh ops@<host>
        opens ssh ops@<host> · needs host
    3 ! Drop it (line 12)
        if: If damaged
        warning: No way back
        dropdb shop
        inside step 2 · asks: Backup done? · type "shop" to run
    4 ∞ tail -f log (line 13)
    5 • Tell them (line 14) · wait 2 min
    6 ☐ After (line 15) · 1 item
        ☐ Green
When it fails [recovery] (line 40) · aside · 1 step · 1 destructive
`);
	});
});

describe('a diagnostic', () => {
	it('points with carets below the line, tabs copied', () => {
		expect(diagnosticText({code: 'a-code', severity: 'warning', message: 'it is so', path: 'a.md', line: 12, column: 3, length: 2, excerpt: '\tx yy', help: 'write `y`'})).toBe(
			['warning[a-code]: it is so', '  --> a.md:12:3', '   |', '12 | \tx yy', '   | \t ^^', '   = help: write `y`'].join('\n'),
		);
	});

	it('without a line or help is two lines', () => {
		expect(diagnosticText({code: 'c', severity: 'error', message: 'm', path: 'a.md', line: 1, column: 1, length: 1, excerpt: '', help: null})).toBe('error[c]: m\n --> a.md:1:1');
	});
});

describe('the reasons of a plan', () => {
	it('name the line of everything that was inferred, in the order of the file', () => {
		const plan = readText('# Shop\n\n## Way 1: Script\n\n```sh\ndropdb shop\n```\n\n## Notes\n\n```text\nall is well\n```\n');
		expect(planReasons(plan)).toBe(`
Why
   1  Shop is overview: the title of the runbook, line 1
   3  Way 1: Script is procedure: it holds commands (from line 3)
   5  the block is run: commands for sh (line 5)
   6  step 1, Way 1: Script: \`dropdb\` drops a database (line 6)
   6  step 1 is held (typed): \`dropdb\` drops a database
   9  Notes is advice: its heading on line 9 says "Notes"
  11  the block is output: nothing in it looks like a command (line 11); shown as an example, not run
`);
	});
});

describe('wrapped rows', () => {
	it('go on under their words, and words that are too long are not cut', () => {
		expect(wrapRows('     11 • Tell the desk that it begins\n          ○ Yes — one two three four five\nplain words go two in', 24)).toBe('     11 • Tell the desk\n          that it begins\n          ○ Yes — one\n            two three\n            four five\nplain words go two in');
		expect(wrapRows('a '.repeat(3) + 'x'.repeat(40), 20)).toBe(`a a a\n  ${'x'.repeat(40)}`);
		expect(wrapRows('数据 数据 数据 数据 数据', 20)).toBe('数据 数据 数据 数据\n  数据');
	});

	it('keep every word', () => {
		fc.assert(fc.property(fc.string({maxLength: 200}), fc.integer({min: 20, max: 120}), (text, columns) => {
			const words = (from: string): readonly string[] => from.split(/\s+/u).filter(word => word !== '');
			expect(words(wrapRows(text, columns))).toEqual(words(text));
		}));
	});
});
