import type {Outline} from './block.ts';
import type {CommandDraft} from './draft.ts';
import {partOf} from './left-places.ts';
import {isContained} from './place-ends.ts';

/** Where variables were set: the key of the place, null for this side. What was set on both counts as set here. */
export type SetWhere = Map<string, string | null>;

/** Notes down what a line sets, and where. */
export function noteSettings(where: SetWhere, {command, inside}: Pick<CommandDraft, 'command' | 'inside'>): void {
	for (const [, name = ''] of command.matchAll(/(?:^|[\n;])\s*(?:export\s+)?([A-Za-z_]\w*)=/gu)) {
		where.set(name, where.get(name) === null ? null : inside);
	}
	const folder = folderIn(command);
	if (folder !== null) {
		where.set(folder, where.get(folder) === null ? null : inside);
	}
}

/** Where a line goes, alone: `cd /srv/till`. A name holds no stroke, so the two are told apart. */
function folderIn(command: string): string | null {
	return /^\s*(?:cd|pushd)\s+["']?(\/[\w.-]+(?:\/[\w.-]+)*)\/?["']?\s*$/u.exec(command)?.[1] ?? null;
}

/** The container in which somebody went to the folder that this line goes to, and nowhere else. */
export function placeByFolder({where, byKey}: Pick<Known, 'where' | 'byKey'>, draft: CommandDraft): CommandDraft | null {
	const folder = draft.inside === null ? folderIn(draft.command) : null;
	const place = folder === null ? null : shellAt(byKey, where.get(folder) ?? null);
	// Machines share their paths, a container has its own.
	return place !== null && isContained(place) ? place : null;
}

/** The place whose variables a line uses, as nobody set them on this side; null where it uses none of those. */
function settingsUsed(where: SetWhere, {command}: Pick<CommandDraft, 'command'>): string | null {
	const keys = [...command.matchAll(/\$\{?([A-Za-z_]\w*)/gu)].map(([, name = '']) => where.get(name) ?? null);
	return keys.find((key) => key !== null) ?? null;
}

type Known = {readonly byKey: ReadonlyMap<string, CommandDraft>; readonly where: SetWhere; readonly named: ReadonlyMap<string, string | null>; readonly names: ReadonlyMap<number, string>};

/** The place that was typed in before at the prompt of this line; null for none. */
export function placeByName({named, names, byKey}: Known, draft: CommandDraft): CommandDraft | null {
	return shellAt(byKey, named.get(names.get(draft.line) ?? '') ?? null);
}

/** The place of the same part in which was set what this line uses, and nowhere else: it is typed there. */
export function placeByVariables({where, byKey}: Known, draft: CommandDraft, outline: Outline): CommandDraft | null {
	const place = draft.inside === null ? shellAt(byKey, settingsUsed(where, draft)) : null;
	return place !== null && partOf(outline, place.section) === partOf(outline, draft.section) ? place : null;
}

function shellAt(byKey: ReadonlyMap<string, CommandDraft>, key: string | null): CommandDraft | null {
	const place = key === null ? undefined : byKey.get(key);
	return place?.opens?.kind === 'shell' ? place : null;
}
