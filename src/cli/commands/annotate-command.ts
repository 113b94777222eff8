import {randomBytes} from 'node:crypto';
import {chmodSync, renameSync, realpathSync, rmSync, statSync, writeFileSync} from 'node:fs';
import {dirname, join, resolve} from 'node:path';
import {visible} from '../../artifacts/inert.ts';
import {unifiedDiff} from '../../artifacts/unified-diff.ts';
import {annotateRunbook} from '../../parser/annotate/annotate-runbook.ts';
import {CliError} from '../cli-error.ts';
import {EXIT, type ExitCode} from '../exit-codes.ts';
import {loadFile} from '../load-file.ts';
import {loadSidecar} from '../load-sidecar.ts';
import {sha256} from '../sha256.ts';
import {STANDARD_INPUT} from '../standard-input.ts';
import {reportDiagnostics} from '../report-diagnostics.ts';
import type {World} from '../world.ts';

export type AnnotateFlags = {readonly write?: boolean};

/** `rollbook annotate FILE`: what was inferred, as annotations in the file; shown as a diff unless it is to be written. */
export const annotateCommand = (world: World, path: string, flags: AnnotateFlags): ExitCode => {
	if (flags.write === true && path !== STANDARD_INPUT && isPipe(resolve(world.cwd, path))) throw new CliError(`\`${path}\` is no file to write to`, 'without `--write` the annotations are shown as a diff');
	const bytes = loadFile(world.cwd, path, 'runbook');
	// From a pipe to a pipe, like other programs that write a text anew.
	const filter = path === STANDARD_INPUT && flags.write === true;
	const annotated = annotateRunbook(bytes, {path, sha256: sha256(bytes), sidecar: loadSidecar(world.cwd, path)});
	switch (annotated.kind) {
		case 'broken':
			reportDiagnostics(world, annotated.diagnostics, path, EXIT.runbook);
			return EXIT.runbook;
		case 'differs':
			throw new CliError(`\`${path}\` would not read the same with what was inferred written into it; nothing was written`, 'write annotations by hand where the reading is wrong', EXIT.runbook);
		case 'annotated':
			if (filter) {
				world.stdout.write(annotated.bytes);
			} else if (annotated.changed === 0) {
				world.stderr.write(visible(`rollbook: \`${path}\` needs no annotations\n`));
			} else if (flags.write === true) {
				replace(resolve(world.cwd, path), path, annotated.bytes);
				world.stderr.write(visible(`rollbook: wrote annotations into ${annotated.changed} ${annotated.changed === 1 ? 'line' : 'lines'} of \`${path}\`\n`));
			} else {
				const diff = unifiedDiff(path, annotated.before, annotated.after);
				// A file or a pipe gets what can be applied, a person what cannot play with the terminal.
				world.stdout.write(world.stdout.isTTY ? visible(diff) : diff);
			}
			return EXIT.completed;
	}
};

const isPipe = (whole: string): boolean => statSync(whole, {throwIfNoEntry: false})?.isFIFO() ?? false;

/** All or nothing, behind links too, with the rights that the file had. */
const replace = (whole: string, path: string, bytes: Uint8Array): void => {
	const real = realpathSync(whole);
	const beside = join(dirname(real), `.rollbook-${randomBytes(6).toString('hex')}`);
	try {
		writeFileSync(beside, bytes, {flag: 'wx'});
		chmodSync(beside, statSync(real).mode & 0o7777);
		renameSync(beside, real);
	} catch (error) {
		rmSync(beside, {force: true});
		throw new CliError(`\`${path}\` cannot be written: ${error instanceof Error ? error.message : String(error)}`, 'without `--write` the annotations are shown as a diff');
	}
};
