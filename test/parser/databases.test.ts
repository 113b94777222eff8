import {describe, expect, test} from 'vitest';
import {factsOf} from '../../src/parser/shell/facts.ts';
import {commandsOf, readText} from '../support/read-text.ts';

const effects = (...commands: readonly string[]): readonly string[] => commands.map(command => factsOf(command, 'bash').effect);
const block = (language: string, ...lines: readonly string[]): readonly ReturnType<typeof commandsOf>[number][] => commandsOf(readText(['# Shop', '', '## Steps', '', `\`\`\`${language}`, ...lines, '```'].join('\n')));

describe('what is given to a client to read', () => {
	test.each(['rman target / <<EOF\nrestore database;\nEOF', 'redis-cli -h cart <<EOF\nSELECT 2\nFLUSHDB\nEOF', 'sqlite3 cart.db ".restore cart.copy"'])('destroys what a line of it destroys: %s', command => {
		expect(effects(command)).toEqual(['destructive']);
	});

	test('from a file nobody knows what it does', () => {
		expect(effects('mongosh shop < fix.js', 'mongosh shop fix.js', 'redis-cli --pipe < carts.txt')).toEqual(['change', 'change', 'change']);
	});

	test('a job of RMAN destroys what one of its lines destroys', () => {
		const steps = block('', 'rman target /', 'RMAN> run {', 'RMAN> set until scn 41;', 'RMAN> restore database;', 'RMAN> }');
		expect(steps.map(({command, effect, inside}) => [command.split('\n')[0], effect, inside !== null])).toEqual([['rman target /', 'read', false], ['run {', 'destructive', true]]);
	});

	test('one command of the broker is run once', () => {
		expect(factsOf('dgmgrl / "show configuration"', 'bash').opens).toBeNull();
		expect(factsOf('dgmgrl sys@cart', 'bash').opens).not.toBeNull();
	});
});

describe('servers and files of databases', () => {
	test.each([
		['destructive', ['srvctl stop database -d cart', 'lsnrctl stop', 'pg_dropcluster 16 cart', 'gpstop -a', 'xtrabackup --copy-back --target-dir=/copies/1', 'kubectl cnpg destroy cart 2', 'zfs receive -F tank/cart', 'zfs send a@1 | ssh till zfs recv -F tank/cart', 'cp cart.rdb /var/lib/redis/dump.rdb', 'cp -r base/* /var/lib/postgresql/16/main/', 'curl -X POST es:9200/_snapshot/copies/s1/_restore', 'impdp shop table_exists_action=replace']],
		['change', ['impdp shop schemas=cart', 'zfs receive tank/cart', 'cp /var/lib/redis/dump.rdb /copies/dump.rdb', 'cp /var/lib/redis/dump.rdb /var/lib/redis/dump.rdb.bak', 'xtrabackup --backup --target-dir=/copies/1', 'mc mirror a b', 'rm -rf /tmp/look', 'rm /tmp/a.sql /var/tmp/b.sql']],
		['read', ['srvctl status database -d cart', 'lsnrctl status', 'expdp shop full=y', 'wal-g delete retain 3', 'kubectl cnpg status cart']],
	])('%s', (effect, commands) => {
		expect(commands.filter(command => effects(command)[0] !== effect)).toEqual([]);
	});

	test('what is not surely temporary is asked for as before', () => {
		expect(effects('rm -rf /tmp/*', 'rm -rf /tmp/a /srv/b', 'rm -rf "/tmp/$X"', 'wal-g delete retain 3 --confirm')).toEqual(['destructive', 'destructive', 'destructive', 'destructive']);
	});
});

describe('batches of SQL Server', () => {
	test('end at GO', () => {
		expect(block('sql', 'RESTORE DATABASE Cart WITH RECOVERY', 'GO', 'ALTER DATABASE Cart SET OFFLINE', 'GO').map(({command, effect}) => [command, effect])).toEqual([['RESTORE DATABASE Cart WITH RECOVERY', 'destructive'], ['GO', 'read'], ['ALTER DATABASE Cart SET OFFLINE', 'destructive'], ['GO', 'read']]);
	});

	test('names in brackets are names, what asks for one is filled in', () => {
		const asked = (line: string): readonly string[] => block('sql', line).flatMap(({uses}) => uses.map(({literal}) => literal));
		expect(asked('BACKUP DATABASE [Cart] TO DISK = 1;')).toEqual([]);
		expect(asked('SELECT * FROM [dbo].[Tills];')).toEqual([]);
		expect(asked('RESTORE DATABASE [DATABASE_NAME] WITH RECOVERY;')).toEqual(['[DATABASE_NAME]']);
	});
});

describe('an angle before what only a client reads', () => {
	test('is its prompt, whatever the language of the block', () => {
		expect(block('bash', '> SET GLOBAL read_only = 1;', 'Query OK').map(({command, language}) => [command, language])).toEqual([['SET GLOBAL read_only = 1;', 'sql']]);
	});

	test('stays one below the first line of a session', () => {
		expect(block('', '> ls -la', '> rm cart.log').map(({command}) => command)).toEqual(['ls -la', 'rm cart.log']);
	});

	test('empties a file where a path stands behind it', () => {
		expect(block('bash', '> /var/log/cart.log').map(({command}) => command)).toEqual(['> /var/log/cart.log']);
	});
});

test('where events of a binary log begin is no command of root', () => {
	expect(block('', '# at 4711', '#240610 10:00:00 server id 1  end_log_pos 900', 'BEGIN')).toEqual([]);
});

test('words in braces that a program cannot be meant with are filled in', () => {
	expect(block('bash', 'lsblk | grep { id of the disk } -B 1', '{ echo a; }').map(({uses}) => uses.map(({literal}) => literal))).toEqual([['{ id of the disk }'], []]);
});
