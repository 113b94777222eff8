import {describe, expect, test} from 'vitest';
import {findBlanks, nameOf} from '../../../src/parser/shell/placeholders.ts';
import {readShell} from '../../../src/parser/shell/read-shell.ts';
import {readSql} from '../../../src/parser/shell/read-sql.ts';

const blanks = (text: string, assigned: readonly string[] = []): readonly string[] =>
	readShell(text, {language: 'bash', assigned: new Set(assigned)}).statements.flatMap((one) => one.placeholders.map((blank) => `${blank.literal} ${blank.quoting}`));

describe('a line of many fill-ins', () => {
	const many = Array.from({length: 300}, (_, at) => `<zone-${at}>`).join(' ');

	test('has each of them', () => {
		expect(blanks(`./go.sh ${many} [RELEASE ID] $SHOP`)).toHaveLength(302);
	});

	test('is judged by what stands far from them', () => {
		expect(blanks(`grep ${many} @SHOP@`)).toHaveLength(300);
		expect(blanks(`./go.sh ${many} @SHOP@`)).toHaveLength(301);
		expect(blanks(`./go.sh ${many} "<shop></shop>"`)).toHaveLength(300);
	});

	test('is not mixed up with the next line', () => {
		expect(blanks(`grep ${many} @SHOP@\n./go.sh @SHOP@`).at(-1)).toBe('@SHOP@ bare');
	});
});

describe('what has to be filled in', () => {
	test.each([
		['./go.sh <version>', ['<version> bare']],
		['curl -d @a.json https://hooks.shop/services/YOUR/WEBHOOK/URL', ['YOUR/WEBHOOK/URL bare']],
		['shopctl refund --order=pi_xxxxx', ['pi_xxxxx bare']],
		['mktemp /tmp/cart_XXXXXX', []],
		['psql cart -c "\nSELECT 1 FROM users\nORDER BY table_name;"', []],
		['psql cart -c "INSERT INTO carts (id, user_id, plan) VALUES (1, 2, 3)"', []],
		['heroku rollback v### -a shop', ['v### bare']],
		['helm rollback shop N -n prod', ['N bare']],
		['kubectl rollout undo deploy/shop --to-revision X', ['X bare']],
		['curl -X POST https://shop.example.com', []],
		['test "$1" = N', []],
		['git clone https://github.com/OWNER/shop.git', ['OWNER bare']],
		['psql cart -c "SELECT 1 FROM {table}"', ['{table} raw']],
		['terraform output -raw instance_id', []],
		["sed -i 's/OLD_SECRET/NEW_SECRET/g' .env.local", ['OLD_SECRET raw', 'NEW_SECRET raw']],
		['python3 -c "\nprint(f\'{till.last_cart}\')"', []],
		['kill -9 PID', ['PID bare']],
		['DATABASE_URL="production_url" npx prisma migrate deploy', ['production_url double']],
		['ssh ops@IP_DEL_NODO', ['IP_DEL_NODO bare']],
		['grep "MAC_DO_CAIXA" /etc/dnsmasq.conf', ['MAC_DO_CAIXA double']],
		['export HOST="新服务器IP"', ['新服务器IP double']],
		['export NOTE="新服务器已启动"', []],
		['TIMESTAMP=$(date +%s)\npg_restore -d cart -c before_TIMESTAMP.dump', ['TIMESTAMP bare']],
		['ps -o PID -p 1', []],
		['psql shop < migrations/down/XXXX_orders.sql', ['XXXX bare']],
		['echo "old_secret_value" | shopctl secret put SECRET_NAME', ['old_secret_value double', 'SECRET_NAME bare']],
		['psql -h host -p 5432 shop', ['host bare']],
		['cat <<EOF | kubectl apply -f -\nsecretKey: { ... }\nEOF', ['{ ... } heredoc']],
		["kubectl set env deploy/shop DB='postgres://...@db:5432/shop'", ['... single']],
		['cd C:\\path\\to\\shop', ['C:\\path\\to\\shop bare']],
		['git revert --no-commit TARGET..HEAD', ['TARGET bare']],
		['rsync -av src/ root@server:/srv', ['server bare']],
		['mysql -u username -p shop', ['username bare']],
		['git reset --hard HEAD~N', ['N bare']],
		['etcdctl snapshot restore backup.db [flags]', ['[flags] bare']],
		['pg_restore --host db-1 <%file name%>', ['<%file name%> bare']],
		['tar xf backup-XX.tgz', ['XX bare']],
		['patronictl reinit shop nodeX', ['nodeX bare']],
		['bq query --dry_run "SELECT * FROM ..."', ['... double']],
		["curl -XPUT http://es:9200/_x -d '{\n  \"a\": \"{node.name}\"\n}'", ['{node.name} single']],
		['curl http://es:9200/_nodes/{node.name}/stats', ['{node.name} bare']],
		['./undo.sh --vault /ruta/absoluta/Vault', ['/ruta/absoluta/Vault bare']],
		['aws elbv2 describe-target-health --target-group-arn {arn}', ['{arn} bare']],
		['kubectl get pods -n "{namespace}"', ['{namespace} double']],
		['ssh -i key.pem ec2-user@instance-ip', ['instance-ip bare']],
		['curl http://server-address:8080/health', ['server-address bare']],
		['curl -I http://shop-alb-xxxx.eu-west-1.elb.amazonaws.com', ['shop-alb-xxxx bare']],
		['source /srv/XXXXX/env', ['XXXXX bare']],
		['cp a /pfad/zum/ordner', ['/pfad/zum/ordner bare']],
		['cp a /ruta/al/respaldo', ['/ruta/al/respaldo bare']],
		['cp a /chemin/du/fichier', ['/chemin/du/fichier bare']],
		['./go.sh <staging|production> "<why>"', ['<staging|production> bare', '<why> double']],
		["echo 'by [your name]: [REASON]' >> log", ['[your name] single', '[REASON] single']],
		['./go.sh {{ release }} {service-name}', ['{{ release }} bare', '{service-name} bare']],
		['cd /path/to/shop && ./go.sh', ['/path/to/shop bare']],
		['docker pull registry.example.org/your-org/shop', ['your-org bare']],
		['gcloud run deploy --project PROJECT_ID', ['PROJECT_ID bare']],
		['aws ec2 stop-instances --instance-ids i-xxxxxxxx', ['i-xxxxxxxx bare']],
		['kubectl logs $POD -n "${NAMESPACE}"', ['$POD bare', '${NAMESPACE} double']],
		['cat > note <<EOF\nDown for X minutes, $WHO\n[what happened]\nEOF', ['X minutes heredoc', '$WHO heredoc', '[what happened] heredoc']],
		["cat > note <<'EOF'\nby <name>\nEOF", ['<name> heredoc-quoted']],
		['for d in a b; do\n  ./go.sh $d $X # for <whom>\ndone', ['$X bare']],
		['echo "$(./go.sh <x>)"', ['<x> bare']],
		['echo `./go.sh <x>` `$Y`', ['<x> assignment', '$Y assignment']],
		['echo ${TAG%%-*} $((N + 1)) $(( $N + 1 ))', ['${TAG%%-*} assignment', '$N assignment']],
		['ssh web-1 "restart <name>"', ['<name> raw']],
		['ssh <host> uptime', ['<host> bare']],
		['psql -d <db> -c "delete from t where id = <id>"', ['<db> bare', '<id> raw']],
		['psql <<EOF\nselect <id>;\nEOF', ['<id> raw']],
		["kubectl exec -i db -- psql <<'EOF'\nselect <id>;\nEOF", ['<id> raw']],
		['bash -c "go <x>"', ['<x> raw']],
		['heroku config:set KEY=old_value', ['KEY bare', 'old_value bare']],
		['kubectl get pods -n <命名空间>', ['<命名空间> bare']],
		['pg_restore -d <base_de_datos> /ruta/a/copia.dump', ['<base_de_datos> bare', '/ruta/a/copia.dump bare']],
		["kubectl patch svc web -p '{\"spec\":{\"name\":\"$TRACK\"}}'", ['$TRACK single']],
		['./go.sh backup_AAAA-MM-JJ_HHMM.tgz TT.MM.JJJJ', ['AAAA-MM-JJ_HHMM bare', 'TT.MM.JJJJ bare']],
		['./go.sh --od RRRR-MM-DD "YYYY-MM-DD HH:MM:SS" ГГГГ-ММ-ДД yyyymmdd', ['RRRR-MM-DD bare', 'YYYY-MM-DD HH:MM:SS double', 'ГГГГ-ММ-ДД bare', 'yyyymmdd bare']],
		['gpg --passphrase "MA_PASSPHRASE" -d x', ['MA_PASSPHRASE double']],
		['ipmitool -H BMC_HOSTNAME mc reset cold', ['BMC_HOSTNAME bare']],
		['export TILL_ZONE=TILL_ZONE', ['TILL_ZONE bare']],
		['till config set --secret url "NEW_URL" -s shop', ['NEW_URL double']],
		['echo "NEW_IP_ADDRESS" | gh secret set TILL_HOST', ['NEW_IP_ADDRESS double']],
		['gh secret set NEW_TOKEN', []],
		['export TILL_PROFILE="FILL_PROFILE_FOR_THE_TILL"', ['FILL_PROFILE_FOR_THE_TILL double']],
		[`TILL='<"Used by" of the list>'`, ['<"Used by" of the list> single']],
		['psql -h new_primary_ip -c "SELECT 1"', ['new_primary_ip bare']],
		['tillctl sources update example --clone-url new-url', ['new-url bare']],
		['oc sa new-token till', []],
		['ceph orch apply mds **some name like till-fs** --placement=2', ['**some name like till-fs** bare']],
		['virsh dumpxml vm_name > vm_name.xml', ['vm_name bare', 'vm_name bare']],
		['npx prisma migrate resolve --applied "nombre_migracion"', ['nombre_migracion double']],
		['createdb NEWDB -O NEWDBadmin', ['NEWDB bare', 'NEWDBadmin bare']],
		['nc 1.2.3.4 5678', ['1.2.3.4 bare']],
		['pip install till==1.2.3.4', []],
		['ping fqdn.remote.host', ['fqdn.remote.host bare']],
		['SECRET_KEY=YYYYYYYYYYYY ./till', ['YYYYYYYYYYYY bare']],
		['kubectl get pods -o custom-columns=NAME:.pod_name', []],
		['pod_name=$(./till)', []],
		['kill <PID> 或 docker compose down', ['<PID> bare']],
		['PREFIX="your/carts/"', ['your/carts/ double']],
		['ls s3://till/your/carts/x', ['your/carts/x bare']],
		['kubectl rollout undo deploy/服务名 -n имя-среды', ['服务名 bare', 'имя-среды bare']],
		['psql -h __DB_HOST__ -U @DB_USER@ -d %DB%', ['__DB_HOST__ bare', '@DB_USER@ bare', '%DB% bare']],
		['./go.sh <<DB_HOST>> ${{ inputs.tag }} {{ .Values.tag }} «имя»', ['<<DB_HOST>> bare', '${{ inputs.tag }} bare', '{{ .Values.tag }} bare', '«имя» bare']],
		['ssh user@server-ip', ['user@server-ip bare']],
		['ping 10.0.X.X; ping x.x.x.x; docker pull shop:1.2.X', ['10.0.X.X bare', 'x.x.x.x bare', '1.2.X bare']],
		["export PGPASSWORD='...'; ./go.sh ... [...] <...>", ["... single", '... bare', '[...] bare', '<...> bare']],
		['export SHOP_TOKEN=<key B: the one that only reads (by mail)>', ['<key B: the one that only reads (by mail)> bare']],
		['export SHOP_TOKEN=<同上：只读>', ['<同上：只读> bare']],
		['SHOP_LIST=1 sort <in.txt >out.txt', []],
		['curl -u admin:**** -H "Authorization: Bearer TOKEN" https://example.org', ['**** bare', 'TOKEN double']],
		['mysql -u root -pPASSWORD --host REPLACE_ME', ['PASSWORD bare', 'REPLACE_ME bare']],
		['az group show --name ${app-name}', ['${app-name} assignment']],
		['export DB="postgres://user:password@host:5432/db"', ['user:password@host double']],
		['mkfs.ext4 /dev/sdX1', ['/dev/sdX1 bare']],
		['kubectl logs pod/name-of-pod', ['name-of-pod bare']],
		['./back.sh copies/shop_TIMESTAMP.sql.gz', ['TIMESTAMP bare']],
		['docker swarm join --token SWMTKN-xxx manager-ip:2377', ['SWMTKN-xxx bare', 'manager-ip bare']],
		['docker swarm init --advertise-addr manager-ip', ['manager-ip bare']],
		['node back.js --file=BACKUP_FILE --env=ENV', ['BACKUP_FILE bare', 'ENV bare']],
		['nomad job revert JOB VERSION && vault operator unseal KEY1', ['JOB bare', 'VERSION bare', 'KEY1 bare']],
		['ip addr add A.B.C.D/24 dev ethX', ['A.B.C.D bare', 'ethX bare']],
	])('%j', (text, expected) => {
		expect(blanks(text)).toEqual(expected);
	});

	test.each([
		'sort < in.txt > out.txt', 'diff <(ls a) <(ls b)', 'cat <<EOF\n<b>bold</b>\nEOF', 'if [ -f x ]; then ls [a-z]*; fi', 'grep "[Ee]rror" log', 'list=(a b); echo "${list[0]} ${list[@]}"', 'a[1]=2',
		"docker ps --format '{{.Names}}'", "awk '{print $NF}' log", 'cp x.{yml,bak}', 'echo {1..5}', "curl -w '%{http_code}' https://example.org", 'git diff HEAD@{1}', 'echo $HOME $? $1 "$@" $$', 'X=1; echo $X',
		'echo ${PORT:-80}', "printf '[INFO] %s' ok", 'find . -exec ls {} +', 'mktemp /tmp/a.XXXXXX', 'date +%Y%m%d', 'env | grep DATABASE_URL', 'read ANSWER; echo $ANSWER', 'git commit --author="A B <a@example.org>"', "jq '.[] | .a'", "cat > x.sh <<'EOF'\necho $LATER\nEOF", 'curl -X GET https://example.org',
		'dig AAAA example.org', 'dgmgrl /\nSHOW DATABASE shop;', 'go test ./...', 'git diff a...b', 'git checkout release/1.2.x', 'sed -i "s/__DB__/x/" f', "docker images | grep '<none>'", 'echo "waiting ..."', 'cat <<EOF >> log\na\nEOF', 'lsblk -o NAME,SIZE', 'git commit -m 回滚', 'grep -r TODO .', "psql -c \"select to_char(now(), 'YYYY-MM-DD')\"", 'ssh deploy@web-1', 'docker inspect -f {{.State}} web', 'echo ${PORT-80}',
	])('nothing in %j', (text) => {
		expect(blanks(text)).toEqual([]);
	});

	test('what the runbook assigns elsewhere is known', () => {
		expect(blanks('echo $SHOP $TOWN', ['SHOP'])).toEqual(['$TOWN bare']);
	});

	test('offsets are those of the command', () => {
		const text = '# go\n\n  ./go.sh <aa> \\\n    [B C]';
		const [one] = readShell(text, {language: 'bash', assigned: new Set()}).statements;
		for (const blank of one?.placeholders ?? []) expect(one?.command.slice(blank.start, blank.end)).toBe(blank.literal);
		expect(one?.placeholders).toHaveLength(2);
	});

	test('SQL has fill-ins of its own', () => {
		const sql = readSql("BEGIN;\n-- the statements go here\nCOMMIT;\nDELETE FROM t WHERE v = '<v>';", {assigned: new Set()});
		expect(sql.statements.map((one) => one.placeholders.map((blank) => blank.literal))).toEqual([['-- the statements go here'], ['<v>']]);
	});
});

test.each([['<release-id>', 'release_id'], ['[RELEASE ID]', 'release_id'], ['$RELEASE_ID', 'release_id'], ['${releaseId}', 'release_id'], ['{{ release.id }}', 'release_id'], ['<版本>', '版本'], ['<…>', 'value']])('all dialects of a name are one: %s', (literal, name) => {
	expect(nameOf(literal)).toBe(name);
});

test.each([
	['fly releases rollback v144', ['v144']],
	['kubectl rollout undo deploy/a --to-revision=5', ['5']],
	['./go.sh restore backup-20240131-120000', ['backup-20240131-120000']],
	['docker pull example.org/shop:1.4.2', ['1.4.2']],
	['curl https://example.org/v1/health', []],
	['sleep 30', []],
	['kubectl logs cart-pod-xyz', ['cart-pod-xyz']],
	['git revert abc123', ['abc123']],
])('samples of %s', (text, expected) => {
	expect(readShell(text, {language: 'bash', assigned: new Set()}).statements[0]?.samples.map((one) => one.literal)).toEqual(expected);
});

describe('parts of names that differ from time to time', () => {
	const found = (text: string) => findBlanks(text, {assigned: new Set(), sql: false}).map(({literal}) => literal);
	test.each([
		['./restore.sh backups/shop_prod_TIMESTAMP.sql.gz', ['TIMESTAMP']],
		['zpool replace tank ata-ST4000_OLD_SERIAL /dev/disk/by-id/ata-ST4000_NEW_SERIAL', ['OLD_SERIAL', 'NEW_SERIAL']],
		['zpool offline tank ata-WD40_XXXXXXXX', ['XXXXXXXX']],
		['ls -l /dev/disk/by-id | grep "NEW_SERIAL"', ['NEW_SERIAL']],
		['docker swarm join --token SWMTKN-xxx manager-ip:2377', ['SWMTKN-xxx', 'manager-ip']],
		['make down-phaseX', ['phaseX']],
		['cp -r /pat/to/emoji/ .', ['/pat/to/emoji/']],
	])('are filled in: %s', (text, wanted) => {
		expect(found(text)).toEqual(wanted);
	});

	test.each([['LAST_GOOD_SHA=$(git rev-parse HEAD)'], ['export APP_VERSION=3'], ['for d in /dev/sd?; do smartctl -H; done'], ['mktemp -d /tmp/shop-XXXX'], ['sed -i s/_XXXX/_1/ shop.conf'], ['kubectl get pods -l app.kubernetes.io/version=3']])('are none in %s', text => {
		expect(found(text)).toEqual([]);
	});
});

test('names of another program in quotes of a command that quotes hold are none', () => {
	expect(blanks(`./note.sh --body "$(jq -n --arg to <release> '{to: $to}')"`)).toEqual(['<release> bare']);
	expect(blanks('./note.sh --body "$(./who.sh) let it go: $WHO"')).toEqual(['$WHO double']);
});
