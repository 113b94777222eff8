import {textOf} from '../text/line.ts';
import {trustLines} from './trust-question.ts';
import type {TrustAnswer, TrustQuestion} from './trust-question.ts';

type TrustPerson = {
	readonly out: (line: string) => void;
	/** Rejects when the terminal is gone. */
	readonly ask: (question: string) => Promise<string>;
};

/** Asks by lines. Only a word that was meant counts; a terminal that goes away has allowed nothing. */
export const askTrust = async (question: TrustQuestion, {out, ask}: TrustPerson): Promise<TrustAnswer | 'left'> => {
	for (const row of trustLines(question, WIDTH)) out(textOf(row));
	for (;;) {
		const word = await ask('allow it, only this once, or deny it? [allow/once/deny]').then(text => text.trim().toLowerCase(), () => null);
		if (word === null) return 'left';
		if (word === 'allow' || word === 'once' || word === 'deny') return word;
		out('! write the whole word: allow, once or deny; ^C leaves');
	}
};

const WIDTH = 100;
