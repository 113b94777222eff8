import type {RunEvent} from '../run/event.ts';
import {maskText} from './redaction.ts';

/** Every place of a text in an event, such as `.answer.secrets.[]`; `*` stands for each name of a record. */
export type TextPlace = PlaceIn<RunEvent>;

type PlaceIn<T> = T extends string ? '' : T extends readonly (infer Item)[] ? `.[]${PlaceIn<Item>}` : T extends object ? {[Key in keyof T & string]-?: `.${string extends Key ? '*' : Key}${PlaceIn<T[Key]>}`}[keyof T & string] : never;

/** The event with secrets masked in all its texts, but for what tells one thing from another: a field that is new is masked unless it stands below. */
export const maskEvent = (event: RunEvent, forms: readonly string[]): RunEvent => (forms.length === 0 ? event : (masked(event, '', forms) as RunEvent));

const masked = (value: unknown, place: string, forms: readonly string[]): unknown => {
	if (typeof value === 'string') return KEPT.has(place) ? value : maskText(value, forms);
	if (Array.isArray(value)) return value.map(item => masked(item, `${place}.[]`, forms));
	if (typeof value !== 'object' || value === null) return value;
	const isRecord = KEPT.has(`${place}.*`);
	return Object.fromEntries(Object.entries(value).map(([key, one]) => [key, masked(one, `${place}.${isRecord ? '*' : key}`, forms)]));
};

/** What a state is told by, whom and which file the record names. A secret that is equal to one of these would break the run, and say nothing of itself. */
const IDENTIFIERS: readonly TextPlace[] = [
	'.kind', '.mode', '.prompt', '.step', '.to', '.mark', '.because', '.outcome', '.by', '.operator', '.host', '.target', '.file', '.sha256', '.secrets.[]',
	'.runbook.path', '.runbook.sha256', '.runbook.sidecar.path', '.runbook.sidecar.sha256', '.versions.*', '.files.*',
	'.drill.id', '.drill.type', '.drill.scenario.path', '.drill.scenario.sha256', '.drill.objectives.rtoFrom', '.drill.objectives.rtoTo', '.drill.objectives.rpoFrom',
	'.drill.objectives.pass.[].kind', '.drill.objectives.pass.[].outcome', '.drill.objectives.pass.[].steps.[]', '.drill.objectives.pass.[].step', '.drill.objectives.pass.[].option',
	'.prompt.kind', '.prompt.id', '.prompt.step', '.prompt.names.[]',
	'.answer.kind', '.answer.guards.[]', '.answer.verdict', '.answer.secrets.[]', '.answer.option', '.answer.to',
	'.result.status', '.result.signal', '.result.by', '.result.artifacts.[].path', '.result.artifacts.[].sha256', '.result.set.input',
];

/** What commands are filled with: masked, a resumed run would put the mask into them. A value that holds a secret never gets here, see `holdBack` and `finishAttempt`. */
const VALUES: readonly TextPlace[] = ['.values.*', '.answer.values.*', '.result.set.value'];

const KEPT: ReadonlySet<string> = new Set([...IDENTIFIERS, ...VALUES]);
