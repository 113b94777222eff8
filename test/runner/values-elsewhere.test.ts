import {execFileSync} from 'node:child_process';
import {chmodSync, existsSync, writeFileSync} from 'node:fs';
import {join} from 'node:path';
import {expect, test} from 'vitest';
import {fillCommand} from '../../src/plan/fill.ts';
import {HOSTILE} from '../plan/hostile-values.ts';
import {commandsOf, readText} from '../support/read-text.ts';
import {makeFolder} from './support.ts';

/** Programs that hand their words to another shell as the real ones do: ssh joins them, the others pass them on. */
const STANDS_IN: Readonly<Record<string, string>> = {
	ssh: 'shift\nexec bash -c "$*"',
	docker: 'shift 2\nexec "$@"',
	kubectl: 'while [ "$1" != -- ]; do shift; done\nshift\nexec "$@"',
	sudo: 'shift 2\nexec "$@"',
};

const has = (program: string): boolean => {
	try {
		execFileSync('sh', ['-c', `command -v ${program}`], {stdio: 'ignore'});
		return true;
	} catch {
		return false;
	}
};

/** A line of a runbook, the program that must be there, and a value that the line takes. */
const LINES: readonly (readonly [line: string, program: string, plain: string])[] = [
	[`ssh shop-host "echo '<REASON>'"`, 'bash', 'two words'],
	['ssh shop-host echo <REASON>', 'bash', 'v144'],
	[`ssh shop-host 'echo "<REASON>"'`, 'bash', 'v144'],
	['docker exec web sh -c "echo <REASON>"', 'sh', 'v144'],
	[`docker exec web sh -c 'echo "<REASON>"'`, 'sh', 'v144'],
	['docker exec web echo "<REASON>"', 'echo', "it's; $HOME"],
	[`kubectl exec web-0 -- sh -c "echo '<REASON>'"`, 'sh', 'two words'],
	['kubectl exec web-0 -- echo <REASON>', 'echo', "it's; $HOME"],
	['sudo -u shop bash -c "echo <REASON>"', 'bash', 'v144'],
	['bash -c "echo <REASON>"', 'bash', 'v144'],
	[`sqlite3 :memory: "select '<REASON>'"`, 'sqlite3', 'two words'],
	[`python3 -c "print('<REASON>')"`, 'python3', 'v144'],
	[`node -e "console.log('<REASON>')"`, 'node', 'v144'],
];

test.for(LINES)('a value reaches what reads `%s`, or is refused; it never becomes a command', ([line, program, plain], context) => {
	if (!has(program)) return context.skip(`${program} is not installed`);
	const folder = makeFolder();
	for (const [name, text] of Object.entries(STANDS_IN)) {
		writeFileSync(join(folder, name), `#!/bin/bash\n${text}\n`);
		chmodSync(join(folder, name), 0o755);
	}
	const [step] = commandsOf(readText(`# Rollback\n\n## Procedure\n\n\`\`\`bash\n${line}\n\`\`\`\n`));
	expect(step?.command).toBe(line);
	const canary = join(folder, 'canary');
	const values = [plain, ...HOSTILE.map(value => value.replaceAll('CANARY', `touch ${canary}`))];
	const kept = values.flatMap(value => {
		const filled = fillCommand(line, step?.uses ?? [], Object.fromEntries((step?.uses ?? []).map(({input}) => [input, value])));
		return filled.kind === 'filled' ? [{value, text: filled.text}] : [];
	});
	const got = kept.map(({text}) => execFileSync('bash', ['-c', text], {cwd: folder, env: {...process.env, PATH: `${folder}:${process.env['PATH'] ?? ''}`}, encoding: 'utf8'}));
	expect(kept[0]?.value).toBe(plain);
	expect(got).toEqual(kept.map(({value}) => `${value}\n`));
	expect(existsSync(canary)).toBe(false);
});
