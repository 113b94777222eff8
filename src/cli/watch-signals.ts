import type {OpenRun} from '../runner/run-setting.ts';

/**
 * ^C goes to the running step and leaves when nothing runs; TERM and HUP leave. A captured step goes on in each case.
 * The full screen reads ^C as a key, so `keys` is false for it. Returns the way to stop listening.
 */
export const watchSignals = (run: OpenRun, keys: boolean): (() => void) => {
	const interrupt = (): void => {
		if (run.interrupt() === null) run.leave();
	};
	const leave = (): void => run.leave();
	const listeners = [...(keys ? [['SIGINT', interrupt] as const] : []), ['SIGTERM', leave] as const, ['SIGHUP', leave] as const];
	for (const [signal, listener] of listeners) process.on(signal, listener);
	return () => {
		for (const [signal, listener] of listeners) process.off(signal, listener);
	};
};
