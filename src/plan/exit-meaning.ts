/** What a command is known for: an exit code that does not simply say good or bad. */
export type ExitMeaning = {
	readonly code: number;
	/**
	 * `good`: the good news. `open`: neither good nor bad by itself, somebody has to judge. `http`: as good as the HTTP status
	 * that the output shows. `quiet`: good if nothing, or a bare 0, was printed; else somebody has to judge.
	 */
	readonly means: 'good' | 'open' | 'http' | 'quiet';
	/** What is known, as the end of a sentence: "no line matched". */
	readonly says: string;
};
