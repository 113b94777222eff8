import {expect, test} from 'vitest';
import {readText} from '../support/read-text.ts';

const commands = (text: string) => readText(`# Shop\n\n## Steps\n\n\`\`\`bash\n${text}\n\`\`\`\n`).steps.flatMap(step => (step.kind === 'command' ? [step] : []));

test.each([
	['docker compose --env-file apps/.env -f infra/c.yml up --build', true],
	['docker compose --env-file apps/.env up -d', false],
	['docker compose exec redis redis-cli INFO stats', false],
	['docker stats web', true],
	['docker container stats web', true],
])('whether it ends: %s', (text, endless) => {
	expect(commands(text).map(step => step.endless)).toEqual([endless]);
});

test.each([
	['aws s3 sync s3://shop-secondary s3://shop-primary', 'destructive'],
	['aws s3 sync s3://shop-primary s3://shop-secondary', 'change'],
])('copies put over a bucket destroy what is in it: %s', (text, effect) => {
	expect(commands(text).map(step => step.effect)).toEqual([effect]);
});

test('for one kind, then for another: which there is decides', () => {
	const {steps} = readText('# Shop\n\n## Steps\n\n```bash\n# Rescan the bus (for SAS/SATA)\necho 1 > /sys/a/scan\n\n# For NVMe drives\necho 1 > /sys/b/rescan\n```\n');
	expect(steps[0]).toMatchObject({kind: 'decision'});
});


test.each([
	['Restore to the original machine', 'Restore to a new machine (clone)'],
	['Restaurar para a máquina original', 'Restaurar para outra máquina'],
	['Restaurar en la misma máquina', 'Restaurar en otra máquina'],
	['Auf dem ursprünglichen Host wiederherstellen', 'Auf einem anderen Host wiederherstellen'],
	['Restaurer sur la machine existante', 'Restaurer sur une nouvelle machine'],
	['Restore from the local copy', 'Restore from S3'],
	['恢复到原机器', '恢复到新机器'],
])('one copy is put back once: %s, %s', (one, other) => {
	const text = (...titles: readonly string[]): string => `# Shop\n\n## Steps\n\n\`\`\`bash\n# ${titles[0]}\nqmrestore nas:vm/102 102\n\n# ${titles[1]}\nqmrestore nas:vm/102 110 --unique 1\n\`\`\`\n`;
	expect(readText(text(one, other)).steps[0]).toMatchObject({kind: 'decision', about: 'alternative'});
	expect(readText(text('List the original machine', 'List the new machine')).steps[0]).toMatchObject({kind: 'command'});
	expect(readText(text(one, one)).steps[0]).toMatchObject({kind: 'command'});
});

test('which version a line of a client is for decides', () => {
	const text = (one: string, other: string): string => `# Shop\n\n## Steps\n\n\`\`\`\nntdsutil\nntdsutil: roles\nfsmo maintenance: transfer domain naming master ${one}\nfsmo maintenance: transfer naming master ${other}\n\`\`\`\n`;
	const asks = (one: string, other: string): boolean => readText(text(one, other)).steps.some(step => step.kind === 'decision');
	expect([asks('(until version 2003)', '(from version 2008)'), asks('(Bis Version 2003)', '(Ab Version 2008)'), asks('', ''), asks('(first)', '(then)')]).toEqual([true, true, false, false]);
});
