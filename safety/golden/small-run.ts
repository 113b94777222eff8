import {createHash} from 'node:crypto';
import {existsSync, mkdirSync, writeFileSync} from 'node:fs';
import {join} from 'node:path';
import {readRunbook} from '../../src/parser/read-runbook.ts';
import type {Plan} from '../../src/plan/plan.ts';
import {wayOf} from '../../src/run/way.ts';
import {localTarget} from '../../src/runner/local-target.ts';
import {startRun} from '../../src/runner/open-run.ts';
import type {OpenRun, StartOptions} from '../../src/runner/run-setting.ts';

export const readText = (text: string, path = 'runbook.md'): Plan => readRunbook(new TextEncoder().encode(text), {path, sha256: createHash('sha256').update(text).digest('hex')});

/** A runbook of one procedure: a block for each command line, with its title. */
export const runbookOf = (commands: readonly string[]): string => `# Small\n\n## Procedure\n\n${commands.map((command, index) => `\`\`\`bash\n# Step ${index + 1}\n${command}\n\`\`\`\n`).join('\n')}`;

export const optionsFor = (folder: string, text: string, more: Partial<StartOptions> = {}): StartOptions => {
	mkdirSync(folder, {recursive: true});
	if (!existsSync(join(folder, 'runbook.md'))) writeFileSync(join(folder, 'runbook.md'), text);
	const plan = readText(text);
	return {
		plan, runbook: Buffer.from(text), way: wayOf(plan, null), mode: 'live', artifacts: join(folder, 'artifacts'), cwd: folder,
		env: {PATH: process.env['PATH'] ?? '', HOME: folder}, operator: 'ann', host: 'here', versions: {rollbook: '0'}, stateRoot: join(folder, 'state'), target: localTarget(), lend: null,
		clock: {now: () => Date.now(), mono: () => performance.now()}, onFinish: () => [], speed: 1, ...more,
	};
};

/** Begins a run of the text in this process. */
export const startSmall = (folder: string, text: string, more: Partial<StartOptions> = {}): OpenRun => startRun(optionsFor(folder, text, more));

/** Resolves when what is wanted is so; rejects after the limit. */
export const untilSo = async (what: string, holds: () => boolean, limitMs = 30_000): Promise<number> => {
	const begun = performance.now();
	while (!holds()) {
		if (performance.now() - begun > limitMs) throw new Error(`waited ${limitMs} ms in vain: ${what}`);
		await new Promise(resolve => setTimeout(resolve, 5));
	}
	return performance.now() - begun;
};
