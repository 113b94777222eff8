import {describe, expect, test} from 'vitest';
import {readTranscript} from '../../../src/parser/shell/read-transcript.ts';
import type {Transcript} from '../../../src/parser/shell/read-transcript.ts';

const read = (...lines: readonly string[]): Transcript => readTranscript(lines.join('\n'), {language: 'console', assigned: new Set()});
const commands = (fence: Transcript): readonly string[] => fence.statements.map((one) => one.command);

describe('a console session', () => {
	test.each([
		['$ uptime', 'uptime'],
		['ops@web-1:~$ uptime', 'uptime'],
		['[ops@web-1 shop]$ uptime', 'uptime'],
		['root@web-1:/srv# uptime', 'uptime'],
		['bash-5.2$ uptime', 'uptime'],
		['% uptime', 'uptime'],
		['(venv) ops@web-1:~$ uptime', 'uptime'],
		['❯ uptime', 'uptime'],
		['PS C:\\ops> Get-Date', 'Get-Date'],
		['C:\\ops>dir', 'dir'],
		['mysql> SHOW TABLES;', 'SHOW TABLES;'],
		['shop=# SELECT 1;', 'SELECT 1;'],
		['shop=> SELECT 1;', 'SELECT 1;'],
	])('%s', (line, command) => {
		const fence = read(line, 'something printed');
		expect(commands(fence)).toEqual([command]);
		expect(fence.outputLines).toEqual([2]);
		expect(line.slice(fence.statements[0]?.start, fence.statements[0]?.end)).toBe(command);
	});

	test('tells what was typed from what was printed', () => {
		const fence = read('# look', '$ kubectl get pods', 'NAME   READY', 'web-0  1/1', '', '$ kubectl delete pod <pod> \\', '> --wait', 'deleted');
		expect(fence.statements.map((one) => [one.line, one.endLine, one.title, one.command])).toEqual([[2, 2, 'look', 'kubectl get pods'], [6, 7, null, 'kubectl delete pod <pod> \\\n--wait']]);
		expect(fence.outputLines).toEqual([3, 4, 8]);
	});

	test('keeps here-documents and loops whole', () => {
		expect(commands(read('$ cat > a <<EOF', '> one', '> EOF', '$ for i in 1 2; do', '> echo $i', '> done', '1', '2'))).toEqual(['cat > a <<EOF\none\nEOF', 'for i in 1 2; do\necho $i\ndone']);
	});

	test('follows into a client and out again', () => {
		const fence = read('root@db:~# psql shop', 'psql (16)', 'shop=# DROP TABLE', 'shop-# carts;', 'DROP TABLE', 'shop=# \\q', 'root@db:~# systemctl stop shop');
		expect(fence.statements.map((one) => [one.command, one.inside, one.facts.effect])).toEqual([['psql shop', null, 'read'], ['DROP TABLE\ncarts;', 0, 'destructive'], ['\\q', 0, 'read'], ['systemctl stop shop', null, 'destructive']]);
	});

	test('a lone number sign is the prompt of root only where programs stand behind it', () => {
		expect(commands(read('# systemctl status shop', 'active (running)', '# systemctl restart shop'))).toEqual(['systemctl status shop', 'systemctl restart shop']);
		expect(commands(read('# now restart it', '$ systemctl restart shop'))).toEqual(['systemctl restart shop']);
	});

	test('what only a client understands, with no client opened, runs nowhere', () => {
		expect(read('127.0.0.1:6379> FLUSHALL', 'OK')).toMatchObject({statements: [], raw: [1, 2]});
	});
});
