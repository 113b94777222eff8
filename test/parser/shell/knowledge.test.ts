import {describe, expect, test} from 'vitest';
import {gateWord} from '../../../src/parser/gate-word.ts';
import {EFFECT_ROWS, isKnownProgram} from '../../../src/parser/shell/programs.ts';
import {factsOf} from '../../../src/parser/shell/facts.ts';

const programs = new Set(EFFECT_ROWS.flatMap(row => row.programs.split(' ')));

describe('what is known of programs', () => {
	test('covers the programs of operations', () => {
		expect(programs.size).toBeGreaterThan(350);
		const daily = 'kubectl oc helm docker podman docker-compose crictl systemctl service journalctl supervisorctl pm2 nomad argocd flux istioctl aws gcloud az gsutil oci doctl flyctl heroku vercel terraform tofu pulumi ansible ansible-playbook salt vault consul etcdctl gh glab psql pg_dump pg_restore pg_ctl patronictl pgbackrest wal-g barman mysql mysqldump mysqladmin mongosh mongodump mongorestore redis-cli sqlite3 cqlsh nodetool clickhouse-client sqlcmd sqlplus influx cockroach rabbitmqctl kafka-topics kafka-consumer-groups kafka-configs nats flyway liquibase alembic prisma knex goose dbmate rails manage.py dotnet sqitch restic borg velero rclone git npm pip apt-get yum dnf rpm dpkg curl wget ssh scp rsync tmux screen tail top ps kill pkill rm dd mkfs umount zfs zpool lvremove mdadm fdisk cryptsetup ceph virsh vagrant kubeadm eksctl kops hdfs yarn airflow celery crontab at iptables nft ufw firewall-cmd nmcli ip nginx haproxy varnishadm certbot openssl keytool gpg ldapsearch taskkill sc net iisreset tmsh perf nslookup dig'.split(' ');
		expect(daily.length).toBeGreaterThan(120);
		expect(daily.filter(name => !isKnownProgram(name))).toEqual([]);
	});

	test('every row names programs once, an effect, a reason, and something to tell it by', () => {
		for (const row of EFFECT_ROWS) {
			const names = row.programs.split(' ');
			expect(new Set(names).size, row.programs).toBe(names.length);
			expect(names.every(name => /^[\w.[\]+-]+$/u.test(name)), row.programs).toBe(true);
			expect(row.why, row.programs).toMatch(/^[a-z][^.]*[^. ]$/u);
			for (const pattern of [row.verbs, row.line]) expect(pattern?.flags ?? 'u', row.programs).toMatch(/^i?u$/u);
		}
	});
});

const DESTRUCTIVE = `helm upgrade shop ./shop --set replicaCount=0 · aws lambda put-function-concurrency --function-name a --reserved-concurrent-executions 0 · svcadm disable shop · podman play kube shop.yml --down · borg extract ::shop-1 · Uninstall-WindowsFeature Web-Server · kubectl apply --prune -f k8s/ · kubectl taint nodes n1 shop=x:NoExecute · lvreduce -L 1G /dev/vg/a · lvconvert --merge vg/snap · vgreduce vg /dev/sdb · zpool offline tank sdb · ceph-volume lvm zap /dev/sdb · systemctl disable --now shop · tar -xvpf /root/shop-backup.tar srv/shop · tar --extract --file dump-shop.tar -C /srv · unzip -o shop_backup.zip · git push --force origin main · git reset --hard HEAD~1 · git clean -fdx · git checkout -- . · kubectl drain node-1 · kubectl delete pvc data-0 · kubectl scale deploy/shop --replicas=0 · kubectl get pods -o name | xargs kubectl delete
systemctl stop shop · service shop stop · launchctl unload /Library/shop.plist · gitlab-runner verify --delete · psql -c "DROP TABLE carts" · mysql -e "source /tmp/down.sql" · mysql -u root shop < dump.sql · sqlplus / as sysdba @down.sql · echo "DROP TABLE x" | psql
mongosh --eval "db.carts.drop()" · redis-cli FLUSHALL · echo FLUSHALL | redis-cli · influx delete --bucket shop · influx -execute 'DROP DATABASE shop' · clickhouse-client -q "TRUNCATE TABLE carts" · cqlsh -e "TRUNCATE shop.carts" · nodetool decommission
rails runner 'Cart.destroy_all' · python3 -c "import shutil; shutil.rmtree('/srv/shop')" · aws ec2 terminate-instances --instance-ids i-1 · gcloud compute instances delete shop-1 · az group delete --name shop · terraform destroy · helm uninstall shop
kafka-topics --delete --topic carts · zkCli.sh deleteall /shop · etcdctl del /shop --prefix · etcdctl member remove abc · vault secrets disable kv · consul kv delete -recurse shop · nomad job stop shop · nomad node drain -enable abc · rabbitmqctl purge_queue carts
ansible web -m service -a "name=shop state=stopped" · ansible-playbook destroy.yml · salt '*' service.stop shop · zpool destroy tank · lvremove /dev/vg/shop · mkfs -t xfs /dev/sdb1 · dd if=/dev/zero of=/dev/sdb · fdisk /dev/sdb · parted /dev/sdb rm 1 · cryptsetup luksFormat /dev/sdb
crontab -r · iptables -F · iptables -P INPUT DROP · nft flush ruleset · firewall-cmd --panic-on · > /var/log/shop.log · : > /var/log/shop.log · cat /dev/null > /var/log/shop.log · truncate -s 0 /var/log/shop.log · dotnet ef database update Previous · dotnet ef database drop
rpm -e shop · dpkg -r shop · pip uninstall shop · certbot revoke --cert-path x · kubeadm reset · kind delete cluster · vagrant destroy -f · virsh undefine shop · hdfs dfs -rm -r /shop · yarn application -kill app_1 · tmux kill-server · curl -X POST es:9200/carts/_delete_by_query
ssh db-1 "sudo systemctl stop shop" · kubectl exec db-0 -- psql -c "DROP TABLE x" · docker compose exec db dropdb shop · for h in a b; do ssh $h systemctl stop shop; done`.split(/ · |\n/u);
const WINDOWS = ['Stop-Service shop', 'Remove-Item -Recurse C:\\shop', 'taskkill /F /IM shop.exe', 'iisreset /stop', 'sc stop shop', 'net stop shop', 'del /q shop', 'schtasks /delete /tn shop', 'Clear-EventLog -LogName shop', 'Invoke-Sqlcmd -Query "DROP TABLE carts"'];
const MILD = ['kubectl apply -f k8s/', 'kubectl taint nodes n1 shop=x:NoExecute-', 'lvextend -L +1G /dev/vg/a', 'zpool scrub tank', 'ceph-volume lvm list', 'systemctl disable shop.timer', 'systemctl mask shop', 'cp shop.yml /backup/shop_$(date +%Y%m%d).yml', 'tar -tvf shop-backup.tar', 'tar -czf shop-backup.tgz /srv/shop', 'tar -xf shop-backup.tar -C /tmp/look', 'tar xzf shop-1.2.tgz', 'kubectl cordon node-1', 'kubectl rollout undo deploy/shop', 'helm rollback shop 3', 'terraform apply', 'systemctl restart shop', 'kill -HUP 12', 'pkill -USR2 -f shop', 'dd if=/dev/sdb of=/dev/null', 'gcloud compute reset-windows-password vm-1', 'git checkout main', 'dotnet ef database update', 'etcdctl defrag', 'echo x > note.txt', 'kubectl get pods > pods.txt', 'rpm -qa', 'dpkg -l', 'fdisk -l', 'tmux attach -t ops', 'screen -ls', 'ceph osd tree', 'nmcli dev show', 'vault kv get secret/shop', 'redis-cli info', 'certbot renew --dry-run', 'curl http://shop/health'];

describe('what a command does', () => {
	test.each(DESTRUCTIVE)('destroys or stops: %s', command => {
		expect(factsOf(command, 'bash').effect).toBe('destructive');
	});

	test.each(WINDOWS)('destroys or stops on Windows: %s', command => {
		expect(factsOf(command, 'powershell').effect).toBe('destructive');
	});

	test.each(MILD)('destroys nothing: %s', command => {
		expect(factsOf(command, 'bash').effect).not.toBe('destructive');
	});
});

describe('the word to type', () => {
	test.each([
		['systemctl stop shop', 'shop'],
		['docker stop app', 'app'],
		['kubectl -n shop delete deploy web', 'web'],
		['kubectl delete pvc <claim>', 'delete'],
		['kubectl delete sts/web', 'sts/web'],
		['gcloud compute instances stop $instance', 'stop'],
		['aws sqs delete-queue --queue-url <URL>', 'delete-queue'],
		['aws lambda delete-function --function-name resize', 'resize'],
		['docker compose down -v', 'down'],
		['docker system prune -af', 'prune'],
		['docker network rm [NETWORK]', 'rm'],
		['psql -c "DROP INDEX CONCURRENTLY carts_idx"', 'carts_idx'],
		['psql -c "DROP TABLE IF EXISTS carts"', 'carts'],
		['for n in $(cat nodes); do kubectl drain $n; done', 'drain'],
		['redis-cli FLUSHALL', 'FLUSHALL'],
		['rm -rf /srv/shop', '/srv/shop'],
		['rm -rf {{folder}}', 'rm'],
		['dpkg -r shop', 'shop'],
		['git push --force origin main', 'main'],
		['sudo reboot', 'reboot'],
	])('%s → %s', (command, word) => {
		expect(gateWord(factsOf(command, 'bash').object, command)).toBe(word);
	});

	test('is never a mask, a fill-in, a flag or a word of grammar, whatever the command', () => {
		for (const command of [...DESTRUCTIVE, ...DESTRUCTIVE.map(one => one.replace(/\b(?:shop|carts|x)\b/gu, '<name>')), ...DESTRUCTIVE.map(one => one.replace(/\b(?:shop|carts)\b/gu, '$NAME'))]) {
			const word = gateWord(factsOf(command, 'bash').object, command);
			expect(word, command).toMatch(/^[^\s<>[\]{}$-][^\s<>[\]{}$]*$/u);
			expect(word, command).not.toMatch(/^(?:w{3,}|the|an?|of|for|in|do|sudo|yes|name)$/iu);
		}
	});
});
