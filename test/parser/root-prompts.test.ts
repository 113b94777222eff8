import {describe, expect, test} from 'vitest';
import {commandsOf, readText} from '../support/read-text.ts';

const typed = (...lines: readonly string[]): readonly string[] => commandsOf(readText(['# Carts', '', '## Steps', '', ...lines].join('\n'))).map(step => step.command);
const indented = (...lines: readonly string[]): readonly string[] => lines.map(line => (line === '' ? '' : `    ${line}`));

describe("root's prompt beside that of others", () => {
	test('what follows the line that makes one root is typed', () => {
		expect(typed(...indented('$ ssh ops@cart-1', '$ sudo -i', '# mkdir -p /srv/cart', '# yum clean all', '# createrepo .'))).toEqual(['ssh ops@cart-1', 'sudo -i', 'mkdir -p /srv/cart', 'yum clean all', 'createrepo .']);
	});

	test('it belongs inside of the shell that root got', () => {
		const steps = commandsOf(readText(['# Carts', '', '## Steps', '', ...indented('$ su -', '# systemctl stop cart')].join('\n')));
		expect(steps.map(step => [step.command, steps.find(({id}) => id === step.inside)?.command ?? null])).toEqual([['su -', null], ['systemctl stop cart', 'su -']]);
	});

	test('a runbook that writes its prompts so does in every block', () => {
		const lines = [...indented('# systemctl stop cart.service'), '', 'Then:', '', ...indented('# cp -a /etc/cart /root/cart.bak'), '', 'At last:', '', ...indented('# sudo -iu cart', '', '$ cartctl check --all')];
		expect(typed(...lines)).toEqual(['systemctl stop cart.service', 'cp -a /etc/cart /root/cart.bak', 'sudo -iu cart', 'cartctl check --all']);
	});

	test('what an editor is to be given is no command', () => {
		expect(typed(...indented('$ sudo -i', '# vi /etc/yum.repos.d/cart.repo', '[cart]', 'name = Cart', 'enabled = 1', '', '# yum clean all'))).toEqual(['sudo -i', 'vi /etc/yum.repos.d/cart.repo', 'yum clean all']);
	});

	test('leaving the shell of root and then the machine are two lines', () => {
		expect(typed(...indented('$ ssh ops@cart-1', '$ su -', '# reboot --force', '# exit', '$ exit'))).toEqual(['ssh ops@cart-1', 'su -', 'reboot --force', 'exit', 'exit']);
	});

	test('who becomes somebody else without a password was root before', () => {
		expect(typed(...indented('# su - shop', '$ cartctl check', '$ exit', '# systemctl restart cart'))).toEqual(['su - shop', 'cartctl check', 'exit', 'systemctl restart cart']);
	});

	test.each([
		['titles above commands', indented('# restart services', '$ systemctl restart cart', '', '# list pods', '$ kubectl get pods')],
		['titles in a root shell', indented('$ sudo -i', '# restart services', '$ systemctl restart cart', '# check that it runs', '$ kubectl get pods')],
		['comments of a shell block', ['```bash', '$ systemctl restart cart', '$ kubectl get pods', '# rm -rf /srv/cart/old', '```']],
	])('%s are no commands', (_, lines) => {
		expect(typed(...lines).filter(command => command !== 'sudo -i')).toEqual(['systemctl restart cart', 'kubectl get pods']);
	});
});

describe("root's prompt in blocks of no language", () => {
	const block = (...lines: readonly string[]) => typed('```', ...lines, '```');

	test('what lies in a folder of programs is one, with something to fill in, too', () => {
		expect(block('# /usr/sbin/cartadm -z <till> detach')).toEqual(['/usr/sbin/cartadm -z <till> detach']);
		expect(block('# echo "CART=1" > /etc/default/cart', '# beadm activate <till-before>', '# reboot')).toHaveLength(3);
	});

	test('prompts with nothing behind them are no comments', () => {
		expect(block('#', '# lslpp -l cart.client.rte', '  Fileset     Level', '  cart        7.1', '#')).toEqual(['lslpp -l cart.client.rte']);
	});

	test('a part in braces that may be left out is asked for', () => {
		const plan = readText(['# Carts', '', '## Steps', '', '```', '# /usr/bin/pkg update {--be-name new-cart}', '```'].join('\n'));
		expect(plan.inputs.map(({name}) => name)).toHaveLength(1);
	});

	test.each([
		['settings that are commented out', ['# cart_limit = 12', '# echo = off']],
		['words about a program', ['# /usr/sbin/cartadm is what the till calls.', 'cart: 1']],
		['echo as a word', ['# echo of the last till', 'cart: 1']],
	])('%s are none', (_, lines) => {
		expect(block(...lines)).toEqual([]);
	});
});

describe("root's prompt in blocks that claim to be bash", () => {
	const fenced = (...lines: readonly string[]): readonly string[] => ['```bash', ...lines, '```', ''];

	test('where some block becomes root and goes on behind `# `, it is in all of them', () => {
		expect(typed(...fenced('$ ssh ops@cart-1', '$ sudo -i', '# mkdir -p /srv/cart'), 'Then:', '', ...fenced('# cp -a /etc/cart /root/cart.bak'), 'At last:', '', ...fenced('# sudo -iu cart', '$ cartctl check --all'))).toEqual(['ssh ops@cart-1', 'sudo -i', 'mkdir -p /srv/cart', 'cp -a /etc/cart /root/cart.bak', 'sudo -iu cart', 'cartctl check --all']);
	});

	test('elsewhere it begins a comment', () => {
		expect(typed(...fenced('$ sudo -i', '$ whoami'), 'Then:', '', ...fenced('# rm -rf /srv/cart.old', 'ls /srv'))).toEqual(['sudo -i', 'whoami', 'ls /srv']);
	});
});

describe('what was opened at root\'s prompt', () => {
	const lines = (language: string, ...text: readonly string[]) => readText(['# Carts', '', '## Look', '', `\`\`\`${language}`, ...text, '```'].join('\n')).reading.fences[0]?.statements.map(({line, openedBy}) => [line, openedBy]);

	test('holds what is typed at a prompt without a name', () => {
		expect(lines('', '# oc get pods', 'NAME   READY', 'cart-0 1/1', '# oc rsh cart-0', 'sh-4.4# etcdctl member list', 'started')).toEqual([[6, null], [9, null], [10, 9]]);
	});

	test('a title above such a prompt stays one', () => {
		expect(lines('', '# Look into the pod', 'sh-4.4# etcdctl member list')).toEqual([[7, null]]);
	});
});

describe('the prompt of a switch without a name', () => {
	const kindOf = (...text: readonly string[]) => readText(['# Switch', '', '## Look', '', '```bash', ...text, '```'].join('\n')).reading.fences[0];

	test('stands before what is done with its memory', () => {
		expect(kindOf('#sh flash: | in bytes', '#dir flash:', '#ver /md5 carts.bin')?.statements.map(({line, feedsInner}) => [line, feedsInner])).toEqual([[6, true], [7, true], [8, true]]);
	});

	test('which is a comment where words tell of it', () => {
		expect(kindOf('# copy the image to flash: then reload', '#Install remove flash: - frees the memory')?.kind).toBe('manual');
	});

	test('may be left out above another one', () => {
		expect(kindOf('copy ftp://10.0.0.1/carts.bin flash:', '', 'SW-7#sh flash: | in carts', '160  473808711 carts.bin', '', 'copy flash:carts.bin flash-2:')?.statements.map(({line}) => line)).toEqual([6, 8, 11]);
	});
});
