import {expect, test} from 'vitest';
import {bundle} from '../../src/artifacts/bundle.ts';
import {manifest} from '../../src/artifacts/manifest.ts';
import {checklist, command, decision, manual, option, tinyPlan} from '../support/tiny-plan.ts';
import {failed, passed, run, send, settle, startWalk, type Walk} from '../support/walk.ts';

const plan = tinyPlan([
	decision('which', [option('one', {kind: 'steps', steps: ['deploy', 'flaky']}), option('two', {kind: 'steps', steps: ['other']})]),
	command('deploy'),
	command('flaky'),
	command('other'),
	manual('watch'),
	checklist('after', 2),
]);

const walked = (): Walk => {
	const walk = startWalk(plan);
	const prompt = () => walk.state.prompt?.id ?? '';
	settle(walk);
	send(walk, {kind: 'choose', prompt: prompt(), option: 'one', reason: 'no *schema* change'});
	settle(walk);
	run(walk);
	settle(walk);
	run(walk);
	settle(walk, () => failed);
	send(walk, {kind: 'note', text: 'looks bad | <b>@here</b>\nsecond line', step: 'flaky'});
	run(walk, 'yes');
	settle(walk, () => passed);
	send(walk, {kind: 'skip', prompt: prompt(), reason: 'dashboard is down'});
	settle(walk);
	send(walk, {kind: 'mark', step: 'after', item: 0, mark: 'ticked', reason: ''});
	send(walk, {kind: 'mark', step: 'after', item: 1, mark: 'not-applicable', reason: 'internal only'});
	settle(walk);
	return walk;
};

const documents = bundle(plan, walked().entries, 'f'.repeat(64));

test.each(documents.map(document => document.path))('%s says what happened', path => {
	const text = documents.find(document => document.path === path)?.text;
	return expect(text).toMatchFileSnapshot(`golden/${path}`);
});

test('a summary is true in the middle of a run as well', () => {
	const walk = startWalk(plan);
	settle(walk);
	const text = bundle(plan, walk.entries, '0')[0]?.text;
	expect(text).toContain('Outcome    not finished');
	expect(text).toContain('6 not reached');
});

test('a summary counts what did not apply, and says why a step that failed was passed over', () => {
	const walk = startWalk(tinyPlan([command('deploy'), manual('watch'), decision('which', [option('one', {kind: 'steps', steps: ['a']}), option('two', {kind: 'steps', steps: ['b']})]), command('a'), command('b')]));
	const prompt = () => walk.state.prompt?.id ?? '';
	settle(walk);
	run(walk);
	settle(walk, () => failed);
	send(walk, {kind: 'skip', prompt: prompt(), reason: 'the mirror did it'});
	settle(walk);
	send(walk, {kind: 'not-applicable', prompt: prompt(), reason: 'no such host'});
	settle(walk);
	send(walk, {kind: 'choose', prompt: prompt(), option: 'one', reason: ''});
	settle(walk);
	run(walk);
	settle(walk);
	const text = bundle(walk.plan, walk.entries, '0')[0]?.text;
	expect(text).toContain('Steps      2 done · 1 skipped · 1 not applicable\n');
	expect(text).toMatch(/deploy .*skipped, exit 1, .*the mirror did it/);
});

test('foreign text cannot become markup in a document', () => {
	const timeline = documents.find(({path}) => path === 'timeline.md')?.text ?? '';
	expect(timeline).not.toContain('<b>');
	expect(timeline).not.toMatch(/(^|[^\u2060])@here/);
	expect(timeline.split('\n').filter(line => line.includes('looks bad'))).toHaveLength(1);
});

test('equal bundles have equal manifests', () => {
	const files = [{path: 'b', bytes: 1, sha256: 'x'}, {path: 'a', bytes: 2, sha256: 'y'}];
	expect(manifest(files, 'h')).toBe(manifest(files.toReversed(), 'h'));
});
