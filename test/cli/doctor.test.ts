import {chmodSync, existsSync, mkdirSync, readdirSync, symlinkSync, writeFileSync} from 'node:fs';
import {createServer} from 'node:net';
import type {AddressInfo} from 'node:net';
import {join} from 'node:path';
import {expect, test} from 'vitest';
import type {Finding} from '../../src/cli/doctor/finding.ts';
import {rollbook, temporary} from '../support/rollbook.ts';

const folder = (command: string): string => {
	const cwd = temporary('doctor');
	writeFileSync(join(cwd, 'a.md'), `# Shop\n\n## Procedure\n\n\`\`\`bash\n${command}\n\`\`\`\n`);
	return cwd;
};

/** Programs of our own on the PATH. */
const tool = (cwd: string, name: string, text: string): void => {
	mkdirSync(join(cwd, 'bin'), {recursive: true});
	writeFileSync(join(cwd, 'bin', name), `#!/bin/sh\n${text}\n`);
	chmodSync(join(cwd, 'bin', name), 0o700);
};

const doctor = async (cwd: string, args: readonly string[], env: Readonly<Record<string, string>> = {}) => {
	const {exitCode, stdout, stderr} = await rollbook(['doctor', ...args, '--format', 'json'], {cwd, env: {PATH: `${join(cwd, 'bin')}:${process.env['PATH'] ?? ''}`, ...env}});
	return {exitCode, stderr, found: (name: string) => (JSON.parse(stdout) as {findings: Finding[]}).findings.find(finding => finding.name === name)};
};

test('tools: the version of a known one, only the place of another, nothing of one that is missing: exit 1', async () => {
	const cwd = folder('kubectl get pods\nshopctl --list all\nnowhere-to-be-found --now');
	tool(cwd, 'kubectl', '[ "$*" = "version --client" ] && echo "Client Version: v9.9.9"');
	tool(cwd, 'shopctl', `touch "${cwd}/started"`);
	const {exitCode, found} = await doctor(cwd, ['a.md']);
	expect(exitCode).toBe(1);
	expect(found('kubectl')).toMatchObject({level: 'good', text: 'Client Version: v9.9.9'});
	expect(found('shopctl')).toMatchObject({level: 'good', text: expect.stringContaining('its version was not asked for')});
	expect(existsSync(join(cwd, 'started'))).toBe(false);
	expect(found('nowhere-to-be-found')).toMatchObject({level: 'bad', text: 'is not on the PATH'});
});

test('a script is looked for where the runbook calls it, not on the PATH', async () => {
	const cwd = folder('./scripts/back.sh v1\nscripts/plain.sh\n./scripts/gone.sh --now');
	mkdirSync(join(cwd, 'scripts'));
	for (const name of ['back.sh', 'plain.sh']) writeFileSync(join(cwd, 'scripts', name), '#!/bin/sh\n');
	chmodSync(join(cwd, 'scripts/back.sh'), 0o700);
	const {exitCode, found} = await doctor(cwd, ['a.md']);
	expect(exitCode).toBe(1);
	expect(found('back.sh')).toMatchObject({level: 'good', text: 'is at ./scripts/back.sh; its version was not asked for'});
	expect(found('plain.sh')).toMatchObject({level: 'bad', text: 'is at scripts/plain.sh, and may not be executed', help: '`chmod +x scripts/plain.sh`'});
	expect(found('gone.sh')).toMatchObject({level: 'bad', text: 'is not at ./scripts/gone.sh'});
});

test('a script behind `cd` may be there all the same, and a program by its name is on the PATH', async () => {
	const cwd = folder('cd app\n./gone.sh v1\n\nbin/shopctl --list all\nshopctl --list all');
	tool(cwd, 'shopctl', 'true');
	const {found} = await doctor(cwd, ['a.md']);
	expect(found('gone.sh')).toMatchObject({level: 'warn', text: expect.stringContaining('is not at ./gone.sh from here')});
	expect(found('shopctl')).toMatchObject({level: 'good', text: expect.stringContaining(join(cwd, 'bin/shopctl'))});
});

test('functions of the runbook are no tools, what its other languages are given to is', async () => {
	const cwd = folder('back() { shopctl back; }\nfunction look { shopctl look; }\nback && look\n```\n\n```lua {kind=run}\nprint(1)');
	tool(cwd, 'shopctl', 'true');
	tool(cwd, 'lua', 'true');
	const {exitCode, found} = await doctor(cwd, ['a.md']);
	expect(['shopctl', 'back', 'look', 'lua', 'bash'].map(name => found(name)?.level)).toEqual(['good', undefined, undefined, 'good', 'good']);
	expect(exitCode).toBe(0);
});

test('a tool that never answers is given up', async () => {
	const cwd = folder('helm list');
	tool(cwd, 'helm', 'exec sleep 60');
	expect((await doctor(cwd, ['a.md'])).found('helm')).toMatchObject({level: 'warn', text: expect.stringContaining('did not tell its version')});
});

test('variables that are set here, and inputs that are asked for', async () => {
	const {found, exitCode} = await doctor(folder('echo "$REGION" <version>'), ['a.md'], {REGION: 'eu-1'});
	expect(exitCode).toBe(0);
	expect(found('region')).toMatchObject({level: 'good', text: '$REGION is set here'});
	expect(found('version')).toMatchObject({level: 'note', text: 'is asked for'});
});

test('hosts are looked for only when wanted, and nobody logs in', async () => {
	const said: string[] = [];
	const server = createServer(socket => socket.on('data', data => said.push(data.toString())));
	await new Promise<void>(resolve => server.listen(0, '127.0.0.1', resolve));
	try {
		const {port} = server.address() as AddressInfo;
		const cwd = folder(`ssh -p ${port} ops@127.0.0.1 uptime`);
		expect((await doctor(cwd, ['a.md'])).found('127.0.0.1')).toBeUndefined();
		expect((await doctor(cwd, ['a.md', '--hosts'])).found('127.0.0.1')).toMatchObject({level: 'good', text: `127.0.0.1 answers on port ${port}`});
		expect(said).toEqual([]);
	} finally {
		server.close();
	}
});

test('without a runbook it looks at what every run needs, and changes nothing', async () => {
	const cwd = folder('uptime');
	const {exitCode, stdout} = await rollbook(['doctor'], {cwd});
	expect({exitCode, stdout}).toMatchObject({exitCode: 0});
	for (const words of [/^ok {3}rollbook {2}Node: \d/m, /bash: .*\d/, /node-pty: /, /GiB free for artifacts/, /folder {4}state: /, /terminal/]) expect(stdout).toMatch(words);
	expect(readdirSync(cwd)).toEqual(['a.md']);
});

test('an artifacts folder that evidence is not written to is told before a run', async () => {
	const cwd = folder('uptime');
	mkdirSync(join(cwd, 'elsewhere'));
	symlinkSync('elsewhere', join(cwd, 'artifacts'));
	const {exitCode, found} = await doctor(cwd, []);
	expect(exitCode).toBe(1);
	expect(found('artifacts')).toMatchObject({level: 'bad', text: expect.stringContaining('is a symbolic link')});
});
