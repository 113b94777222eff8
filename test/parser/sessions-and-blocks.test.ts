import {describe, expect, test} from 'vitest';
import {findBlanks} from '../../src/parser/shell/placeholders.ts';
import {factsOf} from '../../src/parser/shell/facts.ts';
import {readText} from '../support/read-text.ts';

const blanks = (command: string): readonly string[] => findBlanks(command, {assigned: new Set(), sql: false}).map(({literal}) => literal);
const fences = (...lines: readonly string[]): ReturnType<typeof readText>['reading']['fences'] => readText(['# Till', '', '## Steps', '', ...lines].join('\n')).reading.fences;
const kindsOf = (...lines: readonly string[]): readonly string[] => fences(...lines).map(({kind}) => kind);
const linesOf = (...lines: readonly string[]): readonly (readonly [number, number])[] => fences(...lines).flatMap(({statements}) => statements.map(({line, endLine}) => [line, endLine] as const));

describe('what waits or follows', () => {
	test('a console of Rails in a package, BOSH looking into its machines', () => {
		expect(['sudo gitlab-rails console -e production', 'gitlab-rails dbconsole', 'bosh -d till cck', 'bosh cloud-check'].map(command => factsOf(command, 'bash').interactive)).toEqual([true, true, true, true]);
		expect(['gitlab-rails runner "puts 1"', 'bosh -d till cck --report', 'bosh cck --auto'].map(command => factsOf(command, 'bash').interactive)).toEqual([false, false, false]);
	});

	test('a trace of processes that a pipe names goes on, one of a command ends with it', () => {
		expect(factsOf("pgrep -f till | sed 's/^/-p /' | xargs strace -f -s 200 -o /tmp/till", 'bash').endless).toBe(true);
		expect(factsOf('strace -f -o /tmp/till ls /srv', 'bash').endless).toBe(false);
	});
});

describe('what has to be put in', () => {
	test.each([
		['scp ada@till-1:name_of_archive.tgz .', ['name_of_archive']],
		["till-mail --to 'yourmail@shop.example'", ['yourmail@shop.example']],
		["till-dns update --batch '{...}'", ['{...}']],
		['tags="shop=1,till=2,..."', ['...']],
		['wipefs -a disk name   # e.g. /dev/sdq', ['disk name']],
	] as const)('%s', (command, expected) => {
		expect(blanks(command)).toEqual(expected);
	});

	test.each(['rman TARGET / CATALOG rc@cat', "select * from gv$session;", 'rm /run/till/TILL_LOCKED', 'curl -d \'{"NEW_KEY": "1"}\' till', 'bcdedit /copy {bootmgr} /d till', 'mkdir -p /srv/till   //存放日志'])('not: %s', command => {
		expect(fences('```bash', command, '```').flatMap(({statements}) => statements.flatMap(({placeholders}) => placeholders))).toEqual([]);
	});
});

describe('sessions', () => {
	test('parted and other programs that show their names in brackets', () => {
		expect(linesOf('```', 'parted till.img', 'GNU Parted 3.6', 'Using /srv/till.img', '(parted) print', 'Disk Flags:', '(parted) rm 2', '(parted) quit', '```').map(([line]) => line)).toEqual([6, 9, 11, 12]);
	});

	test('a loop that was pasted without the prompts of its second lines', () => {
		expect(linesOf('```', '[root@till ~]# for host in 4 5', 'do ssh till-$host date', 'done', 'Thu Mar  3 05:42:14 CST 2022', '[root@till ~]# uptime', '```')).toEqual([[6, 8], [10, 10]]);
	});

	test('lines that a client numbers', () => {
		expect(linesOf('```', '$ rman target /', 'RMAN> run {', '2> restore tablespace till;', '3> }', 'RMAN> exit', '```')).toEqual([[6, 6], [7, 9], [10, 10]]);
	});

	test('the shell that a client was left for, below what it printed', () => {
		expect(linesOf('```', 'rman target /', 'RMAN> list backup;', '(more)', 'RMAN> exit', '# Away with it', 'rm -r /srv/till/carts', '```').map(([line]) => line)).toEqual([6, 7, 9, 11]);
	});
});

describe('kinds of blocks', () => {
	test('attributes of a file, traces and names with values', () => {
		expect(kindsOf('```ruby', "till['mail'] = {'on' => true}", '```', '', '```ruby', "from /srv/till/lib/cart.rb:12:in `sum'", "from /srv/till/lib/cart.rb:40:in `block in pay'", '```')).toEqual(['config', 'output']);
		expect(kindsOf('Open the Rails console:', '', '```', 'sudo gitlab-rails console', '```', '', 'Or raise it in `/etc/till/till.rb`:', '', '```ruby', "puma['workers'] = 4", '```')).toEqual(['run', 'config']);
		expect(linesOf('```', 'qemu-img info till.img', 'file format: raw', 'disk size: 2G', '```')).toEqual([[6, 6]]);
	});

	test('what sets names and uses them is typed', () => {
		expect(kindsOf('```', 'shop="till-prod"', 'disk="${shop}-data"', 'gcloud compute disks list --filter="name: $disk"', 'zone=<zone from above>', 'size=<size from above>', '```')).toEqual(['run']);
		expect(kindsOf('```', 'shop=till', 'zone=<your zone>', '```')).not.toEqual(['run']);
	});

	test('a program alone above its list, input in front, scripts with a number', () => {
		expect(kindsOf('```', 'pvdisplay', '  --- Physical volume ---', '  PV Name   /dev/sdb', '  PV Size   4 GiB', '```')).toEqual(['transcript']);
		expect(linesOf('```sh', '<carts/names.txt sudo tee /dev/sdX >/dev/null', '```')).toEqual([[6, 6]]);
		expect(kindsOf('```', '3-put-back.sh <copy> /srv/till', 'cd /srv/till', '<lists/names.0 xargs -0 rm -v', '```')).toEqual(['run']);
	});

	test('a list of YAML in a block that claims to be a shell', () => {
		expect(kindsOf('```bash', '# rules of the till', '- alert: TillFull', '  expr: till_free < 5', '  for: 1h', '```')).toEqual(['config']);
	});

	test('settings of a table of mounts that were taken out', () => {
		expect(kindsOf('```', '#/dev/mapper/till-swap none swap sw 0 0', '```')).toEqual(['config']);
	});

	test('a command that was taken out tells nobody what to do', () => {
		expect(fences('```', 'kpartx -av till.img', '', '#dmsetup remove till--root', '```').map(({manualComments}) => manualComments)).toEqual([[]]);
	});
});

test('anchors in headings are nothing of them', () => {
	const plan = readText('# Till\n\n## <a id="up"></a>Update the <b>till</b> configuration\n\n1. Log into the director\n1. Choose the shop\n');
	expect(plan.sections.map(({title}) => title)).toContain('Update the till configuration');
	expect(readText('# Till\n\n## Restart <till-name>\n\ntext\n').sections.map(({title}) => title)).toContain('Restart <till-name>');
});
