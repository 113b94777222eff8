import {expect, test} from 'vitest';
import {readRunbook} from '../../src/parser/read-runbook.ts';
import {offerOf} from '../../src/run/offer.ts';

const plan = readRunbook(Buffer.from('---\ninputs:\n  service: {default: shop}\n  token: {secret: true, default: none}\n  zone: {prompt: which}\n---\n# Shop\n\n```bash\nctl {{service}} {{zone}} {{token}}\n```\n'), {path: 'shop.md', sha256: ''});

test('what a drill knows is offered before what the runbook shows', () => {
	expect(offerOf(plan, 'service', {Service: 'basket'})).toEqual({value: 'basket', by: 'drill'});
	expect(offerOf(plan, 'zone', {Service: 'basket', zone: 'b'})).toEqual({value: 'b', by: 'drill'});
});

test('without one the sample is, and nothing where there is none', () => {
	expect(offerOf(plan, 'service')).toEqual({value: 'shop', by: 'runbook'});
	expect(offerOf(plan, 'zone')).toBeNull();
	expect(offerOf(plan, 'other', {other: 'x'})).toBeNull();
});

test('a secret is never offered', () => {
	expect(offerOf(plan, 'token', {token: 'hunter2'})).toBeNull();
});
