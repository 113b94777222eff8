import type {CommandStep} from '../plan/step.ts';
import {openerOf} from './context-openers.ts';
import type {Opener} from './context-openers.ts';
import {interpret} from './interpreters.ts';
import {closeScript, openScript, statementScript} from './remote-script.ts';
import {quote} from './shell-state.ts';
import type {Launch, LaunchRequest, NotExercised, Opening, Target} from './target.ts';

/** This machine and what it reaches. A line that belongs to a context never runs on this machine instead: it is refused. */
export const localTarget = (): Target => ({
	name: 'local',
	launch(request) {
		const {step, opener} = request;
		if (opener) return launchInside(request, opener);
		if (step.inside !== null) return refuse(`it belongs to the place that step \`${step.inside}\` opens`);
		if (step.opens) return launchOpening(request);
		if (step.closes) return {...launch(ENDS_WITH_CODE.test(request.command) ? request.command : 'true'), carriesState: false};
		return launchHere(request);
	},
	where(step, opener, cwd) {
		const place = opener?.opens ?? step.opens;
		return place ? place.label : `this machine in ${cwd}`;
	},
});

/** `exit` alone leaves nothing here; `exit 3` is the runbook's own word that something failed. */
const ENDS_WITH_CODE = /^\s*exit\s+\S/;

const launchHere = ({step, command}: LaunchRequest): Launch | NotExercised => {
	if (step.language === 'sql') return refuse('no line above it opens a database client to give it to');
	const here = interpret(step.language, command);
	if (!here) return refuse(`no program is known that runs \`${step.language}\``);
	return {...launch(here.script), carriesState: here.carriesState, terminal: step.interactive};
};

/** The line that opens a place runs as a check of the connection; the lines after it go through it one by one. */
const launchOpening = ({step, command, siblings}: LaunchRequest): Launch | NotExercised => {
	const opener = openerOf(command);
	// Nothing is known to be typed into it by us: the operator gets it as it is.
	if (!opener || siblings?.length === 0) return {...launch(command), carriesState: false, terminal: true};
	switch (opener.kind) {
		case 'shell':
			return {...launch(openScript(opener.command, step.number)), carriesState: false};
		case 'sql':
			return {...launch(fed(opener.command, opener.probe)), carriesState: false};
	}
};

const launchInside = (request: LaunchRequest, opening: Opening): Launch | NotExercised => {
	const {step} = request;
	const around = [opening, ...(request.outer ?? [])];
	const stranger = around.find(({command}) => openerOf(command) === null);
	const label = labelOf(stranger ?? opening);
	if (stranger) return refuse(`only a person can type into \`${label}\`: type this line there and answer "done by hand"`);
	if (around.at(-1)?.step.inside !== null) return refuse(`\`${label}\` is itself inside of another place: type this line there and answer "done by hand"`);
	if (step.interactive && !step.opens) return refuse(`it needs a terminal inside of \`${label}\`: type it there and answer "done by hand"`);
	return throughOpeners(request, around);
};

const labelOf = ({step}: Opening): string => step.opens?.label ?? step.title;

/** The text for the innermost place, wrapped once for every place around it; each keeps its own state. */
const throughOpeners = (request: LaunchRequest, [nearest, ...outer]: readonly Opening[]): Launch | NotExercised => {
	const opener = openerOf(nearest?.command ?? '');
	const text = nearest && opener ? textInside(request, nearest, opener) : refuse('nothing is known of the place that it belongs to');
	if (typeof text !== 'string') return text;
	let script = text;
	for (const {step, command} of outer) {
		const around = openerOf(command);
		if (around?.kind !== 'shell') return refuse(`\`${step.opens?.label ?? step.title}\` takes no command lines`);
		script = statementScript(around.command, step.number, request.step.number, script);
	}
	return {...launch(script), carriesState: false};
};

const textInside = ({step, command, siblings}: LaunchRequest, opening: Opening, opener: Opener): string | NotExercised => {
	switch (opener.kind) {
		case 'shell':
			if (step.closes) return closeScript(opener.command, opening.step.number);
			return step.opens ? openInside(step, command, opening, opener.command) : statementScript(opener.command, opening.step.number, step.number, command);
		case 'sql': {
			if (step.closes) return 'true';
			const bound = (siblings ?? [command]).find(isSessionBound);
			if (bound === undefined) return fed(opener.command, command);
			return refuse(`\`${bound.trim().split('\n')[0] ?? ''}\` holds for one session only, and each line gets its own: type these lines into the client and answer "done by hand"`);
		}
	}
};

/** A place opened from within another one: checked from there. */
const openInside = (step: CommandStep, command: string, opening: Opening, through: string): string | NotExercised => {
	const inner = openerOf(command);
	if (!inner) return refuse(`only a person can type into \`${step.opens?.label ?? command}\`, which is inside of \`${labelOf(opening)}\`: open it there and answer "done by hand"`);
	const check = inner.kind === 'shell' ? openScript(inner.command, step.number) : fed(inner.command, inner.probe);
	return statementScript(through, opening.step.number, step.number, check);
};

/** What a later line of the same session depends on: transactions, settings, temporary things, another database. */
const isSessionBound = (statement: string): boolean =>
	/^\s*(?:begin|start\s+transaction|commit|rollback|savepoint|abort|end|set|use|prepare|declare|listen|lock|create\s+temp(?:orary)?|\\(?:c|connect|set|o|i|gset)\b)/i.test(statement);

const fed = (client: string, text: string): string => `printf '%s\\n' ${quote(text)} | ${client}`;

const launch = (script: string): Launch => ({kind: 'launch', script, env: {}, carriesState: true, terminal: false});

const refuse = (reason: string): NotExercised => ({kind: 'not-exercised', reason});
