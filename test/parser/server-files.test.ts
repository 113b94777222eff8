import {expect, test} from 'vitest';
import {readText} from '../support/read-text.ts';

const kindOf = (language: string, text: string) => readText(`# Till\n\n## Set it up\n\nThen:\n\n\`\`\`${language}\n${text}\n\`\`\`\n`).reading.fences[0]?.kind;

const FILES: readonly (readonly [file: string, text: string])[] = [
	['sshd_config', 'PermitRootLogin no\nPort 2222'],
	['pg_hba.conf', '# TYPE DATABASE USER ADDRESS METHOD\nhost    replication     till    10.0.0.0/24     md5\nlocal all all peer'],
	['redis.conf', 'bind 127.0.0.1 10.0.0.4 ::1\nprotected-mode no\nrequirepass abc # as the client has it'],
	['redis.conf of a replica', 'replicaof 10.0.0.4 6379\nmasterauth abc'],
	['redis.conf of one line', 'bind 127.0.0.1 10.0.0.5 ::1'],
	['haproxy.cfg', 'backend till\n  balance roundrobin\n  server till-1 10.0.0.1:80 check'],
	['fstab', '10.0.0.5:/till /mnt/till nfs4 defaults,_netdev 0 0'],
	['sudoers', '%till ALL=(ALL) NOPASSWD: ALL'],
	['limits.conf', '* soft nofile 65535\n* hard nofile 65535'],
	['exports', '/srv/till 10.0.0.0/24(rw,sync)'],
	['nginx', 'proxy_pass http://till;\nclient_max_body_size 10m;'],
	['nginx of one line', 'return 503;'],
	['httpd', '<VirtualHost *:80>\n  ServerName till.example\n  ProxyPass / http://localhost:3000/\n</VirtualHost>'],
	['inventory', '[till]\ntill-1 ansible_host=10.0.0.1'],
	['tnsnames.ora', 'TILL =\n  (DESCRIPTION =\n    (ADDRESS = (PROTOCOL = TCP)(HOST = till-db)(PORT = 1521)))'],
	['init.ora', "*.db_name='till'"],
	['iptables-save', '*filter\n:INPUT ACCEPT [0:0]\n-A INPUT -p tcp --dport 22 -j ACCEPT\nCOMMIT'],
	['chrony.conf', 'server ntp.till.example iburst\nmakestep 1.0 3'],
	['rsyslog.conf', '*.* @@logs.till.example:514\nlocal0.* /var/log/till.log'],
	['resolv.conf', 'nameserver 10.0.0.2\nsearch till.local'],
	['pam.d', 'auth required pam_unix.so\naccount required pam_unix.so'],
	['modprobe.d', 'blacklist nouveau\noptions nouveau modeset=0'],
	['my.cnf', '[mysqld]\nserver-id=1\nread_only'],
	['galera', 'wsrep_cluster_address="gcomm://"\nwsrep_node_name=till-1'],
	['an entry of a directory', 'CN=Till Subscription,OU=Domain Controllers,DC=till\n\nmsDFSR-Enabled=FALSE'],
	['Dockerfile', 'FROM node:26\nRUN npm ci\nCMD ["node","till.js"]'],
	['a part in braces', 'vrrp_instance TILL {\n  state MASTER\n  priority 100\n}'],
];

test.each(FILES.flatMap(([file, text]) => ['', 'bash'].map(language => [file, language, text] as const)))('lines of %s in a block of "%s" are settings', (_, language, text) => {
	expect(kindOf(language, text)).toBe('config');
});

test.each([
	['server till-1 start\nserver till-2 start'],
	['bind -x \'"\\C-l": clear\'\nls'],
	['host till.example\nhost till-2.example'],
	['timeout 5 tillctl status\nsave-till now'],
	['install till.conf /etc/till.conf'],
	['echo started at 2024-01-01T10:00:00'],
	['/mnt/usb/install'],
	['export TILL=1\nexport SHOP=2'],
	['systemctl restart nginx\nnginx -t;'],
])('commands stay commands: %s', text => {
	expect(kindOf('bash', text)).toBe('run');
});

test.each(['', 'bash'])('a Makefile in a block of "%s" is code', language => {
	expect(kindOf(language, 'rollback:\n\tkubectl rollout undo deploy/till\n\nstatus: rollback\n\tkubectl get pods')).toBe('code');
});

test('a list to tick off is no command, whatever language the block claims', () => {
	const {reading} = readText('# Till\n\n## Look\n\n```bash\n# Together\n- [ ] Gather the logs\n- [ ] Look at the tills\n```\n');
	expect(reading.fences[0]?.kind).toBe('template');
	expect(reading.checklist.map(({line}) => line)).toEqual([7, 8]);
});

test('settings that are set in as a whole are settings', () => {
	expect(kindOf('bash', '   # TILL saved state\n   version: 2.1\n   seqno:   -1\n   cert_index:\n   safe: 1')).toBe('config');
});

test('where logs lie and what is measured is typed by nobody', () => {
	const {reading} = readText('# Till\n\n## Look\n\n```bash\n# The system\n/var/log/syslog\n/var/log/auth.log\n```\n\n```bash\n# Look\nuptime\n\n# Memory?\nprocess_resident_memory_bytes\n```\n');
	expect(reading.fences.flatMap(({statements}) => statements.map(({line}) => line))).toEqual([13]);
});

test('a file by the label above is saved, and a call of it is typed', () => {
	const script = ['$Till = "till"', '# Keep', 'New-Item -ItemType Directory -Path C:\\till', 'docker run --rm till', 'Write-Host done'];
	const {reading} = readText(`# Till\n\n## Keep\n\n**Windows** (\`keep.ps1\`):\n\n\`\`\`powershell\n${script.join('\n')}\n\`\`\`\n\n**Windows** (\`keep.ps1\`):\n\n\`\`\`powershell\n.\\keep.ps1\n\`\`\`\n`);
	expect(reading.fences.map(({kind}) => kind)).toEqual(['code', 'run']);
});
