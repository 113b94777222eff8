/** What the front matter or the sidecar declares beyond title and inputs. Shown; a run does not go by it. */
export type Declared = {
	readonly targets: readonly string[];
	readonly env: Readonly<Record<string, string>>;
	readonly artifacts: readonly string[];
	/** Language → command line. */
	readonly interpreters: Readonly<Record<string, string>>;
	readonly notify: readonly string[];
};
