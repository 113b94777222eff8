import {spawnSync} from 'node:child_process';
import {join} from 'node:path';
import {replaceFile} from '../runner/private-file.ts';
import type {KeptCopy} from '../ui/copy.ts';
import {stateRoot} from './run-world.ts';
import type {World} from './world.ts';

/** Keeps what was copied in a file of the operator's own, too: no terminal says whether it took it, and some never do. */
export const keepCopy =
	(world: World) =>
	(text: string): KeptCopy => {
		const path = join(stateRoot(world), 'copied.txt');
		const clipboard = takesCopies(world.env);
		try {
			replaceFile(path, text.endsWith('\n') ? text : `${text}\n`);
			return {path: path.startsWith(`${world.home}/`) ? `~${path.slice(world.home.length)}` : path, clipboard};
		} catch {
			return {path: null, clipboard};
		}
	};

/**
 * Whether OSC 52 can reach a clipboard, as far as that can be known. Not: the console of Linux, GNU screen, macOS Terminal, VTE
 * (GNOME Terminal and its like), and tmux unless `set-clipboard` is `on`: by default it drops what programs send. Source: tmux(1).
 */
export const takesCopies = (env: World['env'], tmux: () => string = tmuxClipboard): boolean => {
	if (env['TMUX']) return tmux() === 'on';
	return env['TERM'] !== 'linux' && !env['STY'] && env['TERM_PROGRAM'] !== 'Apple_Terminal' && !env['VTE_VERSION'];
};

const tmuxClipboard = (): string => {
	const {stdout} = spawnSync('tmux', ['show-options', '-sv', 'set-clipboard'], {encoding: 'utf8', timeout: 500, stdio: ['ignore', 'pipe', 'ignore']});
	return (stdout ?? '').trim();
};
