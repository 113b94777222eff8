import {describe, expect, test} from 'vitest';
import {readText} from '../support/read-text.ts';

const read = (...lines: readonly string[]) => readText(['# Cart', '', ...lines, ''].join('\n')).reading;
const facts = (...lines: readonly string[]) => read('## Steps', '', '```bash', ...lines, '```').fences[0]?.statements;

describe('steps below one of several cases', () => {
	test.each([['场景 1: 文件误删', '场景 2: 文件损坏', '停止服务', '查找备份'], ['Scenario 1: cart lost', 'Scenario 2: cart broken', 'Look at the till', 'The newest copy']])('are no choice: %s', (one, other, first, second) => {
		const {choices} = read('## Recovery', '', `### ${one}`, '', `#### 1. ${first}`, '', '```bash', 'uptime', '```', '', `#### 2. ${second}`, '', '```bash', 'ls', '```', '', `### ${other}`, '', '```bash', 'df -h', '```');
		expect(choices.map(({headings}) => headings)).toEqual([[5, 19]]);
	});
});

describe('lines that go on with the mark of another shell', () => {
	test('are judged whole', () => {
		expect(facts('pg_restore ^', '  --dbname=cart ^', '  --clean ^', '  cart.dump')?.map(({effect}) => effect)).toEqual(['destructive']);
		expect(facts('pg_dump ^', '  --file=cart.dump ^', '  cart')?.map(({effect}) => effect)).toEqual(['read']);
	});
});

describe('a program behind a variable', () => {
	test('follows its logs like any other', () => {
		expect(facts('sudo $COMPOSE logs -f', '"$TILL" logs --follow')?.map(({endless}) => endless)).toEqual([true, true]);
	});
});

describe('words that begin like a command', () => {
	test.each(['- **Tools**: mysqldump + rsync', '- Error: `mkdir /srv/till: read-only file system`'])('and are none: %s', line => {
		expect(read('## Facts', '', line).inline).toEqual([]);
	});
});
