import {describe, expect, it} from 'vitest';
import {diagnosticText} from '../../src/artifacts/diagnostic-text.ts';
import {planTree} from '../../src/artifacts/plan-tree.ts';
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
		command('dropdb shop', {id: 'drop', title: 'Drop it', section: 'undo', line: 12, number: 3, effect: 'destructive', inside: 'in', gate: {level: 'typed', why: 'it deletes', word: 'shop'}, warnings: ['No way back'], condition: 'If damaged'}),
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
        inside step 2 · type "shop" to run
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
