import {writeSync} from 'node:fs';
import type {Fault, Rule} from '../../plan/scenario.ts';
import {fillTemplate} from '../../plan/template.ts';
import type {DrillWorld} from './drill-world.ts';
import {endWithDrill} from './orphan.ts';
import {changeState, readState} from './state-file.ts';
import {garbageText, strikeFault} from './strike-fault.ts';

export type Play = {
	readonly folder: string;
	readonly drill: DrillWorld;
	readonly rule: Rule;
	readonly captures: Readonly<Record<string, string>>;
	readonly line: string;
	readonly step: string;
};

/** Behaves as the rule says, or as a fault makes it; resolves to the exit code. Ends early by a signal only. */
export async function playRule(play: Play): Promise<number> {
	const {drill, folder, rule} = play;
	const fault = await changeState(folder, state => {
		const {fault: struck, state: next} = strikeFault(drill.faults, state, play);
		return {state: next, result: struck};
	});
	await pause(nominalMs(rule, fault) / drill.speed);
	if (fault !== null && fault.kind !== 'slow') {
		return playFault(fault, drill.seed);
	}
	const values = await changeState(folder, state => {
		const known = {...state.values, ...play.captures};
		const changes = Object.entries(rule.set).map(([name, value]) => [name, fillTemplate(value, known)] as const);
		const next = changes.length === 0 ? state : {...state, values: {...state.values, ...Object.fromEntries(changes)}};
		return {state: next, result: known};
	});
	print(1, rule.output, values);
	print(2, rule.stderr, values);
	if (rule.everyMs !== null) endWithDrill();
	while (rule.everyMs !== null) {
		await pause(Math.max(rule.everyMs / drill.speed, SHORTEST_MS));
		print(1, rule.output, {...readState(folder).values, ...play.captures});
	}
	return rule.exit;
}

/** What one fault prints; `hangs` never comes back. */
async function playFault(fault: Fault, seed: number): Promise<number> {
	if (fault.kind === 'hangs') {
		print(1, fault.output, {});
		endWithDrill();
		for (;;) await pause(60_000);
	}
	print(fault.kind === 'fails' ? 2 : 1, fault.kind === 'garbage' && fault.output === '' ? garbageText(seed) : fault.output, {});
	return fault.exit;
}

/** Faster than this, an endless command would only fill the disk. */
const SHORTEST_MS = 20;
/** What a slow command without a time of its own takes. */
const ORDINARY_MS = 1000;

function nominalMs(rule: Rule, fault: Fault | null): number {
	return fault?.kind === 'slow' ? (rule.takesMs || ORDINARY_MS) * fault.factor : rule.takesMs;
}

export async function pause(ms: number): Promise<void> {
	if (ms > 0) await new Promise(resume => setTimeout(resume, ms));
}

function print(stream: 1 | 2, text: string, values: Readonly<Record<string, string>>): void {
	if (text === '') {
		return;
	}
	const filled = fillTemplate(text, {now: `${new Date().toISOString().slice(0, 19)}Z`, ...values});
	const bytes = Buffer.from(filled.endsWith('\n') ? filled : `${filled}\n`);
	for (let at = 0; at < bytes.length; ) {
		try {
			at += writeSync(stream, bytes, at);
		} catch (error) {
			const {code} = error as NodeJS.ErrnoException;
			// A reader that has seen enough (`head -1`) ends a real program in the same way.
			if (code === 'EPIPE') process.exit(141);
			if (code !== 'EAGAIN') throw error;
		}
	}
}
