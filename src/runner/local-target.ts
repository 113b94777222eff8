import {openerOf} from './context-openers.ts';
import type {Opener, SqlOpener} from './context-openers.ts';
import {checkOf, fed, labelOf, leaveThrough, lineThrough, placesOf, shared} from './inside-place.ts';
import type {ShellPlace} from './inside-place.ts';
import {interpret, interpretHere} from './interpreters.ts';
import {unshareScript} from './ssh-share.ts';
import type {Launch, LaunchRequest, NotExercised, Opening, Target, Typed} from './target.ts';

/** This machine and what it reaches; `interpreters` are the runbook's own, by language. A line that belongs to a context never runs on this machine instead: it is refused. */
export const localTarget = (interpreters: Readonly<Record<string, string>> = {}): Target => ({
	name: 'local',
	launch(request) {
		const {step, opener} = request;
		if (opener) return launchInside(request, opener, interpreters);
		if (step.inside !== null) return refuse(`it belongs to the place that step \`${step.inside}\` opens`);
		if (step.opens) return launchOpening(request);
		if (step.closes) return {...launch(ENDS_WITH_CODE.test(request.command) ? request.command : 'true'), carriesState: false};
		return launchHere(request, interpreters);
	},
	leave(opening, outer, run) {
		const places = placesOf([opening, ...outer], run);
		return 'stranger' in places ? null : leaveThrough(places, opening.step.number);
	},
	disconnect(opening, run) {
		const opener = openerOf(opening.command);
		return opener?.kind === 'shell' && opener.connection !== null ? unshareScript(run, opening.step.number) : null;
	},
	where(step, opener, cwd) {
		const place = opener?.opens ?? step.opens;
		return place ? place.label : `this machine in ${cwd}`;
	},
});

/** `exit` alone leaves nothing here; `exit 3` is the runbook's own word that something failed. */
const ENDS_WITH_CODE = /^\s*exit\s+\S/;

type Own = Readonly<Record<string, string>>;

const launchHere = ({step, command}: LaunchRequest, own: Own): Launch | NotExercised => {
	const here = spokenTo(step.language, command, own, interpretHere);
	return 'script' in here ? {...launch(here.script), carriesState: here.carriesState, terminal: step.interactive} : here;
};

/** Text for a shell that runs a fence of the language, here or elsewhere. */
const spokenTo = (language: string, command: string, own: Own, by = interpret): {readonly script: string; readonly carriesState: boolean} | NotExercised => {
	const spoken = by(language, command, own);
	if (!spoken && language === 'sql') return refuse('no line above it opens a database client to give it to');
	return spoken ?? refuse(`no program is known that runs \`${language}\``);
};

/** The line that opens a place runs as a check of the connection; the lines after it go through it one by one. */
const launchOpening = (request: LaunchRequest): Launch => {
	const {step, command, siblings, run} = request;
	const opener = openerForLines(command, siblings);
	// Nothing is known to be typed into it by us: the operator gets it as it is.
	if (!opener || siblings?.length === 0) return {...launch(command), carriesState: false, terminal: true, types: request.lines ?? []};
	const places = opener.kind === 'shell' ? [{run, number: step.number, opener}] : [];
	return {...launch(shared(places, checkOf(opener, run, step.number))), carriesState: false};
};

/** Null where only a person can type: an unknown program, or a session of a database client that cannot be cut into lines. */
const openerForLines = (command: string, lines: readonly string[] = []): Opener | null => {
	const opener = openerOf(command);
	return opener?.kind === 'sql' && lines.some(isSessionBound) ? null : opener;
};

const launchInside = (request: LaunchRequest, opening: Opening, own: Own): Launch | Typed | NotExercised => {
	const {run, step, siblings} = request;
	const outer = request.outer ?? [];
	if ((outer.at(-1) ?? opening).step.inside !== null) return refuse(`\`${labelOf(opening)}\` is itself inside of another place: type this line there and answer "done by hand"`);
	const opener = openerForLines(opening.command, step.opens ? [] : siblings);
	const around = placesOf(opener?.kind === 'shell' ? [opening, ...outer] : outer, run);
	if (opener === null && request.typed?.includes(step.id)) return {kind: 'typed', reason: `typed into \`${labelOf(opening)}\` in step ${opening.step.number}: only you saw what it did there, and the transcript of that step`};
	if (opener === null) return refuse(`only a person can type into \`${labelOf(opening)}\`: go back to step ${opening.step.number} and have it typed with Ctrl-N, or type it elsewhere and answer "done by hand"`);
	if ('stranger' in around) return refuse(openerOf(around.stranger.command) === null ? `only a person can type into \`${labelOf(around.stranger)}\`: type this line there and answer "done by hand"` : `\`${labelOf(around.stranger)}\` takes no command lines`);
	switch (opener.kind) {
		case 'shell':
			return launchInShell(request, around, own);
		case 'sql':
			return launchInClient(request, around, opener);
	}
};

const launchInShell = ({step, command, run, siblings, lines, terminal: wished}: LaunchRequest, places: readonly ShellPlace[], own: Own): Launch | NotExercised => {
	// That it cannot be reached any more does not matter to who leaves it.
	if (step.closes) return {...launch(`${leaveThrough(places, step.number)} || true`), carriesState: false};
	const inner = step.opens && siblings?.length !== 0 ? openerForLines(command, siblings) : null;
	const spoken = step.opens ? {script: command} : spokenTo(step.language, command, own);
	if (!('script' in spoken)) return spoken;
	const text = inner ? checkOf(inner, run, step.number) : spoken.script;
	// A place that only a person can type into is opened with the terminal, over there.
	const terminal = wished === true || (inner === null && (step.interactive || step.opens !== null));
	return {...launch(lineThrough(places, {step: step.number, command: text, terminal, lostExit: null})), carriesState: false, terminal, types: lines ?? []};
};

const launchInClient = ({step, command, terminal = false}: LaunchRequest, places: readonly ShellPlace[], opener: SqlOpener): Launch => {
	if (step.closes) return {...launch('true'), carriesState: false};
	return {...launch(lineThrough(places, {step: step.number, command: fed(opener.command, command), terminal, lostExit: opener.lostExit})), carriesState: false, terminal};
};

/** What a later line of the same session depends on: transactions, settings, temporary things, another database. */
const isSessionBound = (statement: string): boolean =>
	/^\s*(?:begin|start\s+transaction|commit|rollback|savepoint|abort|end|set|use|prepare|declare|listen|lock|create\s+temp(?:orary)?|\\(?:c|connect|set|o|i|gset)\b)/i.test(statement);

const launch = (script: string): Launch => ({kind: 'launch', script, env: {}, carriesState: true, terminal: false});

const refuse = (reason: string): NotExercised => ({kind: 'not-exercised', reason});
