import {spawnSync} from 'node:child_process';
import type {SpawnSyncOptionsWithStringEncoding} from 'node:child_process';
import {reasonOf} from './evidence-error.ts';
import {definedOf} from './own-environment.ts';

/** What a signature is for: one that was made for something else does not count here. Source: ssh-keygen(1), `-Y sign`. */
export const NAMESPACE = 'evidence@rollbook';

type SignRequest = {
	readonly message: Uint8Array;
	/** A private key, or a public one whose other half an agent holds. */
	readonly key: string;
	/** Somebody is at a terminal who can be asked for a passphrase. */
	readonly attended: boolean;
	readonly env: Readonly<Record<string, string | undefined>>;
};

type Signed = {readonly kind: 'signed'; readonly signature: string} | {readonly kind: 'refused'; readonly why: string};

/** Signs with an SSH key: a file, a security key, or one in an agent. */
export const signWithSsh = ({message, key, attended, env}: SignRequest): Signed => {
	// Without a terminal nobody must be asked, or the run would wait for ever.
	const said = keygen(['-q', '-Y', 'sign', '-f', key, '-n', NAMESPACE], message, {...env, ...(attended ? {} : {SSH_ASKPASS_REQUIRE: 'never'})}, {apart: !attended, timeoutMs: attended ? ATTENDED_MS : UNATTENDED_MS});
	if (said.code === 0 && said.out.startsWith('-----BEGIN SSH SIGNATURE-----')) return {kind: 'signed', signature: said.out};
	return {kind: 'refused', why: /incorrect passphrase/.test(said.why) ? (attended ? `that is not the passphrase of ${key}` : `${key} is locked with a passphrase, and nobody can be asked for it here: \`ssh-add\` gives it to an agent`) : said.why};
};

const UNATTENDED_MS = 20_000;
const ATTENDED_MS = 120_000;

type CheckRequest = {
	readonly message: Uint8Array;
	/** Path of the signature. */
	readonly signature: string;
	/** File of keys that count, as `git` uses it too; null: none is known. Source: ssh-keygen(1), ALLOWED SIGNERS. */
	readonly allowed: string | null;
	/** Who must have signed; null: anybody in the file. */
	readonly signer: string | null;
	/** When it was signed, as the signed text says, in milliseconds: keys that were replaced since count for what they signed then. */
	readonly at: number | null;
	readonly env: Readonly<Record<string, string | undefined>>;
};

/** `fits`: it is of this text, but nobody says whose key that is. `by`: the signer, and `key` its kind and fingerprint. */
type Checked = {readonly kind: 'valid'; readonly by: string; readonly key: string} | {readonly kind: 'fits'; readonly key: string} | {readonly kind: 'invalid'; readonly why: string};

export const checkSshSignature = ({message, signature, allowed, signer, at, env}: CheckRequest): Checked => {
	const run = (...args: readonly string[]): Said => keygen(['-Y', ...args], message, env, {apart: true, timeoutMs: UNATTENDED_MS});
	const plain = run('check-novalidate', '-n', NAMESPACE, '-s', signature);
	if (plain.code !== 0) return {kind: 'invalid', why: plain.why};
	const key = /with (.+)$/m.exec(plain.out)?.[1]?.replace(' key ', ' ') ?? 'a key';
	if (allowed === null) return {kind: 'fits', key};
	const time = at === null ? [] : ['-O', `verify-time=${new Date(at).toISOString().slice(0, 19).replaceAll(/[-:T]/g, '')}Z`];
	const found = run('find-principals', '-s', signature, '-f', allowed, ...time);
	const known = found.code === 0 ? found.out.trim().split('\n').filter(name => name !== '') : [];
	if (known.length === 0) return {kind: 'invalid', why: `it was made with ${key}, which is not in ${allowed}`};
	const by = signer === null ? known[0] : known.find(name => name === signer);
	if (by === undefined) return {kind: 'invalid', why: `it was made with the key of ${known.join(', ')}, not of ${signer}`};
	const held = run('verify', '-f', allowed, '-I', by, '-n', NAMESPACE, '-s', signature, ...time);
	return held.code === 0 ? {kind: 'valid', by, key} : {kind: 'invalid', why: held.why};
};

type Said = {readonly code: number | null; readonly out: string; readonly why: string};

const keygen = (args: readonly string[], input: Uint8Array, env: Readonly<Record<string, string | undefined>>, {apart, timeoutMs}: {readonly apart: boolean; readonly timeoutMs: number}): Said => {
	// In a session of its own it has no terminal to ask on.
	const options: SpawnSyncOptionsWithStringEncoding & {readonly detached: boolean} = {input, env: {...definedOf(env), LC_ALL: 'C'}, encoding: 'utf8', timeout: timeoutMs, detached: apart};
	const {status, stdout, stderr, error} = spawnSync('ssh-keygen', args, options);
	// What it has no use for it does not read.
	if (error && (error as NodeJS.ErrnoException).code !== 'EPIPE') return {code: null, out: '', why: (error as NodeJS.ErrnoException).code === 'ETIMEDOUT' ? 'ssh-keygen did not answer in time' : `ssh-keygen could not be started: ${reasonOf(error)}`};
	return {code: status, out: stdout, why: lastLine(stderr) || lastLine(stdout) || `ssh-keygen ended with ${status}`};
};

/** It tells the reason last. */
const lastLine = (text: string): string => text.trim().split(/\r?\n/).at(-1)?.trim() ?? '';
