import {tmpdir} from 'node:os';
import {expect, test} from 'vitest';
import {openPty} from '../support/pty-program.ts';
import {skipped} from '../support/skipped.ts';

test('a wait for a program that is gone ends soon, and tells how it ended and what it said last', async () => {
	const program = openPty('sh', ['-c', 'printf "\\033[1mlast words\\033[0m"; kill -SEGV $$'], {cwd: tmpdir()});
	await expect(program.until('never')).rejects.toThrow(/of a program that ended by signal 11; the terminal shows\nlast words[^]*last sent to it: .*u001b\[1mlast words/);
});

test.skipIf(process.platform !== 'linux')(`a wait in vain names the processes below${skipped(process.platform === 'linux' ? null : 'it looks into /proc, which Linux has')}`, async () => {
	const program = openPty('sh', ['-c', 'sleep 60; true'], {cwd: tmpdir()});
	await expect(program.until('never', 300)).rejects.toThrow(/running below it:\n\d+ . group \d+ .*: sh -c sleep 60; true\n {2}\d+ . group .*: sleep 60/);
	program.kill();
});
