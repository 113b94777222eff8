import {diagnosticText} from '../artifacts/diagnostic-text.ts';
import type {Diagnostic} from '../plan/diagnostic.ts';
import {CliError} from './cli-error.ts';
import type {ExitCode} from './exit-codes.ts';
import type {World} from './world.ts';

/** Prints what is wrong in a file, all at once; errors end the command. */
export const reportDiagnostics = (world: World, diagnostics: readonly Diagnostic[], path: string, code: ExitCode): void => {
	for (const diagnostic of diagnostics) world.stderr.write(`${diagnosticText(diagnostic)}\n\n`);
	const errors = diagnostics.filter(({severity}) => severity === 'error').length;
	if (errors > 0) throw new CliError(`\`${path}\` has ${errors === 1 ? 'an error' : `${errors} errors`}; nothing was run`, null, code);
};
