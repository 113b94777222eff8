import {describe, expect, test} from 'vitest';
import {commandsOf, readText} from '../support/read-text.ts';

const asked = (language: string, ...lines: readonly string[]): readonly string[] => commandsOf(readText(['# Carts', '', '## Steps', '', `\`\`\`${language}`, ...lines, '```'].join('\n'))).flatMap(step => step.uses.map(use => use.literal));

describe('letters that stand in for what differs', () => {
	test.each([
		['ssh Wxxxx@cartXX', ['Wxxxx', 'cartXX']],
		['scp notes.txt XXcartXX:/tmp/', ['XXcartXX']],
		['ping cart0XX.shop.example', ['cart0XX']],
		['ssh ops@ip-X-X-X-X.shop.example', ['X-X-X-X']],
		['arping xx:xx:xx:xx:xx:xx', ['xx:xx:xx:xx:xx:xx']],
		['aws ec2 reboot-instances --instance-ids i-0123xxxxxxxx', ['0123xxxxxxxx']],
		['systemctl restart cart@NUM', ['NUM']],
		['ceph osd out osd.NUM', ['NUM']],
		['psql -f carts_year-month-day.sql', ['year-month-day']],
	])('%s', (line, literals) => {
		expect(asked('bash', line)).toEqual(literals);
	});

	test.each(['mktemp -d /tmp/cart.XXXXXX', 'java -XX:+UseG1GC -Xmx2g -jar cart.jar', 'xxd dump.bin', "sed -i 's/cartXX/cart01/' hosts", 'grep 5xx access.log', 'export CXX=g++', 'ls /usr/lib/libxxhash.so'])('none in %s', line => {
		expect(asked('bash', line)).toEqual([]);
	});

	test('a program further down the pipeline does not make them its pattern', () => {
		expect(asked('bash', 'tar -tf carts_year-month-day.tar | grep sql', 'curl -s https://CHANGE_ME/carts | awk "{print}"')).toEqual(['year-month-day', 'CHANGE_ME']);
		expect(asked('bash', 'cat list.txt | sed s/CHANGE_ME/x/')).toEqual([]);
	});
});

describe('the kind of a thing in place of its name', () => {
	test.each([
		['Get-VM -Name "VMName"', ['VMName']],
		['Suspend-ClusterNode -Name NodeName -Drain', ['NodeName']],
		['Invoke-Command -ComputerName ServerName -ScriptBlock { hostname }', ['ServerName']],
		["Restart-VM -VMName 'My Shop Server'", ['My Shop Server']],
		['Start-VM VMName', ['VMName']],
	])('%s', (line, literals) => {
		expect(asked('powershell', line)).toEqual(literals);
	});

	test.each(['Get-VM | Select-Object VMName, State', 'Get-ClusterResource -Name "Cluster Name"', 'Get-Process | Sort-Object ProcessName', 'Get-VM -Name "web-1"'])('none in %s', line => {
		expect(asked('powershell', line)).toEqual([]);
	});

	test('in other shells only behind an option that names', () => {
		expect(asked('bash', 'az vm start --name VmName', 'aws cloudwatch list-metrics --metric-name QueueName', 'echo VmName')).toEqual(['VmName']);
	});
});

describe('a word that a sentence says is to be put in', () => {
	const told = (sentence: string, command: string): readonly string[] => commandsOf(readText(['# Carts', '', '## Steps', '', sentence, '', '```bash', command, '```'].join('\n'))).flatMap(step => step.uses.map(use => use.literal));

	test.each([
		['Restart it (where "Cart Server" is the name of the machine):', 'qm reboot "Cart Server"', 'Cart Server'],
		['Replace `cartdb` with the name of your database.', 'dropdb cartdb', 'cartdb'],
		['Reinicie, donde `carro` es el nombre del servicio:', 'systemctl restart carro', 'carro'],
		['Ersetzen Sie `warenkorb` durch den Namen Ihres Dienstes.', 'systemctl restart warenkorb', 'warenkorb'],
		['Drain it, where `CART-HOST (1)` is the name of the host:', 'cartctl drain "CART-HOST (1)"', 'CART-HOST (1)'],
		['其中 `gouwuche` 是服务的名称：', 'systemctl restart gouwuche', 'gouwuche'],
		['Замените `korzina` на имя своей службы.', 'systemctl restart korzina', 'korzina'],
	])('%s', (sentence, command, literal) => {
		expect(told(sentence, command)).toEqual([literal]);
	});

	test.each([
		['Replace `port 80` with `port 81` in the file.', 'vi /etc/cart.conf'],
		['Check where the file is the newest.', 'ls /srv/file'],
		['This stops systemctl, where "systemctl" is the name of the tool:', 'systemctl restart cart'],
	])('none: %s', (sentence, command) => {
		expect(told(sentence, command)).toEqual([]);
	});

	test.each([
		['zcat carts_20##-##-##.sql.gz | psql carts', ['20##-##-##']],
		['ln -sfn releases/STABLE_RELEASE current', ['STABLE_RELEASE']],
		['psql carts < /tmp/backup_GOOD.sql', ['GOOD']],
		['gunzip -c /srv/till_backup_BEFORE_MOVE.sql.gz', ['BEFORE_MOVE']],
		['sudo passwd username', ['username']],
		['sudo usermod -aG tills username', ['username']],
		['grep username /etc/passwd', ['username']],
		['./manage.py migrate carts 0007_just_BEFORE_your_change', ['0007_just_BEFORE_your_change']],
		['docker swarm join --token TOKEN-GOES-HERE web:2377', ['TOKEN-GOES-HERE']],
		['curl -d \'{"index": "old-index-name-here"}\' https://shop.example', ['old-index-name-here']],
		['echo -n "NEW_PASSWORD_HERE" | gcloud secrets versions add carts --data-file=-', ['NEW_PASSWORD_HERE']],
	])('%s', (line, literals) => {
		expect(asked('bash', line)).toEqual(literals);
	});

	test.each(['cat docs/RELEASE_NOTES', 'git show .git/MERGE_HEAD', 'psql carts < dump_FULL.sql', 'grep username /var/log/till.log', 'sudo mysql -e "select username from users"', 'sudo -u postgres psql -c "SELECT username FROM carts"', 'psql carts < till_backup_FULL.sql', 'x=1; echo "${x##*/}"', 'echo NEW_PASSWORD_HERE', 'heroku pg:backups:restore DATABASE_URL --app carts'])('none in %s', line => {
		expect(asked('bash', line)).toEqual([]);
	});

	test('what stands before one command is set for that alone', () => {
		expect(asked('bash', 'BACKUP_DIR=/srv/carts ./back-up.sh', 'ls "$BACKUP_DIR"')).toEqual(['$BACKUP_DIR']);
		expect(asked('bash', 'BACKUP_DIR=/srv/carts', 'ls "$BACKUP_DIR"')).toEqual([]);
		expect(asked('bash', 'export BACKUP_DIR=/srv/carts', 'ls "$BACKUP_DIR"')).toEqual([]);
	});
});
