import {chmodSync, mkdtempSync, rmSync, statfsSync} from 'node:fs';
import {tmpdir} from 'node:os';
import {join} from 'node:path';

/** All that a run of the tests leaves lying stands below one folder, which goes at the end. Its name is short: sockets stand in it. */
export default function setup(): () => void {
	const before = process.env['TMPDIR'];
	const folder = mkdtempSync(join(place(), 'rb'));
	// Servers of the tests run as users of their own and go through it.
	chmodSync(folder, 0o711);
	process.env['TMPDIR'] = folder;
	process.env['XDG_CACHE_HOME'] = join(folder, 'cache');
	return () => {
		if (before === undefined) {
			delete process.env['TMPDIR'];
		} else {
			process.env['TMPDIR'] = before;
		}
		rmSync(folder, {recursive: true, force: true, maxRetries: 5});
	};
}

/** In memory where there is room: a run syncs each line of its journal, and no test looks at what a disk keeps. */
const place = (): string => {
	try {
		const {type, bavail, bsize} = statfsSync(MEMORY);
		return type === TMPFS && bavail * bsize > 2 ** 32 ? MEMORY : tmpdir();
	} catch {
		return tmpdir();
	}
};
const MEMORY = '/dev/shm';
/** Source: statfs(2), TMPFS_MAGIC. */
const TMPFS = 0x01021994;
