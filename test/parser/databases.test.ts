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

describe('what is said around it', () => {
	const reading = (...lines: readonly string[]) => readText(['# Shop', '', ...lines].join('\n')).reading;

	test('parts with numbers that name scenarios are a choice, whether something is typed in each or not', () => {
		const {choices} = reading('## 2. Cases', '', '### 2.1 Scenario A: crash', '', '```bash', 'systemctl restart cart', '```', '', '### 2.2 Scenario B: loss', '', 'See [part 3](#3-restore).', '', '### 2.3 Scenario C: theft', '', 'See [part 3](#3-restore).', '', '## 3. Restore', '', '```bash', './restore.sh', '```');
		expect(choices.map(({headings}) => headings)).toEqual([[5, 11, 15]]);
	});

	test('a drill that failed is no rehearsal', () => {
		expect(reading('## Restore drill failed', '', '### Run the drill again', '', '```bash', 'kubectl get jobs', '```').fences.map(({role}) => role)).toEqual(['procedure']);
		expect(reading('## Restore drill', '', '```bash', 'kubectl get jobs', '```').fences.map(({role}) => role)).toEqual(['drill']);
	});

	test('what stands for what, what is covered and what a service does by itself are no steps', () => {
		const told = reading('## Restore', '', 'Where:', '', '- `PASSWORD`: Enter the password of the till', '', '**Scenarios covered:**', '1. Disk lost, till still there', '2. Everything gone', '', 'Patroni does most of it. When the primary fails:', '', '1. RDS promotes the standby', '2. Clients reconnect automatically through the pool', '3. Tell the warehouse', '', '- When the node is back, hints are replayed automatically');
		expect(told.manualSteps.map(({line}) => line)).toEqual([17]);
	});

	test('what has to be done is a step', () => {
		expect(reading('## Restore', '', 'You have to do the same as above:', '', '* stop the till', '* clean its folder', '* start it').manualSteps.map(({line}) => line)).toEqual([7, 8, 9]);
	});

	test('a number within a bullet names the block below, too', () => {
		expect(reading('## Restore', '', '- 1. stop the till', '```bash', 'systemctl stop till', '```').manualSteps).toEqual([]);
	});

	test('a wait in words and the name of a file are no commands, a script that one is told to run is', () => {
		expect(reading('## Restore', '', '* wait until shopctl is done (see above)', '* To let others in copy: /etc/till/till.xml on new servers', '', 'Run `scripts/till-init.sh` once more.').inline.map(({code}) => code)).toEqual(['scripts/till-init.sh']);
	});

	test('a verb alone above a command names it', () => {
		expect(reading('## Restore', '', '```bash', '# Ensure that the option is set', '# Restart', 'systemctl restart till', '```').fences.flatMap(({manualComments}) => manualComments)).toEqual([]);
	});
});

describe('small signs', () => {
	const steps = (...lines: readonly string[]) => commandsOf(readText(['# Shop', '', '## Steps', '', ...lines].join('\n')));

	test('a tab indents what a panel holds as four blanks do', () => {
		expect(steps('=== "New"', '', '    ``` bash', '\tshopctl stop', '    ```', '', '=== "Old"', '', '    ``` bash', '\tshopctl-old stop', '    ```', '', 'Then:', '', '```bash', 'uptime', '```').map(({command}) => command)).toEqual(['shopctl stop', 'shopctl-old stop', 'uptime']);
	});

	test('a shell in place of what an image starts is where the next block is typed', () => {
		const found = steps('```bash', 'docker compose run --rm --entrypoint bash cart-db', '```', '', 'In it:', '', '```bash', 'rm cart.log', '```');
		expect(found.map(({command, inside}) => [command, inside === found[0]?.id])).toEqual([['docker compose run --rm --entrypoint bash cart-db', false], ['rm cart.log', true]]);
	});

	test('what is left out of a statement is asked for, a macro is not', () => {
		const asked = (line: string): readonly string[] => block('sql', line).flatMap(({uses}) => uses.map(({literal}) => literal));
		expect(asked("CREATE TABLE shop.carts ON CLUSTER '{cluster}' ...;")).toEqual(['...']);
		expect(asked("SELECT * FROM clusterAllReplicas('{cluster}', system, parts);")).toEqual([]);
		expect(asked("KILL MUTATION WHERE mutation_id = 'mutation_xxx';")).toEqual(['mutation_xxx']);
	});

	test('a file of SQL that is called is called, a replica that is set back is lost', () => {
		expect(block('bash', './checks/health.sql').map(({command}) => command)).toEqual(['./checks/health.sql']);
		expect(block('sql', 'SYSTEM RESTORE REPLICA shop.carts;').map(({effect}) => effect)).toEqual(['destructive']);
	});

	test('measures, messages and what comes by itself are nothing to do', () => {
		const {inline, manualSteps, fences} = readText(['# Shop', '', '## Steps', '', '- `queue_size > 100`', '', '1. [ERROR] cannot start', '2. Warning: the file is ignored', '', '```sql', 'DROP TABLE carts;', '', '-- Carts will sync automatically', '```'].join('\n')).reading;
		expect([inline, manualSteps, fences[0]?.manualComments]).toEqual([[], [], []]);
	});
});

describe('statements for clients that are no shell and read no SQL', () => {
	const typed = (language: string, ...lines: readonly string[]) => {
		const {fences} = readText(['# Shop', '', '## Steps', '', `\`\`\`${language}`, ...lines, '```'].join('\n')).reading;
		return [fences[0]?.kind, ...(fences[0]?.statements ?? []).map(({line, endLine, effect}) => `${line - 5}-${endLine - 5} ${effect}`)];
	};

	test.each(['', 'javascript', 'mongodb', 'bash'])('calls of MongoDB\'s shell, whatever the block claims: %s', language => {
		expect(typed(language, '// Look first', 'rs.status()', 'db.carts.find({', '  stale: true,', '})', '  .limit(3)', 'cfg = rs.conf()', 'use shop', 'db.carts.drop()')).toEqual(['sql', '2-2 read', '3-6 read', '7-7 read', '8-8 read', '9-9 destructive']);
	});

	test('a program for a driver is saved, not typed', () => {
		expect(typed('javascript', "const {MongoClient} = require('mongodb');", 'db.carts.drop();')).toEqual(['code']);
		expect(typed('javascript', 'for (const cart of stale) {', '  db.carts.deleteOne(cart);', '}')).toEqual(['code']);
		expect(typed('javascript', 'const gone = await shop.stale();', 'db.carts.deleteMany(gone);')).toEqual(['code']);
		expect(typed('javascript', 'db.carts.find().forEach(async cart => {', '  db.carts.deleteOne(cart);', '});')).toEqual(['code']);
		expect(typed('javascript', 'since = new Date(0)', 'db.carts.deleteMany({at: since})')).toEqual(['sql', '1-1 change', '2-2 destructive']);
	});

	test('commands of Redis by the language', () => {
		expect(typed('redis', 'CONFIG GET maxmemory', 'FLUSHDB')).toEqual(['sql', '1-1 read', '2-2 destructive']);
	});

	test('go to the shell that the block above opened', () => {
		const steps = commandsOf(readText(['# Shop', '', '## Steps', '', '```bash', 'mongosh --host cart-1', '```', '', '```js', 'rs.stepDown()', 'exit', '```', '', '```bash', 'uptime', '```'].join('\n')));
		expect(steps.map(({command, inside}) => [command, inside === steps[0]?.id])).toEqual([['mongosh --host cart-1', false], ['rs.stepDown()', true], ['exit', true], ['uptime', false]]);
	});

	test('lines of InfluxDB end where they end', () => {
		expect(typed('', 'influx -username ops', '> SHOW DATABASES', '> DROP DATABASE carts')).toEqual(['transcript', '1-1 read', '2-2 read', '3-3 destructive']);
	});

	test('a part of what Redis prints has a mark in front', () => {
		expect(readText(['# Shop', '', '## Steps', '', '```', '127.0.0.1:6379> INFO replication', '# Replication', 'role:master', '```'].join('\n')).reading.fences[0]?.manualComments).toEqual([]);
	});
});

test('what stands behind the line that leaves a place does not say where the lines before it are typed', () => {
	const steps = commandsOf(readText(['# Shop', '', '## Steps', '', '```bash', 'kubectl exec -it cart-0 -- bash', 'su - postgres', 'psql', '```', '', '```sql', 'SELECT 1;', '\\q', '```', '', '```bash', 'pg_ctl restart -D /srv/cart', 'exit', 'exit', 'kubectl get pods', '```'].join('\n')));
	const inside = (at: number): string => steps.find(({id}) => id === steps[at]?.inside)?.command ?? 'here';
	expect([5, 6, 7, 8].map(inside)).toEqual(['su - postgres', 'su - postgres', 'kubectl exec -it cart-0 -- bash', 'here']);
});

test('a block below a task, as far in as its words, is one', () => {
	const plan = readText(['# Shop', '', '## Before', '', '- [ ] The key of the till:', '', '      ```bash', '      tillctl key show \\', '        --plain', '      ```', '', '      Keep it.', '- [ ] The warehouse', '', '```bash', 'uptime', '```'].join('\n'));
	expect(plan.reading.fences.map(({line, endLine, kind, statements}) => [line, endLine, kind, ...statements.map(one => `${one.line}-${one.endLine}`)])).toEqual([[7, 10, 'run', '8-9'], [15, 17, 'run', '16-16']]);
	expect(plan.reading.checklist.map(({line}) => line)).toEqual([5, 13]);
});

test('what is left out between quotes of a call is asked for', () => {
	expect(block('js', 'db.carts.find({till: ObjectId("…")})').flatMap(({uses}) => uses.map(({literal}) => literal))).toEqual(['…']);
});

test('operators of MongoDB are no variables', () => {
	expect(block('js', 'db.carts.updateMany({state: {$in: [1, 2]}}, {$set: {state: 3}})').map(({effect, uses}) => [effect, uses])).toEqual([['change', []]]);
});

test.each(['sudo -u postgres psql', 'docker exec -it cart-db psql -U shop', 'kubectl exec -it cart-0 -- psql'])('a block of SQL that begins with the line that opens its client: %s', opener => {
	expect(block('sql', opener, "ALTER USER shop WITH PASSWORD 'x';", '\\q').map(({interactive, inside}) => [interactive, inside !== null])).toEqual([[true, false], [false, true], [false, true]]);
});

describe('RMAN', () => {
	test('is opened in a block of SQL, too, and its statements are no words to fill in', () => {
		const steps = block('sql', 'rman target /', 'BACKUP DATABASE;');
		expect(steps.map(({command, interactive, inside, uses}) => [command, interactive, inside !== null, uses.length])).toEqual([['rman target /', true, false, 0], ['BACKUP DATABASE;', false, true, 0]]);
	});

	test('is known by its statements in a block without a language', () => {
		const {fences, inline} = readText(['# Shop', '', '## Steps', '', '1. Stop it: `SHUTDOWN IMMEDIATE;`', '2. Start it: `STARTUP;`', '', 'Then:', '', '```', 'BACKUP AS COMPRESSED BACKUPSET DATABASE;', '```'].join('\n')).reading;
		expect([fences[0]?.kind, inline.length]).toEqual(['sql', 2]);
	});
});

test('columns with a rule below them are printed, and so is what a file of settings holds', () => {
	expect(block('sql', 'select sequence#,status from v$managed_standby', '', ' SEQUENCE# STATUS', '---------- ------', '         0 CONNECTED').map(({command}) => command)).toEqual(['select sequence#,status from v$managed_standby']);
	expect(block('bash', 'cat /srv/oracle/dbs/initcart.ora', 'db_name=cart', 'pluggable=true').map(({command}) => command)).toEqual(['cat /srv/oracle/dbs/initcart.ora']);
});

describe('courses and what they stand between', () => {
	const reading = (...lines: readonly string[]) => readText(['# Shop', '', ...lines].join('\n')).reading;

	test('conditions for beginning at once are weighed, not done', () => {
		const {decisions, manualSteps} = reading('## Go back', '', 'Initiate immediately if any of these occur:', '', '- Complete loss of the till', '- Carts lost');
		expect([decisions.length, manualSteps]).toEqual([1, []]);
	});

	test('the one that comes along and one from elsewhere are a choice', () => {
		expect(reading('## Open it', '', '### Bundled (dev) database', '', '```bash', 'psql cart', '```', '', '### External (managed) database', '', '```bash', 'psql "$URL"', '```').choices.map(({headings}) => headings)).toEqual([[5, 11]]);
	});

	test('a breach of a bound is acted on', () => {
		expect(reading('## Procedures', '', '### Respond to an RPO breach alert', '', '1. Identify the till', '2. Validate whether this is:', '   - a lag', '   - a loss', '3. Tell the warehouse').manualSteps.map(({line}) => line)).toEqual([7, 8, 11]);
	});

	test('an order in brackets is one, links and pictures are none', () => {
		const {fences, manualSteps, inline} = reading('## Then', '', '```bash', 'uptime', '', '# Notify the team', '# [Send an alert to the channel]', '```', '', '![pgbackrest implementation overview](x.png)', '', '1. **Resources**:', '   - [The list of all users](https://lists.example/)');
		expect([fences[0]?.manualComments, manualSteps, inline]).toEqual([[8, 9], [], []]);
	});

	test('a column in brackets is shown, not filled in', () => {
		expect(block('sql', 'SELECT [CATALOG_NAME] AS db FROM $SYSTEM.DBSCHEMA_CATALOGS').flatMap(({uses}) => uses.map(({literal}) => literal))).toEqual([]);
	});
});

describe('sessions', () => {
	const sides = (...lines: readonly string[]): readonly string[] => {
		const steps = commandsOf(readText(['# Shop', '', '## Steps', '', ...lines].join('\n')));
		return steps.map(step => `${step.command} @ ${steps.find(({id}) => id === step.inside)?.command ?? 'here'}`);
	};

	test('a database that is shut down takes no machine down', () => {
		expect(sides('```bash', 'ssh till-1', 'sqlplus / as sysdba', '```', '', '```', 'SQL> shutdown immediate', 'SQL> exit', '```', '', 'Stop its listener:', '', '```bash', 'lsnrctl stop', 'exit', '```').slice(2)).toEqual(['shutdown immediate @ sqlplus / as sysdba', 'exit @ sqlplus / as sysdba', 'lsnrctl stop @ ssh till-1', 'exit @ ssh till-1']);
	});

	test('what the broker is told in a block of its own', () => {
		expect(sides('```bash', 'dgmgrl /', '```', '', '```', 'failover to cart2;', 'show configuration;', 'exit', '```')).toEqual(['dgmgrl / @ here', 'failover to cart2; @ dgmgrl /', 'show configuration; @ dgmgrl /', 'exit @ dgmgrl /']);
	});

	test('behind the line that leaves a client stands what the shell is told', () => {
		const steps = commandsOf(readText(['# Shop', '', '## Steps', '', '```', 'cqlsh till-1', 'ops@cqlsh> TRUNCATE shop.carts;', 'ops@cqlsh> exit', 'nodetool repair shop', '```'].join('\n')));
		expect(steps.map(({command, effect, inside}) => [command, effect, inside !== null])).toEqual([['cqlsh till-1', 'read', false], ['TRUNCATE shop.carts;', 'destructive', true], ['exit', 'read', true], ['nodetool repair shop', 'change', false]]);
	});
});

describe('blocks of statements without a name of their client', () => {
	test('RMAN is told by its words, and a comment of programs is one', () => {
		expect(block('', '// up', 'startup mount;', '// back', 'restore database;', 'recover database;').map(({command, effect, language, title}) => [command, effect, language, title])).toEqual([
			['startup mount;', 'change', 'client', 'Up'], ['restore database;', 'destructive', 'client', 'Back'], ['recover database;', 'change', 'client', 'recover database;'],
		]);
		expect(block('', 'restore carts from yesterday', 'ask the team')).toEqual([]);
	});

	test('in SQL as well', () => {
		expect(block('sql', '// look', 'select 1;', '// clear', 'delete from carts;').map(({command}) => command)).toEqual(['select 1;', 'delete from carts;']);
	});

	test("MongoDB's own language holds its helpers alone", () => {
		expect(block('mongo', 'show dbs', 'use shop').map(({command, effect}) => [command, effect])).toEqual([['show dbs', 'read'], ['use shop', 'read']]);
	});
});
