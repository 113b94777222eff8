import {matchCommand, matchStatement, programOf} from '../../plan/command-pattern.ts';
import type {Rule, World} from '../../plan/scenario.ts';
import {acceptWords} from './accept-words.ts';
import type {DrillState} from './drill-world.ts';
import {harmlessProgram} from './harmless-programs.ts';
import {holds, matchWords} from './match-rule.ts';
import type {Fit} from './match-rule.ts';
import {secondsMs, unwrapWords} from './unwrap-words.ts';

/** What stands for a command line in the drill. `limitMs`: ended after so long (`timeout`). */
export type Judgement =
	/** `line` is what matched, for faults; `around`: the lines that it stood in, from the outside. */
	| {readonly kind: 'rule'; readonly index: number; readonly line: string; readonly captures: Readonly<Record<string, string>>; readonly around?: readonly string[]; readonly limitMs?: number | null}
	/** A real program with the words it may get. */
	| {readonly kind: 'real'; readonly name: string; readonly words: readonly string[]; readonly limitMs?: number | null}
	| {readonly kind: 'sleep'; readonly ms: number; readonly limitMs?: number | null}
	| {readonly kind: 'none'; readonly reason: string};

export type Asked = {
	/** The program and what it gets; null for words known only when it runs. */
	readonly words: readonly (string | null)[];
	/** Label of the context it runs in, or null. */
	readonly on: string | null;
	/** Present state; null: any, as it can change before it runs. */
	readonly state: DrillState | null;
	readonly place: {readonly world: string; readonly cwd: string};
	/** Options of a line that this one is another form of. */
	readonly given?: Readonly<Record<string, string>>;
};

/** The first rule that fits; else a harmless program; else why nothing stands for it. */
export function judgeCommand(world: World, asked: Asked): Judgement {
	const direct = judgeDirectly(world, asked);
	const unwrapped = direct.kind === 'none' ? unwrapWords(asked.words) : null;
	if (unwrapped === null) {
		return direct;
	}
	const inner = judgeDirectly(world, {...asked, words: unwrapped.words});
	return inner.kind === 'none' ? inner : {...inner, limitMs: unwrapped.limitMs};
}

function judgeDirectly(world: World, asked: Asked, depth = 0): Judgement {
	const name = asked.words[0] ?? '';
	const line = asked.words.join(' ');
	const own = world.programs.filter(rule => rule.typed !== true && programOf(rule.match) === name);
	if (asked.words.includes(null) && own.length > 0) {
		return {kind: 'rule', index: world.programs.indexOf(own[0] as Rule), line, captures: {}};
	}
	const words = asked.words.map(word => word ?? '');
	const found = asked.words.includes(null) ? null : findCommand(world, {...asked, words}, own, depth);
	if (found !== null && found.kind !== 'none') {
		return found;
	}
	if (world.real.includes(name)) {
		return {kind: 'real', name, words: words.slice(1)};
	}
	if (name === 'sleep') {
		return {kind: 'sleep', ms: secondsMs(words.slice(1).map(word => word || '0')) ?? 0};
	}
	const harmless = harmlessProgram(name);
	const accepted = harmless === null ? null : acceptWords(name, harmless, asked.words.slice(1), asked.place);
	if (accepted?.kind === 'accepted') {
		return {kind: 'real', name, words: accepted.words};
	}
	const missing = own.length > 0 || harmless === null;
	return found ?? {kind: 'none', reason: missing ? `no rule in the scenario for \`${shown(line)}\`` : (accepted?.reason ?? '')};
}

/** A line in a line in a line; what goes deeper goes round. */
const DEEPEST = 4;

/** The first rule of the program that fits; where it stands for another line, what fits that. */
function findCommand(world: World, asked: Asked & {readonly words: readonly string[]}, own: readonly Rule[], depth: number): Judgement | null {
	const line = asked.words.join(' ');
	let missed: Judgement | null = null;
	let maybe: Judgement | null = null;
	for (const rule of own) {
		const fit = isOn(rule, asked.on) ? matchWords(world, rule, {words: asked.words, given: asked.given ?? {}}) : null;
		if (fit === null || !holds(world, rule, fit.captures, asked.state)) continue;
		const index = world.programs.indexOf(rule);
		const played: Judgement = {kind: 'rule', index, line, captures: fit.captures};
		// In some states only: another rule says what counts in the others.
		if (fit.inner === null && asked.state === null && isConditional(rule)) {
			maybe ??= played;
			continue;
		}
		if (fit.inner === null) return played;
		const inner = depth < DEEPEST ? judgeInner(world, asked, fit, depth) : null;
		if (inner !== null && inner.kind !== 'none') return inner.kind === 'rule' ? {...inner, around: [line, ...(inner.around ?? [])]} : inner;
		missed ??= inner;
	}
	return missed ?? maybe;
}

function isConditional(rule: Rule): boolean {
	return Object.keys(rule.when).length > 0 || rule.find != null || rule.none != null;
}

function judgeInner(world: World, asked: Asked, {inner}: Fit, depth: number): Judgement {
	return inner?.kind === 'line' ? judgeLine(world, {line: inner.line, on: asked.on, state: asked.state}) : judgeDirectly(world, {...asked, words: inner?.words ?? [], given: inner?.given ?? {}}, depth + 1);
}

/** The rule for a whole line typed into a program: SQL, or a prompt that is no shell. */
export function judgeLine(world: World, asked: Omit<Asked, 'words' | 'place'> & {readonly line: string}): Judgement {
	for (const [index, rule] of world.programs.entries()) {
		const captures = isOn(rule, asked.on) ? matchStatement(rule.match, asked.line) : null;
		if (captures !== null && holds(world, rule, captures, asked.state)) {
			return {kind: 'rule', index, line: asked.line, captures};
		}
	}
	return {kind: 'none', reason: `no rule in the scenario for \`${shown(asked.line)}\``};
}

/** Whether a rule is for this place: `on` is a context's label, `*` allowed. */
export function isOn(rule: Rule, on: string | null): boolean {
	return rule.on === null || (on !== null && matchCommand(rule.on, on) !== null);
}

function shown(line: string): string {
	const one = line.replace(/\s+/gu, ' ').trim();
	return one.length > 80 ? `${one.slice(0, 77)}…` : one;
}
