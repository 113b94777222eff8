import {existsSync, readFileSync} from 'node:fs';
import {dirname, resolve} from 'node:path';
import {CHECK_FORMATS, counts, type CheckFormat} from '../../artifacts/check-report.ts';
import {checkRunbook} from '../../parser/check/check-runbook.ts';
import {CODES} from '../../parser/check/codes.ts';
import type {Surroundings} from '../../parser/check/rule.ts';
import type {Diagnostic, Severity} from '../../plan/diagnostic.ts';
import {dayOf} from '../../run/day-of.ts';
import {EXIT, type ExitCode} from '../exit-codes.ts';
import {loadFile} from '../load-file.ts';
import {onPath} from '../on-path.ts';
import {sha256} from '../sha256.ts';
import {loadSidecar} from '../load-sidecar.ts';
import {type RunbookFile, runbookFiles} from '../runbook-files.ts';
import {version} from '../version.ts';
import type {World} from '../world.ts';

export type CheckFlags = {
	readonly format: CheckFormat;
	/** Least severity that is shown and counted. */
	readonly severity: Severity;
	readonly maxWarnings?: number;
	readonly tools?: boolean;
	/** `YYYY-MM-DD`; today if not given. */
	readonly date?: string;
};

const RANK: Readonly<Record<Severity, number>> = {note: 0, warning: 1, error: 2};

/** `rollbook check FILE...`: what is wrong in runbooks, for CI. Errors, or more warnings than allowed, give the exit code of a bad runbook. */
export const checkCommand = (world: World, paths: readonly string[], flags: CheckFlags): ExitCode => {
	const files = runbookFiles(world.cwd, paths);
	const diagnostics = files.flatMap(file => checkFile(world, file, flags)).filter(({severity}) => RANK[severity] >= RANK[flags.severity]);
	world.stdout.write(CHECK_FORMATS[flags.format]({files: files.length, diagnostics, rules: CODES, version: version()}));
	const {errors, warnings} = counts(diagnostics);
	return errors > 0 || warnings > (flags.maxWarnings ?? Number.POSITIVE_INFINITY) ? EXIT.runbook : EXIT.completed;
};

/** A page beside the runbooks needs no heading and no steps. */
const ONLY_FOR_RUNBOOKS: ReadonlySet<string> = new Set(['no-steps', 'no-heading', 'empty-runbook']);

const checkFile = (world: World, {path, named}: RunbookFile, flags: CheckFlags): readonly Diagnostic[] => {
	const bytes = loadFile(world.cwd, path, 'runbook');
	const found = checkRunbook(bytes, {path, sha256: sha256(bytes), sidecar: loadSidecar(world.cwd, path)}, surroundings(world, path, flags));
	return named ? found : found.filter(({code}) => !ONLY_FOR_RUNBOOKS.has(code));
};

const surroundings = (world: World, path: string, {tools, date}: CheckFlags): Surroundings => {
	const at = (relative: string): string => resolve(world.cwd, dirname(path), relative);
	return {
		today: date ?? dayOf(world.now()),
		exists: relative => existsSync(at(relative)),
		read: relative => bytesOf(at(relative)),
		hasTool: tools ? name => onPath(world, name) !== null : null,
	};
};

const bytesOf = (path: string): Uint8Array | null => {
	try {
		return readFileSync(path);
	} catch {
		return null;
	}
};
