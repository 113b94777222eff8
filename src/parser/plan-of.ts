import type {Choice} from '../plan/choice.ts';
import type {Plan} from '../plan/plan.ts';
import type {Section, SectionRole} from '../plan/section.ts';
import {annotationDiagnostics, strayDiagnostics} from './annotation-checks.ts';
import {readAnnotations} from './annotations.ts';
import {markAskedCommands} from './asked-commands.ts';
import {markAskingScripts} from './asking-scripts.ts';
import {markToldEffects} from './told-effects.ts';
import {assignedVariables} from './assigned.ts';
import type {Block, Fence, Outline} from './block.ts';
import {carryContexts} from './carried-contexts.ts';
import {choiceDraft} from './choice-drafts.ts';
import {findChoices} from './choices.ts';
import type {ReadChoice} from './read-choice.ts';
import type {Decision} from './decision.ts';
import {findDecisions} from './find-decisions.ts';
import {documentDrafts} from './document-drafts.ts';
import type {CommandDraft, Draft} from './draft.ts';
import {announcesOutput} from './fence-intro.ts';
import {fenceKinds, readFence, RUNNABLE, type ReadFence} from './fence-reading.ts';
import {NO_MARKS} from './annotation.ts';
import {readFacts} from './facts.ts';
import {markListedScripts} from './listed-scripts.ts';
import {tellLeftPlaces} from './left-places.ts';
import {carryTools} from './tools-of-places.ts';
import {envValueOf} from '../plan/declared.ts';
import {messagesOf} from './messages.ts';
import {mergeSettings, readFrontMatter} from './front-matter.ts';
import {governDrafts} from './heading-marks.ts';
import {governQuestions, guardQuestions} from './guard-drafts.ts';
import {askQuestions} from './questions.ts';
import {collectInputs, separateSamples} from './inputs.ts';
import {titlesAbove} from './outline-index.ts';
import {readingOf} from './reading.ts';
import {runbookDiagnostics} from './runbook-diagnostics.ts';
import {listingsOf} from './script-listings.ts';
import {sectionIds} from './section-ids.ts';
import {shownLines} from './read-outline.ts';
import {proseOf, useWhenOf} from './section-prose.ts';
import {sectionRoles, type RoleVerdict} from './section-roles.ts';
import {settle} from './settle.ts';
import {explainedIn, toldNames} from './told-names.ts';
import {leftEmpty} from './left-empty.ts';
import {toldValues} from './told-values.ts';
import {askWays} from './way-drafts.ts';
import {findWays} from './ways.ts';
import {provideInputs, secretNames, sectionsTold} from './told-marks.ts';
import {NO_SIDECAR, readSidecar, type SidecarFile} from './sidecar.ts';
import {tellShownStates} from './shown-states.ts';
import {soakDiagnostics} from './soak-checks.ts';
import type {Source} from './source.ts';
import {placeByPrompts} from './prompt-places.ts';
import {withWarnedEffects} from './warned-effects.ts';

/** Outline → plan: kinds, roles, questions, steps, inputs. */
export function planOf(source: Source, outline: Outline, beside: SidecarFile | null): Plan {
	const sidecar = beside === null ? NO_SIDECAR : readSidecar(beside, outline);
	const settings = mergeSettings(readFrontMatter(source, outline.frontMatter), sidecar.settings);
	const annotations = readAnnotations(source, outline, sidecar.words);
	const told = sectionsTold(annotations.sections);
	const kinds = fenceKinds(outline, annotations.fences);
	const runnable = new Set<Block>([...kinds].flatMap(([block, {kind}]) => (RUNNABLE.has(kind) ? [block] : [])));
	const roles = sectionRoles(outline, runnable, told.roles);
	const ids = sectionIds(outline, told.names);
	const assigned = assignedVariables(outline, kinds);
	const read = markToldEffects(markAskedCommands(markAskingScripts(readFences(outline, {kinds, roles, assigned, marks: annotations.fences}), outline), outline), outline);
	const listings = listingsOf(read, outline);
	const fences = markListedScripts(read, listings);
	const decisions = findDecisions({outline, roles, ids, fences});
	const written = documentDrafts({outline, roles, fences, decisions, marks: annotations.blocks, cells: annotations.cells, assigned, listings, ignored: annotations.ignored});
	const waysAsked = askWays(written.drafts, findWays(outline, roles, source.lines), {outline, ids, decisions});
	const drafted = {...written, drafts: tellLeftPlaces(carryTools(carryContexts(placeByPrompts(governDrafts(waysAsked.drafts, outline, annotations.sections), outline), outline, roles), roles), outline)};
	const acting = drafted.drafts.filter((draft): draft is CommandDraft => draft.kind === 'command');
	const choices = findChoices({
		outline,
		roles,
		acts: drafted.used,
		commands: new Set(acting.map(draft => draft.section)),
		changes: new Set(acting.filter(draft => draft.effect !== 'read').map(draft => draft.section)),
		byHand: new Set(drafted.drafts.flatMap(draft => (draft.kind === 'manual' && draft.key.endsWith('i') ? [draft.section] : []))),
		oneOf: told.oneOf,
	});
	const asked = askChoices(choices, drafted.drafts, {outline, roles, decisions, when: told.when});
	const samples = new Set([...fences.values()].flatMap(fence => (fence.shell?.statements ?? []).flatMap(statement => statement.samples.map(sample => sample.literal))));
	const commands = separateSamples(acting, samples);
	const {steps: settled, idOf} = settle(asked.drafts.map(draft => commands.get(draft.key) ?? draft), ids, {roles: roles.map(({role}): SectionRole => role), lines: outline.sections.map(({line}) => line)});
	const collected = collectInputs([...commands.values()], settings.inputs, samples, secretNames(annotations.blocks, [...commands.values()]));
	const inputs = collected.map(input => ({...input, default: input.default ?? envValueOf(settings.declared, input)}));
	const steps = tellShownStates(provideInputs(settled, inputs));
	const messages = messagesOf(outline, fences, steps);
	const spoken = new Set([...drafted.used, ...drafted.told]);
	const shown = shownLines(source);
	const sections = outline.sections.map((section): Section => ({
		id: ids[section.index] ?? 'start',
		title: section.title,
		level: section.level,
		line: section.line,
		endLine: section.endLine,
		parent: section.parent === null ? null : (ids[section.parent] ?? null),
		role: roles[section.index]?.role ?? 'overview',
		why: roles[section.index]?.why ?? '',
		useWhen: told.when.get(section.index) ?? useWhenOf(outline, section),
		prose: proseOf(shown, outline, section, spoken),
		ties: annotations.sections.get(section.index)?.ties ?? null,
	}));
	const kind = settings.kind ?? 'rollback';
	const plan: Plan = {
		schema: 1,
		title: settings.title ?? titleOf(outline, source.path),
		kind,
		source: {path: source.path, sha256: source.sha256, encoding: source.encoding, sidecar: beside === null ? null : {path: beside.path, sha256: beside.sha256}},
		facts: readFacts(source, outline),
		rtoMs: settings.rtoMs ?? told.rtoMs,
		inputs,
		sections,
		steps,
		choices: choices.map((choice, index): Choice => ({what: choice.what, sections: choice.sections.map(at => ids[at] ?? 'start'), step: idOf.get(asked.keys[index] ?? '') ?? null, why: choice.why})),
		declared: settings.declared,
		...(messages.length === 0 ? {} : {messages}),
		diagnostics: [
			...[
				...source.diagnostics,
				...settings.diagnostics,
				...annotations.diagnostics,
				...strayDiagnostics(source, outline.strays),
				...annotationDiagnostics(annotations.words, {outline, steps, sections, inputs, targets: settings.declared?.targets.map(({name}) => name) ?? null, kind, ignored: annotations.ignored}),
				...runbookDiagnostics(source, {outline, fences, steps}),
			].sort((a, b) => Number(a.path !== source.path) - Number(b.path !== source.path) || a.line - b.line || a.column - b.column),
			...sidecar.diagnostics,
		],
		reading: readingOf({outline, roles, fences, decisions, ways: waysAsked.asked, choices, drafted, lines: source.lines}),
	};
	return {...plan, diagnostics: [...plan.diagnostics, ...soakDiagnostics(source, plan)]};
}

type FenceParts = {readonly kinds: ReturnType<typeof fenceKinds>; readonly roles: readonly RoleVerdict[]; readonly assigned: ReadonlySet<string>; readonly marks: ReadonlyMap<Fence, typeof NO_MARKS>};

function readFences(outline: Outline, {kinds, roles, assigned, marks}: FenceParts): ReadonlyMap<Fence, ReadFence> {
	const names = toldNames(outline);
	const empty = leftEmpty(outline, kinds);
	const above = new Map(outline.blocks.map((block, at) => [block, outline.blocks[at - 1]]));
	return new Map(
		[...kinds].map(([block, found]) => {
			const before = above.get(block);
			const place = {answered: before?.kind === 'fence' && before.section === block.section && !RUNNABLE.has(kinds.get(before)?.kind ?? 'run') && announcesOutput(before.intro), role: roles[block.section]?.role ?? 'overview', path: titlesAbove(outline, block.section).join(' / '), assigned, told: [...(names.get(block.section) ?? []), ...explainedIn(block.text), ...toldValues(block), ...empty], marks: marks.get(block) ?? NO_MARKS};
			return [block, withWarnedEffects(readFence(block, found, place))];
		}),
	);
}

/** Puts the questions of choices and of conditional sections before the steps that they decide about. */
function askChoices(choices: readonly ReadChoice[], drafts: readonly Draft[], told: {readonly outline: Outline; readonly roles: readonly RoleVerdict[]; readonly decisions: readonly Decision[]; readonly when: ReadonlyMap<number, string>}): {readonly drafts: readonly Draft[]; readonly keys: readonly (string | null)[]} {
	const useWhen = told.outline.sections.map(section => told.when.get(section.index) ?? useWhenOf(told.outline, section));
	const governs = governQuestions(told.outline, told.decisions);
	const asked = choices.map(choice => choiceDraft(choice, drafts, {...told, useWhen}));
	// A choice that asks nothing guards nothing.
	const guards = guardQuestions(told.outline, choices.filter((_, index) => asked[index] !== null), drafts, {governing: new Set(governs.map(question => question.draft.key)), targets: laterTargets(told.outline, told.decisions), when: told.when});
	// Inner questions first: an outer one is put before them all.
	const inward = asked.map((question, index) => ({question, depth: depthOf(told.outline, choices[index])})).sort((a, b) => b.depth - a.depth);
	const questions = [...governs, ...guards.toReversed(), ...inward.flatMap(({question}) => question ?? [])];
	return {drafts: askQuestions(drafts, questions), keys: asked.map(question => question?.draft.key ?? null)};
}

/** Sections that a condition further up sends to: reading on, one comes by them only by accident. */
function laterTargets(outline: Outline, decisions: readonly Decision[]): ReadonlySet<number> {
	return new Set(decisions.flatMap(decision => decision.options.flatMap(({target}) => (target !== null && decision.options.length === 1 && (outline.sections[target]?.line ?? 0) > decision.line ? [target] : []))));
}

function depthOf(outline: Outline, choice: ReadChoice | undefined): number {
	let depth = choice?.nested === true ? 1 : 0;
	for (let at = choice?.sections[0] ?? null; at !== null; at = outline.sections[at]?.parent ?? null) {
		depth += 2;
	}
	return depth;
}

function titleOf(outline: Outline, path: string): string {
	const first = outline.sections.find(section => section.level === 1) ?? outline.sections.find(section => section.level > 0 && section.level < 7);
	return first?.title ?? (path.split('/').at(-1) ?? path).replace(/\.(?:md|markdown|txt)$/iu, '');
}

