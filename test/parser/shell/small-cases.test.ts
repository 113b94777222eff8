import {describe, expect, test} from 'vitest';
import {factsOf} from '../../../src/parser/shell/facts.ts';
import {readShell} from '../../../src/parser/shell/read-shell.ts';
import {blanksOf} from '../../support/blanks.ts';
import {readText} from '../../support/read-text.ts';

const alternatives = (...lines: readonly string[]): readonly (number | null)[] => readShell(lines.join('\n'), {language: 'bash', assigned: new Set()}).statements.map(({alternativeTo}) => alternativeTo);

describe('ways that comments name and nothing else', () => {
	test.each([
		[['# Via Shop CLI', 'tillctl list', 'tillctl back 4', '', '# Via Git', 'git revert --no-edit HEAD', 'git push'], 3],
		[['sudo systemctl restart cron   # Ubuntu/Debian', 'sudo systemctl restart crond  # CentOS/RHEL'], 2],
	])('%j', (lines, wanted) => {
		expect(alternatives(...lines).filter(one => one !== null)).toHaveLength(wanted);
	});

	test('where both only look, both may be done', () => {
		expect(alternatives('# Via the shop', 'tillctl status', '# Via Git', 'git log')).toEqual([null, null]);
	});
});

test.each([
	[['VERSION=4', 'wget https://shop.example/till-$VERSION.tgz'], []],
])('%j asks for %j', (lines, wanted) => {
	expect(blanksOf(lines.join('\n'))).toEqual(wanted);
});

test('a letter that a comment says to replace is asked for', () => {
	expect(readText('# Till\n\n## Mend\n\n```bash\n# Mend it (replace X with the number of it)\nredis-check-aof till.aof.X.incr.aof\n```\n').reading.fences[0]?.statements[0]).toMatchObject({needsInput: true, placeholders: ['X']});
});

test.each([
	'supabase db rollback --to 4', "Clear-ClusterNode -Name 'till-1' -Force", "cat <<'EOF' | kubectl apply -f -\nkind: Pod\nspec:\n  containers:\n  - name: till\n    command: ['sh', '-c', 'rm -rf /srv/till/*']\nEOF",
])('%s is gated', command => {
	expect(factsOf(command, 'bash').effect).toBe('destructive');
});

test.each([['till-attach', true], ['till-config', true], ['php artisan migrate', true], ['php artisan migrate:status', false], ['pg_config', false]])('%s waits for a person: %s', (command, asks) => {
	expect(factsOf(command, 'bash').interactive).toBe(asks);
});

test.each(['添加到 `keep-till.sh` 末尾：', 'Add to `keep-till.sh`:', 'Agregar al final de keep-till.sh:'])('"%s" tells of a part of a script', intro => {
	expect(readText(`# Till\n\n## Keep\n\n${intro}\n\n\`\`\`bash\nscp "$KEPT" ops@keep:/srv/\n\`\`\`\n`).reading.fences[0]).toMatchObject({kind: 'code'});
});

test('behind the line for an editor another comment leads on', () => {
	const {statements} = readShell('crontab -e\n\n# Agregar línea:\n* * * * * curl https://shop.example\n\n# Verificar los logs\ngrep CRON /var/log/syslog', {language: 'bash', assigned: new Set()});
	expect(statements.map(({command}) => command)).toEqual(['crontab -e', 'grep CRON /var/log/syslog']);
});
