import type {Fault, FaultKind, Rule} from '../../plan/scenario.ts';
import type {Tables} from '../../plan/tables.ts';
import {fillTemplate} from '../../plan/template.ts';
import {lookAround} from './apply-rule.ts';
import {beginning} from './drill-world.ts';
import {endWithDrill} from './orphan.ts';
import {change, NOTHING, print} from './play-parts.ts';
import type {Play} from './play-parts.ts';
import {garbageText} from './strike-fault.ts';
import {spend} from './waits.ts';

/** What a command does that a fault struck; `hangs` never comes back. Resolves to the exit code. */
export async function playFault(play: Play, fault: Fault): Promise<number> {
	const exit = fault.exit ?? EXITS[fault.kind];
	switch (fault.kind) {
		case 'hangs':
			print(1, fault.output, NOTHING);
			return hang(play);
		case 'garbage':
			print(1, fault.output === '' ? garbageText(play.drill.seed) : fault.output, NOTHING);
			return exit;
		case 'half-done': {
			print(1, firstHalf(play, await change(play, fault.set === null || fault.set === undefined ? halfOf(play.rule) : {set: fault.set})), NOTHING);
			print(2, fault.output, NOTHING);
			return exit;
		}
		case 'connection-lost': {
			// Over there it goes on: only whoever looks again knows what became of it.
			print(1, firstHalf(play, await change(play, play.rule)), NOTHING);
			print(2, fault.output === '' ? 'connection lost' : fault.output, NOTHING);
			return exit;
		}
		case 'never-green':
			return playFirst(play, fault);
		case 'fails':
		case 'slow':
			print(2, fault.output, NOTHING);
			return exit;
	}
}

/** 255: what `ssh` exits with when its connection breaks. */
const EXITS: Readonly<Record<FaultKind, number>> = {fails: 1, slow: 0, hangs: 0, garbage: 0, 'half-done': 1, 'connection-lost': 255, 'never-green': 1};

/** As it was when the drill began. */
function playFirst(play: Play, fault: Fault): number {
	const {first, drill} = play;
	if (fault.output !== '' || first === null) {
		print(1, fault.output, NOTHING);
		return fault.exit ?? EXITS['never-green'];
	}
	const tables = lookAround(drill.world, first, beginning(drill.world));
	print(1, first.rule.output, tables);
	print(2, first.rule.stderr, tables);
	return fault.exit ?? first.rule.exit;
}

const HANG_MS = 60_000;

async function hang({folder, attempt, drill}: Play): Promise<never> {
	endWithDrill();
	for (;;) await spend(folder, attempt, HANG_MS * drill.speed, drill.speed);
}

function firstHalf({rule}: Play, tables: Tables): string {
	const lines = fillTemplate(rule.output, tables.names, tables).trimEnd().split('\n');
	return lines.slice(0, Math.floor(lines.length / 2)).join('\n');
}

function halfOf({set, rows = []}: Rule): Pick<Rule, 'set' | 'rows'> {
	const values = Object.entries(set);
	return {set: Object.fromEntries(values.slice(0, Math.floor(values.length / 2))), rows: rows.slice(0, Math.floor(rows.length / 2))};
}
