import {spawnSync} from 'node:child_process';
import {cpSync, writeFileSync} from 'node:fs';
import {join} from 'node:path';
import {expect, test} from 'vitest';
import {program, root, temporary} from '../support/rollbook.ts';
import {trustHash} from '../support/trust-flags.ts';

/** A namespace of its own has no network, and strace, where it is there, tells who asked for one all the same. */
const alone = (cwd: string, line: string) => spawnSync('unshare', ['-rn', 'bash', '-c', line], {cwd, encoding: 'utf8', env: {...process.env, NO_COLOR: '1', XDG_STATE_HOME: join(cwd, '.state')}});
const permitted = alone(root, 'true').status === 0;
const watched = spawnSync('strace', ['-V']).status === 0;
const TEXT = '# Shop\n\n## Procedure\n\n```bash\necho "it is back"\n```\n';

test.skipIf(!permitted)(permitted ? 'plan, check, drill, run, report and verify need no network' : 'no namespaces may be made here (unshare)', () => {
	const cwd = temporary('alone');
	writeFileSync(join(cwd, 'a.md'), TEXT);
	cpSync(join(root, 'runbooks'), join(cwd, 'runbooks'), {recursive: true});
	const rollbook = `"${process.execPath}" "${program}"`;
	const lines = ['plan a.md', 'check a.md', 'drill runbooks/fly-rollback.md --ui plain --yes --speed 200', `run a.md --ui plain --yes --trust ${trustHash(cwd, 'a.md')}`, 'report', 'verify'];
	// Whoever tries all the same is seen: only sockets of this machine's own kind may be asked for.
	const watch = watched ? 'strace -f -qq --seccomp-bpf -e trace=socket -o calls ' : '';
	const {status, stdout, stderr} = alone(cwd, `set -e; ${lines.map(line => `${watch}${rollbook} ${line}; ${watched ? 'if grep -E "AF_INET6?|AF_PACKET" calls >&2; then exit 9; fi' : ''}`).join('\n')}`);
	expect(status, stderr).toBe(0);
	expect(stdout).toContain('it is back');
});
