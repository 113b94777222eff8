import {describe, expect, test} from 'vitest';
import {factsOf} from '../../../src/parser/shell/facts.ts';

const effectOf = (command: string): string => factsOf(command, 'bash').effect;

describe('effect', () => {
	test.each([
		'kubectl get pods -w', 'echo "show master status" | mysql > status.log', 'flask db current', 'kubectl -n shop describe deploy/web', 'kubectl rollout status deploy/web', 'kubectl rollout history deploy/web', 'kubectl apply -f x.yml --dry-run=client', 'helm history web', 'helm list -A', 'docker ps -a', 'docker compose logs web', 'docker-compose config',
		'docker inspect web', 'flyctl status -a shop', 'flyctl releases', 'fly releases list', 'fly postgres backups list', 'heroku releases -a shop', 'heroku logs -t', 'heroku pg:info', 'vercel ls', 'vercel inspect x', 'aws ecs describe-services --cluster a', 'aws ecs wait services-stable --cluster a', 'aws s3 ls', 'aws logs tail /x --follow',
		'gcloud run services list', 'gcloud sql backups list --instance db', 'az webapp show -n shop', 'terraform plan', 'terraform state list', 'systemctl status nginx', 'journalctl -u nginx', 'git log --oneline', 'git fetch origin', 'git diff HEAD~1', 'git branch -a', 'npm test', 'npm run test:e2e', 'npm ls', 'curl -s https://example.org', 'curl -I https://example.org | head -1',
		'ping -c 3 example.org', 'cat log | grep -i error | sort | uniq -c', 'df -h && free -m', 'sleep 30', 'cd /srv', 'export A=1', 'A=1', 'psql -c "select 1"', 'psql -l', 'mysql -e "SHOW PROCESSLIST"', 'redis-cli INFO', 'redis-cli get a', 'pg_dump shop > shop.sql', 'pg_isready', 'prisma migrate status', 'npx prisma migrate status',
		'./scripts/check-health.sh', './verify.sh all', 'make status', 'python manage.py check', 'bin/rails db:migrate:status', 'alembic current', 'restic snapshots', 'kubectl exec web-0 -- cat /etc/hosts', 'ssh web-1 uptime', 'sudo systemctl status nginx', 'docker exec db psql -U shop -c "select 1"', 'kafka-topics.sh --list', 'rabbitmqctl list_queues', 'kill -0 42', 'gh run list', 'vault status', 'argocd app history web', 'for i in 1 2; do curl -s x; sleep 1; done', 'if [ -f x ]; then cat x; fi', 'gunzip -t x.gz', 'flyctl logs -a x > x.log', 'rsync -avn a/ b/', 'timeout 5 nc -zv db 5432',
	])('%s only looks', (command) => {
		expect([command, effectOf(command)]).toEqual([command, 'read']);
	});

	test.each([
		'kubectl rollout undo deploy/web', 'echo "stop slave" | mysql', 'cf us shop shop-db', './rollback.sh --to v12', 'kubectl rollout restart deploy/web', 'kubectl apply -f x.yml', 'kubectl scale deploy/web --replicas=3', 'kubectl delete pod web-0', 'helm rollback web 3', 'helm upgrade web ./chart', 'docker compose up -d', 'docker restart web', 'docker pull x', 'flyctl releases rollback v12 -a shop', 'flyctl deploy --image x', 'fly postgres backup create', 'fly scale count 2', 'flyctl secrets set A=b', 'heroku rollback v12 -a shop', 'heroku ps:scale web=2', 'vercel rollback', 'vercel promote x',
		'aws ecs update-service --cluster a --service b --task-definition c', 'aws rds failover-db-cluster --db-cluster-identifier a', 'aws lambda update-alias --function-name a', 'gcloud run services update-traffic web --to-revisions a=100', 'az webapp deployment slot swap -n a', 'terraform apply plan.out', 'systemctl restart nginx', 'systemctl reload nginx', 'git revert abc1234', 'git checkout v1 -- carts/', 'helm rollback cart-migrate 3', 'git push origin main', 'git checkout v1.2', 'npm install', 'npm run deploy', 'curl -X POST https://example.org', "curl -d '{}' https://example.org", 'psql -c "update a set b = 1"', 'mysql -e "CREATE DATABASE a"', 'redis-cli set a 1', './rollback.sh production', 'make deploy', 'nano x', 'cat > x <<EOF\na\nEOF', 'echo a >> log', 'sed -i s/a/b/ x', 'scp x web-1:/srv', 'ssh web-1 "systemctl restart web"', 'alembic upgrade head', 'frobnicate --all', './bin/rollback --version 12', 'argocd app rollback web 3', 'npm run cache:clear', 'mkdir x', 'pg_ctl promote',
	])('%s changes something', (command) => {
		expect([command, effectOf(command)]).toEqual([command, 'change']);
	});

	test.each([
		'docker run --rm -v data:/target alpine sh -lc "cd /target && rm -rf ./*"', "su - postgres << 'EOF'\npsql << SQL\nDROP DATABASE shop;\nSQL\nEOF", 'ssh web-1 <<EOF\ndocker compose down\nEOF', 'gunzip -c x.gz | su - postgres -c "psql shop"', 'bq rm shop.carts', 'bq cp -f shop.new shop.carts', 'bq load --replace shop.carts x.csv', 'bq query "DELETE FROM shop.carts WHERE true"', 'php artisan backup:restore --backup=latest', 'python manage.py sicherung_wiederherstellen x.json.gz', 'python3 scripts/migrate_shop.py --taxonomy-rollback x.json', "shopctl prod run-shell-command web-1 'systemctl stop shop'", 'shopctl prod service pillowtop stop --only=a', 'kubectl delete pod web-0 --force', 'oc delete pod web-0 --force=true --grace-period=0', 'flask db downgrade', './venv/bin/flask db downgrade', 'cf ds shop-db', 'cf d shop', './rollback.sh --backup backups/shop.sql.gz', './undo.sh /srv/dumps/monday.dump', 'echo "drop table a" | mysql', 'kubectl delete deploy web', 'kubectl scale deploy/web --replicas=0', 'kubectl scale --replicas 0 deploy/web', 'kubectl -n shop delete pvc data-0', 'kubectl drain node-1', 'helm uninstall web', 'docker compose down', 'docker-compose -f x.yml down -v', 'docker stop web', 'docker volume rm data', 'docker system prune -af', 'docker-compose up -d --scale web=0', 'flyctl scale count 0 -a shop', 'fly apps destroy shop', 'fly postgres backup restore x', 'heroku ps:scale web=0', 'heroku pg:backups:restore b001', 'heroku pg:reset', 'heroku maintenance:on',
		'aws s3 rm s3://a --recursive', 'aws ec2 terminate-instances --instance-ids i-1', 'aws ecs update-service --cluster a --desired-count 0', 'aws rds delete-db-instance --db-instance-identifier a', 'gcloud sql instances delete a', 'hcloud server reset-to-image --image-id 7 till', 'hcloud server poweroff till', 'doctl compute droplet-action rebuild 7 --image debian', 'linode-cli linodes rebuild 7', 'gcloud sql backups restore 1 --restore-instance=a', 'az vm deallocate -n a', 'terraform destroy', 'systemctl stop nginx', 'service nginx stop', 'rm -rf /srv/x', 'sudo rm x', 'dd if=x of=/dev/sda', 'git push --force', 'git push -f origin main', 'git reset --hard HEAD~1', 'dropdb shop', 'pg_restore -d shop x.dump', 'psql shop < x.sql', 'psql -f x.sql', 'gunzip -c x.gz | docker exec -i db psql -U shop', 'psql -c "DROP TABLE a"', "psql -c 'delete from a'", 'mysql -e "TRUNCATE TABLE a"', 'psql <<EOF\nALTER TABLE a DROP COLUMN b;\nEOF', 'mongosh --eval "db.a.drop()"', 'redis-cli FLUSHALL', 'redis-cli -h x del a', 'npm run db:migrate:rollback', 'npm run migrate:down', 'npx knex migrate:rollback', 'bundle exec rake db:rollback', 'bin/rails db:rollback', 'php artisan migrate:rollback', 'alembic downgrade -1', 'flyway undo', 'python tools/migrations.py rollback --count=1', './restore-db.sh x', 'make db-restore', 'cp app.conf.bak app.conf', 'kill -9 42', 'pkill -f web', 'rsync -a --delete a/ b/', 'find . -name x -delete', 'ssh web-1 "docker compose down"', 'ssh web-1 sudo systemctl stop web', 'kubectl exec db-0 -- psql -c "drop database a"', 'sudo -u postgres dropdb shop', 'bash -c "rm -rf x"', 'su - postgres -c "dropdb shop"', 'timeout 60 docker compose stop', 'xargs kubectl delete deploy < list', 'velero restore create --from-backup a', 'restic restore latest --target /', 'rabbitmqctl purge_queue a', 'kafka-topics.sh --delete --topic a', 'vault kv delete a', 'curl -X DELETE https://example.org/a', 'for d in a b; do kubectl delete deploy $d; done', 'mysql shop < dump.sql', 'etcdctl del a',
	])('%s destroys', (command) => {
		expect([command, effectOf(command)]).toEqual([command, 'destructive']);
	});

	test('SQL is judged by its worst statement, strings left out', () => {
		expect(factsOf("SELECT 'drop table a'", 'sql').effect).toBe('read');
		expect(factsOf('BEGIN; UPDATE a SET b = 1; COMMIT;', 'sql').effect).toBe('change');
		expect(factsOf('WITH x AS (SELECT 1) DELETE FROM shops', 'sql')).toMatchObject({effect: 'destructive', object: 'shops'});
		expect(factsOf('ROLLBACK;', 'sql').effect).toBe('read');
	});
});

describe('a program that no table knows and that runs one that a table does', () => {
	test.each(['gcloud run jobs deploy cart-migrate --image=$IMAGE --args="-direction,down,-steps,1" --execute-now', 'kubectl create job back --image=cart-migrate -- migrate down 1', `aws ecs run-task --task-definition cart-migrate --overrides '{"command":["npm","run","migrate:down"]}'`, 'railway run alembic downgrade -1', 'shopctl run alembic downgrade -1', './dc exec db dropdb shop', 'infisical run --env prod -- prisma migrate reset'])('%s destroys', command => {
		expect(effectOf(command)).toBe('destructive');
	});

	test('and a shell that it opens is a place', () => {
		expect(factsOf('./dc exec web bash', 'bash')).toMatchObject({interactive: true, opens: {kind: 'shell'}});
	});

	test.each(['make run', 'shopctl run checks', './dc exec web date'])('%s opens nothing', command => {
		expect(factsOf(command, 'bash')).toMatchObject({interactive: false, opens: null});
	});
});

describe('what asks for a new password', () => {
	test.each(['python manage.py createsuperuser', 'python manage.py changepassword ada', 'php bin/console user:change-password ada', 'flask create-admin', 'htpasswd /etc/nginx/users ada', 'kinit ada@SHOP.EXAMPLE'])('%s', command => {
		expect(factsOf(command, 'bash').interactive).toBe(true);
	});

	test.each(['python manage.py createsuperuser --noinput', 'htpasswd -b users ada pw', 'shopctl reset-password ada secret', 'systemctl status create-admin.service'])('not %s', command => {
		expect(factsOf(command, 'bash').interactive).toBe(false);
	});
});

describe('endless', () => {
	test.each(['shopctl events watch', 'shopctl tail --app web', 'make logs', 'make logs-follow', 'just dev', 'make run-dev', 'make dev-server', 'flask run', 'dotnet watch', 'minikube tunnel', 'sleep infinity', 'nc -l 80', 'node server.js', 'java -jar cart-service.jar', 'argocd app logs cart -f', 'openvpn --config a.ovpn', 'nats-server -c /etc/nats.conf', 'redis-server /etc/redis.conf', 'consul agent -dev', 'render logs --tail srv-1', 'sam logs -n Cart --tail', 'node index.js', 'adb logcat | grep till', 'node out/main.js', 'cf logs shop', 'cf connect-to-service -no-client shop shop-db', 'kubectl logs -f web-0', 'kubectl get pods --watch', 'kubectl port-forward svc/web 8080:80', 'docker logs -f web', 'docker compose logs --follow', 'docker compose up', 'docker stats', 'fly logs -a shop', 'flyctl logs -a shop | grep error', 'heroku logs --tail', 'tail -f x', 'tail -F x | grep a', 'journalctl -u nginx -f', 'journalctl -fu nginx', 'top', 'htop', 'watch kubectl get pods', 'ping example.org', 'ssh -N -L 1:a:2 web-1', 'aws logs tail x --follow', 'while true; do date; sleep 1; done', 'stern web', './board.sh --watch', 'ssh web-1 tail -f x', 'redis-cli monitor', 'npm run dev', 'vmstat 1', 'ceph -w', 'mongostat', 'zpool iostat 5', 'ip monitor', 'strace -p 12', 'free -s 5', 'netstat -c', 'mtr a', 'crictl logs -f x', 'Get-Content a.log -Wait', 'bundle exec sidekiq', 'php artisan queue:work', './gradlew bootRun', 'jstat -gc 12 1000', 'uv run shop serve', 'shopd serve --port 80'])('%s', (command) => {
		expect(factsOf(command, 'bash').endless).toBe(true);
	});
	test.each(['shopctl watch add web', 'make show-logs', 'make deploy', 'make helm-up-dev', 'nc -zv web-1 80', 'node restore.js', 'java -jar liquibase.jar update', 'openvpn --config a --daemon x', 'minikube dashboard --url', 'just migrate-dev', 'make dev-setup', 'redis-server --daemonize yes', 'mongod --fork --config x', 'haproxy -c -f x.cfg', 'nats-server --version', 'consul members', 'cf logs shop --recent', 'kubectl logs web-0', 'kubectl rollout status deploy/web --watch', 'kubectl wait --for=condition=ready pod/a', 'kubectl apply -f x.yml', 'docker compose up -d', 'docker stats --no-stream', 'fly logs --no-tail', 'fly logs | head -20', 'tail -n 100 x', 'tail -f x | grep -m1 ready', 'timeout 30 tail -f x', 'top -bn1', 'ping -c 3 a', 'vmstat 1 5', 'docker-compose -f x.yml ps', 'helm upgrade web . --wait', 'grep -f x y', 'for i in 1 2; do sleep 1; done', 'while true; do date && break; done', 'until curl -sf x; do sleep 1; done', 'git log --follow x', 'rm -f x', 'ceph -s', 'zpool iostat 5 3', 'zpool status', 'ip addr', 'free -m', 'netstat -tlnp', 'mtr -rc 5 a', 'jstat -gc 12', 'crictl logs x', 'Get-Content a.log', 'php artisan queue:work --once', './gradlew build'])('not %s', (command) => {
		expect([command, factsOf(command, 'bash').endless]).toEqual([command, false]);
	});
});

describe('interactive', () => {
	test.each(['dnf update', 'gpg --full-generate-key', 'openssl req -new -key a.key', 'e2fsck -f /dev/sda1', 'ansible-playbook a.yml -K', 'docker run -it cart', 'tailscale up', 'cryptsetup luksOpen /dev/sdb1 a', 'adduser ada', 'sops secrets.env', 'kubectl -n shop edit deploy web', 'knife node edit web-1', 'rails credentials:edit', "cf uups cart -p 'id, secret'", 'cf-ssh -f shop.yml', 'hcloud server ssh web-1', 'shopctl db console', 'shopctl login', 'make tools-shell', 'make bash', 'just db_psql', 'make console', 'ssh web-1', 'ssh -i key ops@web-1', 'psql', 'psql -h db -U shop shop', 'mysql -u root -p', 'sqlite3 x.db', 'mongosh', 'redis-cli -h x', 'nano x', 'vim x', 'sudo vi x', 'less x', 'kubectl exec -it web-0 -- bash', 'kubectl edit deploy web', 'docker exec -it web sh', 'docker compose exec web bash', 'fly ssh console -a shop', 'fly postgres connect -a db', 'heroku run bash', 'heroku pg:psql', 'railway connect postgres', 'render psql cart-db', 'rails console', 'python3', 'read -p "go?" x', 'passwd ops', 'sudo -i', 'su - postgres', 'crontab -e', 'git rebase -i HEAD~2', 'terraform apply', 'aws ssm start-session --target i-1', 'gcloud compute ssh web', 'tmux new -s a', 'ssh -t web-1 "sudo -i"', 'apt-get install jq', 'docker system prune', 'gcloud compute instances delete a', 'az group delete -n a', 'heroku pg:reset', 'fly apps destroy a', 'lvremove vg/a', 'patronictl switchover shop', 'rm -i a', 'kubeadm reset', 'systemctl edit a', 'vault operator unseal', 'aws sso login', 'argocd app delete a', 'pip uninstall a', 'ufw reset', 'bosh deploy a.yml', 'nomad alloc exec 1a sh', '$v = Read-Host "Version"', 'Enter-PSSession web-1', 'Get-Credential'])('%s', (command) => {
		expect([command, factsOf(command, 'bash').interactive]).toEqual([command, true]);
	});
	test.each(['dnf update -y', 'openssl req -new -key a.key -subj /CN=a', 'e2fsck -y /dev/sda1', 'docker run -d cart', 'docker run -it --rm cart date', 'tailscale up --authkey a', 'sops -d secrets.env', 'gh pr edit 3 --title x', "cf cups cart -p '{}'", 'cf cups cart -p cart.json', 'echo please edit it', 'shopctl console list', 'gunzip -c x.gz | su - postgres -c "psql shop"', 'docker run --rm alpine ls', 'make shell-check', 'make build', 'ssh web-1 uptime', 'psql -c "select 1"', 'psql -f x.sql', 'psql < x.sql', 'psql <<EOF\nselect 1;\nEOF', 'echo "select 1" | psql', 'mysql -e "select 1"', 'sqlite3 x.db "select 1"', 'redis-cli ping', 'kubectl exec web-0 -- ls', 'kubectl exec -it db-0 -- psql -c "select 1"', 'docker exec -i db psql < x.sql', 'fly ssh console -C "ls /"', 'python3 x.py', 'bash x.sh', 'while read a; do echo $a; done < x', 'cat x | while read a; do echo $a; done', 'terraform apply -auto-approve', 'apt-get install -y jq', 'sudo systemctl restart a', 'git commit -m x', 'crontab -l', 'tmux new -d -s a', 'rails db:migrate', 'docker system prune -af', 'gcloud compute instances delete a --quiet', 'az group delete -n a --yes', 'heroku pg:reset --confirm a', 'fly apps destroy a --yes', 'lvremove -f vg/a', 'patronictl switchover shop --force', 'patronictl list', 'rm -rf a', 'kubeadm reset -f', 'vault operator unseal abc', 'bosh -n deploy a.yml', 'argocd app delete a -y'])('not %s', (command) => {
		expect([command, factsOf(command, 'bash').interactive]).toEqual([command, false]);
	});
});

describe('contexts', () => {
	test.each([
		['ssh ops@web-1', 'shell', 'ssh ops@web-1'],
		['docker exec -it web bash', 'shell', 'docker exec -it web bash'],
		['kubectl exec -it db-0 -- psql -U shop', 'sql', 'kubectl exec -it db-0 -- psql -U shop'],
		['fly ssh console -a shop', 'shell', 'fly ssh console -a shop'],
		['sudo su -', 'shell', 'sudo su -'],
		['sudo -u postgres psql', 'sql', 'sudo -u postgres psql'],
		['mongosh', 'unknown', 'mongosh'],
		['ssh -t web-1 sudo -i', 'shell', 'ssh -t web-1 sudo -i'],
	])('%s opens %s', (command, kind, label) => {
		expect(factsOf(command, 'bash').opens).toEqual({kind, label});
	});
	test.each(['exit', 'logout', '\\q', 'quit', 'exit 0', 'exit;', '.quit', 'quit()'])('%s closes', (command) => {
		expect(factsOf(command, 'bash').closes).toBe(true);
	});
});

test('the thing that is hit is named', () => {
	expect(factsOf('fly scale count 0 --app shop', 'bash').object).toBe('shop');
	expect(factsOf('kubectl delete deployment/web -n live', 'bash').object).toBe('deployment/web');
	expect(factsOf('psql -c "DROP DATABASE shop"', 'bash').object).toBe('shop');
	expect(factsOf('systemctl stop nginx', 'bash').object).toBe('nginx');
	expect(factsOf('docker compose down', 'bash').object).toBe('');
	expect(factsOf('fly postgres backup restore <backup-id>', 'bash').object).toBe('');
});

test('names are said as they are written, also where a part of them is filled in', () => {
	expect(factsOf('./opt/restore_{{cart}}.sh', 'bash')).toMatchObject({tools: ['restore_{{cart}}.sh'], why: '`restore_{{cart}}.sh` its name says that it deletes, restores or stops'});
});

test('tools are the programs to install, not the words of the shell', () => {
	expect(factsOf('cd /srv && A=1 ./go.sh | jq . && sudo docker exec db psql -c "select 1"', 'bash').tools).toEqual(['go.sh', 'jq', 'sudo', 'docker', 'psql']);
});

describe('a flag that no table knows may take the word behind it', () => {
	test.each([
		['docker compose --env-file shop.env down', 'destructive'],
		['docker-compose -f a.yml --env-file shop.env stop till', 'destructive'],
		['docker compose --env-file shop.env exec db psql -c "DROP TABLE carts"', 'destructive'],
		['kubectl --as ops delete namespace shop', 'destructive'],
		['kubectl --as ops get pods', 'read'],
		['docker --debug system prune', 'destructive'],
		['git --no-pager log', 'read'],
	])('%s: %s', (command, effect) => {
		expect(effectOf(command)).toBe(effect);
	});
});

describe('SQL that Prisma is given', () => {
	test('is judged by what it says', () => {
		expect(effectOf('npx prisma db execute --stdin <<< "SELECT 1"')).toBe('read');
		expect(effectOf('echo "DELETE FROM carts" | npx prisma db execute --stdin')).toBe('destructive');
	});
});

describe('more of what is told', () => {
	test.each([
		['./till_ctl --power_action ForceOff web-1', 'destructive'],
		['./till_ctl --power_check web-1', 'change'],
	])('%s: %s', (command, effect) => {
		expect(effectOf(command)).toBe(effect);
	});

	test('a client that is given a command ends by itself', () => {
		expect(factsOf('zkCli.sh create /lock x', 'bash')).toMatchObject({interactive: false, opens: null});
		expect(factsOf('zkCli.sh -server zk-1:2181', 'bash')).toMatchObject({interactive: true});
	});
});

describe('the script of a service', () => {
	test('is no client of the same name', () => {
		expect(factsOf('/etc/init.d/mysql start', 'bash')).toMatchObject({interactive: false, opens: null});
	});
});
