import {describe, expect, it} from 'vitest';
import {factsOf} from '../../../src/parser/shell/facts.ts';

describe('what destroys or stops', () => {
	it.each([
		'oci compute instance action --action STOP --instance-id till',
		'ibmcloud cos bucket-delete --bucket tills',
		'scw instance server stop till',
		'yc compute instance delete till',
		'linode-cli obj rb tills',
		'aliyun ecs StopInstance --InstanceId i-till',
		'hcloud RDS DeleteInstance --instance_id=till',
		'aws ssm send-command --instance-ids i-1 --document-name AWS-RunShellScript --parameters \'commands=["sudo systemctl stop till"]\'',
		'aws ssm send-command --parameters \'{"commands":["cd /srv","docker compose down"]}\' --instance-ids i-1',
		'aws rds-data execute-statement --sql "DELETE FROM tills" --resource-arn a',
		'aws eks update-nodegroup-config --scaling-config minSize=0,maxSize=1,desiredSize=0',
		'az vm run-command invoke -g g -n n --command-id RunShellScript --scripts "rm -rf /srv/tills"',
		'gcloud sql instances patch tills --activation-policy=NEVER',
		"gcloud spanner databases ddl update tills --instance=i --ddl='DROP TABLE tills'",
		'gcloud compute ssh till --zone a -- sudo systemctl stop till',
		'kustomize build . | kubectl delete -f -',
		"ssh till-1 'bash -s' <<'X'\nrm -rf /srv/tills\nX",
		"ssh till-1 'psql shop' <<'X'\nDROP TABLE tills;\nX",
		'find /srv -name till -exec sh -c \'rm -rf "$1"\' _ {} \\;',
		'tsh ssh root@till-1 systemctl stop till',
		'parallel -j4 ssh {} sudo systemctl stop till ::: till-1 till-2',
		'sshpass -p x ssh till-1 "sudo systemctl stop till"',
		'Invoke-Command -ComputerName till-1 -ScriptBlock { Stop-Service Till }',
		'echo b > /proc/sysrq-trigger',
		'cp /dev/null /srv/tills.db',
		'redis-cli HDEL tills a',
		'redis-cli --eval purge.lua',
		'kafka-configs.sh --alter --add-config retention.ms=1000 --entity-type topics --entity-name tills',
		'scancel -u till',
		'echo "disable \'tills\'" | hbase shell',
		'php artisan tinker --execute="Till::truncate();"',
		'docker service update --replicas 0 till',
		'java -jar jenkins-cli.jar -s http://j delete-job till',
		'java -jar flyway.jar clean',
		'tillctl drawer note delete 4',
	])('%s', (command) => {
		expect(factsOf(command, 'bash').effect).toBe('destructive');
	});
});

describe('what only looks or changes', () => {
	it.each([
		['scw instance server list', 'read'],
		['yc compute instance get till', 'read'],
		['aliyun ecs DescribeInstances', 'read'],
		['oci compute instance action --action SOFTRESET --instance-id till', 'change'],
		['aws ssm send-command --parameters commands="uptime" --instance-ids i-1', 'read'],
		['find /srv -name till -exec cat {} \\;', 'read'],
		['kubectl delete pod till-1', 'change'],
		['aws eks update-nodegroup-config --scaling-config minSize=1,maxSize=10,desiredSize=5', 'change'],
		['kafka-configs.sh --alter --add-config retention.ms=604800000 --entity-type topics --entity-name tills', 'change'],
		['java -jar till.jar --open', 'change'],
	])('%s', (command, effect) => {
		expect(factsOf(command, 'bash').effect).toBe(effect);
	});
});

describe('what waits for a person or never ends', () => {
	it.each([
		['python manage.py flush', true, false],
		['python manage.py flush --noinput', false, false],
		['celery -A tills purge', true, false],
		['pacman -Syu', true, false],
		['pacman -Syu --noconfirm', false, false],
		['pause', true, false],
		['mc ls tills', false, false],
		['heroku run bash -a till', true, false],
		['kubectl logs -fn tills till-1', false, true],
		['iperf3 -s', false, true],
		['rpk topic consume tills', false, true],
		['rake jobs:work', false, true],
	])('%s', (command, interactive, endless) => {
		expect(factsOf(command, 'bash')).toMatchObject({interactive, endless});
	});
});
