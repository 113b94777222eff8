import type {Diagnostic, Severity} from '../plan/diagnostic.ts';

/** What a SARIF log is made of here. */
type SarifResult = {
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
						rules: rules.map(({code, severity, sentence}) => ({id: code, shortDescription: {text: sentence}, fullDescription: {text: sentence}, help: {text: `${sentence} More about \`${code}\`: docs/diagnostics.md of Rollbook.`}, defaultConfiguration: {level: severity}})),
					},
				},
				columnKind: 'utf16CodeUnits',
				results: withFingerprints(diagnostics).map(({diagnostic, fingerprint}) => resultOf(diagnostic, rules.findIndex(rule => rule.code === diagnostic.code), fingerprint)),
			},
		],
	};
}

/**
 * What makes a finding the same one after other lines were added or removed: its rule, its file, the text of its line, and which of the
 * same it is. Source: SARIF 2.1.0, 3.27.17.
 */
function withFingerprints(diagnostics: readonly Diagnostic[]): readonly {readonly diagnostic: Diagnostic; readonly fingerprint: string}[] {
	const seen = new Map<string, number>();
	return diagnostics.map(diagnostic => {
		const same = JSON.stringify([diagnostic.code, uriOf(diagnostic.path), diagnostic.excerpt.trim()]);
		const nth = (seen.get(same) ?? 0) + 1;
		seen.set(same, nth);
		return {diagnostic, fingerprint: `${fnv(same)}:${nth}`};
	});
}

/** FNV-1a of 64 bits over UTF-16 units, in hex. */
function fnv(text: string): string {
	let hash = 0xcbf29ce484222325n;
	for (let at = 0; at < text.length; at++) hash = BigInt.asUintN(64, (hash ^ BigInt(text.charCodeAt(at))) * 0x100000001b3n);
	return hash.toString(16).padStart(16, '0');
}

function resultOf({code, severity, message, help, path, line, column, length, excerpt}: Diagnostic, ruleIndex: number, fingerprint: string): Readonly<Record<string, unknown>> {
	return {
		ruleId: code,
		...(ruleIndex < 0 ? {} : {ruleIndex}),
		level: severity,
		message: {text: help === null ? message : `${message}; help: ${help}`},
		partialFingerprints: {'rollbookFinding/v1': fingerprint},
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
