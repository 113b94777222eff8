import {matchCommand, matchStatement, programOf} from '../../plan/command-pattern.ts';
import type {Rule, World} from '../../plan/scenario.ts';
import {acceptWords} from './accept-words.ts';
import {harmlessProgram} from './harmless-programs.ts';
import {secondsMs, unwrapWords} from './unwrap-words.ts';

/** What stands for a command line in the drill. `limitMs`: ended after so long (`timeout`). */
export type Judgement =
	/** `line` is what matched, for faults. */
	| {readonly kind: 'rule'; readonly index: number; readonly line: string; readonly captures: Readonly<Record<string, string>>; readonly limitMs?: number | null}
	/** A real program with the words it may get. */
	| {readonly kind: 'real'; readonly name: string; readonly words: readonly string[]; readonly limitMs?: number | null}
	| {readonly kind: 'sleep'; readonly ms: number; readonly limitMs?: number | null}
	| {readonly kind: 'none'; readonly reason: string};

export type Asked = {
	/** The program and what it gets; null for words known only when it runs. */
	readonly words: readonly (string | null)[];
	/** Label of the context it runs in, or null. */
	readonly on: string | null;
	/** Present values; null: any, as they can change before it runs. */
	readonly state: Readonly<Record<string, string>> | null;
	readonly place: {readonly world: string; readonly cwd: string};
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

function judgeDirectly(world: World, asked: Asked): Judgement {
	const name = asked.words[0] ?? '';
	const known = asked.words.every(word => word !== null);
	const line = asked.words.join(' ');
	const own = world.programs.filter(rule => programOf(rule.match) === name);
	if (!known && own.length > 0) {
		return {kind: 'rule', index: world.programs.indexOf(own[0] as Rule), line, captures: {}};
	}
	const found = known ? findRule(world, {...asked, line}, rule => matchCommand(rule.match, line)) : null;
	if (found !== null) {
		return found;
	}
	const words = asked.words.slice(1);
	if (world.real.includes(name)) {
		return {kind: 'real', name, words: words.map(word => word ?? '')};
	}
	if (name === 'sleep') {
		return {kind: 'sleep', ms: secondsMs(words.map(word => word ?? '0')) ?? 0};
	}
	const harmless = harmlessProgram(name);
	const accepted = harmless === null ? null : acceptWords(name, harmless, words, asked.place);
	if (accepted?.kind === 'accepted') {
		return {kind: 'real', name, words: accepted.words};
	}
	const missing = own.length > 0 || harmless === null;
	return {kind: 'none', reason: missing ? `no rule in the scenario for \`${shown(line)}\`` : (accepted?.reason ?? '')};
}

/** The rule for a whole line typed into a program: SQL, or a prompt that is no shell. */
export function judgeLine(world: World, asked: Omit<Asked, 'words' | 'place'> & {readonly line: string}): Judgement {
	const found = findRule(world, asked, rule => matchStatement(rule.match, asked.line));
	return found ?? {kind: 'none', reason: `no rule in the scenario for \`${shown(asked.line)}\``};
}

/** Whether a rule is for this place: `on` is a context's label, `*` allowed. */
export function isOn(rule: Rule, on: string | null): boolean {
	return rule.on === null || (on !== null && matchCommand(rule.on, on) !== null);
}

function findRule(world: World, asked: Pick<Asked, 'on' | 'state'> & {readonly line: string}, match: (rule: Rule) => Readonly<Record<string, string>> | null): Judgement | null {
	for (const [index, rule] of world.programs.entries()) {
		const captures = isOn(rule, asked.on) && holds(rule, asked.state) ? match(rule) : null;
		if (captures !== null) {
			return {kind: 'rule', index, line: asked.line, captures};
		}
	}
	return null;
}

function holds(rule: Rule, state: Asked['state']): boolean {
	return state === null || Object.entries(rule.when).every(([name, value]) => state[name] === value);
}

function shown(line: string): string {
	const one = line.replace(/\s+/gu, ' ').trim();
	return one.length > 80 ? `${one.slice(0, 77)}…` : one;
}
