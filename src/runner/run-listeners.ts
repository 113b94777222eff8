export type RunListeners = {
	subscribe(listener: () => void): () => void;
	/** Tells every listener that there is something new to show. */
	tell(): void;
	/** Resolves at the next `wake`. */
	changed(): Promise<void>;
	wake(): void;
};

export const makeListeners = (): RunListeners => {
	const listeners = new Set<() => void>();
	let waiting: (() => void)[] = [];
	return {
		subscribe(listener) {
			listeners.add(listener);
			return () => listeners.delete(listener);
		},
		tell() {
			for (const listener of Array.from(listeners)) listener();
		},
		changed: () => new Promise(resolve => waiting.push(resolve)),
		wake() {
			const woken = waiting;
			waiting = [];
			for (const resolve of woken) resolve();
		},
	};
};
