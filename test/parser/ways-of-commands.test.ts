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
