import type {Fault, Rule} from '../../plan/scenario.ts';
import {lookAround} from './apply-rule.ts';
import {endWithDrill} from './orphan.ts';
import {playFault} from './play-fault.ts';
import {change, print} from './play-parts.ts';
import type {Play} from './play-parts.ts';
import {changeState, readState} from './state-file.ts';
import {strikeFault} from './strike-fault.ts';
import {spend} from './waits.ts';

/** Behaves as the rule says, or as a fault makes it; resolves to the exit code. Ends early by a signal only. */
export async function playRule(play: Play): Promise<number> {
	const {drill, folder, rule} = play;
	const fault = await changeState(folder, state => {
		const {fault: struck, state: next} = strikeFault(drill.faults, state, {...play, seed: drill.seed});
		return {state: next, result: struck};
	});
	await spend(folder, play.attempt, nominalOf(rule, fault), drill.speed);
	if (fault !== null && fault.kind !== 'slow') {
		return playFault(play, fault);
	}
	const before = await change(play, rule);
	print(1, rule.output, before);
	print(2, rule.stderr, before);
	if (rule.everyMs !== null) endWithDrill();
	while (rule.everyMs !== null) {
		await spend(folder, play.attempt, Math.max(rule.everyMs, SHORTEST_MS * drill.speed), drill.speed);
		print(1, rule.output, lookAround(drill.world, play, readState(folder)));
	}
	return rule.exit;
}

/** Faster than this, an endless command would only fill the disk. */
const SHORTEST_MS = 20;
/** What a slow command without a time of its own takes. */
const ORDINARY_MS = 1000;

function nominalOf(rule: Rule, fault: Fault | null): number {
	return fault?.kind === 'slow' ? (rule.takesMs || ORDINARY_MS) * fault.factor : rule.takesMs;
}
