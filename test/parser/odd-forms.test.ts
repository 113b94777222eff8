import {describe, expect, test} from 'vitest';
import {announcesOutput} from '../../src/parser/fence-intro.ts';
import {readSql} from '../../src/parser/shell/read-sql.ts';
import {factsOf} from '../../src/parser/shell/facts.ts';
import {readText} from '../support/read-text.ts';
import {blanksOf} from '../support/blanks.ts';

const page = (...lines: readonly string[]) => readText(['# Till', '', '## Do it', '', ...lines, ''].join('\n'));
const fence = (language: string, lines: readonly string[], above = 'Look at it:') => page(above, '', `\`\`\`${language}`, ...lines, '```').reading.fences[0];

describe('a sentence that speaks of output', () => {
	test.each(['You should see the following output:', 'It will print:', 'Watch for this output:', 'Review expected output:'])('%s', intro => {
		expect(announcesOutput(intro)).toBe(true);
	});

	test.each(['Check cart loader output.', 'Output the number of the till:', 'Use the numbers that you got from the `till.list()` output:', 'Compare with this output of yours'])('not: %s', intro => {
		expect(announcesOutput(intro)).toBe(false);
	});
});

describe('what a block is', () => {
	test('commands with an arrow in the remark behind', () => {
		expect(fence('bash', ['# All of it', 'hive -f a.sql   # CART -> TILL', 'hive -f b.sql   # TILL -> DAY'])).toMatchObject({kind: 'run', statements: [{line: 9}, {line: 10}]});
	});

	test('properties of a session of Hive', () => {
		expect(fence('sql', ['-- Faster', 'SET hive.cbo.enable=true;', 'SET mapreduce.job.reduces=10;'])?.kind).toBe('sql');
	});

	test('who calls whom, from a path on', () => {
		expect(fence('', ['~/.local/bin/till          ← the wrapper', '  └─ exec /usr/bin/guile -s', '       ~/bin/till   ← the till itself', '         └─ reads the cart']) ).toMatchObject({kind: 'manual', statements: []});
	});

	test('a file written by a here-document that has arguments of its own', () => {
		expect(fence('bash', ["cat > till.sh <<'EOF'", '#!/bin/sh', 'exec cart "$@"', 'EOF', 'chmod +x till.sh'])).toMatchObject({kind: 'run', statements: [{line: 8, endLine: 11}, {line: 12}]});
	});

	test('JSON below the name of its file', () => {
		expect(fence('javascript', ['// flags.json', '{', '  "till": false', '}'])?.kind).toBe('config');
	});

	test('a log of PostgreSQL', () => {
		expect(fence('', ['LOG:  starting recovery to 2026-01-02', 'LOG:  restored file "01" from archive', '...', 'LOG:  pausing at the end'])?.kind).toBe('output');
	});

	test('a call and a method of PowerShell below an order to output something', () => {
		expect(fence('powershell', ['$till.GetNumber()'], 'Output the number of the till:')).toMatchObject({kind: 'run', statements: [{line: 8}]});
	});

	test('boxes to tick between commands are a list of tasks', () => {
		const {reading} = page('```bash', '# Always first', './look.sh', '', '# Checklist:', '- [ ] Carts are kept', '- [x] Team told', '```');
		expect(reading.fences[0]).toMatchObject({kind: 'run', manualComments: [], statements: [{line: 7}]});
		expect(reading.checklist).toEqual([{line: 10, text: 'Carts are kept', checked: false, inFence: true}, {line: 11, text: 'Team told', checked: true, inFence: true}]);
	});

	test('an indented one may name its language on top', () => {
		expect(page('    :::console', '    rm -rf /srv/cart', '', 'Then', '', '    #!bash', '    uptime').reading.fences).toMatchObject([{line: 5, kind: 'run', statements: [{line: 6}]}, {line: 10, kind: 'run', statements: [{line: 11}]}]);
	});

	test('an indented line between back-quotes is the command between them', () => {
		expect(page('Run this:', '', '    `ansible-playbook till.yml --limit=web `').steps).toMatchObject([{kind: 'command', command: 'ansible-playbook till.yml --limit=web'}]);
	});

	test('dots alone leave the rest out', () => {
		expect(page('Take them away:', '', '    openstack server unset --property a till-0', '    openstack server unset --property a till-1', '    ...').reading.fences[0]).toMatchObject({kind: 'run', statements: [{line: 7}, {line: 8}]});
	});
});

describe('what has to be put in', () => {
	test.each([
		['pg_restore -Fc -j# -d till till.dump', ['#']],
		["export PGPASSWORD='<password of ops@10.0.0.7>'", ['<password of ops@10.0.0.7>']],
		['New-Cert -Subject "CN=<(fully-qualified) name>"', ['<(fully-qualified) name>']],
		[`winrm create x '@{Hostname="host_name";CertificateThumbprint="certificate_thumbprint"}'`, ['host_name', 'certificate_thumbprint']],
		['dotnet ef database update PreviousMigrationName', ['PreviousMigrationName']],
		['rm -rf /srv/cvmfs/%RED%till.example%ENDCOLOR%', ['%RED%till.example%ENDCOLOR%']],
		['./install_till_[production, testbed, etc].sh', ['[production, testbed, etc]']],
		['export KEY=[path of the key of ]-web.p12', ['[path of the key of ]']],
		['export INSTANCE=dev{,int,prod}', ['dev{,int,prod}']],
		['openstack coe cluster delete MYOLDTILL', ['MYOLDTILL']],
		['openstack coe cluster create --cluster-template TEMPLATE --node-count NUMBER till', ['TEMPLATE', 'NUMBER']],
	])('in %s', (command, wanted) => {
		expect(blanksOf(command)).toEqual(wanted);
	});

	test.each([
		'git commit -m "[HOTFIX] Close the till"', 'New-Cert -TextExtension @("2.5.29.37={text}1.3.6.1")', 'chmod 755 /srv/作业', 'tail -f /srv/till_db/TILL_DB/alert.log', 'mysql -h 10.0.0.7 MYSQL', 'cp till.conf{,.bak}', 'git commit --author "Ada <ada@till.example>" -m x',
	])('none in %s', command => {
		expect(blanksOf(command)).toEqual([]);
	});

	test('a path within JSON is none', () => {
		expect(readSql("UPDATE till SET meta = jsonb_set(meta, '{closed_at}', to_jsonb(now()::text));", {assigned: new Set()}).statements[0]?.placeholders).toEqual([]);
	});
});

describe('what destroys', () => {
	test.each([
		['ceph-monstore-tool /var/lib/ceph/mon/a.backup store-copy /var/lib/ceph/mon/a', 'destructive'],
		['ceph-objectstore-tool --data-path /osd --op import --file pg', 'destructive'],
		['ceph-objectstore-tool --data-path /osd --op list', 'read'],
		['hdfs dfs -cp /backup/cart_20260101 /warehouse/cart', 'destructive'],
		['hdfs dfs -cp /warehouse/cart /backup/cart_20260101', 'change'],
		['Remove-PSSession -Session $session', 'change'],
		['./notify.sh --channel ops --message "Rollback of the migration has begun"', 'change'],
	])('%s: %s', (command, effect) => {
		expect(factsOf(command, 'bash').effect).toBe(effect);
	});

	test.each(['INSERT OVERWRITE TABLE cart SELECT * FROM till;', 'CREATE OR REPLACE TABLE cart AS SELECT 1;'])('%s', sql => {
		expect(readSql(sql, {assigned: new Set()}).statements[0]?.facts.effect).toBe('destructive');
	});
});

describe('one of them is enough', () => {
	const marked = (...lines: readonly string[]) => (fence('bash', lines)?.statements ?? []).map(({alternativeTo}) => alternativeTo !== null);

	test('until the next number, where the options are numbered themselves', () => {
		expect(marked('# 3. Option A: take it back', './back.sh', '', '# 4. Option B: put the copy back', './copy.sh', '', '# Wait for it', './wait.sh', '', '# 5. Start the tills', './start.sh')).toEqual([true, true, true, false]);
	});

	test('the same call with other flags, each told to be an example', () => {
		expect(marked('till update                # the usual', 'till update --now          # at once', 'till update --shop north   # one shop alone')).toEqual([true, true, true]);
	});

	test('not what is looked at first and then done', () => {
		expect(marked('till gc         # prints what it would take away', 'till gc --go    # does it')).toEqual([false, false]);
	});
});
