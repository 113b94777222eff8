import type {Diagnostic, Severity} from '../plan/diagnostic.ts';
import {diagnosticText} from './diagnostic-text.ts';
import {sarif} from './sarif.ts';
import {workflowCommands} from './workflow-commands.ts';

/** What a check found: `files` were looked at; the diagnostics stand in the order of files and lines. */
export type CheckResult = {
	readonly files: number;
	readonly diagnostics: readonly Diagnostic[];
	/** Every kind of finding there is. */
	readonly rules: readonly CheckedRule[];
	/** Of this program. */
	readonly version: string;
};

type CheckedRule = {readonly code: string; readonly severity: Severity; readonly sentence: string};

export type CheckFormat = 'text' | 'json' | 'sarif' | 'github';

/** Format → how a result is written; each ends with a line break. */
export const CHECK_FORMATS: Readonly<Record<CheckFormat, (result: CheckResult) => string>> = {
	text: result => [...result.diagnostics.map(diagnosticText), summaryLine(result)].join('\n\n') + '\n',
	json: result => `${JSON.stringify({...counts(result.diagnostics), files: result.files, diagnostics: result.diagnostics}, null, 2)}\n`,
	sarif: result => `${JSON.stringify(sarif(result), null, 2)}\n`,
	github: result => [...workflowCommands(result.diagnostics), summaryLine(result)].join('\n') + '\n',
};

/** "2 errors, 3 warnings in 4 files"; notes are counted where there are some. */
function summaryLine({files, diagnostics}: CheckResult): string {
	const {errors, warnings, notes} = counts(diagnostics);
	const parts = [plural(errors, 'error'), plural(warnings, 'warning'), ...(notes === 0 ? [] : [plural(notes, 'note')])];
	return `${parts.join(', ')} in ${plural(files, 'file')}`;
}

export function counts(diagnostics: readonly Diagnostic[]): {readonly errors: number; readonly warnings: number; readonly notes: number} {
	const of = (severity: Severity): number => diagnostics.filter(diagnostic => diagnostic.severity === severity).length;
	return {errors: of('error'), warnings: of('warning'), notes: of('note')};
}

function plural(count: number, word: string): string {
	return `${count} ${word}${count === 1 ? '' : 's'}`;
}
