import {describe, expect, test} from 'vitest';
import {factsOf} from '../../src/parser/shell/facts.ts';
import {commandsOf, readText} from '../support/read-text.ts';

const fence = (...lines: readonly string[]): readonly string[] => ['```', ...lines, '```', ''];
const places = (...lines: readonly string[]): readonly string[] => {
	const steps = commandsOf(readText(['# Shop', '', '## Look', '', ...lines].join('\n')));
	return steps.map(step => `${step.command} @ ${steps.find(other => other.id === step.inside)?.command ?? 'here'}`);
};

describe('blocks below the line that opens a client', () => {
	test.each([
		['redis-cli -h cart-cache', ['INFO keyspace', 'FLUSHALL']],
		['zkCli.sh -server keeper-1:2181', ['ls /carts', 'deleteall /carts/3']],
		['zookeeper-shell.sh keeper-1:2181', ['get /carts/3']],
		['sftp ops@files', ['cd /in', 'put new.csv']],
		['gdb -p 4711', ['thread apply all bt', 'detach']],
		['sudo vtysh', ['configure terminal', 'router bgp 65001', 'neighbor 10.0.0.2 shutdown']],
		['sudo kadmin.local', ['getprinc cart/admin', 'delprinc cart/old']],
		['fdisk /dev/sdb', ['d', '2', 'w']],
		['bundle exec rails console', ['Cart.find(3).destroy']],
		['python manage.py shell', ['from cart.models import Cart', 'Cart.objects.filter(old=True).delete()']],
		['virsh', ['list --all', 'destroy cart-1']],
		['kubectl exec -it cart-0 -- bin/cart remote', ['Cart.Stock.purge()']],
		['rabbitmq-diagnostics remote_shell', ['rabbit_amqqueue:delete_crashed(Q).']],
	])('%s reads what is to be typed there', (opener, lines) => {
		expect(places(...fence(opener), 'Then:', '', ...fence(...lines))).toEqual([`${opener} @ here`, ...lines.map(line => `${line} @ ${opener}`)]);
	});

	test('so do blocks further down, until one leaves it', () => {
		expect(places(...fence('redis-cli'), 'Look:', '', ...fence('DBSIZE'), 'Leave:', '', ...fence('exit'), 'Look at the machine:', '', ...fence('uptime'))).toEqual(['redis-cli @ here', 'DBSIZE @ redis-cli', 'exit @ redis-cli', 'uptime @ here']);
	});

	test.each([
		['what it printed', ['The output looks like this:', '', ...fence('INFO keyspace')]],
		['a file of settings', ['Edit `redis.conf`:', '', ...fence('save 900')]],
		['words that nobody types there', ['Then:', '', ...fence('the cache is empty')]],
	])('%s is none', (_, lines) => {
		expect(places(...fence('redis-cli'), ...lines)).toEqual(['redis-cli @ here']);
	});

	test('an angle tells what was typed from what was printed', () => {
		expect(places('1. Open:', '', ...['k exec -it <pod> -- redis-cli'].flatMap(line => fence(line)), '2. Look:', '', ...fence('> info keyspace', '# Keyspace', 'db0:keys=3,expires=0'), '3. Clear:', '', ...fence('> flushall'))).toEqual(['k exec -it <pod> -- redis-cli @ here', 'info keyspace @ k exec -it <pod> -- redis-cli', 'flushall @ k exec -it <pod> -- redis-cli']);
	});

	test('a command of the shell is one', () => {
		expect(places(...fence('redis-cli'), 'Then:', '', ...fence('systemctl restart redis'))).toEqual(['redis-cli @ here', 'systemctl restart redis @ here']);
	});

	test('words that shells know, too, stay in a client that was opened in a container', () => {
		expect(places('```bash', 'docker exec -it keeper-1 zkCli.sh -server localhost:2181', '', '# All of them', 'ls /carts', '', '# One', 'get /carts/3', '```')).toEqual(['docker exec -it keeper-1 zkCli.sh -server localhost:2181 @ here', 'ls /carts @ docker exec -it keeper-1 zkCli.sh -server localhost:2181', 'get /carts/3 @ docker exec -it keeper-1 zkCli.sh -server localhost:2181']);
	});

	test.each(['zookeeper-shell.sh keeper-1:2181 ls /carts', 'kadmin.local -q "listprincs"', 'kadmin -p cart/admin listprincs', 'gdisk -l /dev/sdb', 'debugfs -R stat /dev/sdb1', 'git remote'])('%s runs once', line => {
		expect(factsOf(line, 'bash').opens).toBeNull();
	});

	test.each(['delprinc cart/old', 'ktrem cart/old all', 'Cart.Stock.purge()', 'rabbit_amqqueue:delete_crashed(Q).'])('%s deletes', line => {
		expect(factsOf(line, 'client').effect).toBe('destructive');
	});

	test('who owns what is written', () => {
		expect(factsOf('REASSIGN OWNED BY cart TO till;', 'sql').effect).toBe('change');
	});
});
