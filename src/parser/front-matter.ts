import {isMap, isScalar, parseDocument, type YAMLMap} from 'yaml';
import * as v from 'valibot';
import type {Declared, Target} from '../plan/declared.ts';
import type {Diagnostic} from '../plan/diagnostic.ts';
import type {Outline} from './block.ts';
import {checkYaml, spanAt} from './check-yaml.ts';
import {didYouMean} from './did-you-mean.ts';
import {frontMatterSchema, HEEDED, SHOWN, type FrontMatter} from './front-matter-schema.ts';
import type {DeclaredInput} from './inputs.ts';
import {diagnose, type Source} from './source.ts';
import {contextOf} from './target-context.ts';
import {beyondLimits, findForbidden, place, type YamlFile} from './yaml-file.ts';

/** What the front matter says; null where it says nothing. */
export type Settings = {
	readonly title: string | null;
	readonly kind: string | null;
	readonly rtoMs: number | null;
	readonly inputs: ReadonlyMap<string, DeclaredInput>;
	readonly declared: Declared | null;
	readonly diagnostics: readonly Diagnostic[];
};

export const SILENT: Settings = {title: null, kind: null, rtoMs: null, inputs: new Map(), declared: null, diagnostics: []};

/** A key that the run goes by or shows: what it says is lost where the YAML is broken. Any tool has a title. */
const OWN = new RegExp(`^(?:${[...Object.keys(HEEDED), ...Object.keys(SHOWN)].filter(key => key !== 'title').join('|')})\\s*:`, 'mu');

/** Reads the YAML between the opening marks. Nothing of broken YAML is heeded: an error at its place where keys of ours are lost, and a warning where the front matter is another tool's. */
export function readFrontMatter(source: Source, block: Outline['frontMatter']): Settings {
	if (block === null || block.toml) {
		return SILENT;
	}
	const lines = block.text.split('\n');
	const bare = {path: source.path, lines};
	const move = (found: Diagnostic): Diagnostic => diagnose(source, found.code, found.severity, found.message, {line: block.line + found.line - 1, column: found.column, length: found.length}, found.help);
	const beyond = beyondLimits(block.text);
	if (beyond !== null) {
		return {...SILENT, diagnostics: [move(place(bare, {...beyond, text: block.text}))]};
	}
	const document = parseDocument(block.text, {schema: 'failsafe', merge: false, prettyErrors: false, uniqueKeys: true, logLevel: 'silent'});
	const [broken] = document.errors;
	if (broken !== undefined) {
		const said = (broken.message.split('\n')[0] ?? '').replace(/\.$/u, '');
		const found = {code: 'broken-front-matter', message: `the front matter is not YAML: ${said.charAt(0).toLowerCase()}${said.slice(1)}`, span: [broken.pos[0], broken.pos[0] + 1] as const, severity: OWN.test(block.text) ? ('error' as const) : ('warning' as const), help: 'mend this line, or delete the lines from `---` to `---`', text: block.text};
		return {...SILENT, diagnostics: [move(place(bare, found))]};
	}
	const root = document.contents;
	if (!isMap(root)) {
		return SILENT;
	}
	// It comes with pull requests, like any file of ours.
	const forbidden = findForbidden(document);
	if (forbidden.length > 0) {
		return {...SILENT, diagnostics: forbidden.map(found => move(place(bare, {...found, text: block.text})))};
	}
	const value: unknown = document.toJS();
	const read = readSettings({...bare, root, value, diagnostics: []}, block.text);
	const lower = <T extends {readonly line: number}>(one: T): T => ({...one, line: one.line + block.line - 1});
	const declared = read.declared === null ? null : {...read.declared, targets: read.declared.targets.map(lower)};
	return {...read, declared, inputs: new Map([...read.inputs].map(([name, input]) => [name, lower(input)])), diagnostics: read.diagnostics.map(move)};
}

/** Front matter keys of a YAML file; lines and places are the file's. */
export function readSettings(file: YamlFile & {readonly root: YAMLMap}, text: string): Settings {
	const found: Record<string, unknown> = {};
	const diagnostics: Diagnostic[] = [];
	for (const pair of file.root.items) {
		const key = isScalar(pair.key) ? String(pair.key.value) : '';
		const schema = ({...HEEDED, ...SHOWN} as Readonly<Record<string, v.GenericSchema<unknown, unknown>>>)[key];
		if (schema === undefined) {
			diagnostics.push(...slip(file, text, key));
			continue;
		}
		const checked = checkYaml(file, text, v.object({[key]: schema}));
		Object.assign(found, checked.output);
		diagnostics.push(...checked.diagnostics.map(one => ({...one, code: one.code === 'unknown-key' ? 'unknown-input-key' : 'front-matter-value', severity: key in SHOWN && !isMap(file.root.get(key, true)) ? ('warning' as const) : one.severity})));
		if (INSTEAD[key] !== undefined && checked.output !== null) {
			diagnostics.push(place(file, {code: 'front-matter-shown-only', severity: 'note', message: `\`${key}\` is read and shown; the run does not go by it`, span: spanAt(file, [key], 'key'), help: INSTEAD[key], text}));
		}
	}
	return {...settingsOf(file, text, found), diagnostics};
}

/** The sidecar's words come first, input by input. */
export function mergeSettings(own: Settings, beside: Settings): Settings {
	const inputs = new Map(own.inputs);
	beside.inputs.forEach((input, name) => inputs.set(name, {...inputs.get(name), ...input, line: inputs.get(name)?.line ?? 1}));
	return {title: beside.title ?? own.title, kind: beside.kind ?? own.kind, rtoMs: beside.rtoMs ?? own.rtoMs, inputs, declared: beside.declared ?? own.declared, diagnostics: own.diagnostics};
}

const INSTEAD: Readonly<Record<string, string>> = {targets: 'open the target in a step, like `ssh host`', notify: 'tell them in a step, like `- [ ] #ops knows`'};

/** Keys of other tools are theirs; only slips of our own are told. */
function slip(file: YamlFile, text: string, key: string): readonly Diagnostic[] {
	const meant = didYouMean(key, Object.keys(frontMatterSchema.entries));
	return meant === null ? [] : [place(file, {code: 'unknown-front-matter', severity: 'warning', message: `\`${key}\` is not read`, span: spanAt(file, [key], 'key'), help: `did you mean \`${meant}\`?`, text})];
}

function settingsOf(file: YamlFile, text: string, found: FrontMatter): Omit<Settings, 'diagnostics'> {
	const inputs = Object.entries(found.inputs ?? {}).map(([written, input]): readonly [string, DeclaredInput] => {
		const [start] = spanAt(file, ['inputs', written], 'key');
		return [written.toLowerCase().replace(/[\s-]+/gu, '_'), {...input, line: lineAt(text, start)}];
	});
	const silent = Object.keys(SHOWN).every(key => !(key in found));
	const declared: Declared = {targets: targetsOf(file, text, found), env: found.env ?? {}, artifacts: found.artifacts ?? null, interpreters: found.interpreters ?? {}, notify: found.notify ?? []};
	return {title: found.title ?? null, kind: found.kind ?? null, rtoMs: found.rto ?? null, inputs: new Map(inputs), declared: silent ? null : declared};
}

function targetsOf(file: YamlFile, text: string, found: FrontMatter): readonly Target[] {
	return (found.targets ?? []).map(({name, open}, index) => {
		const [start] = spanAt(file, ['targets', isMap(file.root?.get('targets', true)) ? name : index], 'key');
		return {name, open, context: open === null ? null : contextOf(open), line: lineAt(text, start)};
	});
}

function lineAt(text: string, offset: number): number {
	return text.slice(0, offset).split(/\r\n|\r|\n/u).length;
}
