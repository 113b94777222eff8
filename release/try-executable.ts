import {execFileSync, spawnSync} from 'node:child_process';
import {cpSync, mkdirSync, mkdtempSync, readFileSync, realpathSync, rmSync, writeFileSync} from 'node:fs';
import {tmpdir} from 'node:os';
import {basename, dirname, join, resolve} from 'node:path';

// `npm run try-executable`: goes through the single executable in a root that holds nothing but it, bash, a few programs and their libraries,
// without a network. It wants `unshare` with the right to use it.
const root = resolve(import.meta.dirname, '..');
const executable = join(root, `executables/rollbook-linux-${process.arch}`);
const place = mkdtempSync(join(tmpdir(), 'rollbook-root-'));
const PROGRAMS = ['bash', 'sh', 'cat', 'sleep', 'ls', 'env', 'mkdir', 'rm', 'date', 'mkfifo', 'mv', 'head', 'tail', 'tr', 'setsid', 'dirname', 'touch', 'chmod', 'grep', 'sed'];

const pathOf = (name: string): string => execFileSync('sh', ['-c', `command -v ${name}`], {encoding: 'utf8'}).trim();
const librariesOf = (file: string): readonly string[] => [...execFileSync('ldd', [file], {encoding: 'utf8'}).matchAll(/(?:=> )?(\/\S+) \(/g)].map(match => match[1] ?? '');

const put = (from: string, to = from): void => {
	mkdirSync(join(place, dirname(to)), {recursive: true});
	cpSync(realpathSync(from), join(place, to));
};

const RUNBOOK = '# Shop\n\n## Procedure\n\n```bash\nVERSION=<version>\necho "rolled back to $VERSION"\ntest -e /srv/healthy\necho "over"\n```\n';

/** What a host must have for it, beside the programs that runbooks call: taken along, so the trial would not notice that it is not everywhere. */
const wanted = (): readonly string[] => [...new Set([executable, join(root, `node_modules/@lydell/node-pty-linux-${process.arch}/pty.node`)].flatMap(librariesOf))];

const layOut = (): void => {
	put(executable, '/bin/rollbook');
	const programs = PROGRAMS.map(name => [name, `/bin/${name}`] as const);
	for (const [name, to] of programs) put(pathOf(name), to);
	for (const library of new Set([...wanted(), ...PROGRAMS.map(pathOf).flatMap(librariesOf)])) put(library);
	for (const folder of ['dev', 'proc', 'tmp', 'srv', 'home']) mkdirSync(join(place, folder), {recursive: true});
	for (const device of ['null', 'tty', 'ptmx', 'urandom']) writeFileSync(join(place, 'dev', device), '');
	mkdirSync(join(place, 'dev/pts'));
	cpSync(join(root, 'runbooks'), join(place, 'srv/runbooks'), {recursive: true});
	writeFileSync(join(place, 'srv/shop.md'), RUNBOOK);
};

const ENTER = `
for device in null urandom tty; do mount --bind /dev/$device "$0/dev/$device"; done
mount -t devpts -o newinstance,ptmxmode=0666 devpts "$0/dev/pts" && mount --bind "$0/dev/pts/ptmx" "$0/dev/ptmx"
mount --rbind /proc "$0/proc"
root=$0; exec chroot "$root" /bin/env -i PATH=/bin HOME=/home NO_COLOR=1 LANG=C.UTF-8 /bin/bash -c "$1"`;

const inside = (line: string): {readonly status: number | null; readonly said: string; readonly ms: number} => {
	const begun = performance.now();
	const {status, stdout, stderr} = spawnSync('unshare', ['--map-root-user', '--mount', '--net', 'sh', '-c', ENTER, place, `cd /srv && ${line}`], {encoding: 'utf8', timeout: 120_000});
	return {status, said: `${stdout}${stderr}`, ms: performance.now() - begun};
};

const trust = (): string => /--trust ([0-9a-f]{64})/.exec(inside('rollbook plan shop.md').said)?.[1] ?? '';

type Look = {readonly line: string; readonly code: number; readonly says: RegExp};
const looks = (hash: string): readonly Look[] => [
	{line: 'rollbook --version', code: 0, says: new RegExp(`^${(JSON.parse(readFileSync(join(root, 'package.json'), 'utf8')) as {version: string}).version}\n$`)},
	{line: 'NODE_OPTIONS="--require /none" rollbook --version', code: 0, says: /^\d/},
	{line: 'rollbook --help', code: 0, says: /rollbook FILE/},
	{line: 'rollbook plan runbooks/fly-rollback.md', code: 0, says: /20 steps/},
	{line: 'rollbook check runbooks/fly-rollback.md', code: 0, says: /./},
	{line: 'rollbook doctor', code: 0, says: /node-pty: is there/},
	{line: 'rollbook drill runbooks/fly-rollback.md --ui plain --speed 50', code: 0, says: /completed/},
	{line: 'rollbook drill runbooks/fly-rollback.md --pack fly --pack web --tabletop --yes --ui plain --answers /dev/null', code: 2, says: /./},
	{line: `rollbook run shop.md --yes --ui plain --input version=v7 --trust ${hash}`, code: 2, says: /rolled back to v7[^]*is to be judged by a person/},
	{line: 'rollbook report', code: 0, says: /./},
	{line: `touch healthy; rollbook run shop.md --yes --ui plain --input version=v8 --trust ${hash}`, code: 0, says: /over/},
	{line: `rm healthy; rollbook run shop.md --yes --ui plain --trust ${hash}`, code: 2, says: /version/},
	{line: `touch healthy; rollbook resume --yes --ui plain --input version=v9 --trust ${hash}`, code: 0, says: /rolled back to v9/},
	{line: 'rollbook verify', code: 0, says: /./},
	{line: 'ls -A /home/.cache/rollbook | grep pty-', code: 1, says: /^$/},
];

try {
	layOut();
	process.stdout.write(`taken along from this machine, and wanted of every host: ${wanted().map(library => basename(library)).join(', ')}, ${PROGRAMS.join(', ')}\n`);
	const first = inside('true');
	if (first.status !== 0) throw new Error(`no root of its own can be entered here: ${first.said}`);
	let bad = 0;
	for (const {line, code, says} of looks(trust())) {
		const {status, said, ms} = inside(line);
		const good = status === code && says.test(said);
		if (!good) bad += 1;
		process.stdout.write(`${good ? 'good' : 'BAD '} ${line.replace(/[0-9a-f]{64}/, 'SHA256')}: exit ${status}, ${Math.round(ms)} ms\n${good ? '' : said.slice(-900)}`);
	}
	// What docs/ci.md says of a host that lacks one of them.
	for (const library of wanted().filter(each => each.includes('libatomic'))) rmSync(join(place, library));
	const {status, said} = inside('rollbook --version');
	if (status !== 127 || !said.includes('error while loading shared libraries: libatomic.so.1')) bad += 1;
	process.stdout.write(`without libatomic: exit ${status}, ${said}`);
	process.stdout.write(bad === 0 ? 'all good\n' : `${bad} are not\n`);
	process.exitCode = bad === 0 ? 0 : 1;
} finally {
	rmSync(place, {recursive: true, force: true});
}
