import {describe, expect, it, test} from 'vitest';
import {factsOf} from '../../src/parser/shell/facts.ts';
import {commandsOf, readText} from '../support/read-text.ts';

const read = (...lines: readonly string[]) => readText(['# Till', '', '## Steps', '', ...lines, ''].join('\n')).reading;
const statements = (...lines: readonly string[]) => read('```bash', ...lines, '```').fences[0]?.statements ?? [];
const ways = (...lines: readonly string[]) => statements(...lines).map(({alternativeTo}) => alternativeTo !== null);

describe('one line in place of several', () => {
	test.each([
		['one for all, behind a colon', ['# The old till', 'npm run back:old', '# The new till', 'npm run back:new', '# BOTH', 'npm run back:all'], [true, true, true]],
		['the lines above as a chain', ['mount /dev/sdb /srv', 'touch /srv/open', 'df -h', '', '# All of it', 'mount /dev/sdb /srv && touch /srv/open && df -h'], [true, false, false, true]],
		['a file for each of two clusters', ['# in till-1 cluster use the first file', 'kubectl apply -f one.yaml', '# in till-2 cluster use the second file', 'kubectl apply -f two.yaml'], [true, true]],
		['set twice by what a command says', ['# for till 1', 'files=`ls one | tr a b`', '# for till 2', 'files=`ls two | tr a b`'], [true, true]],
	])('%s', (_, lines, marked) => {
		expect(ways(...lines)).toEqual(marked);
	});

	it('is no example of what is shown, and no chain of other lines', () => {
		expect(ways('kubectl get pods', '# example of what is seen in till 1', 'kubectl get svc')).toEqual([false, false]);
		expect(ways('mount /dev/sdb /srv', 'df -h', 'mount /dev/sdc /srv && df -h')).toEqual([false, false, false]);
	});
});

describe('what has to be put in', () => {
	test.each([
		['docker exec -ti CONTENEDOR_MYSQL mysql --version', 'CONTENEDOR_MYSQL'],
		['mv till /ruta_destino/', '/ruta_destino'],
		['cd /caminho-do-backup/till', '/caminho-do-backup'],
		["yum install -y kubeadm-'1.28.x-*'", '1.28.x'],
		['kubeadm upgrade apply v1.28.x', 'v1.28.x'],
		['mysqldump till > /a/path/till.sql', '/a/path/till.sql'],
		['ceph osd out osd_id', 'osd_id'],
		['scp till.tgz someNode:/keep/', 'someNode'],
		['curl -XPUT till:9200/_password -d \'{"password" : "自己的密码"}\'', '自己的密码'],
	])('%s', (line, literal) => {
		expect(statements(line).map(({placeholders}) => placeholders)).toEqual([[literal]]);
	});

	test.each(['git checkout 4.2.x', 'npm install till@1.2.x', 'curl https://shop.example/path_x', 'cd /srv/ruta_destino'])('%s is whole', line => {
		expect(statements(line)[0]?.needsInput).toBe(false);
	});
});

describe('what a command does', () => {
	test.each([
		['umount /srv/carts', 'change'],
		['umount -f /srv/carts', 'destructive'],
		['MegaCli64 -SecureErase Start Normal -PhysDrv [1:2] -a0', 'destructive'],
		['MegaCli64 -DiscardPreservedCache -L1 -a0', 'destructive'],
		['ceph-deploy disk zap till-1 /dev/sdb', 'destructive'],
		['./till-queue --role=admin --admin-cmd=purge-carts --yes', 'destructive'],
		['./till-queue --admin-cmd=purge-carts --dry-run', 'read'],
		['./till-queue --admin-cmd=list-carts', 'change'],
		['MegaCli64 -SecureErase ShowProg -PhysDrv [1:2] -a0', 'read'],
	])('%s: %s', (line, effect) => {
		expect(factsOf(line, 'bash').effect).toBe(effect);
	});

	it('a partition is taken away in its client, too', () => {
		expect(['rm 5', 'mklabel gpt', 'print'].map(line => factsOf(line, 'client').effect)).toEqual(['destructive', 'destructive', 'read']);
	});

	it('a certificate that is proven by hand asks', () => {
		expect(['certbot -d shop.example --manual certonly', 'certbot renew', 'certbot -n certonly'].map(line => factsOf(line, 'bash').interactive)).toEqual([true, false, false]);
	});

	it('on many hosts at once nobody has a terminal', () => {
		expect(["ansible all -m raw -a 'apt-get install unzip'", 'apt-get install unzip'].map(line => factsOf(line, 'bash').interactive)).toEqual([false, true]);
	});

	it('an editor of Windows takes the terminal, a server that only tests itself ends', () => {
		expect(factsOf('notepad .env', 'powershell').interactive).toBe(true);
		expect([factsOf('redis-server --test-memory 64', 'bash').endless, factsOf('redis-server till.conf', 'bash').endless]).toEqual([false, true]);
	});
});

describe('Chinese lines without marks', () => {
	it('between commands say what comes, and nothing was printed', () => {
		expect(read('```text', '停止集群', '', 'systemctl stop till', '', '都停止之后执行', '', 'systemctl start till', '```').fences[0]).toMatchObject({kind: 'run', statements: [{line: 8}, {line: 12}]});
		expect(read('```text', 'systemctl stop till', '', '服务已停止', '', 'systemctl start till', '```').fences[0]?.kind).toBe('transcript');
	});

	it('between commands of a shell that are said to be of a program', () => {
		expect(read('```javascript', '停止集群', '', "ansible all -m raw -a 'service till stop'", '', "curl -XPUT till:9200/_settings -d '{", '  "on" : false', "}'", '```').fences[0]).toMatchObject({kind: 'run', statements: [{}, {}]});
	});

	it('behind a command are no arguments of it', () => {
		expect(statements('fdisk /dev/vdb 先看清是哪块盘。再按它的提示输入', 'ceph -s ： 确认 cluster status').map(({placeholders}) => placeholders)).toEqual([[], []]);
	});

	test.each([
		[['1）在 till 上停止服务', '2）检查日志是否正常'], [5, 6]],
		[['1:停止服务', '2：检查日志'], [5, 6]],
		[['（1）停止服务', '', '（2）检查日志'], [5, 7]],
	])('%j are steps', (lines, steps) => {
		expect(read(...lines).manualSteps.map(({line}) => line)).toEqual(steps);
	});

	it('count from 0 what a value means, and hours of a day nothing', () => {
		expect(read('0：不释放', '1：释放页缓存', '2：释放所有缓存').manualSteps).toEqual([]);
		expect(read('1:30 open', '2:30 close').manualSteps).toEqual([]);
	});

	it('keep their places', () => {
		const [one] = commandsOf(readText('# 收银台\n\n## 步骤\n\n1）停止：`systemctl stop till`\n2）检查日志\n'));
		expect(one?.line).toBe(5);
	});

	it('in brackets say that a way is advised, and it stays a way', () => {
		expect(read('### 密码轮换（建议）', '', '1. 修改配置', '2. 重启容器').manualSteps.map(({line}) => line)).toEqual([7, 8]);
	});
});

describe('comments with blanks around each', () => {
	it('head the command below and are nothing to do', () => {
		expect(read('```bash', '# Copy it to every till', '', 'scp a.tgz till:/srv/', '', '# Stop the old one', '', 'systemctl stop till', '```').fences[0]?.manualComments).toEqual([]);
	});

	it('are done where a file is named, and where they stand alone', () => {
		expect(read('```bash', '# Copy it to every till', '', 'scp a.tgz till:/srv/', '', '# Edit /etc/till.conf there', '', 'systemctl stop till', '```').fences[0]?.manualComments).toEqual([10]);
		expect(read('```bash', '# Stop the old one', 'systemctl stop old', '', '# Tell the shop', '', 'systemctl stop till', '```').fences[0]?.manualComments).toEqual([9]);
	});
});

describe('words that are looked for', () => {
	test.each(['**Look for:**', 'Search the log for:', '**Buscar:**', '常见错误：'])('"%s" stands over no commands', intro => {
		expect(read(intro, '', '- `connection pool exhausted`', '- `connection timeout`', '- `too many connections`').inline).toEqual([]);
	});

	it('commands may stand there all the same', () => {
		expect(read('**Look for:**', '', '- `kubectl get pods`').inline.map(({code}) => code)).toEqual(['kubectl get pods']);
	});
});

describe('a command and what is said of it', () => {
	it('in an item that goes on below', () => {
		expect(read('* sudo xtrabackup --prepare --target-dir=keep', '之后要看的东西都在那里，如下：').inline.map(({code}) => code)).toEqual(['sudo xtrabackup --prepare --target-dir=keep']);
		expect(read('- sudo systemctl stop till \\', '  --now').inline.map(({code}) => code)).not.toEqual(['sudo systemctl stop till \\']);
	});

	it('in a block below a letter that Markdown does not count with', () => {
		expect(read('1. On each till:', '', '\ta. Run this:', '', '\t\tpkill till', '', '\tb. Then this:', '', '\t\tsystemctl start till').fences.map(({line, kind}) => [line, kind])).toEqual([[9, 'run'], [13, 'run']]);
	});

	it('is called with an option, though it mostly runs by itself', () => {
		expect(read('- Memory: `redis-server --test-memory 64`', '- `redis-server` runs').inline.map(({code}) => code)).toEqual(['redis-server --test-memory 64']);
	});
});

describe('what is written by hand', () => {
	it('an item over it is a step', () => {
		expect(read('1. Edit the `compose.yaml` file to use the new tag:', '', '   ```yaml', '   image: till:old', '   ```').manualSteps.map(({line}) => line)).toContain(5);
		expect(read('1. Restart it with the new tag:', '', '   ```bash', '   docker compose up -d', '   ```').manualSteps).toEqual([]);
	});

	it("an editor behind root's mark opens what stands below", () => {
		expect(read('Edit the server in till.conf as follows:', '', '```shell', '# sudo nano /etc/till.conf', '    DBName=till', '    DBUser=till', '```').fences[0]).toMatchObject({kind: 'transcript', statements: [{line: 8, interactive: true}]});
	});

	it('the path of a file alone is looked at', () => {
		expect(read('There is one for each version.', '', '```', '/etc/yum.repos.d/till.repo', '```').fences[0]?.kind).toBe('manual');
	});

	it('a warning in a block of its own was printed by nobody', () => {
		expect(read('```', '⚠️ DANGER: this cannot be undone', '```').fences[0]?.kind).toBe('manual');
		expect(read('It says:', '', '    Warning: not all of the space is used', '').fences[0]?.kind).toBe('output');
	});
});

describe('commands to look up', () => {
	test.each(['Essential commands', 'Comandos esenciales', 'Comandos de emergência'])('%s', title => {
		expect(readText(`# Till\n\n## ${title}\n\n\`\`\`bash\ntill-stat\n\`\`\`\n\n## Steps\n\n\`\`\`bash\nsystemctl restart till\n\`\`\`\n`).reading.fences.map(({role}) => role)).toEqual(['reference', 'procedure']);
	});
});

describe('sessions', () => {
	const session = (...lines: readonly string[]) => (read('```', ...lines, '```').fences[0]?.statements ?? []).map(({line, title}) => [line, title]);

	it('a title stands between what was printed and the next prompt', () => {
		expect(session('# stop it', '$ sudo swapoff -a', '# make it', '$ sudo mkswap /dev/sda5', 'Setting up swapspace', '# use it again', '$ sudo swapon -a')).toEqual([[7, 'stop it'], [9, 'make it'], [12, 'use it again']]);
	});

	it('shows who and where, and no machine', () => {
		expect(session('[ec2-user ~]$ lsblk', 'nvme1n1 259:0 0 30G 0 disk /data', '[ec2-user ~]$ df -h').map(([line]) => line)).toEqual([6, 8]);
	});

	it('a tool of FreeBSD stands over its rows', () => {
		expect(session('glabel status', '...', '  Name  Status  Components', 'gptid/4284  N/A  ada3p2')).toEqual([[6, null]]);
	});

	it('SQL is typed right below the line that opens its client', () => {
		expect(read('```bash', '$ mysql -h till shop', 'DROP DATABASE carts;', 'CREATE DATABASE carts;', '$ mysql -h till carts < carts.sql', '```').fences[0]?.statements.map(({line, effect, feedsInner}) => [line, effect, feedsInner])).toEqual([[6, 'read', false], [7, 'destructive', true], [8, 'change', true], [9, 'destructive', false]]);
	});

	it('a shell without prompts reads again below a client that was left', () => {
		expect(session('parted /dev/sda', '(parted) print', ' 1      1049kB  557GB', '(parted) quit', '', 'sudo resize2fs /dev/sda1', 'The filesystem is now 4k blocks long.', '', 'df -h /').map(([line]) => line)).toEqual([6, 7, 9, 11, 14]);
	});
});

describe('which way it goes', () => {
	const decisions = (...lines: readonly string[]) => read(...lines, '', '```bash', 'till-stat', '```').decisions.map(({line, options}) => [line, options.length]);

	test.each([
		['one of several operations', ['If there is no room, you need to perform one of the following operations:', '', '- Empty the table.', '- Pack it anew.'], [7, 2]],
		['in Spanish', ['Realice una de las siguientes operaciones:', '', '- Vaciar la tabla.', '- Compactar la tabla.'], [7, 2]],
		['in the event', ['In the event that the till does not answer, restart it:'], [5, 1]],
		['instead, without a comma', ['Or instead of going back try the newest release.'], [5, 1]],
		['large ones', ['For large restores, use the way below.'], [5, 1]],
		['each of two systems', ['For Redis just take the file of a node. For Valkey ask its pod for it.'], [5, 1]],
		['a course under its condition', ['**Escalate if:** the disk is full and nothing can be deleted'], [5, 1]],
	])('%s', (_, lines, found) => {
		expect(decisions(...lines)).toContainEqual(found);
	});

	it('conditions are no courses', () => {
		expect(decisions('It was started by one of the following conditions:', '', '- The disk is full.', '- The till is slow.')).toEqual([]);
	});

	it('a wait among what is told is a wait', () => {
		expect(read('The new pools are too many at first. Wait ~15m for them to go, and then go on.').waits).toEqual([{line: 5, seconds: 900}]);
		expect(read('It goes down. They waited 15 minutes for it.').waits).toEqual([]);
	});
});
