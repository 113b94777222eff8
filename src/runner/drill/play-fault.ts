import type {Fault, FaultKind} from '../../plan/scenario.ts';
import {fillTemplate} from '../../plan/template.ts';
import {endWithDrill} from './orphan.ts';
import {changeValues, print} from './play-parts.ts';
import type {Play} from './play-parts.ts';
import {garbageText} from './strike-fault.ts';
import {spend} from './waits.ts';

/** What a command does that a fault struck; `hangs` never comes back. Resolves to the exit code. */
export async function playFault(play: Play, fault: Fault): Promise<number> {
	const exit = fault.exit ?? EXITS[fault.kind];
	switch (fault.kind) {
		case 'hangs':
			print(1, fault.output, {});
			return hang(play);
		case 'garbage':
			print(1, fault.output === '' ? garbageText(play.drill.seed) : fault.output, {});
			return exit;
		case 'half-done': {
			print(1, firstHalf(play, await changeValues(play, fault.set ?? firstOf(play.rule.set))), {});
			print(2, fault.output, {});
			return exit;
		}
		case 'connection-lost': {
			// Over there it goes on: only whoever looks again knows what became of it.
			print(1, firstHalf(play, await changeValues(play, play.rule.set)), {});
			print(2, fault.output === '' ? 'connection lost' : fault.output, {});
			return exit;
		}
		case 'never-green':
			return playFirst(play, fault);
		case 'fails':
		case 'slow':
			print(2, fault.output, {});
			return exit;
	}
}

/** 255: what `ssh` exits with when its connection breaks. */
const EXITS: Readonly<Record<FaultKind, number>> = {fails: 1, slow: 0, hangs: 0, garbage: 0, 'half-done': 1, 'connection-lost': 255, 'never-green': 1};

/** As it was when the drill began. */
function playFirst(play: Play, fault: Fault): number {
	const {first, drill} = play;
	if (fault.output !== '' || first === null) {
		print(1, fault.output, {});
		return fault.exit ?? EXITS['never-green'];
	}
	const values = {...drill.world.state, ...first.captures};
	print(1, first.rule.output, values);
	print(2, first.rule.stderr, values);
	return fault.exit ?? first.rule.exit;
}

const HANG_MS = 60_000;

async function hang({folder, attempt, drill}: Play): Promise<never> {
	endWithDrill();
	for (;;) await spend(folder, attempt, HANG_MS * drill.speed, drill.speed);
}

function firstHalf({rule}: Play, values: Readonly<Record<string, string>>): string {
	const lines = fillTemplate(rule.output, values).trimEnd().split('\n');
	return lines.slice(0, Math.floor(lines.length / 2)).join('\n');
}

function firstOf(set: Readonly<Record<string, string>>): Readonly<Record<string, string>> {
	const changes = Object.entries(set);
	return Object.fromEntries(changes.slice(0, Math.floor(changes.length / 2)));
}
