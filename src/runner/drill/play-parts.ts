import {writeSync} from 'node:fs';
import type {Rule} from '../../plan/scenario.ts';
import {fillTemplate} from '../../plan/template.ts';
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
	readonly step: string;
	/** The attempt that its time counts for. */
	readonly attempt: string;
};

/** Changes the state, and returns what was known before it. */
export async function changeValues({folder, captures}: Pick<Play, 'folder' | 'captures'>, set: Readonly<Record<string, string>>): Promise<Readonly<Record<string, string>>> {
	return changeState(folder, state => {
		const known = {...state.values, ...captures};
		const changes = Object.entries(set).map(([name, value]) => [name, fillTemplate(value, known)] as const);
		const next = changes.length === 0 ? state : {...state, values: {...state.values, ...Object.fromEntries(changes)}};
		return {state: next, result: known};
	});
}

export function print(stream: 1 | 2, text: string, values: Readonly<Record<string, string>>): void {
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
