import * as v from 'valibot';
import type {Diagnostic} from '../plan/diagnostic.ts';
import {checkYaml, spanAt} from './check-yaml.ts';
import {folderBelow} from './front-matter-schema.ts';
import {place, readYaml} from './yaml-file.ts';
import {oneOf, oneOrMore, text, wholeNumber} from './yaml-values.ts';

/** Who vouches for a settings file: it came with a repository, or the operator wrote it. */
export type SettingsOwner = 'project' | 'user';

const ownPath = v.pipe(text, v.check(value => /^(?:\/|~\/)./u.test(value), 'must be a whole path, like `~/.ssh/id_ed25519`'));

const times = v.pipe(
	text,
	v.check(value => /^\d+(?:\.\d+)?$/u.test(value) && Number(value) >= 1 && Number(value) <= 10_000, 'must be a number from 1 to 10000'),
	v.transform(Number),
);

const ownFolder = folderBelow('that of this file');

/** What a repository may bring: places inside of itself, and what makes things stricter. */
const PROJECT = {
	out: v.optional(ownFolder),
	runbooks: v.optional(oneOrMore(ownFolder)),
	packs: v.optional(oneOrMore(text)),
	'max-warnings': v.optional(wholeNumber),
};

const USER = {
	...PROJECT,
	out: v.optional(v.pipe(text, v.check(value => value.trim() !== '', 'must be a folder'))),
	ui: v.optional(oneOf(['full', 'plain'])),
	speed: v.optional(times),
	hooks: v.optional(oneOrMore(text)),
	'sign-key': v.optional(ownPath),
};

export const projectSettingsSchema = v.strictObject(PROJECT);
export const userSettingsSchema = v.strictObject(USER);

export type SettingsValues = v.InferOutput<typeof userSettingsSchema>;
export type SettingsKey = keyof SettingsValues;

export const SETTINGS_KEYS = Object.keys(USER) as readonly SettingsKey[];
export const PROJECT_KEYS = Object.keys(PROJECT) as readonly SettingsKey[];

/** `lines`: 1-based, where each key stands. Values are null if there are errors. */
export type SettingsFile = {readonly values: SettingsValues | null; readonly lines: Readonly<Partial<Record<SettingsKey, number>>>; readonly diagnostics: readonly Diagnostic[]};

/** Reads `rollbook.yaml` of a project, or the operator's own file; an empty one sets nothing. */
export function readSettingsFile(source: string, path: string, owner: SettingsOwner): SettingsFile {
	if (/^(?:\s*(?:#.*)?(?:\n|$))*$/u.test(source)) return {values: {}, lines: {}, diagnostics: []};
	const file = readYaml(source, path);
	const {output, diagnostics} = checkYaml<SettingsValues>(file, source, owner === 'project' ? projectSettingsSchema : userSettingsSchema);
	const keyLine = (key: SettingsKey): number => place(file, {code: '', message: '', span: spanAt(file, [key], 'key'), help: null, text: source}).line;
	const set = SETTINGS_KEYS.filter(key => output?.[key] !== undefined);
	return {values: output, lines: Object.fromEntries(set.map(key => [key, keyLine(key)])), diagnostics: diagnostics.map(notForProjects)};
}

/** A key that only the operator may set is no slip. */
function notForProjects(found: Diagnostic): Diagnostic {
	const key = found.code === 'unknown-key' ? /^`([^`]+)`/u.exec(found.message)?.[1] : undefined;
	if (key === undefined || !SETTINGS_KEYS.some(known => known === key)) return found;
	return {...found, code: 'not-for-projects', message: `\`${key}\` is not for a file that comes with a repository to set`, help: 'set it in your own file, which `rollbook config` names'};
}
