import {describe, expect, it, test} from 'vitest';
import {daysOf, joinPacks, SHARED_NAMES} from '../../src/plan/pack.ts';
import {EMPTY_SCENARIO} from '../../src/parser/pack-file.ts';
import type {Scenario} from '../../src/plan/scenario.ts';
import {packNamed, packNames, playPacks, readPackNamed} from '../support/packs.ts';

describe.each(packNames)('the pack %s', name => {
	it('is read without a word', () => {
		expect(readPackNamed(name).diagnostics).toEqual([]);
	});

	it('knows at least three bad days, each of which says something else', () => {
		const days = Object.values(packNamed(name).days);
		expect(days.length).toBeGreaterThanOrEqual(3);
		expect(new Set(days.map(day => day.title)).size).toBe(days.length);
		for (const day of days) expect(day.faults.length + day.world.programs.length + Object.keys(day.world.state).length + Object.keys(day.world.tables ?? {}).length).toBeGreaterThan(0);
	});

	it('lets no line stand for itself for ever', () => {
		const {play} = playPacks([name]);
		for (const rule of packNamed(name).world.programs.filter(one => (one.runs ?? null) !== null)) {
			const line = rule.match.replace(/\{[^}]*\}/gu, 'x').replace(/\*/gu, 'y');
			expect(play(line)).toBeDefined();
		}
	});
});

/** `line` or `line # day` → words that must be in what it prints, or an exit code. */
type Look = readonly [line: string, expected: string | number];

const good = (packs: readonly string[], looks: readonly Look[]): void => walk(packs, [], looks);

const walk = (packs: readonly string[], days: readonly string[], looks: readonly Look[]): void => {
	const {play, type} = playPacks(packs, days);
	for (const [line, expected] of looks) {
		const {exit, out, err} = line.startsWith('sql: ') ? type(line.slice(5)) : play(line);
		if (typeof expected === 'number') expect({line, exit, err: exit === expected ? '' : err}).toEqual({line, exit: expected, err: ''});
		else expect({line, exit, printed: `${out}${err}`}).toMatchObject({line, exit: 0, printed: expect.stringContaining(expected)});
	}
};

test('fly: a rollback is a new release with the older image, and the app is well', () => {
	good(['fly', 'web'], [
		['flyctl status --app shop', '2 critical'],
		['curl -fsS https://shop.fly.dev/health', 22],
		['flyctl releases rollback v56 --app shop', 1],
		['flyctl releases rollback v3 --app shop', 1],
		['flyctl releases rollback v57 --app shop --yes', 'Release v59 created'],
		['flyctl releases list --app shop', 'v59     complete  Rollback to v57'],
		['flyctl releases list --app other', 'v58     complete  Deploy other:58'],
		['fly releases --json', '"Version":58'],
		['flyctl status -a shop', 'Rollback to v57 (v59), image shop:57'],
		['curl -s -o /dev/null -w "%{http_code}" https://shop.fly.dev/health', '200'],
		['curl https://shop.fly.dev/version', '"v57"'],
		['flyctl releases rollback --to 55 --app shop', 'shop to v55'],
		['fly releases rollback -a another', 'another to v57'],
	]);
});

test('fly: machines, secrets, backups, a shell there', () => {
	good(['fly', 'postgres', 'npm'], [
		['flyctl scale count 0 --app shop', 'now 0'],
		['flyctl machine list -a shop', 'ID        REGION  STATE\n'],
		['flyctl machine list -a other', '5683a90f'],
		['flyctl scale count 3 --app shop', 'now 3'],
		['flyctl machine list -a shop', '9080e51b'],
		['flyctl machine stop 9080e51b -a shop', 'stopped'],
		['flyctl machine list -a shop', 'ams     stopped'],
		['flyctl machine restart nothing -a shop', 1],
		['flyctl secrets set MODE=mock --app shop', 'created'],
		['flyctl secrets list --app shop', 'MODE'],
		['flyctl postgres backup create --app db', 'bk-104'],
		['flyctl postgres backups list --app db', 'bk-104  complete  just now'],
		['flyctl postgres backup restore bk-103 --app db', 'as it was in bk-103'],
		['flyctl postgres backup restore bk-9 --app db', 1],
		['sql: SELECT COUNT(*) FROM products;', '18094'],
		['flyctl ssh console --app shop -C "npm run cache:clear"', 'cache:clear'],
	]);
});

test('kubernetes: an undo changes image and revision, a scale the pods', () => {
	good(['kubernetes', 'web'], [
		['kubectl get pods -l app=shop', 'CrashLoopBackOff'],
		['kubectl rollout status deployment/shop --timeout=2m', 1],
		['kubectl -n live rollout undo deploy/shop', 'deployment.apps/shop rolled back'],
		['kubectl rollout history deployment shop -n live', '13        release 2.3.7'],
		['kubectl get deployment shop -o wide', '3/3     3            3           registry.example/shop:2.3.7'],
		['kubectl get deploy/other -o wide', 'registry.example/other:2.4.0'],
		['kubectl rollout status deployment/shop', 'successfully rolled out'],
		['kubectl get pods -n live -l app=shop', 'shop-6f8d5c9b7d-3   1/1     Running'],
		['kubectl logs -l app=shop --tail=50', 'INFO ready'],
		['kubectl rollout undo deployment/shop --to-revision=5', 'rolled back'],
		['kubectl rollout undo deployment/shop --to-revision=5', 1],
		['kubectl get deployment shop -o jsonpath={.spec.template.spec.containers[0].image}', 'shop:2.1.0'],
		['kubectl scale deployment shop --replicas=0', 'scaled'],
		['kubectl get pods -l app=shop', 'No resources found'],
		['kubectl scale deployment/shop --replicas=2', 'scaled'],
		['kubectl get deployment shop', '2/2'],
		['kubectl set image deployment/shop web=r/shop:9', 'image updated'],
		['kubectl rollout history deployment/shop', 'image r/shop:9'],
	]);
});

test('kubernetes: blue and green, stable and canary', () => {
	const {play} = playPacks(['kubernetes']);
	expect(play('kubectl get service shop -o jsonpath={.spec.selector.version}').out).toBe('green');
	expect(play(`kubectl patch service shop -p '{"spec":{"selector":{"version":"blue"}}}'`)).toMatchObject({exit: 0, out: 'service/shop patched'});
	expect(play('kubectl get endpoints shop').out).toContain('blue');
	expect(play(`kubectl patch virtualservice shop --type merge -p 'spec: http: - route: - destination: host: shop subset: stable weight: 100 - destination: host: shop subset: canary weight: 0'`)).toMatchObject({exit: 0});
	expect(play('kubectl get vs shop').out).toContain('100     0');
});

test('argo rollouts and istio: an aborted canary is degraded until it is undone', () => {
	const weights = "kubectl -n shop get virtualservice pay -o jsonpath='{range .spec.http[0].route[*]}{.destination.subset}={.weight} {end}'";
	good(['kubernetes', 'web'], [
		['kubectl argo rollouts get rollout pay -n shop', 'SetWeight:     20'],
		['kubectl argo rollouts abort pay -n shop', 'aborted'],
		['curl https://shop.example/health', 'healthy'],
		['kubectl argo rollouts status pay -n shop --timeout 5m', 1],
		['kubectl argo rollouts undo pay -n shop', 'undo'],
		['kubectl argo rollouts status pay -n shop --timeout 5m', 'Healthy'],
		['kubectl argo rollouts undo other -n shop --to-revision=3', 1],
		['kubectl argo rollouts promote other -n shop --full', 'fully promoted'],
		[weights, 'stable=90 canary=10'],
		[`kubectl -n shop patch virtualservice pay --type json -p '[{"op":"replace","path":"/spec/http/0/route/0/weight","value":100},{"op":"replace","path":"/spec/http/0/route/1/weight","value":0}]'`, 'patched'],
		[weights, 'stable=100 canary=0'],
	]);
});

test('compose: down empties ps, up brings back what the file names', () => {
	good(['compose', 'web', 'postgres'], [
		['docker-compose ps', 'worker'],
		['docker compose down', 'Container api  Removed'],
		['docker-compose ps', 'NAME      SERVICE   STATUS\n'],
		['curl https://shop.example/health', 7],
		['docker-compose exec api npm run migrate:down', 1],
		['docker-compose up -d', 'Started'],
		['curl https://shop.example/health', 'unhealthy'],
		['nano docker-compose.yml', ''],
		['docker compose -f docker-compose.yml up -d orders', 'orders  Started'],
		['docker-compose ps', 'orders    Up 2 seconds'],
		['curl https://shop.example/version', '2.8.4'],
		['docker exec -i db psql -U postgres -d shop -c "SELECT COUNT(*) FROM users;"', '18211'],
		['docker exec db psql -U postgres -c "DROP DATABASE shop;"', 'DROP DATABASE'],
		['docker exec db psql -U postgres -d shop -c "SELECT COUNT(*) FROM users; SELECT COUNT(*) FROM orders;"', ' 0\n(1 row)\n\n count'],
		['docker-compose up -d --scale orders=0', 'Removed'],
		['docker start orders_previous', 'orders_previous'],
		['docker ps', 'orders_previous'],
		['docker rmi the-service:2.9.0', 'Untagged'],
		['docker tag a b:1', ''],
		['docker images', 'b                   1'],
	]);
});

test('ecs, vercel, github: the older one serves', () => {
	good(['ecs', 'web'], [
		['aws ecs describe-services --cluster c --services orders --query "services[0].taskDefinition"', 'task-definition/orders:12"'],
		['aws ecs list-task-definitions --family-prefix orders', 'orders:11'],
		['aws ecs update-service --cluster c --service orders --task-definition orders:11', 'orders:11'],
		['aws ecs wait services-stable --cluster c --services orders', ''],
		['aws ecs describe-services --cluster c --services orders', 'task-definition/orders:11'],
		["aws ecs describe-services --cluster c --services orders --query 'services[0].[taskDefinition,runningCount,desiredCount]' --output text", 'orders:11  2  2'],
		['aws ecs list-service-deployments --cluster c --service orders --status PENDING IN_PROGRESS', 'None'],
		['aws ecs stop-service-deployment --service-deployment-arn arn:x --stop-type ROLLBACK', 254],
		['curl https://orders.example/health', 'healthy'],
	]);
	good(['vercel', 'web'], [
		['vercel promote site-9f0d.vercel.app --prod', 1],
		['vercel promote site-a72c.vercel.app --prod', 'promoted'],
		['vercel ls', '2d    site-a72c.vercel.app           Ready    yes'],
		['vercel rollback', 'Rolled back to site-b81k'],
		['curl https://site.example/', 'healthy'],
		['vercel link --yes --scope team --project site', 'team/site'],
		['vercel rollback site-a72c.vercel.app --timeout 5m', 'serves production again'],
		['vercel inspect www.site.example', 'url site-a72c.vercel.app'],
		['vercel inspect nothing.vercel.app', 1],
		["curl -sS -o /dev/null -w '%{http_code}\\n' https://site.example/", '200'],
	]);
	good(['github', 'web'], [
		['gh run watch', 1],
		['gh workflow run rollback.yml -f version=v7', 'Created'],
		['gh run list --workflow rollback.yml', 'in_progress'],
		['gh run watch 9000105 --exit-status', "completed with 'success'"],
		['gh run view 9000105', 'completed success'],
		["gh run list --workflow rollback.yml --event workflow_dispatch --limit 1 --json databaseId --jq '.[0].databaseId'", '9000105'],
		['gh release list --repo a/b --limit 10', 'v2.8.4'],
		['gh pr create --base main --head revert-abc --title x --body y', 'pull/'],
		['gh pr checks revert-abc', 8],
		['gh pr merge revert-abc --squash --auto', 'automatically merged'],
		['gh pr checks revert-abc --watch', 'successful'],
		['curl https://shop.example/', 'healthy'],
	]);
});

test('blue and green: what is linked gets the traffic with the reload, on each load balancer by itself', () => {
	good(['blue-green', 'ssh', 'web'], [
		['ssh deploy@lb-1 readlink /etc/nginx/shop/active.conf', 'green.conf'],
		['ssh deploy@lb-1 sudo ln -sfn /etc/nginx/shop/blue.conf /etc/nginx/shop/active.conf', ''],
		['ssh deploy@lb-1 readlink /etc/nginx/shop/active.conf', 'blue.conf'],
		['ssh deploy@lb-1 curl -fsS http://localhost/health', 22],
		['ssh deploy@lb-1 sudo nginx -t', 'test is successful'],
		['ssh deploy@lb-1 sudo systemctl reload nginx', ''],
		['ssh deploy@lb-1 curl -fsS http://localhost/health', 'healthy'],
		['ssh deploy@lb-2 readlink /etc/nginx/shop/active.conf', 'green.conf'],
		['curl https://shop.example/version', 'blue'],
	]);
	good(['blue-green', 'web'], [
		['aws elbv2 describe-listeners --listener-arns arn:l --query x --output text', 'shop-green'],
		['aws elbv2 modify-listener --listener-arn arn:l --default-actions Type=forward,TargetGroupArn=arn:aws:elasticloadbalancing:eu-central-1:123456789012:targetgroup/shop-blue/7', 'shop-blue'],
		['aws elbv2 describe-listeners --listener-arns arn:l --query x --output text', 'shop-blue'],
		['curl https://shop.example/health', 'healthy'],
	]);
	walk(['blue-green', 'ssh'], ['configuration-broken'], [['ssh deploy@lb-1 sudo nginx -t', 1]]);
});

test('flags: each of its own, off and on again', () => {
	const unleash = 'https://flags.example/api/admin/projects/default/features/basket/environments/production';
	good(['flags', 'web'], [
		['curl -fsS https://app.launchdarkly.com/api/v2/flags/shop/basket?env=production', '"production":{"on":true}'],
		[`curl -fsS -X PATCH -d '{"instructions":[{"kind":"turnFlagOff"}]}' https://app.launchdarkly.com/api/v2/flags/shop/basket`, '"on":false'],
		['curl -fsS https://app.launchdarkly.com/api/v2/flags/shop/basket?env=production', '"production":{"on":false}'],
		['curl -fsS https://app.launchdarkly.com/api/v2/flags/shop/other?env=production', '"production":{"on":true}'],
		['curl https://shop.example/health', 'healthy'],
		[`curl -fsS -X POST ${unleash}/on`, ''],
		['curl https://shop.example/health', 'unhealthy'],
		[`curl -fsS -X POST ${unleash}/off`, ''],
		[`curl -fsS ${unleash}`, '"enabled":false'],
	]);
	walk(['flags'], ['may-only-read'], [[`curl -fsS -X POST ${unleash}/off`, 22], [`curl -fsS ${unleash}`, '"enabled":true']]);
});

test('render: a rollback is a deploy of its own, on its way at first', () => {
	good(['render', 'web'], [
		['curl https://basket.example/health', 'unhealthy'],
		['render deploys list srv-c1 --output text', 'dep-c8   live'],
		[`curl -fsS -X PATCH -H "Authorization: Bearer x" -d '{"autoDeploy":"no"}' https://api.render.com/v1/services/srv-c1`, '"autoDeploy":"no"'],
		['curl -fsS https://api.render.com/v1/services/srv-c1', '"autoDeploy":"no"'],
		[`curl -fsS -X POST -d '{"deployId":"dep-c7"}' https://api.render.com/v1/services/srv-c1/rollback`, 'update_in_progress'],
		['curl -fsS https://api.render.com/v1/services/srv-c1/deploys?limit=1', '"status":"update_in_progress"'],
		['curl -fsS https://api.render.com/v1/services/srv-c1/deploys?limit=1', '"id":"dep-c9","status":"live"'],
		['curl https://basket.example/version', 'a70b3d5'],
		['render deploys create srv-c1 --commit c03f5d6 --wait --confirm', 'dep-c10 of srv-c1 at c03f5d6 is live'],
		['render deploys list srv-c1', 'dep-c9   deactivated'],
	]);
	walk(['render', 'web'], ['update-fails'], [['curl -X POST https://api.render.com/v1/services/srv-c1/rollback', 'dep-c9'], ['curl https://api.render.com/v1/services/srv-c1/deploys?limit=1', 'update_in_progress'], ['curl https://api.render.com/v1/services/srv-c1/deploys?limit=1', 'update_failed']]);
});

test('postgres and migrations: rows go and come back, the last migration is undone', () => {
	good(['migrations', 'postgres', 'npm'], [
		['psql -d shop -c "SELECT count(*) FROM orders"', '18211'],
		['pg_restore -d shop before.dump', ''],
		['psql -d shop -c "SELECT count(*) FROM orders"', '18094'],
		['psql shop -c "SELECT * FROM migrations ORDER BY ran_at"', '043_vat'],
		['npx prisma migrate status', '044_split_name          pending'],
		['npx prisma migrate deploy', 'applied'],
		['npm run migrate:down', 'undone: 044_split_name'],
		['npm run migrate:status', '044_split_name          pending'],
		['python scripts/manager.py rollback --count=1', 'undone: 043_vat'],
		['python scripts/manager.py rollback --count=3', 'undone: 042_orders'],
		['python3 scripts/manager.py status', '042_orders              pending'],
		['npx prisma migrate resolve --rolled-back 044_split_name', 'marked as rolled back'],
		['npx prisma db execute --file prisma/migrations/044_split_name/down.sql', 'executed'],
		['alembic current --verbose', '044_split_name'],
		['psql -d shop -c "SELECT migration_name, finished_at FROM _prisma_migrations ORDER BY started_at DESC LIMIT 3;"', 'rolled back'],
		['pg_isready', 'accepting'],
		['dropdb shop', ''],
		['psql -c "SELECT count(*) FROM orders"', ' 0'],
	]);
});

test('postgres: a restore beside and a restore to a moment', () => {
	good(['postgres', 'web'], [
		['createdb -h db-1 -U postgres --owner=shop shop_restored', ''],
		['pg_restore -h db-1 -U postgres -d shop_restored --no-owner --role=shop --exit-on-error --jobs=4 a.dump', ''],
		['vacuumdb -h db-1 -U postgres --analyze-only shop_restored', 'vacuum'],
		['psql -h db-1 -U postgres -d postgres -c "ALTER DATABASE shop WITH ALLOW_CONNECTIONS false;"', 'ALTER DATABASE'],
	]);
	good(['postgres', 'web'], [
		['pgbackrest --stanza=shop info', 'wal archive'],
		['pgbackrest --stanza=shop --type=incr backup', 'completed'],
		['pgbackrest --stanza=shop --delta --type=time --target=x --target-action=promote restore', 38],
		['systemctl stop postgresql@17-main', ''],
		['pgbackrest --stanza=shop --delta --type=time --target=x --target-action=promote restore', 'completed'],
		['systemctl start postgresql@17-main', ''],
		['psql -d shop -c "SELECT pg_is_in_recovery();"', ' f'],
		['psql -d shop -c "SELECT count(*) FROM orders;"', '18210'],
	]);
});

test('notices, targets of make, git, other machines, scripts', () => {
	good(['notify', 'ssh', 'make', 'git', 'npm', 'web', 'kubernetes'], [
		['curl -s -X POST -d "{}" https://hooks.slack.com/services/a/b', 'ok'],
		['curl https://hooks.slack.com/services/a/b', 22],
		[`curl -fsS -X POST -d '{"incident":{}}' https://api.statuspage.io/v1/pages/p1/incidents`, '"status":"investigating"'],
		[`curl -fsS -X PATCH -d '{"incident":{}}' https://api.statuspage.io/v1/pages/p1/incidents/i1`, '"id":"i1","status":"resolved"'],
		['curl https://shop.example/health', 'unhealthy'],
		['ssh -t deploy@web-1 kubectl rollout undo deployment/shop', 'rolled back'],
		['make health', 'healthy'],
		['npm run test:smoke', '12 passed'],
		['git checkout -b fix/totals', "branch 'fix/totals'"],
		['git revert abc123', '[fix/totals'],
		['git log --oneline', '5d3e0aa Revert'],
		['make db-restore FILE=backup.sql', '18094'],
	]);
});

test('on bad days something else happens, and the second time it may work', () => {
	walk(['fly', 'web'], ['rollback-half-way'], [['fly releases rollback v57', 1], ['fly releases rollback v57', 'to v57'], ['curl https://shop.example/', 'healthy']]);
	walk(['fly'], ['rollback-refused'], [['flyctl releases rollback v57 -a shop', 1], ['flyctl releases rollback', 1], ['flyctl deploy --image r/shop:57', 'created']]);
	walk(['fly', 'web'], ['still-unhealthy', 'first-health-check-red'], [['flyctl releases rollback v57', 'created'], ['curl https://x.example/health', 22], ['curl https://x.example/health', 'unhealthy'], ['flyctl logs -n', 'error']]);
	walk(['kubernetes'], ['rollout-hangs'], [['kubectl rollout undo deployment/shop', 'rolled back'], ['kubectl rollout status deployment/shop', 1], ['kubectl get deployment shop', '0/3']]);
	walk(['kubernetes'], ['image-missing'], [['kubectl rollout undo deployment/shop', 'rolled back'], ['kubectl get pods -l app=shop', 'ImagePullBackOff'], ['kubectl logs -l app=shop', 1]]);
	walk(['kubernetes'], ['no-history'], [['kubectl rollout undo deploy/shop', 1]]);
	walk(['kubernetes'], ['forbidden'], [['kubectl scale deployment/shop --replicas=0', 1], ['kubectl get deployment shop', '0/3']]);
	walk(['compose', 'postgres'], ['disk-full', 'in-use'], [['docker-compose up -d', 1], ['docker-compose up -d', 'Started'], ['docker exec db psql -c "DROP DATABASE shop;"', 1], ['docker exec db psql -c "DROP DATABASE shop;"', 'DROP']]);
	walk(['ecs', 'web'], ['deployment-under-way'], [['aws ecs list-service-deployments --cluster c --service orders --status PENDING IN_PROGRESS', 'service-deployment/c/orders'], ['aws ecs stop-service-deployment --service-deployment-arn arn:x --stop-type ROLLBACK', 'arn:x'], ['curl https://orders.example/health', 'healthy']]);
	walk(['github'], ['run-fails'], [['gh workflow run rollback.yml', 'Created'], ['gh run watch 9000105 --exit-status', 1], ['gh run watch 9000105 --exit-status', 1], ['gh run watch 9000105', 'already completed']]);
	walk(['ecs'], ['revision-missing'], [['aws ecs update-service --service a --task-definition a:1', 254]]);
	walk(['migrations'], ['cannot-be-undone'], [['npm run migrate:down', 1], ['python m.py rollback --count=3', 1], ['npm run migrate:status', '044_split_name          applied']]);
	walk(['migrations'], ['stuck'], [['npx prisma migrate status', 1], ['npx prisma migrate deploy', 1], ['npx prisma migrate resolve --rolled-back 044_split_name', 'marked'], ['npx prisma migrate status', 'rolled back']]);
	walk(['postgres'], ['restore-half-way'], [['pg_restore -d shop a.dump', 1], ['psql -c "SELECT count(*) FROM orders"', '9022'], ['pg_restore -d shop a.dump', ''], ['psql -c "SELECT count(*) FROM orders"', '18094']]);
});

const playedTogether = (): Scenario => joinPacks(EMPTY_SCENARIO, packNames.map(packNamed), []);

test('packs that are taken in together do not take each other for themselves', () => {
	const worlds = packNames.map(name => packNamed(name).world);
	const lists = worlds.flatMap(world => Object.keys(world.tables ?? {}));
	expect(lists.filter((name, index) => lists.indexOf(name) !== index)).toEqual(['migrations']);
	const values = worlds.flatMap(world => Object.entries(world.state)).filter(([name]) => !SHARED_NAMES.includes(name));
	for (const [name, value] of values) expect(`${name}=${value}`).toBe(`${name}=${values.find(([other]) => other === name)?.[1]}`);
	expect(Object.values(playedTogether().world.tables ?? {}).length).toBe(new Set(lists).size);
});

test('days are found by name in several packs', () => {
	const days = daysOf(['fly', 'compose', 'vercel'].map(packNamed));
	expect(days.get('still-unhealthy')).toEqual(['fly', 'compose', 'vercel']);
	expect(days.get('disk-full')).toEqual(['compose']);
});
