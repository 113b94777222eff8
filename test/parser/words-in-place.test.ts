import {describe, expect, it, test} from 'vitest';
import {factsOf} from '../../src/parser/shell/facts.ts';
import {commandsOf, readText, rolesOf} from '../support/read-text.ts';

const read = (...lines: readonly string[]) => readText(['# Shop', '', '## Steps', '', ...lines, ''].join('\n')).reading;
const block = (...lines: readonly string[]) => read('```bash', ...lines, '```').fences[0]?.statements ?? [];
const fences = (...lines: readonly string[]) => read(...lines).fences.map(({kind, role, statements}) => [kind, role, statements.length]);

describe('what is left to be put in', () => {
	test.each([
		['(Comando de los registros) | grep 429', '(Comando de los registros)'],
		['(Scale command)', '(Scale command)'],
		["cat till.log | awk '{print $N}'", '$N'],
		['rm /srv/keep/till-101-....tar.zst', '....'],
		['just till/pull image[:tag]', 'image[:tag]'],
	])('%s', (line, literal) => {
		expect(block(line).map(({placeholders, needsInput}) => [placeholders, needsInput])).toEqual([[[literal], true]]);
	});

	test.each(['(cd /srv && make)', '(sleep 5; date)', "awk -v N=2 '{print $N}' till.log", 'ls ../..', 'go test ./...', 'git diff main...till'])('%s is whole', line => {
		expect(block(line)[0]?.needsInput).toBe(false);
	});
});

describe('what takes the terminal, or takes data away', () => {
	it('an image that is run with a terminal and no command has one of its own', () => {
		expect(factsOf('docker run --rm -it --privileged --pid=host shop.example/tools', 'bash').interactive).toBe(true);
		expect(factsOf('docker run --name till -it --network shop --env-file .env shop.example/tools', 'bash').interactive).toBe(true);
		expect(factsOf('docker run --rm --privileged shop.example/tools', 'bash').interactive).toBe(false);
	});

	it('what lets one choose asks', () => {
		expect(read('```bash', 'watch-till.sh', '```', '', 'This will let you choose a till to look at.').fences[0]?.statements[0]?.interactive).toBe(true);
		expect(read('```bash', 'watch-till.sh', '```', '', 'This lets you choose freely later on.').fences[0]?.statements[0]?.interactive).toBe(false);
	});

	test.each([
		['gcloud run services update till --min-instances=0 --max-instances=2', 'change'],
		['gcloud run services update till --max-instances=0 --min-instances=0', 'destructive'],
		['gcloud run services update till --min-instances=0 --max-instances=0', 'destructive'],
		['gcloud compute instance-groups managed resize till --size=0', 'destructive'],
		['restic -r gs:keep restore 4f15 -t /tmp', 'change'],
		['restic -r gs:keep restore 4f15 -t /', 'destructive'],
	])('%s is %s', (line, effect) => {
		expect(factsOf(line, 'bash').effect).toBe(effect);
	});

	it('a database that is taken back to a time is gated, a script of its own is not', () => {
		const effects = (...lines: readonly string[]) => block(...lines).map(({effect}) => effect);
		expect(effects('rman target /', "RECOVER DATABASE UNTIL TIME 'SYSDATE-1';", 'RECOVER DATABASE;')).toEqual(['read', 'destructive', 'change']);
		expect(effects('sqlplus / as sysdba', '@$ORACLE_HOME/rdbms/admin/catuppst.sql', '@drop_till.sql')).toEqual(['read', 'change', 'destructive']);
	});
});

describe('sessions with bare lines', () => {
	it('between prompts of a client, what was typed into the shell and into the client is kept', () => {
		expect(block('# Put the copy back', 'chown -R mysql: /srv/shop', '/etc/init.d/mysqld start', '', '# Where it stands', 'cat binlog_info', 'till.000804   723895860', '', '# Begin anew', 'mysql -uroot', '', 'stop slave;', 'start slave;', '', "mysql> show variables like 'read_only';", '| read_only | ON |').map(({line, feedsInner}) => [line - 5, feedsInner])).toEqual([[2, false], [3, false], [6, false], [10, false], [12, true], [13, true], [15, true]]);
	});

	it('statements below an empty prompt were typed there', () => {
		expect(read('    web:$ head keep.sql', '', '    mysql> ', "        CHANGE MASTER TO MASTER_HOST='10.0.0.3';", '        START SLAVE;').fences[0]?.statements.map(({line, feedsInner}) => [line, feedsInner])).toEqual([[5, false], [8, true], [9, true]]);
	});
});

describe('which block is what', () => {
	it('a mark four blanks in, left of what its item holds, opens a block', () => {
		expect(fences('  3. Install it with', '', '    ```bash', '    brew install till', '    ```')).toEqual([['run', 'procedure', 1]]);
		expect(fences('Marks in a block of text:', '', '    ```bash', '    brew install till', '    ```')[0]?.[0]).not.toBe('config');
	});

	it('a name that the sentence above names, or a call on a path, is typed', () => {
		expect(fences('log into the zone and check via till-stat that it is up', '', '    till-stat')).toEqual([['run', 'procedure', 1]]);
		expect(fences('You can check by listing the copies:', '', '    tls /keep/till/<date>')).toEqual([['run', 'procedure', 1]]);
		expect(fences('It is up if this is seen:', '', '    till-stat')).toEqual([['output', 'example', 0]]);
		expect(fences('The log says:', '', '    lost /srv/till')[0]?.[0]).not.toBe('run');
	});

	it('a path that a sentence ends in is where something lies', () => {
		expect(fences('Every job has a folder of logs at:', '', '    /srv/logs/<YYYY-MM>/job-<id>')).toEqual([['manual', 'procedure', 0]]);
		expect(fences('Then run:', '', '    /srv/bin/till-reload')).toEqual([['run', 'procedure', 1]]);
		expect(fences('Run the program that is kept at:', '', '    /srv/keep/reload')[0]?.[0]).not.toBe('manual');
	});

	it('what is changed below is done on the way', () => {
		expect(fences('Decrease the count of replicas so that none is left:', '', '```yaml', 'replicas: 0', '```')).toEqual([['config', 'procedure', 0]]);
		expect(fences('Alternative:', '', '```yaml', 'replicas: 0', '```')).toEqual([['config', 'example', 0]]);
	});
});

describe('or', () => {
	it('rivals that run containers, and a Spanish order', () => {
		const group = (...lines: readonly string[]) => block(...lines).map(({alternativeTo}) => alternativeTo !== null);
		expect(group('# docker', 'docker restart till', '', '# containerd', 'crictl stop till')).toEqual([true, true]);
		expect(group('# Ver si entra', 'mysql -u root -p', '# O intenta sin contraseña', 'mysql -u root')).toEqual([true, true]);
		expect(group('# Ver si entra', 'mysql -u root -p', '# O teste de sempre', 'mysql -u root')).toEqual([false, false]);
	});

	it('systems by their headings', () => {
		const {choices} = readText(['# Till', '', '## Install', '', ...['For Debian-based distributions:', 'For FreeBSD:', 'For NetBSD:'].flatMap(title => [`#### ${title}`, '', '```sh', 'pkg install -y till', '```', ''])].join('\n')).reading;
		expect(choices.map(({headings}) => headings)).toEqual([[5, 11, 17]]);
	});
});

describe('lines of text', () => {
	it('whole statements for a database between sentences are typed', () => {
		expect(read('1. Make a new account', "   GRANT REPLICATION SLAVE ON *.* TO 'keep'@'web' IDENTIFIED BY 'x';", '2. Point it there', '   CHANGE MASTER TO', "   MASTER_HOST='web',", "   FOR CHANNEL 'web';", '3. Look at it', "   SHOW SLAVE STATUS FOR CHANNEL 'web'\\G").inline.map(({line}) => line)).toEqual([6, 8, 12]);
		expect(read('Select the table from the list;', 'then go on.').inline).toEqual([]);
	});

	it('a command below words that end in a colon, whatever is marked in them', () => {
		expect(read('- Check that `shop` is there with its rows:', "  mysql -e 'USE shop; SHOW TABLES;'").inline.map(({line}) => line)).toEqual([6]);
		expect(read('- Check that its rows are there', "  mysql -e 'SELECT * FROM carts;'").inline.map(({line}) => line)).toEqual([6]);
	});

	it('calls of the shell of MongoDB are looked up in tables and lists', () => {
		expect(read('| Call | What |', '|---|---|', '| `rs.status()` | members |', '| `db.serverStatus().connections` | load |', '| `db.NewTill(pool)` | code |').inline.map(({code}) => code)).toEqual(['rs.status()', 'db.serverStatus().connections']);
	});
});

describe('what is a step', () => {
	it('an order to look over orders of their own is told by them', () => {
		expect(read('8. Verify:', '   - Open the panel', '   - Confirm that carts are there').manualSteps.map(({line}) => line)).toEqual([6, 7]);
		expect(read('8. Verify:', '   - the panel', '   - all carts').manualSteps.map(({line}) => line)).toEqual([5]);
	});

	it('what is kept, where the sentence says to change it, is changed', () => {
		expect(read('To change retention:', '', '1. Edit the list', '2. Run the index again').manualSteps.map(({line}) => line)).toEqual([7, 8]);
	});

	it('commands behind the marks of comments are told of, and name nothing', () => {
		const plan = readText(['# Shop', '', '## Steps', '', '```bash', '# Si hace falta mirar de cerca, se puede usar:', '#', '#  lsblk -f', '#  dmsetup ls', '#', 'umount /mnt/till', '```'].join('\n'));
		expect(plan.reading.fences[0]?.manualComments).toEqual([8, 9]);
		expect(commandsOf(plan).map(({title}) => title)).not.toContain('lsblk -f');
	});

	it('an item over a program to change is one step with it', () => {
		expect(read('1. Raise the quota:', '   ```python', '   # In app/till.py', '   LIMIT = 2', '   ```').manualSteps.map(({line}) => line)).toEqual([5]);
	});
});

it('headings of lists of commands, of suggestions for a fault and of tests of an alert', () => {
	const roles = rolesOf(readText(['# Till', '', ...['Comandos completos (copiar y pegar)', '6. 常用指令', 'Beispiel-Befehle', '8. 故障恢复建议', 'testing the crash-loop alert'].flatMap(title => [`## ${title}`, '', '1. Restart it: `docker restart till`', ''])].join('\n')));
	expect(Object.values(roles).slice(1)).toEqual(['reference', 'reference', 'reference', 'recovery', 'procedure']);
});

it('a worked example is shown', () => {
	const plan = readText(['# Keep', '', '## Delete a copy', '', '```bash', 'keep free <id>', '```', '', '### Putting it all together', '', '```bash', 'keep free till-105', '```', ''].join('\n'));
	expect(plan.reading.fences.map(({role}) => role)).toEqual(['procedure', 'example']);
	expect(commandsOf(plan).map(({command}) => command)).toEqual(['keep free <id>']);
});
