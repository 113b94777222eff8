import {matchCommand} from '../../plan/command-pattern.ts';
import type {Fault} from '../../plan/scenario.ts';
import type {DrillState} from './drill-world.ts';

/** The first fault that is due for a command line, and the state in which it has struck once more. */
export function strikeFault(faults: readonly Fault[], state: DrillState, asked: {readonly line: string; readonly step: string}): {readonly fault: Fault | null; readonly state: DrillState} {
	for (const [index, fault] of faults.entries()) {
		const struck = state.struck[index] ?? 0;
		const due = fault.times === null || struck < fault.times;
		const here = (fault.step === null || fault.step === asked.step) && (fault.match === null || matchCommand(fault.match, asked.line) !== null);
		if (due && here) {
			const next = faults.map((_, place) => (state.struck[place] ?? 0) + (place === index ? 1 : 0));
			return {fault, state: {...state, struck: next}};
		}
	}
	return {fault: null, state};
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
