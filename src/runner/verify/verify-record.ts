import {readFileSync} from 'node:fs';
import {join} from 'node:path';
import type {Plan} from '../../plan/plan.ts';
import type {Entry} from '../../run/entry.ts';
import {fold} from '../../run/evolve.ts';
import {FIRST_PREV} from '../../run/journal-line.ts';
import {examineChain} from '../../run/journal-chain.ts';
import type {Verification} from '../../run/verification.ts';
import {ATTESTATION, MANIFEST} from '../bundle-files.ts';
import {EvidenceError, reasonOf} from '../evidence-error.ts';
import {digest, journalPath} from '../journal-file.ts';
import {readPruned} from '../pruned-mark.ts';
import {readRunFolder} from '../run-folder.ts';
import {checkAttestation} from './check-attestation.ts';
import {checkCommands} from './check-commands.ts';
import {checkHead, checkJournal} from './check-journal.ts';
import {checkManifest} from './check-manifest.ts';
import {checkOutputs} from './check-outputs.ts';
import {checkRunbook} from './check-runbook.ts';
import {checkSignature} from './check-signature.ts';
import type {Signers} from './check-signature.ts';
import {measureFolder} from './measure-folder.ts';

type VerifyOptions = {
	/** The run folder. */
	readonly folder: string;
	/** Hash of an entry that was kept elsewhere; null: none. */
	readonly head: string | null;
	/** Whose signature counts; null: nobody's is known. */
	readonly signers: Signers | null;
	readonly env: Readonly<Record<string, string | undefined>>;
};

/**
 * Holds the record of a run against itself, and against a hash that was kept elsewhere. Only reads. Damage is a finding;
 * EvidenceError is thrown where there is nothing to look at.
 */
export const verifyRecord = async ({folder, head: wanted, signers, env}: VerifyOptions): Promise<Verification> => {
	const plan = readPlan(folder);
	const chain = examineChain(readJournalText(folder), digest);
	const {entries, hashes} = chain;
	const head = hashes.at(-1) ?? FIRST_PREV;
	const prunings = readPruned(folder);
	const pruned = new Set(prunings.flatMap(({files}) => files.map(({path}) => path)));
	const measures = await measureFolder(folder);
	const facts = factsOf(plan, entries);
	const manifestText = readText(join(folder, MANIFEST));
	const manifest = checkManifest({text: manifestText, over: facts.outcome !== null, head, finishedAt: facts.finishedAt, measures, prunings});
	const ownHead = checkHead(chain, wanted);
	const attested = readText(join(folder, ATTESTATION));
	const attestation = checkAttestation({text: attested, manifest: manifestText, head});
	const signature = checkSignature({folder, message: attested, signers, at: facts.finishedAt, env});
	return {
		...facts,
		entries: entries.length,
		head,
		checks: [checkJournal(chain), ownHead, manifest.check, checkRunbook(plan, entries, measures), checkOutputs(entries, measures, pruned), checkCommands(folder, plan, entries), attestation, signature.check],
		prunings: prunings.map(({at, by, files}) => ({at: Date.parse(at), by, files: files.length, bytes: files.reduce((sum, {bytes}) => sum + bytes, 0)})),
		edited: manifest.edited,
		anchor: anchorOf(ownHead.result === 'holds' && wanted === head, attestation.result === 'holds' ? signature.by : null),
	};
};

const anchorOf = (kept: boolean, signer: string | null): string | null => {
	const known = [...(kept ? ['the hash of its last entry was kept elsewhere'] : []), ...(signer === null ? [] : [`it is signed by ${signer}`])];
	return known.length === 0 ? null : known.join(', and ');
};

type Facts = Pick<Verification, 'title' | 'runbook' | 'mode' | 'outcome' | 'operator' | 'host' | 'startedAt' | 'finishedAt'>;

const factsOf = (plan: Plan | null, entries: readonly Entry[]): Facts => {
	const started = entries[0]?.event.kind === 'run-started' ? entries[0].event : null;
	const ended = entries.findLast(({event}) => event.kind === 'run-finished');
	const known = {title: plan?.title ?? '', runbook: plan?.source.path ?? started?.runbook.path ?? '', mode: started?.mode ?? 'live', operator: started?.operator ?? '', host: started?.host ?? '', startedAt: entries[0]?.at ?? null} as const;
	const outcome = ended?.event.kind === 'run-finished' ? ended.event.outcome : null;
	return {...known, outcome: plan === null ? outcome : outcomeOf(plan, entries), finishedAt: ended?.at ?? null};
};

/** A damaged journal may tell of what the plan does not hold. */
const outcomeOf = (plan: Plan, entries: readonly Entry[]): Verification['outcome'] => {
	try {
		return fold(plan, entries).outcome;
	} catch {
		return null;
	}
};

const readPlan = (folder: string): Plan | null => {
	try {
		return readRunFolder(folder).plan;
	} catch (error) {
		if (error instanceof EvidenceError) return null;
		throw error;
	}
};

const readJournalText = (folder: string): string => {
	try {
		return readFileSync(journalPath(folder), 'utf8');
	} catch (error) {
		throw new EvidenceError(`${journalPath(folder)} cannot be read: ${reasonOf(error)}`, null, error);
	}
};

const readText = (path: string): string | null => {
	try {
		return readFileSync(path, 'utf8');
	} catch (error) {
		if ((error as NodeJS.ErrnoException).code === 'ENOENT') return null;
		throw new EvidenceError(`${path} cannot be read: ${reasonOf(error)}`, null, error);
	}
};
