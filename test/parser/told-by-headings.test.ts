import {describe, expect, test} from 'vitest';
import {readText} from '../support/read-text.ts';

const steps = (text: string) => readText(`# Shop\n\n${text}\n`).steps;

describe('what something else does is no step', () => {
	test.each(['What the script does', 'How it works', 'Ce que fait le script', 'O que o script faz', 'Qué hace el script', 'Was das Skript macht', '脚本做了什么'])('below "%s" in a part about troubles', title => {
		expect(steps(`## Troubleshooting\n\n\`\`\`bash\n./back.sh\n\`\`\`\n\n### ${title}\n\n1. Restore the till\n2. Restart the shop`).map(step => step.kind)).toEqual(['command']);
	});

	test.each([
		'1. Service checks for the lock\n2. Compares both tills\n3. Auto-restarts what differs\n4. Saves the result',
		'- Schedule (root): `0 2 * * *`\n- Retention policy:\n  - keep the latest 5 carts\n  - remove carts older than a day',
		'回滚需要足够的权限执行以下操作：\n\n- 停止服务\n- 复制文件',
	])('%s', text => {
		expect(steps(`## Process\n\n${text}`)).toEqual([]);
	});

	test('an order below "Manual trigger:" is one', () => {
		expect(steps('## Roll back\n\n**Manual trigger:**\n\n1. Open the till\n2. Find the release').map(step => step.kind)).toEqual(['manual', 'manual']);
	});
});

test.each(['# The till stays as it is', '# StatefulSet will start it again', '# Empty output = nothing to do'])('a remark below a command asks for nothing: %s', remark => {
	expect(steps(`## Steps\n\n\`\`\`bash\ntillctl restart web\n${remark}\n\`\`\``).map(step => step.kind)).toEqual(['command']);
});

test('which of several is left open', () => {
	expect(steps('## Steps\n\n```bash\nkubectl delete pod till-N\nkubectl exec till-0 -- nc -zv till-N.till.svc 80\nssh -N till\n```').map(step => step.kind === 'command' && step.uses.map(({literal}) => literal))).toEqual([['till-N'], ['till-N'], []]);
});

test('SQL below the line that opens its client somewhere else is typed there', () => {
	const [open, ...fed] = steps('## Steps\n\n```sql\n-- Connect\ndocker compose exec pg psql -U till\n\nALTER TABLE a DROP COLUMN b;\n\\q\n```');
	expect(open).toMatchObject({command: 'docker compose exec pg psql -U till', interactive: true});
	expect(fed.map(step => step.kind === 'command' && step.inside)).toEqual([open?.id, open?.id]);
});

test('what a person does, told in dots among commands, is none', () => {
	expect(steps('## Steps\n\n```bash\ngit switch main\n... write the code ...\ngit push\n```').map(step => step.kind === 'command' && step.command)).toEqual(['git switch main', 'git push']);
});

test('items that each lead from what is seen to what is done are a question, also where one says what it means first', () => {
	expect(steps('## If it fails\n\n- No image for the till → wait for the build, or take the one before\n- The till says `not found` → that version is gone; take another\n- Machine does not answer → tell the operator; do not force it')).toMatchObject([{kind: 'decision', options: [{}, {}, {}, {}]}]);
});
