import {existsSync, readFileSync} from 'node:fs';
import type {Plan} from '../../src/plan/plan.ts';
import {EvidenceError} from '../../src/runner/evidence-error.ts';
import {localTarget} from '../../src/runner/local-target.ts';
import {startRun} from '../../src/runner/open-run.ts';

/** A runner in a process of its own: `node background-run.ts FOLDER`; prints the run folder, then runs every command and finds good what only a person can judge; a failed one again with the terminal if the folder holds `retry-in-terminal`, or says that it was done by hand if it holds `answer-by-hand`; a shell before the first command if it holds `open-shell`. On a terminal it lends it. Ends with 5 where evidence is lost. */
const folder = process.argv[2] ?? '';
const plan = JSON.parse(readFileSync(`${folder}/plan.json`, 'utf8')) as Plan;
const run = startRun({
	plan, runbook: readFileSync(`${folder}/runbook.md`), way: [[1, plan.steps.length]], mode: 'live', artifacts: `${folder}/artifacts`, cwd: folder,
	env: process.env, operator: 'ann', host: 'here', versions: {rollbook: '0'}, stateRoot: `${folder}/state`, target: localTarget(), lend: process.stdin.isTTY ? use => use() : null,
	clock: {now: () => Date.now(), mono: () => performance.now()}, onFinish: () => [], speed: 1,
});
process.stdout.write(`${run.folder}\n`);
run.subscribe(() => {
	const {prompt} = run.state();
	if (prompt?.kind === 'failure' && existsSync(`${folder}/retry-in-terminal`)) setImmediate(() => run.send({kind: 'run', prompt: prompt.id, confirm: 'yes', edited: null, terminal: true}));
	if (prompt?.kind === 'failure' && existsSync(`${folder}/answer-by-hand`)) setImmediate(() => run.send({kind: 'by-hand', prompt: prompt.id, reason: 'it went well'}));
	if (prompt?.kind === 'verdict') setImmediate(() => run.send({kind: 'judge', prompt: prompt.id, verdict: 'passed', seen: ''}));
	const opens = prompt?.kind === 'command' && existsSync(`${folder}/open-shell`) && !run.entries().some(({event}) => event.kind === 'shell-opened');
	if (opens) setImmediate(() => run.send({kind: 'shell'}));
	else if (prompt?.kind === 'command') setImmediate(() => run.send({kind: 'run', prompt: prompt.id, confirm: 'yes', edited: null}));
});
await run.drive().catch((error: unknown) => {
	if (!(error instanceof EvidenceError)) throw error;
	process.stdout.write(`${error.message}\n`);
	process.exit(5);
});
// A terminal that was lent keeps the process alive.
process.exit(0);
