import type {Outline} from './block.ts';
import type {CommandDraft, Draft} from './draft.ts';
import type {RoleVerdict} from './section-roles.ts';
import {partOf} from './left-places.ts';
import {linkedPlace} from './linked-places.ts';
import {blockPlaces, blocksByLine, copiesOver, endsMachine, goesOnFrom, isContained, isForClient, isOperatorsTool, isPoint, isSubshell, leaverOf, leavesClient, leavesItem, ownScriptOf, reads, saysElsewhere, saysOtherwise, startsAtHome} from './place-ends.ts';
import type {BlockPlace} from './place-ends.ts';
import {noteSettings, placeByFolder, placeByName, placeByVariables} from './places-again.ts';
import type {SetWhere} from './places-again.ts';
import {promptNames} from './prompt-names.ts';
import {accountReturns, entered, isTrial, lastClient, lastPlace, openerOf} from './place-openers.ts';
import {goesOnAbove, leadsBackThere, namesOpened, namesPlace} from './return-words.ts';
import {sameSessionUntil} from './same-session.ts';
import {leadsHome} from './shell/comment-words.ts';
import {goesIn, isStep, standsBehind, underHeading} from './step-headings.ts';

/**
 * "1. Log in: `ssh shop-1`", "2. Stop the shop: …": where opening a place is all that a block does, the blocks below it are typed there,
 * until one leaves it or the procedure ends. A block that did more there leaves a machine or another user open, too, as long as nothing speaks against it;
 * a container only where a line further down leaves it. A block that only tries whether one gets in opens nothing for the others.
 */
export function carryContexts(drafts: readonly Draft[], outline: Outline, roles: readonly RoleVerdict[]): readonly Draft[] {
	const lines = blocksByLine(outline);
	const blockOf = (draft: CommandDraft): number => lines.get(draft.line) ?? draft.line;
	const commands = drafts.filter((draft): draft is CommandDraft => draft.kind === 'command');
	const inBlock = Map.groupBy(commands, blockOf);
	const ground: Ground = {outline, roles, commands, order: new Map(commands.map(({key}, at) => [key, at])), inBlock, places: blockPlaces(outline, new Set(inBlock.keys())), blockOf};
	const walk: Walk = {open: null, aside: false, left: null, client: null, entered: [], block: 0, own: [], byKey: new Map(), atHome: new Set(), named: new Map(), names: promptNames(outline), where: new Map()};
	return drafts.map((draft): Draft => {
		if (draft.kind !== 'command') {
			return draft;
		}
		if (blockOf(draft) !== walk.block) {
			enterBlock(walk, draft, ground);
		}
		const {open} = walk;
		const placed: CommandDraft = open !== null && !walk.aside && draft.inside === null && reads(open.opener, draft) ? {...draft, inside: open.opener.key} : draft;
		// Nobody ends the shell that the run itself needs: a place is left that was opened further up, whatever stands between.
		const inside: CommandDraft = placed.closes && placed.inside === null ? {...placed, inside: walk.entered.at(-1)?.key ?? null} : placed;
		walk.entered = entered(walk.entered, inside);
		walk.byKey.set(inside.key, inside);
		noteSettings(walk.where, inside);
		const name = walk.names.get(inside.line);
		if (name !== undefined) {
			walk.named.set(name, inside.inside);
		}
		walk.own.push(inside);
		const script = inside.inside === null ? ownScriptOf(inside.command) : null;
		if (script !== null) {
			walk.atHome.add(script);
		}
		walk.open = open !== null && inside.inside === open.opener.key ? stillOpen(open, inside, walk.byKey) : open;
		return inside;
	});
}

type Ground = {
	readonly outline: Outline;
	readonly roles: readonly RoleVerdict[];
	readonly commands: readonly CommandDraft[];
	/** Places in it by keys. */
	readonly order: ReadonlyMap<string, number>;
	/** Commands by the first line of their block. */
	readonly inBlock: ReadonlyMap<number, readonly CommandDraft[]>;
	readonly places: ReadonlyMap<number, BlockPlace>;
	readonly blockOf: (draft: CommandDraft) => number;
};

/** What is open while the lines are gone through. */
type Walk = {
	open: Place | null;
	/** The block is typed on this side, and the place stays open. */
	aside: boolean;
	/** The place that was left open last, and the client. */
	left: CommandDraft | null;
	client: CommandDraft | null;
	/** What was opened and not yet left by a line, the last one at the end. */
	entered: readonly CommandDraft[];
	block: number;
	own: CommandDraft[];
	readonly byKey: Map<string, CommandDraft>;
	/** Scripts of the repository that were called on this side. */
	readonly atHome: Set<string>;
	/** The place by the name in its prompt, null for this side. */
	readonly named: Map<string, string | null>;
	/** Where variables were set. */
	readonly where: SetWhere;
	/** Those names by lines. */
	readonly names: ReadonlyMap<number, string>;
};

/** What the block above opened, and whether this one is typed there. */
function enterBlock(walk: Walk, draft: CommandDraft, ground: Ground): void {
	const {outline, roles} = ground;
	const {own} = walk;
	const next = ground.blockOf(draft);
	walk.left = lastPlace(own) ?? walk.left;
	walk.client = lastClient(own) ?? (own.some(line => line.inside === null && !isForClient(line)) ? null : walk.client);
	const {left, client} = walk;
	const said = ground.places.get(next)?.said.at(-1) ?? '';
	const reopens = left !== null && reads(left, draft) && !leadsHome(said) && (namesOpened(said) || namesPlace(said, left) || (ground.places.get(next)?.said ?? []).some(goesOnAbove));
	const returns = left !== null && (reopens || (leadsBackThere(said) && (inProcedure(left, draft, outline, roles) || partOf(outline, left.section) === partOf(outline, draft.section))));
	const linked = linkedPlace(next, outline, ground.commands, walk.byKey);
	const again = (walk.open === null ? (placeByName(walk, draft) ?? placeByVariables(walk, draft, outline)) : null) ?? placeByFolder(walk, draft);
	const last = linked !== null ? {...surely(linked), since: draft} : again !== null ? {...surely(again), since: draft} : returns ? {...surely(left), since: draft} : (opened(own, ground) ?? walk.open);
	const outer = last !== null && leavesClient(last.opener, draft) ? around(last.opener, walk.byKey)[1] : undefined;
	// Behind the client stands the shell that it was opened in.
	const open = last !== null && outer?.opens?.kind === 'shell' ? {...last, opener: outer} : last;
	const held = open !== null && (reopens || goesOn(open, draft, ground)) && !leavesClient(open.opener, draft) ? open : null;
	const lines = held?.opener.opens?.kind === 'shell' ? upToEnd(ground.inBlock.get(next) ?? []) : [draft];
	walk.aside = held !== null && lines.some(line => isTypedAtHome(line, held, walk));
	// A copy to where one is logged in leaves one there; any other tool of this side was not typed there.
	const kept = held !== null && lines.some(line => isTypedAtHome(line, held, walk) && !copiesOver(line)) ? null : held;
	// What only a client reads goes to the one that was opened last, whatever else was done there.
	const inner = client !== null && (kept === null || client.inside === kept.opener.key);
	walk.open = inner && isForClient(draft) && draft.inside === null && inProcedure(client, draft, outline, roles) ? surely(client) : kept;
	walk.aside &&= walk.open === held;
	[walk.block, walk.own] = [next, []];
}

/** What comes behind the line that leaves the place is typed elsewhere, whatever it is. */
function upToEnd(lines: readonly CommandDraft[]): readonly CommandDraft[] {
	const end = lines.findIndex(line => line.closes && line.inside === null);
	return end < 0 ? lines : lines.slice(0, end + 1);
}

const surely = (opener: CommandDraft): Place => ({opener, since: opener, sure: true, until: null});

/** A place that is open behind the block of its opener, or of the line by which words led back. `sure`: all that the block did was to open it. `until`: the key of a line further down that leaves it, or that is said to be typed there. */
type Place = {readonly opener: CommandDraft; readonly since: CommandDraft; readonly sure: boolean; readonly until: string | null};

/** Leaving a place leads to the one that it was opened in; a machine that goes down takes them all. */
function stillOpen(place: Place, line: CommandDraft, byKey: ReadonlyMap<string, CommandDraft>): Place | null {
	const outer = around(place.opener, byKey)[1];
	return endsMachine(line.command) && !isForClient(line) ? null : !line.closes ? place : outer?.opens?.kind === 'shell' ? {...surely(outer), sure: place.sure} : null;
}

/** What the block above left open. */
function opened(own: readonly CommandDraft[], ground: Ground): Place | null {
	const {outline, roles, commands, order} = ground;
	const alone = openerOf(own, outline, roles);
	const last = alone ?? lastPlace(own);
	if (last === null || last.opens?.kind !== 'shell' || (last === own.at(-1) && isTrial(last, outline, roles)) || own.some(line => endsMachine(line.command) && !isForClient(line))) {
		return alone === null ? null : surely(alone);
	}
	const end = order.get((own.at(-1) ?? last).key) ?? commands.length;
	const until = leaverOf(last, end, {commands, outline}) ?? sameSessionUntil(end, ground);
	if (alone === null && until === null && [last, ...own.filter(({key}) => key === last.inside)].some(place => isSubshell(place) || accountReturns(place, commands, outline))) {
		return null;
	}
	return alone !== null || until !== null || !isContained(last) ? {...surely(last), sure: alone !== null, until} : null;
}

/** A place and those that it was opened in. */
function around(open: CommandDraft, byKey: ReadonlyMap<string, CommandDraft>): readonly CommandDraft[] {
	const outer = open.inside === null ? undefined : byKey.get(open.inside);
	return outer === undefined ? [open] : [open, ...around(outer, byKey)];
}

/** Nothing between the place and the draft says that it was left. */
function goesOn(place: Place, draft: CommandDraft, {outline, roles, order, places, blockOf}: Ground): boolean {
	const {since, sure, until} = place;
	const [opening, next] = [places.get(blockOf(since)), places.get(blockOf(draft))];
	const said = next?.said ?? [];
	if (until !== null && (order.get(draft.key) ?? 0) <= (order.get(until) ?? 0)) {
		return true;
	}
	if (!inProcedure(since, draft, outline, roles) || leavesItem(opening, next) || saysElsewhere(said)) {
		return false;
	}
	return sure || (goesOnFrom(opening, next) && !isPoint(opening, next) && !saysOtherwise(said) && roles[draft.section]?.role !== 'reference');
}

/** A line that one of the places around it cannot have been meant for. */
function isTypedAtHome(draft: CommandDraft, {opener, sure}: Place, {byKey, atHome, named, names}: Pick<Walk, 'byKey' | 'atHome' | 'named' | 'names'>): boolean {
	// The prompt says more than the program.
	const name = names.get(draft.line);
	if (named.get(name ?? '') === opener.key) return false;
	if (name !== undefined && draft.inside === null && [...named].some(([other, place]) => place === opener.key && other !== name)) return true;
	const script = ownScriptOf(draft.command);
	return draft.inside === null && (draft.command === opener.command || around(opener, byKey).some(place => startsAtHome(place, draft)) || (!sure && isOperatorsTool(opener, draft)) || (script !== null && atHome.has(script) && opener.opens?.kind === 'shell'));
}

/** In the same section, or in the next of steps that follow each other. */
function inProcedure(open: CommandDraft, draft: CommandDraft, outline: Outline, roles: readonly RoleVerdict[]): boolean {
	if (open.section === draft.section || (open.opens?.kind !== 'shell' && isForClient(draft) && underHeading(outline, open.section) === underHeading(outline, draft.section))) {
		return true;
	}
	// A client waits below a caption as well; a shell may have been left there.
	const heading = (section: number): number => (open.opens?.kind === 'shell' ? section : underHeading(outline, section));
	const [from, to] = [outline.sections[heading(open.section)], outline.sections[heading(draft.section)]];
	const steps = from !== undefined && to !== undefined && from.parent === to.parent && from.level === to.level && ((isStep(from) && isStep(to)) || (goesIn(from) && standsBehind(outline, from, to)));
	return steps && roles[draft.section]?.role !== 'reference';
}
