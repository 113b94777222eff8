import type {ShownState} from '../../plan/step.ts';
import {byProgram} from './by-program.ts';
import {type Call, callsOf} from './calls.ts';
import {findBlanks, mask} from './placeholders.ts';
import {STATE_ROWS} from './state-rows.ts';
import {parseShell} from './syntax.ts';
import {baseName, unwrap} from './wrappers.ts';

const rowsOf = byProgram(STATE_ROWS);

/** Whether any row is for one of the programs: most commands need no second look. */
export const mayShowState = (tools: readonly string[]): boolean => tools.some((tool) => rowsOf(tool).length > 0);

/** What state a command shows, if that is all it does: one call, whose output at most goes through what only arranges it. */
export function stateShown(command: string): ShownState | null {
	const masked = mask(command, findBlanks(command, {assigned: new Set(), sql: false}));
	const calls = callsOf(parseShell(masked).tree, masked);
	const [first] = calls;
	if (first === undefined || calls.length !== 1 + first.pipedTo.length || first.pipedTo.some((line) => !ARRANGES.test(line)) || !isPlain(first)) return null;
	const words = first.words.map(({start, end}) => command.slice(start, end));
	const own = innermost(first.words.map(({value}) => value));
	const program = baseName(own[0] ?? '');
	const line = [program, ...own.slice(1)].join(' ');
	for (const row of rowsOf(program)) {
		const found = row.not?.test(line) ? null : row.line.exec(line);
		if (found) return {what: nameOf(row.what ?? found[1] ?? program), of: withoutManner(words).join(' ')};
	}
	return null;
}

function isPlain({nested, defined, background, writes, appends, assigns, words}: Call): boolean {
	return !nested && !defined && !background && writes.length === 0 && !appends && assigns.length === 0 && words.length > 0;
}

/** Programs behind a pipe that show the same in other clothes. */
const ARRANGES = /^\s*(?:jq|yq|column|cat|head|tail|less|more|sort|tee|bat|fx|python3? -m json\.tool)\b/u;

/** Behind `sudo` and its like, never behind what goes elsewhere. */
function innermost(words: readonly string[]): readonly string[] {
	const inner = unwrap(words);
	return inner?.words && !inner.remote && inner.words.length > 0 ? innermost(inner.words) : words;
}

/** How something is shown says nothing of what is: `kubectl get pods -o wide` looks at the same as `kubectl get pods`. */
const MANNER = /^(?:-o|--output|--format|--template)$/u;
const MANNERS = /^(?:-o\S+|--(?:output|format|template)=\S*|--json|-j|--wide|--no-trunc|--no-pager|--oneline|--no-headers|--show-labels|-s|-sS|-fsS|-fsSL|-f|-i|-v|--silent|--verbose|--fail|--show-error)$/u;

function withoutManner(words: readonly string[]): readonly string[] {
	return words.filter((word, index) => index === 0 || !(MANNERS.test(word) || MANNER.test(word) || MANNER.test(words[index - 1] ?? '')));
}

/** Short names of kubectl's resources. Source: `kubectl api-resources`. */
const LONG: Readonly<Record<string, string>> = {po: 'pods', pod: 'pods', deploy: 'deployments', deployment: 'deployments', svc: 'services', service: 'services', rs: 'replicasets', replicaset: 'replicasets', no: 'nodes', node: 'nodes', ev: 'events', ing: 'ingresses', ingress: 'ingresses', sts: 'statefulsets', statefulset: 'statefulsets', ds: 'daemonsets', daemonset: 'daemonsets', machine: 'machines', app: 'apps', ls: 'list', release: 'releases', volume: 'volumes'};

const nameOf = (word: string): string => (LONG[word] ?? word).replaceAll(/[^a-z0-9]+/gu, '-').replaceAll(/^-+|-+$/gu, '').slice(0, 40);
