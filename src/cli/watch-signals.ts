import type {OpenRun} from '../runner/run-setting.ts';

type SignalWatch = {readonly told: Promise<void>; readonly close: () => void};

/**
 * ^C goes to the running step and leaves when nothing runs; TERM and HUP leave. A captured step goes on in each case.
 * The full screen reads ^C as a key, so `keys` is false for it. `told` settles at TERM and HUP, also when the run is
 * over: a closing screen must not outlive its terminal. `shown`: where somebody is asked; null: nobody is. Where that takes
 * no more, nobody sees a question, which is a lost terminal whatever signal there was.
 */
export const watchSignals = (run: OpenRun, keys: boolean, shown: NodeJS.WritableStream | null): SignalWatch => {
	const told = Promise.withResolvers<void>();
	const interrupt = (): void => {
		if (run.interrupt() === null) run.leave();
	};
	const leave = (): void => {
		run.leave();
		told.resolve();
	};
	const listeners = [...(keys ? [['SIGINT', interrupt] as const] : []), ['SIGTERM', leave] as const, ['SIGHUP', leave] as const];
	for (const [signal, listener] of listeners) process.on(signal, listener);
	shown?.on('error', leave);
	const close = (): void => {
		shown?.off('error', leave);
		for (const [signal, listener] of listeners) process.off(signal, listener);
	};
	return {told: told.promise, close};
};
