import {readdirSync, readFileSync} from 'node:fs';
import {join} from 'node:path';
import {expect, test} from 'vitest';

const FOLDER = join(import.meta.dirname, '../../../src/parser/shell');

/** What stands between the brackets of each look back, without classes and escaped signs: what repeats in them is seen. */
function looksBack(line: string): readonly string[] {
	return [...line.matchAll(/\(\?<[=!]/gu)].map(({index}) => {
		let depth = 0;
		let inside = '';
		let set = false;
		for (let at = index; at < line.length; at += 1) {
			const sign = line[at] ?? '';
			if (sign === '\\') {
				at += 1;
				inside += 'x';
			} else if (set) {
				set = sign !== ']';
			} else if (sign === '[') {
				set = true;
				inside += 'x';
				at += line[at + 1] === '^' ? 1 : 0;
			} else {
				depth += sign === '(' ? 1 : sign === ')' ? -1 : 0;
				if (depth === 0) break;
				inside += sign;
			}
		}
		return inside.slice(4);
	});
}

/**
 * A pattern that looks back without a bound goes through all of the line for each of its letters, or not, by what the engine saw when it compiled
 * the pattern: a line of 100,000 letters took a minute in one run of three.
 */
test('no pattern looks back further than a bound', () => {
	const files = readdirSync(FOLDER).filter(name => name.endsWith('.ts'));
	const unbound = files.flatMap(name => readFileSync(join(FOLDER, name), 'utf8').split('\n').flatMap((line, at) => looksBack(line).filter(inside => /[^(|][*+]|\{\d+,\}/u.test(inside) && !inside.startsWith('^')).map(inside => `${name}:${at + 1} ${inside}`)));
	expect(files.length).toBeGreaterThan(50);
	expect(unbound).toEqual([]);
	expect(looksBack('/(?<=a[^b]*\\s)c(?<!d{2,}e)/u')).toEqual(['ax*x', 'd{2,}e']);
});
