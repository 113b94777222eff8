import {describe, expect, test} from 'vitest';
import {commandsOf, readText} from '../support/read-text.ts';

const read = (...lines: readonly string[]) => readText(['# Shop', '', '## Machines', '', '```bash', ...lines, '```', ''].join('\n'));

describe('a block that claims to be shell and is not', () => {
	test('Ruby with its blocks is a file', () => {
		const plan = read('# The machines of the shop', 'Vagrant.configure("2") do |config|', '  config.vm.box = "shop/base"', '  (1..3).each do |i|', '    config.vm.define "cart-#{i}" do |node|', '      node.vm.hostname = "cart-#{i}"', '    end', '  end', 'end');
		expect([commandsOf(plan).length, plan.reading.fences[0]?.kind]).toEqual([0, 'code']);
	});

	test('paths alone are where files are', () => {
		const plan = read('/etc/shop', '/etc/shop/conf.d/cart.conf', "'/etc/systemd/system/shop.service' -> '/lib/systemd/system/shop.service'");
		expect([commandsOf(plan).length, plan.reading.fences[0]?.kind]).toEqual([0, 'manual']);
	});

	test.each([
		[['/opt/shop/bin/stop', '/opt/shop/bin/start']],
		[['/srv/shop/restart.sh', '/srv/shop/check.sh']],
		[['/etc/init.d/shop', '/etc/init.d/cart']],
		[['for i in 1 2; do', '  echo $i', 'done', 'uptime | grep end']],
	])('but programs and loops are typed: %j', lines => {
		expect(commandsOf(read(...lines)).length).toBeGreaterThan(0);
	});
});

test('what somebody is told is no command', () => {
	const {reading} = readText('# Shop\n\n## Steps\n\n```bash\n# Tell them\n@channel The till is shut\nshopctl stop\n```\n');
	expect(reading.fences[0]?.statements.map(({line}) => line)).toEqual([8]);
});

describe('lines in the middle of what is said', () => {
	test.each([
		[['-q, --quiet', '       Say nothing of tills that are shut. Without it, each of them', '       prints a line, which the shop may not want.', '       closing the till. See what --all does to the rest of them in', '       tillctl(1).']],
		[['Well, some tills of this shop were slow today.', 'You may wonder why that is so, as others do.', '- The till keeps what it sold and does not let it go. Please', '  use \'TILL KEEP 5\'.', '- Large carts are slow, and you have many. Please', '  split those carts into more of them']],
	])('are no calls of programs that nobody knows: %#', lines => {
		expect(commandsOf(read(...lines))).toEqual([]);
	});

	test.each([
		[['tillctl close north', 'tillctl sync', 'tillctl open north', 'shopcheck']],
		[['echo start', 'Done, the till is shut.', 'Now it is open again.', 'The rest is as before.', 'tillctl open north']],
	])('but where commands begin the block they are: %#', lines => {
		expect(commandsOf(read(...lines)).length).toBeGreaterThan(1);
	});

	test('a field of some words and what it holds is printed', () => {
		expect(commandsOf(read('grep "Date of the till" /srv/till', 'Date of the till :      20240101')).map(({command}) => command)).toEqual(['grep "Date of the till" /srv/till']);
	});
});

test.each([['ALTER ROLE', 'output'], ['CREATE TABLE\nGRANT', 'output'], ['UPDATE 3', 'output'], ['ALTER TABLE carts ADD COLUMN till int;', 'sql'], ['SELECT 1', 'sql']])('what a database says when it is done: %s', (text, kind) => {
	expect(readText(`# Shop\n\n## Carts\n\nSet it:\n\n\`\`\`text\n${text}\n\`\`\`\n`).reading.fences[0]?.kind).toBe(kind);
});
