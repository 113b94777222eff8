import {commandsAlike, hiddenTextIn} from '../hidden-text.ts';
import type {Finding, Ground, Rule} from './rule.ts';

/** What a reader of the page does not see, or takes for something else. */
export const HIDDEN_RULES: readonly Rule[] = [{code: 'hidden-text', severity: 'warning', sentence: 'What stands in a runbook can be seen, and is what it looks like.', find: hiddenText}];

function hiddenText({source, plan}: Ground): readonly Finding[] {
	const found = new Map([...hiddenTextIn(source.text), ...commandsAlike(plan)].map(place => [`${place.line}:${place.column}`, place]));
	return [...found.values()].map(({line, column, what}) => ({spot: {line, column}, message: `here stands ${what}`, help: 'take it out, or write what is meant with letters and signs of the keyboard'}));
}
