import {execFileSync, spawnSync} from 'node:child_process';
import {existsSync, mkdirSync, mkdtempSync, readFileSync, readdirSync, rmSync} from 'node:fs';
import {tmpdir} from 'node:os';
import {join, resolve} from 'node:path';

// `npm run try-package`: packs the package, installs it as its users do, and goes through it with the oldest Node that it claims.
const root = resolve(import.meta.dirname, '..');
const {engines, version} = JSON.parse(readFileSync(join(root, 'package.json'), 'utf8')) as {engines: {node: string}; version: string};
const oldest = `${engines.node.replace('>=', '')}.0`;
const folder = mkdtempSync(join(tmpdir(), 'rollbook-package-'));
const runbook = 'runbooks/fly-rollback.md';

const npm = (cwd: string, ...args: readonly string[]): string => execFileSync('npm', [...args, '--no-audit', '--no-fund'], {cwd, encoding: 'utf8', stdio: ['ignore', 'pipe', 'inherit']});
const say = (line: string): void => void process.stdout.write(`${line}\n`);

/** From the package of one platform, which needs no script to install. */
const nodeOf = (wanted: string): string => {
	const name = `node-${process.platform}-${process.arch}`;
	const place = join(folder, 'node');
	mkdirSync(place);
	npm(place, 'install', '--prefix', place, '--ignore-scripts', `${name}@${wanted}`);
	return join(place, 'node_modules', name, 'bin');
};

type Look = {readonly args: readonly string[]; readonly code: number; readonly says: RegExp};
const LOOKS: readonly Look[] = [
	{args: ['--version'], code: 0, says: new RegExp(`^${version.replaceAll('.', String.raw`\.`)}\n$`)},
	{args: ['--help'], code: 0, says: /rollbook FILE/},
	{args: ['plan', runbook], code: 0, says: /20 steps/},
	{args: ['check', 'runbooks'], code: 0, says: /./},
	{args: ['drill', runbook, '--ui', 'plain', '--speed', '50'], code: 0, says: /./},
	{args: ['drill', 'runbooks/kubernetes-rollback.md', '--ui', 'plain', '--speed', '50'], code: 0, says: /./},
	{args: ['doctor'], code: 0, says: /Node/},
];

/** What went wrong with this Node, in words. */
const tried = (name: string, bin: string, flags: readonly string[]): readonly string[] => {
	const place = join(folder, name);
	mkdirSync(place, {recursive: true});
	npm(place, 'install', '--prefix', place, '--ignore-scripts', ...flags, join(folder, `rollbook-${version}.tgz`));
	const home = join(place, 'node_modules/rollbook');
	// No compiler, no shell of ours: only what the system has, with the wanted Node in front.
	const env = {PATH: `${bin}:/usr/bin:/bin`, HOME: place, XDG_STATE_HOME: join(place, 'state'), NO_COLOR: '1'};
	const packages = readdirSync(join(place, 'node_modules')).filter(each => !each.startsWith('.'));
	say(`\n${name}: Node ${execFileSync('node', ['-p', 'process.version'], {env, encoding: 'utf8'}).trim()}, installed: ${packages.join(', ')}`);
	return LOOKS.flatMap(({args, code, says}) => {
		const begun = performance.now();
		const {status, stdout, stderr} = spawnSync(join(place, 'node_modules/.bin/rollbook'), [...args, ...(args[0] === 'drill' ? ['--out', join(place, 'artifacts')] : [])], {cwd: home, env, encoding: 'utf8', timeout: 120_000});
		const good = status === code && says.test(stdout);
		say(`  ${good ? 'good' : 'BAD '} rollbook ${args.join(' ')}: exit ${status}, ${Math.round(performance.now() - begun)} ms`);
		return good ? [] : [`${name}: rollbook ${args.join(' ')} ended with ${status}, not ${code}\n${stdout.slice(-500)}${stderr.slice(-500)}`];
	});
};

/** An interactive step takes the terminal; `script` of util-linux is one. */
const terminalOf = (name: string, bin: string, says: RegExp): readonly string[] => {
	const place = join(folder, name);
	const env = {PATH: `${bin}:/usr/bin:/bin`, HOME: place, NO_COLOR: '1'};
	const {stdout} = spawnSync(join(place, 'node_modules/.bin/rollbook'), ['doctor'], {cwd: place, env, encoding: 'utf8'});
	const line = stdout.split('\n').find(each => each.includes('node-pty'))?.trim() ?? 'nothing';
	say(`  doctor says of terminals: ${line}`);
	return says.test(line) ? [] : [`${name}: doctor says ${line}`];
};

try {
	npm(root, 'pack', '--pack-destination', folder, '--silent');
	say(`packed: rollbook-${version}.tgz`);
	const lint = spawnSync('npx', ['publint', 'run', join(folder, `rollbook-${version}.tgz`), '--strict'], {cwd: root, encoding: 'utf8'});
	say(`publint: ${lint.stdout.trim().split('\n').at(-1)}`);
	const old = nodeOf(oldest);
	const found = [
		...(lint.status === 0 ? [] : [`publint: ${lint.stdout}${lint.stderr}`]),
		...tried('oldest', old, []),
		...terminalOf('oldest', old, /is there/),
		...tried('without-optional', old, ['--omit=optional']),
		...terminalOf('without-optional', old, /does not load: interactive steps have the terminal itself/),
		...tried('newest', join(root, 'node_modules/node/bin'), []),
		...(existsSync(join(folder, 'without-optional/node_modules/@lydell')) ? ['--omit=optional installed the optional package'] : []),
	];
	say(found.length === 0 ? '\nall good' : `\n${found.join('\n')}`);
	process.exitCode = found.length === 0 ? 0 : 1;
} finally {
	rmSync(folder, {recursive: true, force: true});
}
