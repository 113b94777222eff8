import type {Check} from '../../run/verification.ts';
import {ATTESTATION, MANIFEST} from '../bundle-files.ts';
import {digest} from '../journal-file.ts';
import {parseManifest} from '../manifest-file.ts';

type AttestationQuestion = {
	/** Texts of the attestation and of the manifest; null: there is no such file. */
	readonly text: string | null;
	readonly manifest: string | null;
	readonly head: string;
};

/** What would be signed, against the manifest and the journal as they are now. */
export const checkAttestation = ({text, manifest, head}: AttestationQuestion): Check => {
	if (text === null) return {name: 'attestation', result: 'none', what: 'there is none', findings: []};
	const said = parse(text);
	const broken = (...whats: readonly string[]): Check => ({name: 'attestation', result: 'broken', what: 'what it states', findings: whats.map(what => ({at: ATTESTATION, what}))});
	if (said === null) return broken('it is not an in-toto statement of a run');
	if (manifest === null) return broken(`${MANIFEST}, which it is of, is missing`);
	const listed = new Map([...(parseManifest(manifest)?.files ?? []).map(({path, sha256}) => [path, sha256] as const), [MANIFEST, digest(manifest)]]);
	const other = said.subject.filter(({name, digest: {sha256}}) => listed.get(name) !== sha256).map(({name}) => name);
	const named = new Set(said.subject.map(({name}) => name));
	const unsaid = [...listed.keys()].filter(path => !named.has(path));
	const whats = [
		...(said.head === head ? [] : [`it is of a journal that ends with ${said.head}`]),
		...other.map(name => `${name} is not the file that it is of`),
		...unsaid.map(name => `it does not name ${name}`),
	];
	return whats.length > 0 ? broken(...whats) : {name: 'attestation', result: 'holds', what: `it is of this manifest, the ${said.subject.length - 1} files that it names, and this journal`, findings: []};
};

type Said = {readonly subject: readonly {readonly name: string; readonly digest: {readonly sha256: string}}[]; readonly head: string};

const parse = (text: string): Said | null => {
	try {
		const {_type: type, subject, predicate} = JSON.parse(text) as {_type: string; subject: Said['subject']; predicate: {run: {journal: {head: string}}}};
		const {head} = predicate.run.journal;
		return type === 'https://in-toto.io/Statement/v1' && typeof head === 'string' && subject.every(({name, digest: {sha256}}) => typeof name === 'string' && typeof sha256 === 'string') ? {subject, head} : null;
	} catch {
		return null;
	}
};
