import {describe, expect, it} from 'vitest';
import {readRunbook} from '../../../src/parser/read-runbook.ts';

function typed(...lines: readonly string[]): readonly string[] {
	const text = `# Restart\n\n## Steps\n\n\`\`\`bash\n${lines.join('\n')}\n\`\`\`\n`;
	const {reading} = readRunbook(new TextEncoder().encode(text), {path: 'r.md', sha256: 'none'});
	return reading.fences.flatMap((fence) => fence.statements.map(({line}) => lines[line - 6] ?? ''));
}

describe('what a command printed', () => {
	it.each([
		['du -sh /srv/*', '1.2G\t/srv/tills', '300M\t/srv/carts'],
		['rabbitmqctl list_queues', 'name\tmessages', 'tills\t12'],
		['ps aux | grep till', 'till      1234  0.5  2.0 123456 7890 ?        Ssl  10:00   0:05 java -jar till.jar'],
		['ansible tills -m ping', 'till-1 | SUCCESS => {', '    "ping": "pong"', '}'],
		['ansible-playbook tills.yml', 'PLAY [tills] *********************', 'TASK [Stop the tills] *********************'],
		['docker compose up -d', '[+] Running 2/2', ' ✔ Container tills-db-1  Started  0.5s'],
		['docker-compose up -d', 'Creating tills_db_1 ... done'],
		['npm install', 'added 120 packages in 5s'],
		['rsync -av tills/ copy/', 'sending incremental file list', 'a.txt', '', 'sent 123 bytes  received 35 bytes'],
		['git push origin main', 'To git.example:tills.git', '   a1b2c3d..d4e5f6a  main -> main'],
		['kafka-topics.sh --list --bootstrap-server k:9092', 'tills', 'carts'],
		['kubectl exec till-1 -- ls /srv', 'app', 'config'],
		['psql -c "SELECT id, name FROM tills"', ' id | name', '----+------', '  1 | a'],
		['./open-tills.sh', '--> Building', '==> Opening', ' ---> 3f2a'],
		['tillctl status', 'till-1 open', 'till-2 closed'],
		['java -version', 'openjdk version "17.0.1" 2021-10-19'],
		['./check.sh', '# Expected output:', 'tills are open', 'carts 3'],
		['top -bn1 | head -5', 'top - 10:15:32 up 10 days,  2:31,  1 user', 'Tasks: 123 total'],
	])('is none to type: %s', (command, ...printed) => {
		expect(typed(command, ...printed)).toEqual([command]);
	});

	it('leaves the calls of a program that nobody knows', () => {
		for (const lines of [['uptime', 'tillctl drain till-1', 'tillctl undrain till-1'], ['cd /srv/tills', 'open-tills', 'warmup'], ['kubectl get pods', 'tillctl warm'], ['kubectl get pods', '# Now warm them', 'warmtills'], ['systemctl status tills', 'restart-tills'], ['tillctl status', 'tillctl down']]) {
			expect(typed(...lines)).toEqual(lines.filter((line) => !line.startsWith('#')));
		}
	});
});

describe('lines that nobody types', () => {
	it.each([
		['Tills -> Services -> Roll back'],
		['/incident declare'],
		['Dear customers,', 'the shop is closed.'],
		['[12:00] Tills closed', '[12:05] Tills open'],
		['[ ] Close the tills', '[x] Tell the shops'],
		['T+5: close the tills'],
		['FROM node:18', 'RUN npm ci', 'CMD ["node", "till.js"]'],
		['tills/', '  src/', '    main.ts'],
		['service:tills status:error'],
		['fields @timestamp, @message'],
		['no space left on device'],
		['tills.example. 300 IN A 10.0.0.1'],
		['registry.example/tills:1.2.3'],
		['graph TD'],
	])('are no commands: %s', (...lines) => {
		expect(typed(...lines)).toEqual([]);
	});
});

describe('what a team calls by a name of its own', () => {
	it.each([
		['git fetch', 'rollback 1.4.2'],
		['cd /srv/till', 'deploy 1.4.2'],
		['kubectl get pods', 'tillctl drain'],
		['docker compose pull', 'migrate up'],
		['cat /etc/till.conf', 'tillconf apply'],
		['tail -n 20 /var/log/till.log', 'fix-permissions /srv'],
		['ls /srv', 'till-restart'],
	])('is a step below %s: %s', (...lines) => {
		expect(typed(...lines)).toEqual(lines);
	});

	it.each([
		['ls /backups', 'backup-2024-01-01.dump'],
		['kubectl get pods -o name', 'restore-job-7d9f8'],
		['cat /etc/till.conf', 'release = 4'],
		['helm list', 'till-chart 1.4.2'],
	])('is no name with a figure, an ending or a sign below %s: %s', (...lines) => {
		expect(typed(...lines)).toEqual(lines.slice(0, 1));
	});
});
