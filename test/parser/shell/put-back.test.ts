import {describe, expect, test} from 'vitest';
import {factsOf} from '../../../src/parser/shell/facts.ts';

const effectOf = (command: string, language = 'bash'): string => factsOf(command, language).effect;

describe('what lies over what is there', () => {
	test.each([
		'tar -xzf cart.tgz -C /', 'tar -C / -xzv', 'tar --numeric-owner -xpf cart.tar -C /var/lib/cart', 'ssh till-1 "tar xzf - -C /var/lib/till" < till.tgz', 'cat till.tgz | ssh till-1 "cd / && tar xzf -"', 'cat till-backup.tgz | ssh till-1 "cd /srv/till && tar zxvf -"',
		'rsync -a /mnt/copy/ /', 'rsync -aX root@old:/ /', 'rsync -av till:/etc/ /etc/', 'rsync -a /backup/etc/till/ /etc/till/', 'mv /home/* /mnt', 'tar -xzf store/cart_backup.tgz -C store/', 'tar -C store -xzf Backup.tgz', 'zpool create -f tank mirror a b', 'zpool import --rewind-to-checkpoint tank', 'zpool import -F tank', 'vgcfgrestore vg0', 'alt_disk_mksysb -m img -d hdisk1', 'vxdisksetup -i disk1', 'vxdg deport tilldg', 'vxassist -g tilldg shrinkto tillvol 1g', 'vxdmpadm disable path=c1',
		'gsutil -m rsync -d -r gs://cart gs://cart-live', 'kubectl annotate postgrescluster till example.org/pgbackrest-restore="$(date)"', 'ansible-playbook simulate_disaster.yml', 'ansible-playbook site.yml -t db_restore', 'oc rsh -n till till-0 psql -c "DROP DATABASE cart"', 'gcloud firestore import gs://cart/2026 --project=till', 'oc get till cart -o yaml | yq \'.spec.replicas = 0\' - | oc apply -f -', 'curl -X POST "https://api.shop.example/v2/branches/br-1/restore" -H "a: b"', 'node - --yes < scripts/clear-cart-data.js', './clear-orders.sh', 'wrangler kv key put till --path /tmp/till-restore.json', 'wrangler r2 object put till/cart.json --file backup/cart.json',
		'docker cp backups/till.rdb redis:/data/dump.rdb', 'kubectl exec -i till-0 -- tar xzf - -C /srv/till < backup/carts.tgz', 'cat backup/carts.tgz | docker exec -i till tar xzf - -C /srv', 'kubectl create -f jobs/restore-carts.yaml', 'kubectl apply -n shop -f delete-carts.yml', 'echo "" > /var/log/till.log', 'kubectl cp till.rdb redis-0:/data/dump.rdb', 'docker compose cp cart-backup.db web:/app/data/cart.db', 'scp till.rdb till-1:/var/lib/redis/dump.rdb', 'kubectl cp ~/orders shop/till-0:/', 'cp till.db.2026-01-01 till.db', 'aws s3 cp till.json.recovered s3://till/till.json',
	])('%s', command => {
		expect(effectOf(command)).toBe('destructive');
	});

	test.each([
		'tar -c -C /srv etc/next > till-backup.tar', 'tar czf /srv/next/backup.tgz /srv', 'tar xzf cart.tgz -C /usr/local', 'tar -xzf cart-1.2.tgz -C /opt/cart', 'tar -xzf cart-1.2.tgz -C /var/www/cart', 'tar -cvzf cart.tgz -C / etc', 'cat cart.tgz | ssh till-1 "cd /tmp/look && tar zxvf -"',
		'rsync -av /home/ copies:/home/', 'rsync -an root@old:/ /', 'rsync -a /etc/till/ /backup/etc/till/', 'rsync -a build/ /var/www/cart/', 'mv /etc/till/till.conf /etc/till/till.old', 'zpool create tank mirror a b', 'zpool import tank', 'vgcfgrestore --list vg0', 'vxdisk list', 'gsutil rsync -r cart gs://cart', 'gsutil rsync -n -d cart gs://cart', 'kubectl annotate postgrescluster till example.org/pgbackrest-backup=1', 'ansible-playbook site.yml --tags deploy',
		'docker cp till-backup.sql db:/tmp/till.sql', 'kubectl exec -i till-0 -- tar xzf - -C /opt/till < till.tgz', 'kubectl apply -f till.yaml', 'kubectl apply -f restored-till.yaml', 'kubectl apply -f restore.yaml --dry-run=client', 'echo "a" > /var/log/till.log', 'pg_basebackup -D /srv/till', 'docker cp redis:/data/dump.rdb ./backups/', 'kubectl cp till.sql db-0:/tmp/', 'scp till-backup.tgz till-1:/tmp/', 'scp till.conf till-1:/etc/till/', 'cp till.db till.db.2026-01-01', 'aws s3 cp till-backup.tgz s3://till-backups/',
	])('not %s', command => {
		expect(effectOf(command)).not.toBe('destructive');
	});
});

describe('a program that runs another one', () => {
	test.each(['gds-cli aws shop-admin aws rds delete-db-instance --db-instance-identifier till', 'aws-vault exec prod -- aws s3 rm s3://till/x', 'chamber exec till -- dropdb till', 'k3s kubectl delete ns shop', 'minikube kubectl -- delete ns shop', "ssh till-1 'sudo k3s kubectl drain till-2'", 'docker-machine ssh till-1 "docker rm -f cart"', 'ansible web -a "cd /opt/till && docker-compose down"', 'bao secrets disable kv'])('destroys with it: %s', command => {
		expect(effectOf(command)).toBe('destructive');
	});

	test.each(['aws-vault exec prod -- aws s3 ls', 'microk8s kubectl get pods', 'gds aws shop-admin aws rds describe-db-instances', 'bao status'])('only looks with it: %s', command => {
		expect(effectOf(command)).toBe('read');
	});
});

describe('the end of a pipe of PowerShell', () => {
	test.each(['Get-ChildItem C:\\Carts | Where-Object {$_.LastWriteTime -lt (Get-Date).AddDays(-3)} | Remove-Item', 'Get-Service Till* | Where-Object {$_.Status -eq "Running"} | Stop-Service', 'Restart-Computer -ComputerName TILL01 -Force'])('destroys: %s', command => {
		expect(effectOf(command, 'powershell')).toBe('destructive');
	});

	test.each(['Get-Service Till* | Where-Object {$_.Name -ne "till"} | Select-Object Name', 'Get-Content cart.txt | Select-String "x | Stop-Service"'])('destroys nothing: %s', command => {
		expect(effectOf(command, 'powershell')).not.toBe('destructive');
	});
});

describe('a copy on Windows', () => {
	test.each(['Copy-Item "C:\\till\\backups\\till-pre-1.0.db" "C:\\till\\db\\till.db" -Force', 'Copy-Item -Path D:\\Backups\\till.bak -Destination C:\\data\\till.mdf', 'xcopy /E /Y D:\\backup\\till C:\\inetpub\\till', 'copy /Y D:\\backup\\till.db C:\\data\\till.db', 'Expand-Archive D:\\backups\\till.zip -DestinationPath C:\\inetpub\\till -Force', 'robocopy D:\\till C:\\inetpub\\till /MIR', 'xcopy D:\\bak\\till C:\\inetpub\\till'])('lies over what is there: %s', command => {
		expect(effectOf(command, 'powershell')).toBe('destructive');
	});

	test.each(['Copy-Item C:\\till\\db\\till.db D:\\Backups\\till.db', 'copy till.conf C:\\till\\', 'robocopy C:\\till D:\\copies\\till /E', 'Expand-Archive till-1.2.zip C:\\till', 'xcopy C:\\akten C:\\till'])('does not: %s', command => {
		expect(effectOf(command, 'powershell')).not.toBe('destructive');
	});
});

describe('words of others', () => {
	test.each(['gh issue create --title "Restored from archive" --body "Rollback of migration done, delete nothing"', 'git commit -m "revert the migration"', 'nomad job scale till web 2'])('take nothing back: %s', command => {
		expect(effectOf(command)).toBe('change');
	});

	test.each(['gh release delete v1 --yes', "kamal app exec 'bin/rails db:rollback'", 'kamal accessory exec db "dropdb till"', 'dokku run till rails db:rollback', 'eb ssh -c "dropdb till"', 'multipass exec till -- dropdb till', 'pct exec 100 -- dropdb till', 'runuser -u postgres -- dropdb till', 'flock /tmp/till dropdb till', 'gitlab-patronictl reinit tills till-1', 'npx supabase db push --file migrations/[rollback-file].sql', 'psql -f migrations/<rollback-file>.sql', 'tillctl power_manage -n till-1 --power-off', 'nomad job scale till 0', 'nomad job scale till web 0', 'tf destroy', 'docker cp temp-restore/world till:/srv/world'])('destroys: %s', command => {
		expect(effectOf(command)).toBe('destructive');
	});
});
