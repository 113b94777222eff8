import type {Check, Finding} from '../../run/verification.ts';
import {MANIFEST, PRUNED, isListed} from '../bundle-files.ts';
import type {BundleFile} from '../bundle-files.ts';
import {isBulk} from '../bulk-files.ts';
import {parseManifest} from '../manifest-file.ts';
import {isForPeople} from '../people-files.ts';
import type {PrunedFiles} from '../pruned-mark.ts';
import type {Measures} from './measure-folder.ts';

type ManifestCheck = {readonly check: Check; readonly edited: readonly string[]};

type ManifestQuestion = {
	/** Null: there is no such file. */
	readonly text: string | null;
	readonly over: boolean;
	readonly head: string;
	/** Milliseconds since the epoch; null: it is not. */
	readonly finishedAt: number | null;
	readonly measures: Measures;
	readonly prunings: readonly PrunedFiles[];
};

/** Every file of the folder against the manifest, and the manifest against the journal. */
export const checkManifest = ({text, over, head, finishedAt, measures, prunings}: ManifestQuestion): ManifestCheck => {
	if (text === null) return {check: withoutManifest(over), edited: []};
	const manifest = parseManifest(text);
	if (manifest === null) return {check: {name: 'manifest', result: 'broken', what: 'it cannot be read', findings: [{at: MANIFEST, what: 'it is not a manifest'}]}, edited: []};
	const gone = prunedPaths(prunings);
	const edited = manifest.files.filter(file => isForPeople(file.path) && isOther(file, measures)).map(({path}) => path);
	const listed = new Set(manifest.files.map(({path}) => path));
	const removed = manifest.files.filter(({path}) => gone.has(path) && !measures.has(path)).length;
	const findings = [
		...(manifest.journalHead === head ? [] : [{at: MANIFEST, what: `it was made for a journal that ends with ${manifest.journalHead}: since then the end was cut off, or the journal was written anew`}]),
		...manifest.files.filter(({path}) => !edited.includes(path)).flatMap(file => differenceOf(file, measures, gone)),
		...prunings.flatMap(pruning => doubtsOf(pruning, finishedAt)),
		// A link is no evidence, whoever made it: no manifest names one.
		...[...measures].filter(([path, {kind}]) => kind === 'file' && isListed(path) && !listed.has(path)).map(([path]) => ({at: path, what: 'it is not in the manifest: it was added after the run'})),
	];
	const what = `${manifest.files.length} files as the manifest names them${removed === 0 ? '' : `, ${removed} of them removed by \`prune\``}`;
	return {check: {name: 'manifest', result: findings.length === 0 ? 'holds' : 'broken', what, findings}, edited};
};

const withoutManifest = (over: boolean): Check =>
	over
		? {name: 'manifest', result: 'broken', what: 'there is none', findings: [{at: MANIFEST, what: 'it is missing, although the run is over; where a process was killed at its very end, `rollbook report` makes it'}]}
		: {name: 'manifest', result: 'none', what: 'there is none before the run is over', findings: []};

/** By path: the hash with which each was removed. */
const prunedPaths = (prunings: readonly PrunedFiles[]): ReadonlyMap<string, string> => new Map(prunings.flatMap(({files}) => files.map(({path, sha256}) => [path, sha256] as const)));

const isOther = ({path, bytes, sha256}: BundleFile, measures: Measures): boolean => {
	const now = measures.get(path);
	return now?.kind === 'file' && (now.bytes !== bytes || now.sha256 !== sha256);
};

const differenceOf = (file: BundleFile, measures: Measures, gone: ReadonlyMap<string, string>): readonly Finding[] => {
	const {path, bytes, sha256} = file;
	const now = measures.get(path);
	const removed = gone.get(path);
	if (now === undefined && removed === undefined) return [{at: path, what: 'it is missing'}];
	if (now === undefined) return removed === sha256 ? [] : [{at: path, what: 'it was removed by `prune`, and was not then what the manifest says'}];
	if (now.kind === 'odd') return [{at: path, what: now.why}];
	return now.bytes === bytes && now.sha256 === sha256 ? [] : [{at: path, what: `it was changed: ${now.bytes === bytes ? `${bytes} bytes` : `${now.bytes} bytes, it had ${bytes}`}; sha256 ${now.sha256}, it was ${sha256}`}];
};

/** The mark is made after the manifest, by whoever prunes: it is believed only of what `prune` does. */
const doubtsOf = ({at, files}: PrunedFiles, finishedAt: number | null): readonly Finding[] => [
	...files.filter(({path, bytes}) => !isBulk(path, bytes)).map(({path}) => ({at: PRUNED, what: `it says that \`prune\` removed ${path}, which it never does`})),
	...(finishedAt !== null && Date.parse(at) < finishedAt ? [{at: PRUNED, what: `it says that files were removed on ${at}, before the run was over`}] : []),
];
