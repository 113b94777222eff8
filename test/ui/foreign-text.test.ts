import {expect, test} from 'vitest';
import {MARKED, SEQUENCES, foreignIn, harmfulIn, splitsOf} from '../../safety/golden/control-sequences.ts';
import type {Diagnostic} from '../../src/plan/diagnostic.ts';
import type {Plan} from '../../src/plan/plan.ts';
import {runPlain} from '../../src/ui/plain-screen.ts';
import {memoryRun} from '../support/memory-run.ts';
import type {MemoryRun} from '../support/memory-run.ts';
import {checklist, command, decision, manual, planOf, section} from '../support/sample-plan.ts';
import {openScreen} from '../support/screen.ts';

/** Foreign text reaches the terminal as text alone: the stream that a terminal would get is read, whatever the emulator makes of it. */

const diagnosticOf = (text: string): Diagnostic => ({code: 'left-over', severity: 'warning', message: text, path: text, line: 1, column: 1, length: 1, excerpt: text, help: text});

/** A plan in which every text that a runbook or its surroundings give holds all of these. */
const hostile = (texts: readonly string[]): Plan => {
	const all = texts.join(' ');
	const prose = `# ${all}\n\n| ${all} | b |\n|---|---|\n| ${all} | c |\n\n[${all}](https://shop.example/${all})\n\n- ${all}\n\n> ${all}\n\n\`\`\`\n${all}\n\`\`\`\n\n\`${all}\` **${all}**`;
	return planOf(
		[
			...texts.map((text, index) => command(`echo ${text}`, {id: `t${index}`, title: text, section: 's', prose: text, warnings: [text], why: text})),
			command(`printf '${all}'`, {id: 'run', title: `Run ${all}`, section: 's', prose, condition: all, why: all, warnings: [all], save: all, expectations: [{kind: 'contains', text: all, line: 1}], opens: {label: all, nests: false, consumes: false} as never}),
			manual(`Do ${all}`, {id: 'hand', title: `Hand ${all}`, section: 's', prose, warnings: [all]}),
			checklist(texts, {id: 'list', title: `List ${all}`, section: 's', prose}),
			decision('condition', [{id: 'a', text: all, detail: all, line: 1, opens: {kind: 'next'}}, {id: 'b', text: 'b', detail: all, line: 1, opens: {kind: 'end', reason: all}}], {id: 'which', title: `Which ${all}`, section: 's', prose}),
		],
		[section('s', all, {prose, useWhen: all, why: all})],
		[],
		{title: all, source: {path: `${all}.md`, sha256: 'ab'.repeat(32), encoding: 'utf-8'}, diagnostics: [diagnosticOf(all)], facts: [{name: all, value: all, line: 1} as never]},
	);
};

const surroundings = (run: MemoryRun, all: string): MemoryRun => ({...run, folder: `artifacts/${all}`, where: () => `${all} in /srv/${all}`, jobs: () => [{pid: 1, command: all} as never]});

const whole = SEQUENCES.map(([, text]) => text);
const groups = Array.from({length: 8}, (_, group) => whole.filter((_text, index) => index % 8 === group));

test('there are sixty and more, and each of them is harmful as it stands', () => {
	expect(SEQUENCES.length).toBeGreaterThanOrEqual(60);
	expect(SEQUENCES.filter(([, text]) => foreignIn(text).length === 0 && !MARKED.test(text) && !text.includes('\r')).map(([name]) => name)).toEqual([]);
});

test.each(groups.map((texts, group) => [group, texts] as const))('on every screen, group %i', async (_group, texts) => {
	const all = texts.join(' ');
	const run = surroundings(memoryRun(hostile(texts), () => ({lines: [...texts, all, all.split('').join('\n')], exit: 1, why: all})), all);
	const screen = await openScreen(run, {columns: 120, rows: 40});
	const shot = async (keys: string, wanted: string | RegExp): Promise<void> => {
		await screen.press(keys);
		await screen.until(wanted);
	};
	await screen.until('Plan:');
	await shot('G', /› +\d+ ◆/);
	await shot('?', 'Keys here');
	await shot('\x1b', 'Plan:');
	run.send({kind: 'move', to: 'run', reason: all});
	run.notify(all);
	await shot('\x1b', 'Expect:');
	await shot('p', 'what the runbook says');
	await shot('\x1b', 'Expect:');
	await shot('n', 'Note for');
	await shot(`\x1b[200~${all.replaceAll('\x1b', '')}\x1b[201~`, /> ./);
	await shot('\r', 'Expect:');
	await shot('\r', /✘ failed|runs it|to run/);
	if (!screen.text().includes('failed')) await shot('y', '✘ failed');
	await shot('l', 'at the end');
	await shot('\x1b', 'r retry');
	await shot('t', 'any key goes back');
	await shot('x', 'r retry');
	await shot('q', 'Leave this run?');
	await shot('\x1b', 'r retry');
	for (const [to, wanted] of [['hand', 'by hand'], ['list', ' marked'], ['which', 'nothing is selected']] as const) {
		expect(run.send({kind: 'move', to, reason: all})).toBeNull();
		await screen.until(wanted);
	}
	run.send({kind: 'abort', because: 'operator', reason: all});
	await screen.until('Run aborted');
	expect(foreignIn(screen.bytes())).toEqual([]);
	expect(screen.bytes()).not.toMatch(MARKED);
	// Entered at the start and after the stream view, left for the stream view.
	expect(screen.bytes().split('\x1b[?1049h')).toHaveLength(3);
	expect(screen.bytes().split('\x1b[?1049l')).toHaveLength(2);
});

test('split at every place, with both parts side by side', async () => {
	const parts = SEQUENCES.flatMap(([, text]) => splitsOf(text));
	const steps = parts.map(([head, tail], index) => command(`echo ${head}`, {id: `t${index}`, title: `${head}`, section: 's', prose: tail, why: tail}));
	const run = memoryRun(planOf(steps, [section('s', 'Steps')]), () => ({hold: true, lines: parts.flatMap(([head, tail]) => [head, tail])}));
	const screen = await openScreen(run, {columns: 100, rows: 50});
	await screen.until('Plan:');
	for (let at = 0; at < steps.length; at += 30) await screen.press('\x1b[6~');
	await screen.until(new RegExp(`› +${steps.length} `));
	await screen.press('\x1b');
	await screen.until('ready');
	await screen.press('\r');
	await screen.until('▶ running');
	await screen.press('l');
	await screen.until('at the end');
	for (let at = 0; at < parts.length * 2; at += 40) await screen.press('\x1b[5~');
	await screen.until(/down to line \d{1,2} /);
	expect(foreignIn(screen.bytes())).toEqual([]);
	expect(screen.bytes()).not.toMatch(MARKED);
});

test('by lines', async () => {
	for (const texts of groups) {
		const all = texts.join(' ');
		const run = surroundings(memoryRun(hostile(texts), () => ({lines: [...texts.flatMap(text => splitsOf(text).flat()), all], exit: 1, why: all})), all);
		const lines: string[] = [];
		const replies = ['r', 'y', 's', all, 'a', all];
		const ask = (question: string): Promise<string> => {
			lines.push(question);
			const reply = replies.shift();
			return reply === undefined ? Promise.reject(new Error('the input ended')) : Promise.resolve(reply);
		};
		await runPlain({run, out: text => lines.push(...text.split('\n')), answer: () => ({kind: 'missing', question: all, help: ''}), ask});
		expect(lines.length).toBeGreaterThan(10);
		expect(lines.flatMap(harmfulIn)).toEqual([]);
	}
});

test('a string of ten megabytes that nothing ends costs no more than what can be seen of it', async () => {
	const run = memoryRun(planOf([command('one', {id: 'one', title: 'One', section: 's'})], [section('s', 'Steps')]), () => ({hold: true, lines: [`\x1b]0;${'x'.repeat(10_000_000)}`, 'after it']}));
	const screen = await openScreen(run);
	await screen.until('Plan:');
	await screen.press('\x1b');
	await screen.until('ready');
	const begun = performance.now();
	await screen.press('\r');
	await screen.until('after it');
	expect(performance.now() - begun).toBeLessThan(3000);
	expect(foreignIn(screen.bytes())).toEqual([]);
	expect(screen.bytes().length).toBeLessThan(50_000);
});
