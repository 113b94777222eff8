import {describe, expect, test} from 'vitest';
import {readShell} from '../../../src/parser/shell/read-shell.ts';

const alternatives = (...lines: readonly string[]): readonly (number | null)[] => readShell(lines.join('\n'), {language: 'bash', assigned: new Set()}).statements.map(({alternativeTo}) => alternativeTo);

describe('the same act with another extent or in another manner: one of the two is done', () => {
	test.each([
		['# Rollback one migration', 'alembic downgrade -1', '# Rollback all migrations', 'alembic downgrade base'],
		['# Undo the last migration', 'npx sequelize-cli db:migrate:undo', '# Undo all migrations', 'npx sequelize-cli db:migrate:undo:all'],
		['# Roll back the last batch', 'php artisan migrate:rollback', '# Roll back everything', 'php artisan migrate:reset'],
		['# Revert the last commit', 'git revert HEAD', '# Revert a merge commit', 'git revert -m 1 abc1234'],
		['# Restart a single service', 'docker compose restart till', '# Restart all services', 'docker compose restart'],
		['# Reiniciar un solo servicio', 'docker compose restart till', '# Reiniciar todos los servicios', 'docker compose restart'],
		['# Graceful stop', 'kill -TERM 4711', '# Force stop', 'kill -9 4711'],
		['# Restart gracefully', 'apachectl graceful', '# Restart hard', 'apachectl restart'],
		['# a) soft', 'nginx -s reload', '# b) hard', 'systemctl restart nginx'],
		['# Single node', 'redis-cli flushall', '# Cluster', 'redis-cli --cluster call till:6379 flushall'],
		['# With downtime', 'docker compose down', '# Zero downtime', 'docker compose up -d --no-deps'],
		['# Blue environment', 'tillctl route blue', '# Green environment', 'tillctl route green'],
		['# Rollback via CLI', 'vercel rollback', '# Rollback via API', 'curl -X POST https://shop.example/rollback'],
		['# 1. Using the script (recommended)', './rollback.sh v1', '# 2. Manually', 'docker pull till:v1'],
		['# Quick: back to the last tag', 'git checkout v1', '# Thorough: take the commit back', 'git revert abc1234'],
		['# Si el archivo es .tar.gz', 'tar -xzf carts.tar.gz', '# Si el archivo es .zip', 'unzip carts.zip'],
		['# If accepting the new prices:', 'tillctl prices keep', '# If reverting:', 'tillctl prices back'],
		['# If you keep the new disk', 'mount /dev/sdb1 /srv', '# If you go back to the old one', 'mount /dev/sda1 /srv'],
		['# Take the last migration back', 'php artisan migrate:rollback --step=1', '# For a specific migration (the prices)', 'php artisan migrate:rollback --path=prices.php'],
		['# If the till uses systemd', 'systemctl restart till', '# If the till uses pm2', 'pm2 restart till'],
	])('%s, %s; %s, %s', (...lines) => {
		expect(alternatives(...lines)).toEqual([0, 0]);
	});

	test.each([
		['what only looks', '# Check one pod', 'kubectl get pod till-0', '# Check all pods', 'kubectl get pods'],
		['two things', '# Rollback last deployment', 'kubectl rollout undo deployment/till', '# Restart all pods', 'kubectl delete pods --all'],
		['two parts', '# Rollback API', 'kubectl rollout undo deployment/api', '# Rollback worker', 'kubectl rollout undo deployment/worker'],
		['other things of the same act', '# Delete the last snapshot', 'zfs destroy till@last', '# Delete all locks', 'rm -rf /srv/till/locks'],
		['two conditions', '# If the till is shut', 'tillctl open', '# If the shop is dark', 'tillctl light on'],
		['on and off', '# Enable maintenance mode', 'heroku maintenance:on', '# Disable maintenance mode', 'heroku maintenance:off'],
	])('not %s', (_, ...lines) => {
		expect(alternatives(...lines)).toEqual([null, null]);
	});
});
