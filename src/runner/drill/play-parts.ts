import {writeSync} from 'node:fs';
import type {Rule} from '../../plan/scenario.ts';
import type {Tables} from '../../plan/tables.ts';
import {fillTemplate} from '../../plan/template.ts';
import {applyRule, lookAround} from './apply-rule.ts';
import type {DrillWorld} from './drill-world.ts';
import {changeState} from './state-file.ts';

/** What a rule and a fault have in common: they change the state, and print. */
export type Play = {
	readonly folder: string;
	readonly drill: DrillWorld;
	readonly rule: Rule;
	readonly captures: Readonly<Record<string, string>>;
	/** The rule that stood for the line when the drill began; null: none. */
	readonly first: {readonly rule: Rule; readonly captures: Readonly<Record<string, string>>} | null;
	readonly line: string;
	/** Lines that it stood in; a fault of one of them strikes, too. */
	readonly around?: readonly string[];
	readonly step: string;
	/** The attempt that its time counts for. */
	readonly attempt: string;
};

/** Changes the state, and returns what was known before it. */
export async function change({folder, drill, captures, rule}: Pick<Play, 'folder' | 'drill' | 'captures' | 'rule'>, changes: Pick<Rule, 'set' | 'rows'>): Promise<Tables> {
	const played = {captures, rule: {...rule, set: changes.set, rows: changes.rows ?? []}};
	return changeState(folder, state => ({state: applyRule(drill.world, played, state), result: lookAround(drill.world, played, state)}));
}

/** For texts that speak of nothing. */
export const NOTHING: Tables = {world: {}, state: {}, names: {}};

export function print(stream: 1 | 2, text: string, tables: Tables): void {
	if (text === '') {
		return;
	}
	const filled = fillTemplate(text, {now: `${new Date().toISOString().slice(0, 19)}Z`, ...tables.names}, tables);
	if (filled === '') {
		return;
	}
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
