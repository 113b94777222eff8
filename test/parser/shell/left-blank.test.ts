import {describe, expect, it} from 'vitest';
import {findBlanks} from '../../../src/parser/shell/placeholders.ts';

const blanks = (command: string, sql = false): readonly string[] => findBlanks(command, {assigned: new Set(), sql}).map(({literal}) => literal);

describe('what is left blank', () => {
	it.each([
		['aws ec2 stop-instances --instance-ids i-0abc...', 'i-0abc...'],
		['kubectl logs till-*****', '****'],
		['kubectl scale deployment/till --replicas=#', '#'],
		['kubectl -n NS get pods', 'NS'],
		['docker pull registry.example/till:1.x', '1.x'],
		['systemctl restart php7.x-fpm', '7.x'],
		['git checkout -b hotfix/XXX', 'XXX'],
		['psql -c "SELECT pg_terminate_backend(PID)"', 'PID'],
		['mysql -e "KILL QUERY thread_id"', 'thread_id'],
		['redis-cli get key_name', 'key_name'],
		['curl http://host:port/health', 'host:port'],
		['curl -u username:token https://tills.example/x', 'username:token'],
		['curl -X POST https://tills.example/carts/ID/close', 'ID'],
		['curl -X POST https://hooks.example/services/XXX/YYY/ZZZ', 'XXX/YYY/ZZZ'],
		['curl "https://tills.example/x?from=START&to=5"', 'START'],
		['curl https://tills.example/x -d \'{"id": "uuid-here"}\'', 'uuid-here'],
		['aws rds restore-db-instance-from-db-snapshot --db-snapshot-identifier snapshot-id', 'snapshot-id'],
		['gcloud container clusters get-credentials tills --region region', 'region'],
		['export PGPASSWORD=\'password\'', 'password'],
		['terraform apply -var "version=VERSION"', 'VERSION'],
		['aws ecs update-service --task-definition till:N', 'N'],
		['./open.sh {staging|production}', '{staging|production}'],
		['./open.sh staging|production', 'staging|production'],
		['./restore.sh backup_{timestamp}.sql', '{timestamp}'],
		['./restore.sh /backups/DATE/', 'DATE'],
		['./restore.sh "path to backup"', 'path to backup'],
		['rsync -av /source/ /destination/', '/source/'],
		['chown user:group till.conf', 'user:group'],
		['export VERSION="previous version"', 'previous version'],
		['terraform workspace select ENV', 'ENV'],
	])('%s', (command, literal) => {
		expect(blanks(command).join(' ')).toContain(literal);
	});

	it.each([
		['git diff main...'],
		['curl -fsSL https://deb.example/setup_18.x'],
		['cat tills | grep open|wc -l'],
		['ps aux | sort -k job-id'],
		['cp {a,b}.conf /srv'],
		['docker run -e DB_PASSWORD=password till'],
		['echo "Waiting for till-1..."'],
		['psql -c "SELECT pg_terminate_backend(pid) FROM pg_stat_activity"'],
		['git checkout -b fix/till-totals'],
		['aws ec2 describe-instances --region eu-west-1'],
	])('nothing in %s', (command) => {
		expect(blanks(command)).toEqual([]);
	});
});
