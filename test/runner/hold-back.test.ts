import {expect, test} from 'vitest';
import {holdBack} from '../../src/runner/hold-back.ts';
import {formsOf} from '../../src/runner/redaction.ts';
import type {RunEvent} from '../../src/run/event.ts';

const forms = formsOf(['hunter-2222']);
const set: RunEvent = {kind: 'inputs-set', by: 'ann', values: {url: 'https://ann:hunter-2222@shop', version: 'v1'}, secrets: ['token']};

test('a value that holds a secret goes into the record by its name alone, others as they are', () => {
	expect(holdBack(set, forms)).toEqual({event: {kind: 'inputs-set', by: 'ann', values: {version: 'v1'}, secrets: ['token', 'url']}, held: {url: 'https://ann:hunter-2222@shop'}});
	const answered: RunEvent = {kind: 'prompt-answered', prompt: 'p1', by: 'ann', answer: {kind: 'inputs', values: {url: 'aHVudGVyLTIyMjI='}, secrets: []}};
	expect(holdBack(answered, forms)).toEqual({event: {...answered, answer: {kind: 'inputs', values: {}, secrets: ['url']}}, held: {url: 'aHVudGVyLTIyMjI='}});
});

test('without a secret in it an event stays the same', () => {
	const other: RunEvent = {kind: 'noted', by: 'ann', text: 'hunter-2222', step: null};
	expect(holdBack(other, forms)).toEqual({event: other, held: {}});
	expect(holdBack(set, [])).toEqual({event: set, held: {}});
	expect(holdBack({...set, values: {version: 'v1'}} as RunEvent, forms).held).toEqual({});
});
