import {type Check, type Conclusion, type Verification, conclusionOf} from '../run/verification.ts';
import {utc} from './clock-text.ts';
import {plain} from './inert.ts';
import {mebibytes} from './size-text.ts';

/** What `rollbook verify` prints. */
export const VERIFICATION_FORMATS = {
	text: (folder: string, verification: Verification): string => text(folder, verification),
	json: (folder: string, verification: Verification): string => json(folder, verification),
} as const;

export type VerificationFormat = keyof typeof VERIFICATION_FORMATS;

const text = (folder: string, found: Verification): string =>
	[
		`${found.mode === 'drill' ? 'DRILL: ' : ''}${plain(found.title)}`,
		`  ${plain(folder)}`,
		`  ${plain(found.runbook)}, ${found.outcome ?? 'not finished'}${found.finishedAt === null ? '' : `, ${utc(found.finishedAt)}`}, by ${plain(found.operator)} on ${plain(found.host)}`,
		'',
		...found.checks.flatMap(checkLines),
		...found.prunings.map(({at, by, files, bytes}) => `  removed by \`prune\`: ${files} ${files === 1 ? 'file' : 'files'}, ${mebibytes(bytes)}, ${utc(at)} by ${plain(by)}; their hashes are in the manifest`),
		...found.edited.map(path => `  completed by people since: ${plain(path)}`),
		'',
		`head  ${found.head}`,
		...limits(found),
		'',
		CONCLUSIONS[conclusionOf(found)],
		'',
	].join('\n');

const SIGNS: Readonly<Record<Check['result'], string>> = {holds: '✔', broken: '✘', none: '·'};

const checkLines = ({name, result, what, findings}: Check): readonly string[] => [
	`${SIGNS[result]} ${name.padEnd(11)}  ${plain(what)}`,
	...findings.slice(0, MOST).map(({at, what: why}) => `    ${plain(at)}: ${plain(why)}`),
	...(findings.length > MOST ? [`    and ${findings.length - MOST} more`] : []),
];

/** What a person looks through; programs get them all. */
const MOST = 40;

/** Said openly, also where everything holds. */
const limits = ({anchor}: Verification): readonly string[] =>
	anchor === null
		? ['', 'Files alone cannot show that the end of the journal was cut off, or that journal and manifest', 'were written anew together. A head hash that was kept elsewhere can: `--head HASH`.']
		: ['', `Nothing was cut off or written anew: ${plain(anchor)}.`];

const CONCLUSIONS: Readonly<Record<Conclusion, string>> = {
	intact: 'The record holds.',
	broken: 'THE RECORD DOES NOT HOLD.',
	unfinished: 'What there is of the record holds; the run is not over.',
};

const json = (folder: string, found: Verification): string => {
	const stamp = (at: number | null): string | null => (at === null ? null : new Date(at).toISOString());
	const {checks, startedAt, finishedAt, prunings, ...rest} = found;
	return `${JSON.stringify({schema: 1, conclusion: conclusionOf(found), folder, ...rest, startedAt: stamp(startedAt), finishedAt: stamp(finishedAt), checks, prunings: prunings.map(one => ({...one, at: stamp(one.at)}))}, null, 2)}\n`;
};
