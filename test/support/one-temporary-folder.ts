import {chmodSync, mkdtempSync, rmSync} from 'node:fs';
import {tmpdir} from 'node:os';
import {join} from 'node:path';

/** All that a run of the tests leaves lying stands below one folder, which goes at the end. Its name is short: sockets stand in it. */
export default function setup(): () => void {
	const before = process.env['TMPDIR'];
	const folder = mkdtempSync(join(tmpdir(), 'rb'));
	// Servers of the tests run as users of their own and go through it.
	chmodSync(folder, 0o711);
	process.env['TMPDIR'] = folder;
	return () => {
		if (before === undefined) {
			delete process.env['TMPDIR'];
		} else {
			process.env['TMPDIR'] = before;
		}
		rmSync(folder, {recursive: true, force: true, maxRetries: 5});
	};
}
