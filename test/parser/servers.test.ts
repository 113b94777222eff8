import {describe, expect, test} from 'vitest';
import {factsOf} from '../../src/parser/shell/facts.ts';
import {commandsOf, readText} from '../support/read-text.ts';

const fence = (...lines: readonly string[]): readonly string[] => ['```', ...lines, '```', ''];
const places = (...lines: readonly string[]): readonly string[] => {
	const steps = commandsOf(readText(['# Shop', '', '## Look', '', ...lines].join('\n')));
	return steps.map(step => `${step.command} @ ${steps.find(other => other.id === step.inside)?.command ?? 'here'}`);
};

describe('servers started by hand', () => {
	test.each(['/usr/lib/postgresql/16/bin/postgres -D /srv/pg', 'postgres -D /srv/pg -c config_file=/etc/pg.conf', 'dockerd -D', '/usr/sbin/sshd -D -e', 'named -g', 'httpd -D FOREGROUND', 'apachectl -DFOREGROUND', 'php-fpm8.3 -F', 'slapd -d 256', 'dnsmasq -k', 'haproxy -f shop.cfg -db'])('%s stays', command => {
		expect(factsOf(command, 'bash')).toMatchObject({endless: true});
	});

	test.each(['postgres --version', 'postgres -D /srv/pg -C data_directory', '/usr/sbin/sshd', 'sshd -t', 'named -c /etc/named.conf', 'apachectl graceful', 'httpd -k restart', 'php-fpm -t', 'haproxy -f shop.cfg -D', 'mysqld --daemonize', 'pg_ctl -D /srv/pg start'])('%s ends', command => {
		expect([command, factsOf(command, 'bash').endless]).toEqual([command, false]);
	});
});

describe('a server that reads statements itself', () => {
	test('opens a prompt, and the lines below are typed there', () => {
		expect(places(...fence('pg_ctl stop -D /srv/pg', 'postgres --single -D /srv/pg shop'), 'At its prompt:', '', ...fence('DROP TABLE carts;', 'DROP TABLE baskets;'))).toEqual([
			'pg_ctl stop -D /srv/pg @ here',
			'postgres --single -D /srv/pg shop @ here',
			'DROP TABLE carts; @ postgres --single -D /srv/pg shop',
			'DROP TABLE baskets; @ postgres --single -D /srv/pg shop',
		]);
	});

	test.each(['sudo -u postgres /usr/lib/postgresql/16/bin/postgres --single -D /srv/pg shop', 'shopctl db --interactive', 'shopd --repl --port 80'])('%s asks a person', command => {
		expect(factsOf(command, 'bash')).toMatchObject({interactive: true, endless: false});
	});

	test('`--interactive` of a program that is known asks where its own row says so', () => {
		expect(factsOf('systemctl status --interactive=false', 'bash').interactive).toBe(false);
	});
});

describe('nodes of chains and tunnels', () => {
	test.each(['agave-validator --identity till.json --ledger /srv', 'solana-validator -l /srv monitor', 'geth --mainnet --datadir /srv', 'gaiad start', 'tilld start --minimum-gas-prices 1till', 'polkadot --validator --name till', 'lighthouse bn', 'bitcoind', 'neard --home /srv run', 'shopctl connect ssh till-1 -- -N -L 9200:search:80', 'gcloud compute start-iap-tunnel till-1 22', 'cloud-sql-proxy shop:eu:till', 'db2pd -hadr -repeat 5'])('%s stays', command => {
		expect(factsOf(command, 'bash')).toMatchObject({endless: true});
	});

	test.each(['solana-validator -l /srv set-identity till.json', 'geth account list', 'sshd start', 'polkadot key insert --base-path /srv', 'lighthouse account validator list', 'bitcoind -daemon', 'lotus daemon stop', 'tar -N till -L 5', 'autossh -M 0 -f -N till-1', 'db2pd -repeat 5 3 -hadr'])('%s ends', command => {
		expect([command, factsOf(command, 'bash').endless]).toEqual([command, false]);
	});
});

test('a call into a container that names no command opens a shell', () => {
	expect(places(...fence('kubectl exec -c till -n shop $(kubectl get pods -o name)'), ...fence('uptime'))).toEqual(['kubectl exec -c till -n shop $(kubectl get pods -o name) @ here', 'uptime @ kubectl exec -c till -n shop $(kubectl get pods -o name)']);
	expect(factsOf('kubectl exec till-0 ls', 'bash').opens).toBeNull();
});

test('a line for a shell below a client leaves the client, not the shell around it', () => {
	expect(places(...fence('sudo su till', 'psql -d shop', 'SELECT 1;', 'ls /srv'))).toEqual(['sudo su till @ here', 'psql -d shop @ sudo su till', 'SELECT 1; @ psql -d shop', 'ls /srv @ sudo su till']);
	expect(factsOf('psql --help', 'bash').opens).toBeNull();
});
