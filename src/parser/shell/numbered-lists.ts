import {beginsWithVerb} from '../action-words.ts';
import {tellsOnly} from '../course-words.ts';

const NUMBERED = /^\s*(?<number>\d{1,2})[.)]\s+(?<text>\p{L}.*)$/u;

/** An order with a bullet before it: no option of a program, no row of a file of settings. */
const BULLET = /^\s*[-*•]\s+(?<text>\p{Lu}.*[^:：;{}\\])$/u;

/** Lines with bullets, two or more below each other, of which one half or more tell a person what to do. */
export function toldBullets(at: readonly number[], textOf: (line: number) => string): readonly {readonly line: number; readonly text: string}[] {
	const lists: {line: number; text: string}[][] = [];
	for (const line of at) {
		const {text} = BULLET.exec(textOf(line))?.groups ?? {};
		if (text === undefined) continue;
		if (lists.at(-1)?.at(-1)?.line === line - 1) lists.at(-1)?.push({line, text});
		else lists.push([{line, text}]);
	}
	return lists.flatMap(list => (list.length > 1 && list.filter(({text}) => beginsWithVerb(text)).length * 2 >= list.length ? list.filter(({text}) => !tellsOnly(text)) : []));
}

/** Lines numbered from 1 on, of which one tells what to do: all of them but those that only say what is so then. `at` are the numbers of the lines to look at, in their order. */
export function toldLists(at: readonly number[], textOf: (line: number) => string): readonly {readonly line: number; readonly text: string}[] {
	const lists: {line: number; number: number; text: string}[][] = [];
	for (const line of at) {
		const {number, text = ''} = NUMBERED.exec(textOf(line))?.groups ?? {};
		const last = lists.at(-1)?.at(-1);
		if (number === undefined) continue;
		const one = {line, number: Number(number), text};
		if (last !== undefined && last.line + 1 === line && last.number + 1 === one.number) lists.at(-1)?.push(one);
		else lists.push([one]);
	}
	return lists.flatMap(list => (list.length > 1 && list[0]?.number === 1 && list.some(({text}) => beginsWithVerb(text)) ? list.filter(({text}) => !tellsOnly(text)) : []));
}
