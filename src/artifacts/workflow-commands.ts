import type {Diagnostic, Severity} from '../plan/diagnostic.ts';
import {visible} from './inert.ts';

/**
 * Diagnostics as commands that GitHub Actions shows at the lines of a pull request.
 * Source: "Workflow commands for GitHub Actions"; escapes as in @actions/core.
 */
export function workflowCommands(diagnostics: readonly Diagnostic[]): readonly string[] {
	return diagnostics.map(({severity, code, message, path, line, column, length, help}) => {
		const place = {file: path, line, col: column, endColumn: column + length, title: code};
		const properties = Object.entries(place).map(([key, value]) => `${key}=${escapeProperty(String(value))}`);
		return `::${COMMANDS[severity]} ${properties.join(',')}::${escapeText(help === null ? message : `${message}\n${help}`)}`;
	});
}

const COMMANDS: Readonly<Record<Severity, string>> = {error: 'error', warning: 'warning', note: 'notice'};

function escapeText(text: string): string {
	// The log of a job is looked at in terminals, too.
	return visible(text.replace(/%/gu, '%25').replace(/\r/gu, '%0D').replace(/\n/gu, '%0A'));
}

function escapeProperty(text: string): string {
	return escapeText(text).replace(/:/gu, '%3A').replace(/,/gu, '%2C');
}
