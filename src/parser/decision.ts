import type {Option, Opening} from '../plan/step.ts';
import type {Block} from './block.ts';
import type {DecisionDraft} from './draft.ts';
import {shorten, slug, uniqueNames} from './words.ts';

/** A place where the reader chooses the course. */
export type Decision = {
	readonly line: number;
	readonly endLine: number;
	/** Index of the section it stands in. */
	readonly section: number;
	readonly title: string;
	readonly why: string;
	readonly options: readonly DecisionOption[];
	/** Where "None of these" leads; null: the options are all there is. */
	readonly otherwise: Opening | null;
	/** Section whose further steps hang on it: when nothing holds they are skipped. Null: the whole run hangs on it. */
	readonly governs: number | null;
	/** Blocks that became part of it and are no steps or prose of their own. */
	readonly blocks: readonly Block[];
};

export type DecisionOption = {readonly line: number; readonly text: string; readonly detail: string; readonly target: number | null; readonly opens: Opening};

/** The step that asks. */
export function decisionDraft(decision: Decision): DecisionDraft {
	const unique = uniqueNames();
	const options: Option[] = decision.options.map(({line, text, detail, opens}) => ({id: unique(slug(text, 'option')), text, detail, line, opens}));
	if (decision.otherwise !== null) {
		options.push({id: unique('none'), text: options.length === 1 && decision.otherwise.kind === 'next' ? 'No, go on' : 'None of these', detail: '', line: decision.endLine, opens: decision.otherwise});
	}
	return {
		kind: 'decision',
		key: `${decision.line}d`,
		section: decision.section,
		name: null,
		title: shorten(decision.title),
		line: decision.line,
		endLine: decision.endLine,
		prose: '',
		warnings: [],
		condition: null,
		why: decision.why,
		about: 'condition',
		options,
	};
}
