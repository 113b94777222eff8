import {spawn} from 'node:child_process';
import {closeSync, fdatasyncSync, openSync, writeSync} from 'node:fs';

/**
 * The least that a record costs: for each step one bare shell, started as every program of Node starts one, and so many lines that are
 * synced; no runbook, no state of the shell, no evidence. `node least-steps.ts STEPS LINES`, in a folder of its own.
 */
const [steps, lines] = process.argv.slice(2).map(Number);
const [output, journal] = [openSync('least-output.txt', 'w'), openSync('least-journal.jsonl', 'w')];
for (let step = 0; step < (steps ?? 0); step++) {
	for (let line = 0; line < (lines ?? 0); line++) {
		writeSync(journal, `${'x'.repeat(300)}\n`);
		fdatasyncSync(journal);
	}
	await new Promise(resolve => spawn('bash', ['-c', 'true'], {detached: true, stdio: ['ignore', output, output]}).once('exit', resolve));
}
closeSync(output);
closeSync(journal);
