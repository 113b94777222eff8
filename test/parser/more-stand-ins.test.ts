import {describe, expect, test} from 'vitest';
import {readSql} from '../../src/parser/shell/read-sql.ts';
import {readRunbook} from '../../src/parser/read-runbook.ts';
import {readText} from '../support/read-text.ts';
import {blanksOf} from '../support/blanks.ts';

const sqlBlanks = (text: string): readonly string[] => readSql(text, {assigned: new Set()}).statements.flatMap(one => one.placeholders.map(blank => blank.literal));

describe('what has to be put in', () => {
	test.each([
		["kubectl exec till-0 -- rake 'carts:move[OLD_STORE,NEW_STORE]'", ['OLD_STORE', 'NEW_STORE']],
		['k cp LOCAL_FILE_PATH local-till-manager-0:/REMOTE_FILE_PATH', ['LOCAL_FILE_PATH', 'REMOTE_FILE_PATH']],
		['restic -r gs:carts:yourpath init', ['yourpath']],
		['ssh -J ops@jump-host-ip ops@host-private-ip', ['jump-host-ip', 'host-private-ip']],
		['cat carts/NNN_name.sql', ['NNN']],
		['DATABASE_URL=postgresql://... python carts.py', ['...']],
		['DATABASE_URL=postgres://till:…@db:5432/till', ['…']],
		['terraform destroy -target=RESOURCE_TYPE.NAME', ['RESOURCE_TYPE.NAME']],
		["printf %s 'the-till-password' | kubeseal --raw", ['the-till-password']],
		['cd ./borg-SERVERNAME', ['SERVERNAME']],
		['echo "FULL_PUBKEY" > /home/till/.ssh/authorized_keys', ['FULL_PUBKEY']],
		['orapwd file=/srv/orapw password=SYSPASSWD', ['SYSPASSWD']],
		['Restore-GPO -Name "Till" -Path "C:\\Carts\\{GUID}"', ['{GUID}']],
	])('in %s', (command, wanted) => {
		expect(blanksOf(command)).toEqual(wanted);
	});

	test.each([
		'slappasswd -h {SSHA} -s secret', 'aws ec2 describe-security-groups --filters Name=group-name,Values=till', 'psql -c "\nSELECT\n  application_name,\n  state\nFROM carts"', `clickhouse-client -q "CREATE TABLE carts ON CLUSTER till ENGINE = ReplicatedMergeTree('/t/{cluster}/{shard}', '{replica}') ORDER BY id"`, "DependsOn = '[WindowsFeature]Till-Services'", 'echo "See https://shop.example/..."', 'kubectl get pods -l app=TILL', 'if [[ $HOME == [A-Z] ]]; then ls; fi', 'aws s3 ls s3://carts/', 'echo "DB_HOST"',
	])('none in %s', command => {
		expect(blanksOf(command)).toEqual([]);
	});

	test.each([
		["EXEC CARTS.GATHER('SCHEMA_NAME');", ['SCHEMA_NAME']],
		['INSERT INTO carts (version) VALUES (NNN);', ['NNN']],
		['SELECT count(*) FROM table_name;', ['table_name']],
		['ANALYZE TABLE table_name;', ['table_name']],
		['ALTER FUNCTION schema.function_name COMPILE;', ['function_name']],
		['SELECT function_name FROM user_functions;', []],
		['SELECT table_name FROM information_schema.tables;', []],
		['SELECT application_name FROM pg_stat_activity;', []],
		['SELECT 1 FROM carts JOIN tills ON table_name = name;', []],
	])('in SQL: %s', (command, wanted) => {
		expect(sqlBlanks(command)).toEqual(wanted);
	});
});

describe('what a sentence above says is to be put in', () => {
	const inputs = (sentence: string, command: string) => readRunbook(new TextEncoder().encode(`# Till\n\n${sentence}\n\n\`\`\`sh\n${command}\n\`\`\`\n`), {path: 'till.md', sha256: ''}).inputs;

	test.each([
		['Replace the 998 below with the ID from above:', 'find /srv/till -group 998', 1],
		['Copy its ID and use it below in place of tillID:', 'tillctl save --file till.raw tillID', 1],
		['Use this in place of sudo:', 'doas sudo ls', 0],
		['Change the zone and type options to your desired destination:', 'gcloud compute disks create till --zone=us-east1-c --type pd-ssd', 2],
		['Replace the command below with your own:', 'command -v till', 0],
		['Change the zone option if it is wrong.', 'gcloud compute disks create till --zone=us-east1-c', 0],
	])('%s', (sentence, command, count) => {
		expect(inputs(sentence, command)).toHaveLength(count);
	});
});

test('a letter within names, and a name in quotes, that the text says to put something in for', () => {
	const blanks = (text: string) => readText(text).reading.fences.flatMap(({statements}) => statements.map(({placeholders}) => placeholders));
	expect(blanks('# Shop\n\n## Before\n\nReemplazar `X` con el número del nodo.\n\n## Steps\n\n```sh\nmkdir -p /srv/tillX/run\ncurl -X POST https://shop.example.com\n```\n')).toEqual([['tillX'], []]);
	expect(blanks('# Shop\n\n## Steps\n\n```sh\n# Rename it (change \'first_user\' to its real name)\nusermod -l admin first_user\n```\n')).toEqual([['first_user']]);
});
