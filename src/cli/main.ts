import {homedir, hostname, userInfo} from 'node:os';
import {fileURLToPath} from 'node:url';
import {bearLostOutput} from './lost-output.ts';
import {shippedFiles} from './shipped.ts';
import {version} from './version.ts';
import type {World} from './world.ts';

const operator = (): string => {
	try {
		return userInfo().username;
	} catch {
		return process.env['USER'] ?? 'unknown';
	}
};

const lostOutput = bearLostOutput(process);

const world = (): World => ({
	cwd: process.cwd(),
	env: process.env,
	stdin: process.stdin,
	stdout: process.stdout,
	stderr: process.stderr,
	now: () => Date.now(),
	mono: () => performance.now(),
	operator: operator(),
	host: hostname(),
	home: homedir(),
	node: process.execPath,
	pretendPath: fileURLToPath(new URL('./pretend.js', import.meta.url)),
	shipped: shippedFiles(),
});

const argv = process.argv.slice(2);

if (argv.length === 1 && (argv[0] === '--version' || argv[0] === '-V')) {
	// Asked by scripts and prompts, where each start counts: nothing else is loaded.
	process.stdout.write(`${version()}\n`);
} else {
	const {namesStandardInput, takeStandardInput} = await import('./standard-input.ts');
	if (namesStandardInput(argv)) takeStandardInput();
	const {runCli} = await import('./run-cli.ts');
	const {EXIT} = await import('./exit-codes.ts');
	const {followsRun} = await import('./follows-run.ts');
	// Only then all that was written is known to be taken or not.
	process.on('exit', code => {
		if (code === EXIT.completed && lostOutput() && !followsRun(argv)) process.exitCode = EXIT.failed;
	});
	process.exitCode = await runCli(argv, world());
}
