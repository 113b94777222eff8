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
		['-bash-4.2$ uptime', 'uptime'],
		['oracle@till:~> uptime', 'uptime'],
		['λ uptime', 'uptime'],
		['ceph> osd out 1', 'osd out 1'],
		['kadmin: listprincs', 'listprincs'],
		['-sh-4.2$ uptime', 'uptime'],
		['-bash$ uptime', 'uptime'],
		['% uptime', 'uptime'],
		['(venv) ops@web-1:~$ uptime', 'uptime'],
		['❯ uptime', 'uptime'],
		['PS C:\\ops> Get-Date', 'Get-Date'],
		['C:\\ops>dir', 'dir'],
		['mysql> SHOW TABLES;', 'SHOW TABLES;'],
		['shop=# SELECT 1;', 'SELECT 1;'],
		['shop=> SELECT 1;', 'SELECT 1;'],
		['$ls -l carts', 'ls -l carts'],
		['$pwd', 'pwd'],
		['$./back.sh', './back.sh'],
		['$~ uptime -p', 'uptime -p'],
		['till-01 $ uptime', 'uptime'],
		['laptop      $ uptime', 'uptime'],
		['till-01 # sudo uptime', 'sudo uptime'],
		['SECONDARY:shop>db.fsyncUnlock()', 'db.fsyncUnlock()'],
		['>show dbs', 'show dbs'],
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

	test.each([
		['127.0.0.1:6379> FLUSHALL', 'FLUSHALL', 'client', 'destructive'],
		['mongos> db.carts.drop()', 'db.carts.drop()', 'client', 'destructive'],
		['rs0:PRIMARY> rs.stepDown()', 'rs.stepDown()', 'client', 'change'],
		['irb(main):001:0> Cart.destroy_all', 'Cart.destroy_all', 'client', 'destructive'],
		['[1] pry(main)> Cart.count', 'Cart.count', 'client', 'read'],
		['>>> Cart.objects.count()', 'Cart.objects.count()', 'client', 'read'],
		['In [3]: Cart.objects.count()', 'Cart.objects.count()', 'client', 'read'],
		['[zk: localhost:2181(CONNECTED) 0] ls /', 'ls /', 'client', 'read'],
		['switch-1# show version', 'show version', 'client', 'read'],
		['> flushall', 'flushall', 'client', 'destructive'],
		['> info keyspace', 'info keyspace', 'client', 'read'],
		['cqlsh:shop> DROP TABLE carts;', 'DROP TABLE carts;', 'sql', 'destructive'],
		['sqlite> DELETE FROM carts;', 'DELETE FROM carts;', 'sql', 'destructive'],
		['MariaDB [shop]> SHOW TABLES;', 'SHOW TABLES;', 'sql', 'read'],
	])('what only a client understands, with no client opened, can run nowhere: %s', (line, command, orphan, effect) => {
		const fence = read(line, 'printed');
		expect(fence.statements).toMatchObject([{command, inside: null, orphan, facts: {effect}}]);
		expect(fence.outputLines).toEqual([2]);
	});

	test.each([
		[['worker$ /opt/kv/bin/redis-cli -h 10.0.0.1', '10.0.0.1:6379> auth <password>', 'OK', '10.0.0.1:6379> del ban:1']],
		[['$ docker exec -it kv redis-cli', '127.0.0.1:6379> auth <password>', '127.0.0.1:6379> del ban:1']],
		[['redis-cli', '127.0.0.1:6379> auth <password>', '127.0.0.1:6379> del ban:1']],
		[['$ shop-console', '10.0.0.1:6379> auth <password>', '10.0.0.1:6379> del ban:1']],
		[['$ redis-cli', '> auth <password>', '> del ban:1']],
	])('the line above the first prompt of a client opened it: %j', (lines) => {
		expect(read(...lines).statements.map((one) => [one.inside, one.orphan, one.facts.interactive, one.facts.opens === null])).toEqual([[null, null, true, false], [0, null, false, true], [0, null, false, true]]);
	});

	test('a prompt of the shell ends a client, a host stays open', () => {
		const fence = read('ops@bastion:~$ ssh db-1', 'ops@db-1:~$ kv-shell', '127.0.0.1:6379> info', '# Server', '127.0.0.1:6379>', 'ops@db-1:~$ uptime');
		expect(fence.statements.map((one) => [one.command, one.inside])).toEqual([['ssh db-1', null], ['kv-shell', 0], ['info', 1], ['uptime', 0]]);
	});

	test('what a program printed with an angle in front is no input of a client', () => {
		expect(commands(read('$ systemctl enable shop', '> enabled', '$ kubectl get pods', '> web-0 Running'))).toEqual(['systemctl enable shop', 'kubectl get pods']);
	});

	test('a builtin opens no client', () => {
		expect(read('$ cd /srv', 'mysql> SELECT 1;').statements.map((one) => [one.inside, one.orphan, one.facts.interactive])).toEqual([[null, null, false], [null, 'sql', false]]);
	});
});

test('a line "or" between two that were typed leaves one of them to run', () => {
	expect(read('$ make back', 'or', '$ make back TO=3').statements.map((one) => one.alternativeTo)).toEqual([0, 0]);
});

test("a client's prompt ends the statement above it, unless that goes on and the prompt is repeated", () => {
	expect(commands(read('mysql> create schema tills', "mysql> grant all on *.* to till@'%'"))).toEqual(['create schema tills', "grant all on *.* to till@'%'"]);
	expect(commands(read('$ df -h', 'mysql> create schema tills', "mysql> grant all on *.* to till@'%'"))).toEqual(['df -h', 'create schema tills', "grant all on *.* to till@'%'"]);
	expect(commands(read("mysql> CHANGE MASTER TO MASTER_HOST='shop-1', #(ip)", "mysql> MASTER_USER='till',", 'mysql> MASTER_SSL=1;', 'mysql> SELECT 1;'))).toHaveLength(2);
});

describe('a quote that goes on over lines without a prompt', () => {
	test('is of one command', () => {
		const fence = read('$ cat tills.txt |', "awk '", '{ total += $1 }', '# the sum', 'END { print total }', "' > sum.txt", '$ uptime');
		expect(fence.statements.map(({line, endLine}) => [line, endLine])).toEqual([[1, 6], [7, 7]]);
	});

	test('is none where an apostrophe stands in what was printed', () => {
		expect(read('$ uptime', "the till's up", "it's fine").statements.map(({endLine}) => endLine)).toEqual([1]);
	});
});
