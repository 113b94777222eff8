import type {Entry} from '../run/entry.ts';
import {count, utcTime} from './clock-text.ts';

/** Everyone whose name is in the journal, in the order of their coming, and what of theirs is in it. */
export const responders = (entries: readonly Entry[]): readonly {readonly name: string; readonly words: string}[] => {
	const acts = entries.flatMap(({at, event}) => {
		if (event.kind === 'run-started') return [{name: event.operator, at, did: `began the run on ${event.host}`, counts: false}];
		if (event.kind === 'run-resumed') return [{name: event.operator, at, did: `went on with it on ${event.host}`, counts: false}];
		return 'by' in event ? [{name: event.by, at, did: '', counts: true}] : [];
	});
	return [...Map.groupBy(acts, ({name}) => name)].map(([name, own]) => {
		const did = [...new Set(own.map(act => act.did).filter(words => words !== ''))];
		const answers = own.filter(({counts}) => counts).length;
		return {name, words: [...did, ...(answers === 0 ? [] : [count(answers, 'entry').replace('entrys', 'entries')]), `${utcTime(own[0]?.at ?? 0)} to ${utcTime(own.at(-1)?.at ?? 0)}`].join(', ')};
	});
};
