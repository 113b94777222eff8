import type {Fence, Outline} from './block.ts';
import type {SectionIds} from './draft.ts';
import type {ReadFence} from './fence-reading.ts';
import type {RoleVerdict} from './section-roles.ts';

/** What decisions are found in. */
export type DecisionGround = {readonly outline: Outline; readonly roles: readonly RoleVerdict[]; readonly ids: SectionIds; readonly fences: ReadonlyMap<Fence, ReadFence>};
