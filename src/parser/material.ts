import type {FenceMarks} from './annotation.ts';
import type {Block, Cell, Fence, Outline} from './block.ts';
import type {Decision} from './decision.ts';
import type {ReadFence} from './fence-reading.ts';
import type {Listing} from './script-listings.ts';
import type {RoleVerdict} from './section-roles.ts';

/** Everything that steps are made of. */
export type Material = {
	readonly outline: Outline;
	readonly roles: readonly RoleVerdict[];
	readonly fences: ReadonlyMap<Fence, ReadFence>;
	readonly decisions: readonly Decision[];
	readonly marks: ReadonlyMap<Block, FenceMarks>;
	readonly cells: ReadonlyMap<Cell, FenceMarks>;
	/** Variables that some block assigns. */
	readonly assigned: ReadonlySet<string>;
	/** Files that the runbook holds, by name. */
	readonly listings: ReadonlyMap<string, Listing>;
	/** Sections that annotations switch off. */
	readonly ignored: ReadonlySet<number>;
};
