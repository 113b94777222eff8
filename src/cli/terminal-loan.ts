import type {TerminalLender} from '../runner/terminal-lender.ts';

/** The run is opened before its screen is up; until then nobody has a terminal to lend. */
export type TerminalLoan = {
	/** Null where there is no terminal at all. */
	readonly lend: TerminalLender | null;
	open(lend: TerminalLender): void;
};

export const terminalLoan = (hasTerminal: boolean): TerminalLoan => {
	const {promise, resolve} = Promise.withResolvers<TerminalLender>();
	return {
		lend: hasTerminal ? async use => (await promise)(use) : null,
		open: resolve,
	};
};
