import {expect, test} from 'vitest';
import type {Input} from '../../src/plan/input.ts';
import {problemWithValue} from '../../src/run/decide-fill.ts';
import {problemWith} from '../../src/ui/state/fields.ts';
import {tinyPlan} from '../support/tiny-plan.ts';

const input: Input = {name: 'region', literals: ['<region>'], default: null, prompt: null, pattern: null, options: [], secret: false, line: 1};

test.each<[Partial<Input>, string, string]>([
	[{}, 'a'.repeat(1001), 'has 1001 characters; at most 1000 are taken'],
	[{}, 'a\0b', 'contains a NUL character, which no command can receive'],
	[{options: ['eu-1', 'us-2']}, 'mars', 'must be one of `eu-1`, `us-2`'],
	[{pattern: '[a-z]+'}, '7', 'must match [a-z]+'],
])('a field says what the run would say of the value: %o', (more, value, words) => {
	const asked = {...input, ...more};
	expect(problemWith(asked, value)).toBe(words);
	expect(problemWithValue({...tinyPlan([]), inputs: [asked]}, 'region', value)).toBe(`\`region\` ${words}`);
	expect(problemWith(asked, '')).toBeNull();
});
