import {spawnSync} from 'node:child_process';
import {fileURLToPath} from 'node:url';

// Prints how long a start of the built program takes, the least of twenty: `npm run -s build; npx node bench/start.ts`.
const program = fileURLToPath(new URL('../bin/rollbook.cjs', import.meta.url));
const runbook = fileURLToPath(new URL('../runbooks/fly-rollback.md', import.meta.url));
const STARTS: readonly (readonly [name: string, args: readonly string[]])[] = [
	['node alone', ['-e', '0']],
	['rollbook --version', [program, '--version']],
	['rollbook --help', [program, '--help']],
	['rollbook plan, a small runbook', [program, 'plan', runbook]],
	['rollbook check, a small runbook', [program, 'check', runbook]],
];

function take(args: readonly string[]): number {
	const before = performance.now();
	const {status, stderr} = spawnSync(process.execPath, args, {encoding: 'utf8'});
	if (status !== 0) throw new Error(`${args.join(' ')} ended with ${status}: ${stderr}`);
	return performance.now() - before;
}

for (const [name, args] of STARTS) {
	const ms = Math.min(...Array.from({length: 20}, () => take(args)));
	process.stdout.write(`${ms.toFixed(1).padStart(9)} ms  ${name}\n`);
}
