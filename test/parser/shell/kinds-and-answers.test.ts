import {describe, expect, test} from 'vitest';
import {factsOf} from '../../../src/parser/shell/facts.ts';
import {readText, commandsOf} from '../../support/read-text.ts';
import {blanksOf} from '../../support/blanks.ts';

describe('a kind of thing in place of one', () => {
	test.each([
		['git revert HASH', ['HASH']],
		['kubectl rollout undo deployment/NAME', ['NAME']],
		['kubectl rollout restart deployment/xxx', ['xxx']],
		['zpool replace POOL OLD NEW', ['POOL', 'OLD', 'NEW']],
		['aws ecs update-service --task-definition till:PREV', ['PREV']],
		['terraform apply -target=RESOURCE', ['RESOURCE']],
		['gcloud config set project PROJECT_ID', ['PROJECT_ID']],
		['vault kv get secret/PATH', ['PATH']],
		['ceph osd out osd.N', ['N']],
		['systemctl restart till@N', ['N']],
		['heroku releases:rollback vNN', ['vNN']],
		['git checkout v1.x.x', ['v1.x.x']],
		['aws cloudfront create-invalidation --distribution-id EXXXXXXXXXX', ['EXXXXXXXXXX']],
		['curl -H "X-Api-Key: ***" https://shop.example/carts', ['***']],
		['kubectl rollout undo deployment/my-deployment-name', ['my-deployment-name']],
		['systemctl stop %name%', ['%name%']],
		['psql -c "UPDATE carts SET paid = true WHERE id = ?"', ['?']],
		['psql -c "UPDATE carts SET paid = true WHERE id = :id"', [':id']],
		['psql -c "DELETE FROM carts WHERE id = ..."', ['...']],
		['curl https://shop.example/carts/:id', [':id']],
	])('%s', (command, wanted) => {
		expect(blanksOf(command)).toEqual(wanted);
	});

	test.each([
		'lsblk -o NAME,SIZE', 'kubectl get nodes -o custom-columns=NAME:.metadata.name', 'iptables -A INPUT -m conntrack --ctstate NEW -j ACCEPT', 'redis-cli CLIENT LIST', 'grep KEY till.log', 'heroku config:get DATABASE_URL', 'cmake --build . --target INSTALL', 'ls /srv/INDEX', 'aws dynamodb create-table --attribute-definitions AttributeName=ID,AttributeType=S', 'date "+%Y-%m-%d"', "curl -w '%{http_code}' https://shop.example", 'psql -c "SELECT data ? \'paid\' FROM carts"', 'psql -c "SELECT paid::text FROM carts WHERE id = 5"', 'curl https://shop.example:8443/v1',
	])('none in %s', command => {
		expect(blanksOf(command)).toEqual([]);
	});
});

/** The commands of a block below a heading. */
const typed = (block: string): readonly string[] => commandsOf(readText(`# Till\n\n## Verify\n\n\`\`\`bash\n${block}\n\`\`\`\n`)).map(({command}) => command);

describe('what a command answered, below it and without a prompt', () => {
	test.each([
		['an object', 'curl https://shop.example/health\n\n# Expected response:\n{\n  "status": "healthy",\n  "carts": {"open": 1}\n}'],
		['a list', 'curl https://shop.example/carts\n[\n  {"id": 1},\n  {\n    "id": 2\n  }\n]'],
		['a list on a line', 'curl https://shop.example/carts\n[{"id": 1}]'],
		['a table of psql', 'psql -c "select state from carts"\n   state\n-----------\n streaming\n(1 row)'],
		['a state', 'git status\nnothing to commit, working tree clean'],
		['a rollout', 'kubectl rollout status deployment/till\ndeployment "till" successfully rolled out'],
		['a word', 'redis-cli ping\nPONG'],
		['a word in small letters', 'curl -s https://shop.example/health\nok'],
		['the health of an address', 'etcdctl endpoint health\n127.0.0.1:2379 is healthy: successfully committed proposal: took = 2ms'],
		['a digest', 'sha256sum cart.sql\ne3b0c44298fc1c149afbf4c8996fb924  cart.sql'],
		['names of files', 'ls /backups\ncart-2024-01-01.dump\ncart-2024-01-02.dump'],
		['a path', 'echo "$TILL_BACKUP"\n/srv/till/cart.dump'],
		['commits', 'git log --oneline\na1b2c3d Fix the till\n0d4e5f6 Add receipts'],
	])('%s', (_, block) => {
		expect(typed(block)).toHaveLength(1);
	});

	test.each([
		['an alias', 'kubectl get pods\ntillctl drain', 2],
		['a program that is not known', 'ls /backups\n./restore-cart latest', 2],
		['a group of commands', '{\n  echo one\n  echo two\n} > out.txt', 1],
		['a script by its path', 'ls /srv/till\n/srv/till/restore.sh', 2],
		['a blank line between', 'ls /backups\n\ntillctl', 2],
	])('but not %s', (_, block, count) => {
		expect(typed(block)).toHaveLength(count);
	});
});

describe('an arrow as the prompt', () => {
	test.each([
		['➜  docker exec -it till /bin/bash', 'docker exec -it till /bin/bash'],
		['➜  till git:(main) ✗ git status', 'git status'],
		['➜  shop kubectl get pods', 'kubectl get pods'],
		['➜  cd /srv/till/', 'cd /srv/till/'],
	])('%s', (line, command) => {
		expect(typed(line)).toEqual([command]);
	});
});

describe('what a command deletes, puts back or stops', () => {
	test.each(['./cart-backup.sh --restore cart.dump', './till.sh --stop', './till.sh --reset-db', 'node till.js --delete-user 5', './gradlew flywayClean', `curl -X POST https://shop.example/jobs -d '{"type":"carts.cleanup"}'`, 'curl -X POST https://shop.example/admin/reset', 'cockroach node decommission 3', 'exportfs -ua', 'kadmin -q "delprinc till"', 'repmgr node service --action=stop', 'echo "disable server till/web1" | socat stdio /run/haproxy.sock', 'elasticsearch-node unsafe-bootstrap', 'wp db import cart.sql', 'bcdedit /delete till', 'rq empty carts'])('%s', command => {
		expect(factsOf(command, 'bash').effect).toBe('destructive');
	});

	test.each(['./till.sh --stop-on-error', './till.sh --kill-after=5', './till.sh --delete-after-days', `curl -X POST https://shop.example/jobs -d '{"type":"cache.reset_cache"}'`, 'exportfs -ra', 'curl -X PURGE https://shop.example/'])('not %s', command => {
		expect(factsOf(command, 'bash').effect).toBe('change');
	});
});

test('a shebang without its mark heads a script', () => {
	expect(readText('# Till\n\n## Install\n\n```\n#/bin/bash\n\necho "Install the till"\ntillctl install\n```\n').reading.fences[0]).toMatchObject({kind: 'code'});
});

test('what a here-document holds is no prompt', () => {
	expect(typed("cat > till.css <<'EOF'\n.till {\n  background-color: #f5f5f5;\n}\nh1 { color: #e74c3c; }\nEOF\n\n# Copy it\ndocker cp till.css till:/srv/")).toHaveLength(2);
});

test('what is printed below "Expected response:" is what should be seen', () => {
	const [one] = commandsOf(readText('# Till\n\n## Verify\n\n```bash\ncurl https://shop.example/health\n# Expected response:\n{\n  "status": "healthy"\n}\n\nuptime\n```\n'));
	expect(one?.expectations).toEqual([{kind: 'prose', text: 'Expected response: { "status": "healthy" }', line: 7}]);
});
