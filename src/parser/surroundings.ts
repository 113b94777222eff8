/** What stands around a block and goes with its first step. */
export type Surroundings = {
	readonly prose: string;
	readonly warnings: readonly string[];
	readonly condition: string | null;
	/** Title for a block that says nothing itself: the list item or the bold line above. */
	readonly title: string;
};
