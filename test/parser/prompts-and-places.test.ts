import {describe, expect, test} from 'vitest';
import {factsOf} from '../../src/parser/shell/facts.ts';
import {readText} from '../support/read-text.ts';
import {blanksOf} from '../support/blanks.ts';

const page = (...lines: readonly string[]) => readText(['# Till', '', '## Do it', '', ...lines, ''].join('\n'));
const block = (...lines: readonly string[]): readonly string[] => ['```', ...lines, '```', ''];
const inner = (...lines: readonly string[]) => page(...lines).reading.fences.flatMap(({statements}) => statements.map(({line, openedBy}) => [line, openedBy]));

describe('where a prompt says that a line is typed', () => {
	test('a container whose name begins with a digit, in later blocks, too', () => {
		expect(inner(...block('[ada@desk till]$ docker exec -it till-1 bash', '[root@5e7e1e66af2f /]# yum -y install till'), 'Then:', '', ...block('[root@5e7e1e66af2f /]# till-agent'))).toEqual([[6, null], [7, 6], [13, 6]]);
	});

	test('another machine than the one that was opened', () => {
		expect(inner(...block('[root@infra-1 ~]# lxc-attach -n till-1', '[root@till-1 ~]# till list'), 'Then:', '', ...block('[root@shop-2 ~]# brctl show'))).toEqual([[6, null], [7, 6], [13, null]]);
	});

	test('the shell of an appliance', () => {
		expect(page(...block('> shell', '# cd /var/till/')).reading.fences[0]?.statements).toMatchObject([{interactive: true}, {openedBy: 6}]);
	});

	test('a copy from a third machine, where one is logged in', () => {
		expect(inner('1. Log in:', '   ```console', '   ssh root@10.0.0.7', '   ```', '2. Copy:', '   ```console', '   sudo rsync -av ops@old-till:/srv/ /srv/', '   ```')).toEqual([[7, null], [11, 7]]);
		expect(inner('1. Log in:', '   ```console', '   ssh root@10.0.0.7', '   ```', '2. Copy:', '   ```console', '   rsync -av ./till/ root@10.0.0.7:/srv/', '   ```')).toEqual([[7, null], [11, null]]);
	});
});

describe('what a block is', () => {
	test.each([['save config'], ['show node'], ['force failover'], ['set node -hasync disable']])('a line for a balancer: %s', line => {
		expect(page('Save it.', '', ...block(line)).reading.fences[0]).toMatchObject({kind: 'run', statements: [{feedsInner: true}]});
	});

	test('the file whose path stands above', () => {
		expect(page('/etc/sysconfig/network-scripts/ifcfg-till0', ...block('# Till', 'DEVICE=till0', 'OPTS="-K ${DEVICE} tso off"')).reading.fences[0]).toMatchObject({kind: 'config', statements: []});
	});

	test('a command of cmd with a part of the date in it', () => {
		expect(page('```batch', 'docker exec till pg_dump -U till till > keep\\till_%date:~-4%.dump', '```').reading.fences[0]).toMatchObject({kind: 'run', statements: [{line: 6}]});
	});

	test('the head of a table in small letters is printed', () => {
		expect(page(...block('curl -X GET "10.0.0.7:9200/_cat/nodes?v"', 'id    ip            port n', 'B_tU 10.0.0.8 9300 till-1')).reading.fences[0]?.statements).toMatchObject([{line: 6}]);
	});
});

describe('what has to be put in', () => {
	test.each([
		['yum update till-server-x.y.fc30.rpm', ['x.y']],
		['sudo snap refresh till [--cohort="+"]', ['[--cohort="+"]']],
		['op item edit till "secrets.client=NEW"', ['NEW']],
		['ssh root@NNN.NNN.NNN.NNN', ['NNN.NNN.NNN.NNN']],
	])('in %s', (command, wanted) => {
		expect(blanksOf(command)).toEqual(wanted);
	});

	test('what a sentence above the parts says is put in below them, as it says', () => {
		const plan = page('Remplacez `COPIE_TILL.dump` par le nom réel du fichier.', '', '**Méthode 1** :', '```bash', 'pg_restore -d till COPIE_TILL.dump', '```', '', '**Méthode 2** :', '```bash', 'cat COPIE_TILL.dump | docker exec -i till pg_restore -d till', '```');
		expect(plan.reading.fences.flatMap(({statements}) => statements.map(({placeholders}) => placeholders))).toEqual([['COPIE_TILL.dump'], ['COPIE_TILL.dump']]);
	});
});

describe('facts of a command', () => {
	test.each([
		['sg_format --size=4096 --format /dev/sg3', {effect: 'destructive'}],
		['forfiles /P keep /D -30 /C "cmd /c del @path"', {effect: 'destructive'}],
		['snap stop till', {effect: 'destructive'}],
		['snap list till', {effect: 'read'}],
		['dos2unix restore_till.sh', {effect: 'change'}],
		['docker compose rm till', {interactive: true}],
		['docker compose rm -f till', {interactive: false}],
		['vagrant ssh-config till', {interactive: false}],
		['./bin/till --root=/till --role=sql_client', {interactive: true, opens: {kind: 'unknown'}}],
	])('%s', (command, facts) => {
		expect(factsOf(command, 'bash')).toMatchObject(facts);
	});
});

test('"Don\'t forget to" tells what is to be done', () => {
	expect(readText("# Till\n\n## Mitigation\n\n- Don't forget to pause the checks of both tills\n").reading.manualSteps).toEqual([{line: 5}]);
});
