import {existsSync, readdirSync} from 'node:fs';
import {basename, dirname, join, resolve} from 'node:path';
import {count} from '../../artifacts/clock-text.ts';
import {EXPORT_FORMATS} from '../export-formats.ts';
import {outFolder} from '../find-run.ts';
import {markdownFiles} from '../list/markdown-files.ts';
import {knownRuns} from '../list/known-runs.ts';
import {shownPath} from '../shown-path.ts';
import type {World} from '../world.ts';
import type {Candidate, Reply} from './reply.ts';

/** What was typed before the word that is completed; `options` by their attribute names. */
export type Typed = {readonly world: World; readonly positional: readonly string[]; readonly options: readonly (readonly [name: string, value: string])[]};

type Values = (typed: Typed, current: string) => Reply | Promise<Reply>;

/** What knows the values of arguments and options, by `command name` or `name`. A place without a row has none to offer: a hash that is allowed by a key is read by nobody. */
export const VALUES: Readonly<Record<string, Values>> = {
	file: runbooks,
	'init file': () => ({kind: 'files'}),
	'check file': async (typed, current) => withFolders(await runbooks(typed, current), current),
	'export format': () => words(EXPORT_FORMATS.map(value => ({value, text: ''}))),
	'report --format': async typed => words((await import('./plan-words.ts')).documentWords(typed.world, typed.positional[0], outOf(typed))),
	run: runsThat(() => true),
	// A run that is over has its manifest.
	'resume run': runsThat(folder => !existsSync(join(folder, 'manifest.json'))),
	'--from': runsThat(() => true),
	dir: () => ({kind: 'folders'}),
	'--out': () => ({kind: 'folders'}),
	'--answers': () => ({kind: 'files'}),
	'--record': () => ({kind: 'files'}),
	'--sign': () => ({kind: 'files'}),
	'--allowed-signers': () => ({kind: 'files'}),
	'--scenario': scenarios,
	'--drill': scenarios,
	'--section': async typed => words((await planOf(typed))?.sections.flatMap(({id, title, steps}) => (steps > 0 ? [{value: id, text: title}] : []))),
	'--input': async typed => ({kind: 'parts', candidates: (await planOf(typed))?.inputs.map(({name, prompt}) => ({value: `${name}=`, text: prompt})) ?? []}),
	'--choose': async typed => words((await planOf(typed))?.answers.map(value => ({value, text: ''}))),
	'--pack': async ({world}) => words((await import('../load-packs.ts')).packNames(world).map(value => ({value, text: ''}))),
	'--day': async typed => words((await import('./plan-words.ts')).dayWords(typed.world, valuesGiven(typed, 'pack'))),
	'--system': async ({world}) => words((await import('../commands/init-command.ts')).systems(world).map(value => ({value, text: ''}))),
	step: async ({world}) => words((await import('./plan-words.ts')).stepWords(world)),
};

const words = (candidates: readonly Candidate[] | null | undefined): Reply => ({kind: 'words', candidates: candidates ?? []});

const valuesGiven = ({options}: Typed, name: string): readonly string[] => options.flatMap(([known, value]) => (known === name ? [value] : []));

/** Runbooks below the folder one is in, or below that of a path that leads elsewhere. */
async function runbooks({world}: Typed, current: string): Promise<Reply> {
	const elsewhere = /^(?:\/|\.\.|~)/u.test(current);
	if (elsewhere) return {kind: 'files'};
	const {findRunbooks} = await import('../list/find-runbooks.ts');
	const dotted = current.startsWith('./') ? './' : '';
	const found = findRunbooks(world, ['.']).map(({path, bytes}) => ({value: `${dotted}${shownPath(world, path)}`, text: /^#[ \t]+(.+)$/mu.exec(bytes.toString('utf8', 0, 4000))?.[1] ?? ''}));
	return orFiles({kind: 'paths', candidates: found.filter(({value}) => value.startsWith(current))});
}

/** And the folders that hold some, where more is to be typed to get to one. */
const withFolders = (reply: Reply, current: string): Reply => {
	if (reply.kind !== 'paths') return reply;
	const inside = reply.candidates.flatMap(({value}) => [...value.matchAll(/\//gu)].map(({index}) => value.slice(0, index + 1))).filter(folder => folder.length > current.length && folder !== './');
	const folders = [...new Set(inside)].map(value => ({value, text: count(inside.filter(one => one === value).length, 'runbook')}));
	return {kind: 'paths', candidates: [...folders, ...reply.candidates]};
};

/** Where none is known, whatever file there is. */
const orFiles = (reply: Reply): Reply => ('candidates' in reply && reply.candidates.length === 0 ? {kind: 'files'} : reply);

/** Where runs are, as the line says it. */
const outOf = ({world, options}: Typed): string => options.findLast(([name]) => name === 'out')?.[1] ?? outFolder(world);

/** Newest first. */
function runsThat(fit: (folder: string) => boolean): Values {
	return typed => {
		const {world} = typed;
		const known = knownRuns(resolve(world.cwd, outOf(typed))).filter(({folder}) => fit(folder));
		return {kind: 'paths', candidates: known.slice(0, 50).map(({folder, mode, runbook}) => ({value: shownPath(world, folder), text: `${mode === 'drill' ? 'drill of' : 'run of'} ${basename(runbook)}`}))};
	};
}

/** Those in folders that hold Markdown; others are files like any other. */
function scenarios({world}: Typed, current: string): Reply {
	const folders = [...new Set([world.cwd, ...markdownFiles(world.cwd).map(path => dirname(path))])];
	const found = folders.flatMap(folder => readdirSync(folder).filter(name => name.endsWith('.scenario.yaml')).map(name => shownPath(world, join(folder, name))));
	return orFiles({kind: 'paths', candidates: found.filter(path => path.startsWith(current)).map(value => ({value, text: ''}))});
}

const planOf = async (typed: Typed) => {
	const path = typed.positional[0];
	return path === undefined ? null : (await import('./plan-words.ts')).planWords(typed.world, path);
};
