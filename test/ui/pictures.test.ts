import {readFileSync} from 'node:fs';
import {expect, test} from 'vitest';
import {memoryRun} from '../support/memory-run.ts';
import type {Played} from '../support/memory-run.ts';
import {shopPlan} from '../support/shop-plan.ts';
import {terminalSvg} from '../support/terminal-svg.ts';

/** The pictures of README and docs are the screens as they are: `npm run pictures` draws them anew. */

// Read while Ink loads: colours also where no terminal is.
process.env['FORCE_COLOR'] = '1';
const {openScreen} = await import('../support/screen.ts');

const LOGS = [
	['GET', '/cart/4127', 200, 31],
	['POST', '/orders', 201, 118],
	['GET', '/products?page=2', 200, 12],
	['GET', '/health', 200, 1],
	['GET', '/cart/4128', 200, 29],
] as const;

const play = (command: string, attempt: number): Played => {
	if (command.includes('logs')) {
		const line = (at: number): string => {
			const [verb, path, code, ms] = LOGS[at % LOGS.length] ?? LOGS[0];
			return `api.${1 + (at % 3)}  03:1${Math.floor(at / 60) % 10}:${String(at % 60).padStart(2, '0')}  ${verb} ${path} ${code} ${ms + (at % 7)} ms`;
		};
		return {hold: true, lines: Array.from({length: 412}, (_, at) => line(at))};
	}
	if (command.includes('update') && attempt < 2) return {lines: ['overall progress: 1 out of 3 tasks', 'shop_api.1: running', 'shop_api.2: preparing', 'error: no such image: shop/api:v41'], exit: 1};
	return {lines: ['{"status":"ok","db":"ok"}']};
};

test('the pictures show the screens as they are', async () => {
	const run = memoryRun(shopPlan({rtoMs: 900_000}), play);
	const screen = await openScreen(run, {columns: 100, rows: 26});
	const picture = async (name: string, title: string): Promise<void> => {
		await expect(terminalSvg(screen.terminal, `Rollbook: ${title}`)).toMatchFileSnapshot(`../../docs/pictures/${name}.svg`);
	};
	const go = async (keys: string, wanted: string | RegExp): Promise<void> => {
		await screen.press(keys);
		await screen.until(wanted);
	};
	await screen.until('Plan:');
	await picture('overview', 'the overview, before anything runs');
	await go('\r', 'Expect:');
	await picture('step', 'a step, with what the runbook says');
	await go('\r', '0 of 4 marked');
	for (const marked of ['1 of 4', '2 of 4', '3 of 4']) await go(' ', marked);
	await go(' ', 'nothing is selected');
	await go('1', 'option 1 is selected');
	await picture('decision', 'a decision');
	await go('\r', 'Take "Previous image"?');
	await screen.press('errors came with v42');
	await screen.until('errors came with v42');
	await go('\r', 'Terminal:');
	await go('\r', 'Enter offers');
	await go('\r', 'Enter again');
	await go('\r', 'Timeout: 5 min');
	await go('\r', 'y runs it');
	run.pass(180_000);
	await go('y', '✘ failed after');
	await picture('failure', 'a step that failed');
	await go('r', 'y runs it');
	await go('y', 'DESTRUCTIVE');
	await go('\r', 'Type  shop_worker');
	await screen.press('shop_w');
	await screen.until('> shop_w');
	await picture('gate', 'a destructive step asks for its word');
	await screen.press('orker');
	await screen.until('> shop_worker');
	await go('\r', 'Endless:');
	await go('\r', '▶ running');
	run.pass(151_000);
	run.print([]);
	await screen.until('0:02:3');
	await picture('running', 'a command that prints');
});

test('the screen as text in docs/screens.md is the one of the golden file, but for empty rows', () => {
	const rows = (text: string): readonly string[] => text.split('\n').filter(row => !/^\s*│?$/.test(row));
	const shown = /```text\n([^]*?)```/.exec(readFileSync('docs/screens.md', 'utf8'))?.[1] ?? '';
	expect(rows(shown)).toEqual(rows(readFileSync('test/ui/screens/100x30/gate-word.txt', 'utf8')));
});
