import {describe, expect, test} from 'vitest';
import {readShell} from '../../../src/parser/shell/read-shell.ts';

const alternatives = (...lines: readonly string[]): readonly (number | null)[] => readShell(lines.join('\n'), {language: 'bash', assigned: new Set()}).statements.map(({alternativeTo}) => alternativeTo);

describe('one of two ways is taken', () => {
	test.each([
		['# Git revert (recommended)', 'git revert abc123', '# Git reset (use with caution)', 'git reset --hard abc123'],
		['# Preferred: the switch', 'tillctl off', '# Fallback: the plug', 'tillctl plug pull'],
		['# Apagar (recomendado)', 'tillctl off', '# Desenchufar (último recurso)', 'tillctl plug pull'],
		['# Abschalten (empfohlen)', 'tillctl off', '# Stecker ziehen (mit Vorsicht)', 'tillctl plug pull'],
		['# kubectl', 'kubectl rollout undo deployment/till', '# helm', 'helm rollback till 3'],
		['# Prisma', 'npx prisma migrate resolve --rolled-back x', '# Knex', 'npx knex migrate:rollback'],
		['# Se usar Docker', 'docker restart till', '# Se usar PM2', 'pm2 restart till'],
		['# Bei Docker', 'docker restart till', '# Bei systemd', 'systemctl restart till'],
		['# Si usas Docker', 'docker restart till', '# Si usas systemd', 'systemctl restart till'],
		['# Route53', 'aws route53 change-resource-record-sets --hosted-zone-id Z', '# Cloudflare', 'curl -X PUT https://api.cloudflare.example/x'],
		['# Disable via API', 'curl -X POST https://till.example/off', '# Disable via database', 'psql -c "UPDATE tills SET on = false"'],
	])('%s, %s; %s, %s', (...lines) => {
		expect(alternatives(...lines)).toEqual([0, 0]);
	});

	test('the same files in one state and then in another', () => {
		expect(alternatives('git checkout v1.2.3  # tag', 'git checkout abc1234 # commit')).toEqual([0, 0]);
		expect(alternatives('git checkout main', 'git reset --hard abc1234')).toEqual([null, null]);
		expect(alternatives('git checkout main', 'git checkout -b mend')).toEqual([null, null]);
		expect(alternatives('git checkout v1 -- till.ts', 'git checkout v1 -- cart.ts')).toEqual([null, null]);
	});

	test('a way with compose takes the place of all single containers', () => {
		expect(alternatives('docker pull till:v1', 'docker run -d --name till till:v1', '# With compose:', 'docker compose pull', 'docker compose up -d')).toEqual([0, null, 0, 0]);
	});
});

describe('but both are done', () => {
	test.each([
		['# Save the carts (recommended)', 'tillctl save', '# Switch it off', 'tillctl off'],
		['# Switch it off', 'tillctl off', '# Empty it (dangerous)', 'tillctl empty'],
		['# Look via API', 'curl https://till.example/a', '# Save via database', 'psql -c "UPDATE tills SET on = false"'],
	])('%s, %s; %s, %s', (...lines) => {
		expect(alternatives(...lines)).toEqual([null, null]);
	});
});
