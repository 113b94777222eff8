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
