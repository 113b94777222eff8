import {findSection} from '../../plan/find-step.ts';
import {plainLine} from '../words.ts';
import type {Finding, Ground, Rule} from './rule.ts';

/** What decides the way through a runbook. */
export const WAY_RULES: readonly Rule[] = [
	{code: 'same-condition', severity: 'warning', sentence: 'Two branches of a choice apply in different cases.', find: sameCondition},
	{code: 'branch-without-condition', severity: 'note', sentence: 'Where some branches of a choice say when to take them, all do.', find: branchWithoutCondition},
];

function sameCondition({source, plan}: Ground): readonly Finding[] {
	const branches = plan.choices.flatMap(choice => {
		const told = choice.sections.flatMap(id => {
			const section = findSection(plan, id);
			return section?.useWhen === null || section === undefined ? [] : [{line: section.line, title: section.title, condition: section.useWhen}];
		});
		return twins(told, ({condition}) => condition);
	});
	const rows = plan.steps.flatMap(step => (step.kind === 'decision' && step.about === 'condition' ? twins(step.options.filter(option => option.detail !== '').map(option => ({line: option.line, title: option.text, condition: option.detail})), ({condition}) => condition) : []));
	return [...branches, ...rows].map(({first, second}) => ({
		spot: {line: second.line, length: (source.lines[second.line - 1] ?? '').length},
		message: `"${plainLine(second.title)}" applies in the same case as "${plainLine(first.title)}" on line ${first.line}`,
		help: 'say what tells the two cases apart',
	}));
}

function twins<T extends {readonly line: number; readonly title: string}>(all: readonly T[], key: (one: T) => string): readonly {readonly first: T; readonly second: T}[] {
	const normal = (one: T): string => plainLine(key(one)).toLowerCase().replace(/[\p{P}\p{S}]+$/gu, '');
	return all.flatMap((second, index) => {
		const first = all.slice(0, index).find(other => normal(other) === normal(second) && other.line !== second.line && plainLine(other.title) !== plainLine(second.title));
		return first === undefined || normal(second).length < 4 ? [] : [{first, second}];
	});
}

function branchWithoutCondition({source, plan}: Ground): readonly Finding[] {
	return plan.choices.flatMap(choice => {
		const sections = choice.sections.flatMap(id => findSection(plan, id) ?? []);
		const silent = sections.filter(section => section.useWhen === null);
		return silent.length === sections.length ? [] : silent.map(section => ({spot: {line: section.line, length: (source.lines[section.line - 1] ?? '').length}, message: `nothing says when "${section.title}" applies; its siblings do`, help: 'write `**Use when:** …` below the heading'}));
	});
}
