import {describe, expect, test} from 'vitest';
import {headerLine} from '../../src/ui/panes/header.ts';
import type {View} from '../../src/ui/panes/pane.ts';
import {initialUi} from '../../src/ui/state/ui-state.ts';
import {lineWidth, textOf} from '../../src/ui/text/line.ts';
import type {MemoryRun} from '../support/memory-run.ts';
import {memoryRun} from '../support/memory-run.ts';
import {checklist, command, manual, planOf, section} from '../support/sample-plan.ts';
import {shopPlan} from '../support/shop-plan.ts';

const viewOf = (run: MemoryRun): View => ({run, state: run.state(), ui: initialUi, mode: 'command', now: run.now()});

const headerOf = (run: MemoryRun, width = 100): string => textOf(headerLine(viewOf(run), width));

describe('the header', () => {
	test('says where the command runs, in the words of the shell for this machine', () => {
		expect(headerOf(memoryRun(shopPlan()))).toMatch(/^LIVE {2}· {2}on robin@ops-1:\/srv\/shop {2}· {2}Shop rollback .* 0\/9 done {2}00:00/);
	});

	test('says a place elsewhere as it was opened', () => {
		const opens = {kind: 'shell', label: 'ssh deploy@shop-1'} as const;
		const run = memoryRun(planOf([command('ssh deploy@shop-1', {id: 'in', title: 'In', section: 's', opens}), command('uptime', {id: 'there', title: 'There', section: 's', inside: 'in'})], [section('s', 'S')]));
		run.send({kind: 'run', prompt: run.state().prompt?.id ?? '', confirm: null, edited: null});
		expect(headerOf(run)).toContain('on ssh deploy@shop-1');
	});

	test('between commands it says where the next one runs', () => {
		const run = memoryRun(planOf([checklist(['one'], {id: 'list', title: 'List', section: 's'}), manual('look', {id: 'look', title: 'Look', section: 's'}), command('uptime', {id: 'up', title: 'Up', section: 's'})], [section('s', 'S')]));
		expect(headerOf(run)).toContain('next on robin@ops-1:/srv/shop');
	});

	test('a time objective that is over is said in words, too', () => {
		const run = memoryRun(shopPlan({rtoMs: 60_000}));
		expect(headerOf(run)).not.toContain('OVER');
		run.pass(61_000);
		expect(headerOf(run)).toContain('00:01 of 00:01 OVER');
	});

	test('however narrow, mode, machine and progress stay; the title gives way, the place is cut in its middle', () => {
		const run = memoryRun(shopPlan({title: 'A runbook with a title that is far longer than any terminal is wide, as some are'}));
		const far = {...run, where: () => `this machine in /srv/${'deep/'.repeat(30)}end`};
		for (let width = 59; width <= 250; width++) {
			const row = headerLine({...viewOf(run), run: far}, width);
			expect(lineWidth(row)).toBeLessThanOrEqual(width);
			expect(textOf(row)).toMatch(/^LIVE .*on robin@ops-1.*….*\/end\b.* 0\/9/);
		}
	});
});
