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

test('back by one for each service, then to a known version of one: the second is another way', () => {
	const text = (last: string): string => `# Shop\n\n## Back\n\n\`\`\`bash\n# Back by one\nkubectl rollout undo deploy/web\nkubectl rollout undo deploy/till\n\n# ${last}\n\`\`\`\n`;
	expect(readText(text('Zur bekannten Version\nkubectl rollout undo deploy/web --to-revision=2')).steps[0]).toMatchObject({kind: 'decision', about: 'alternative'});
	expect(readText(text('To a known one\nkubectl rollout undo deploy/web --to-revision=2')).steps.slice(0, 1).flatMap(step => (step.kind === 'decision' ? step.options.map(option => (option.opens.kind === 'steps' ? option.opens.steps.length : -1)) : []))).toEqual([2, 1, 0]);
	expect(readText(text('The cart too\nkubectl rollout undo deploy/cart')).steps[0]).toMatchObject({kind: 'command'});
});

test('"or" before a flag at the end of a line is of this line', () => {
	const text = (remark: string): string => `# Shop\n\n## Back\n\n\`\`\`bash\n# Find it\nshopctl copies info web\nshopctl copies load web --at 18:40   # ${remark}\n\`\`\`\n`;
	expect(readText(text('or --copy <id>')).steps.map(step => step.kind)).toEqual(['command', 'command']);
	expect(readText(text('or by its time')).steps[0]).toMatchObject({kind: 'decision'});
});

test.each([
	['wrangler d1 time-travel restore DB --timestamp 2026-09-03T18:40:00Z', 'destructive'],
	['neonctl branches restore main ^self@2026-09-03T18:40:00Z', 'destructive'],
	['wrangler d1 time-travel info DB', 'read'],
])('a database that is set back in time loses what came since: %s', (text, effect) => {
	expect(commands(text).map(step => step.effect)).toEqual([effect]);
});

test('what is told of the same program goes on inside of what was opened', () => {
	const steps = commands('kubectl exec -it cart-0 -- sh\n\nrestore.sh --from s3://a\n# Or to a point in time:\nrestore.sh --from s3://a --time "2026-02-11"');
	expect(new Set(steps.slice(1).map(({inside}) => inside))).toEqual(new Set([steps[0]?.id]));
});

test('all and one are looked at one after the other, and stopped one or the other', () => {
	const kinds = (verb: string) => readText(`# Shop\n\n## Steps\n\n\`\`\`bash\n# For both tills\nkubectl ${verb} pods -l app=till\n# For one till only\nkubectl ${verb} pods till-1\n\`\`\`\n`).steps.map(({kind}) => kind);
	expect(kinds('get')).toEqual(['command', 'command']);
	expect(kinds('delete')).toContain('decision');
});

test('each of several commits is taken back by itself', () => {
	const {steps} = readText('# Shop\n\n## Steps\n\n```bash\n# Take the commits back\ngit revert [third]\ngit revert [second]\n```\n');
	expect(steps.map(({kind}) => kind)).toEqual(['command', 'command']);
});

test('a quick reference in steps is the procedure', () => {
	const plan = (first: string, second: string) => readText(`# Shop\n\n## Quick reference\n\n### ${first}\n\n\`\`\`sh\nuptime\n\`\`\`\n\n### ${second}\n\n\`\`\`sh\nreboot\n\`\`\`\n`).reading.fences.map(({role}) => role);
	expect(plan('Step 1: Look', 'Step 2: Restart')).toEqual(['procedure', 'procedure']);
	expect(plan('Look', 'Restart')).toEqual(['reference', 'reference']);
});

test.each(['tmux new -s carts', 'screen -S carts'])('%s: lines below are typed in it, the next block is not', opener => {
	const plan = readText(`# Shop\n\n## Steps\n\n\`\`\`sh\n${opener}\n./move.sh\n\`\`\`\n\nThen:\n\n\`\`\`sh\nuptime\n\`\`\`\n`);
	expect(plan.steps.map(step => (step.kind === 'command' ? step.inside : null))).toEqual([null, plan.steps[0]?.id, null]);
});
