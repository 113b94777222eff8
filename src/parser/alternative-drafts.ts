import type {Option} from '../plan/step.ts';
import type {CommandDraft, DecisionDraft} from './draft.ts';
import type {ReadFence} from './fence-reading.ts';
import {shorten, slug, uniqueNames} from './words.ts';

/** A question for every group of statements of which only one is to be run, placed before the first of them. */
export function alternativeDrafts(fence: ReadFence, commands: readonly CommandDraft[]): readonly DecisionDraft[] {
	const statements = fence.shell?.statements ?? [];
	const groups = Map.groupBy([...statements.keys()].filter(index => ![null, index].includes(statements[index]?.alternativeTo ?? null)), index => statements[index]?.alternativeTo ?? index);
	return [...groups].flatMap(([leader, others]) => {
		const first = commands[leader];
		if (first === undefined) {
			return [];
		}
		const members = [leader, ...others].sort((a, b) => a - b);
		const [lead = [], ...rest] = groupMembers(fence, members);
		return [question(first, [[...lead, ...alongWith(fence, leader, others)], ...rest], commands)];
	});
}

/** Lines right below the first one, under its comment: "stop a", "stop b", then "or all at once". They go with it, or the other way would come on top of them. */
function alongWith(fence: ReadFence, leader: number, others: readonly number[]): readonly number[] {
	const statements = fence.shell?.statements ?? [];
	const along: number[] = [];
	const before = Math.min(...others);
	for (let next = leader + 1; next < before; next += 1) {
		const [above, one] = [statements[next - 1], statements[next]];
		if (one === undefined || above === undefined || one.title !== null || one.alternativeTo !== null || one.inside !== statements[leader]?.inside || one.line !== above.endLine + 1) {
			break;
		}
		along.push(next);
	}
	return statements[before]?.title === null && statements[before].condition === null ? [] : along;
}

/** A member without a comment of its own goes with the one before, where another one has a comment, or both are for the same case. */
function groupMembers(fence: ReadFence, members: readonly number[]): readonly (readonly number[])[] {
	const titled = members.slice(1).some(index => fence.shell?.statements[index]?.title !== null);
	const groups: number[][] = [];
	for (const [place, index] of members.entries()) {
		const [one, above] = [index, members[place - 1] ?? index].map(member => fence.shell?.statements[member]);
		const joins = place > 1 && one?.title === null && (titled || (one.condition !== null && one.condition === above?.condition));
		if (joins) {
			groups.at(-1)?.push(index);
		} else {
			groups.push([index]);
		}
	}
	return groups;
}

function question(first: CommandDraft, groups: readonly (readonly number[])[], commands: readonly CommandDraft[]): DecisionDraft {
	const unique = uniqueNames();
	const options: Option[] = groups.flatMap(group => {
		const drafts = group.flatMap(index => commands[index] ?? []);
		const lead = drafts[0];
		if (lead === undefined) {
			return [];
		}
		const text = lead.title;
		const detail = drafts.map(draft => shorten(draft.command, 100)).join('\n');
		return [{id: unique(slug(text, 'option')), text, detail, line: lead.line, opens: {kind: 'steps' as const, steps: drafts.map(draft => draft.key)}}];
	});
	const none: Option = {id: unique('none'), text: 'None of these', detail: '', line: first.line, opens: {kind: 'steps', steps: []}};
	return {
		kind: 'decision',
		key: `${first.key}a`,
		section: first.section,
		name: null,
		title: shorten(`Which one: ${options.map(option => option.text).join(' / ')}`, 90),
		line: first.line,
		endLine: Math.max(...groups.flat().map(index => commands[index]?.endLine ?? first.line)),
		prose: '',
		warnings: [],
		condition: null,
		why: `the commands from line ${first.line} are alternatives: only one is to be run`,
		about: 'alternative',
		options: [...options, none],
	};
}
