import {describe, expect, test} from 'vitest';
import {readText} from '../support/read-text.ts';

const read = (...lines: readonly string[]) => readText(['# Shop', '', '## Roll back', '', '```bash', ...lines, '```', ''].join('\n'));
const asked = (...lines: readonly string[]): readonly string[] => read(...lines).steps.flatMap(step => (step.kind === 'command' ? step.uses.map(use => `${step.command} : ${use.input}`) : []));

describe('a variable that is set to nothing', () => {
	test.each([['export VERSION='], ['VERSION=""'], ["VERSION=''"], ['VERSION=   # the one before']])('is asked for where commands use it: %s', line => {
		expect(asked(line, 'deploy shop:$VERSION')).toEqual([`${line.replace(/\s*#.*$/u, '').trim()} : version`]);
	});

	test('has no letters that stand for the value', () => {
		expect(read('VERSION=', 'deploy shop:$VERSION').reading.fences[0]?.statements).toMatchObject([{needsInput: true, placeholders: []}, {needsInput: false}]);
	});

	test.each([
		['that no command uses', ['AWS_PROFILE=', 'aws s3 ls']],
		['that gets its value further down', ['FAILED=""', 'FAILED="$FAILED cart"', 'echo "$FAILED"']],
		['that is read from the keyboard', ['TOKEN=""', 'read -rs TOKEN', 'curl -H "X: $TOKEN" https://shop.example']],
		['in front of a command', ['PAGER= git log', 'echo "$PAGER"']],
		['within a branch', ['if true; then', '  VERSION=', 'fi', 'echo "$VERSION"']],
	])('and %s stays as it is', (_, lines) => {
		expect(asked(...lines).filter(use => use.includes('='))).toEqual([]);
	});
});
