import type {Diagnostic, Severity} from '../plan/diagnostic.ts';

/** What a SARIF log is made of here. */
export type SarifResult = {
	readonly diagnostics: readonly Diagnostic[];
	readonly rules: readonly {readonly code: string; readonly severity: Severity; readonly sentence: string}[];
	readonly version: string;
};

/** A SARIF 2.1.0 log with one run; columns count UTF-16 units, as diagnostics do. Source: OASIS SARIF 2.1.0. */
export function sarif({diagnostics, rules, version}: SarifResult): Readonly<Record<string, unknown>> {
	return {
		$schema: 'https://json.schemastore.org/sarif-2.1.0.json',
		version: '2.1.0',
		runs: [
			{
				tool: {
					driver: {
						name: 'rollbook',
						version,
						rules: rules.map(({code, severity, sentence}) => ({id: code, shortDescription: {text: sentence}, defaultConfiguration: {level: severity}})),
					},
				},
				columnKind: 'utf16CodeUnits',
				results: diagnostics.map(diagnostic => resultOf(diagnostic, rules.findIndex(rule => rule.code === diagnostic.code))),
			},
		],
	};
}

function resultOf({code, severity, message, help, path, line, column, length, excerpt}: Diagnostic, ruleIndex: number): Readonly<Record<string, unknown>> {
	return {
		ruleId: code,
		...(ruleIndex < 0 ? {} : {ruleIndex}),
		level: severity,
		message: {text: help === null ? message : `${message}; help: ${help}`},
		locations: [
			{
				physicalLocation: {
					artifactLocation: {uri: uriOf(path)},
					region: {startLine: line, startColumn: column, endColumn: column + length, ...(excerpt === '' ? {} : {snippet: {text: excerpt}})},
				},
			},
		],
	};
}

/** A relative path stays relative, so that the reader can put it below the root of the repository. */
function uriOf(path: string): string {
	const encoded = path.replace(/\\/gu, '/').replace(/^\.\//u, '').split('/').map(encodeURIComponent).join('/');
	return encoded.startsWith('/') ? `file://${encoded}` : encoded;
}
