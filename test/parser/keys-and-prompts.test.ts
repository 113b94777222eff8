import {describe, expect, test} from 'vitest';
import {factsOf} from '../../src/parser/shell/facts.ts';
import {commandsOf, readText} from '../support/read-text.ts';

const read = (language: string, lines: readonly string[], intro = 'Then:') => readText(['# Shop', '', '## Look', '', intro, '', `\`\`\`${language}`, ...lines, '```', ''].join('\n'));
const kind = (language: string, lines: readonly string[], intro?: string) => read(language, lines, intro).reading.fences[0]?.kind;
const places = (language: string, lines: readonly string[]): readonly string[] => {
	const steps = commandsOf(read(language, lines));
	return steps.map(step => `${step.command} @ ${steps.find(other => other.id === step.inside)?.command ?? 'here'}`);
};

describe('what is pressed and what is shown', () => {
	test.each(['Ctrl+A, C  # New window', 'Ctrl-b d', 'Ctrl + X', 'Alt+F2', 'ctrl-a ?', 'Ctrl+Alt+F3', '^O'.concat(', ^X')])('"%s" is pressed, not typed', line => {
		expect(commandsOf(read('bash', ['uptime', line])).map(({command}) => command)).toEqual(['uptime']);
		expect(kind('bash', [line])).toBe('manual');
	});

	test('what ends a session is typed there', () => {
		expect(places('bash', ['ssh cart-1', 'uptime', 'Ctrl-D', 'uptime'])).toEqual(['ssh cart-1 @ here', 'uptime @ ssh cart-1', 'Ctrl-D @ ssh cart-1', 'uptime @ here']);
	});

	test.each(['I have no name!@cart-0:/$', 'ops@cart:~$', '[root@cart-1 ~]#', 'sh-4.4#', 'postgres=#', 'mysql>'])('"%s" with nothing behind it is no command', line => {
		expect(commandsOf(read('sh', [line], 'You now have a prompt:'))).toEqual([]);
	});

	test.each([['ALTER ROLE'], ['CREATE TABLE', 'INSERT 0 3'], ['UPDATE 7']])('%s is what a database says', (...lines) => {
		expect(kind('text', lines)).toBe('output');
		expect(kind('', lines)).toBe('output');
	});

	test('what output resembles was printed', () => {
		expect(kind('', ['cart till'], 'On success, output resembles the following:')).toBe('output');
	});

	test.each(['DROP TABLE carts;', 'ALTER ROLE cart LOGIN;'])('%s is a statement', line => {
		expect(kind('', [line])).toBe('sql');
	});
});

describe('a file of settings', () => {
	test.each([
		['# ~/.screenrc', 'startup_message off', 'defscrollback 10000'],
		['# ~/.tmux.conf', 'set -g mouse on', 'setw -g mode-keys vi'],
		['# /etc/cart/cart.conf', 'listen 8080', 'workers 4'],
	])('%s on top says what stands below', (...lines) => {
		expect(kind('bash', lines)).toBe('config');
	});

	test('so does a caption', () => {
		expect(kind('bash', ['startup_message off'], '**Config File:**')).toBe('config');
	});

	test.each([[['# /etc/nginx/nginx.conf', 'nginx -t', 'systemctl reload nginx']], [['# cart.conf', 'cartctl reload --all']]])('%j is run', lines => {
		expect(kind('bash', lines)).toBe('run');
	});
});

describe('lines above the first prompt of a client', () => {
	test('the last of them opened it, whatever it printed', () => {
		expect(places('bash', ['/etc/init.d/mysql stop', 'mysqld_safe --skip-grant-tables &', 'mysql -u root', 'Welcome to the MySQL monitor.', '', 'mysql> flush privileges;', 'mysql> quit', 'killall mysqld_safe'])).toEqual(['/etc/init.d/mysql stop @ here', 'mysqld_safe --skip-grant-tables & @ here', 'mysql -u root @ here', 'flush privileges; @ mysql -u root', 'quit @ mysql -u root', 'killall mysqld_safe @ here']);
	});

	test('a script of a service is one, though a client has its name', () => {
		expect(factsOf('/etc/init.d/mysql stop', 'bash')).toMatchObject({effect: 'destructive', interactive: false, opens: null});
		expect(factsOf('sudo /etc/rc.d/init.d/redis-cli stop', 'bash')).toMatchObject({effect: 'destructive'});
	});
});

describe('what databases and disks lose', () => {
	test.each(['nodetool resetlocalschema', 'cockroach node decommission 4', 'cockroach node drain 4', 'etcdutl snapshot restore carts.db', 'redis-cli CLUSTER RESET HARD', 'kadmin.local -q "delprinc cart"', 'nvme format /dev/nvme0n1', `curl -XPOST 'cart:9200/_cluster/reroute' -d '{"commands":[{"allocate_empty_primary":{"index":"carts","accept_data_loss":true}}]}'`])('%s', line => {
		expect(factsOf(line, 'bash').effect).toBe('destructive');
	});

	test.each([['tune2fs -c 30 /dev/sda1', 'change'], ['tune2fs -l /dev/sda1', 'read'], ['pgbench -i -s 50 carts', 'change'], ['pgbench -c 4 carts', 'read'], ['cockroach node status', 'read'], ['nvme list', 'read']])('%s: %s', (line, effect) => {
		expect(factsOf(line, 'bash').effect).toBe(effect);
	});
});

describe('what stops a service by taking a file or a disk away', () => {
	test.each(['mv /etc/kubernetes/manifests/etcd.yaml /tmp', 'sudo mv /var/lib/etcd/ /tmp', "ssh cart-1 'sudo mv /etc/kubernetes/manifests/kube-apiserver.yaml /root'", 'mv /var/lib/mysql /srv/mysql.old', 'proxmox-boot-tool format /dev/sdb2 --force'])('%s', line => {
		expect(factsOf(line, 'bash').effect).toBe('destructive');
	});

	test.each(['mv /tmp/etcd.yaml /etc/kubernetes/manifests/', 'mv /var/lib/mysql.old /var/lib/mysql.older', 'mv /tmp/cart.log /tmp/old'])('%s', line => {
		expect(factsOf(line, 'bash').effect).toBe('change');
	});
});
