import {expect, test} from 'vitest';
import {factsOf} from '../../../src/parser/shell/facts.ts';
import {SECOND_TIME_ROWS} from '../../../src/parser/shell/second-time-rows.ts';
import {secondTime} from '../../../src/parser/shell/second-time.ts';

/** One command for each row, in the order of the table. */
const COMMANDS: readonly string[] = [
	'kubectl rollout undo deploy/shop', 'kubectl rollout undo deploy/shop --to-revision=3', 'kubectl apply -f shop.yaml', 'kubectl rollout restart deploy/shop', 'kubectl delete pod shop-0', 'kubectl delete pvc carts', 'kubectl create ns shop',
	'helm rollback shop', 'helm rollback shop 3', 'flyctl deploy --image shop:1', 'heroku rollback', 'vercel rollback',
	'rails db:rollback', 'alembic downgrade -1', 'knex migrate:rollback', 'rails db:migrate',
	'git revert HEAD', 'git reset --hard HEAD~1', 'git push', 'git stash',
	'docker compose down', 'docker compose restart api', 'docker-compose up -d', 'docker service scale shop=3', 'docker service rollback shop', 'docker run -d shop',
	'systemctl restart shop', 'sudo systemctl stop shop', 'service shop restart', 'terraform apply', 'terraform destroy',
	'rm -rf /srv/old', 'mv a b', 'pg_dump shop -f shop.sql', 'pg_restore -d shop shop.dump', "sed -i 's/a/b/' shop.conf", 'pkill shop-worker', 'aws ecs update-service --service shop',
	'curl -X POST https://shop.example/jobs', 'curl -X DELETE https://shop.example/jobs/1', 'apt-get install -y jq', 'dropdb shop', 'redis-cli FLUSHALL',
];

test('every row has its command, its source, and ends "a second time …"', () => {
	expect(COMMANDS.length).toBe(SECOND_TIME_ROWS.length);
	for (const [index, row] of SECOND_TIME_ROWS.entries()) {
		expect(secondTime(COMMANDS[index] ?? '', 'bash'), COMMANDS[index]).toBe(row.says);
		expect(row.says).toMatch(/^[a-z].*[^.]$/u);
		expect(row.source).not.toBe('');
	}
});

test.each([
	['INSERT INTO carts VALUES (1)', 'adds the rows once more'],
	['UPDATE carts SET total = total * 2', 'changes the values once more'],
	["UPDATE carts SET state = 'open'", 'sets the same values again'],
	['DELETE FROM carts', 'deletes what came in between'],
	['DROP TABLE carts', 'fails if the first time succeeded'],
	['CALL mend_carts()', 'does all of the procedure again'],
])('a statement of SQL says it too: %s', (text, says) => {
	expect(secondTime(text, 'sql')).toContain(says);
});

test('what is not known is not made up, and what only looks has nothing to say', () => {
	expect(secondTime('./mend.sh', 'bash')).toBeNull();
	expect(factsOf('kubectl get pods', 'bash').again).toBeNull();
	expect(factsOf('ssh shop-1 "systemctl restart shop"', 'bash').again).toBe('interrupts the service again');
	expect(secondTime('echo x >> /etc/hosts', 'bash')).toBe('adds to the file once more');
});
