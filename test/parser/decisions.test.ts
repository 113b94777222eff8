import {describe, expect, it} from 'vitest';
import type {Plan} from '../../src/plan/plan.ts';
import {commandsOf, decisionsOf, readText} from '../support/read-text.ts';

const read = (...lines: readonly string[]): Plan => readText(lines.join('\n'));
const steps = (...lines: readonly string[]): Plan => read('# Shop', '', '## Steps', '', ...lines);
const fence = (...lines: readonly string[]): readonly string[] => ['', '```bash', ...lines, '```', ''];
/** Lines of the places where the course is weighed, and how much there is to choose from. */
const places = (plan: Plan): readonly (readonly [number, number, number])[] => plan.reading.decisions.map(({line, endLine, options}) => [line, endLine, options.length]);

describe('a sentence with a condition', () => {
	it.each([
		['behind a semicolon', 'Both jobs must end well; if either fails, stop the rollout.'],
		['behind a statement of fact', 'If the counter is zero, the export may be cut off — choose an older one and repeat.'],
		['behind another sentence', 'The cart keeps three copies. If all three are bad, restore the cart from the archive.'],
		['told by an arrow (ko)', '응답이 없으면 → 장바구니 재시작'],
		['with its verb in front (de)', 'Der Zähler steht auf der Startseite. Fehlt diese Zahl, läuft der Dienst nicht → siehe [Hilfe](hilfe.md).'],
		['in place of what is done first', 'Restart the cart. Alternatively, restart the shop.'],
		['in place of what is done first (de)', 'Starte die Kasse neu. Alternativ starte den Laden neu.'],
		['for either case', 'Set it beside the old one if the cart reads both; or set it and restart.'],
		['for the team to weigh', 'If rolling back is not possible, the team might consider to close the shop.'],
		['further on in a remark', '> The copy holds the damage, too. If orders are wrong, stop reading and go to [Copies](#copies).'],
		['once a bound is passed', 'Once the errors exceed 5 %, roll back.'],
		['for two cases', 'For small faults: fix forward. For large faults: roll back.'],
		['by the size', 'Depending on the size, either restore the copy or promote the replica.'],
		['by the size (de)', 'Je nach Größe, entweder starte die Kasse neu oder rufe das Büro an.'],
		['for one case, another way', 'For a single month, use the short list instead of the long one.'],
		['as one of two', 'You can either restore the copy or rebuild the cart.'],
		['with the other course behind', 'Use the copy if it is young; use the archive otherwise.'],
		['as a bound on what is measured', 'Lag > 100 ms: look for long orders. Lag > 1 s: stop the tills.'],
		['as a bound (de)', 'Papier < 10 %: Rolle einlegen und Kasse neu starten.'],
		['with a comma in parentheses', 'If the cart (web, app) is gone, restore it.'],
		['in a remark that takes another way', '> If the panel is out of reach, use the command line instead.'],
		['in a remark that names a course', '> If the change dropped rows, stop here and use the full procedure.'],
	])('changes the course: %s', (_, text) => {
		expect(places(steps('Look at the cart.', '', text))).toEqual([[7, 7, 1]]);
	});

	it.each([
		['says what will be so', 'If the queue is wiped, delayed jobs are lost.'],
		['says what will be so (es)', 'Si la cola se borra, los pedidos quedarán en espera.'],
		['says what will be so (pt)', 'Se a fila é apagada, o pedido fica parado.'],
		['asks for care', 'If it is the main node, be careful not to lose the quorum.'],
		['reasons', 'Consequence: if the old shop runs on the new schema, restart fails.'],
		['rules', 'Rule: if a setting is added, add it to all three files.'],
		['says no more than "needed"', 'If necessary, restart the cart.'],
		['is a remark on a fact', '> If the cart is old, the page shows a banner.'],
		['names a function', 'The shop loads a module; if it is absent, `load()` rejects and a record is written.'],
		['says in which order', 'Once the shop is closed, count the tills.'],
		['joins two things', 'Either way, look at the tills or the carts.'],
		['states a bound', 'Lag > 100 ms: the lamp is red.'],
		['forbids', 'The shop runs alone. If it is managed by hand, do not run it as root.'],
	])('is none where it %s', (_, text) => {
		expect(places(steps('Look at the cart.', '', text))).toEqual([]);
	});

	it('is none as the first words above the block of its section, and is one where the next section does not begin with it', () => {
		expect(places(steps('If one module is slow, turn it off without a rollback.', ...fence('./toggle.sh off')))).toEqual([]);
		expect(places(steps('Look first.', '', 'If one module is slow, turn it off without a rollback.', ...fence('./toggle.sh off')))).toEqual([[7, 7, 1]]);
	});

	it('is none above a list of what will be so', () => {
		expect(places(steps('If the cache is wiped:', '', '- All users are logged out', '- Carts will be empty'))).toEqual([]);
		expect(places(steps('If the cache is wiped:', '', '- Restart the shop', '- Carts will be empty'))).toEqual([[5, 5, 1]]);
	});

	it('that is alone beneath a step completes the step, unless something failed', () => {
		expect(places(steps('1. Restore the copy', '   - Press the button', '   - If logs are at hand, apply them'))).toEqual([]);
		expect(places(steps('1. Restore the copy', '   - Press the button', '   - If that fails, apply the logs'))).toEqual([[7, 7, 1]]);
		expect(places(steps('1. Restore the copy', '   - If it is new, point to it', '   - If it is old, point back'))).toEqual([[6, 7, 2]]);
	});

	it('counts in a list of several, also among people to call; alone there it does not', () => {
		expect(places(read('# Shop', '', '## Emergency contacts', '', '1. Try the script', '2. If it fails, try by hand', '3. If all fails, call Ann'))).toEqual([[6, 7, 2]]);
		expect(places(read('# Shop', '', '## Emergency contacts', '', '1. Call Ann', '2. If she is away, call Bob'))).toEqual([]);
	});

	it('further on in several steps is one for each; those that steps begin with are one', () => {
		expect(places(steps('1. **Look at the cart.** If it is up, restart the shop.', '2. **Tell the shop.** If orders are lost, call the office.'))).toEqual([[5, 5, 1], [6, 6, 1]]);
		expect(places(steps('1. If it is up, restart the shop.', '2. If it is down, call the office.'))).toEqual([[5, 6, 2]]);
	});

	it('beneath a step that has one of its own is another', () => {
		expect(places(steps('1. If the cart is down, restart it:', '   ```bash', '   ./cart.sh', '   ```', '   The lamp was red (see the list, no. 9). If orders are lost, call the office.'))).toEqual([[5, 8, 1], [9, 9, 1]]);
	});

	it('with an order of its own is one, whatever block it heads', () => {
		expect(places(steps('Look at the till.', '', 'If the till is of the old kind: change its name and restart it:', ...fence('./till.sh')))).toEqual([[7, 7, 1]]);
		expect(places(steps('Look at the till.', '', 'If you want to be careful, check the list:', ...fence('./till.sh')))).toEqual([]);
		expect(places(steps('Look at the till.', '', 'If you have an old till, add the following to it:', ...fence('./till.sh')))).toEqual([]);
	});

	it('may stand behind its course', () => {
		expect(places(steps('1. Look at the cart', '2. Roll back if it stays red for 5 minutes', '3. Restart the cart'))).toEqual([[6, 6, 1]]);
		expect(places(steps('1. Look at the cart', '2. Roll back if needed', '3. Restart the cart'))).toEqual([]);
	});
});

describe('a comment of a block', () => {
	it('with a condition and another course is a decision; the command runs as before', () => {
		const plan = steps(...fence('./verify.sh', '# Both must exit 0; if either fails, STOP and call security.', '', './next.sh'));
		expect(places(plan)).toEqual([[8, 8, 1]]);
		expect(commandsOf(plan)).toHaveLength(2);
	});

	it.each([
		['names the command below it', ['# If a key exists, delete it first', './delete-key.sh']],
		['stands over the comments of a command', ['# If all copies fail, restore by hand', '# Make a place for it', './create.sh']],
		['says what is so', ['./verify.sh', '# If it fails, the log shows why']],
	])('is none where it %s', (_, lines) => {
		expect(places(steps(...fence(...lines)))).toEqual([]);
	});

	it.each([
		['conditions below what is expected', ['./look.sh', '# Expected: "open"', '# If "opening": wait, it takes a while', '# If it says anything else: call the shop'], [9, 10]],
		['conditions (es)', ['./look.sh', '', '# Si la caja tarda: esperar un minuto', '# Si la caja imprime dos veces: cambiar el papel'], [9, 10]],
		['errors with what helps', ['./look.sh', '', '# 2. Common errors and fixes:', '# - Paper: order a roll', '# - Ink: change the cartridge', '', './next.sh'], [10, 11]],
		['errors with what helps (de)', ['./look.sh', '', '# Häufige Fehler:', '# - Papier leer: Rolle einlegen', '# - Lade klemmt: Techniker anrufen'], [10, 11]],
	])('weighs several: %s', (_, lines, [from, to]) => {
		expect(places(steps(...fence(...lines)))).toEqual([[from, to, 2]]);
	});

	it('leads from states right below a command', () => {
		expect(places(steps(...fence('./look.sh', '# 200 = ok, go on', '# 500 = roll back')))).toEqual([[8, 9, 2]]);
		expect(places(steps(...fence('./look.sh', '# empty output → nothing to do', '# CrashLoop → roll back')))).toEqual([[8, 9, 2]]);
		expect(places(steps(...fence('./look.sh', '# 200 = the shop is open', '# 500 = the shop is shut')))).toEqual([]);
	});

	it('leads to a part of the runbook beyond a measure', () => {
		expect(places(steps(...fence('./look.sh', '# If paper < 10%: OUT OF PAPER scenario')))).toEqual([[8, 8, 1]]);
		expect(places(steps(...fence('./look.sh', '# If paper < 10%: the lamp is red')))).toEqual([]);
	});

	it('names options where one of them has no command', () => {
		expect(places(steps(...fence('# Option A: the script (preferred)', './print.sh', '', '# Option B: the board', '# Board → Tills → Print', '', '# In both cases: look', './look.sh')))).toEqual([[7, 10, 2]]);
	});

	it('tells of an event in brackets, or of what comes after the repair: no other course', () => {
		expect(places(steps('1. Redeploy when fixed', '', ...fence('# 1. Stop the till (happens by itself if it crashed)', '', './look.sh')))).toEqual([]);
	});

	it('leads on in a list of several', () => {
		expect(places(steps(...fence('./logs.sh', '', '# Common causes:', '# 1. Port is taken → stop the other shop', '# 2. A package is absent → install the packages')))).toEqual([[10, 11, 2]]);
	});
});

describe('a list', () => {
	it.each([
		['leads from errors to causes and pages', '- `ImageMissing` → access is not granted → `access.md`', '- `CrashBackOff` → check the log'],
		['leads from bold words (es)', '- **Un solo cliente insiste** → su red falla. Llamar al operador.', '- **Muchos clientes a la vez** → posible ataque. Si es esperado, subir el límite.'],
		['leads on (ko)', '- 주소가 남아 있으면 → 주소 수정', '- 이름 불일치 → 값 갱신 → 재시작'],
		['answers questions', '- Cannot reach the shop? Restart it.', '- Token lost? Rotate the token.'],
		['names an alternative (de)', '- **Lösung:** Neues System nehmen', '- **Alternative:** Alte Abbilder nehmen'],
		['leads from states', '- **Healthy**: continue with step 4', '- **Not ready**: roll back'],
		['leads from bounds', '- Below 1 s: promote the replica', '- Above 1 s: wait'],
		['leads from states by arrows', '- OK → go on', '- Not OK → stop'],
		['numbers cases (zh)', '- 情况一：主库宕机，切换到备库', '- 情况二：备库宕机，重建备库'],
		['tells kinds apart', '- Container mode: look at the logs', '- Native mode: look at the service'],
		['sets two cases apart', '- For a fresh site, make a key', '- For an existing site, copy the key'],
	])('%s', (_, ...items) => {
		expect(places(steps(...items))).toEqual([[5, 6, 2]]);
	});

	it.each([
		['leads through menus', '- **Deployments** → find the last one', '- **Branches** → press the button'],
		['gives settings their values', '- `DB_PASSWORD` → choose a safe one', '- `SECRET_KEY` → type a long text'],
		['goes along a flow', '- 10% of users → wait 2 minutes → look', '- 50% of users → wait 5 minutes → look'],
		['answers what people ask', '- Who owns the shop? Ask the team.', '- Where does it run? See the map.'],
		['names two things', '- For the web site, make a key', '- For the mail server, copy the key'],
	])('is none where it %s', (_, ...items) => {
		expect(steps(...items).reading.decisions).toEqual([]);
	});

	it('of symptoms in bold weighs under a heading about failures', () => {
		const list = ['- **The pod is rejected**: stop, the image is not signed.', '- **Smoke test fails**: see `rollback.md`.'];
		expect(places(read('# Shop', '', '## Failure paths', '', ...list))).toEqual([[5, 6, 2]]);
		expect(places(read('# Shop', '', '## Failure paths', '', '- **Smoke test**: the page loads.', '- **Load test**: a thousand carts.'))).toEqual([]);
	});

	it.each(['Choose:', 'With the copy at hand, choose:', 'Escolha:', 'Wählen Sie:', '请选择：'])('under "%s" holds the outcomes', asks => {
		const [found] = steps(`1. ${asks}`, '   - **To a new place** (safer): copies only what was lost', '   - **In place**: overwrites what is there').reading.decisions;
		expect(found).toMatchObject({line: 6, endLine: 7, options: [{line: 6}, {line: 7}]});
	});

	it.each(['To solve it, we have a few options:', 'Hay varias opciones para resolverlo:', 'Es gibt zwei Möglichkeiten, das zu lösen:', '有以下两种方式：'])('under "%s" holds the ways, also where blocks part them', asks => {
		expect(places(steps(asks, '', '- **the copy** (the youngest)', ...fence('./copy.sh'), '- **the log**', ...fence('./log.sh')))).toEqual([[5, 13, 2]]);
	});

	it.each(['Which path applies', '2. Which procedure to use', 'Welcher Fall liegt vor', 'Cuál camino tomar'])('under the heading "%s" holds the courses', title => {
		expect(places(read('# Shop', '', `## ${title}`, '', '- **A price is wrong**: load the list again.', '- **A till is silent**: see below.', '', '## Steps', ...fence('./go.sh')))).toEqual([[5, 6, 2]]);
	});

	it('under "Choose:" may be settings to fill in', () => {
		expect(steps('1. Choose:', '   - Region: Paris', '   - Size: small').reading.decisions).toEqual([]);
	});
});

describe('labels', () => {
	it('of answers weigh the question above them', () => {
		expect(places(read('# Shop', '', '## Notes', '', '### Should I roll back?', '', '**YES if:**', '- The cart is red', '', '**NO if:**', '- A word is misspelt'))).toEqual([[5, 11, 2]]);
		expect(places(read('# Shop', '', '## Notes', '', '### Test or live?', '', '**Use test:**', '- Big changes', '', '**Skip test:**', '- Small words'))).toEqual([[5, 11, 2]]);
		expect(places(read('# Shop', '', '## Notes', '', '### What changed?', '', '**Web:**', '- Big changes', '', '**Mail:**', '- Small words'))).toEqual([]);
	});

	it('of severities with an order each are one decision; with times alone they are none', () => {
		expect(places(steps('**SEV1**: Stop all trading', ...fence('./stop.sh'), '**SEV2**: A small repair', ...fence('./repair.sh')))).toEqual([[5, 11, 2]]);
		expect(places(steps('**SEV1**: five minutes', '', '**SEV2**: one hour'))).toEqual([]);
	});

	it.each(['**Escalate if:**', '### Rollback conditions', '### 回滚条件', '### When to failback', '### 7. Escalation criteria', 'Declencher le rollback si :', 'Iniciar el rollback si:', '### Go / No-Go', '**Stop conditions:**', '### Kriterien für den Rollback', '### Wann zurückschalten'])('"%s" over a list says when', label => {
		expect(read('# Shop', '', '## Escalation', '', label, '', '- The cart stays red', '- Orders are lost').reading.decisions).toMatchObject([{line: 5, endLine: 8}]);
	});

	it.each(['**Rollback is done when:**', '**Rollback may fail if:**', '### Automatic rollback triggers'])('"%s" tells', label => {
		expect(read('# Shop', '', '## Escalation', '', label, '', '- The cart is green', '- Orders come in').reading.decisions).toEqual([]);
	});
});

describe('a table or a tree', () => {
	it.each([
		['Failure reason | Likely cause | Remediation tier', 2],
		['원인 | 조치 | 비고', 2],
		['症状 | 対応 | 備考', 2],
		['Alerta (panel) | Significado | Acción', 2],
		['Tipo | Significado | Acción', 2],
		['方式 | 适用场景 | 限制', 2],
		['症狀 | 原因 | 修法', 2],
		['Durum | Karar | Not', 2],
		['Sintomo | Nota | Soluzione', 2],
		['Симптом | Где | Что делать', 2],
		['Objaw | Uwagi | Działanie', 2],
	])('"%s" weighs', (heads, count) => {
		expect(steps(`| ${heads} |`, '|---|---|---|', '| a | b | c |', '| d | e | f |').reading.decisions.map(({options}) => options.length)).toEqual([count]);
	});

	it.each(['指标 | 测量方式 | 负责人', 'Method | Path | Returns', 'Type | Meaning | Owner'])('"%s" is looked up', heads => {
		expect(steps(`| ${heads} |`, '|---|---|---|', '| a | b | c |', '| d | e | f |').reading.decisions).toEqual([]);
	});

	it.each(['Check | Healthy | If unhealthy', 'Alert | Since | Response', 'Lag | Level | Action', 'Observation | Reading | Next step', 'Valor | Nota | Qué hacer'])('"%s" over orders weighs', heads => {
		expect(places(steps(`| ${heads} |`, '|---|---|---|', '| a | b | restart the cart |', '| d | e | wait |'))).toEqual([[5, 8, 2]]);
	});

	it.each(['Step | Where | Action', 'Time | Who | Action', 'Schritt | Ort | Aktion'])('"%s" over orders is gone through', heads => {
		expect(steps(`| ${heads} |`, '|---|---|---|', '| 1 | b | restart the cart |', '| 2 | e | wait |').reading.decisions).toEqual([]);
	});

	it('records kinds of messages without asking for them', () => {
		expect(decisionsOf(steps('| Type | Meaning | Action |', '|---|---|---|', '| INFO | began | none |', '| ERROR | failed | ignore |'))).toEqual([]);
	});

	it('is charted', () => {
		const chart = (question: string): Plan => steps('```mermaid', 'flowchart TD', `  A[Alert] --> B{"${question}"}`, '  B -->|Yes| C[Stop]', '  B -- No --> D[Roll back]', '```');
		expect(places(chart('Is it selling?'))).toEqual([[5, 10, 2]]);
		expect(places(chart('Shop'))).toEqual([]);
	});

	it('is drawn with any branches', () => {
		expect(places(steps('```', 'Shop is down?', '├─ Build failed? → see part 1', '└─ Else → see part 2', '```'))).toEqual([[5, 9, 2]]);
		expect(places(steps('```', 'Is it selling?', '   Yes ──► stop it first', '   No ──► roll back', '```'))).toEqual([[5, 9, 2]]);
		expect(places(steps('```', 'shop', '├─ a.txt', '└─ b.txt', '```'))).toEqual([]);
	});
});

it('"When to use this runbook" at the top asks nothing; over one of several ways it weighs', () => {
	expect(decisionsOf(read('# Shop', '', '## When to use this runbook', '', '- The cart is red', '- Orders fail', '', '## Steps', ...fence('./go.sh')))).toEqual([]);
	expect(decisionsOf(read('# Shop', '', '## Rollback by hand', '', '### When to use', '', '- The cart is red', '- Orders fail', '', '### Steps', ...fence('./go.sh')))).toHaveLength(1);
});

describe('bold lines of which one is taken', () => {
	it.each([
		['conditions', 'If the file is packed:', 'If the file is not packed:', 'unpack carts', 'load carts'],
		['conditions (pt)', 'Se o pacote estiver fechado:', 'Se o pacote não estiver fechado:', 'unpack carts', 'load carts'],
		['numbered ways', 'Method 1: the script', 'Method 2: the panel', './back.sh', './panel.sh'],
		['cases', 'For a small shop:', 'For a shop with many carts:', './small.sh', './large.sh'],
		['blocks that assign the same', 'Paper', 'Screen', 'TILL=a', 'TILL=b'],
		['blocks that begin alike', 'Old loader', 'New loader', 'bootctl install', 'bootctl install'],
	])('%s', (_, first, second, one, other) => {
		expect(places(steps(`**${first}**`, '', '```bash', one, '```', '', `**${second}**`, '', '```bash', other, '```'))).toEqual([[5, 15, 2]]);
	});

	it('verdicts of a part that decides, each over what is seen', () => {
		expect(places(read('# Shop', '', '## When to freeze the tills', '', '**IMMEDIATE FREEZE REQUIRED:**', '- Prices leaked', '- Money at risk', '', '**EVALUATION REQUIRED:**', '- Slow tills', '', '## Steps', '', '1. Tell the shop'))).toContainEqual([5, 10, 2]);
	});

	it('causes at the front of paragraphs, below a question or under what may fail', () => {
		const causes = (title: string): Plan => read('# Shop', '', `## ${title}`, '', '**Wrong name** — the usual cause:', '', '```bash', 'grep name till.conf', '```', '', '**Out of paper** — look at the tray:', '', '```bash', './tray.sh', '```');
		expect(places(causes('1. Does the till start at all?'))).toEqual([[5, 15, 2]]);
		expect(places(causes('The till'))).toEqual([]);
	});

	it('are none over parts that one does after each other', () => {
		expect(places(steps('**Stop the shop:**', '', '```bash', './stop.sh', '```', '', '**Start the shop:**', '', '```bash', './start.sh', '```'))).toEqual([]);
	});
});

describe('lists and tables from what is met to what is done', () => {
	it.each([
		['causes under what helps', '## Fix', '- **Till crashed**: restart the till', '- **Out of paper**: order a roll, then print again'],
		['causes under what helps (es)', '## Solución', '- **Caja caída**: reiniciar la caja', '- **Sin papel**: `print --reload`'],
		['a state and its opposite', '## Steps', '1. **Reachable, but silent:** open the lid', '2. **Not reachable:** call the carpenter'],
		['what is seen and what it speaks for', '## Steps', '- One till is stale → likely its own cable', '- All tills are stale → likely the switch'],
	])('%s', (_, heading, one, other) => {
		expect(places(read('# Shop', '', heading, '', one, other))).toEqual([[5, 6, 2]]);
	});

	it('a question for one of several, above them', () => {
		expect(places(steps('1. Set the goal: which version?', '   - The one before', '   - One of your choice'))).toEqual([[6, 7, 2]]);
	});

	it.each([
		['| What went wrong | Jump to |', '| Tills are blank | [Tills](#tills) |', '| Prices are old | [Prices](#prices) |'],
		['| Level | Way | Suitable for |', '| 1 | By the pipeline | all but data |', '| 2 | By hand | no pipeline |'],
		['| Log line | Section |', '| `till blank` | Section 4 |', '| `price old` | Section 5 |'],
		['| 层级 | 方式 | 适用场景 |', '| 1 | 流水线 | 一般 |', '| 2 | 手动 | 流水线不可用 |'],
	])('a table: %s', (head, one, other) => {
		expect(places(read('# Shop', '', '## Quick reference of ways', '', 'Text.', '', '## Table', '', head, `|${'---|'.repeat(head.split('|').length - 2)}`, one, other, '', '## Tills', '', '1. Open them', '', '## Prices', '', '1. Load them'))).toContainEqual([9, 12, 2]);
	});

	it('a list of goods under a heading that only names them is none', () => {
		expect(places(read('# Shop', '', '## Fix', '', '- **Paper**: in the cellar', '- **Ink**: in the attic'))).toEqual([]);
	});
});

describe('bold lines with a condition each', () => {
	it.each([['**If the price is wrong → fix it:**', '**If the price is right → roll back:**'], ['**Si el precio es malo:**', '**Si el precio es bueno:**'], ['**Wenn der Preis stimmt:**', '**Wenn der Preis falsch ist:**']])('are one decision, asked as a choice and told once: %s', (first, second) => {
		const plan = steps(first, ...fence('systemctl restart a'), second, ...fence('systemctl restart b'));
		expect([plan.choices.length, plan.reading.choices.length]).toEqual([1, 0]);
		expect(places(plan)).toEqual([[5, 15, 2]]);
	});
});

describe('a table of ways by their numbers', () => {
	const part = (title: string, command: string): readonly string[] => [`### ${title}`, '', '```bash', command, '```', ''];

	it('leads to the heading of each that is named alone', () => {
		const {reading} = readText(['# Shop', '', '## Ways', '', ...part('Option 1: Take back', './back.sh'), ...part('Option 2: Warn', './warn.sh'), '## Which one', '', '| Scenario | Recommended option |', '| --- | --- |', '| nobody has it | Option 1 (at once) |', '| few have it | Option 2 or Option 1 |', ''].join('\n'));
		expect(reading.decisions.at(-1)?.options.map(({text, target}) => [text, target])).toEqual([['Option 1 (at once)', 5], ['Option 2 or Option 1', null]]);
	});

	it('of what is so and what to do is one where things are looked up, too', () => {
		expect(readText('# Shop\n\n## Quick reference\n\n| Situation | First action |\n| --- | --- |\n| Paid twice | Do nothing |\n| Slow | Set stricter limits |\n').reading.decisions).toHaveLength(1);
		expect(readText('# Shop\n\n## Quick reference\n\n| Action | Command |\n| --- | --- |\n| Look | `uptime` |\n| Stop | `halt` |\n').reading.decisions).toEqual([]);
	});
});
