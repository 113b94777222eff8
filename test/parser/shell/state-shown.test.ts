import {expect, test} from 'vitest';
import {STATE_ROWS} from '../../../src/parser/shell/state-rows.ts';
import {mayShowState, stateShown} from '../../../src/parser/shell/state-shown.ts';
import {commandsOf, readText} from '../../support/read-text.ts';

/** What shows a state, and the word for its file. A line for each row at least. */
const SHOWS: readonly (readonly [command: string, what: string])[] = [
	['flyctl releases --app shop', 'releases'],
	['fly status -a shop', 'status'],
	['fly machine list -a shop', 'machines'],
	['kubectl get pods -n shop -l app=web', 'pods'],
	['kubectl -n shop get deploy/web -o wide', 'deployments'],
	['oc get -n shop svc', 'services'],
	['kubectl rollout history deployment/web', 'rollout-history'],
	['kubectl top pods', 'pods'],
	['helm history shop', 'history'],
	['argocd app get shop', 'apps'],
	['docker service ls', 'services'],
	['docker compose -f prod.yml ps', 'containers'],
	['docker-compose images', 'images'],
	['docker exec db psql -U app -c "SELECT count(*) FROM orders"', 'query'],
	['psql -c "select version from schema_version"', 'query'],
	['aws ecs describe-services --cluster shop --services web', 'services'],
	['aws lambda get-function --function-name web', 'function'],
	['gcloud run revisions list --service web', 'revisions'],
	['az webapp show --name web', 'webapp'],
	['heroku releases -a shop', 'releases'],
	['vercel ls shop', 'deployments'],
	['netlify status', 'status'],
	['railway status', 'status'],
	['gh release list', 'releases'],
	['git log --oneline -5', 'log'],
	['git rev-parse HEAD', 'revision'],
	['sudo systemctl status nginx', 'status'],
	['service nginx status', 'status'],
	['supervisorctl status', 'status'],
	['pm2 ls', 'processes'],
	['nomad job status web', 'status'],
	['consul members', 'members'],
	['patronictl -c /etc/p.yml list', 'cluster'],
	['repmgr cluster show', 'cluster'],
	['pg_lsclusters', 'cluster'],
	['npx prisma migrate status', 'migrations'],
	['rails db:migrate:status', 'migrations'],
	['terraform state list', 'state'],
	['curl -fsS https://shop.example/version', 'version'],
	['kubectl get pods -o json | jq ".items[].status"', 'pods'],
];

test.each(SHOWS)('%s shows %s', (command, what) => {
	expect(stateShown(command)).toMatchObject({what});
});

test('each row has a line above, and says where it comes from', () => {
	expect(STATE_ROWS.filter(row => !SHOWS.some(([command]) => row.line.test(command.replace(/^sudo |^npx /u, '')))).map(({line}) => String(line))).toEqual([]);
	expect(STATE_ROWS.every(({source}) => source !== '')).toBe(true);
});

test.each([
	'flyctl releases rollback v41 --app shop',
	'flyctl secrets list --app shop',
	'kubectl get secret shop -o yaml',
	'kubectl get pods -w',
	'kubectl rollout status deployment/web',
	'kubectl exec web -- psql -c "select 1" ; kubectl delete pod web',
	'docker compose exec web ps',
	'aws secretsmanager list-secrets',
	'az keyvault secret list',
	'git branch -D old',
	'curl -X POST https://shop.example/status',
	'curl https://shop.example/orders',
	'flyctl status > before.txt',
	'flyctl status && flyctl deploy',
	'if flyctl status; then echo up; fi',
	'X=$(flyctl status)',
	'flyctl status | grep -q passing',
	'echo flyctl status',
])('%s is not taken for one', command => {
	expect(stateShown(command)).toBeNull();
});

test('how it prints makes no difference to what it shows; of what, does', () => {
	const of = (command: string): string | undefined => stateShown(command)?.of;
	expect(of('kubectl get pods -n shop -o wide')).toBe(of('kubectl get pods -n shop'));
	expect(of('flyctl releases --json --app <app> | jq .')).toBe('flyctl releases --app <app>');
	expect(of('kubectl get pods -n shop')).not.toBe(of('kubectl get pods -n stage'));
});

test('only a step that looks, ends by itself, and has no name of its own for what it prints, is told', () => {
	const plan = readText('# X\n\n## Rollback\n\n```bash\nflyctl status\n```\n\n```bash {save=status.txt}\nflyctl status\n```\n\n```bash {danger}\nflyctl status\n```\n\n```bash\nflyctl deploy\n```\n');
	expect(commandsOf(plan).map(({shows}) => shows?.what)).toEqual(['status', undefined, undefined, undefined]);
	expect(mayShowState(['sed', 'awk'])).toBe(false);
});
