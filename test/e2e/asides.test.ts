import {readFileSync, readdirSync, writeFileSync} from 'node:fs';
import {join} from 'node:path';
import {afterAll, expect, test} from 'vitest';
import {openProgram} from '../support/pty-program.ts';
import type {PtyProgram} from '../support/pty-program.ts';
import {temporary} from '../support/rollbook.ts';

/** Tests that run side by side leave theirs open until all are over. */
const open: PtyProgram[] = [];
afterAll(() => open.forEach(one => one.kill()));

const RUNBOOK = `# Beside

## Procedure: look

### Prepare

\`\`\`bash
mkdir -p deep && cd deep && WHERE=here; printf 'line %s of a long text\\n' {1..60}
\`\`\`

### Look

\`\`\`bash
false
\`\`\`
`;

const start = async (): Promise<{readonly program: PtyProgram; readonly cwd: string}> => {
	const cwd = temporary('asides');
	writeFileSync(join(cwd, 'look.md'), RUNBOOK);
	const program = openProgram(['run', 'look.md'], {cwd, env: {HOME: cwd, PAGER: '', LESS: '', LESSSECURE: '1'}});
	open.push(program);
	await program.until('Plan:');
	await program.insist('\r', 'ready');
	await program.insist('\r', '2 › Look');
	return {program, cwd};
};

const recorded = (cwd: string, name: string): string => {
	const path = readdirSync(join(cwd, 'artifacts'), {recursive: true, encoding: 'utf8'}).find(candidate => candidate.endsWith(name));
	return path === undefined ? '' : readFileSync(join(cwd, 'artifacts', path), 'utf8');
};

test.concurrent('a shell beside the run is where the next step would be, is recorded, and changes nothing for it', async () => {
	const {program, cwd} = await start();
	await program.insist('\r', 'retry');
	await program.insist('!', 'shell beside the run');
	program.write('\x15echo "$WHERE in $(basename "$PWD")"; WHERE=elsewhere; cd /\r');
	await program.until('here in deep');
	program.write('\x15exit\r');
	await program.until('2 › Look');
	await program.insist('!', /shell beside the run(?![\s\S]*here in deep)/);
	program.write('\x15echo "still $WHERE in $(basename "$PWD")"\r');
	// The end of the input is one to a shell that asks; before, the terminal swallows it.
	await program.until(/still here in deep\s+\(shell beside the run[^\n]*[#$]\s*$/);
	program.write('\x04');
	await program.until('2 › Look');
	expect(recorded(cwd, 'shells/01/output.txt')).toContain('here in deep');
	expect(recorded(cwd, 'shells/02/session.cast')).toMatch(/^\{"version":3/);
	const kinds = recorded(cwd, 'journal.jsonl').split('\n').map(line => /"kind":"(shell-[a-z]+)"/.exec(line)?.[1]).filter(kind => kind !== undefined);
	expect(kinds).toEqual(['shell-opened', 'shell-closed', 'shell-opened', 'shell-closed']);
});

test.concurrent('the whole output of a step is shown by a pager', async () => {
	const {program} = await start();
	await program.insist('l', 'step 1 ✔ passed');
	await program.insist('v', /^line 1 of a long text/);
	program.write('G');
	await program.until('(END)');
	program.write('q');
	await program.until('step 1 ✔ passed');
});

test.concurrent('a shell at a step that runs in another place says that it is not there', async () => {
	const cwd = temporary('asides-there');
	writeFileSync(join(cwd, 'there.md'), '# There\n\n## Procedure: look\n\n```bash\nssh deploy@shop.example\nuptime\n```\n');
	const program = openProgram(['run', 'there.md'], {cwd, env: {HOME: cwd}});
	open.push(program);
	await program.until('Plan:');
	await program.insist('j', /› +2 /);
	await program.insist('\r', /ready[\s\S]*ssh deploy@shop.example/);
	await program.insist('!', 'this shell is on this machine; step 2 runs in ssh deploy@shop.example');
	program.write('\x15exit\r');
	await program.until('ready');
});

test.concurrent('at the end the files of the record are opened in the pager, and nothing of the shell state is left', async () => {
	const {program, cwd} = await start();
	await program.insist('a', 'Abort the run?');
	await program.insist('\r', 'Record:');
	await program.insist('v', 'files of the record');
	await program.until('rollback-summary.txt');
	// The summary is what one wants to read first.
	await program.insist('\r', /^Outcome {2,}aborted/m);
	program.write('q');
	await program.until('files of the record');
	await program.insist('\x1b', 'Record:');
	await program.until('Record:');
	await program.insist('q', 'Outcome');
	expect(await program.ended).toBe(4);
	const states = readdirSync(join(cwd, '.state/rollbook'), {recursive: true, encoding: 'utf8'}).filter(name => /pager|restore/.test(name));
	expect(states).toEqual([]);
});
