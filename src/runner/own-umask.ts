import {readFileSync} from 'node:fs';

/** The umask of this process in octal; empty where only a shell can tell: to ask Node for it would set it for a moment. Source: proc(5), `Umask`. */
export const ownUmask = (): string => (own ??= read());

/** Nothing here changes it. */
let own: string | null = null;

const read = (): string => {
	try {
		return /^Umask:\t(\d+)$/m.exec(readFileSync('/proc/self/status', 'utf8'))?.[1] ?? '';
	} catch {
		return '';
	}
};
