import {dayOf} from '../../run/day-of.ts';
import {hiddenCommands, hiddenTextIn} from '../../parser/hidden-text.ts';
import {type DiffRow, lineDiff} from '../../plan/line-diff.ts';
import type {Plan} from '../../plan/plan.ts';
import {spelledOut} from '../../plan/spelled-out.ts';
import type {Allowance, TrustRecord, TrustStore} from '../../runner/trust-store.ts';
import type {AskedFile, TrustQuestion} from '../../ui/trust/trust-question.ts';
import type {TrustContent} from './trust-content.ts';

/** Hidden places that are named one by one. */
const MAX_HIDDEN = 40;

/** Everything about a content that an operator must see before it may run, held against what was allowed before. */
export const describe = (path: string, plan: Plan, content: TrustContent, store: TrustStore): TrustQuestion => {
	const record = store.read(content.path);
	const before = record?.allowed.at(-1) ?? null;
	const runbook = content.files[0];
	const hidden = [
		...content.files.flatMap(file => hiddenTextIn(textOf(file.bytes)).map(found => ({...found, path: file.path}))),
		...hiddenCommands(plan, runbook ? textOf(runbook.bytes) : '').map(found => ({...found, path: runbook?.path ?? path})),
	].map(({path: file, line, column, what}) => `${file}:${line}:${column}: ${what}`);
	const more = hidden.length - MAX_HIDDEN;
	return {
		path,
		plan,
		why: whyAsked(content, record),
		hash: content.hash,
		files: askedFiles(content, before, store),
		commands: plan.steps.flatMap(step => (step.kind === 'command' && step.effect !== 'read' ? [{step, command: spelledOut(step.command)}] : [])),
		fetched: plan.inputs.flatMap(({name, source}) => (source?.kind === 'command' ? [`${name}: ${spelledOut(source.command)}`] : [])),
		hidden: more > 0 ? [...hidden.slice(0, MAX_HIDDEN), `and ${more} more`] : hidden,
	};
};

/** Why a content that nobody has allowed here is asked about, as one sentence without its full stop. */
export const whyAsked = (content: TrustContent, record: TrustRecord | null): string => {
	const last = record?.allowed.at(-1);
	if (record?.denied) return `it was denied on ${dayOf(record.denied.at)} by ${record.denied.by}`;
	if (!last) return 'nobody has allowed it here yet';
	const same = record?.allowed.findLast(({hash}) => hash === content.hash);
	if (same && same.real !== content.real) return `the path led to ${same.real} when it was allowed, now to ${content.real}`;
	if (same) return same.branch === content.branch ? 'CI is set, and there only `--trust` counts' : `it was allowed on ${branchName(same.branch)}, this is ${branchName(content.branch)}`;
	return `it is not what was allowed on ${dayOf(last.at)} by ${last.by}`;
};

/** Rows of text for who has no screen: every file that is new or changed, with what changed. */
export const changeRows = ({files, hidden}: TrustQuestion): readonly string[] => [
	...hidden.map(text => `  ! ${text}`),
	...files.filter(({change}) => change !== 'same').flatMap(({path, change, diff}) => [`  ${change}: ${path}`, ...diff.map(({sign, text}) => `    ${sign} ${text}`)]),
];

const askedFiles = (content: TrustContent, before: Allowance | null, store: TrustStore): readonly AskedFile[] => {
	const known = new Map(before?.files.map(file => [file.path, file.sha256]));
	const now = content.files.map((file): AskedFile => {
		const was = known.get(file.path);
		if (was === file.sha256) return {path: file.path, sha256: file.sha256, change: 'same', diff: []};
		return {path: file.path, sha256: file.sha256, change: was === undefined ? 'new' : 'changed', diff: was === undefined ? [] : diffOf(store.content(was), file.bytes)};
	});
	const here = new Set(content.files.map(({path}) => path));
	const gone = (before?.files ?? []).filter(({path}) => !here.has(path)).map((file): AskedFile => ({...file, change: 'gone', diff: []}));
	return [...now, ...gone];
};

/** What changed in a file against what was allowed; hidden characters are written out. */
export const diffOf = (before: string | null, now: Buffer): readonly DiffRow[] => {
	if (before === null || now.includes(0)) return [{sign: '…', text: 'what it was before was not kept, or is no text: the difference cannot be shown'}];
	return lineDiff(before, textOf(now)).map(({sign, text}) => ({sign, text: spelledOut(text)}));
};

const textOf = (bytes: Buffer): string => (bytes.includes(0) ? '' : bytes.toString('utf8'));

const branchName = (branch: string | null): string => (branch === null ? 'no branch' : /^[0-9a-f]{40,}$/u.test(branch) ? `commit ${branch.slice(0, 12)}` : `branch ${branch}`);
