import {describe, expect, test} from 'vitest';
import {commandsOf, readText} from '../support/read-text.ts';

const fence = (...lines: readonly string[]): string => ['```bash', ...lines, '```', ''].join('\n');
const commandsIn = (...parts: readonly string[]): readonly string[] => commandsOf(readText(['# Shop', '', ...parts].join('\n'))).map(({command}) => command);

describe('what nobody is to type', () => {
	test.each(['Never use these', 'What not to do', '❌ Do not run this', 'Anti-patterns', "Don'ts", 'Lo que no se debe hacer', 'O que não fazer', 'So nicht', 'À ne pas faire', '错误做法'])('below the heading "%s" is shown, not run', title => {
		expect(commandsIn('## Roll back', '', fence('./back.sh'), `## ${title}`, '', fence('rsync -av src/ root@web:/srv'))).toEqual(['./back.sh']);
	});

	test('is shown where a comment above every statement says so', () => {
		expect(commandsIn('## Roll back', '', fence('# NEVER DO THIS!', 'scp -r src root@web:/srv', 'cp -r a b', '', '# Never use this', 'rsync -av src root@web:/srv'), fence('./back.sh'))).toEqual(['./back.sh']);
	});

	test('beside what is to be typed is gated', () => {
		const plan = readText(`# Shop\n\n## Roll back\n\n${fence('# Wrong:', 'git checkout .', '', '# Right', 'git stash')}`);
		expect(commandsOf(plan).map(({command, effect}) => [command, effect])).toEqual([['git checkout .', 'destructive'], ['git stash', 'change']]);
	});

	test.each(['Never leave the primary alone', 'Wrong version deployed', 'Bad deployment', 'Do not panic: roll back'])('is not what the heading "%s" tells', title => {
		expect(commandsIn(`## ${title}`, '', fence('./back.sh'))).toEqual(['./back.sh']);
	});
});
