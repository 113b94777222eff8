import {existsSync} from 'node:fs';
import {basename, resolve} from 'node:path';
import {visible} from '../../artifacts/inert.ts';
import {drillHistory} from '../../artifacts/drill/drill-history.ts';
import {type ListedRunbook, RUNBOOK_LIST_FORMATS, type RunbookListFormat} from '../../artifacts/runbook-list.ts';
import {reviewDates} from '../../parser/check/date-rules.ts';
import {readRunbook} from '../../parser/read-runbook.ts';
import type {Fact} from '../../plan/plan.ts';
import {dayOf} from '../../run/day-of.ts';
import {reportIn} from '../drill-history.ts';
import {EXIT, type ExitCode} from '../exit-codes.ts';
import {type FoundRunbook, findRunbooks} from '../list/find-runbooks.ts';
import {isRunOf, type KnownRun, knownRuns} from '../list/known-runs.ts';
import {loadSidecar} from '../load-sidecar.ts';
import {scenarioPath} from '../scenario-path.ts';
import {sha256} from '../sha256.ts';
import {shownPath} from '../shown-path.ts';
import type {World} from '../world.ts';
import {outOf} from './run-command.ts';
import {listedRun} from './runs-command.ts';

export type ListFlags = {readonly format: RunbookListFormat; readonly out?: string};

/** `rollbook list [DIR...]`: the runbooks of the repository, each with its owner, its age, its last drill and its last run. */
export const listCommand = (world: World, folders: readonly string[], {format, out}: ListFlags): ExitCode => {
	const runs = new Map<string, readonly KnownRun[]>();
	const below = (root: string): readonly KnownRun[] => {
		const known = runs.get(root) ?? knownRuns(root);
		runs.set(root, known);
		return known;
	};
	const listed = findRunbooks(world, folders).flatMap(one => listedRunbook(world, one, out, below));
	world.stdout.write(format === 'json' ? RUNBOOK_LIST_FORMATS.json(listed) : visible(RUNBOOK_LIST_FORMATS.text(listed)));
	if (listed.length === 0 && format === 'text') world.stderr.write('rollbook: there is no runbook here\n  = help: `rollbook init` begins one, `rollbook list DIR` looks elsewhere, `rollbook plan FILE` reads any Markdown\n');
	return EXIT.completed;
};

/** A page whose commands lie on no way, and that nothing vouches for, is no runbook. */
const listedRunbook = (world: World, {path, sign, bytes}: FoundRunbook, out: string | undefined, below: (root: string) => readonly KnownRun[]): readonly ListedRunbook[] => {
	const shown = shownPath(world, path);
	const plan = readRunbook(bytes, {path: shown, sha256: sha256(bytes), sidecar: loadSidecar(world.cwd, shown)});
	const steps = plan.steps.filter(({onWay}) => onWay).length;
	if (plan.steps.length === 0) return [];
	const own = below(resolve(world.cwd, outOf(world, plan, out))).filter(run => isRunOf(run, path, world.cwd));
	const {lastLook, nextReview} = reviewDates(plan.facts);
	return [
		{
			path: shown,
			title: plan.title,
			owner: ownerOf(plan.facts),
			sign,
			steps,
			lastLook,
			nextReview,
			overdue: nextReview !== null && nextReview < dayOf(world.now()),
			scenario: existsSync(scenarioPath(path)),
			lastDrill: lastDrill(world, own.find(({mode}) => mode === 'drill')),
			lastRun: lastRun(world, own.find(({mode}) => mode === 'live')),
			errors: plan.diagnostics.filter(({severity}) => severity === 'error').length,
		},
	];
};

const OWNER = /^(?:(?:service |runbook |document )?owners?|owned by|maintainers?|maintained by|(?:owning )?team|responsible|verantwortlich\p{L}*|eigentümer\p{L}*|propietari[oa]|responsable|responsável|équipe|propriétaire)$/iu;

const ownerOf = (facts: readonly Fact[]): string | null => facts.find(({name}) => OWNER.test(name))?.value ?? null;

const lastRun = (world: World, run: KnownRun | undefined): ListedRunbook['lastRun'] => {
	if (!run) return null;
	const {folder, startedAt, state} = listedRun(world, run.folder);
	return {folder, startedAt: startedAt === null ? null : new Date(startedAt).toISOString(), state};
};

const lastDrill = (world: World, run: KnownRun | undefined): ListedRunbook['lastDrill'] => {
	const report = run && reportIn(run.folder);
	if (!run || !report) return null;
	const {startedAt, outcome, verdict, recoveredMs, rtoMs} = drillHistory(report.runbook, [{folder: basename(run.folder), report}]).drills[0]!;
	return {folder: shownPath(world, run.folder), startedAt, outcome, verdict, recoveredMs, rtoMs};
};
