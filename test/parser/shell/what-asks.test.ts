import {describe, expect, test} from 'vitest';
import {factsOf} from '../../../src/parser/shell/facts.ts';
import {readShell} from '../../../src/parser/shell/read-shell.ts';

const asks = (command: string): boolean => factsOf(command, 'bash').interactive;

describe('what asks for a password at the terminal, wherever its input comes from', () => {
	test.each(['mysql -u till -p -e "SHOW TABLES"', 'mysqldump -u till -p cart > cart.sql', 'mysql -u till -p cart < cart.sql', 'zcat cart.gz | mysql -u till -p cart', 'docker exec -it db mysqldump -p cart', 'ldapsearch -xW -b dc=shop', 'pg_dump -W cart'])('%s', command => {
		expect(asks(command)).toBe(true);
	});

	test.each(['mysqldump -u till -psecret cart > cart.sql', 'mysql --password=secret -e "SHOW TABLES"', 'mysql -P 3307 -e "SHOW TABLES"', 'ldapsearch -x -w secret -b dc=shop', 'pg_dump -w cart', 'mkdir -p cart'])('not %s', command => {
		expect(asks(command)).toBe(false);
	});
});

describe('what waits for a person', () => {
	test.each(['$EDITOR till.yml', 'sudo ${EDITOR:-vi} till.yml', 'argocd login argo.shop --sso', 'argocd account update-password', 'modal token new', 'railway link', 'supabase db push', 'gh run watch', 'gh run view --log-failed', 'terraform force-unlock 7', 'terraform init -migrate-state', 'tf apply', 'ansible-vault view till.yml', 'dbua', 'Move-ADDirectoryServerOperationMasterRole -Identity DC2', 'Install-ADDSDomainController -DomainName shop.local', 'wrangler rollback', 'wrangler secret put TILL_KEY --env production', 'wrangler d1 migrations apply till --remote', 'gh secret set TILL_KEY', 'vercel env add TILL_KEY', 'git tag -a v1', 'wscat -c wss://till.example', 'websocat ws://till.example', 'cf login -a api.till.example -u ada', 'pulumi login', 'turso auth login', 'mysql_config_editor set --login-path=till', 'gh pr create', 'keytool -genkey -alias till', 'openssl pkcs12 -export -in till.pem -out till.p12', 'gpg -d till.gpg', 'etcdctl user add ada', 'redis-cli --cluster create a b c', 'sam deploy --guided', 'oc login https://till.example', 'npx prisma migrate dev', 'kubeadm upgrade apply v1.33.0', 'vgremove till', 'vault login', 'sudo -u postgres createuser -P -E till', 'gitlab-ctl geo promote'])('%s', command => {
		expect(asks(command)).toBe(true);
	});

	test.each(['kubectl gadget run top_process --sort -memoryRelative', 'gitlab-ctl geo promote --force', 'createuser till', 'echo $EDITOR', 'git tag -a v1 -m x', 'cf login -u ada -p secret', 'pulumi login s3://till', 'ibmcloud login --apikey x', 'mc alias set till https://till.example ada secret', 'git tag v1', 'gh pr create --title x --body y', 'keytool -list', 'openssl pkcs12 -export -in a -out b -passout pass:x', 'gpg --batch -d till.gpg', 'etcdctl user add ada:pw', 'redis-cli --cluster check a', 'oc login --token=x', 'npx prisma migrate dev --name x', 'kubeadm upgrade apply -y v1.33.0', 'git revert HEAD', 'git commit -m "till: revert to v1"', 'git revert --no-edit HEAD', 'git revert -n abc1234', 'git revert --abort', 'argocd login argo.shop --username ada --password x', 'railway link --project cart', 'supabase db push --yes', 'gh run view 123456 --log', 'gh run watch $RUN', 'terraform force-unlock -force 7', 'terraform init -migrate-state -force-copy', 'tf plan', 'ansible-vault view till.yml --vault-password-file pw', 'dbca -silent -createDatabase', 'Move-ADDirectoryServerOperationMasterRole -Identity DC2 -Confirm:$false', 'wrangler rollback --yes', 'echo x | wrangler secret put TILL_KEY', 'gh secret set TILL_KEY < key.txt', 'wrangler kv key delete till', 'vault login $TILL_TOKEN', 'oc rsh till-0 psql -c "SELECT 1"'])('not %s', command => {
		expect(asks(command)).toBe(false);
	});

	test.each([['argocd admin dashboard', true], ['bareos-dir -f', true], ['bareos-dir -t', false], ['mysqld --wsrep-recover', false], ['mysqld --initialize-insecure', false], ['vercel logs --tail', true], ['vercel logs --tail 50', false], ['netlify logs:function till --tail', true]])('%s ends: not %s', (command, endless) => {
		expect(factsOf(command, 'bash').endless).toBe(endless);
	});
});

describe('a function of the text that hands on what it is given', () => {
	const last = (text: string) => readShell(text, {language: 'bash', assigned: new Set()}).statements.at(-1)?.facts;

	test('asks for nothing with a query', () => {
		expect(last('till() { kubectl exec -it "$1" -- clickhouse-client "${@:2}"; }\ntill cart-0 -q "SELECT 1"')).toMatchObject({interactive: false, opens: null});
	});

	test('asks without one', () => {
		expect(last('till() { clickhouse-client "$@"; }\ntill --host cart-0')?.interactive).toBe(true);
	});

	test('destroys what it is told to', () => {
		expect(last('on_till() { ssh till-1 "$@"; }\non_till systemctl stop till')?.effect).toBe('destructive');
		expect(last('ask() { psql -c "$1"; }\nask "DROP TABLE carts"')?.effect).toBe('destructive');
		expect(last('on_till() { ssh till-1 "$@"; }\non_till uptime')?.effect).toBe('read');
	});
});

describe('a question that was printed below', () => {
	const first = (text: string) => readShell(text, {language: 'bash', assigned: new Set()}).statements[0]?.facts.interactive;

	test('is for the person', () => {
		expect(first('TillTool --store "north"\nPlease make sure that the till is closed:\n\nProceed anyway? (y/N): y')).toBe(true);
	});

	test('is none of the next command', () => {
		expect(first('TillTool --show\nTillTool --store "north"\nProceed anyway? (y/N): y')).toBe(false);
		expect(first('TillTool --show\nThe till is closed.')).toBe(false);
	});
});

describe('programs that stay, and those that open a console or a menu', () => {
	test.each(['crm_mon', 'docker compose watch', 'kcat -b till -t carts', 'celery -A till events', 'systemd-cgtop', 'linkerd viz tap deploy/till', 'hubble observe -f', 'salt-run state.event pretty=True', 'next dev', 'perf record -p 4711', 'sudo /usr/local/bin/till-manager -config /etc/till.yaml'])('%s does not end', command => {
		expect(factsOf(command, 'bash').endless).toBe(true);
	});

	test.each(['crm_mon -1', 'kcat -L -b till', 'kcat -b till -t carts -e', 'perf record -p 4711 -- sleep 10', 'next build', 'till-manager -config /etc/till.yaml status', 'celery -A till inspect active'])('%s ends', command => {
		expect(factsOf(command, 'bash').endless).toBe(false);
	});

	test.each(['heroku run bash -a till', 'heroku run -a till rails c', 'supervisorctl', 'supervisorctl fg till', 'ansible-console', 'whiptail --yesno till 5 5', 'gdisk /dev/sdb', 'make menuconfig', 'openssl genrsa -des3 -out till.key 2048', 'knife ssh "role:till" interactive', 'bin/till remote', 'django-admin dbshell'])('%s waits for a person', command => {
		expect(asks(command)).toBe(true);
	});

	test.each(['heroku run "rake carts:sync" -a till', 'heroku run:detached bash', 'supervisorctl restart till', 'gdisk -l /dev/sdb', 'git remote', 'openssl genrsa -out till.key 2048', 'django-admin shell -c "print(1)"'])('%s does not', command => {
		expect(asks(command)).toBe(false);
	});
});

test('a script of which one part asks does not ask in the others', () => {
	const {statements} = readShell('python manage.py shell\nexit()\npython manage.py check', {language: 'bash', assigned: new Set()});
	expect(statements.map(({command, facts}) => [command, facts.interactive])).toEqual([['python manage.py shell', true], ['exit()', false], ['python manage.py check', false]]);
});

test.each([['newgrp docker', 'docker ps'], ['heroku run bash -a till', 'uptime'], ['heroku run -a till bash', 'uptime'], ['heroku run rails console -a till', 'Cart.count']])('%s opens a place', (command, typed) => {
	expect(readShell(`${command}\n${typed}`, {language: 'bash', assigned: new Set()}).statements.map(({inside}) => inside)).toEqual([null, 0]);
});
