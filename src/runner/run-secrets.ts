import type {Plan} from '../plan/plan.ts';
import {formsOf, unmaskable} from './redaction.ts';
import type {Secrets} from './redaction.ts';

/** Secret values of a run, in memory only. */
export type RunSecrets = {
	readonly values: Secrets;
	/** What to mask: every value that was one or may become one. */
	masks(): readonly string[];
	/** The same, in every form. */
	forms(): readonly string[];
	/** Takes the values of secret inputs, leaves the others; returns what the operator must be told, or null. */
	keep(values: Readonly<Record<string, string>>): string | null;
	/** Takes a value that is secret although the runbook does not say so. */
	keepAs(name: string, value: string): void;
	/** Masks what may become a secret's value; it is not one yet. */
	hide(value: string): void;
};

export const makeSecrets = (plan: Plan): RunSecrets => {
	const kept = new Map<string, string>();
	// A value that was replaced may still be printed.
	const all = new Set<string>();
	let forms: readonly string[] = [];
	const hide = (value: string): void => {
		all.add(value);
		forms = formsOf(all);
	};
	return {
		values: kept,
		masks: () => [...all],
		forms: () => forms,
		keepAs(name, value) {
			kept.set(name, value);
			hide(value);
		},
		hide,
		keep(values) {
			let short: string | null = null;
			for (const {name, secret} of plan.inputs) {
				const value = Object.hasOwn(values, name) ? values[name] : undefined;
				if (!secret || value === undefined || value === '') continue;
				kept.set(name, value);
				all.add(value);
				const why = unmaskable(value);
				if (why !== null) short = `\`${name}\` ${why}: it cannot be masked where a command prints it`;
			}
			forms = formsOf(all);
			return short;
		},
	};
};
