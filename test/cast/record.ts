import {mkdirSync, readFileSync, rmSync, writeFileSync} from 'node:fs';
import {join} from 'node:path';
import {spawn} from '@lydell/node-pty';
import xterm from '@xterm/headless';
import {blocksOf} from '../docs/shown.ts';
import {program, root} from '../support/rollbook.ts';
import {COLUMNS, ROWS, castText} from './cast-file.ts';
import type {CastEvent} from './cast-file.ts';

/**
 * Drives a drill of the guide's runbook on a real terminal and writes down what came: `npm run cast`.
 * Each key waits for its text on the screen, and then as long as a person reads.
 */
const KEYS: readonly (readonly [wanted: string, keys: string, readMs: number])[] = [
	['Plan:', '\r', 3000],
	['nothing is selected yet', '1', 2500],
	['option 1 is selected', '\r', 1200],
	['Why? One line', 'checkout fails since v58', 1200],
	['> checkout fails since v58', '\r', 700],
	['2 › See which releases', '\r', 1800],
	['Needed before step 3', '\r', 1800],
	['Enter again', '\r', 900],
	['releases rollback v57', '\r', 1800],
	['4 › The shop answers', '\r', 2500],
	['failed after', 'r', 3500],
	['5 › Verify', ' ', 2000],
	['Drill completed', '', 6000],
];
const TYPED_MS = 90;

/** A folder of a name that one may see. */
const place = (): string => {
	const cwd = '/tmp/shop';
	mkdirSync(cwd);
	for (const {language, text} of blocksOf(readFileSync(join(root, 'docs/guide.md'), 'utf8'))) {
		if (language === 'markdown') writeFileSync(join(cwd, 'shop.md'), text.replace('curl https', 'curl -fsS https'));
		if (language === 'yaml') writeFileSync(join(cwd, 'shop.scenario.yaml'), text);
	}
	return cwd;
};

const wait = (ms: number): Promise<void> => new Promise(resolve => setTimeout(resolve, ms));

const record = async (cwd: string): Promise<readonly CastEvent[]> => {
	const terminal = new xterm.Terminal({cols: COLUMNS, rows: ROWS, allowProposedApi: true});
	const pty = spawn(process.execPath, [program, 'drill', 'shop.md', '--day', 'first-health-check-red', '--speed', '10'], {name: 'xterm-256color', cols: COLUMNS, rows: ROWS, cwd, env: {...process.env, LANG: 'C.UTF-8', LC_ALL: 'C.UTF-8', XDG_STATE_HOME: `${cwd}/.state`, XDG_CONFIG_HOME: `${cwd}/.config`}});
	const began = performance.now();
	const events: CastEvent[] = [];
	const ended = new Promise<void>(resolve => pty.onExit(() => resolve()));
	pty.onData(data => {
		events.push({at: (performance.now() - began) / 1000, data});
		terminal.write(data);
	});
	const text = (): string => Array.from({length: ROWS}, (_, row) => terminal.buffer.active.getLine(terminal.buffer.active.baseY + row)?.translateToString(true) ?? '').join('\n');
	try {
		for (const [wanted, keys, readMs] of KEYS) {
			for (const from = performance.now(); !text().includes(wanted); await wait(30)) if (performance.now() - from > 30_000) throw new Error(`no "${wanted}" in\n${text()}`);
			await wait(readMs);
			for (const key of keys) {
				pty.write(key);
				await wait(TYPED_MS);
			}
		}
		return [...events];
	} finally {
		pty.kill();
		await ended;
	}
};

const cwd = place();
try {
	writeFileSync(join(root, 'docs/pictures/drill.cast'), castText(await record(cwd)));
} finally {
	rmSync(cwd, {recursive: true, force: true, maxRetries: 5});
}
