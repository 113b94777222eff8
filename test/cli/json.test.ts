import {spawn} from 'node:child_process';
import {readFileSync, writeFileSync} from 'node:fs';
import {join} from 'node:path';
import {createInterface} from 'node:readline';
import {expect, test} from 'vitest';
import {program, rollbook, temporary} from '../support/rollbook.ts';
import {trustFlags} from '../support/trust-flags.ts';

const RUNBOOK = '# Small\n\n## Procedure\n\n```bash\n# 1. Say it\necho "hello $(pwd | wc -l)"\n\n# 2. Clear the cache\nrm -rf ./cache\n```\n';

/** The built program, and what it and we said. */
const talk = async (cwd: string, args: readonly string[], program_: (message: Record<string, any>) => string | null) => {
	const child = spawn(process.execPath, [program, ...args, ...trustFlags(args, cwd)], {cwd, env: {XDG_STATE_HOME: join(cwd, '.state'), PATH: process.env['PATH']}});
	const heard: Record<string, any>[] = [];
	let errors = '';
	child.stderr.on('data', chunk => (errors += String(chunk)));
	const ended = new Promise<number | null>(resolve => child.on('close', resolve));
	for await (const line of createInterface({input: child.stdout})) {
		const message = JSON.parse(line);
		heard.push(message);
		const said = program_(message);
		if (said !== null) child.stdin.write(`${said}\n`);
	}
	return {heard, code: await ended, errors};
};

test('a program takes a real runbook to its end over its standard streams', async () => {
	const cwd = temporary('json');
	writeFileSync(join(cwd, 'small.md'), RUNBOOK);
	const {heard, code, errors} = await talk(cwd, ['run', 'small.md', '--ui', 'json'], message => (message['type'] === 'question' ? JSON.stringify({kind: 'run', prompt: message['prompt'].id, confirm: message['gate']?.word ?? null}) : null));
	expect({code, errors}).toEqual({code: 0, errors: ''});
	expect(heard.filter(({type}) => type === 'output').map(({lines}) => lines)).toEqual([['hello 1']]);
	const end = heard.at(-1) ?? {};
	expect(end).toMatchObject({type: 'end', outcome: 'completed'});
	const journal = readFileSync(join(end['folder'], 'journal.jsonl'), 'utf8').trimEnd().split('\n').map(line => JSON.parse(line).event);
	expect(heard.filter(({type}) => type === 'event').map(({event}) => event)).toEqual(journal);
});

test('a program that leaves gets the code of a run that can go on, and one that goes on hears what was before', async () => {
	const cwd = temporary('json');
	writeFileSync(join(cwd, 'small.md'), RUNBOOK);
	const left = await talk(cwd, ['run', 'small.md', '--ui', 'json'], message => (message['type'] === 'question' ? '{"kind":"leave"}' : null));
	expect(left.code).toBe(130);
	expect(left.errors).toContain('go on with: rollbook resume');
	const resumed = await talk(cwd, ['resume', '--ui', 'json'], message => (message['type'] === 'question' ? '{"kind":"abort","reason":"enough"}' : null));
	expect(resumed.code).toBe(4);
	expect(resumed.heard.filter(({type}) => type === 'event').map(({event}) => event.kind)).toEqual(expect.arrayContaining(['run-started', 'run-resumed', 'abort-requested', 'run-finished']));
});

test('unattended, a question without an answer ends the run there, with the question as its last line', async () => {
	const cwd = temporary('json');
	writeFileSync(join(cwd, 'small.md'), RUNBOOK);
	const {stdout, exitCode} = await rollbook(['run', 'small.md', '--ui', 'json', '--yes'], {cwd});
	expect(exitCode).toBe(2);
	expect(JSON.parse(String(stdout).trimEnd().split('\n').at(-1) ?? '')).toMatchObject({type: 'end', outcome: 'stopped', reason: expect.stringContaining('--allow-destructive')});
});
