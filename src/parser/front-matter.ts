import {isMap, isScalar, isSeq, parseDocument, type Node, type Pair} from 'yaml';
import type {Diagnostic} from '../plan/diagnostic.ts';
import type {Outline} from './block.ts';
import {didYouMean} from './did-you-mean.ts';
import {parseDuration} from './duration.ts';
import type {DeclaredInput} from './inputs.ts';
import {diagnose, type Source, type Spot} from './source.ts';

/** What the front matter says; null where it says nothing. */
export type Settings = {
	readonly title: string | null;
	readonly kind: string | null;
	readonly rtoMs: number | null;
	readonly inputs: ReadonlyMap<string, DeclaredInput>;
	readonly diagnostics: readonly Diagnostic[];
};

const SILENT: Settings = {title: null, kind: null, rtoMs: null, inputs: new Map(), diagnostics: []};
const INPUT_KEYS = ['prompt', 'default', 'pattern', 'options', 'secret', 'from'];
/** Keys of other tools are theirs; only slips of our own are told. */
const KEYS = ['title', 'kind', 'rto', 'inputs'];

/** Reads the YAML between the opening marks. Broken YAML is an error at its place, and nothing of it is heeded. */
export function readFrontMatter(source: Source, block: Outline['frontMatter']): Settings {
	if (block === null || block.toml) {
		return SILENT;
	}
	const document = parseDocument(block.text, {prettyErrors: false, uniqueKeys: true});
	const spotOf = (offset: number): Spot => {
		const before = block.text.slice(0, offset).split('\n');
		return {line: block.line + before.length - 1, column: (before.at(-1)?.length ?? 0) + 1};
	};
	const [broken] = document.errors;
	if (broken !== undefined) {
		const said = (broken.message.split('\n')[0] ?? '').replace(/\.$/u, '');
		return {...SILENT, diagnostics: [diagnose(source, 'broken-front-matter', 'error', `the front matter is not YAML: ${said.charAt(0).toLowerCase()}${said.slice(1)}`, spotOf(broken.pos[0]), 'mend this line, or delete the lines from `---` to `---`')]};
	}
	if (!isMap(document.contents)) {
		return SILENT;
	}
	return readKeys(source, document.contents.items as readonly Pair<Node, Node | null>[], spotOf);
}

function readKeys(source: Source, pairs: readonly Pair<Node, Node | null>[], spotOf: (offset: number) => Spot): Settings {
	const diagnostics: Diagnostic[] = [];
	const inputs = new Map<string, DeclaredInput>();
	const found: {title: string | null; kind: string | null; rtoMs: number | null} = {title: null, kind: null, rtoMs: null};
	const wrong = (pair: Pair<Node, Node | null>, help: string): void => {
		const node = pair.value?.range === null || pair.value === null ? pair.key : pair.value;
		diagnostics.push(diagnose(source, 'front-matter-value', 'error', `\`${keyOf(pair)}\` has a value that cannot be used`, {...spotOf(node.range?.[0] ?? 0), length: (node.range?.[1] ?? 1) - (node.range?.[0] ?? 0)}, help));
	};
	for (const pair of pairs) {
		const key = keyOf(pair);
		const value = scalarOf(pair.value);
		if (key === 'title') {
			found.title = value;
		} else if (key === 'kind') {
			found.kind = value !== null && /^[\w-]+$/u.test(value) ? value : (wrong(pair, 'write one word, like `kind: rollback`'), null);
		} else if (key === 'rto') {
			found.rtoMs = parseDuration(value ?? '') ?? (wrong(pair, 'write it like `rto: 15m`'), null);
		} else if (key === 'inputs') {
			readInputs(source, pair, {inputs, diagnostics, spotOf, wrong});
		} else {
			const meant = didYouMean(key, KEYS);
			if (meant !== null) {
				diagnostics.push(diagnose(source, 'unknown-front-matter', 'warning', `\`${key}\` is not read`, {...spotOf(pair.key.range?.[0] ?? 0), length: key.length}, `did you mean \`${meant}\`?`));
			}
		}
	}
	return {...found, inputs, diagnostics};
}

type InputGround = {
	readonly inputs: Map<string, DeclaredInput>;
	readonly diagnostics: Diagnostic[];
	readonly spotOf: (offset: number) => Spot;
	readonly wrong: (pair: Pair<Node, Node | null>, help: string) => void;
};

function readInputs(source: Source, pair: Pair<Node, Node | null>, {inputs, diagnostics, spotOf, wrong}: InputGround): void {
	if (!isMap(pair.value)) {
		wrong(pair, 'write the names below it, like `inputs:` and then `  release_id: {prompt: "Which release?"}`');
		return;
	}
	for (const entry of pair.value.items as readonly Pair<Node, Node | null>[]) {
		const name = keyOf(entry).toLowerCase().replace(/[\s-]+/gu, '_');
		const line = spotOf(entry.key.range?.[0] ?? 0).line;
		if (!isMap(entry.value)) {
			const value = scalarOf(entry.value);
			inputs.set(name, value === null ? {line} : {line, default: value});
			continue;
		}
		const fields = entry.value.items as readonly Pair<Node, Node | null>[];
		for (const field of fields.filter(other => !INPUT_KEYS.includes(keyOf(other)))) {
			const meant = didYouMean(keyOf(field), INPUT_KEYS);
			diagnostics.push(diagnose(source, 'unknown-input-key', 'error', `\`${keyOf(field)}\` is not a key of an input`, {...spotOf(field.key.range?.[0] ?? 0), length: keyOf(field).length}, meant === null ? `write one of: ${INPUT_KEYS.join(', ')}` : `did you mean \`${meant}\`?`));
		}
		inputs.set(name, {line, ...declared(fields, wrong)});
	}
}

function declared(fields: readonly Pair<Node, Node | null>[], wrong: InputGround['wrong']): Omit<DeclaredInput, 'line'> {
	const field = (key: string): Pair<Node, Node | null> | undefined => fields.find(other => keyOf(other) === key);
	const text = (key: 'default' | 'prompt' | 'pattern') => {
		const value = scalarOf(field(key)?.value ?? null);
		return value === null ? {} : {[key]: value};
	};
	const pattern = field('pattern');
	const broken = pattern !== undefined && !isPattern(scalarOf(pattern.value) ?? '(');
	if (pattern !== undefined && broken) {
		wrong(pattern, 'write a regular expression in quotes, like `pattern: "v[0-9]+"`');
	}
	const options = field('options')?.value;
	const secret = field('secret');
	return {
		...text('default'),
		...text('prompt'),
		...(broken ? {} : text('pattern')),
		...(isSeq(options) ? {options: options.items.map(item => scalarOf(item as Node) ?? '').filter(item => item !== '')} : {}),
		...(secret === undefined ? {} : {secret: scalarOf(secret.value) === 'true'}),
	};
}

function isPattern(text: string): boolean {
	try {
		return new RegExp(text, 'u') instanceof RegExp;
	} catch {
		return false;
	}
}

function keyOf(pair: Pair<Node, Node | null>): string {
	return scalarOf(pair.key) ?? '';
}

function scalarOf(node: Node | null | undefined): string | null {
	return isScalar(node) && node.value !== null && node.value !== undefined ? String(node.value) : null;
}
