import {useEffect} from 'react';
import {useStdin} from 'ink';

/** What terminals send for F1: xterm and its like, the old VT, the console of Linux, rxvt. Sources: terminfo `kf1`, parse-keypress of Ink. */
const F1: ReadonlySet<string> = new Set(['\x1bOP', '\x1b[P', '\x1b[11~', '\x1b[[A']);

type Keys = {on(event: 'input', listener: (sequence: string) => void): unknown; removeListener(event: 'input', listener: (sequence: string) => void): unknown};

/** Calls `onHelp` at F1: `useInput` knows function keys, and tells nobody which one it was. A field needs a key for help that is no letter. */
export const useHelpKey = (onHelp: () => void): void => {
	// Not among the types that Ink promises; pinned with it, and a test presses the key.
	const {internal_eventEmitter: keys} = useStdin() as ReturnType<typeof useStdin> & {readonly internal_eventEmitter?: Keys};
	useEffect(() => {
		const listen = (sequence: string): void => {
			if (F1.has(sequence)) onHelp();
		};
		keys?.on('input', listen);
		return () => void keys?.removeListener('input', listen);
	});
};
