import fc from 'fast-check';
import {expect, test} from 'vitest';
import {postMortem} from '../../src/artifacts/post-mortem.ts';
import type {Plan} from '../../src/plan/plan.ts';
import {deviations} from '../../src/run/deviations.ts';
import {command, decision, manual, option, tinyPlan} from '../support/tiny-plan.ts';
import {failed, passed, push, run, send, settle, startWalk, type Walk} from '../support/walk.ts';

const STEPS = [decision('which', [option('one', {kind: 'next'}), option('two', {kind: 'next'})]), command('look', {effect: 'read'}), command('deploy'), manual('watch')];

const walked = (change: Partial<Plan> = {}, mode: 'live' | 'drill' = 'live'): Walk => {
	const walk = startWalk(tinyPlan(STEPS, change), mode);
	const prompt = () => walk.state.prompt?.id ?? '';
	settle(walk);
	send(walk, {kind: 'note', text: '-9m pager rang', step: null});
	send(walk, {kind: 'choose', prompt: prompt(), option: 'one', reason: 'errors at 8 %'});
	settle(walk);
	run(walk);
	settle(walk);
	run(walk);
	settle(walk, () => failed);
	run(walk, 'yes');
	settle(walk, () => passed);
	push(walk, {kind: 'run-resumed', operator: 'eve', host: 'laptop'});
	settle(walk);
	send(walk, {kind: 'skip', prompt: prompt(), reason: 'dashboard is down'});
	settle(walk);
	return walk;
};

const written = (walk: Walk): string => postMortem(walk.plan, walk.entries, 'h');

const sections = (text: string): Readonly<Record<string, string>> => Object.fromEntries(text.split(/^## /m).slice(1).map(part => [part.slice(0, part.indexOf('\n')), part.slice(part.indexOf('\n'))]));

test('it has the headings of a post-mortem, in their order', () => {
	expect(Object.keys(sections(written(walked())))).toEqual(['Date', 'Authors', 'Status', 'Owner', 'Summary', 'Impact', 'Detection', 'Trigger', 'Contributing factors and root causes', 'Resolution', 'Deviations from the runbook', 'Timeline', 'Responders', 'What went well', 'What went badly', 'Where we were lucky', 'Action items', 'Messages', 'Supporting data']);
});

test.each(['Authors', 'Impact', 'Trigger', 'Contributing factors and root causes', 'What went well', 'What went badly', 'Where we were lucky'])('"%s" holds questions alone: nothing is made up', title => {
	const lines = sections(written(walked()))[title]?.split('\n').filter(line => line !== '') ?? [];
	expect(lines.length).toBeGreaterThan(0);
	expect(lines.filter(line => !line.startsWith('- **To answer:** '))).toEqual([]);
});

test('what the record knows is filled in', () => {
	const found = sections(written(walked({facts: [{name: 'Owner', value: 'Platform', line: 3}, {name: 'Status', value: 'Active', line: 4}], rtoMs: 3_600_000})));
	expect(found['Summary']).toMatch(/ada, eve went through "Roll the shop back": completed after 0:00:\d\d, 3 done · 1 skipped\. The time objective of 1:00:00 was met\./);
	expect(found['Owner']).toContain('Of the runbook (Owner): Platform');
	expect(found['Detection']).toMatch(/- 2026-03-01 02:5\d:\d\dZ, noted by ada: note: -9m pager rang/);
	expect(found['Resolution']).toContain('ada decided "Do which": **Option one**, because: errors at 8 %');
	expect(found['Resolution']).toMatch(/\| 3 \| Do deploy \| passed: exit 0 \| 0:00:02, 2 attempts \|/);
	expect(found['Resolution']).not.toContain('Do look');
	expect(found['Responders']).toMatch(/- ada: began the run on bastion, \d+ entries, .*\n- eve: went on with it on laptop/);
	expect(found['Supporting data']).toContain('the hash of the last one is h');
});

test('what did not go as the runbook has it is told, and nothing else', () => {
	const {plan, entries} = walked();
	expect(deviations(plan, entries).map(({what}) => what.replace(/ \(.*/, ''))).toEqual(['failed by its exit code: exit 1', 'confirmed, although it ran before', 'resumed on laptop', 'skipped: dashboard is down']);
	const smooth = startWalk(tinyPlan([command('deploy')]), 'live');
	settle(smooth);
	run(smooth);
	settle(smooth);
	expect(sections(written(smooth))['Deviations from the runbook']).toContain('None: every step was done as the runbook has it.');
});

test('a drill is called one; a run that is not over is not called completed', () => {
	expect(written(walked({}, 'drill'))).toContain('**This was a drill.**');
	const open = startWalk(tinyPlan(STEPS), 'live');
	settle(open);
	expect(sections(written(open))['Summary']).toContain('not finished');
	expect(sections(written(open))['Resolution']).toContain('No command that changes something was run.');
});

test('whatever a runbook and its people write, the headings stay, and no answer is given', () => {
	const shape = (text: string): readonly string[] => text.split('\n').filter(line => line.startsWith('#') || line.includes('**To answer:**')).map(line => (line.startsWith('# ') ? '#' : line));
	const expected = shape(written(walked()));
	fc.assert(
		fc.property(fc.oneof(fc.string({unit: 'binary'}), fc.constantFrom('\n## Impact\n\nnone', '</details><script>', '| a | b |', '**To answer:** x', '![x](http://evil.example/p.png)')), title => {
			const walk = walked({title, facts: [{name: 'Owner', value: title, line: 1}]});
			send(walk, {kind: 'note', text: title === '' ? 'x' : title.slice(0, 400), step: null});
			const text = written(walk);
			expect(shape(text)).toEqual(expected);
			expect(text).not.toMatch(/(?<!\\)<script|(?<!\\)!\[x\]/);
		}),
		{numRuns: 50},
	);
});
