import type {Input} from '../plan/input.ts';
import type {SectionRole} from '../plan/section.ts';
import type {Step} from '../plan/step.ts';
import type {FenceMarks, SectionMarks} from './annotation.ts';
import type {Block} from './block.ts';
import type {CommandDraft} from './draft.ts';

type SectionsTold = {
	readonly roles: ReadonlyMap<number, SectionRole>;
	readonly names: ReadonlyMap<number, string>;
	readonly when: ReadonlyMap<number, string>;
	/** Sections whose children are alternatives. */
	readonly oneOf: ReadonlySet<number>;
	/** Objective of the runbook as a whole: that of its first heading that has one. */
	readonly rtoMs: number | null;
};

/** What annotations of headings say, by what is asked of them. */
export function sectionsTold(sections: ReadonlyMap<number, SectionMarks>): SectionsTold {
	const by = <T>(pick: (marks: SectionMarks) => T | null): ReadonlyMap<number, T> =>
		new Map([...sections].flatMap(([index, marks]): (readonly [number, T])[] => {
			const value = pick(marks);
			return value === null ? [] : [[index, value]];
		}));
	return {
		roles: by(marks => marks.role),
		names: by(marks => marks.id),
		when: by(marks => marks.when),
		oneOf: new Set([...sections].flatMap(([index, marks]) => (marks.oneOf ? [index] : []))),
		rtoMs: [...by(marks => marks.ties?.rtoMs ?? null).values()][0] ?? null,
	};
}

/** Inputs that commands marked as secret use or provide. */
export function secretNames(marks: ReadonlyMap<Block, FenceMarks>, commands: readonly CommandDraft[]): ReadonlySet<string> {
	const secret = [...marks].filter(([, one]) => one.secret).map(([block]) => block);
	const inside = commands.filter(command => secret.some(({line, endLine}) => line <= command.line && command.line <= endLine));
	return new Set(inside.flatMap(command => [...command.uses.map(use => use.input), ...(command.set === null ? [] : [command.set])]));
}

/** Steps that an input's declaration names as its source take it from their output. */
export function provideInputs(steps: readonly Step[], inputs: readonly Input[]): readonly Step[] {
	const from = new Map(inputs.flatMap(input => (input.from ? [[input.from, input.name] as const] : [])));
	return from.size === 0 ? steps : steps.map(step => (step.kind === 'command' && step.set === null && from.has(step.id) ? {...step, set: from.get(step.id) ?? null} : step));
}
