import {describe, expect, it} from 'vitest';
import type {Plan} from '../../src/plan/plan.ts';
import {commandsOf, decisionsOf, readText, rolesOf} from '../support/read-text.ts';

const read = (...lines: readonly string[]): Plan => readText(lines.join('\n'));
const section = (title: string, ...lines: readonly string[]): Plan => read('# Shop', '', `## ${title}`, '', ...lines);
const fence = (...lines: readonly string[]): readonly string[] => ['', '```bash', ...lines, '```', ''];
const waits = (plan: Plan): readonly (readonly [number, number | null])[] => plan.reading.waits.map(({line, seconds}) => [line, seconds]);

describe('what a program printed', () => {
	it.each([
		['a state with blanks around its colon', 'Arrays : [raid1]\nmd7 : active raid1 sdx1 sdy1'],
		['counts with their units', '4096 blocks [2/1] [U_]\n12 packets lost'],
		['a bar of progress', '[===>........] rebuild = 12.5% (512/4096)'],
		['rows of devices', '/dev/sdx1: UUID="ab-12" TYPE="ext4"\n/dev/sdy1 20G 5G 15G 25% /srv'],
		['a table of file systems', 'UUID=ab-12 /srv ext4 defaults 0 2'],
		['a record of names and values', 'ARRAY /dev/md7 metadata=1.2 name=shop:7'],
	])('is never run, though its block claims to be shell: %s', (_, text) => {
		expect(commandsOf(section('Steps', ...fence(...text.split('\n'))))).toEqual([]);
	});

	it.each(['El archivo se verá similar a esta salida:', 'O arquivo será parecido com:', 'Le fichier est similaire à :', 'Die Datei sieht dann so aus:'])('is announced by "%s"', intro => {
		expect(section('Steps', intro, ...fence('state ok')).reading.fences.map(({kind}) => kind)).toEqual(['output']);
	});

	it.each(['7z x shop.7z', 'blkid /dev/sdx1', '[ -f /srv/lock ] && rm /srv/lock', 'UUID=$(uuidgen)', 'mount /dev/sdx1 /srv', 'time {\n  systemctl restart shop\n}'])('is not what %j looks like', text => {
		expect(commandsOf(section('Steps', ...fence(...text.split('\n')))).map(({command}) => command)).toEqual([text]);
	});
});

describe('waits', () => {
	it.each([
		['Watch for 30 min', 1800],
		['3. Monitorar por 30 min', 1800],
		['Attendre 5 minutes', 300],
	])('in a heading: %s', (title, seconds) => {
		expect(waits(section(title, ...fence('systemctl status shop')))).toEqual([[3, seconds]]);
	});

	it.each(['Restart the shop (5 minutes)', 'Watch the carts (30 min)', 'Alerts of the last 30 minutes'])('are not how long a section takes: %s', title => {
		expect(waits(section(title, ...fence('systemctl status shop')))).toEqual([]);
	});

	it.each(['Wait for full sync', '2. Wait until the queue is empty', 'Esperar a que termine', 'Warten bis die Warteschlange leer ist'])('until something holds have no length: %s', comment => {
		expect(waits(section('Steps', ...fence(`# ${comment}`, 'shop-ctl lag')))).toEqual([[7, null]]);
	});

	it('that a command does are told where they have a usual length', () => {
		expect(waits(section('Steps', ...fence('# 4. Wait for the shop (typically 2-5 minutes to load)', 'kubectl wait pod/shop --for=condition=Ready')))).toEqual([[7, null]]);
	});

	it('over a list of what to look at then', () => {
		expect(waits(section('Steps', '1. Start the run', '2. Wait for the run and look at:', '   - the carts', '   - the tills'))).toEqual([[6, null]]);
		expect(waits(section('Steps', '1. Waits of the shop:', '   - the carts', '   - the tills'))).toEqual([]);
	});

	it.each(['kubectl rollout status deploy/shop', 'kubectl wait pod/shop --for=condition=Ready', 'until curl -f shop; do sleep 1; done'])('are left to a command that waits itself: %s', command => {
		expect(waits(section('Steps', ...fence('# Wait for stability', command)))).toEqual([]);
	});

	it.each([
		['Run `uptime -p` again after 10 mins', ['manual', 'command'], 600],
		['Wait 5 minutes, then run `uptime -p`', ['manual', 'command'], 300],
		['Run `uptime -p`, then wait 5 minutes', ['command', 'manual'], 300],
		['10分後に `uptime -p` を実行', ['manual', 'command'], 600],
	])('stand on their side of a command: %s', (text, kinds, seconds) => {
		const plan = section('Steps', `1. ${text}`);
		expect(plan.steps.map(({kind}) => kind)).toEqual(kinds);
		expect(waits(plan)).toEqual([[5, seconds]]);
		expect(plan.reading.manualSteps).toEqual([]);
	});

	it.each(['Run `uptime -p`; the token expires after 10 minutes', 'If it hangs after 10 minutes, run `uptime -p`'])('are not what happens by itself: %s', text => {
		expect(waits(section('Steps', `1. ${text}`))).toEqual([]);
	});
});

describe('commands in sentences and cells', () => {
	it.each(['Look at it with this command: `sudo uptime -p`', 'One sees it by running `uptime -p`.', 'Verlo con el comando `uptime -p`'])('are known where the sentence tells to type them: %s', text => {
		expect(section('Steps', text).reading.inline).toHaveLength(1);
	});

	it.each(['Never run `rm -rf /srv/shop` here.', 'The job will run `uptime -p` at night.', 'Use restart instead of running `kill -9 1`.', 'No ejecutar `rm -rf /srv/shop`.'])('are neither steps nor known where it does not: %s', text => {
		const plan = section('Steps', text);
		expect([plan.reading.inline, commandsOf(plan)]).toEqual([[], []]);
	});

	it.each(['- Never run `rm -rf /srv/shop`', '1. Do not run `systemctl stop shop`', '- Restart it instead of using `kill -9 42`', '- Nunca ejecutar `rm -rf /srv/shop`'])('that an item forbids are not offered: %s', text => {
		expect(commandsOf(section('Steps', text))).toEqual([]);
	});

	it.each(['1. If the pods do not start, run `systemctl restart shop`', '- Never mind the warning: run `systemctl restart shop`'])('are offered where something else is denied: %s', text => {
		expect(commandsOf(section('Steps', text))).toHaveLength(1);
	});

	it.each(['`git pull` fails with a timeout', '`systemctl restart shop` hangs', '`git pull origin main` schlägt fehl', '`git pull origin main` falla'])('that an item reports of are not offered: %s', text => {
		expect(commandsOf(section('Steps', `- ${text}`))).toEqual([]);
	});

	it.each(['`# systemctl stop shop`', '`$ systemctl stop shop`'])('are run without their prompt where they are all of a paragraph: %s', text => {
		expect(commandsOf(section('Steps', 'Stop the shop', '', text)).map(({command}) => command)).toEqual(['systemctl stop shop']);
	});

	it('are named where a task is looked at with them; the person ticks it', () => {
		const plan = section('Before', '- [ ] The shop answers (`curl -f https://shop.example`)', '- [ ] Note the version: `git describe --tags` or `git log -1`', '- [ ] `git pull` completed without errors', '- [ ] The shop runs');
		expect(plan.reading.inline.map(({line, code}) => [line, code])).toEqual([[5, 'curl -f https://shop.example'], [6, 'git describe --tags'], [6, 'git log -1']]);
		expect([commandsOf(plan), plan.reading.checklist.length]).toEqual([[], 4]);
	});

	it('SQL in a cell is looked up and never run', () => {
		const plan = section('Steps', '| Version | Change |', '| --- | --- |', '| 4 | `ALTER TABLE carts ADD COLUMN note TEXT;` |', '| 5 | `carts.note` |');
		expect(plan.reading.inline.map(({line}) => line)).toEqual([7]);
		expect(commandsOf(plan)).toEqual([]);
	});
});

describe('questions', () => {
	it.each([
		['errors above 5 % -> roll back', 'slow carts → restart the app'],
		['Loss of all carts → restauration depuis la copie', 'Panne du site → redémarrer la boutique'],
		['订单 全部 失败 → 回滚', '订单 变慢 → 重启'],
	])('what is seen, an arrow, what is done: %s', (...items) => {
		const [question] = decisionsOf(section('Steps', ...items.map(item => `- ${item}`)));
		expect(question?.options.slice(0, -1).map(({text}) => text)).toEqual(items.map(item => item.split(/→|->/u)[1]?.trim()));
	});

	it.each([
		['Open Settings → Restart', 'Open Users → Restore'],
		['v1.4 → rollback', 'v1.5 → rollback'],
		['browser call → cache hit → restart', 'cart call → queue job → restart'],
		['old name → new name', 'old port → new port'],
	])('arrows that lead through menus, versions, flows and names ask nothing: %s', (...items) => {
		expect(decisionsOf(section('Steps', ...items.map(item => `- ${item}`)))).toEqual([]);
	});

	it('a tree drawn in a block asks for its leaves', () => {
		const [question] = decisionsOf(read('# Shop', '', '## Decision tree', '', '```', 'Is the shop down?', '├─ YES → Roll back (Method 2)', '└─ NO → Can it be fixed in an hour?', '         ├─ YES → Fix it', '         └─ NO → Roll back', '```', '', '## Method 1', ...fence('./one.sh start'), '## Method 2', ...fence('./two.sh start')));
		expect(question?.options.map(({text, opens}) => [text, opens.kind])).toEqual([['Roll back (Method 2)', 'section'], ['Fix it', 'next'], ['Roll back', 'next'], ['None of these', 'next']]);
	});

	it('a tree of folders asks nothing', () => {
		expect(decisionsOf(section('Steps', '```', 'shop', '├─ yes - a.txt', '└─ no - b.txt', '```'))).toEqual([]);
	});

	it('severities with actions are a question among contacts too, people are none', () => {
		const table = (first: string, second: string): Plan => section('Escalation path', `| ${first} | Time | ${second} |`, '| --- | --- | --- |', '| Critical | 15 min | Page the lead |', '| Low | 1 day | Write a ticket |');
		expect(table('Severity', 'Action').reading.decisions).toHaveLength(1);
		expect(table('Role', 'Phone').reading.decisions).toEqual([]);
	});

	it('items to tick under courses weigh against each other', () => {
		const plan = section('判断基準', '### 即座にロールバック', '', '- [ ] 注文が全て失敗', '', '### 監視', '', '- [ ] 表示が遅い');
		expect(decisionsOf(plan)[0]?.options.map(({text}) => text)).toEqual(['即座にロールバック', '監視', 'None of these']);
	});

	it('sentences that head a block each are one question, a lone one is a condition', () => {
		const two = section('Steps', 'If the cart is packed, use this:', ...fence('gunzip -c cart'), 'If the cart is plain, use this:', ...fence('cat ./cart'));
		expect(two.reading.decisions.map(({options}) => options.length)).toEqual([2]);
		expect(section('Steps', 'If the cart is packed, use this:', ...fence('gunzip -c cart')).reading.decisions).toEqual([]);
	});

	it.each(['If a cart is locked, it was locked by its owner.', 'Se debe crear el índice, ya que falta.', 'Se puede repetir, sin riesgo.'])('a sentence that only tells asks nothing: %s', text => {
		expect(section('Steps', text).reading.decisions).toEqual([]);
	});

	it('a Portuguese condition is one', () => {
		expect(section('Passos', 'Se a fila crescer, reinicie a loja.').reading.decisions).toHaveLength(1);
	});
});

describe('sections', () => {
	it.each([
		['Worker only', 'Frontend only'],
		['ワーカーのみ復旧', '画面のみ復旧'],
		['Solo el trabajador', 'Solo la tienda'],
	])('each for one part only exclude each other: %s', (one, other) => {
		expect(read('# Shop', '', `## ${one}`, ...fence('systemctl restart worker'), `## ${other}`, ...fence('systemctl restart shop')).reading.choices.map(({headings}) => headings)).toEqual([[3, 9]]);
	});

	it.each(['Testing failover', 'ロールバック訓練', 'Simulate a node failure', 'Monthly Testing', 'Backup restore testing', 'Quarterly DR Test'])('are for a rehearsal: %s', title => {
		expect(section(title, ...fence('systemctl restart shop')).reading.fences[0]?.role).toBe('drill');
	});

	it('entries of a French troubleshooting part exclude each other', () => {
		expect(read('# Boutique', '', '## Étapes', ...fence('systemctl start shop'), '## Dépannage', '', '### Panier vide', ...fence('systemctl restart cart'), '### Page lente', ...fence('systemctl restart web')).reading.choices).toHaveLength(1);
	});

	it.each([
		['1. 概要', 'overview'],
		['2.1. Estrategia de copias y características', 'overview'],
		['3. Security features', 'overview'],
		['2. Update the overview', 'procedure'],
	])('"%s" is %s', (title, role) => {
		expect(rolesOf(section(title, '1. **Copies**: kept in two places', '2. **Keys**: read at the start'))[title]).toBe(role);
	});
});
