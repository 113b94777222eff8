import {resolve} from 'node:path';
import {mayExecute} from '../../runner/may-execute.ts';
import {isFile} from '../on-path.ts';
import type {World} from '../world.ts';
import type {Finding} from './finding.ts';

/** Where the commands say that a program is, `./scripts/rollback.sh`; null: one calls it by its name alone, so the PATH decides. */
export const writtenPath = (tool: string, commands: readonly string[]): string | null => {
	const named = tool.replace(/[\\^$.*+?()[\]{}|/]/gu, String.raw`\$&`);
	const calls = new RegExp(String.raw`(?<=^|[\s;&|("'])([\w.~-]*(?:/[\w.~-]+)*/)?${named}(?=$|[\s;&|)"'<>])`, 'gmu');
	const folders = commands.flatMap(command => [...command.matchAll(calls)].map(match => match[1] ?? null));
	return folders.length === 0 || folders.includes(null) ? null : `${folders[0]}${tool}`;
};

/** A program by its path, as it would be found from the folder of the call. `moves`: a command before it may have gone to another folder. */
export const lookAtPath = (world: World, {tool, path, moves}: {readonly tool: string; readonly path: string; readonly moves: boolean}): Finding => {
	const about = {about: 'tool', name: tool} as const;
	const whole = resolve(world.cwd, path.replace(/^~(?=\/)/u, world.home));
	if (!isFile(whole)) {
		return moves && !/^[/~]/u.test(path)
			? {...about, level: 'warn', text: `is not at ${path} from here, and the runbook goes to other folders`, help: 'look whether it is there'}
			: {...about, level: 'bad', text: `is not at ${path}`, help: 'call Rollbook where it is, or mend the path in the runbook'};
	}
	return mayExecute(whole) ? {...about, level: 'good', text: `is at ${path}; its version was not asked for`, help: null} : {...about, level: 'bad', text: `is at ${path}, and may not be executed`, help: `\`chmod +x ${path}\``};
};
