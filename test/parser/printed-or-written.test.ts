import {describe, expect, test} from 'vitest';
import {commandsOf, readText} from '../support/read-text.ts';

const read = (language: string, ...lines: readonly string[]) => readText(['# Shop', '', '## Steps', '', `\`\`\`${language}`, ...lines, '```', ''].join('\n'));
const typed = (language: string, ...lines: readonly string[]): readonly string[] => commandsOf(read(language, ...lines)).map(step => step.command);
const fillIns = (language: string, ...lines: readonly string[]) => read(language, ...lines).reading.fences.flatMap(fence => fence.statements.flatMap(({placeholders}) => placeholders));

describe('what was printed, or is written into a file, is no command', () => {
	test.each([
		['the head of a record', 'bash', ['*************************** 1. row ***************************', '             Cart_State: open', '             Cart_Host: till-1']],
		['parameters of all instances', 'bash', ['## small', '*.till_limit=2G', 'cart.__pool=1G']],
		['ports with their protocols', 'bash', ['# tills', '3306/tcp', '4567/tcp  # carts']],
		['settings in a block of a file', 'file', ['### carts', "export SHOP_KEY='/srv/shop/key.json'"]],
		['keys whose values are left out', '', ['cart:', '  host: # your host here', '  index: carts_new # its name']],
		['units and documents by their names', 'bash', ['shop-cart.service', '~/shop/health/till.html']],
		['what a file of paths begins with', '', ['/var/log/cart.log {', '    daily', '    rotate 7', '}']],
		['settings in columns', '', ['#dir            = ./cart', 'dir             = /etc/cart']],
		['words of a boot menu', '', ['title cart-1', 'kernel$ /platform/cart/unix -B $SHOP-CART', 'module$ /platform/cart/boot']],
	])('%s', (_, language, lines) => {
		expect(typed(language, ...lines)).toEqual([]);
	});

	test('tags that a command printed are nothing to fill in', () => {
		expect(typed('bash', 'cat /srv/shop/cart.xml', '<Cart>', '    <Tills />', '</Cart>', '', 'df -h')).toEqual(['cat /srv/shop/cart.xml', 'df -h']);
		expect(fillIns('bash', 'shopctl open <Cart>')).toEqual(['<Cart>']);
	});

	test('a client greets, and its greeting is not typed into it', () => {
		expect(typed('', 'rman target /', '', 'Recovery Manager: Release 19.0.0.0.0 - Production', 'connected to target database: SHOP (DBID=12)', 'list backup;')).toEqual(['rman target /', 'list backup;']);
	});

	test('what should be seen at a prompt is not typed there', () => {
		expect(typed('', 'mysql> use shop;', 'mysql> should be 12 or 14', 'mysql> show tables;')).toEqual(['use shop;', 'show tables;']);
	});

	test('a comment of SQL above the line that opens its client is a comment', () => {
		expect(typed('sql', '-- Connect as the owner', 'sqlplus / as sysdba')).toEqual(['sqlplus / as sysdba']);
		expect(typed('bash', 'kubectl exec cart-0 \\', '  -- env')).toEqual(['kubectl exec cart-0 \\\n  -- env']);
	});

	test('with a command of its own a partitioner opens nothing', () => {
		const steps = commandsOf(read('', 'parted /dev/sdx print', 'Disk /dev/sdx: 5368 MB, 10485760 sectors', 'Units = sectors of 1 * 512 = 512 bytes'));
		expect(steps.map(step => step.command)).toEqual(['parted /dev/sdx print']);
		expect(commandsOf(read('bash', 'parted /dev/sdx', 'print')).at(-1)?.inside).not.toBeNull();
	});

	test('a remark in another script behind a dash is none of the command', () => {
		expect([typed('bash', 'umount /srv/cart - пишет, что занято'), fillIns('bash', 'umount /srv/cart - пишет, что занято')]).toEqual([['umount /srv/cart'], []]);
		expect(typed('bash', 'tar cf - carts | ssh till-1 tar xf -')).toHaveLength(1);
	});

	test('a time in quotes is a value, an account whose prompt ends in a colon a prompt', () => {
		expect(typed('bash', '# Back to a minute before', 'TILL_AT="2026-04-10 14:31:00+00"', 'shopctl back --to "$TILL_AT"')).toEqual(['TILL_AT="2026-04-10 14:31:00+00"', 'shopctl back --to "$TILL_AT"']);
		expect(typed('', 'till1:# service cart restart')).toEqual(['service cart restart']);
	});
});

describe('a variable is assigned by what runs alone', () => {
	test('a line in the way of output assigns nothing', () => {
		expect(fillIns('text', '$ tillctl env', 'TILL_ID=4', '$ tillctl close $TILL_ID')).toEqual(['$TILL_ID']);
	});

	test('what stands in an example assigns nothing for the steps', () => {
		const plan = readText(['# Shop', '', '## Steps', '', 'Example:', '', '```bash', 'export TILL_ID=4', '```', '', 'Close it:', '', '```bash', 'tillctl close "$TILL_ID"', '```', ''].join('\n'));
		expect(plan.inputs.map(({name}) => name)).toEqual(['till_id']);
	});

	test('what a command of another block assigns is no input', () => {
		const plan = readText(['# Shop', '', '## Steps', '', 'Say which:', '', '```bash', 'export TILL_ID=4', '```', '', 'Close it:', '', '```bash', 'tillctl close "$TILL_ID"', '```', ''].join('\n'));
		expect(plan.inputs).toEqual([]);
	});
});

describe('what the text tells to write into a file', () => {
	const under = (intro: string, language: string, ...lines: readonly string[]) => readText(['# Shop', '', '## Steps', '', intro, '', `\`\`\`${language}`, ...lines, '```', ''].join('\n'));

	test.each([
		['Bearbeiten Sie diese Datei und ändern Sie die Werte:', '', ['export TILL_HOST=till-1', 'export TILL_PORT=22'], 'config'],
		['Add the following lines to the table of cron:', 'bash', ['PATH=/usr/bin:/bin', '0 3 * * * bash /opt/shop/sync.sh'], 'config'],
		['`rollback.sql` (by hand):', 'sql', ['ALTER TABLE carts DROP COLUMN till;'], 'code'],
		['Write a new migration that takes it back:', 'sql', ['-- shop/sql/12_back.sql', 'ALTER TABLE carts DROP COLUMN till;'], 'code'],
		['**Path:**', 'bash', ['/media/till/mirror'], 'manual'],
		['', 'bash', ['# ~/.bashrc に追加', "alias till='tillctl status'"], 'config'],
	])('%s', (intro, language, lines, kind) => {
		const plan = under(intro, language, ...lines);
		expect([plan.reading.fences[0]?.kind, commandsOf(plan).length]).toEqual([kind, 0]);
	});

	test.each([
		['Set these for the shell:', 'bash', ['export TILL_HOST=till-1']],
		['Add the till to the list:', 'bash', ['tillctl add till-1']],
		['Run `rollback.sql` by hand:', 'sql', ['ALTER TABLE carts DROP COLUMN till;']],
		['Call it:', 'bash', ['/opt/shop/close-till']],
	])('but not "%s"', (intro, language, lines) => {
		expect(commandsOf(under(intro, language, ...lines))).toHaveLength(1);
	});

	test('what a command of the block above begins to write is a file, and the command is held back', () => {
		const plan = readText(['# Shop', '', '## Steps', '', '```bash', 'tillctl stop', 'cat <<EOF >/etc/till.conf', '```', '', '```bash', 'include /etc/cart.conf', 'limit 256', '```', ''].join('\n'));
		expect(commandsOf(plan).map(step => step.command)).toEqual(['tillctl stop']);
		expect(plan.reading.fences.map(({kind, role}) => [kind, role])).toEqual([['transcript', 'procedure'], ['config', 'procedure']]);
		expect(typed('bash', 'cat <<EOF >/etc/till.conf', 'limit 256', 'EOF', 'echo $((1 << 2))')).toHaveLength(2);
	});

	test('what a comment tells to insert into an editor is not run, what it leads on to is', () => {
		expect(typed('bash', 'vim /srv/till.sh', '', '# Insert (with your paths):', 'KEY=/srv/till.key', 'cp $KEY /etc/till.key', '', '# Then start it', 'tillctl start')).toEqual(['vim /srv/till.sh', 'tillctl start']);
		expect(typed('bash', 'vim /srv/till.sh', '# Restart it', 'systemctl restart till')).toEqual(['vim /srv/till.sh', 'systemctl restart till']);
	});
});

describe('what is typed, and looks like something else', () => {
	test.each([
		['behind a comment that ends in a back-quote', 'bash', ['# From `small` to `large`', 'tillctl plan --size large'], ['tillctl plan --size large']],
		['with a remark in another column', 'bash', ['cd /srv/shop', 'tillctl status                     # tills that are open, and those which are not'], ['cd /srv/shop', 'tillctl status']],
		['with a path in angles at the end', 'bash', ['psql -h <shop-db> -f </path/to/carts.sql>'], ['psql -h <shop-db> -f </path/to/carts.sql>']],
		['SQL of a client', 'text', ["show global variables like '%cart%';"], ["show global variables like '%cart%';"]],
		['a program of Windows', '', ['regsvr32 cart.dll'], ['regsvr32 cart.dll']],
		['behind two blanks', '', ['[root@till-1 ~]#  yum install carts -y'], ['yum install carts -y']],
	])('%s', (_, language, lines, commands) => {
		expect(typed(language, ...lines)).toEqual(commands);
	});

	test.each([
		['rows of what a cluster lists', ['sh.cart.v1.till         cart.sh/v1          1      13d', 'sh.cart.v1.cart         cart.sh/v1          1      6m46s']],
		['a boot monitor answers', ['You must reset or power cycle']],
	])('%s is not typed', (_, lines) => {
		expect(typed('', ...lines)).toEqual([]);
	});

	test('at prompts with a fill-in, and of a boot monitor', () => {
		const languages = [['<shop-db> =# \\dt', '(left out)', '<shop-db> =# \\q'], ['rommon 1 > confreg 0x2142', '', 'You must reset', 'rommon 2 > reset']].map(lines => commandsOf(read('', ...lines)).map(({language}) => language));
		expect(languages).toEqual([['sql', 'sql'], ['client', 'client']]);
	});

	test('between the lines of a client what the shell gets is read, and what reads a file opens nothing', () => {
		const steps = commandsOf(read('', '# The last log', 'mysqlbinlog -vv till.000005 > /srv/till.sql', '', '# All of it', 'cd /srv/', 'mysql < carts.sql', 'mysql> use shop;', 'mysql < till.sql'));
		expect(steps.map(step => step.command)).toEqual(['mysqlbinlog -vv till.000005 > /srv/till.sql', 'cd /srv/', 'mysql < carts.sql', 'use shop;', 'mysql < till.sql']);
		expect(steps.map(step => step.interactive)).toEqual([false, false, false, false, false]);
	});
});

describe('options on a line of their own', () => {
	test('hold back the command that they were cut off from', () => {
		expect(typed('bash', 'tillctl prune --list', '--keep-daily 7', '--keep-weekly 4', '', 'df -h')).toEqual(['df -h']);
	});

	test('belong to it where something joins the two, be it a paragraph', () => {
		expect(readText(['# Shop', '', '## Steps', '', 'restic forget --prune', '--keep-daily 7', '~/shop/till', ''].join('\n')).reading.inline.map(({code}) => code)).toEqual(['restic forget --prune --keep-daily 7 ~/shop/till']);
		expect(typed('bash', 'tillctl prune --list \\', '  --keep-daily 7')).toHaveLength(1);
	});
});

describe("sessions at a language's console", () => {
	test.each([
		['python', ['>>> from shop import Cart', '>>> cart = Cart.find(4)', '<Cart 4>', '>>> cart.close()'], ['from shop import Cart', 'cart = Cart.find(4)', 'cart.close()']],
		['ruby', ['irb(main):001:0> cart = Cart.find(4)', '=> #<Cart id:4>', '... note this down ...', 'irb(main):002:0> cart.close'], ['cart = Cart.find(4)', 'cart.close']],
		['javascript', ['// in the shop', 'rs0 [direct: primary] shop> db.carts.countDocuments()', '12'], ['db.carts.countDocuments()']],
	])('in %s are typed there, never into a shell', (language, lines, commands) => {
		expect(typed(language, ...lines)).toEqual(commands);
		expect(new Set(commandsOf(read(language, ...lines)).map(step => step.language))).toEqual(new Set(['client']));
	});

	test.each([
		['python', ['cart = Cart.find(4)', 'if cart >>> 2:', '    cart.close()']],
		['javascript', ['const open = carts => carts.filter(cart => cart.open);']],
	])('but what %s has no prompts is code', (language, lines) => {
		expect(read(language, ...lines).reading.fences[0]?.kind).toBe('code');
	});
});

describe('numbered orders in a block', () => {
	test('with a command each are commands, whatever stands in their numbers', () => {
		expect(typed('', '1. Check the tills:', '   systemctl status till', '', '2. Restart them:', '   systemctl restart till')).toEqual(['systemctl status till', 'systemctl restart till']);
	});

	test('with what a person does among them are done by hand', () => {
		const plan = read('', '1. Find when it began.', '   - the log of the till', '2. Open the dashboard:', '   - choose the time; click Restore', '3. Restart:', '   systemctl restart till');
		expect([plan.reading.fences[0]?.kind, commandsOf(plan).length]).toEqual(['manual', 0]);
	});

	test.each([
		['a list of what was found', ['1. till-1', '   open', '2. till-2', '   closed']],
		['words outside of the numbers', ['Found:', '1. Check the till', '   open', '2. Check the cart']],
	])('%s is none', (_, lines) => {
		expect(read('', ...lines).reading.fences[0]?.kind).toBe('output');
	});
});

describe('names and values with blanks around the sign', () => {
	const block = (language: string, ...lines: readonly string[]) => readText(['# Carts', '', '## Set', '', `\`\`\`${language}`, ...lines, '```'].join('\n')).reading.fences[0];

	test.each(['sql', 'cmd', 'powershell', 'bash', ''])('are settings, whatever the language is: %s', language => {
		expect(block(language, 'keep_mode = on', "keep_command = 'copy %p D:\\carts'")?.kind).toBe('config');
	});

	test('below heads with a star, too', () => {
		expect(block('', '* first till', 'till_id=2', '', '* second till', 'keep-log=carts', 'till_id=1')?.kind).toBe('config');
	});

	test.each([
		['powershell', ['Get-Service till', 'Name : till', 'Status = up'], ['Get-Service till']],
		['sql', ['keep_mode = on', 'UPDATE carts SET', '  kept = 5', '  WHERE id = 1;'], ['UPDATE carts SET\n  kept = 5\n  WHERE id = 1;']],
	])('stay none among commands: %s', (language, lines, commands) => {
		const plan = readText(['# Carts', '', '## Set', '', `\`\`\`${language}`, ...lines, '```'].join('\n'));
		expect(plan.steps.flatMap(step => (step.kind === 'command' ? [step.command] : []))).toEqual(commands);
	});

	test('what was noted down of names is no command, nor is the word between', () => {
		expect(block('cmd', "cart_1 : '21:48'", 'copy-01', "cart_2 : '22:15' till='22:55'")?.kind).toBe('output');
	});

	test('an assignment in a shell is one', () => {
		expect(block('bash', 'SHOP=carts', 'echo $SHOP')?.statements).toHaveLength(2);
	});
});

describe('lines below a command that no program begins', () => {
	test('a listing further in, as a folder or dots in it tell', () => {
		expect(typed('bash', 'cat kept.txt', '  carts/', '  carts/till_init', '  ...', './shopctl look', 'cat other.txt', '  carts/till_init', '  ...')).toEqual(['cat kept.txt', './shopctl look', 'cat other.txt']);
		expect(typed('bash', 'cd /srv/carts', '  tillctl stop', '  tillctl start')).toHaveLength(3);
	});

	test('a name that was asked for', () => {
		expect(typed('bash', "kubectl get pods | grep till | awk '{print $1}' > pods && cat pods", 'till-944f68c9f-lwsww', 'kubectl get nodes')).toEqual(["kubectl get pods | grep till | awk '{print $1}' > pods && cat pods", 'kubectl get nodes']);
		expect(typed('bash', 'kubectl get pods | grep -v till', 'till-look')).toHaveLength(2);
	});

	test('dots below each other, and what stands behind them', () => {
		expect(typed('', 'kubectl describe node cart-1', '.', '.', 'tills missing', '.', '.', 'kubectl get nodes')).toEqual(['kubectl describe node cart-1', 'kubectl get nodes']);
	});
});

describe('a line alone in a block without a language', () => {
	const kind = (line: string) => readText(`# Carts\n\n## Steps\n\nThe tills want a file in order to see it:\n\n    ${line}\n`).reading.fences[0]?.kind;

	test.each([['touch till-export-ok', 'run'], ['tailf ~/carts/till_log', 'run'], ['touch nothing here', 'output'], ['till.1.check -> ../../own_tills/check', 'output']])('%s: %s', (line, expected) => {
		expect(kind(line)).toBe(expected);
	});

	test('rows of a crontab are settings, also with something to fill in', () => {
		expect(kind('0 23 * * * /srv/keep_{{SHOP}}.sh >> /var/log/keep.log 2>&1')).toBe('config');
	});

	test('tailf does not end', () => {
		expect(commandsOf(read('bash', 'tailf /var/log/till.log')).map(step => step.endless)).toEqual([true]);
	});
});
