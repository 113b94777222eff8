import {describe, expect, test} from 'vitest';
import {factsOf} from '../../src/parser/shell/facts.ts';
import {commandsOf, readText} from '../support/read-text.ts';

const fence = (...lines: readonly string[]): readonly string[] => ['```bash', ...lines, '```', ''];
const places = (...lines: readonly string[]): readonly string[] => {
	const steps = commandsOf(readText(['# Shop', '', '## Look', '', ...lines].join('\n')));
	return steps.map(step => `${step.command} @ ${steps.find(other => other.id === step.inside)?.command ?? 'here'}`);
};

describe('consoles of machines and containers', () => {
	test.each([
		'virtctl console cart-vm -n shop',
		'virsh console cart',
		'sudo virsh -c qemu:///system console cart',
		'qm terminal 104',
		'pct enter 104',
		'xl console cart',
		'lxc console cart',
		'lxc-attach -n cart',
		'machinectl login cart',
		'chroot /mnt',
		'nsenter -t 4711 -n',
		'podman machine ssh',
		'crictl exec -it 3f2 sh',
		'ipmitool -I lanplus -H bmc-1 -U ops sol activate',
		'screen /dev/ttyUSB0 115200',
		'gcloud compute connect-to-serial-port cart-1',
		'az serial-console connect -n cart-1 -g shop',
	])('%s opens a place that a person types in', line => {
		expect(factsOf(line, 'bash')).toMatchObject({interactive: true, opens: {kind: 'shell'}});
	});

	test.each(['virsh', 'ceph', 'vtysh', 'asterisk -rvvv', 'smbclient //files/shop -U ops', 'hbase shell'])('%s reads words of its own', line => {
		expect(factsOf(line, 'bash')).toMatchObject({interactive: true, opens: {kind: 'unknown'}});
	});

	test.each(['virsh list --all', 'virsh dumpxml console', 'virtctl restart cart-vm', 'lxc-attach -n cart -- uptime', 'chroot /mnt update-grub --all', 'nsenter -t 4711 -n ip addr', 'ceph -s', 'smbclient -L //files', 'asterisk -rx "core show channels"', 'ipmitool sol info', 'hbase version'])('%s runs once', line => {
		expect(factsOf(line, 'bash').opens).toBeNull();
	});

	test('blocks below it are typed there, until a tool of the machine around it', () => {
		expect(places(...fence('virtctl console cart-vm'), 'In the guest:', '', ...fence('df -h', 'systemctl status cart'), ...fence('kubectl get vm cart-vm'))).toEqual(['virtctl console cart-vm @ here', 'df -h @ virtctl console cart-vm', 'systemctl status cart @ virtctl console cart-vm', 'kubectl get vm cart-vm @ here']);
	});

	test('a client without words reads the lines below', () => {
		expect(places(...fence('virsh', 'list --all', 'start cart'))).toEqual(['virsh @ here', 'list --all @ virsh', 'start cart @ virsh']);
	});

	test.each([
		['sftp ops@files', ['cd /srv/in', 'rm old.csv', 'put new.csv', 'ls']],
		['redis-cli', ['type cart:1', 'time']],
		['smbclient //files/shop -U ops', ['cd in', 'ls']],
	])('words that shells know, too, stay in %s', (opener, lines) => {
		expect(places(...fence(opener, ...lines))).toEqual([`${opener} @ here`, ...lines.map(line => `${line} @ ${opener}`)]);
	});

	test('a line that only a shell knows has left it', () => {
		expect(places(...fence('sftp ops@files', 'put new.csv', 'systemctl restart cart'))).toEqual(['sftp ops@files @ here', 'put new.csv @ sftp ops@files', 'systemctl restart cart @ here']);
	});
});

describe('what a command for storage or machines does', () => {
	test.each([
		['read', ['ceph osd safe-to-destroy 3', 'ceph osd ok-to-stop 3', 'rbd trash ls carts', 'virtctl guestosinfo cart-vm', 'ipmitool -H bmc-1 chassis power status', 'rsync -avn --delete /srv/a /srv/b']],
		['change', ['ceph osd out osd.3', 'ceph mgr fail cart-1', 'virtctl restart cart-vm', 'vgchange -ay carts', 'pcs resource cleanup cart', 'crm_resource --cleanup --resource cart']],
		['destructive', ['ceph osd purge osd.3', 'ceph osd lost 3', 'virtctl stop cart-vm', 'ipmitool -H bmc-1 power off', 'vgchange -an carts', 'rsync -a --delete /srv/a /srv/b', 'rsync -e "ssh -n" --delete /srv/a web:/srv/b']],
	])('%s', (effect, lines) => {
		expect(lines.filter(line => factsOf(line, 'bash').effect !== effect)).toEqual([]);
	});

	test('a copy unpacked beside the backups overwrites nothing in use', () => {
		const effects = (...lines: readonly string[]): readonly string[] => commandsOf(readText(['# Shop', '', '## Steps', '', ...fence(...lines)].join('\n'))).map(step => step.effect);
		expect(effects('cd /srv/backups', 'tar -xzf carts_backup.tgz')).toEqual(['read', 'change']);
		expect(effects('cd /srv/shop', 'tar -xzf carts_backup.tgz')).toEqual(['read', 'destructive']);
	});
});

describe('places in blocks of Windows shells', () => {
	const inside = (language: string, ...lines: readonly string[]): readonly string[] => {
		const steps = commandsOf(readText(['# Shop', '', '## Steps', '', `\`\`\`${language}`, ...lines, '```'].join('\n')));
		return steps.map(step => `${step.command} @ ${steps.find(other => other.id === step.inside)?.command ?? 'here'} ${step.effect}`);
	};

	test('a session on another machine, up to its end', () => {
		expect(inside('powershell', 'Enter-PSSession -ComputerName hv-1', 'Get-Service vmms', 'Exit-PSSession', 'Get-VM')).toEqual(['Enter-PSSession -ComputerName hv-1 @ here read', 'Get-Service vmms @ Enter-PSSession -ComputerName hv-1 read', 'Exit-PSSession @ Enter-PSSession -ComputerName hv-1 read', 'Get-VM @ here read']);
	});

	test('a client with words of its own', () => {
		expect(inside('cmd', 'diskpart', 'list disk', 'clean', 'exit', 'hostname')).toEqual(['diskpart @ here destructive', 'list disk @ diskpart read', 'clean @ diskpart destructive', 'exit @ diskpart read', 'hostname @ here read']);
	});
});

test('ftp clients are left with "bye"', () => {
	expect(places(...fence('sftp ops@files', 'rm old.csv', 'bye', 'rm -rf /tmp/in'))).toEqual(['sftp ops@files @ here', 'rm old.csv @ sftp ops@files', 'bye @ sftp ops@files', 'rm -rf /tmp/in @ here']);
});

describe("calls of MongoDB's shell among commands", () => {
	test('are typed by a person where nothing opened it, never run', () => {
		const steps = commandsOf(readText(['# Shop', '', '## Lock', '', ...fence('# Lock writes', 'db.fsyncLock()', '', 'mongodump --db shop')].join('\n')));
		expect(steps.map(({command, language}) => [command, language])).toEqual([['db.fsyncLock()', 'client'], ['mongodump --db shop', 'bash']]);
	});

	test('are typed in it where it is open', () => {
		expect(places(...fence('mongosh', 'rs.status()', 'db.carts.drop()'))).toEqual(['mongosh @ here', 'rs.status() @ mongosh', 'db.carts.drop() @ mongosh']);
	});

	test('below a shell elsewhere are not given to it', () => {
		expect(places(...fence('ssh db-1', 'rs.stepDown()'))).toEqual(['ssh db-1 @ here', 'rs.stepDown() @ here']);
	});
});

describe('databases whose clients take turns', () => {
	const fences = (text: string) => readText(`# Shop\n\n## Save\n\n${text}`).reading.fences;

	test('SQL without a prompt goes to the client that was opened above it, whatever prompts another one shows', () => {
		expect(
			places(...fence('sqlplus / as sysdba', '', '-- take it offline', 'ALTER TABLESPACE carts OFFLINE;', '', 'SELECT name', 'FROM tills;', '', '-- with the other client', 'rman target /', '', 'RMAN> RESTORE TABLESPACE carts;', '', 'sqlplus / as sysdba', '', 'STARTUP MOUNT;')),
		).toEqual(['sqlplus / as sysdba @ here', 'ALTER TABLESPACE carts OFFLINE; @ sqlplus / as sysdba', 'SELECT name\nFROM tills; @ sqlplus / as sysdba', 'rman target / @ here', 'RESTORE TABLESPACE carts; @ rman target /', 'sqlplus / as sysdba @ here', 'STARTUP MOUNT; @ sqlplus / as sysdba']);
	});

	test('words of RMAN are no fill-ins, and a restore that only tries one takes nothing away', () => {
		const [block] = fences("```bash\nrman target /\nRMAN> LIST BACKUP SUMMARY;\nRMAN> RESTORE DATABASE VALIDATE;\nRMAN> RUN {\n  RESTORE DATABASE;\n}\n```\n");
		expect(block?.statements.map(({needsInput, effect}) => [needsInput, effect])).toEqual([[false, 'read'], [false, 'read'], [false, 'read'], [false, 'destructive']]);
		expect(factsOf('rman target / <<EOF\nRESTORE DATABASE;\nEXIT;\nEOF', 'bash').effect).toBe('destructive');
	});

	test("calls for MongoDB's shell are for a client, in a block of JavaScript and in one without a language", () => {
		expect(fences('```js\nuse admin\nrs.stepDown(60)\ncfg = rs.conf()\nrs.reconfig(cfg)\n```\n\n```\ndb.carts.drop()\n```\n\n```js\nconst carts = db.carts.find();\nmodule.exports = carts;\n```\n').map(({kind, statements}) => [kind, statements.map(({effect}) => effect)])).toEqual([
			['sql', ['read', 'change', 'read', 'change']],
			['sql', ['destructive']],
			['code', []],
		]);
	});

	test('all that a second method holds is in its place, parts with comments of their own too', () => {
		const [block] = fences('```bash\n# Método 1: script\n./carts.sh back\n\n# Método 2: a mano\ncd /srv/carts\n./unpack.sh\n\n# Llenar\n./fill.sh\n```\n');
		expect(block?.statements.map(({alternativeTo}) => alternativeTo)).toEqual([7, 7, 7, 7]);
	});
});

describe('lines that belong together at the prompt of a language', () => {
	const session = (...lines: readonly string[]): readonly string[] => commandsOf(readText(['# Shop', '', '## Look', '', '```', ...lines, '```'].join('\n'))).map(({command}) => command);

	test("Ruby's prompt counts the blocks that are open", () => {
		expect(session('irb(main):4:0> Cart.each do |cart|', 'irb(main):5:1*   puts "#{cart.path}"', 'irb(main):6:1> end; nil', 'irb(main):7:0> Cart.count', '=> 3')).toEqual(['Cart.each do |cart|\n  puts "#{cart.path}"\nend; nil', 'Cart.count']);
	});

	test("Python's block ends behind its last indented line", () => {
		expect(session('>>> for cart in carts:', '...     cart.close()', '...', '>>> len(carts)', '3')).toEqual(['for cart in carts:\n    cart.close()', 'len(carts)']);
	});

	test('a switch opens the shell of its system', () => {
		expect(commandsOf(readText(['# Shop', '', '## Look', '', '```', 'ops@till> start shell', 'root@till:/var/tmp # ls -la', 'root@till:/var/tmp # exit', 'ops@till> show version', '```'].join('\n'))).map(({command, inside, interactive}) => [command, inside !== null, interactive])).toEqual([
			['start shell', false, true], ['ls -la', true, false], ['exit', true, false], ['show version', false, false],
		]);
	});
});

describe('switches and routers', () => {
	const reading = (language: string, ...lines: readonly string[]) => readText(['# Shop', '', '## Look', '', `\`\`\`${language}`, ...lines, '```'].join('\n')).reading.fences[0];

	test.each([
		['', ['show version', 'request system reboot']],
		['html', ['show version', 'request system reboot']],
		['', ['conf t', 'interface Vlan10', ' shutdown', 'end', 'write memory']],
		['', ['set system host-name till', 'commit check', 'exit']],
	])('%s %j is typed there', (language, lines) => {
		expect(reading(language, ...lines)?.statements.map(({line}) => line)).toEqual(lines.map((_, at) => 6 + at));
	});

	test.each([
		['bash', ['show images', 'copy sftp://ops@10.0.0.9//srv/till.swi secondary', 'write mem']],
		['sh', ['execute backup config ftp till 10.0.0.9 ops ops']],
		['bash', ['enable', 'conf t', 'hostname till']],
		['cisco', ['interface Vlan10', ' encapsulation dot1Q 10', ' service-policy till', ' exit']],
		['bash', ['# Look', 'get system status', 'config system interface', 'edit "wan1"', 'set status down', 'next', 'end']],
		['', ['/system backup save name=till', '/export file=till']],
		['shell', ['show sys failover', 'run sys failover standby', 'save sys config']],
		['bash', ['execute ping 10.0.0.9', 'get system status', 'diagnose sys session list', 'execute ha manage 1', '<order> ?']],
	])('a shell has no such programs, whatever the page says: %s %j', (language, lines) => {
		expect(reading(language, ...lines)?.statements.filter(({feedsInner}) => feedsInner)).toHaveLength(lines.filter(line => !line.startsWith('#') && !line.startsWith('<')).length + (lines.some(line => line.startsWith('<')) ? 1 : 0));
	});

	test.each([
		['bash', ['ip address show', 'ip route']],
		['', ['ip address add 10.0.0.9/24 dev eth0']],
		['bash', ['set -e', './show version', 'clear']],
		['bash', ['ssh till-1', 'show version']],
	])('what a shell knows stays its own: %s %j', (language, lines) => {
		expect(reading(language, ...lines)?.statements[0]?.feedsInner).toBe(false);
	});

	test.each([
		['execute restore config ftp till 10.0.0.9 ops ops', 'destructive'],
		['execute formatlogdisk', 'destructive'],
		['execute restore disk list', 'read'],
		['/system/backup/load name=till', 'destructive'],
	])('%s: %s', (line, effect) => {
		expect(reading('', line)?.statements[0]?.effect).toBe(effect);
	});

	test('the name before the sign may be left out, and what it asks is answered there', () => {
		expect(reading('', '> show version', 'Model: till', '', '> request vmhost snapshot', 'Proceed ? [yes,no] (no) yes')?.statements.map(({line, interactive, feedsInner}) => [line, interactive, feedsInner])).toEqual([[6, false, true], [9, true, true]]);
		expect(reading('', 'till#copy running-config startup-config', 'Destination filename [startup-config]?')?.statements[0]?.interactive).toBe(true);
	});

	test('tables of other systems are not', () => {
		expect(reading('', 'show me the carts', 'exit')?.statements).toEqual([]);
	});
});

describe('blocks of a language that are typed into its console', () => {
	const fences = (...lines: readonly string[]) => readText(['# Shop', '', '## Look', '', ...lines].join('\n')).reading.fences;
	const ruby = ['```ruby', 'cart = Cart.find(1)', 'cart.items.each do |item|', '  item.close', 'end', 'cart.destroy', '```', ''];

	test.each([
		[['In the Rails console:', '']],
		[['```bash', 'bundle exec rails console', '```', '']],
		[['1. Use the console of production', '']],
	])('%j says so', above => {
		const last = fences(...above, ...ruby).at(-1);
		expect([last?.kind, last?.statements.map(({endLine, line, effect, feedsInner}) => [endLine - line, effect, feedsInner])]).toEqual(['run', [[0, 'read', true], [2, 'change', true], [0, 'destructive', true]]]);
	});

	test('or what was answered', () => {
		const [session] = fences('```ruby', 'Cart.last.name', '=> "north"', '```');
		expect([session?.kind, session?.statements.length]).toEqual(['transcript', 1]);
	});

	test('others are listings', () => {
		expect(fences('Save it:', '', ...ruby)[0]?.kind).toBe('code');
		expect(fences('In the Rails console:', '', '```ruby', 'class Cart', '  def close; end', 'end', '```')[0]?.kind).toBe('code');
		expect(fences('In the console of the browser:', '', '```javascript', 'cart.close()', '```')[0]?.kind).toBe('code');
	});
});

describe('a prompt that was lost', () => {
	test('stands above what the console answered', () => {
		expect(commandsOf(readText('# Shop\n\n## Look\n\n```ruby\nCart.first\n=> 1\nirb(main):002:0> Cart.last\n=> 2\n```\n')).map(({command}) => command)).toEqual(['Cart.first', 'Cart.last']);
	});
});

describe('the prompt of a container that says its name', () => {
	test('is one, with or without a blank behind the name', () => {
		expect(commandsOf(readText('# Shop\n\n## Look\n\n```console\ndocker exec -it till bash\n(till)[root@shop-1 /]# tilladm purge --before 2025-01-01\n```\n')).map(({command, inside}) => [command, inside !== null])).toEqual([['docker exec -it till bash', false], ['tilladm purge --before 2025-01-01', true]]);
	});
});
