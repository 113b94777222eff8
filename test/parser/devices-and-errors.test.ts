import {describe, expect, it} from 'vitest';
import {announcesOutput} from '../../src/parser/fence-intro.ts';
import {beginsWithVerb} from '../../src/parser/action-words.ts';
import {isDeviceConfig} from '../../src/parser/device-settings.ts';
import {readText} from '../support/read-text.ts';

const read = (...lines: readonly string[]) => readText(['# Shop', '', ...lines, ''].join('\n')).reading;
const fences = (...lines: readonly string[]) => read('## Steps', '', ...lines).fences.map(({kind, role, statements}) => [kind, role, statements.length]);
const statements = (...lines: readonly string[]) => read('## Steps', '', '```bash', ...lines, '```').fences[0]?.statements ?? [];

describe('switches and routers', () => {
	const settings = ['feature bfd', 'interface Ethernet1/1', '  no switchport', '  ip address 10.0.0.1/30'];

	it('what a device keeps is entered there, and no command', () => {
		expect(fences('```text', ...settings, '```')).toEqual([['config', 'procedure', 0]]);
		expect(fences('```', 'router bgp 65000', ' router-id 10.0.0.1', ' neighbor 10.0.0.2', '  bfd', '```')).toEqual([['config', 'procedure', 0]]);
	});

	it('a session stays one', () => {
		expect(isDeviceConfig([...settings, ' exit'].join('\n'))).toBe(false);
		expect(isDeviceConfig(['configure terminal', ...settings, 'end', 'write memory'].join('\n'))).toBe(false);
		expect(isDeviceConfig('interface Ethernet1/1')).toBe(false);
	});

	it('what stops or takes away a part keeps its gate', () => {
		const effects = (...lines: readonly string[]) => read('## Steps', '', '```', ...lines, '```').fences[0]?.statements.map(({effect}) => effect);
		expect(effects('interface Vlan10', '  shutdown')).toEqual(['change', 'destructive']);
		expect(effects('router bgp 65000', '  no neighbor 10.0.0.2')).toEqual(['change', 'destructive']);
		expect(effects('conf t', 'no vlan 10', 'default interface eth1', 'end')).toEqual(['change', 'destructive', 'destructive', 'read']);
		expect(effects('router bgp 65000', '  no neighbor 10.0.0.2 shutdown', 'interface eth1', '  no shutdown')).toEqual([]);
	});

	it('what it shows of itself is output', () => {
		expect(fences('You should see this:', '', '```', 'interface vlan 1', '  no ip dhcp', '  shutdown', '```')).toEqual([['output', 'example', 0]]);
	});

	it('a question with its answer below a command gives it the terminal', () => {
		const [first, second] = read('## Steps', '', '```', 'switch# reload', 'Do you want to continue? (y/n) [n] y', 'switch# show clock', '```').fences[0]?.statements ?? [];
		expect([first?.interactive, second?.interactive]).toEqual([true, false]);
	});
});

describe('what was printed', () => {
	it('rows in columns below their command, whatever program their first word names', () => {
		expect(statements('lsof | grep sdc', 'multipath 514292 514297 multipath      root    8r      BLK     8,32     0t0     534 /dev/sdc').map(({line}) => line)).toEqual([6]);
		expect(statements('cp    a     b', 'echo a    b    c    d    e    f').length).toBe(2);
	});

	it('properties as PowerShell lists them', () => {
		expect(fences('```powershell', 'Get-Till', '', 'Id                 : 31787', 'TillAccount        : CN=till,DC=shop', 'Note               :', '```')).toEqual([['transcript', 'procedure', 1]]);
	});

	it.each([
		['rows of `ls -l`', ['```sh', 'brw-rw---- 1 root disk 8, 32 Aug 10 21:50 sdc', '```']],
		['an example of an error', ['### **Example error**', '', '```bash', '##[error]Till failed with exit code 1.', '```']],
		['rows of numbers with labels', ['```', '      270336     2097152       3  Label: "USR-A"', '                                  Type: till', '                                  UUID: 7130', '                                  Attr: one', '```']],
	])('%s', (_, lines) => {
		expect(fences(...lines)).toEqual([['output', 'example', 0]]);
	});

	it('a script that looks like this is one', () => {
		expect(announcesOutput('A script to stop all tills looks like:')).toBe(false);
		expect(announcesOutput('The output of the command looks like:')).toBe(true);
		expect(announcesOutput('You should get results back like so:')).toBe(true);
	});

	it('a call and its output below "Sample output" is shown once more', () => {
		expect(fences('Sample output:', '', '```', '$ till status', 'open', '```')).toEqual([['transcript', 'example', 1]]);
	});
});

describe('one of two', () => {
	it('of one and of all, where the extent stands behind', () => {
		const alternatives = statements('# to lift the lock only for one till', 'till lock off web 1', '', '# to lift the lock for all the tills', 'till lock off web "*"').map(({alternativeTo}) => alternativeTo !== null);
		expect(alternatives).toEqual([true, true]);
	});

	it('a copy for each case is weighed', () => {
		expect(read('## Steps', '', 'Use the last copy for a lost disk. Use an older one for deleted carts.').decisions).toHaveLength(1);
		expect(read('## Steps', '', 'Use the last copy for a lost disk. Tell the shop.').decisions).toHaveLength(0);
	});

	it('when somebody is told', () => {
		expect(read('## When to notify the shops', '', '- Carts are lost', '- Prices are wrong').decisions).toHaveLength(1);
	});
});

describe('scaled away, and put in', () => {
	it('a service that an option names is scaled to nothing', () => {
		expect(statements('railway scale -s web 0', 'railway scale -s web 2', 'fly scale memory 0').map(({effect}) => effect)).toEqual(['destructive', 'change', 'change']);
	});

	it('domains by what they are', () => {
		expect(statements("Set-Till -Domain 'ad.domain.tld' -User 'ga@domain.onmicrosoft.com'", 'curl https://shop.onmicrosoft.com')[0]?.placeholders).toEqual(['ad.domain.tld', 'ga@domain.onmicrosoft.com']);
	});

	it('no bucket by a long name, no line of signs', () => {
		expect(statements('aws s3 ls s3://till-one-dev-carts', 'echo "##############web##############"').flatMap(({placeholders}) => placeholders)).toEqual([]);
	});
});

describe('lists', () => {
	it('with round bullets', () => {
		expect(read('## Steps', '', '* A new version', '\to update the notes', '\to remove old items', '\to select changes').manualSteps).toHaveLength(3);
	});

	it('with boxes and no sign, arrows among them', () => {
		const {fences: [fence], checklist} = read('## Each month', '', '```', '[ ] Panel → Copies → look at the last one', '[ ] Tills answer', '```');
		expect([fence?.kind, checklist.length]).toEqual(['template', 2]);
	});

	it.each(['Contain the loss', 'Spot-check several carts', 'Limit the number of tills', 'Tire fotos da tela', 'Monitore o caixa', 'Recopile los registros', 'Speichere die Liste', 'Analizza i log'])('an order: %s', text => {
		expect(beginsWithVerb(text)).toBe(true);
	});

	it.each(['Active user lookup', 'Liste des caisses', 'Limit of ten', 'Load average', 'Display size'])('none: %s', text => {
		expect(beginsWithVerb(text)).toBe(false);
	});
});
