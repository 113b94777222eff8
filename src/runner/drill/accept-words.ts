import {isAbsolute, relative, resolve} from 'node:path';
import type {HarmlessProgram} from './harmless-programs.ts';

export type Accepted = {readonly kind: 'accepted'; readonly words: readonly string[]} | {readonly kind: 'refused'; readonly reason: string};

/**
 * The words for a real program: files with a whole path are put below the drill's folder `world`, those that lead out of it
 * and options that are not known to be harmless are refused. `null` words (known only when it runs) are passed over.
 */
export function acceptWords(name: string, program: HarmlessProgram, words: readonly (string | null)[], place: Place): Accepted {
	const texts: string[] = [];
	const result: string[] = [];
	const wanted = program.valued?.test('-e') === true && words.includes('-e') ? 0 : program.texts;
	let operands = 0;
	let options = true;
	for (let index = 0; index < words.length; index += 1) {
		const word = words[index] ?? null;
		if (word === null) {
			operands += 1;
		} else if (options && word === '--') {
			options = false;
			result.push(word);
		} else if (options && isOption(name, word)) {
			if (!program.options.test(word)) {
				return {kind: 'refused', reason: `a drill does not run \`${name} ${word}\``};
			}
			const values = words.slice(index + 1, index + 1 + valuesOf(name, program, word)).map(value => value ?? '');
			index += values.length;
			result.push(word, ...values);
			if (word === '-e') texts.push(...values);
		} else {
			const isFile = operands >= wanted;
			const put = isFile ? contained(word, place) : word;
			if (put === null || (REMOVING.has(name) && resolve(place.cwd, put) === place.world)) {
				return {kind: 'refused', reason: `\`${word}\` leads out of the drill's folder`};
			}
			operands += 1;
			result.push(put);
			if (!isFile) texts.push(word);
		}
	}
	const reason = program.check?.(texts) ?? null;
	return reason === null ? {kind: 'accepted', words: result} : {kind: 'refused', reason};
}

/** The drill's folder and the directory in it where the command runs. */
export type Place = {readonly world: string; readonly cwd: string};

const REMOVING = new Set(['rm', 'mv']);

function isOption(name: string, word: string): boolean {
	return /^[-+]./u.test(word) && !(word.startsWith('+') && name === 'date');
}

function valuesOf(name: string, program: HarmlessProgram, word: string): number {
	return name === 'jq' && word.startsWith('--arg') ? 2 : program.valued?.test(word) === true ? 1 : 0;
}

/** The path below the world, or null if it leads out. */
export function contained(path: string, place: Place): string | null {
	if (path === '-' || /^\/dev\/(?:null|stdin|stdout|stderr|zero|fd\/\d+)$/u.test(path)) {
		return path;
	}
	const inside = isAbsolute(path) && !isBelow(path, place.world);
	const whole = inside ? resolve(place.world, `.${path}`) : resolve(place.cwd, path);
	if (!isBelow(whole, place.world)) {
		return null;
	}
	return inside ? whole : path;
}

function isBelow(path: string, folder: string): boolean {
	const way = relative(folder, path);
	return way === '' || (!way.startsWith('..') && !isAbsolute(way));
}
