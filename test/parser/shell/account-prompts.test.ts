import {describe, expect, test} from 'vitest';
import {readTranscript} from '../../../src/parser/shell/read-transcript.ts';

const read = (...lines: readonly string[]) => readTranscript(lines.join('\n'), {language: 'bash', assigned: new Set(), alone: true});
const typed = (...lines: readonly string[]): readonly string[] => read(...lines).statements.map(({command}) => command);

describe('prompts of accounts', () => {
	test.each(['root > ', 'root> ', 'postgres$ ', 'web1:# ', 'web1:$ '])('"%s" stands before what is typed', prompt => {
		expect(typed(`${prompt}systemctl stop shop`, `${prompt}rm -rf ./data`)).toEqual(['systemctl stop shop', 'rm -rf ./data']);
	});

	test("an account may be named like a client, and types what no client would understand", () => {
		const {statements} = read('root > su mysql', 'mysql> bash', 'mysql> source /srv/env.sh', 'mysql> tail -f /srv/error.log', 'mysql> cd /srv/data');
		expect(statements.map(({command, facts, orphan}) => [command, facts.interactive, facts.endless, orphan])).toEqual([
			['su mysql', true, false, null],
			['bash', true, false, null],
			['source /srv/env.sh', false, false, null],
			['tail -f /srv/error.log', false, true, null],
			['cd /srv/data', false, false, null],
		]);
	});

	test('SQL at the same prompt is for the client', () => {
		expect(read('mysql> stop slave;', 'mysql> show tables;', 'mysql> source /srv/x.sql').statements.map(({orphan}) => orphan)).toEqual(['sql', 'sql', 'sql']);
	});

	test('what is written for a person alone is not offered, nor what is indented below it', () => {
		const {statements} = read('root> cd /srv', 'root> if not exists ( ls -al git )', '      then: rm -rf git', '', 'mysql> loop ( echo $hosts )', '      scp -r data ops@$host:/srv', 'root> uptime');
		expect(statements.map(({command}) => command)).toEqual(['cd /srv', 'uptime']);
	});

	test("a tool that ends did not open the client whose prompt stands below", () => {
		const {statements} = read('web1:# cp /etc/my.cnf.new /etc/my.cnf', '', 'mysql> flush local tables;');
		expect(statements.map(({facts, inside}) => [facts.interactive, inside])).toEqual([[false, null], [false, null]]);
	});

	test('each prompt begins a statement, and what only goes on with SQL belongs to it', () => {
		expect(typed('SQL> SHOW PARAMETER compatible', 'SQL> SELECT dest_id, MAX(sequence#)', '     FROM v$archive_dest', "     WHERE status <> 'x';", 'SQL> SHUTDOWN IMMEDIATE;')).toEqual(['SHOW PARAMETER compatible', "SELECT dest_id, MAX(sequence#)\n     FROM v$archive_dest\n     WHERE status <> 'x';", 'SHUTDOWN IMMEDIATE;']);
	});

	test('an angle in the first line stands before a command', () => {
		expect(typed('>sudo cat /srv/info', '...', 'position 154')).toEqual(['sudo cat /srv/info']);
		expect(typed('> Waiting for the pod', 'done')).toEqual([]);
	});

	test.each(['bash', 'batch'])('menus of a Windows tool are left one by one: %s', language => {
		const {statements} = readTranscript(['ntdsutil', 'ntdsutil: roles', 'fsmo maintenance: connections', 'server connections: connect to server dc2', 'server connections: quit', 'fsmo maintenance:transfer pdc', 'fsmo maintenance: quit', 'ntdsutil: quit', '', '|- Active Directory'].join('\n'), {language, assigned: new Set(), alone: true});
		expect(statements.map(({command, inside}) => [command, inside])).toEqual([['ntdsutil', null], ['roles', 0], ['connections', 0], ['connect to server dc2', 0], ['quit', 0], ['transfer pdc', 0], ['quit', 0], ['quit', 0]]);
	});

	test('a message behind three angles is no prompt', () => {
		expect(typed('  t+20 s  tag=v12', '  >>> Undone: the tag is back')).toEqual([]);
		expect(typed('>>> import shop', '>>> shop.count()')).toEqual(['import shop', 'shop.count()']);
	});

	test('a question that was printed below a command wants a person', () => {
		const {statements} = read('[root@web ~]# borg init -e repokey ops@copies:shop', 'Enter new passphrase: ', 'Enter same passphrase again: ', '[root@web ~]# ssh ops@web-2 uptime', "ops@web-2's password:", ' 10:00 up 3 days', '[root@web ~]# uptime', ' 10:00 up 3 days');
		expect(statements.map(({facts}) => facts.interactive)).toEqual([true, true, false]);
	});

	test('a path with a variable in it is no prompt', () => {
		expect(typed('$ pg_dump shop > \\', '    /tmp/shop_$(date +%F).sql', '$ uptime')).toHaveLength(2);
	});
});

describe('lines below a prompt that have none of their own, or the end of one', () => {
	test("of a database's prompt the last sign alone was written", () => {
		const {statements} = read('$ sudo -u postgres psql', '# CREATE USER cart;', '# \\q', '$ uptime');
		expect(statements.map(({command, inside}) => [command, inside])).toEqual([['sudo -u postgres psql', null], ['CREATE USER cart;', 0], ['\\q', 0], ['uptime', null]]);
		expect(typed('$ psql cart', '# the carts of last week', '$ uptime')).toEqual(['psql cart', 'uptime']);
	});

	test('several calls of one program were pasted in one go', () => {
		expect(typed('[root@till ~]# oc scale deployment a --replicas=0', 'oc scale deployment b --replicas=0', 'deployment.apps/a scaled')).toEqual(['oc scale deployment a --replicas=0', 'oc scale deployment b --replicas=0']);
		expect(typed('[root@till ~]# oc get pods', 'NAME  READY', 'oc get pods')).toEqual(['oc get pods']);
	});
});

test('names that clients have, too, are a shell’s beside one that none has', () => {
	expect(typed('# Away with it', '> sudo rm -rf /srv/cart', '', '> cd /srv', '> git branch -a')).toEqual(['sudo rm -rf /srv/cart', 'cd /srv', 'git branch -a']);
	expect(typed('> info', '> ping')).toEqual([]);
});

test('a console of Terraform reads what stands behind its angle', () => {
	expect(read('terraform console', '> var.cart').statements.map(({command, inside, facts}) => [command, inside, facts.interactive])).toEqual([['terraform console', null, true], ['var.cart', 0, false]]);
});
