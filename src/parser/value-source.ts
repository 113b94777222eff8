import * as v from 'valibot';
import type {ValueSource} from '../plan/input.ts';
import {text} from './yaml-values.ts';

const filled = v.pipe(text, v.check(value => value.trim() !== '' && !value.includes('\n'), 'must be text on one line'));

const variable = v.pipe(text, v.check(value => /^[A-Za-z_]\w*$/u.test(value), 'must be a name of a variable, like `SHOP_TOKEN`'));

const ONE = 'must have one of `env`, `file` and `command`';

/** `{env: SHOP_TOKEN}`, `{file: ~/.shop-token}`, `{command: pass show shop}`. */
const outside = v.pipe(
	v.strictObject({env: v.optional(variable), file: v.optional(filled), command: v.optional(filled)}),
	v.check(map => Object.values(map).filter(value => value !== undefined).length === 1, ONE),
	v.transform(({env, file, command}): ValueSource => (env !== undefined ? {kind: 'env', variable: env} : file !== undefined ? {kind: 'file', path: file} : {kind: 'command', command: command ?? ''})),
);

const step = v.pipe(text, v.transform(value => value.replace(/^#/u, '')));

/** `from` of an input: the id of a step that prints the value, or a place outside of the runbook that holds it. */
export const valueSource = v.lazy((value): v.GenericSchema<unknown, string | ValueSource> => (typeof value === 'object' && value !== null && !Array.isArray(value) ? outside : step));
