import {describe, expect, test} from 'vitest';
import {commandsOf, readText} from '../support/read-text.ts';

const block = (language: string, ...lines: readonly string[]) => readText(['# Carts', '', '## Steps', '', `\`\`\`${language}`, ...lines, '```'].join('\n'));
const typed = (language: string, ...lines: readonly string[]): readonly string[] => commandsOf(block(language, ...lines)).map(step => step.command);

describe('remarks in brackets behind a command', () => {
	test.each([
		['vgchange -ay carts     (注意这里要写卷组名)', 'vgchange -ay carts'],
		['systemctl restart cart （仅主节点）', 'systemctl restart cart'],
		['systemctl restart cart（仅主节点）', 'systemctl restart cart'],
		['sudo reboot (only on the standby)', 'sudo reboot'],
		['pg_ctl promote  (takes a minute or two)', 'pg_ctl promote'],
		['docker compose pull (optional)', 'docker compose pull'],
		['systemctl stop cart   (на каждом узле)', 'systemctl stop cart'],
		['kubectl get pods (en todos los nodos)', 'kubectl get pods'],
	])('%s', (line, command) => {
		expect(typed('', line)).toEqual([command]);
	});

	test('in a session with prompts', () => {
		expect(typed('', '[root@cart-1 ~]# vgchange -ay carts    (注意卷组名)', '  1 logical volume(s) in volume group "carts" now active')).toEqual(['vgchange -ay carts']);
	});

	test.each(['ls $(pwd)', 'time (uptime)', 'echo "all (of them)"', 'HOSTS=(a b)', "find . \\( -name '*.log' \\)", "psql -c 'SELECT count(*)'", 'cart() (uptime)', 'uptime && (df -h)'])('%s has none', line => {
		expect(typed('bash', line)).toEqual([line]);
	});

	test('in PowerShell brackets belong to the command', () => {
		expect(typed('powershell', 'Stop-Service -Name (Get-Content names.txt)')).toEqual(['Stop-Service -Name (Get-Content names.txt)']);
	});
});

describe('settings that a command printed', () => {
	test.each([
		['etcdctl member add cart-2 --peer-urls=https://cart-2:2380', ['ETCD_NAME="cart-2"', 'ETCD_INITIAL_CLUSTER_STATE="existing"']],
		['kubectl exec etcd-0 -- sh -c "etcdctl member add cart-2"', ['ETCD_NAME="cart-2"']],
		['cat /etc/os-release', ['NAME="Debian"', 'VERSION_ID="12"']],
		['timedatectl show', ['Timezone=Etc/UTC']],
		['systemctl show cart -p MainPID', ['MainPID=4711']],
	])('%s', (command, printed) => {
		expect(typed('', command, '', ...printed)).toEqual([command]);
	});

	test('an assignment that the block uses was typed, and so was one below anything else', () => {
		expect(typed('bash', 'cat /etc/os-release', 'NAME=cart', 'systemctl restart $NAME')).toEqual(['cat /etc/os-release', 'NAME=cart', 'systemctl restart $NAME']);
		expect(typed('bash', 'uptime', 'NAME=cart')).toEqual(['uptime', 'NAME=cart']);
	});

	test('with words above them', () => {
		expect(typed('', 'etcdctl member add cart-3', 'Member 8d added to cluster 1', 'ETCD_NAME="cart-3"')).toEqual(['etcdctl member add cart-3']);
	});

	test('numbered lines of a file are none', () => {
		expect(typed('', 'vi /etc/cart.yaml', '', '81         --name=cart-1 \\', '82         --state=existing')).toEqual(['vi /etc/cart.yaml']);
	});
});

describe('a comment right below a typed line', () => {
	test('tells what to do there', () => {
		const plan = block('bash', '$ kubectl edit pvc cart-0', '# Change the size to 20Gi');
		expect(plan.reading.fences[0]).toMatchObject({kind: 'transcript', manualComments: [7]});
	});

	test('is output where more was printed', () => {
		expect(block('', '$ cat /etc/cart.conf', '# Change nothing here', 'port = 80').reading.fences[0]).toMatchObject({manualComments: []});
	});
});

test('a closing mark with a stray sign behind it is no command', () => {
	const plan = readText(['# Carts', '', '## Steps', '', '```', 'mv /srv/a /srv/b', '```)'].join('\n'));
	expect(plan.reading.fences[0]).toMatchObject({kind: 'run', statements: [{line: 6}]});
});

describe('a list item that is a command and a remark', () => {
	const inline = (item: string) => readText(`# Carts\n\n## Steps\n\n* Bring it up\n  + ${item}\n`).reading.inline.map(({code}) => code);

	test.each([
		['vi /etc/cart/id - set the number to 4 instead of 3', 'vi /etc/cart/id'],
		['service cart restart (one by one)', 'service cart restart'],
		['nodetool netstats #(wait for a long time)', 'nodetool netstats'],
		['nodetool removenode force # only where it was dead', 'nodetool removenode force'],
		['rm /srv/old.lock – the one of the old node', 'rm /srv/old.lock'],
	])('%s', (item, command) => {
		expect(inline(item)).toEqual([command]);
	});

	test('a dash that is an argument is none of a remark', () => {
		expect(inline('tar -czf - /srv/cart')).toEqual(['tar -czf - /srv/cart']);
		expect(inline('kubectl apply -f - then look at it')).toEqual([]);
	});
});
