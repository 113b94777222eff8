import {expect, test} from 'vitest';
import {readText} from '../support/read-text.ts';

const read = (body: string) => readText(`# Shop\n\n## Steps\n\n${body}\n`);
const commands = (body: string) => read(`\`\`\`bash\n${body}\n\`\`\``).steps.flatMap(step => (step.kind === 'command' ? [step] : []));

test.each([
	['dotnet ef database update --project src/Shop --startup-project src/Shop.Api --connection "$STAGING_URL"', 'change'],
	['dotnet ef database update --no-build', 'change'],
	['dotnet ef database update AddCarts --project src/Shop', 'destructive'],
	['dotnet ef database update --project src/Shop AddCarts', 'destructive'],
	['dotnet ef database drop --project src/Shop', 'destructive'],
])('values of options are no migration to go to: %s', (text, effect) => {
	expect(commands(text).map(step => step.effect)).toEqual([effect]);
});

test.each([
	['kubectl run look --rm -i --restart=Never --image=shop --overrides=\'{"spec":{"containers":[{"command":["df"]}]}}\'', false],
	['kubectl run look --rm -it --restart=Never --image=shop --overrides=\'{"spec":{"containers":[{"command":["sh"]}]}}\'', true],
	['kubectl run look --rm -i --image=shop', true],
])('a pod that runs the command in its overrides and ends: %s', (text, interactive) => {
	expect(commands(text).map(step => step.interactive)).toEqual([interactive]);
});

test.each(['Guiding principles', 'Principios rectores', 'Grundregeln', 'Preventing Rollbacks', 'Avoiding future incidents'])('what stands below "%s" is advice', title => {
	expect(readText(`# Shop\n\n## ${title}\n\n1. Test the till before the release\n`).steps).toEqual([]);
});

test('"Preventing new writes" is done', () => {
	expect(readText('# Shop\n\n## Preventing new writes\n\n1. Close the till\n').steps).toMatchObject([{kind: 'manual'}]);
});

test.each([
	['✅ TILLS ARE BACK\nShop: [north/south]\nRelease: [hash]\nState: Open / ⚠️ Looking into it', 'template'],
	['TILLS STOPPED\nReason: [what broke]\nNext: [who acts]', 'template'],
	['Cause: [what went wrong]\nFix: [what was done]\nNext: [who looks after it]', 'template'],
	['Parts: [north, south]\nName: cart\nKeep: [3, 4]', 'config'],
	['parts: [north/south]\nkeep: [for ever]\nname: cart', 'config'],
	['Depends: [cart]\nNeeds: [till]\nWants: [shop]', 'config'],
])('labels over words in brackets are filled in, lists of a file are none: %s', (text, kind) => {
	expect(read(`\`\`\`\n${text}\n\`\`\``).reading.fences[0]?.kind).toBe(kind);
});

test('labels over words that say what to put in are a text to send, keys over values a file', () => {
	expect(read('```\n✅ Solved: <name of it>\nCause: <what went wrong>\nFix: <what was done>\n```').reading.fences[0]?.kind).toBe('template');
	expect(read('```\nhost: db-1\nport: 5432\nuser: shop\n```').reading.fences[0]?.kind).toBe('config');
});

test('what to write down or to watch stands with its order', () => {
	expect(read('1. Document the incident:\n   - What happened\n   - Root cause (if known)\n2. Close the till').steps).toMatchObject([{text: 'Document the incident:\n- What happened\n- Root cause (if known)'}, {text: 'Close the till'}]);
	expect(read('1. Überwachen Sie die Kurven:\n   - CPU und Speicher\n').steps).toHaveLength(1);
});

test('a paragraph that orders to look, and a colon before the command', () => {
	expect(read('Confirm that `/health` is green: `curl https://shop.example/health`.').reading.inline).toMatchObject([{code: 'curl https://shop.example/health'}]);
	expect(read('The till failed: `curl https://shop.example/health`.').reading.inline).toEqual([]);
});

test('settings below the line that opens an editor are written there by hand', () => {
	expect(read('```bash\nsudo vi /etc/shop.conf\n# cart.limit = 30   # was 60\n# cart.mode = "slow"\nsystemctl restart shop\n```').reading.fences[0]?.manualComments).toEqual([7, 8]);
	expect(read('```bash\ncat /etc/shop.conf\n# cart.limit = 30\nsystemctl restart shop\n```').reading.fences[0]?.manualComments).toEqual([]);
});

test('"if …, call …" among contacts is done by a person', () => {
	expect(readText('# Shop\n\n## Escalation contacts\n\n- If data was lost, notify the owner of the carts\n- Ann, 555\n').steps).toMatchObject([{kind: 'manual'}]);
});

test('what a push triggers is told, and names of alerts that end in "soon" are cases', () => {
	expect(read('```bash\ngit push\n\n# This triggers:\n# 1. The build (lint, test)\n# 2. The release\n```').reading.fences[0]?.manualComments).toEqual([]);
	expect(readText('# Shop\n\n## CartExpiringSoon\n\n```bash\nuptime\n```\n\n## CartQueueDown\n\n```bash\ndate\n```\n').reading.choices).toMatchObject([{headings: [3, 9]}]);
});

test.each([
	['2. Kubernetes rollback', '3. Docker Compose rollback', true],
	['2. Kubernetes 部署回滚', '3. Docker Compose 部署回滚', true],
	['2. Kubernetes rollback', '3. Docker Compose cleanup', false],
	['2. Update Kubernetes', '3. Update Docker', false],
])('the same way back on two platforms, numbered as parts: %s, %s', (one, other, asked) => {
	expect(readText(`# Shop\n\n## ${one}\n\n\`\`\`bash\nuptime\n\`\`\`\n\n## ${other}\n\n\`\`\`bash\ndate\n\`\`\`\n`).reading.choices).toHaveLength(asked ? 1 : 0);
});

test('situations with what to do, of which one leads to a part by its name, are weighed in a quick reference, too', () => {
	const table = (last: string): string => `# Shop\n\n## Quick reference\n\n| Situation | Action |\n| --- | --- |\n| Till is broken | \`tillctl back\` |\n| Carts are lost | ${last} |\n\n## Carts lost\n\n\`\`\`bash\nuptime\n\`\`\`\n`;
	expect(readText(table('See "Carts lost"')).reading.decisions).toMatchObject([{line: 5}]);
	expect(readText(table('`cartctl back`')).reading.decisions).toEqual([]);
});

test('a column in capitals with what it shows, right below what prints it, is what should be seen', () => {
	expect(read('```bash\nshopctl list\n# STATUS shows "busy", but LAG has not changed\n```').reading.fences[0]?.manualComments).toEqual([]);
	expect(read('```bash\nshopctl list\n# Look whether STATUS is busy\n```').reading.fences[0]?.manualComments).toEqual([7]);
});

test('"check `x`" in a sentence tells to look with it', () => {
	expect(read('The outcome is the same: check `kubectl get pvc -A` and keep what is bound.').reading.inline).toMatchObject([{code: 'kubectl get pvc -A'}]);
	expect(read('The outcome is the same as of `kubectl get pvc -A` and is kept.').reading.inline).toEqual([]);
});

test.each([
	['This stops all tills. Wait for it to finish (~5 min).', [300]],
	['Esto para las cajas. Espere 2 minutos.', [120]],
	['This stops all tills. It waits for 5 minutes.', []],
])('a paragraph that ends in an order to wait: %s', (text, seconds) => {
	expect(read(`\`\`\`bash\n./stop.sh\n\`\`\`\n\n${text}\n`).reading.waits.map(wait => wait.seconds)).toEqual(seconds);
});

test('who is to say something does it, and classes of faults are told', () => {
	expect(readText('# Shop\n\n## Steps\n\n- Say what happened in the pull request\n- A rollback is not a fix\n').steps).toMatchObject([{text: 'Say what happened in the pull request'}]);
	expect(readText('# 商店\n\n## 1. 回滚场景分类\n\n- 配置错误导致服务异常\n').steps).toEqual([]);
});
