import {appendFileSync, existsSync, readFileSync} from 'node:fs';
import {join} from 'node:path';
import type {StepId} from '../plan/step.ts';
import type {AttemptPlace} from './attempt-place.ts';

/** A line of the runbook for a program that only a person can type into. */
export type TypedLine = {
	readonly step: StepId;
	/** With its values. */
	readonly text: string;
	/** The same with secrets masked. */
	readonly shown: string;
};

/** Ctrl-N: "next"; on the newest line it means nothing to the line editors of consoles. */
const NEXT_KEY = '\u000e';

type Typist = {
	/** For the terminal, before the program starts. */
	readonly introduction: string;
	/** What the program gets for the keys that were pressed. The operator sends the line with Enter: nothing is run unseen. */
	keys(pressed: string): string;
};

/** Each press of the key writes the next line at the program's prompt. `typed` notes that it does; where it cannot, the line waits for the next press. */
export const makeTypist = (lines: readonly TypedLine[], typed: (step: StepId) => boolean): Typist => {
	const left = lines.flatMap(({step, text}) => {
		const parts = text.split('\n');
		return parts.map((part, index) => ({part, step: index === parts.length - 1 ? step : null}));
	});
	const next = (): string => {
		const [line] = left;
		if (!line) return NEXT_KEY;
		if (line.step !== null && !typed(line.step)) return '';
		left.shift();
		// Ctrl-V: a bare tab would ask the line editor to complete, and others would do worse.
		return line.part.replaceAll(/\p{Cc}/gu, character => `\u0016${character}`);
	};
	return {
		introduction: lines.length === 0 ? '' : `${['', 'Ctrl-N writes the next line of the runbook at the prompt, Enter sends it:', ...lines.flatMap(({shown}, index) => listed(shown, index + 1)), '', ''].join('\r\n')}`,
		keys: pressed => pressed.split(NEXT_KEY).reduce((all, part) => `${all}${next()}${part}`),
	};
};

const listed = (text: string, number: number): readonly string[] =>
	text.split('\n').map((line, index) => `  ${index === 0 ? String(number).padStart(2) : '  '}  ${line.replaceAll(/\p{Cc}/gu, ' ')}`);

const fileOf = (place: AttemptPlace): string => join(place.state, 'typed');

export const noteTyped = (place: AttemptPlace, step: StepId): void => appendFileSync(fileOf(place), `${step}\n`, {mode: 0o600});

/** Steps whose lines were written in the attempt. */
export const typedIn = (place: AttemptPlace): readonly StepId[] => (existsSync(fileOf(place)) ? readFileSync(fileOf(place), 'utf8').trimEnd().split('\n') : []);
