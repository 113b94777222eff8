import {describe, expect, test} from 'vitest';
import {commandsOf, readText} from '../support/read-text.ts';

const fence = (language: string, ...lines: readonly string[]): readonly string[] => [`\`\`\`${language}`, ...lines, '```', ''];
/** Each command with the one whose place it is typed in. */
const places = (...lines: readonly string[]): readonly string[] => {
	const steps = commandsOf(readText(lines.join('\n')));
	return steps.map(step => `${step.command} @ ${steps.find(other => other.id === step.inside)?.command ?? (step.language === 'client' || step.language === 'sql' ? 'nowhere' : 'here')}`);
};

describe('a place that one block opens and others are typed in', () => {
	test('a block that only logs in opens the place of the blocks below', () => {
		expect(places('# Shop', '', '## Restart', '', '1. Log in:', '', '   ```bash', '   ssh shop-1', '   ```', '2. Restart:', '', '   ```bash', '   cd /srv/shop', '   docker compose restart', '   ```')).toEqual(['ssh shop-1 @ here', 'cd /srv/shop @ ssh shop-1', 'docker compose restart @ ssh shop-1']);
	});

	test('steps under headings of their own are one procedure', () => {
		expect(places('# Shop', '', '### Step 1: Connect', '', ...fence('bash', 'sqlplus / as sysdba'), '### Step 2: Start', '', ...fence('sql', 'STARTUP MOUNT;'))).toEqual(['sqlplus / as sysdba @ here', 'STARTUP MOUNT; @ sqlplus / as sysdba']);
	});

	test('places open inside of each other', () => {
		expect(places('# Shop', '', '1. Log in: `ssh jump`', '2. Become the owner: `sudo -iu shop`', '3. Look: `systemctl status shop`')).toEqual(['ssh jump @ here', 'sudo -iu shop @ ssh jump', 'systemctl status shop @ sudo -iu shop']);
	});

	test('leaving it ends it', () => {
		expect(places('# Shop', '', ...fence('bash', 'ssh shop-1'), ...fence('bash', 'uptime', 'exit'), ...fence('bash', 'uptime'))).toEqual(['ssh shop-1 @ here', 'uptime @ ssh shop-1', 'exit @ ssh shop-1', 'uptime @ here']);
	});

	test("a shell's line below a client has left it", () => {
		expect(places('# Shop', '', ...fence('bash', 'psql shop'), ...fence('sql', 'SELECT 1;'), ...fence('bash', 'uptime'), ...fence('sql', 'SELECT 2;'))).toEqual(['psql shop @ here', 'SELECT 1; @ psql shop', 'uptime @ here', 'SELECT 2; @ nowhere']);
	});

	test("a client in another account's shell reads its language in the next block, and the shell what comes behind it", () => {
		expect(places('# Shop', '', '1. Become the owner:', '', ...fence('bash', 'sudo -iu till', 'createdb carts'), '2. Look:', '', ...fence('bash', 'psql carts', '\\dt'), ...fence('sql', 'SELECT 1;'), '3. Save:', '', ...fence('bash', 'pg_dump carts > carts.sql')).slice(2)).toEqual(['psql carts @ sudo -iu till', '\\dt @ psql carts', 'SELECT 1; @ psql carts', 'pg_dump carts > carts.sql @ sudo -iu till']);
	});

	test('what is said to a server behind its port goes there, up to the dot that ends a letter', () => {
		expect(places('# Shop', '', ...fence('', 'telnet localhost 25', 'mail from: till@shop.example', 'data', 'Subject: till', 'Test', '.', 'QUIT')).slice(1).every(line => line.endsWith('@ telnet localhost 25'))).toBe(true);
	});

	test.each([
		['a block that tries the access', ['1. Verify that you get in: `ssh shop-1`', '2. List the backups: `ls /srv/backups`']],
		['a block that did something in a container', [...fence('bash', 'docker exec -it shop bash', 'env'), ...fence('bash', './carts.sh')]],
		['a block that ended with the machine', [...fence('bash', 'ssh shop-1', 'sudo reboot'), ...fence('bash', 'uptime')]],
		['another way', [...fence('bash', 'ssh shop-1', 'uptime'), 'Or, with the panel:', '', ...fence('bash', 'shopctl look')]],
		['a second terminal', [...fence('bash', 'ssh shop-1'), 'In a second terminal:', '', ...fence('bash', 'curl localhost:8080')]],
		['another machine', [...fence('bash', 'ssh shop-1'), 'From a build machine:', '', ...fence('bash', 'uptime')]],
		['a tool of the cloud', [...fence('bash', 'ssh shop-1', 'uptime'), ...fence('bash', 'df -h', 'gcloud sql instances list')]],
		['the same line again', ['1. Keys:', '', '   ```bash', '   sudo su - till', '   mkdir .keys', '   ```', '2. Jobs:', '', '   ```bash', '   sudo su - till', '   ```']],
		['the list around the list', ['1. Empty the cache', '', '   1. Go in: `kubectl exec -it till-0 -- sh`', '   2. Empty it: `rm -rf /cache/tills`', '', '2. Look: `curl localhost:8080`']],
		['a script of the repository', [...fence('bash', './shopctl look'), ...fence('bash', 'kubectl exec -it till-0 -- sh'), ...fence('bash', './shopctl look')]],
		['prompts of two accounts that take turns', [...fence('', 'root > su postgres', 'postgres > touch tills'), ...fence('', 'postgres > date'), ...fence('', 'root > ls')]],
		['prompts of two accounts, one in a shell of its own', [...fence('', 'root > su postgres', 'postgres > bash', 'postgres > touch tills'), ...fence('', 'postgres > date'), ...fence('', 'root > ls')]],
		['points of a list beside the way', [...fence('bash', 'ssh shop-1', 'uptime'), '- on till 1: `df -h`']],
		['another procedure', ['## Restart', '', ...fence('bash', 'ssh shop-1'), '## Look', '', ...fence('bash', 'uptime')]],
		['a tool that no container holds', [...fence('bash', 'docker exec -it shop bash'), ...fence('bash', 'aws s3 ls')]],
		['the same tool again', [...fence('bash', 'kubectl exec -it shop-0 -- sh'), ...fence('bash', 'kubectl get pods')]],
	])('%s opens nothing for what is below', (_, lines) => {
		expect(places('# Shop', '', ...lines).at(-1)).toMatch(/ @ here$/u);
	});

	test.each([
		['in sentences', [...fence('bash', 'ssh shop-1', 'cd /srv/shop'), 'Then:', '', ...fence('bash', 'ls -l'), 'And:', '', ...fence('bash', 'sudo systemctl restart shop')]],
		['in a numbered list', ['1. Look:', '', '   ```bash', '   ssh shop-1', '   uptime', '   ```', '2. Restart:', '', '   ```bash', '   sudo systemctl restart shop', '   ```']],
		['as another user', [...fence('bash', 'mkdir /srv/till', 'su till'), ...fence('bash', 'touch ~/till')]],
	])('a place on another machine, or of another user, goes on behind a block that did more: %s', (_, lines) => {
		expect(places('# Shop', '', ...lines).at(-1)).not.toMatch(/ @ here$/u);
	});

	test('a line that leaves it further down shows that it went on under headings', () => {
		const lines = (end: string): readonly string[] => places('# Shop', '', '## Mend', '', ...fence('bash', 'mount /dev/sdb /mnt', 'chroot /mnt'), '## Driver', '', ...fence('bash', 'dracut --force'), '## Leave', '', ...fence('bash', end));
		expect(lines('exit').slice(1)).toEqual(['chroot /mnt @ here', 'dracut --force @ chroot /mnt', 'exit @ chroot /mnt']);
		expect(lines('umount /mnt').slice(1)).toEqual(['chroot /mnt @ here', 'dracut --force @ here', 'umount /mnt @ here']);
	});

	test('leaving a place that was opened in another leads back there, and a machine that goes down takes both', () => {
		expect(places('# Shop', '', ...fence('bash', 'ssh shop-1', 'sudo -i'), ...fence('bash', 'uptime', 'exit', 'sudo reboot', 'ping shop-1'))).toEqual(['ssh shop-1 @ here', 'sudo -i @ ssh shop-1', 'uptime @ sudo -i', 'exit @ sudo -i', 'sudo reboot @ ssh shop-1', 'ping shop-1 @ here']);
	});

	test('copying to where one is logged in is done on this side, and leaves one there', () => {
		expect(places('# Shop', '', ...fence('bash', 'ssh shop-1'), 'Copy:', '', ...fence('bash', 'cd ~/till', 'scp till shop-1:/srv'), 'Start:', '', ...fence('bash', 'chmod +x till'))).toEqual(['ssh shop-1 @ here', 'cd ~/till @ here', 'scp till shop-1:/srv @ here', 'chmod +x till @ ssh shop-1']);
	});

	test('the reading names the line that opened it', () => {
		const {fences} = readText(['# Shop', '', ...fence('bash', 'psql shop'), ...fence('sql', 'SELECT 1;')].join('\n')).reading;
		expect(fences[1]?.statements[0]).toMatchObject({feedsInner: true, openedBy: 4});
	});
});

describe('a client whose statements stand below captions', () => {
	test('one that was opened under the same heading reads them; a shell is not carried so', () => {
		const below = (...opener: readonly string[]): readonly string[] => places('# Shop', '', '## Copy', '', '**Log in**', '', ...fence('bash', ...opener), '**Stop it**', '', ...fence('sql', 'STOP SLAVE;'), '**Start it**', '', ...fence('sql', 'START SLAVE;'));
		expect(below('mysql -u root -p').slice(1)).toEqual(['STOP SLAVE; @ mysql -u root -p', 'START SLAVE; @ mysql -u root -p']);
		expect(below('systemctl restart mysql').slice(1)).toEqual(['STOP SLAVE; @ nowhere', 'START SLAVE; @ nowhere']);
	});
});

describe('lines in one block', () => {
	const inside = (...lines: readonly string[]): string | undefined => places('# Shop', '', ...fence('bash', ...lines)).at(-1);

	test('what is brought from a place is no way there', () => {
		expect(inside('ssh shop-1', '# Get the key from your laptop:', 'tillctl unseal')).toBe('tillctl unseal @ ssh shop-1');
		expect(inside('ssh shop-1', '# Run this on your laptop:', 'tillctl unseal')).toBe('tillctl unseal @ here');
	});

	test('from a machine one goes on to another, never to itself', () => {
		expect(inside('ssh -C till@shop-1', '# without compression', 'ssh -o Compression=no till@shop-1')).toBe('ssh -o Compression=no till@shop-1 @ here');
		expect(inside('ssh till@jump', '# then the shop', 'ssh till@shop-1')).toBe('ssh till@shop-1 @ ssh till@jump');
	});

	test('whether a port answers was looked at: the next case begins in the shell', () => {
		expect(inside('telnet shop-1 25', '', '# "cart is stuck"', 'cartctl look')).toBe('cartctl look @ here');
		expect(inside('telnet shop-1 25', 'EHLO shop', 'QUIT')).toBe('QUIT @ telnet shop-1 25');
	});

	test.each(['lsnrctl start', 'expdp till/x FULL=Y'])('%s is no line of a client', line => {
		expect(inside('sqlplus / as sysdba', 'STARTUP;', '', line)).toBe(`${line} @ here`);
	});
});

describe('a console with menus', () => {
	test('is left by the last of its words that leave one', () => {
		expect(places('# Shop', '', ...fence('powershell', 'ntdsutil', 'metadata cleanup', 'quit', 'select operation target', 'quit', 'quit', '', 'Get-Service'))).toEqual(['ntdsutil @ here', ...['metadata cleanup', 'quit', 'select operation target', 'quit', 'quit'].map(line => `${line} @ ntdsutil`), 'Get-Service @ here']);
	});
});

describe('sessions of other clients', () => {
	test.each([
		['DGMGRL> SWITCHOVER TO shop_b;', 'SWITCHOVER TO shop_b;', 'change'],
		['RMAN> LIST BACKUP;', 'LIST BACKUP;', 'read'],
		['core1#show vlan', 'show vlan', 'read'],
		['core1(config)#vlan 20', 'vlan 20', 'change'],
		['1> SELECT 1', 'SELECT 1', 'read'],
		['>>> shop.close_carts()', 'shop.close_carts()', 'change'],
	])('%s', (line, command, effect) => {
		const [step] = commandsOf(readText(['# Shop', '', ...fence('', line)].join('\n')));
		expect(step).toMatchObject({command, effect, inside: null});
		expect(['client', 'sql']).toContain(step?.language);
	});

	test("a prompt of PowerShell is not bash's", () => {
		const [step] = commandsOf(readText(['# Shop', '', ...fence('', 'PS C:\\> Restart-Service Shop')].join('\n')));
		expect(step).toMatchObject({command: 'Restart-Service Shop', language: 'powershell'});
	});

	test('words of SQL in capitals are no fill-ins', () => {
		const [, drop] = commandsOf(readText(['# Shop', '', ...fence('', '$ mysql shop', 'mysql> DROP DATABASE old;', 'mysql> exit')].join('\n')));
		expect(drop).toMatchObject({command: 'DROP DATABASE old;', uses: []});
	});
});

describe('what others wrote in other ways', () => {
	test("a block of nothing but root's prompts is a session where no language calls them comments", () => {
		expect(commandsOf(readText(['# Shop', '', ...fence('', '  # kubectl get pods', '  # kubectl rollout restart deploy/cart')].join('\n'))).map(step => step.command)).toEqual(['kubectl get pods', 'kubectl rollout restart deploy/cart']);
		expect(commandsOf(readText(['# Shop', '', ...fence('bash', '# kubectl get pods')].join('\n')))).toEqual([]);
	});

	test('handing a variable on assigns nothing', () => {
		const [step] = commandsOf(readText(['# Shop', '', ...fence('bash', 'SHOP_KEY="${SHOP_KEY}" ./restore.sh')].join('\n')));
		expect(step?.uses.map(use => use.input)).toEqual(['shop_key']);
	});

	test('all commands below a labelled option belong to it, up to what both have in common', () => {
		const {fences} = readText(['# Shop', '', ...fence('bash', '# Option A: all at once', './deploy.sh', '', '# Option B: step by step', 'cd infra', '', '# Install', './install.sh', '', '# Verify', './verify.sh')].join('\n')).reading;
		expect(fences[0]?.statements.map(({line, alternativeTo}) => [line, alternativeTo])).toEqual([[5, 5], [8, 5], [11, 5], [14, null]]);
	});
});

describe('a place that was left open further up', () => {
	const lines = ['# Shop', '', '**1. Connect**', '', ...fence('bash', 'fly ssh console -a shop'), '**2. Look**', '', ...fence('bash', 'su postgres', 'repmgr node check'), '**3. Stop the other**', '', 'In a second terminal:', '', ...fence('bash', 'fly machine stop 17'), '**4. Promote**', '', 'Go back to the first terminal.', '', ...fence('bash', 'repmgr standby promote'), '**5. Start the other**', '', ...fence('bash', 'fly machine start 17')];

	test('is where the text goes back to, and not where its own tool is run', () => {
		expect(places(...lines)).toEqual(['fly ssh console -a shop @ here', 'su postgres @ fly ssh console -a shop', 'repmgr node check @ su postgres', 'fly machine stop 17 @ here', 'repmgr standby promote @ su postgres', 'fly machine start 17 @ here']);
	});
});

describe('more that others wrote in other ways', () => {
	const uses = (line: string): readonly string[] => commandsOf(readText(['# Shop', '', ...fence('bash', line)].join('\n'))).flatMap(step => step.uses.map(use => use.literal));

	test.each([
		['grep IP_ADDRESS /etc/hosts', ['IP_ADDRESS']],
		['mount | grep MOUNT_POINT', ['MOUNT_POINT']],
		['grep DATABASE_URL .env', []],
		['env | grep DB_HOST', []],
		['psql -p [port] shop', ['[port]']],
		['tail -f ./[monitor]/shop.log', ['[monitor]']],
		['ls cart[abc].log', []],
		['git log --grep="SECRET_NAME" --oneline', ['SECRET_NAME']],
	])('%s asks for %j', (line, literals) => {
		expect(uses(line)).toEqual(literals);
	});

	test('what goes on indented below printed lines is printed, too', () => {
		expect(commandsOf(readText(['# Shop', '', ...fence('bash', 'repmgr standby promote', '', 'NOTICE: promoting', 'DETAIL: it runs', '  /usr/local/bin/event_handler -x')].join('\n'))).map(step => step.command)).toEqual(['repmgr standby promote']);
	});

	test.each(['RESET MASTER;', 'PURGE BINARY LOGS BEFORE NOW();'])('%s destroys', line => {
		const [step] = commandsOf(readText(['# Shop', '', ...fence('sql', line)].join('\n')));
		expect(step?.effect).toBe('destructive');
	});

	test('assignments below the name of a file are settings', () => {
		expect(readText(['# Shop', '', 'Set in `/etc/shop/shop.conf`:', '', ...fence('bash', 'ALERTS="on"', 'LEVEL=2')].join('\n')).reading.fences[0]?.kind).toBe('config');
	});

	test('another way into the same place is no way further in', () => {
		expect(places('# Shop', '', ...fence('bash', 'ssh root@shop-1', '# or', 'ssh root@shop-2')).at(-1)).toBe('ssh root@shop-2 @ here');
	});
});

describe('a session whose shell shows no prompt', () => {
	test('bare commands between the lines of clients are typed, each client by what opened it', () => {
		expect(places('# Shop', '', ...fence('bash', '# 1. Tables', 'psql -d shop', '\\dt carts*', '', '# 2. By hand', 'poetry run python', '>>> import carts', '>>> print(carts.count())', '12', '', '# 3. Memory', 'free -h'))).toEqual([
			'psql -d shop @ here',
			'\\dt carts* @ psql -d shop',
			'poetry run python @ here',
			'import carts @ poetry run python',
			'print(carts.count()) @ poetry run python',
			'free -h @ here',
		]);
	});
});

describe('clients in blocks that claim to be shell', () => {
	test("a line that ends in a semicolon is the client's, whatever program its first word names", () => {
		expect(places('# Shop', '', ...fence('bash', 'rman target /', 'startup mount;', 'set dbid 17;', 'list backup;', 'exit'))).toEqual(['rman target / @ here', ...['startup mount;', 'set dbid 17;', 'list backup;', 'exit'].map(line => `${line} @ rman target /`)]);
	});

	test('what only a client reads goes to the one opened last, though more was done there', () => {
		expect(places('# Shop', '', '## Repair', '', ...fence('bash', 'mysql -u root -p', 'STOP SLAVE;'), 'To be sure:', '', ...fence('bash', 'SHOW SLAVE STATUS\\G')).at(-1)).toBe('SHOW SLAVE STATUS\\G @ mysql -u root -p');
	});

	test('a statement that no word of a shell is stands for the client alone', () => {
		expect(places('# Shop', '', ...fence('bash', 'mysql -u root -p'), 'Then:', '', ...fence('bash', 'FLUSH PRIVILEGES;')).at(-1)).toBe('FLUSH PRIVILEGES; @ mysql -u root -p');
		expect(places('# Shop', '', ...fence('bash', 'flush tables && ls')).at(-1)).toMatch(/ @ here$/u);
	});

	test('the whole and a part are alternatives', () => {
		const {fences} = readText(['# Shop', '', ...fence('bash', '# Full restore:', './restore.sh', '', '# Selective:', './restore.sh --only carts')].join('\n')).reading;
		expect(fences[0]?.statements.map(({alternativeTo}) => alternativeTo)).toEqual([5, 5]);
	});

	test.each(['gh auth refresh --scopes read:packages', 'sudoedit /etc/shop.env'])('%s needs a person', command => {
		expect(commandsOf(readText(['# Shop', '', ...fence('bash', command)].join('\n')))[0]?.interactive).toBe(true);
	});

	test.each(['tar -xf shop_year-month-day.tar.gz', "HOST='some-db-instance.example.com' ./go.sh"])('%s has something to fill in', command => {
		expect(commandsOf(readText(['# Shop', '', ...fence('bash', command)].join('\n')))[0]?.uses).toHaveLength(1);
	});
});

describe('a place that was opened further up', () => {
	test('is meant by words that say so, whatever stands between', () => {
		expect(places('# Shop', '', '## Pod', '', ...fence('bash', 'kubectl exec -it till -- bash'), '## Client', '', ...fence('bash', 'uptime'), 'Run this in the session you opened earlier:', '', ...fence('bash', 'mongosh shop'))).toEqual([
			'kubectl exec -it till -- bash @ here', 'uptime @ here', 'mongosh shop @ kubectl exec -it till -- bash',
		]);
	});

	test('is left by a line that leaves: the last one first, and none twice', () => {
		expect(places('# Shop', '', '## In', '', ...fence('bash', 'ssh shop-1'), '## Look', '', ...fence('bash', 'sudo -iu till'), 'Somewhere else:', '', '## Out', '', ...fence('bash', 'exit'), '## Home', '', ...fence('bash', 'exit'), '## Again', '', ...fence('bash', 'exit')).filter(line => line.startsWith('exit'))).toEqual([
			'exit @ sudo -iu till', 'exit @ ssh shop-1', 'exit @ here',
		]);
	});
});

describe('a place that words name', () => {
	test.each([
		['The logs on shop-1 say more:', 'ssh ops@shop-1.example'],
		['Into the restore-pod go these:', 'kubectl exec -it restore-pod -- bash'],
	])('%s', (said, opener) => {
		expect(places('# Shop', '', '## In', '', ...fence('bash', opener), '## Further', '', said, '', ...fence('bash', 'tail -50 till.log'), 'And:', '', ...fence('bash', 'df -h'))).toEqual([`${opener} @ here`, `tail -50 till.log @ ${opener}`, `df -h @ ${opener}`]);
	});

	test('is left where words say so, and meant by no other word', () => {
		expect(places('# Shop', '', '## In', '', ...fence('bash', 'ssh shop-1'), '## Further', '', 'The logs on shop-1 say more:', '', ...fence('bash', 'uptime'), 'Log out of the node and go on:', '', ...fence('bash', 'df -h'))).toEqual(['ssh shop-1 @ here', 'uptime @ ssh shop-1', 'df -h @ here']);
		expect(places('# Shop', '', '## In', '', ...fence('bash', 'ssh shop-1'), '## Further', '', 'Copy it from shop-1:', '', ...fence('bash', 'uptime')).at(-1)).toBe('uptime @ here');
	});
});
