import type {DiffRow} from '../../plan/line-diff.ts';
import type {Plan} from '../../plan/plan.ts';
import {findStep} from '../../plan/find-step.ts';
import type {CommandStep} from '../../plan/step.ts';
import {EMPTY, line, span} from '../text/line.ts';
import type {Line} from '../text/line.ts';
import {count} from '../text/time.ts';
import {wrapLine} from '../text/wrap.ts';

/** A file that a run would take its orders from, beside what was allowed before. */
export type AskedFile = {readonly path: string; readonly sha256: string; readonly change: 'new' | 'changed' | 'same' | 'gone'; readonly diff: readonly DiffRow[]};

/** `command` and `what` are spelled out: nothing in them is hidden. */
type AskedCommand = {readonly step: CommandStep; readonly command: string};

/** What an operator must know before a content is run live for the first time. */
export type TrustQuestion = {
	/** As the operator called it. */
	readonly path: string;
	readonly plan: Plan;
	/** One sentence: why it is asked. */
	readonly why: string;
	/** What `--trust` would be given. */
	readonly hash: string;
	readonly files: readonly AskedFile[];
	/** Commands that change or destroy something. */
	readonly commands: readonly AskedCommand[];
	/** What runs without a step of its own, to take a value: `token: pass show shop`, spelled out. */
	readonly fetched?: readonly string[];
	/** Places with something that a reader does not see: `file:line:column: what`. */
	readonly hidden: readonly string[];
};

/** `once`: for this run only. */
export type TrustAnswer = 'allow' | 'once' | 'deny';

/** The question from top to bottom: why, files with their changes, what is hidden, what it would change or destroy. */
export const trustLines = ({path, plan, why, hash, files, commands, fetched = [], hidden}: TrustQuestion, width: number): readonly Line[] => {
	const block = (rows: readonly Line[]): readonly Line[] => (rows.length === 0 ? [] : [...rows, EMPTY]);
	return [
		...wrapLine([span(`May ${path} run on this machine?`, 'bold')], width),
		...wrapLine([span(`${why.charAt(0).toUpperCase()}${why.slice(1)}. Nothing of it was run.`)], width),
		EMPTY,
		...block(hidden.length === 0 ? [] : [line(`! ${count(hidden.length, 'place')} with something that does not show, or looks like something else:`, 'bad'), ...hidden.flatMap(text => wrapLine([span(`  ${text}`, 'bad')], width, 4))]),
		...block(files.flatMap(file => fileLines(file, width))),
		...block(commandLines(plan, commands, width)),
		...block(fetched.length === 0 ? [] : [line('Run when a step needs a value, on this machine:', 'bold'), ...fetched.flatMap(text => wrapLine([span(`  ${text}`)], width, 4))]),
		...wrapLine([span(`SHA-256 over all of it: ${hash}`, 'dim')], width, 2),
	];
};

const CHANGES: Readonly<Record<AskedFile['change'], string>> = {new: 'new', changed: 'changed since it was allowed', same: 'as it was allowed', gone: 'no longer called or there'};

/** Rows of a difference that are shown; the files are there to be read. */
const MAX_DIFF = 200;

const fileLines = ({path, sha256, change, diff}: AskedFile, width: number): readonly Line[] => [
	...wrapLine([span(`${path}  `, change === 'same' ? 'plain' : 'bold'), span(CHANGES[change], change === 'same' ? 'dim' : 'warn'), span(change === 'gone' ? '' : `  ${sha256.slice(0, 12)}`, 'dim')], width, 2),
	...diff.slice(0, MAX_DIFF).flatMap(({sign, text}) => wrapLine([span(`  ${sign} ${text}`, sign === '-' ? 'bad' : sign === '+' ? 'good' : 'dim')], width, 6)),
	...(diff.length > MAX_DIFF ? [line(`  … ${diff.length - MAX_DIFF} more rows: read the file`, 'warn')] : []),
];

const commandLines = (plan: Plan, commands: readonly AskedCommand[], width: number): readonly Line[] => {
	const destructive = commands.filter(({step}) => step.effect === 'destructive').length;
	const reading = plan.steps.filter(step => step.kind === 'command').length - commands.length;
	if (commands.length === 0) return [line(`None of its ${count(reading, 'command')} is known to change anything.`)];
	const head = line(`${count(commands.length, 'command')} that may change something, ${destructive} of them destructive; ${reading} only look:`, 'bold');
	return [head, ...commands.flatMap(asked => oneCommand(plan, asked, width))];
};

const oneCommand = (plan: Plan, {step, command}: AskedCommand, width: number): readonly Line[] => {
	const opener = step.inside === null ? undefined : findStep(plan, step.inside);
	const where = opener?.kind === 'command' && opener.opens ? `  in ${opener.opens.label}` : '';
	const mark = step.effect === 'destructive' ? span('! ', 'bad') : span('  ');
	const [first = '', ...more] = command.split('\n');
	return [...wrapLine([mark, span(`${String(step.line).padStart(4)}  `, 'dim'), span(first), span(where, 'dim')], width, 8), ...more.flatMap(text => wrapLine([span(`        ${text}`)], width, 10))];
};
