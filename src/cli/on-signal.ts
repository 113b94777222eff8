/** ^C, TERM and HUP end the looking, nothing else. */
export const onSignal = (): {readonly told: Promise<void>; readonly close: () => void} => {
	const {promise, resolve} = Promise.withResolvers<void>();
	const signals = ['SIGINT', 'SIGTERM', 'SIGHUP'] as const;
	for (const signal of signals) process.on(signal, resolve);
	return {
		told: promise,
		close() {
			for (const signal of signals) process.off(signal, resolve);
		},
	};
};
