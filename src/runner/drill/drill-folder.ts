import {existsSync, mkdirSync, realpathSync, writeFileSync} from 'node:fs';
import {delimiter, dirname, join, resolve} from 'node:path';
import {programOf} from '../../plan/command-pattern.ts';
import type {Scenario} from '../../plan/scenario.ts';
import {mayExecute} from '../may-execute.ts';
import {builtinUse} from './builtins.ts';
import {contained} from './accept-words.ts';
import {beginning, PLACES} from './drill-world.ts';
import type {DrillWorld} from './drill-world.ts';
import {HARMLESS_NAMES} from './harmless-programs.ts';
import {preludeText} from './prelude.ts';
import {WRAPPER_NAMES} from './unwrap-words.ts';
import {singleQuoted} from '../../plan/quote-value.ts';
import {writeState} from './state-file.ts';

type DrillFolderOptions = {
	readonly scenario: Scenario;
	/** Made if it is not there; only this user can read it. */
	readonly root: string;
	readonly speed: number;
	readonly node: string;
	readonly pretendPath: string;
	readonly seed: number;
	/** PATH of the world around, where real programs are looked for. */
	readonly searched: string;
};

export type DrillFolder = {
	/** Whole path without links. */
	readonly path: string;
	/** Shell text that calls the stand-in for a program that PATH cannot find; null: there is none. */
	standIn(name: string): string | null;
	/** Shell text that gives a line to the world. */
	line(text: string): string;
};

/** Writes the world, the stand-ins and the prelude. A folder that is there already keeps its state and files: the drill is resumed. */
export function makeDrillFolder(options: DrillFolderOptions): DrillFolder {
	mkdirSync(options.root, {recursive: true, mode: 0o700});
	const path = realpathSync(options.root);
	for (const place of [PLACES.root, join(PLACES.root, 'tmp'), PLACES.bin, PLACES.byPath, PLACES.contexts]) {
		mkdirSync(join(path, place), {recursive: true, mode: 0o700});
	}
	writeWorld(path, options);
	const {world} = options.scenario;
	const programs = [...new Set(world.programs.filter(rule => rule.typed !== true).map(rule => programOf(rule.match)))].filter(name => /^[\w./+~-]+$/u.test(name));
	const apart = programs.filter(name => name.includes('/') || builtinUse(name) !== null);
	for (const name of new Set(['sleep', ...WRAPPER_NAMES, ...HARMLESS_NAMES, ...world.real, ...programs])) {
		if (!name.includes('/')) writeStandIn(join(path, PLACES.bin, name), name, path, options);
	}
	apart.forEach((name, index) => {
		writeStandIn(join(path, PLACES.byPath, String(index)), name, path, options);
	});
	writeFileSync(join(path, PLACES.prelude), preludeText(path, findMkdir(options.searched)), {mode: 0o600});
	return {
		path,
		standIn: name => (apart.includes(name) ? singleQuoted(join(path, PLACES.byPath, String(apart.indexOf(name)))) : null),
		line: text => `${startOf(path, options)} --line ${singleQuoted(text)}`,
	};
}

function writeWorld(path: string, options: DrillFolderOptions): void {
	const {scenario} = options;
	const drill: DrillWorld = {world: scenario.world, faults: scenario.faults, speed: options.speed, seed: options.seed, path: options.searched};
	writeFileSync(join(path, PLACES.world), JSON.stringify(drill), {mode: 0o600});
	if (existsSync(join(path, PLACES.state))) {
		return;
	}
	const place = {world: join(path, PLACES.root), cwd: join(path, PLACES.root)};
	for (const [name, content] of Object.entries(scenario.world.files)) {
		const file = contained(name, place);
		if (file !== null) {
			const whole = resolve(place.world, file);
			mkdirSync(dirname(whole), {recursive: true, mode: 0o700});
			writeFileSync(whole, content, {mode: 0o600});
		}
	}
	writeState(path, beginning(scenario.world));
}

/** `sh` alone, so that a stand-in costs one process more than the real program would. */
function writeStandIn(file: string, name: string, folder: string, options: DrillFolderOptions): void {
	writeFileSync(file, `#!/bin/sh\nunset NODE_OPTIONS NODE_PATH\nexec ${startOf(folder, options)} ${singleQuoted(name)} "$@"\n`, {mode: 0o700});
}

function startOf(folder: string, options: DrillFolderOptions): string {
	return [options.node, options.pretendPath, folder].map(singleQuoted).join(' ');
}

/** The prelude makes folders for redirections; in a drill's PATH there is no such program. */
function findMkdir(searched: string): string {
	const folders = ['/bin', '/usr/bin', ...searched.split(delimiter)];
	const found = folders.filter(folder => folder.startsWith('/')).map(folder => join(folder, 'mkdir')).find(mayExecute);
	return found ?? '/bin/mkdir';
}
