import {describe, expect, test} from 'vitest';
import {beginsWithVerb} from '../../src/parser/action-words.ts';
import {readText} from '../support/read-text.ts';

const read = (body: string) => readText(`# Shop\n\n## Steps\n\n${body}\n`);
const commands = (body: string, language = 'bash') => read(`\`\`\`${language}\n${body}\n\`\`\``).steps.flatMap(step => (step.kind === 'command' ? [step] : []));
const blanks = (body: string, language?: string) => commands(body, language).flatMap(step => step.uses.map(use => use.literal));

describe('what has to be put in, with the signs around it', () => {
	test.each([
		['till_id="<replace_with_till_id>"', ['<replace_with_till_id>']],
		['tillctl open <CHANGE_ME> --now', ['<CHANGE_ME>']],
		['tillctl open ${your-till-name}', ['${your-till-name}']],
		['cat <REPLACE_ME >till.log', ['REPLACE_ME']],
		['wget https://shop.example/blah/till-blah-blah.tar.gz', ['blah', 'till-blah-blah']],
		['rm -rf ~/shop/plugins/SomePlugin', ['SomePlugin']],
		['cd /current/shop/dir && ./till', ['/current/shop/dir']],
		['cd /srv/current/shop && ./till', []],
		['echo "blah blah"', []],
	])('%s', (command, wanted) => {
		expect(blanks(command)).toEqual(wanted);
	});

	test('parts of Windows paths in Chinese, in quotes and without', () => {
		expect(blanks('copy G:\\carts\\最新备份.dump H:\\新目录\\\ntillctl load "G:\\carts\\最新备份.dump"', 'powershell')).toEqual(['最新备份', '新目录', '最新备份']);
		expect(blanks('Write-Host "G:\\完成"', 'powershell')).toEqual([]);
	});

	test('what a line is read into is set by whoever types it', () => {
		expect(commands('read -p "Till: " POD_NAME\nread -rsp "Key: " PASSWORD; echo\nkubectl logs ${POD_NAME}').map(step => [step.interactive, step.uses.length])).toEqual([[true, 0], [true, 0], [false, 0]]);
	});
});

test.each([
	['watch -n 5 "tillctl -e carts -g"', true],
	['watch -n5 -d tillctl carts', true],
	['watch -n 5 -g tillctl carts', false],
	['watch --chgexit tillctl carts', false],
])('whether it ends: %s', (command, endless) => {
	expect(commands(command).map(step => step.endless)).toEqual([endless]);
});

test.each([
	['systemctl --user stop till.service', 'destructive'],
	['systemctl --user --now disable till.service', 'destructive'],
	['systemctl -H web-1 stop till.service', 'destructive'],
	['systemctl --user status till.service', 'read'],
	['xtrabackup --copy-back --target-dir=/srv/copy', 'destructive'],
	['mariadb-backup --move-back --target-dir=/srv/copy', 'destructive'],
	['powershell -ExecutionPolicy Bypass -File "C:\\till tools\\check\\restore.ps1" -Till 4', 'destructive'],
	['pwsh -NoProfile -File ./check.ps1', 'read'],
	['dir C:\\carts\\*.dump', 'read'],
])('what it does: %s', (command, effect) => {
	expect(commands(command).map(step => step.effect)).toEqual([effect]);
});

describe('one of two', () => {
	test.each([
		['# Update to the latest version\n./update.sh\n\n# Update to a specific version\n./update.sh v2'],
		['# Mit der neuesten Kopie\n./back.sh\n\n# Mit einer bestimmten Kopie\n./back.sh carts-3.dump'],
		['# 使用默认配置\n./copy.sh\n\n# 自定义参数\n./copy.sh --keep 60'],
		['# Kubernetes - back by one\nkubectl rollout undo deployment/till\n\n# Vercel - the deployment before\nvercel rollback'],
	])('%s', text => {
		expect(read(`\`\`\`bash\n${text}\n\`\`\``).steps[0]).toMatchObject({kind: 'decision'});
	});

	test.each([
		['# List the latest carts\ntillctl list\n\n# List specific carts\ntillctl list --all'],
		['# Kubernetes - migrate\nkubectl apply -f till.yaml\n\n# Vercel - publish\nvercel deploy'],
	])('both: %s', text => {
		expect(read(`\`\`\`bash\n${text}\n\`\`\``).steps.map(step => step.kind)).toEqual(['command', 'command']);
	});
});

test('only the call below "menu" asks', () => {
	expect(commands('# Option 1: quick\n./till.sh --quick\n\n# Option 2: interactive menu\n./till.sh').map(step => step.interactive)).toEqual([false, true]);
});

test('a menu of Windows asks too', () => {
	expect(commands('# Interactive menu\ntill.bat')[0]?.interactive).toBe(true);
});

test('a script that PowerShell is given asks in one place as in the other', () => {
	expect(commands('powershell -File "C:\\till\\back.ps1" -Copy a.dump\n# The script asks for confirmation\n\n# Again\npowershell -File "C:\\till\\back.ps1" -Copy b.dump', 'powershell').map(step => step.interactive)).toEqual([true, true]);
});

test.each(['⬜', '☐', '🔲', '⬜️'])('items with %s are ticked', box => {
	expect(read(`- ${box} Tell the shop\n- ${box} Lock the till`).steps).toMatchObject([{kind: 'checklist', items: [{text: 'Tell the shop'}, {text: 'Lock the till'}]}]);
});

test('settings as they are and as they are to be are for an editor', () => {
	expect(commands('# Change from:\nTillPort=80:80\n\n# To:\nTillPort=127.0.0.1:80:80')).toEqual([]);
});

test('a sentence that ends in "do something like" announces a command', () => {
	expect(read('To know which tills to open, do something like:\n\n    grep open shop/tills.php | grep -v x').steps).toMatchObject([{kind: 'command'}]);
});

test('calls of one program that nobody knows, with a flag', () => {
	expect(commands('tillsnap -c two create-config /mnt/two\ntillsnap list-configs', '').map(step => step.command)).toEqual(['tillsnap -c two create-config /mnt/two', 'tillsnap list-configs']);
});

test.each([
	["tillctl open --ip 157.249.*.* now", ['157.249.*.*']],
	["tillctl open --ip '10.*.*.*'", ['10.*.*.*']],
	['tillctl allow 10.0.*.*', []],
	['ls /srv/1.*', []],
])('an address whose end is left out: %s', (command, wanted) => {
	expect(blanks(command)).toEqual(wanted);
});

test('lines of a list that are nothing but commands, without back-quotes', () => {
	expect(read('* cd till\n* git fetch --all\n* bin/till-tool updatedb\n* cd into the folder').steps.flatMap(step => (step.kind === 'command' ? [step.command] : []))).toEqual(['cd till', 'git fetch --all', 'bin/till-tool updatedb']);
});

test('a query that Fly.io hands on ends by itself', () => {
	expect(commands('fly postgres connect -a till-db -c "SELECT 1"\nfly postgres connect -a till-db').map(step => step.interactive)).toEqual([false, true]);
});

describe('what is done by hand', () => {
	test.each(['Dashboard', 'Consola', 'Painel', 'Oberfläche', 'Tableau de bord', '控制台'])('is a way through the menus of a quick reference: %s', screen => {
		expect(readText(`# Shop\n\n## Quick reference\n\n- **${screen}**: Tills → Previous → Redeploy\n- **Road**: Shop → Harbour → Town\n\n## Steps\n\n\`\`\`sh\nuptime\n\`\`\`\n`).reading.manualSteps).toEqual([{line: 5}]);
	});

	test.each(['reinitialize the till', 're-pull the price list', 'Reprovision the till', 'Boot into the rescue disk'])('is an order once more: %s', order => {
		expect(beginsWithVerb(order)).toBe(true);
	});

	test.each(['Boot order of the tills', 'Reactor temperature', 'Research team', 'Remarks of the shop', 'Resource use', 'Relay of the till'])('is no order: %s', text => {
		expect(beginsWithVerb(text)).toBe(false);
	});
});
