import type {Intent} from '../../run/intent.ts';

/** `again`: nothing came of it, the question is asked once more; `anew`: with all that stands above it. */
export type Reply = Intent | {readonly kind: 'leave'} | {readonly kind: 'again'; readonly anew?: true};

export type Person = {
	readonly ask: (question: string, hidden?: boolean) => Promise<string>;
	readonly out: (line: string) => void;
};
