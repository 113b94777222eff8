import {isMap, isScalar, isSeq, type YAMLMap} from 'yaml';
import type {Diagnostic} from '../plan/diagnostic.ts';
import type {Word} from './annotation-syntax.ts';
import type {Beside} from './annotations.ts';
import type {Block, Outline} from './block.ts';
import {closeWordHelp} from './did-you-mean.ts';
import {frontMatterSchema} from './front-matter-schema.ts';
import {readSettings, SILENT, type Settings} from './front-matter.ts';
import {diagnose, type Source, type Spot} from './source.ts';
import {withoutMarks} from './words.ts';
import {readYaml} from './yaml-file.ts';

/** A file `NAME.rollbook.yaml` beside a runbook that one may not touch; `sha256` of its stored bytes in hex. */
export type SidecarFile = {readonly text: string; readonly path: string; readonly sha256: string};

export type Sidecar = {readonly settings: Settings; readonly words: readonly Beside[]; readonly diagnostics: readonly Diagnostic[]};

export const NO_SIDECAR: Sidecar = {settings: SILENT, words: [], diagnostics: []};

/**
 * Keys of the front matter, and `sections`: heading path → keys of the heading, with `fences` and `items` below it by number.
 * A path is one title, or titles joined by ` / `, from any heading on.
 */
export function readSidecar(file: SidecarFile, outline: Outline): Sidecar {
	const yaml = readYaml(file.text, file.path);
	const source: Source = {path: file.path, sha256: '', encoding: 'utf-8', lines: yaml.lines, text: file.text, diagnostics: []};
	const {root} = yaml;
	if (root === null) {
		return {...NO_SIDECAR, diagnostics: yaml.diagnostics};
	}
	const reader: Reader = {source, outline, words: [], diagnostics: []};
	const sections: unknown = root.get('sections', true);
	if (isMap(sections)) {
		sections.items.forEach(pair => readSection(reader, pair));
	} else if (sections !== undefined) {
		reader.diagnostics.push(diagnose(source, 'sidecar-value', 'error', '`sections` must be a map of heading paths', spotOf(file.text, sections), 'write the headings below it, like `sections:` and then `  Rollback / Database: {danger: true}`'));
	}
	const settings = readSettings({...yaml, root}, file.text);
	const strange = root.items.filter(pair => !SIDECAR_KEYS.includes(scalar(pair.key)));
	reader.diagnostics.push(...strange.map(pair => diagnose(source, 'unknown-key', 'error', `\`${scalar(pair.key)}\` is not a key of a sidecar file`, spotOf(file.text, pair.key), closeWordHelp(scalar(pair.key), SIDECAR_KEYS) ?? 'put it below `sections:` and its heading')));
	const told = settings.diagnostics.filter(one => one.code !== 'unknown-front-matter');
	return {settings, words: reader.words, diagnostics: [...reader.diagnostics, ...told]};
}

const SIDECAR_KEYS: readonly string[] = [...Object.keys(frontMatterSchema.entries), 'sections'];

type Reader = {readonly source: Source; readonly outline: Outline; readonly words: Beside[]; readonly diagnostics: Diagnostic[]};
type Entry = YAMLMap['items'][number];

function readSection(reader: Reader, pair: Entry): void {
	const {source, outline} = reader;
	const path = scalar(pair.key);
	const found = sectionsAt(outline, path);
	const heading = found.length === 1 ? outline.blocks.find(block => block.kind === 'heading' && block.section === found[0]) : undefined;
	if (heading === undefined) {
		const titles = outline.sections.map(section => section.title);
		const [message, help] = found.length > 1
			? [`${found.length} headings are called \`${path}\``, `write more of the path: ${found.map(index => `\`${pathOf(outline, index)}\``).join(' or ')}`]
			: [`there is no heading \`${path}\``, closeWordHelp(path.split(' / ').at(-1) ?? path, titles) ?? 'write it as it stands in the runbook'];
		reader.diagnostics.push(diagnose(source, 'unknown-heading', 'error', message, spotOf(source.text, pair.key), help));
		return;
	}
	if (!isMap(pair.value)) {
		reader.diagnostics.push(diagnose(source, 'sidecar-value', 'error', `\`${path}\` must be a map of annotations`, spotOf(source.text, pair.value ?? pair.key), 'write it like `{role: reference}`'));
		return;
	}
	const own = outline.blocks.filter(block => block.section === heading.section);
	for (const entry of pair.value.items) {
		const key = scalar(entry.key);
		if (key === 'fences' || key === 'items') {
			readNumbered(reader, entry, own.filter(block => block.kind === (key === 'fences' ? 'fence' : 'item')));
		} else {
			reader.words.push({source, block: heading, words: wordsOf(reader, entry)});
		}
	}
}

/** `fences: {1: {timeout: 5m}}`: the blocks of a section counted from 1. */
function readNumbered(reader: Reader, entry: Entry, blocks: readonly Block[]): void {
	const {source} = reader;
	const what = scalar(entry.key);
	const wrong = (node: unknown, message: string, help: string): void => {
		reader.diagnostics.push(diagnose(source, 'sidecar-value', 'error', message, spotOf(source.text, node), help));
	};
	if (!isMap(entry.value)) {
		wrong(entry.value ?? entry.key, `\`${what}\` must be a map of numbers`, `write it like \`${what}: {1: {timeout: 5m}}\``);
		return;
	}
	for (const numbered of entry.value.items) {
		const block = blocks[Number(scalar(numbered.key)) - 1];
		if (block === undefined) {
			wrong(numbered.key, `the section has no ${what.slice(0, -1)} ${scalar(numbered.key)}`, blocks.length === 0 ? `it has no ${what}` : `its ${what} are 1 to ${blocks.length}`);
		} else if (isMap(numbered.value)) {
			reader.words.push({source, block, words: numbered.value.items.flatMap(one => wordsOf(reader, one))});
		} else {
			wrong(numbered.value ?? numbered.key, `${what.slice(0, -1)} ${scalar(numbered.key)} must be a map of annotations`, 'write it like `{timeout: 5m}`');
		}
	}
}

/** `id: x` is `#x`; a list gives the key several times. */
function wordsOf({source}: Reader, entry: Entry): readonly Word[] {
	const key = scalar(entry.key);
	const values = isSeq(entry.value) ? entry.value.items : [entry.value];
	return values.map(value => {
		const written = scalar(value);
		const spot = spotOf(source.text, entry.key);
		return {key: key === 'id' ? '#' : key, value: written === 'true' ? null : written, line: spot.line, column: spot.column ?? 1, length: spot.length ?? 1};
	});
}

/** Sections whose path ends with the titles given. */
function sectionsAt(outline: Outline, path: string): readonly number[] {
	const exact = outline.sections.filter(section => section.level > 0 && pathOf(outline, section.index) === path);
	const ending = exact.length > 0 ? exact : outline.sections.filter(section => section.level > 0 && ` / ${pathOf(outline, section.index)}`.endsWith(` / ${path}`));
	return ending.map(section => section.index);
}

function pathOf(outline: Outline, index: number): string {
	const section = outline.sections[index];
	return section === undefined ? '' : `${section.parent === null ? '' : `${pathOf(outline, section.parent)} / `}${withoutMarks(section.title)}`;
}

function scalar(node: unknown): string {
	return isScalar(node) ? String(node.value ?? '') : '';
}

function spotOf(text: string, node: unknown): Spot {
	const range = (node as {readonly range?: readonly number[] | null} | null)?.range ?? [0, 1];
	const before = text.slice(0, range[0]).split(/\r\n|\r|\n/u);
	return {line: before.length, column: (before.at(-1) ?? '').length + 1, length: Math.max(1, (range[1] ?? 1) - (range[0] ?? 0))};
}
