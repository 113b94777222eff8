import {cpSync, existsSync, mkdirSync, rmSync, writeFileSync} from 'node:fs';
import {join} from 'node:path';
import {fileURLToPath} from 'node:url';
import {version} from '../src/cli/version.ts';
import {fold} from '../src/run/evolve.ts';
import {readJournalFile} from '../src/runner/journal-file.ts';
import type {OpenRun} from '../src/runner/run-setting.ts';
import {operate} from './golden/operator.ts';
import {startSmall} from './golden/small-run.ts';
import {standingIn} from './recorded-journals.ts';

/**
 * `node safety/record-journals.ts`, once for each release: leaves run folders of this version in `test/journals/VERSION/`:
 * one that is over, one that was aborted and one that was left in the middle of a step, so that every later version must open them.
 */
const RUNBOOK = `---
inputs:
  release: {pattern: "v[0-9]+"}
  token: {secret: true, from: {env: SHOP_TOKEN}}
---

# Put the shop back

## Preparation

- [ ] Everybody knows
- [ ] The board is open

1. Open the dashboard
2. Wait 2 minutes

## When to roll back

| symptom | what to do |
| --- | --- |
| Checkout broken | Roll back now |
| Only slow | Wait 5 minutes |

## Procedure

\`\`\`bash {save=status.txt}
# Keep its state
SHOP=open; echo "$SHOP"
\`\`\`

\`\`\`bash {retry=2/1s}
# Put it back
test -e ready || { touch ready; exit 3; }; echo "back to <release> with <token>"
\`\`\`

\`\`\`bash
# Fails at first
test -e mended
\`\`\`

\`\`\`bash {set=answer}
# Ask it
echo 42
\`\`\`

## Verification

\`\`\`bash {expect="open"}
# Is it open?
echo "$SHOP <answer>"
\`\`\`

Expected: the shop answers.

\`\`\`bash
# Wait for it
touch waiting; while [ ! -e go ]; do sleep 0.05; done
\`\`\`
`;

/** Named in the record, so it is the same everywhere. */
const PLACE = '/tmp/rollbook-recorded';
const TARGET = fileURLToPath(new URL(`../test/journals/${version()}/`, import.meta.url));

const record = async (name: string, end: (run: OpenRun, folder: string) => void): Promise<void> => {
	const folder = join(PLACE, name);
	mkdirSync(folder, {recursive: true});
	let ahead = 0;
	const clock = {now: () => Date.now() + ahead, mono: () => performance.now()};
	const run = startSmall(folder, RUNBOOK, {clock, env: {PATH: process.env['PATH'] ?? '', HOME: folder, SHOP_TOKEN: 'hunter-2222'}});
	run.send({kind: 'note', text: 'the shop is down since noon', step: null});
	ahead = 3_600_000;
	let edited = false;
	run.send({kind: 'move', to: run.plan.steps[0]?.id ?? '', reason: 'from the beginning'});
	operate(run, {onFailure: (_, prompt) => {
		if (edited) writeFileSync(join(folder, 'mended'), '');
		if (edited) return {kind: 'run', prompt: prompt.id, confirm: 'yes', edited: null};
		edited = true;
		return {kind: 'run', prompt: prompt.id, confirm: 'yes', edited: 'echo by another way; test -e mended'};
	}});
	const looked = setInterval(() => {
		if (!existsSync(join(folder, 'waiting'))) return;
		clearInterval(looked);
		writeFileSync(join(folder, 'runbook.md'), `${RUNBOOK}\nChanged meanwhile.\n`);
		end(run, folder);
	}, 20);
	await run.drive();
	const target = join(TARGET, name);
	cpSync(run.folder, target, {recursive: true, filter: path => !path.endsWith('.lock')});
	const {entries} = readJournalFile(target);
	writeFileSync(join(TARGET, `${name}.standing.json`), `${JSON.stringify(standingIn(fold(run.plan, entries)), null, '\t')}\n`);
	process.stdout.write(`${target}: ${entries.length} entries of ${new Set(entries.map(({event}) => event.kind)).size} kinds\n`);
};

rmSync(PLACE, {recursive: true, force: true});
rmSync(TARGET, {recursive: true, force: true});
mkdirSync(TARGET, {recursive: true});
await record('over', (_, folder) => writeFileSync(join(folder, 'go'), ''));
// Left while a step runs; whoever finds the record does not find the step.
await record('killed', run => run.leave());
await record('aborted', (run, folder) => {
	run.send({kind: 'abort', because: 'operator', reason: 'the shop is back'});
	writeFileSync(join(folder, 'go'), '');
});
writeFileSync(join(PLACE, 'killed/go'), '');
rmSync(PLACE, {recursive: true, force: true});
