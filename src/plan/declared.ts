import type {Input} from './input.ts';
import type {Context} from './step.ts';

/** What the front matter or the sidecar declares beyond title and inputs. Lines are those of the file that declares it. */
export type Declared = {
	/** Places where steps are meant to run; `on` names one of them. */
	readonly targets: readonly Target[];
	/** Variables that every step finds in its environment; what a person has set before the run is replaced. */
	readonly env: Readonly<Record<string, string>>;
	/** Folder for run folders, relative to where Rollbook is called, below it; null: `artifacts`. */
	readonly artifacts: string | null;
	/** Language of a block → command line that its statements are given to. */
	readonly interpreters: Readonly<Record<string, string>>;
	/** Whom to tell, as written. Shown; nobody is told by itself. */
	readonly notify: readonly string[];
};

export type Target = {
	readonly name: string;
	/** Command line that opens the place, like `ssh deploy@web-1`; null: here, or nobody said how to get there. */
	readonly open: string | null;
	/** What that command opens; null where there is none. */
	readonly context: Context | null;
	readonly line: number;
};

/** The value that `env` has for an input that stands for a variable of the shell, like `$REGION`; null if there is none. */
export const envValueOf = (declared: Declared | null | undefined, {literals}: Pick<Input, 'literals'>): string | null => {
	const found = Object.entries(declared?.env ?? {}).find(([variable]) => literals.some(literal => literal === `$${variable}` || literal === `\${${variable}}`));
	return found?.[1] ?? null;
};
