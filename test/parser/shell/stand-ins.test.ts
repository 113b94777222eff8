import {describe, expect, test} from 'vitest';
import {readShell} from '../../../src/parser/shell/read-shell.ts';
import {readSql} from '../../../src/parser/shell/read-sql.ts';
import {blanksOf} from '../../support/blanks.ts';


describe('what authors write where a value is missing', () => {
	test.each([
		['db_proxy -instances=PROJECT_CONNECTION=tcp:6000 &', 'PROJECT_CONNECTION'],
		['export STORE_URL="mysql://app:PASSWORD@10.0.0.7/shop"', 'PASSWORD'],
		['psql postgres://USER:SECRET@HOST:5432/DBNAME -c "select 1"', 'USER,SECRET,HOST,DBNAME'],
		['php bin/console app:unlock USERLOGIN', 'USERLOGIN'],
		['git tag -a rel-1 -m "Notes: <summary>"', '<summary>'],
		['tillctl attach --disk "DISK_FROM_STEP_2"', 'DISK_FROM_STEP_2'],
		['TILL_TOKEN=secure-token STAGE=north-or-south ./move.sh', 'secure-token,north-or-south'],
		['image install firmware-url', 'firmware-url'],
		['openstack server create --image myNewImage myServer1', 'myNewImage,myServer1'],
		['tillctl set --mode all-or-nothing --url shop-url:80', ''],
		['copy_till.sh COPY_FROM_NORTH ./myserver', ''],
		['cp -r /absolute/path/to/shop /srv', '/absolute/path/to/shop'],
		['certbot certonly --email ihre@firma.de -d ihre-domain.de', 'ihre@firma.de,ihre-domain.de'],
		['certbot certonly --email your-name@example.org', 'your-name@example.org'],
		['ssh-copy-id root@DEIN-SERVER', 'DEIN-SERVER'],
		["sed -i 's/old/VOTRE-DOMAINE.FR/' site.conf", 'VOTRE-DOMAINE.FR'],
		["curl -H 'X-Key: a' --data id='ord_...' https://shop.example", 'ord_...'],
	])('%s', (command, literals) => {
		expect(blanksOf(command).join(',')).toBe(literals);
	});

	test('a variable of the same name assigns nothing for a bare word', () => {
		expect(blanksOf('dbtool -path ./m force VERSION', {assigned: ['VERSION']})).toEqual(['VERSION']);
		expect(blanksOf('echo $VERSION', {assigned: ['VERSION']})).toEqual([]);
		expect(blanksOf('read VERSION', {assigned: ['VERSION']})).toEqual([]);
	});

	test.each([
		['declare -A OF=( [web_a]=one [web_b]=two )'],
		['curl -d \'{"app_id": 7}\' https://shop.example'],
		['docker run -e LOG_LEVEL=debug shop'],
		['helm upgrade shop --set-string APP_MODE=on'],
		['curl https://shop.example/API/v2'],
		['grep "<table>" page.html'],
		['echo "Waiting..."'],
		['git diff main...feature'],
	])('none in %s', command => {
		expect(blanksOf(command)).toEqual([]);
	});

	test('a value that was cut short in SQL', () => {
		expect(readSql("UPDATE jobs SET held = 1 WHERE id = 'job_...';", {assigned: new Set()}).statements[0]?.placeholders.map(({literal}) => literal)).toEqual(['job_...']);
	});
});

describe('a word at the end of a line joins two ways', () => {
	const ways = (text: string): readonly (number | null)[] => readShell(text, {language: 'bash', assigned: new Set()}).statements.map(({alternativeTo}) => alternativeTo);

	test.each(['or', 'oder', 'ou', '或者', 'или'])('%s', word => {
		expect(ways(`systemctl reload shop  # ${word}\nkill -HUP 12`)).toEqual([0, 0]);
	});

	test('on the second line', () => {
		expect(ways('shopctl publish\nshopctl publish --fast   # or without the checks')).toEqual([0, 0]);
	});

	test('in SQL', () => {
		expect(readSql('DROP TABLE carts;  -- ou\nALTER TABLE carts DROP COLUMN held;', {assigned: new Set()}).statements.map(({alternativeTo}) => alternativeTo)).toEqual([0, 0]);
	});

	test('no other remark does', () => {
		expect(ways('shopctl stop  # order matters\nshopctl start')).toEqual([null, null]);
	});
});

describe('what is left open inside of a name', () => {
	test.each([
		['pvecm delnode till0X', 'till0X'],
		['sgdisk -Z /dev/DISK', 'DISK'],
		['mkfs.ext4 /dev/USB_STICK', 'USB_STICK'],
		['gds aws shop-some-environment-admin -- kubectl get pods', 'shop-some-environment-admin'],
		['mongosh [your-host-here] -u till', '[your-host-here]'],
		['.\\ask.ps1 -Query "your question"', '"your question"'.slice(1, -1)],
		['scp /var/tmp/... till:', '...'],
		['ssh till@100.x.y.z', '100.x.y.z'],
		['cp path/to/cart.crt /etc', 'path/to/cart.crt'],
		['kubectl port-forward pod/cart-xxx 80:80', 'cart-xxx'],
		['lvextend /dev/mapper/carts -LxxxxG', 'xxxxG'],
		['go test shop/...', ''],
		['./wait-for-some-thing.sh', ''],
		['printf "%x" 0X1F', ''],
		['puts "#{shop.path}"', ''],
	])('%s', (command, literals) => {
		expect(blanksOf(command).join(',')).toBe(literals);
	});

	test.each([['restore tablespace ***;', '***'], ["set dbid=***********;", '***********'], ["restore controlfile from 'f:/ora/ctrl_****.bak';", '****'], ['restore datafile n;', 'n'], ['SET GLOBAL SKIPPED = N;', 'N'], ['ALTER DATABASE database_name CHARACTER SET utf8mb4;', 'database_name'], ['select count(*) from carts;', '']])('%s', (statement, literals) => {
		expect(readSql(statement, {assigned: new Set()}).statements.flatMap(({placeholders}) => placeholders.map(({literal}) => literal)).join(',')).toBe(literals);
	});
});
