import {describe, expect, test} from 'vitest';
import {readSql} from '../../../src/parser/shell/read-sql.ts';
import {readShell} from '../../../src/parser/shell/read-shell.ts';

const read = (text: string, language = 'bash') => readShell(text, {language, assigned: new Set()}).statements;

describe('PowerShell', () => {
	test('a backslash before a flag goes on with the command', () => {
		expect(read('aws ec2 authorize-security-group-ingress \\\n    --group-id sg-xxxxxxxxx \\\n    --port 22\n\nGet-Date', 'powershell').map(({line, endLine}) => [line, endLine])).toEqual([[1, 3], [5, 5]]);
	});

	test('a block of braces goes on over blank lines, as far as something closes it', () => {
		expect(read('function Stop-Shop {\n  Write-Host "a"\n\n  if ($x) {\n    Stop-Service shop\n  }\n\n}\n\nGet-Date', 'powershell').map(({line, endLine}) => [line, endLine])).toEqual([[1, 8], [10, 10]]);
		expect(read('function Stop-Shop {\n\nGet-Date', 'powershell')).toHaveLength(2);
	});
});

test('what a client hands to the shell goes on behind backslashes, and is judged as what it is', () => {
	const {statements} = readSql('\\! "C:\\\\pg\\\\bin\\\\pg_restore.exe" \\\n    --host <host> \\\n    --clean \\\n    "C:\\\\<file>"\n\\dt', {assigned: new Set()});
	expect(statements.map(({line, endLine, facts, placeholders}) => [line, endLine, facts.effect, placeholders.length])).toEqual([[1, 4, 'destructive', 2], [5, 5, 'read', 0]]);
});

test('PowerShell calls a program by its path', () => {
	const [called] = read('& "C:\\Program Files\\pg\\bin\\pg_restore.exe" \\\n  --clean \\\n  "C:\\copies\\monday.backup"', 'powershell');
	expect([called?.endLine, called?.facts.effect]).toEqual([3, 'destructive']);
});

test('sentences, counters and parts of settings files among commands are none of them', () => {
	expect(read('If you see “Split-Brain detected”, you have to resolve it by hand.\nversion: 8.4.0 (api:1)\n0: cs:StandAlone ro:Secondary\nns:0 nr:0 dw:144\ndrbdadm -- --discard-my-data connect all\nnet {\nafter-sb-0pri discard-zero-changes;\nafter-sb-2pri disconnect;\n}\nuptime').map(({command, facts}) => [command, facts.effect])).toEqual([['drbdadm -- --discard-my-data connect all', 'destructive'], ['uptime', 'read']]);
});

describe('what comments tell', () => {
	test.each(['# In a second window, and leave it running', '# Dejarlo corriendo', '# Laisser tourner', '# Laufen lassen', '# 保持运行'])('goes on until somebody ends it: %s', comment => {
		expect(read(`${comment}\nshopctl tunnel db`)[0]?.facts.endless).toBe(true);
	});

	test('a service that is kept running ends all the same', () => {
		expect(read('# Start it and leave it running\nsystemctl start shop')[0]?.facts.endless).toBe(false);
	});

	test("the next command's title says nothing of this one", () => {
		expect(read('# Quick\n./back.sh --quick\n\n# Interactive menu\n./back.sh').map(({facts}) => facts.interactive)).toEqual([false, true]);
	});
});

describe('one of several', () => {
	const groups = (text: string): readonly (number | null)[] => read(text).map(({alternativeTo}) => alternativeTo);

	test('systems, several with a stroke, or with what is done there', () => {
		expect(groups('# Linux/Mac\n./back.sh\n\n# Windows\nback.bat')).toEqual([0, 0]);
		expect(groups('# Linux/Mac - quick\n./back.sh --quick\n\n# Windows - menu\nback.bat')).toEqual([0, 0]);
	});

	test('systems in remarks', () => {
		expect(groups('# Flush the cache\nsudo dscacheutil -flushcache  # macOS\nsudo systemctl restart systemd-resolved  # Linux')).toEqual([0, 0]);
	});

	test('a script that takes back, told by another flag how far', () => {
		expect(groups('# By image\nbash back.sh --status\n\n# To an image\nbash rollback.sh --target v12\n\n# To a commit\nbash rollback.sh --commit a1b2c3d\n\n# To the one before\nbash rollback.sh --previous')).toEqual([null, 1, 1, 1]);
		expect(groups('# Web\n./rollback.sh web\n\n# Worker\n./rollback.sh worker')).toEqual([null, null]);
		expect(groups('# Look\n./rollback.sh --status\n\n# Back\n./rollback.sh --to v12')).toEqual([null, null]);
	});

	test('a script that restores, with a file or with its menu', () => {
		expect(groups('# With its list\n./restore-shop.sh\n\n# With a file\n./restore-shop.sh monday.sql')).toEqual([0, 0]);
		expect(groups('# Look\n./restore-shop.sh --list\n\n# All\n./restore-shop.sh')).toEqual([null, null]);
	});

	test('versions, as remarks', () => {
		expect(groups('move master  # until version 2003\nmove naming master  # from version 2008')).toEqual([0, 0]);
	});

	test('versions', () => {
		expect(groups('# 11g\nsqlplus -v\n\n# 12c and later\nsql -v')).toEqual([0, 0]);
		expect(groups('# 1\nuptime\n\n# 2\ndf -h')).toEqual([null, null]);
	});

	test('a remark with "or" joins commands of one program alone', () => {
		expect(groups('kubectl get svc\ncurl -I https://a.example  # or b.example')).toEqual([null, null]);
		expect(groups('back web --to 3\nback web --to 2  # or two back')).toEqual([0, 0]);
	});

	test('a fallback', () => {
		expect(groups('# By the pipeline (recommended)\ngit push origin main\n\n# By hand (fallback)\n./deploy.sh')).toEqual([0, 0]);
	});
});

test.each([
	['# Restore the database\nshopctl data take monday', 'destructive'],
	['# 恢复数据库\nshopctl data take monday', 'destructive'],
	['# Daten wiederherstellen\nshopctl data take monday', 'destructive'],
	['# Restore traffic\nshopctl route web', 'change'],
	['# Delete the cache\nshopctl sweep', 'change'],
	['# Restart the shop\nshopctl data take monday', 'change'],
	['# Restore the database\nkubectl rollout restart deploy/web', 'change'],
])('what a program does that nobody knows is told by the comment above it: %j', (text, effect) => {
	expect(read(text)[0]?.facts.effect).toBe(effect);
});

describe('where other ways begin', () => {
	const insides = (text: string): readonly (number | null)[] => read(text).map(({inside}) => inside);

	test('both ways stand inside of what was opened above them', () => {
		expect(insides('cat > cart.conf\nopen = true\nservice cart restart\n^D\nsystemctl restart cart')).toEqual([null, 0, 0, 0, null]);
		expect(insides('at now + 1 hour\nsystemctl stop cart\n^D\nuptime')).toEqual([null, 0, 0, null]);
		expect(insides('nc cache-1 11211\nflush_all')).toEqual([null, 0]);
		expect(insides('cat cart.conf\nuptime\necho a | tee b\nuptime')).toEqual([null, null, null, null]);
		expect(insides('mysql -u root -p shop\nsource /copies/shop.sql')).toEqual([null, 0]);
		expect(insides('psql shop\nsource env/bin/activate')).toEqual([null, null]);
		expect(insides('ssh web-1\n\n# There:\ncartctl status\n\n# Or in one line:\nssh web-1 "cartctl status"')).toEqual([null, 0, null]);
		expect(insides('ssh web-1\ncd /srv\n\n# Option A: to main\ngit checkout main\n\n# Option B: to a commit\ngit checkout f41afc2')).toEqual([null, 0, 0, 0]);
		expect(insides('# Connect\nssh web-1\n\n# Restart\nsystemctl restart shop\n\n# Or reload\nsystemctl reload shop')).toEqual([null, 0, 0]);
	});

	test('a way that opens a place ends with it', () => {
		expect(insides('# Option 1: on the server\nssh web-1\nsystemctl restart shop\n\n# Option 2: by the tool\nshopctl restart')).toEqual([null, 0, null]);
	});
});

test('a shell of a project whose next lines are code is the console of its language', () => {
	expect(read('make shell\n# In it:\nfrom shop import Cart\ncart = Cart.get(1)\n\n# Empty it\ncart.clear()').map(({inside, orphan}) => [inside, orphan])).toEqual([[null, null], [0, null], [0, null], [0, null]]);
});

test('lines in open brackets belong to one statement of a client', () => {
	expect(read('mongosh\nrs.initiate(\n  {\n    _id: "rs0",\n  }\n)\nrs.status()').map(({line, endLine}) => [line, endLine])).toEqual([[1, 1], [2, 6], [7, 7]]);
});

test('the command below a numbered sentence is one', () => {
	expect(read('# At once:\n1. Check the logs\n   kubectl logs web-0\n\n2. Look at the database\n   psql -c "select 1"').map(({command}) => command)).toEqual(['kubectl logs web-0', 'psql -c "select 1"']);
});

test('a setting without its semicolon ends where a statement can only begin', () => {
	expect(readSql('SET GLOBAL gtid_purged="1-3"\nSTART SLAVE;\nSELECT a,\n  b FROM c;', {assigned: new Set()}).statements.map(({line, endLine}) => [line, endLine])).toEqual([[1, 1], [2, 2], [3, 4]]);
});

test('what a client answered is not typed, and what it is told is judged', () => {
	const answered = read('docker exec -it db psql -U shop\nUPDATE carts SET open = false;\nUPDATE 3\nDELETE FROM carts;\nDELETE 3\n(3 rows)\n\\q');
	expect(answered.map(({line}) => line)).toEqual([1, 2, 4, 7]);
	expect(read('nc cache-1 11211\nflush_all')[1]?.facts.effect).toBe('destructive');
	expect(read('mysql shop\nsource /copies/shop.sql')[1]?.facts.effect).toBe('destructive');
	expect(read('at now + 1 hour\nsystemctl stop cart')[1]?.facts.effect).toBe('destructive');
});

describe('one of two is run', () => {
	const groups = (text: string): readonly (number | null)[] => read(text).map(({alternativeTo}) => alternativeTo);

	test.each([
		'# Roll back using Helm\nhelm rollback cart\n# Roll back using kubectl\nkubectl rollout undo deploy/cart',
		'# Restart (systemd)\nsystemctl restart cart\n# Restart (Docker)\ndocker restart cart',
		'# With downtime\n./migrate.sh --offline\n# Without downtime\n./migrate.sh --online',
		'# Block new carts on both paths\nfly secrets set STOP=true -a shop\n# Block one path only\nfly secrets set STOP_OLD=true -a shop',
		'# Block one path only\nfly secrets set STOP_OLD=true -a shop\n# Block all but the new path\nfly secrets set STOP=true -a shop',
		'# Own certificate\n./cert.sh self\n# By the authority (requires a public name)\n./cert.sh public',
		'# Using screen\nscreen /dev/ttyUSB0 115200\n# Using picocom\npicocom -b 115200 /dev/ttyUSB0',
		'# For stateless carts:\ndocker compose up -d till\n# For stateful carts:\ndocker compose stop till',
		'# Para serviços sem estado:\ndocker compose up -d till\n# Para serviços com estado:\ndocker compose stop till',
		'shopctl drop cart  # the cart alone\nshopctl drop cart --items  # its items, too',
		'# Lock required\ntillctl stop --safe\n# No lock required (not recommended)\ntillctl stop',
		'# Small table\npg_dump cart > a.sql\n# Large table\npg_basebackup -D /x',
		'kubectl rollout undo deploy/cart\nor\nhelm rollback cart',
	])('%j', text => {
		expect(groups(text)).toEqual([0, 0]);
	});

	test.each(['# Look at the log (web)\n./log.sh web\n# Look at the log (worker)\n./log.sh worker', '# With care\n./one.sh\n# Without haste\n./two.sh'])('not of %j', text => {
		expect(groups(text)).toEqual([null, null]);
	});
});
