import {describe, expect, it} from 'vitest';
import {commandsOf, readText} from '../support/read-text.ts';

const kindOf = (language: string, text: string, before = ''): string | undefined => readText(`# X\n\n## Steps\n\n${before}\n\n\`\`\`${language}\n${text}\n\`\`\`\n`).reading.fences[0]?.kind;

describe('what a block is', () => {
	it.each([
		['bash', 'kubectl get pods', 'run'],
		['', 'kubectl get pods\nkubectl logs web', 'run'],
		['text', 'systemctl status nginx --no-pager', 'run'],
		['bash', '# Open the console\n# Click "Restart"', 'manual'],
		['bash', '#!/bin/bash\nset -e\necho "$1"', 'code'],
		['bash', '# Into the crontab\n0 3 * * * /srv/till/nightly.sh\n\n# nightly.sh\n#!/bin/bash\ntar -czf carts.tgz /srv/carts', 'code'],
		['bash', 'APP=$1\ndeploy "$APP"', 'code'],
		['bash', "ps aux | awk '{print $1}'", 'run'],
		['console', '$ uptime\n 10:00 up 3 days', 'transcript'],
		['bash', '$ uptime\n 10:00 up 3 days', 'transcript'],
		['', 'admin@db1:~$ df -h\nFilesystem Size', 'transcript'],
		['sql', 'SELECT 1;', 'sql'],
		['', 'SELECT id\nFROM jobs\nWHERE failed;', 'sql'],
		['yaml', 'replicas: 2', 'config'],
		['yaml', '# Look at the limits\nkubectl get node till-0 -o yaml | grep limits\n# should be 5', 'run'],
		['yaml', 'kubectl:\n  version: 2', 'config'],
		['', 'replicas: 2\nimage: web\nport: 80', 'config'],
		['python', 'print(1)', 'code'],
		['markdown', '## Hello [NAME]', 'template'],
		['mermaid', 'graph TD', 'manual'],
		['', 'NAME READY STATUS\nweb-1 1/1 Running', 'output'],
		['', '┌────┐\n│ lb │\n└────┘', 'manual'],
		['sh', '2 * 3 * 5 + 10 = 40', 'manual'],
		['bash', '(web * threads) * 2 (spare) +\n10', 'manual'],
		['bash', 'expr 2 + 3', 'run'],
		['bash', 'Settings > Deployments > Promote', 'manual'],
		['bash', '/var/log/shop/*.log {\n  weekly\n  compress\n}', 'config'],
		['bash', 'server {\n  listen 80;\n}', 'config'],
		['bash', 'apiVersion: v1\nkind: Pod\nmetadata:\n  name: a', 'config'],
		['sh', '0 3 * * * /opt/shop/backup.sh', 'config'],
		['', '0 3 * * * /opt/shop/backup_{{cart}}.sh >> /var/log/shop.log', 'config'],
		['bash', "aws ecs describe-services --cluster till   # → COMPLETED", 'run'],
		['', './opt/shop/restore_{{cart}}.sh', 'run'],
		['bash', 'up() {\n  make up\n}', 'run'],
		['bash', 'for i in 1 2; do\n  echo $i\ndone', 'run'],
		['bash', '# Who is there\nSELECT pid\nFROM a\nGROUP BY pid;', 'sql'],
		['bash', 'undo() { kubectl rollout undo deploy/"$1"; }\nundo web', 'run'],
		['bash', 'undo() {\n  kubectl rollout undo deploy/"$1"\n}\nundo web', 'run'],
		['powershell', '$version = Read-Host "Version"\nStop-Service shop', 'run'],
		['sql', 'ROLE\n--------\nPRIMARY', 'output'],
		['', 'apt-get install -y shop\nUnpacking shop (1.2) over (1.1) ...\n[...]\nsystemctl restart shop', 'transcript'],
		['', 'rescan-all.sh\nlsblk', 'run'],
		['', 'shop-volume lvm list <id>', 'run'],
		['', 'Dear <name>, the shop is down', 'template'],
		['bash', 'Error: UPGRADE FAILED: cannot patch "cart"', 'output'],
		['', 'INFO: carts counted\nERROR: one is missing', 'output'],
		['sh', 'ExecStart=/opt/shop/cart \\\n  --port 80 \\\n  -config /etc/shop.yml\nRestart=always', 'config'],
		['', 'URL: https://boards.example/carts\nDashboard: "Carts"', 'manual'],
		['', '# deploy/shop.yml\n\ncarts:\n- web', 'config'],
		['', 'zpool status\n...\n state: DEGRADED\n...', 'transcript'],
		['', 'sudo -u postgres psql -c "drop database carts;"\nDROP DATABASE', 'transcript'],
		['', '# Which are there\ncartctl devlist\n\n# One of them\ncartctl identify a1', 'run'],
		['bash', 'A=$(uname -m)\n[ "$A" = "x86_64" ] && A="amd64"\necho $A', 'run'],
	])('%s %j is %s', (language, text, kind) => {
		expect(kindOf(language, text)).toBe(kind);
	});

	it('is an order where the sentence above forbids something else', () => {
		const roleOf = (before: string): string | undefined => readText(`# X\n\n## Steps\n\n${before}\n\n\`\`\`sh\nshopctl restore all\n\`\`\`\n`).reading.fences[0]?.role;
		expect(roleOf('Never do a partial restore. Restore all of it:')).toBe('procedure');
		expect(roleOf('Never do this. Use the board instead.')).toBe('example');
		expect(roleOf('Never run these:')).toBe('example');
	});

	it('is told by the sentence above where the text says little', () => {
		expect(kindOf('', 'all good: yes', 'Expected output:')).toBe('output');
		expect(kindOf('json', '{"ok": true}', 'The response looks like this:')).toBe('output');
		expect(kindOf('', 'kops has set your kubectl context to shop', 'You should see this output:')).toBe('output');
		expect(kindOf('', 'kubectl get pods', 'You should see the pods when you run:')).toBe('run');
		expect(kindOf('', 'kubectl get pods', 'Check the result of the rollback:')).toBe('run');
		expect(kindOf('yaml', 'role: primary', 'It should look similar to this:')).toBe('output');
		expect(kindOf('yaml', 'role: primary', 'Ergebnis:')).toBe('output');
		expect(kindOf('bash', 'ready to serve', 'Running the command will print:')).toBe('output');
		expect(kindOf('', 'db = other("carts")\nprint(db.count())', 'Save the file as `seed.js`.')).toBe('code');
		expect(kindOf('', 'net:\n   bindIp: 127.0.0.1\n...\n#replication:', 'Edit the config file of that node, adding the address:')).toBe('config');
		expect(kindOf('', 'export CART=$HOME/cart\nsource /opt/cart/env.sh', 'Add to .bashrc')).toBe('config');
		expect(kindOf('', 'export CART=$HOME/cart\nsource /opt/cart/env.sh', 'Set the cart:')).toBe('run');
		expect(kindOf('', 'We are rolling back [SERVICE].', 'Post this message in the channel:')).toBe('template');
	});

	it('never makes a step of output, examples or what is shown only', () => {
		const plan = readText('# X\n\n## Steps\n\nRun it:\n\n```sh\nuptime\n```\n\nOutput:\n\n```\nrm -rf / looks scary\n```\n\nThe unit looks so:\n\n```ini\n[Unit]\n```\n');
		expect(plan.steps.map(step => step.kind === 'command' && step.command)).toEqual(['uptime']);
	});

	it('nested in a list keeps its lines and loses its indentation', () => {
		const plan = readText('# X\n\n## Steps\n\n1. **Look:**\n   ```sh\n   if true; then\n     uptime\n   fi\n   ```\n2. Tell the team\n');
		expect(plan.steps).toMatchObject([
			{kind: 'command', title: 'Look', line: 7, endLine: 9, command: 'if true; then\n  uptime\nfi'},
			{kind: 'manual', line: 11, title: 'Tell the team'},
		]);
	});

	it('that is never closed is told', () => {
		expect(readText('# X\n\n```sh\nuptime\n').diagnostics).toMatchObject([{code: 'unclosed-fence', line: 3}]);
	});
});

describe('commands of a block', () => {
	it('are told from comments of other languages and from what they printed', () => {
		expect(commandsOf(readText('# X\n\n## Steps\n\n```sh\n// the last backups\nls -t backups\n\n/* and the next */\ncrontab -l\n```\n'))).toMatchObject([{title: 'The last backups', command: 'ls -t backups'}, {title: 'And the next', command: 'crontab -l'}]);
		expect(commandsOf(readText('# X\n\n## Steps\n\n```\napt-get install -y shop\nactive running since noon\nall is well\nnothing to see\nsystemctl restart shop\n```\n')).map(step => step.command)).toEqual(['apt-get install -y shop', 'systemctl restart shop']);
	});

	it('carry titles, placeholders, expectations and what they do', () => {
		const plan = readText('# X\n\n## Steps\n\n```sh\n# 1. Look\nkubectl get deploy <app>\n# Should show 3 replicas\n\n# 2. Remove it\nkubectl delete deploy <app>\n```\n');
		const [look, remove] = commandsOf(plan);
		expect(look).toMatchObject({title: 'Look', effect: 'read', gate: null, uses: [{input: 'app', literal: '<app>', start: 19, end: 24}], expectations: [{kind: 'prose', text: 'Should show 3 replicas', line: 8}]});
		expect(remove).toMatchObject({title: 'Remove it', effect: 'destructive', gate: {level: 'typed'}});
		expect(plan.inputs).toMatchObject([{name: 'app', literals: ['<app>'], default: null, line: 7}]);
	});

	it('typed into a program that an earlier line opened belong to it', () => {
		const plan = readText('# X\n\n## Steps\n\n```sh\nssh ops@web-1\nsudo systemctl stop web\nexit\nuptime\n```\n');
		const [open, stop, exit, uptime] = commandsOf(plan);
		expect(open?.opens).toMatchObject({kind: 'shell'});
		expect(stop?.inside).toBe(open?.id);
		expect(exit).toMatchObject({closes: true, inside: open?.id});
		expect(uptime?.inside).toBeNull();
	});

	it('show the placeholders of what they open', () => {
		expect(commandsOf(readText('# X\n\n## Steps\n\n```sh\nssh <user>@<host>\n```\n'))[0]?.opens?.label).toBe('ssh <user>@<host>');
	});

	it('need a terminal wherever a script is known to ask', () => {
		const plan = readText('# X\n\n## Steps\n\n```sh\n./undo.sh web\n```\n\nOutput:\n\n```\nGo on? (y/n): y\ndone\n```\n\n## Verification\n\n```sh\n./undo.sh web --check\n```\n');
		expect(commandsOf(plan).map(step => step.interactive)).toEqual([true, true]);
	});

	it('make a note to the person a step between them', () => {
		const plan = readText('# X\n\n## Steps\n\n```sh\nuptime\n\n# Check the dashboard for 5 minutes\n\nid\n```\n');
		expect(plan.steps).toMatchObject([{kind: 'command'}, {kind: 'manual', waitMs: 300_000, line: 8}, {kind: 'command'}]);
	});
});

describe('a block in a language of its own that is told to be run', () => {
	const stepsOf = (head: string, text: string) => commandsOf(readText(`# X\n\n## Procedure\n\n\`\`\`${head}\n${text}\n\`\`\`\n`));

	it('is one text for its program, never lines for a shell', () => {
		const text = '# Count the orders\nimport os\n\nif 1 < 2 and os.environ["SHOP"]:\n    print("many > few")';
		expect(stepsOf('python {kind=run}', text)).toMatchObject([{command: text, language: 'python', title: 'Count the orders', uses: [], effect: 'change', line: 6, endLine: 10}]);
		expect(stepsOf('sh {interpreter=/usr/bin/python3}', text)).toMatchObject([{command: text, language: 'python3'}]);
		expect(stepsOf('js {kind=run}', '\n// Look\nconst a = `${process.env.SHOP}`;\n')).toMatchObject([{command: '// Look\nconst a = `${process.env.SHOP}`;', language: 'js', uses: []}]);
	});

	it('takes values between double braces, which must need no quotes there', () => {
		expect(stepsOf('python {kind=run}', 'print({{count}})')[0]?.uses).toMatchObject([{input: 'count', literal: '{{count}}', start: 6, end: 15, quoting: 'raw'}]);
	});

	it('assigns nothing for the shells of the other blocks', () => {
		const text = '# X\n\n## Procedure\n\n```python {kind=run}\nVERSION = 1\nVERSION=2\n```\n\n```bash\ndeploy $VERSION\n```\n';
		expect(commandsOf(readText(text)).at(-1)?.uses).toMatchObject([{input: 'version'}]);
	});

	it('with another shell still goes line by line', () => {
		expect(stepsOf('sh {interpreter=/bin/zsh}', 'uptime\ndf')).toMatchObject([{command: 'uptime', language: 'zsh'}, {command: 'df', language: 'zsh'}]);
	});
});

describe('what a block is, whatever its language says', () => {
	it.each([
		['html', 'uptime', 'run'],
		['html', '<b>uptime</b>', 'code'],
		['typescript', '// look for it\ngrep -r "cart.open()" src --include="*.ts"', 'run'],
		['typescript', 'const cart = open();\ngrep(cart);', 'code'],
		['python', 'python manage.py migrate', 'run'],
		['python', 'import os\nos.remove("a")', 'code'],
		['', '[SOURCE]\nparent = 12\npath = carts', 'config'],
		['shell', 'set y=%date:~0,4%\nxcopy carts carts-%y%', 'code'],
		['ruby', 'cart = Cart.last\nirb(main):2:0> cart.path', 'transcript'],
	])('%s: %s is %s', (language, text, kind) => {
		expect(kindOf(language, text)).toBe(kind);
	});

	it.each([
		['File `keep.rman`: a script for it', 'rman', 'run {\n  backup database;\n}\ncrosscheck backupset;'],
		['**File: `scripts/keep.sh`**', 'bash', 'pg_dump shop > a.sql\naws s3 cp a.sql s3://carts'],
		['At the end of the nightly script, add:', 'bash', 'log "copying"\nrsync -a --delete /carts/ host:/carts/'],
		['在备份脚本末尾添加：', 'bash', 'rsync -a --delete /carts/ host:/carts/'],
	])('%s', (before, language, text) => {
		const [fence] = readText(`# X\n\n## Steps\n\n${before}\n\n\`\`\`${language}\n${text}\n\`\`\`\n`).reading.fences;
		expect(fence?.kind).toBe('code');
	});

	it('a file that the block calls is not the block, nor is the block below it', () => {
		expect(kindOf('bash', './scripts/restore.sh --all\nuptime', 'Script `scripts/restore.sh`:')).toBe('run');
		expect(readText('# X\n\n## Steps\n\nFile `keep.sh`:\n\n```bash\nuptime\ndate\n```\n\n```bash\nuptime\ndate\n```\n').reading.fences.map(({kind}) => kind)).toEqual(['code', 'run']);
	});
});

describe('what is written into a file', () => {
	const kinds = (...lines: readonly string[]) => readText(['# X', '', '## Steps', '', ...lines, ''].join('\n')).reading.fences.map(({kind, role}) => `${kind} ${role}`);
	const block = (language: string, ...lines: readonly string[]): readonly string[] => [`\`\`\`${language}`, ...lines, '```', ''];

	it('stands below the block that opens the editor', () => {
		expect(kinds(...block('', 'vi /etc/till/till.conf'), '* north', '', ...block('', 'bind 10.0.0.1', 'port 6379'))).toEqual(['run procedure', 'config procedure']);
		expect(kinds(...block('', 'vi /etc/till/till.conf'), ...block('', 'systemctl restart till'))).toEqual(['run procedure', 'run procedure']);
	});

	it('or below the comment that tells so, and is no output', () => {
		expect(kinds(...block('bash', '# Set the tag of the one before', 'image_tag = "b"  # the one before', '', '# Apply', 'terraform apply'))).toEqual(['run procedure']);
		expect(kinds(...block('bash', 'sysctl vm.swappiness', 'vm.swappiness = 60'))).toEqual(['transcript procedure']);
	});

	it('or is a table of times, also over more than one line', () => {
		expect(kinds(...block('bash', '# every night', '0 3 * * * ./keep.sh | \\', '  tail -1 >> /var/log/keep.log'))).toEqual(['config example']);
	});
});

describe('text between quotes', () => {
	it('is no command, over lines as well', () => {
		expect(kindOf('bash', '# Tell them\n"The carts of [day] are\nback again."')).not.toBe('run');
	});

	it('an apostrophe in a comment opens none', () => {
		expect(kindOf('bash', "# so you don't wait\nX=$(id | awk '{print $2}')\necho \"$X\"")).toBe('run');
	});
});

describe('examples', () => {
	const roleOf = (intro: string, comment: string) => readText(`# X\n\n## Steps\n\n${intro}\n\n\`\`\`bash\n${comment}\n./keep.sh\n\`\`\`\n`).reading.fences[0]?.role;

	it('tell when one would do what the sentence orders, or show a call', () => {
		expect(roleOf('Keep a copy:', '# Example: before a migration of carts')).toBe('procedure');
		expect(roleOf('The script keeps copies.', '# Example: keep the carts of today')).toBe('example');
		expect(roleOf('Keep a copy:', '# Example')).toBe('example');
	});

	it('of a restore are a rehearsal below such a heading', () => {
		expect(readText('# X\n\n## Pruebas de recuperación\n\n```bash\n./restore.sh\n```\n').reading.fences[0]?.role).toBe('drill');
	});
});

describe('small signs of what is no command', () => {
	it('a row of a folder, a name with a stroke that is set', () => {
		expect(readText('# X\n\n## Steps\n\n```bash\ncd /srv\nls -l\n-rw-r--r-- 1 till till 0 Jan 7 17:40 CURRENT\ndrwxr-xr-x 2 till till 4096 Jan 7 14:25 carts\n```\n').reading.fences[0]?.statements.map(({line}) => line)).toEqual([6, 7]);
		expect(kindOf('shell', '# skip these\nslave-skip-errors=1053,1146\n\n# skip all\nslave-skip-errors=all')).toBe('config');
	});
});

describe('what is no fence', () => {
	const reading = (...lines: readonly string[]) => readText(['# X', '', '## Steps', '', ...lines, ''].join('\n')).reading;

	it('a command between tags on one line is one among the text', () => {
		expect(reading('<pre>systemctl restart till</pre>', '', '<pre>', '[Unit]', 'After=a', '</pre>').inline.map(({line, code}) => [line, code])).toEqual([[5, 'systemctl restart till']]);
	});

	it('boxes without the sign of a list are tasks', () => {
		expect(reading('   [ ] Carts are open', '   [x] Tills are on').checklist.map(({line, text, checked}) => [line, text, checked])).toEqual([[5, 'Carts are open', false], [6, 'Tills are on', true]]);
		expect(reading('[ ] alone').checklist).toEqual([]);
	});

	it('an order right before a program makes a command of its name, and a backslash joins lines', () => {
		expect(reading('- run `ssh-keygen` (leave what it asks blank)', '- see `ssh-keygen`').inline.map(({code}) => code)).toEqual(['ssh-keygen']);
		expect(reading('`su - till -c "pg_basebackup -h till \\', '-U copy"`').inline.map(({code}) => code)).toEqual(['su - till -c "pg_basebackup -h till -U copy"']);
	});
});

describe("calls of a team's own tool in a block without a language", () => {
	it.each([
		['Now reboot the till:', 'tilladm reboot <till>', 'run'],
		['Update the place of it:', "tilladm update <till> place.SHARD=2\ntilladm update <till> place.PATH='/tills/2'", 'run'],
		['Run the following command to restart the tills:', 'till-refresh', 'run'],
		['Run the following command and see:', 'the tills, all of them, are on', 'output'],
		['Post this message:', 'till is down since <time>', 'template'],
		['Write to the team:', 'rollback of <till> is done', 'template'],
	])('%s %s', (before, text, kind) => {
		expect(kindOf('', text, before)).toBe(kind);
	});
});

describe('orders to a person in a block', () => {
	const readingOf = (intro: string, ...lines: readonly string[]) => readText(['# X', '', '## Steps', '', intro, '', '```', ...lines, '```', ''].join('\n')).reading.fences[0];

	it.each([
		['Stop it:', ['Click "Pause release" if it still goes on', 'Open the page of rollbacks', 'Select "Back to stable"']],
		['Turn it off:', ['1. jobs.enabled = false', '2. DO NOT touch the carts', '3. tills.open = false']],
	])('%s line by line', (intro, lines) => {
		expect(readingOf(intro, ...lines)).toMatchObject({kind: 'manual', role: 'procedure', manualComments: lines.map((_, at) => 8 + at)});
	});

	it.each([
		['Send this message:', ['Check the carts', 'Confirm the tills'], 'template'],
		['Expected output:', ['1. cart', '2. till'], 'output'],
	])('%s none', (intro, lines, kind) => {
		expect(readingOf(intro, ...lines)?.kind).toBe(kind);
	});

	it('below a heading of what was done another time commands are shown', () => {
		expect(readText('# X\n\n## Examples\n\n### Example 2: a wrong version\n\n```bash\ngit tag -d v2\n```\n').reading.fences[0]?.role).toBe('example');
	});
});

describe('a statement of SQL among commands of a shell', () => {
	it('is typed into a client, whoever opened it', () => {
		expect(readText('# X\n\n## Steps\n\n```bash\nkubectl get pods\n\nSELECT * FROM carts;\n```\n').reading.fences[0]?.statements.map(({feedsInner}) => feedsInner)).toEqual([false, true]);
	});
});
