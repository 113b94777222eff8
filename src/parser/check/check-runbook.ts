import type {Diagnostic} from '../../plan/diagnostic.ts';
import {readWhole, type RunbookPlace} from '../read-runbook.ts';
import {diagnose, type Source} from '../source.ts';
import {checkedCommands} from './checked-command.ts';
import {linksOf} from './links.ts';
import type {Finding, Ground, Surroundings} from './rule.ts';
import {RULES} from './rules.ts';

/**
 * Everything that can be said against a runbook, in the order of its lines; what stands in a sidecar file comes last.
 * Total: whatever the bytes, there is a list. No excerpt shows a secret that was found.
 */
export function checkRunbook(bytes: Uint8Array, place: RunbookPlace, around: Surroundings): readonly Diagnostic[] {
	const {source, outline, plan} = readWhole(bytes, place);
	// What could not be read cannot be judged.
	if (source.diagnostics.some(diagnostic => diagnostic.severity === 'error')) {
		return plan.diagnostics;
	}
	const ground: Ground = {source, outline, plan, commands: checkedCommands(plan), ...linksOf(source), around};
	const secrets: Secret[] = [];
	const found = RULES.flatMap(rule => {
		const findings = rule.find(ground);
		secrets.push(...secretsOf(source, findings));
		return findings.map(({spot, message, help}) => diagnose(source, rule.code, rule.severity, message, spot, help));
	});
	const beside = plan.diagnostics.filter(diagnostic => diagnostic.path !== source.path);
	const own = [...plan.diagnostics.filter(diagnostic => diagnostic.path === source.path), ...found].sort((a, b) => a.line - b.line || a.column - b.column);
	return [...own.map(diagnostic => conceal(diagnostic, secrets)), ...beside];
}

/** The same diagnostic with every secret starred out; short ones only on their own line, where they cannot be another word. */
function conceal(diagnostic: Diagnostic, secrets: readonly Secret[]): Diagnostic {
	return secrets.reduce((shown, {line, text}) => {
		if (line !== shown.line && text.length < 8) {
			return shown;
		}
		const starred = (from: string): string => from.replaceAll(text, '*'.repeat(text.length));
		return {...shown, excerpt: starred(shown.excerpt), message: starred(shown.message), help: shown.help === null ? null : starred(shown.help)};
	}, diagnostic);
}

type Secret = {readonly line: number; readonly text: string};

function secretsOf(source: Source, findings: readonly Finding[]): readonly Secret[] {
	return findings.flatMap(({conceal: secret, spot}) => {
		const start = (spot.column ?? 1) - 1;
		const text = (source.lines[spot.line - 1] ?? '').slice(start, start + (spot.length ?? 1));
		return secret && text !== '' ? [{line: spot.line, text}] : [];
	});
}
