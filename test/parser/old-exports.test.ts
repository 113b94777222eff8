import {describe, expect, test} from 'vitest';
import {readText} from '../support/read-text.ts';

const page = (...lines: readonly string[]) => readText(['# Till', '', '## Do it', '', ...lines, ''].join('\n'));
const lines = (...block: readonly string[]) => page(...block).reading.fences.map(({kind, statements}) => [kind, statements.map(({line}) => line)]);
const inside = (...block: readonly string[]) => page(...block).steps.flatMap(step => (step.kind === 'command' ? [step.inside !== null] : []));

describe('blocks that an export calls Java', () => {
	test('are what they hold', () => {
		expect(lines('```java', 'rcp -r till-1:/srv/carts new', '```')).toEqual([['run', [6]]]);
		expect(lines('```java', 'CREATE DATABASE till;', 'USE till;', '```')).toEqual([['sql', [6, 7]]]);
		expect(lines('```java', 'public class Till { }', '```')).toEqual([['code', []]]);
	});

	test('are lines for a shell and its clients, not one program', () => {
		expect(inside('```java', 'mysql -u root -p', 'drop database till;', '```')).toEqual([false, true]);
	});

	test('leave no program behind that only feeds what stands behind a pipe', () => {
		expect(page('```bash', 'Get-ChildItem /srv | ForEach-Object { Remove-Item $_ }', '```').steps.flatMap(step => (step.kind === 'command' ? step.tools : []))).not.toContain('true');
	});

	test('keys of an editor are typed into it', () => {
		expect(page('```java', 'vi till.sql', '```', '', 'Type', '', '```java', 'dd', '```', '', '```java', ':wq', '```').steps.flatMap(step => (step.kind === 'command' ? [step.command] : []))).toEqual(['vi till.sql']);
	});
});

describe('sessions', () => {
	test('go on below what they printed, whichever prompt a nameless shell shows', () => {
		expect(inside('Log in:', '', '    # oc debug node/till-2', '', '**Example output.**', '', '    Starting pod/till-2-debug ...', '    sh-4.2# chroot /host', '', 'Look:', '', '    sh-4.4# ls -alh /mnt', '', '    sh-4.2# lsblk')).toEqual([false, true, true]);
	});

	test.each(['till-daq:~> cd /srv', '(ps-4.6.0) till-daq:scripts> tillctl status', 'till:/srv/carts> ls -l'])('at the prompt of SUSE and tcsh: %s', prompt => {
		expect(lines('```', prompt, 'carts', '```')).toEqual([['transcript', [6]]]);
	});

	test('in a machine of QEMU and in a one-off container of a platform', () => {
		expect(inside('```bash', 'qemu-system-x86_64 -nographic -hda till.img', '```', '', '```', '(none) login: admin', 'Password:', '# mkdir /mnt/till', '# pvs', '```')).toEqual([false, true, true]);
		expect(page('```sh', 'scalingo run --app till bash', '```').steps).toMatchObject([{interactive: true, opens: {kind: 'shell'}}]);
	});

	test('rows in columns are none of root\'s lines', () => {
		expect(lines('```', '# lvdisplay', '  LV Status              available', '  # open                 0', '```')).toEqual([['transcript', [6]]]);
	});

	test('titles without prompts, below a program whose text is not shown', () => {
		expect(lines('```bash', '# Look at the path', 'aa96f4fdcd6a:/# which till', '/usr/bin/till', '', '# Show the system', 'cat /etc/os-release', '', '# Move it', 'mv /etc/till /etc/till.old', 'tar -xzf /till.tgz -C /tmp/', '```')).toEqual([['transcript', [7, 11, 14, 15]]]);
	});
});

test('dots of a switch at work go on no line', () => {
	expect(lines('```plaintext', 'switch#verify /md5 flash1:till.bin', '......Done!', '```')).toEqual([['transcript', [6]]]);
});

describe('what is no command, or one of two', () => {
	test.each([
		['config t', 'boot system flash:till.bin', 'exit'],
		['wr', 'reload'],
	])('lines for a switch: %s', (...block) => {
		expect(page('```plaintext', ...block, '```').steps.every(step => step.kind === 'command')).toBe(true);
	});

	test('rows of a crontab among commands are printed by nobody', () => {
		expect(lines('```bash', '# Copy', 'rsync -a ./carts/ till-1:/srv/', '', '# In cron', '0 4 * * * cd /srv && ./copy.sh', '```')).toEqual([['run', [7]]]);
	});

	test.each([["Don't forget to add the following line to the file:"], ['Add the following line (no quotes) to the file:']])('an order to write a line stays one: %s', order => {
		expect(lines(order, '', '```bash', 'export TILL=3', '```')[0]?.[0]).toBe('config');
	});

	test('"**Response**" over commands heads them', () => {
		expect(lines('**Response**', '', '```bash', 'tillctl stop', '```')).toEqual(lines('## Response', '', '```bash', 'tillctl stop', '```'));
	});

	test.each([['docker compose -f shop.yml rm till', true], ['docker-compose rm -f till', false], ['docker compose rm --force', false]])('%s asks: %s', (command, asks) => {
		expect(page('```bash', command, '```').steps).toMatchObject([{interactive: asks}]);
	});

	test('"never paste this line" is no order to write it into a file', () => {
		expect(lines('Copy its address, and never paste this line into a chat.', '', '```bash', "export TILL_URL='postgresql://till:<password>@till-1/till'", '```')).toEqual([['run', [8]]]);
	});

	test('interactive and non-interactive: one of both', () => {
		const [fence] = page('```bash', '# 非対話的環境からの場合（till）', 'ssh root@till-1 "tillctl down"', '', '# 対話的環境からの場合', 'ssh root@till-1', '```').reading.fences;
		expect(fence?.statements.map(({alternativeTo}) => alternativeTo)).toEqual([7, 7]);
	});

	test.each(['CTRL + C', 'Ctrl+C', '^C'])('keys to press, in PowerShell, too: %s', keys => {
		expect(lines('```powershell', 'python manage.py runserver', '', '# Stop', keys, '```')[0]?.[1]).toEqual([6]);
	});

	test('keys with blanks around their plus', () => {
		expect(lines('```bash', 'npm start', '', '# Stop', 'CTRL + C', '```')[0]?.[1]).toEqual([6]);
	});
});

describe('PowerShell', () => {
	const facts = (...block: readonly string[]) => page(...block).steps.flatMap(step => (step.kind === 'command' ? [[step.effect, step.interactive, step.tools]] : []));

	test('behind a pipe a client is fed, whatever stands in brackets before it', () => {
		expect(facts('```powershell', 'Get-Content (Get-Item restore/till.sql).FullName | docker exec -i till-db psql -U till -d till', 'docker exec -it till-db psql', '```')).toEqual([['destructive', false, ['Get-Content', 'Get-Item', 'docker', 'psql']], ['read', true, ['docker', 'psql']]]);
	});

	test('by a call in brackets, where the block says nothing', () => {
		expect(facts('```', 'Get-Content (Get-Item restore/till.sql).FullName | docker exec -i till-db psql -U till -d till', '```').map(([effect]) => effect)).toEqual(['destructive']);
	});
});

describe('what is asked for', () => {
	test.each([
		['echo "TOKEN_OF_TILL" > secrets/till_token', true],
		['tillctl env add DATABASE_URL "new-connection-string"', true],
		['tillctl env add DATABASE_URL "new-database-connection-string"', true],
		['echo "HEALTH_OK" > /tmp/state', false],
	])('%s: %s', (command, asked) => {
		expect(page('```bash', command, '```').inputs.length > 0).toBe(asked);
	});
});
