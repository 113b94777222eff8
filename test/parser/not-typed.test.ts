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
