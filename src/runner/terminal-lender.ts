/** Why what needs one is refused. */
export const NO_TERMINAL = 'there is no terminal here to lend';

/**
 * Lends the operator's terminal to a step: the front end steps aside, `use` runs, the front end repaints.
 * Null where there is no terminal; interactive steps are then refused with a reason.
 */
export type TerminalLender = (use: () => Promise<void>) => Promise<void>;
