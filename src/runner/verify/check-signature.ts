import {existsSync} from 'node:fs';
import {join} from 'node:path';
import type {Check} from '../../run/verification.ts';
import {ATTESTATION, SIGNATURE} from '../bundle-files.ts';
import {checkSshSignature} from '../ssh-signature.ts';

/** Whose signature counts: a file of keys, and who of them; null: anybody in it. */
export type Signers = {readonly file: string; readonly signer: string | null};

type SignatureQuestion = {
	readonly folder: string;
	/** Text of the attestation; null: there is none. */
	readonly message: string | null;
	readonly signers: Signers | null;
	/** When the run was over. */
	readonly at: number | null;
	readonly env: Readonly<Record<string, string | undefined>>;
};

/** `by`: who vouches for the attestation; null: nobody whose key is known. */
type SignatureCheck = {readonly check: Check; readonly by: string | null};

export const checkSignature = ({folder, message, signers, at, env}: SignatureQuestion): SignatureCheck => {
	const signature = join(folder, SIGNATURE);
	const none = (what: string): SignatureCheck => ({check: {name: 'signature', result: 'none', what, findings: []}, by: null});
	const broken = (what: string): SignatureCheck => ({check: {name: 'signature', result: 'broken', what: 'who vouches for the attestation', findings: [{at: SIGNATURE, what}]}, by: null});
	if (!existsSync(signature)) return signers === null ? none('there is none') : broken('there is none');
	if (message === null) return broken(`there is no ${ATTESTATION} that it could be of`);
	const found = checkSshSignature({message: Buffer.from(message), signature, allowed: signers?.file ?? null, signer: signers?.signer ?? null, at, env});
	switch (found.kind) {
		case 'invalid':
			return broken(found.why);
		case 'fits':
			return none(`it fits the attestation; whose key ${found.key} is, only \`--allowed-signers FILE\` can tell`);
		case 'valid':
			return {check: {name: 'signature', result: 'holds', what: `by ${found.by} with ${found.key}`, findings: []}, by: found.by};
	}
};
