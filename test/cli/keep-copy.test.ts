import {mkdtempSync, readFileSync, rmSync, statSync, writeFileSync} from 'node:fs';
import {tmpdir} from 'node:os';
import {join} from 'node:path';
import {afterAll, expect, test} from 'vitest';
import {keepCopy, takesCopies} from '../../src/cli/keep-copy.ts';
import type {World} from '../../src/cli/world.ts';
import {copyTo} from '../../src/ui/copy.ts';

const home = mkdtempSync(join(tmpdir(), 'rollbook-copy-'));
afterAll(() => rmSync(home, {recursive: true, force: true}));
const worldOf = (env: World['env']): World => ({home, env}) as World;

test.each<readonly [boolean, Record<string, string>, string]>([
	[true, {TERM: 'xterm-256color'}, ''],
	[true, {TERM: 'tmux-256color', TMUX: '/tmp/tmux'}, 'on'],
	[false, {TERM: 'tmux-256color', TMUX: '/tmp/tmux'}, 'external'],
	[false, {TERM: 'tmux-256color', TMUX: '/tmp/tmux'}, ''],
	[false, {TERM: 'linux'}, ''],
	[false, {TERM: 'screen', STY: '1.pts'}, ''],
	[false, {TERM: 'xterm-256color', VTE_VERSION: '7006'}, ''],
	[false, {TERM: 'xterm-256color', TERM_PROGRAM: 'Apple_Terminal'}, ''],
])('a clipboard behind the terminal: %j with %j, set-clipboard "%s"', (takes, env, option) => {
	expect(takesCopies(env, () => option)).toBe(takes);
});

test('what is copied is in a file that only its owner can read, whole, and the newest alone', () => {
	const keep = keepCopy(worldOf({TERM: 'linux'}));
	keep('first');
	expect(keep('kubectl get pods')).toEqual({path: '~/.local/state/rollbook/copied.txt', clipboard: false});
	const path = join(home, '.local/state/rollbook/copied.txt');
	expect(readFileSync(path, 'utf8')).toBe('kubectl get pods\n');
	expect(statSync(path).mode & 0o777).toBe(0o600);
});

test('where nothing can be written that is said, and the clipboard still gets it', () => {
	writeFileSync(join(home, 'blocked'), '');
	expect(keepCopy(worldOf({TERM: 'xterm', XDG_STATE_HOME: join(home, 'blocked')}))('text')).toEqual({path: null, clipboard: true});
});

test('words for where it went; nothing is sent where it would be dropped, and of a long text the end', () => {
	const sent: string[] = [];
	const write = (text: string): void => void sent.push(text);
	expect(copyTo(write, 'a', {path: '~/c', clipboard: false})).toBe('is in ~/c: no clipboard here');
	expect(sent).toEqual([]);
	expect(copyTo(write, 'a', {path: '~/c', clipboard: true})).toBe('was sent to the clipboard and to ~/c');
	expect(sent).toEqual(['\x1b]52;c;YQ==\x07']);
	expect(copyTo(write, 'x'.repeat(20_000), {path: null, clipboard: true})).toBe('was sent to the clipboard (its end)');
});
