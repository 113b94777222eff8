import {createHash} from 'node:crypto';
import {htmlReport} from '../artifacts/report/page.ts';
import type {Plan} from '../plan/plan.ts';
import type {Entry} from '../run/entry.ts';
import type {NamedText} from '../run/evidence.ts';
import {isState, readEvidence} from '../runner/read-evidence.ts';
import type {RunDocument} from '../runner/run-setting.ts';

type ReportOf = {
	readonly plan: Plan;
	readonly entries: readonly Entry[];
	readonly head: string;
	/** The run folder. */
	readonly folder: string;
	/** What is written together with it: newer than what lies in the folder. */
	readonly written: readonly RunDocument[];
};

/** `report.html`: the journal and what the run folder holds, met. */
export const reportPage = ({plan, entries, head, folder, written}: ReportOf): RunDocument => {
	const read = readEvidence(folder, plan, entries);
	const newer = new Map(written.filter(({path}) => isState(path)).map(({path, text}) => [path, text]));
	const states = [...read.states.filter(({path}) => !newer.has(path)), ...[...newer].flatMap(([path, text]): readonly NamedText[] => (text === null ? [] : [stateOf(path, text)]))];
	return {
		path: 'report.html',
		text: htmlReport({plan, entries, head, evidence: {...read, states: states.toSorted((a, b) => (a.path < b.path ? -1 : 1))}, digest: text => createHash('sha256').update(text).digest('base64')}),
	};
};

const stateOf = (path: string, text: string | Uint8Array): NamedText => {
	const bytes = Buffer.from(text);
	return {path, bytes: bytes.length, text: bytes.toString('utf8')};
};
