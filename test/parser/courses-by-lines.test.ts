import {describe, expect, it} from 'vitest';
import {readText} from '../support/read-text.ts';

const reading = (text: string) => readText(`# Shop\n\n${text}`).reading;
const decisions = (text: string) => reading(text).decisions.map(({options}) => options.length);
const steps = (text: string) => reading(text).manualSteps.length;
const fence = (text: string, language = ''): string => `\`\`\`${language}\n${text}\n\`\`\`\n`;

describe('notes in a block over what follows from them', () => {
	it.each([
		'# If the old tills still sell: FINE\n# - Look for the cause\n# - No shop is hit\n\n# If the new tills sell: BAD\n# - Go back at once',
		'⚠️ Wrong sums 2-5%\n  → Talk to the owners\n  → Decide: go on or roll back?\n\n⚠️ Slow tills\n  → Restart the tills',
	])('are a decision: %s', text => {
		expect(decisions(`## Choose the course\n\n${fence(text)}`)).toEqual([2]);
	});

	it('are none where they are steps', () => {
		expect(decisions(`## Go back\n\n${fence('Step 1: Look\n  → Open the panel\n\nStep 2: Act\n  → Restart the tills')}`)).toEqual([]);
	});

	it('are a decision where each failure has commands of its own, without a colon, too', () => {
		expect(decisions(`## Mend\n\n${fence('# If log corrupted\n./mend.sh log\n\n# If copy corrupted\n./mend.sh copy', 'sh')}`)).toEqual([2]);
		expect(decisions(`## Mend\n\n${fence('# If log corrupted\n./mend.sh log\n\n# Start it again\n./start.sh', 'sh')}`)).toEqual([]);
	});
});

describe('whom to call', () => {
	it.each([
		['**Escalation**: Page the owner if data is lost', [1]],
		['**Escalación:** Avisar al dueño si hay pérdida de datos', [1]],
		['**Escalation**: Page the owner', []],
		['**Escalation**: Page the owner if needed', []],
	])('hangs on what is met: %s', (line, found) => {
		expect(decisions(`## Tills black\n\n${fence('./look.sh', 'sh')}\n${line}`)).toEqual(found);
	});

	it('hangs on how long it lasts', () => {
		expect(decisions('## Escalation\n\n- **5 minutes**: If the store is unreachable, escalate at once\n- **15 minutes**: If it stays slow, escalate to the store team')).toEqual([2]);
	});

	it('hangs on how bad it is', () => {
		const part = (grade: string) => `### ${grade} - Tills\n\n- **Response Time:** at once\n- **Escalation:** Page the owner\n\n`;
		expect(decisions(`## Severity Levels\n\n${part('P0')}${part('P1')}${part('P2')}`)).toEqual([3]);
		expect(decisions('## Mitigar\n\n- SEV1/2: Primeiro estabilizar, depois buscar a causa\n- SEV3/4: Pode investigar com calma')).toEqual([2]);
		expect(decisions('## When it gets worse\n\n| Condition | Escalate to |\n| --- | --- |\n| It stays black | Owner |\n| It spreads | Team lead |')).toEqual([2]);
	});
});

describe('a condition alone', () => {
	it.each(['If the store is gone', 'Si la tienda no responde', 'Se o caixa falhar', '如果收银机无响应'])('as a heading over what is done then is a decision: %s', title => {
		expect(decisions(`## Start\n\n${fence('./start.sh', 'sh')}\n## ${title}\n\n${fence('./restore.sh', 'sh')}`)).toEqual([1]);
	});

	it.each(['If you need help', 'When to call', 'If needed'])('is none: %s', title => {
		expect(decisions(`## Start\n\n${fence('./start.sh', 'sh')}\n## ${title}\n\n${fence('./restore.sh', 'sh')}`)).toEqual([]);
	});

	it('in prose sends to a heading or a link, in advice as well', () => {
		const around = `## Way back\n\n${fence('./back.sh', 'sh')}\n## Notes\n\n`;
		expect(decisions(`${around}If a till stays black, follow the steps under "Way back".`)).toEqual([1]);
		expect(decisions(`${around}See [the way back](#way-back) if the copy is broken.`)).toEqual([1]);
		expect(decisions(`${around}See [the way back](#way-back) if you want to learn more.`)).toEqual([]);
		expect(decisions(`${around}If a till stays black, follow the steps of your heart.`)).toEqual([]);
	});

	it('that only warns or closes a text is none', () => {
		expect(decisions('## Reset\n\n**Only use this if you understand what is lost.**\n\n1. Press reset')).toEqual([]);
		expect(decisions('## Reset\n\n1. Press reset\n\n*In case of a disaster: CALM AND ORDER!*')).toEqual([]);
	});
});

describe('lists and labels that ask nothing', () => {
	it('are steps that are called after a kind of work', () => {
		expect(decisions('## Release\n\n1. **Pre-deployment**: Look at the shelves\n2. **Shelf migration**: Move them\n3. **Till Deployment**: Release it')).toEqual([]);
	});

	it('are a template and its example', () => {
		expect(decisions(`## Severity\n\n**Template - first message**:\n\n${fence('## TILLS\nby', 'markdown')}\n**Example**:\n\n${fence('## TILLS\nby Ann', 'markdown')}`)).toEqual([]);
	});
});

describe('items that only look like orders', () => {
	it.each([
		'## Release\n\n### Roll back if any of:\n\n- wrong sums above 5 %\n- login broken',
		'## Release\n\n### Go / No-Go\n\n- All shops closed\n- Copy younger than a day\n- No wrong sums',
		'## Release\n\n- Go memory management',
		'## Release\n\n- **Alert Type**: till_full, shelf_full',
		'## 处理\n\n### 常见根因\n\n1. **维护窗口**: 计划内维护导致的重启\n2. **手动操作**: 管理员执行的切换操作',
		'## 处理\n\n### 业务影响\n\n- **连接重置**: 将被断开',
	])('are no steps: %s', text => {
		expect(steps(text)).toBe(0);
	});

	it.each([
		'## Release\n\n- Draft the report\n- Go to the shop',
		'## Voltar\n\n- No painel, selecione a versão anterior\n- No servidor principal, reinicie o caixa',
	])('are steps: %s', text => {
		expect(steps(text)).toBe(2);
	});

	it('hold no wait where something can be brought back for some time', () => {
		expect(reading('## Prepare\n\n- Enable the bin (can recover carts for 30 days)').waits).toEqual([]);
		expect(reading('## Prepare\n\n- Watch the tills for 30 minutes').waits).toHaveLength(1);
	});
});
