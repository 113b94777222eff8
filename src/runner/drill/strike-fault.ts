import {chanceOf} from '../../plan/chance.ts';
import {matchCommand} from '../../plan/command-pattern.ts';
import type {Fault} from '../../plan/scenario.ts';
import type {DrillState} from './drill-world.ts';

type Struck = {readonly fault: Fault | null; readonly state: DrillState};

/** The first fault that is due for a command line, and the state in which it has struck once more. `seed`: that of the drill. */
export function strikeFault(faults: readonly Fault[], state: DrillState, asked: {readonly line: string; readonly around?: readonly string[]; readonly step: string; readonly seed: number}): Struck {
	const call = `${asked.step}\n${asked.line}`;
	const before = state.calls[call] ?? 0;
	// Which call of the line this is decides what chance does: other commands in between change nothing.
	const counted = faults.some(fault => fault.random !== null) ? {...state, calls: {...state.calls, [call]: before + 1}} : state;
	for (const [index, fault] of faults.entries()) {
		const struck = state.struck[index] ?? 0;
		const due = fault.times === null || struck < fault.times;
		const here = (fault.step === null || fault.step === asked.step) && (fault.match === null || matchesAny(fault.match, [asked.line, ...(asked.around ?? [])]));
		const now = due && here ? drawn(fault, `${index}/${before}/${call}`, asked.seed) : null;
		if (now !== null) {
			const next = faults.map((_, place) => (state.struck[place] ?? 0) + (place === index ? 1 : 0));
			return {fault: now, state: {...counted, struck: next}};
		}
	}
	return {fault: null, state: counted};
}

/** What chance makes of a fault; null: it lets the command be. */
function drawn(fault: Fault, name: string, seed: number): Fault | null {
	if (fault.random === null) {
		return fault;
	}
	const own = fault.random.seed ?? seed;
	if (chanceOf(own, name) >= fault.random.chance) {
		return null;
	}
	const {kinds} = fault.random;
	return {...fault, kind: kinds[Math.floor(chanceOf(own, `kind/${name}`) * kinds.length)] ?? 'fails'};
}

function matchesAny(pattern: string, lines: readonly string[]): boolean {
	return lines.some(line => matchCommand(pattern, line) !== null);
}

/** Text that no program prints on purpose; the same for the same seed. */
export function garbageText(seed: number): string {
	let word = seed >>> 0;
	let text = '';
	for (let count = 0; count < 240; count += 1) {
		word = (Math.imul(word, 1_664_525) + 1_013_904_223) >>> 0;
		text += count % 60 === 59 ? '\n' : String.fromCodePoint(0x21 + ((word >>> 16) % 0x5e));
	}
	return text;
}
