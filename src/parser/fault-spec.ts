import type {Fault, FaultKind} from '../plan/scenario.ts';
import {FAULT_KINDS} from '../plan/scenario.ts';
import {didYouMean} from './did-you-mean.ts';
import {CHANCE_KINDS, SLOW_FACTOR, pattern} from './fault-schema.ts';
import {share} from './yaml-values.ts';
import * as v from 'valibot';

type FaultSpec = {readonly fault: Fault} | {readonly problem: string; readonly help: string};

const FORM = 'write `WHERE: WHAT`, such as `flyctl status *: fails 2`, `step 14: hangs` or `random 20 %: fails, slow`';

/**
 * A fault on one line, for the command line: `flyctl status *: fails 2 exit 3 says no route`. WHERE is `step` with a number, a
 * title or an id, `random` with a share, `any`, or the pattern of a command line. The step is not looked for here.
 */
export function readFaultSpec(text: string): FaultSpec {
	const at = text.lastIndexOf(': ');
	if (at <= 0) {
		return {problem: `\`${text}\` does not say where or what`, help: FORM};
	}
	const where = text.slice(0, at).trim();
	const what = text.slice(at + 1).trim();
	const random = /^random\s+(.+)$/iu.exec(where)?.[1];
	if (random !== undefined) {
		return readRandom(random, what);
	}
	const step = /^step\s+(.+)$/iu.exec(where)?.[1]?.trim() ?? null;
	const any = /^any(?: step)?$/iu.test(where);
	const match = step === null && !any ? v.safeParse(pattern, where) : null;
	if (match?.success === false) {
		return {problem: `\`${where}\` ${match.issues[0].message}`, help: FORM};
	}
	return readKind(what, {step, match: match?.success === true ? match.output : null});
}

const NOTHING: Omit<Fault, 'kind' | 'step' | 'match'> = {times: null, factor: SLOW_FACTOR, exit: null, output: '', set: null, random: null};

const WHAT = /^(?<kind>[a-z]+(?:[ -](?:done|lost|green))?)(?:\s+(?<amount>\d+(?:\.\d+)?|always)(?:\s+times)?)?(?:\s+exit\s+(?<exit>\d{1,3}))?(?:\s+says\s+(?<says>.+))?$/iu;

function readKind(what: string, where: Pick<Fault, 'step' | 'match'>): FaultSpec {
	const {kind: word = '', amount, exit, says} = WHAT.exec(what)?.groups ?? {};
	const kind = kindOf(word);
	if (kind === null) {
		return {problem: `\`${what}\` is no fault`, help: helpFor(what)};
	}
	const number = amount === undefined || amount.toLowerCase() === 'always' ? null : Number(amount);
	if ((number !== null && number <= 0) || (exit !== undefined && Number(exit) > 255) || (kind !== 'slow' && number !== null && !Number.isInteger(number))) {
		return {problem: `\`${what}\` has a number that does not fit`, help: 'write a number of times from 1, an exit code from 0 to 255'};
	}
	const times = kind === 'slow' ? null : amount === undefined && kind === 'fails' ? 1 : number;
	return {fault: {...NOTHING, ...where, kind, times, factor: kind === 'slow' ? (number ?? SLOW_FACTOR) : SLOW_FACTOR, exit: exit === undefined ? null : Number(exit), output: says ?? ''}};
}

function readRandom(amount: string, what: string): FaultSpec {
	const chance = v.safeParse(share, amount);
	if (!chance.success) {
		return {problem: `\`random ${amount}\` ${chance.issues[0].message}`, help: FORM};
	}
	const words = /^any(?:thing)?$/iu.test(what) ? [] : what.split(',').map(word => word.trim());
	const wrong = words.find(word => kindOf(word) === null);
	if (wrong !== undefined) {
		return {problem: `\`${wrong}\` is no fault`, help: helpFor(wrong)};
	}
	const kinds = words.flatMap(word => kindOf(word) ?? []);
	return {fault: {...NOTHING, step: null, match: null, kind: 'fails', random: {chance: chance.output, kinds: kinds.length === 0 ? CHANCE_KINDS : kinds, seed: null}}};
}

function kindOf(word: string): FaultKind | null {
	const bare = word.trim().toLowerCase().replace(' ', '-');
	return FAULT_KINDS.find(kind => kind === bare) ?? null;
}

function helpFor(word: string): string {
	const close = didYouMean(word.split(' ')[0] ?? '', FAULT_KINDS);
	return close === null ? `known faults: ${FAULT_KINDS.map(kind => `\`${kind}\``).join(', ')}` : `did you mean \`${close}\`?`;
}
