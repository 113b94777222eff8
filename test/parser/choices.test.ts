import {describe, expect, it} from 'vitest';
import {decisionsOf, readText, stepNamed} from '../support/read-text.ts';

const fence = (...commands: string[]): string => `\n\`\`\`sh\n${commands.join('\n')}\n\`\`\`\n`;

describe('sections of which only one applies', () => {
	it.each([
		['methods', 'Method 1: Script', 'Method 2: By hand'],
		['options', 'Option A – fast', 'Option B – safe'],
		['scenarios', 'Scenario 1: Disk full', 'Scenario 2: Node gone'],
		['methods', 'Rollback via CLI', 'Rollback via the console'],
		['methods', 'Automated restore', 'Manual restore'],
		['platforms', 'Kubernetes', 'Docker Compose'],
		['environments', 'Production', 'Staging'],
		['scenarios', 'If the primary is up', 'If the primary is down'],
		['options', '方案一：自动回滚', '方案二：手动回滚'],
		['options', 'Opción 1: script', 'Opción 2: manual'],
	])('%s: %s | %s', (what, first, second) => {
		const plan = readText(`# X\n\n## Procedure\n\n### ${first}\n${fence('systemctl restart a')}\n### ${second}\n${fence('systemctl restart b')}`);
		expect(plan.choices).toMatchObject([{what, sections: [plan.sections[2]?.id, plan.sections[3]?.id]}]);
		const asked = plan.steps[0];
		expect(asked).toMatchObject({kind: 'decision', about: 'branch', id: plan.choices[0]?.step});
		expect(asked?.kind === 'decision' && asked.options.map(option => option.opens)).toEqual([
			{kind: 'steps', steps: [plan.steps[1]?.id]},
			{kind: 'steps', steps: [plan.steps[2]?.id]},
			{kind: 'steps', steps: []},
		]);
	});

	it.each([
		['### Symptoms', '### When to use'],
		['### Síntomas', '### Cuándo usar'],
		['### Sintomas', '### Quando usar'],
		['### Symptome', '### Auslöser'],
		['### Symptômes', '### Déclencheurs'],
		['### 症状', '### 适用场景'],
		['**Use when:** the disk is full', '**When to use:** the node is gone'],
	])('scenarios, where each says in which case it is for: %s | %s', (first, second) => {
		const plan = readText(`# X\n\n## Disk\n\n${first}\n\nSlow.\n\n### Do\n${fence('systemctl restart a')}\n## Node\n\n${second}\n\nGone.\n\n### Do\n${fence('systemctl restart b')}\n## Afterwards\n${fence('uptime')}`);
		expect(plan.choices.map(({what, sections}) => [what, sections])).toEqual([['scenarios', ['disk', 'node']]]);
	});

	it.each([
		['Undo (CLI)', 'Undo (dashboard)'],
		['Roll back to the latest version', 'Roll back to a specific version'],
		['Volver a la versión anterior', 'Volver a una versión específica'],
	])('methods, where headings end in the means: %s | %s', (first, second) => {
		expect(readText(`# X\n\n## Procedure\n\n### ${first}\n${fence('systemctl restart a')}\n### ${second}\n${fence('systemctl restart b')}`).choices).toMatchObject([{what: 'methods'}]);
	});

	const two = (above: string, first: string, second: string) => readText(`# X\n\n## ${above}\n\n### ${first}\n${fence('systemctl restart a')}\n### ${second}\n${fence('systemctl restart b')}`);

	const three = (above: string, ...titles: readonly string[]): readonly (readonly string[])[] => readText(`# X\n\n## ${above}\n${titles.map((title, at) => `\n### ${title}\n${fence(`systemctl restart web-${at}`)}`).join('')}`).choices.map(({sections}) => sections);

	it.each([
		['Quick way back', 'Via Argo CD', 'Via Helm', 'Via shopctl'],
		['Use cases', 'A bad release', 'Planned maintenance', 'A slow shop'],
		['Failure handling', 'The till does not answer', 'The till came back', 'The battery died'],
		['Manejo de fallos', 'La caja no responde', 'La caja volvió', 'La batería se agotó'],
		['Emergencies', 'All tills down', 'Database not reachable', 'Corrupt carts'],
		['Data recovery', 'PostgreSQL recovery', 'MongoDB recovery', 'Redis recovery'],
	])('below "%s": all of %s, %s and %s', (above, ...titles) => {
		expect(three(above, ...titles).map(({length}) => length)).toEqual([3]);
	});

	it('but stores are none of each other where something else is done', () => {
		expect(three('Set up', 'PostgreSQL recovery', 'Redis start', 'Check')).toEqual([]);
	});

	it.each([
		['scenarios', 'Virtual hosts', 'Physical hosts'],
		['options', 'Caminho A — pelo painel', 'Caminho B — pelo terminal'],
		['options', 'Weg 1: Konsole', 'Weg 2: Skript'],
		['methods', 'Undo (cluster-admin web)', 'Undo (CLI)'],
		['methods', '4.2 Rollback vía `shopctl back`', '4.3 Rollback fijando una etiqueta'],
		['methods', 'Managed search (empfohlen)', 'Own search (lokal)'],
		['methods', '3. 通过流水线回滚 (推荐)', '4. 通过脚本回滚'],
		['methods', '3. 元の版へ戻す（推奨）', '4. （代替）作り直す'],
		['methods', 'Restore the carts', 'Restore of the carts in a single command'],
		['procedures', 'Procedure — change the disk', 'Procedure — change the zone'],
		['scenarios', 'A. Worker rollback', 'B. Schema reversal'],
		['methods', 'Rollback of migrations', 'Restore from backup'],
		['scenarios', 'ABC-1234: queue is read only', 'ABC-1301: no quorum'],
		['scenarios', 'Vote failure before the switch', 'Vote failure after the switch'],
		['scenarios', 'Prices look wrong', 'Scanner offline'],
		['scenarios', 'Cause A: full queue', 'Cause B: no scanner'],
		['scenarios', 'Ursache 1: Lager zu', 'Ursache 2: Kasse zu'],
		['scenarios', '原因一：仓库', '原因二：收银'],
		['scenarios', 'Due to a bad price list', 'Due to lost orders'],
		['scenarios', 'Debido a un precio malo', 'Debido a un pedido perdido'],
		['scenarios', 'Wegen der Preisliste', 'Wegen der Kasse'],
		['scenarios', 'A. Kasa yanıt vermiyorsa', 'B. Yedek depo varsa'],
		['scenarios', 'Move with customers', 'Move without customers'],
		['scenarios', 'New till', 'Existing till'],
		['scenarios', 'Single till', 'Whole shop'],
		['scenarios', 'Solo un mes', 'Rango de meses'],
		['scenarios', 'Restore one till', 'Restore the whole shop'],
		['scenarios', 'Open all tills at once', 'Open an individual till'],
		['scenarios', 'Abrir todas las cajas a la vez', 'Abrir una caja individual'],
		['scenarios', 'Abrir todos os caixas de uma vez', 'Abrir um caixa individual'],
		['scenarios', 'Alle Kassen auf einmal öffnen', 'Einzelne Kassen öffnen'],
		['scenarios', 'Ouvrir toutes les caisses à la fois', 'Ouvrir une caisse individuelle'],
		['scenarios', 'Kleinere Änderung', 'Größere Änderung'],
		['scenarios', 'Problem: till blank', 'Problem: till slow'],
		['scenarios', 'Síntoma: caja en blanco', 'Síntoma: caja lenta'],
		['scenarios', '"no paper in tray"', '"too many carts"'],
		['options', 'Rollback option 1', 'Rollback option 2'],
		['scenarios', '2. If the scanner still answers', '3. If the scanner is gone'],
		['methods', 'Planned move of the till', 'Emergency move of the till (failed disk)'],
		['methods', 'Traslado planificado', 'Traslado no planificado'],
		['methods', 'Procedimiento desde la pantalla de la tienda', 'Procedimiento por CLI'],
	])('%s told apart by what their headings say: %s | %s', (what, first, second) => {
		expect(two('Shop', first, second).choices).toMatchObject([{what}]);
	});

	it.each([
		['1. Automatic rollback', '2. Manual rollback of the worker'],
		['Step 2 — Revert to the last version', 'Step 3 — Restore carts from backup'],
		['Back up (recommended)', 'Upgrade the broker'],
		['A. Prepare the rollback', 'B. Close the shop'],
		['2. If the till is open', '3. If mails are late'],
		['2. Silent start', '3. Sealed end'],
		['Options', 'Options of the shop'],
		['Stop the existing till', 'Stop the new till'],
		['Restart one till', 'Restart all tills'],
		['Local checks', 'Remote checks'],
		['Test scenario 1', 'Test scenario 2'],
		['When to use it', 'If the till fails'],
	])('all in their order, where nothing sets one against the other: %s | %s', (first, second) => {
		expect(two('Shop', first, second).choices).toEqual([]);
	});

	it('an entry of cases that only asks what is the matter is a case, too', () => {
		const plan = readText(`# X\n\n## Troubleshooting\n\n### Shop does not start\n${fence('systemctl restart a')}\n### Shop runs, but is not reachable\n\n1. Name service: does it know the shop?\n\n### Disk full\n${fence('df -h')}`);
		expect(plan.choices[0]?.sections).toHaveLength(3);
	});

	it('a heading between cases that tells of no action is a case, too', () => {
		const titles = ['1. Confirm the alert', '2. Till offline', '3. Twin receipts', '4. Scanner lost', '5. Queue full', '6. Tell the shop'];
		const plan = readText(`# X\n\n${titles.map(title => `## ${title}\n${fence('systemctl restart a')}`).join('\n')}`);
		expect(plan.choices.map(({sections}) => sections.length)).toEqual([4]);
	});

	it('alerts with what to do at each are cases, also where they stand aside', () => {
		const plan = readText(`# X\n\n## Common alerts\n\n### \`TillDown\` triage\n${fence('systemctl restart a')}\n### \`QueueLagHigh\` triage\n${fence('systemctl restart b')}\n## Restart\n${fence('systemctl restart c')}`);
		expect(plan.choices.map(({sections}) => sections.length)).toEqual([2]);
	});

	it('a way back between two others is one of them', () => {
		const plan = readText(`# X\n\n## Rollback rápido\n${fence('systemctl restart a')}\n## Rollback para o site antigo\n${fence('systemctl restart b')}\n## Rollback completo\n${fence('systemctl restart c')}`);
		expect(plan.choices[0]?.sections).toHaveLength(3);
	});

	it.each([
		['Broker down', 'Broker out of space: volume full'],
		['1. Queue growing', '2. Carts lost'],
		['P1 — Checkout', 'P2 — Search'],
		['Printer offline (SEV2)', 'Spooler gone (SEV1)'],
		['Kill switch triggered', 'Write lock exceeded'],
		['Nodo caído', 'Certificado vencido'],
		['Fila travada', 'Dados corrompidos'],
		['Speicher voll', 'Dienst antwortet nicht'],
		['Serveur injoignable', 'Disque plein'],
		['磁盘已满', '主库宕机'],
		['2a. Small shop', '2b. Small shop with branches'],
		['`ShopTillDown`', '`ShopQueueLagP95High`'],
		['`till_down` triage', '`queue_full` triage'],
		['Prices not loading', 'Scanner not found'],
		['Fiyat yanlış', 'Kasa portu kapalı'],
		['Non risponde la cassa', 'Magazzino guasto'],
	])('scenarios, where headings name what is broken: %s | %s', (first, second) => {
		expect(two('Parts', first, second).choices).toMatchObject([{what: 'scenarios'}]);
	});

	it.each([
		['scenarios', 'Common scenarios', 'Undo the import', 'Empty the cart'],
		['scenarios', 'Emergencies', 'Shop offline', 'Prices wrong'],
		['scenarios', 'Service-specific rollbacks', 'Cart', 'Search'],
		['scenarios', 'Escenarios de contingencia', 'Reparto', 'Cobro'],
		['scenarios', 'Notfälle', 'Lager', 'Kasse'],
		['scenarios', '应急预案', '仓库', '收银'],
		['methods', 'Ways to restore', 'Snapshot', 'Archive'],
		['methods', 'Rollback options', 'Redeploy the old image', 'Undo the commit'],
		['methods', 'Métodos de restauración', 'Copia', 'Archivo'],
	])('%s, where the heading above announces them: %s: %s | %s', (what, above, first, second) => {
		expect(two(above, first, second).choices).toMatchObject([{what}]);
	});

	it.each([
		['Undo by one step', 'Undo to a specific revision'],
		['Full restore', 'Restore of the cart only'],
		['Point-in-time restore', 'Manual rollback'],
		['Auto-restock errand', 'Manual restock process'],
		['Reset a password on the portal', 'Reset a password on the command line'],
		['Changer le prix sur le portail', 'Changer le prix en ligne de commande'],
		['Freeze in git (preferred)', 'Fallback: patch the object'],
		['Über die Oberfläche (empfohlen)', 'Über die Kommandozeile (Alternative)'],
	])('methods, where headings say how, how far or in whose place: %s | %s', (first, second) => {
		expect(two('Parts', first, second).choices).toMatchObject([{what: 'methods'}]);
	});

	it('platforms, where systems stand behind each other among other parts', () => {
		const plan = readText(`# X\n\n${['Common part', 'Linux with systemd', 'macOS with launchd', 'Docker Compose (optional)', 'Proxy', 'Update'].map(title => `## ${title}\n${fence('systemctl restart a')}`).join('\n')}`);
		expect(plan.choices).toMatchObject([{what: 'platforms', sections: ['linux-with-systemd', 'macos-with-launchd', 'docker-compose-optional']}]);
	});

	it('a case without anything to run is one all the same, and asks nothing where it is alone with one that acts', () => {
		const plan = readText(`# X\n\n## Cart\n\n### If the cart hangs\n${fence('systemctl restart a')}\n### If the cart is empty\n\nIt fills by itself.\n`);
		expect(plan.choices).toMatchObject([{what: 'scenarios', step: null}]);
		expect(decisionsOf(plan)).toMatchObject([{title: 'Does this apply: If the cart hangs?'}]);
	});

	it.each([
		['Parts', 'Stop on host a', 'Stop on host b'],
		['Parts', 'Fix broken links', 'Restore lost files'],
		['Parts', 'Scale down', 'Shut down'],
		['Parts', 'Finding lost orders', 'Possible errors and solutions'],
		['Parts', 'Error log', 'Failure review'],
		['Parts', '2a. Stop the cart', '2b. Start the cart'],
		['Parts', 'Is the broker down?', 'Is the disk full?'],
		['Incident response', 'Detect', 'Contain'],
		['Test scenarios', 'Cart', 'Search'],
		['Configuration options', 'Cart', 'Search'],
		['Never use these methods', 'Copy', 'Sync'],
		['Parts', 'Restore the data', 'Fallback: call the vendor'],
	])('not, below "%s": %s | %s', (above, first, second) => {
		expect(two(above, first, second).choices).toEqual([]);
	});

	it.each([
		['Step 1: Stop', 'Step 2: Start'],
		['Phase 1', 'Phase 2'],
		['Stop the service', 'Restore the data'],
		['Part A', 'Part B'],
	])('not: %s | %s', (first, second) => {
		expect(readText(`# X\n\n## Procedure\n\n### ${first}\n${fence('systemctl restart a')}\n### ${second}\n${fence('systemctl restart b')}`).choices).toEqual([]);
	});

	it('say when to use them and how dangerous they are', () => {
		const plan = readText(`# X\n\n## Method 1: Undo\n\nUse when: nothing was written\n${fence('uptime', '', '# again', 'id')}\n## Method 2: Restore\n${fence('dropdb shop')}`);
		expect(decisionsOf(plan)[0]?.options.map(option => option.detail)).toEqual(['Use when nothing was written', '1 destructive', 'skips all of them']);
	});

	it('hold the choices inside of their branches', () => {
		const plan = readText(`# X\n\n## Kubernetes\n\n### Option 1\n${fence('kubectl rollout undo deploy/a')}\n### Option 2\n${fence('kubectl rollout undo deploy/b')}\n## Docker Compose\n${fence('docker compose up -d')}`);
		const [outer, inner] = decisionsOf(plan);
		expect(outer?.options[0]?.opens).toEqual({kind: 'steps', steps: [inner?.id, plan.steps[2]?.id, plan.steps[3]?.id]});
	});

	it('are asked before they apply when a heading names a case', () => {
		const plan = readText(`# X\n\n## Procedure\n${fence('systemctl restart a')}\n## If the data is damaged\n${fence('dropdb shop')}`);
		expect(decisionsOf(plan)[0]).toMatchObject({about: 'branch', options: [{opens: {kind: 'steps', steps: [plan.steps[2]?.id]}}, {opens: {kind: 'steps', steps: []}}]});
	});
});

describe('statements of which only one is to be run', () => {
	it('are asked for before the first of them', () => {
		const plan = readText(`# X\n\n## Steps\n${fence('# Roll back to a release', 'flyctl releases rollback <release>', '', '# Or to the one before', 'flyctl releases rollback', '', '# Look', 'flyctl status')}`);
		expect(plan.steps.map(step => step.kind)).toEqual(['decision', 'command', 'command', 'command']);
		expect(plan.steps[0]).toMatchObject({about: 'alternative', options: [{text: 'Roll back to a release', opens: {steps: [plan.steps[1]?.id]}}, {text: 'To the one before', opens: {steps: [plan.steps[2]?.id]}}, {text: 'None of these'}]});
	});
});

describe('decisions', () => {
	it('come from tables that pair a condition with an action', () => {
		const plan = readText('# X\n\n## When to roll back\n\n| Condition | Action |\n|---|---|\n| Down | Roll back now |\n| Slow | Investigate 10 min, then decide |\n| Typo | Fix forward |\n| Data lost | Follow Restore the database |\n\n## Steps\n\n```sh\nuptime\n```\n\n## Restore the database\n\n```sh\npsql -l\n```\n');
		expect(decisionsOf(plan)[0]?.options.map(option => option.opens)).toEqual([
			{kind: 'next'},
			{kind: 'timer', waitMs: 600_000},
			{kind: 'end', reason: 'Fix forward'},
			{kind: 'section', section: 'restore-the-database'},
			{kind: 'next'},
		]);
	});

	it('are names of alerts', () => {
		const fence = '```sh\nuptime\n```\n';
		const plan = readText(`# X\n\n## First actions\n\n## \`CartQueueLagHigh\`\n\n${fence}\n## TillCheckDown\n\n${fence}\n## Afterwards\n\n${fence}`);
		expect(plan.reading.choices.map(({headings}) => headings)).toEqual([[5, 11]]);
	});

	it.each(['Symptom | Cause | Fix', 'Causa | Descripción corta | Solución', 'Sintoma | Causa | Solução', 'Fehler | Ursache | Lösung', 'Panne | Cause | Résolution', '现象 | 原因 | 解决方法', 'Severity | Who | Action'])('come from tables of what to do in which case: %s', heads => {
		expect(readText(`# X\n\n## Procedure\n\n| ${heads} |\n|---|---|---|\n| a | b | c |\n| d | e | f |\n`).reading.decisions).toMatchObject([{line: 5, endLine: 8, options: [{line: 7}, {line: 8}]}]);
	});

	it.each([
		['revision histories', '| Date | Version | Changes |\n|---|---|---|\n| a | b | c |\n| d | e | f |'],
		['contacts', '| Role | Name | Phone |\n|---|---|---|\n| a | b | c |\n| d | e | f |'],
		['times to answer in', '| Severity | Meaning | Response time |\n|---|---|---|\n| a | b | c |\n| d | e | f |'],
	])('do not come from %s', (_, table) => {
		expect(readText(`# X\n\n## Procedure\n\n${table}\n`).reading.decisions).toEqual([]);
	});

	it('weigh lists against each other', () => {
		const plan = readText('# X\n\n## When to roll back\n\n**Roll back immediately if:**\n- Down\n- Data lost\n\n**Do not roll back for:**\n- Typos\n\n## Steps\n\n```sh\nuptime\n```\n');
		expect(plan.steps[0]).toMatchObject({kind: 'decision', options: [{text: 'Roll back immediately if', detail: 'Down; Data lost', opens: {kind: 'next'}}, {opens: {kind: 'end'}}, {text: 'None of these'}]});
	});

	it('lead where a comment or a sentence sends', () => {
		const plan = readText('# X\n\n## Procedure 1: Undo\n\n```sh\nsystemctl restart a\n# If still failing, restore from backup\n# Follow Procedure 2\n```\n\n## Procedure 2: Restore\n\nIf the archive is broken, see [contacts](#contacts).\n\n```sh\ndropdb a\n```\n\n## Contacts\n\n- Ada\n');
		const led = decisionsOf(plan).filter(step => step.about === 'condition').map(step => step.options[0]?.opens);
		expect(led).toEqual([{kind: 'section', section: 'procedure-2-restore'}, {kind: 'section', section: 'contacts'}]);
	});

	it('inside of a part decide about that part alone', () => {
		const plan = readText('# X\n\n## Procedure\n\n```sh\nsystemctl restart a\n```\n\n## Database\n\n### When a restore is needed\n\nRestore the database if:\n- Rows are missing\n\n### Restore it\n\n```sh\ndropdb a\n```\n\n## Verification\n\n```sh\nuptime\n```\n');
		const asked = decisionsOf(plan)[0];
		expect(asked?.options.map(option => option.opens)).toEqual([{kind: 'steps', steps: [plan.steps[2]?.id]}, {kind: 'steps', steps: []}]);
	});
});

describe('what a person does', () => {
	it('comes from ordered lists, unless they describe', () => {
		const plan = readText('# X\n\n## Steps\n\n1. Open the console\n2. Click **Restart**\n\n**What it does:**\n1. Captures the state\n2. Restarts the service\n');
		expect(plan.reading.manualSteps).toEqual([{line: 5}, {line: 6}]);
	});

	it('comes from the leaves of nested lists', () => {
		const plan = readText('# X\n\n## Steps\n\n1. **Prepare**\n   - Tell the team\n   - Open the dashboard\n2. **Act**\n   - Press the button\n');
		expect(plan.steps.map(step => step.title)).toEqual(['Tell the team', 'Open the dashboard', 'Press the button']);
	});

	it('runs the command that a list item names', () => {
		const plan = readText('# X\n\n## Steps\n\n1. Check the status: `systemctl status web`\n2. Edit `web.conf` and set `port`\n3. Use `git revert` with care\n');
		expect(plan.steps).toMatchObject([{kind: 'command', title: 'Check the status', command: 'systemctl status web', line: 5}, {kind: 'manual'}, {kind: 'manual'}]);
		expect(plan.reading.inline).toEqual([{line: 5, code: 'systemctl status web'}]);
	});

	it('ticks task items list by list', () => {
		const plan = readText('# X\n\n## Before\n\n- [ ] Backup\n  - [x] checked\n- [X] Window agreed\n\n## Template\n\n```markdown\n- [ ] in a template\n```\n');
		expect(stepNamed(plan, 'Before')).toMatchObject({kind: 'checklist', items: [{text: 'Backup', checked: false}, {text: 'checked', checked: true}, {text: 'Window agreed', checked: true}]});
		expect(plan.reading.checklist.map(item => [item.line, item.inFence])).toEqual([[5, false], [6, false], [7, false], [12, true]]);
	});

	it('waits as long as the text says at least', () => {
		const plan = readText('# X\n\n## Steps\n\n1. Wait 2-3 minutes\n\n```sh\n# Wait 30 seconds for it to settle\nsleep 30\n```\n');
		expect(plan.steps).toMatchObject([{kind: 'manual', waitMs: 120_000}, {kind: 'command', command: 'sleep 30'}]);
		expect(plan.reading.waits).toEqual([{line: 5, seconds: 120}, {line: 8, seconds: 30}]);
	});

	it('takes a way without a part of it for the alternative of the way above', () => {
		const part = (title: string, command: string): string => `## ${title}\n\n\`\`\`sh\n${command}\n\`\`\`\n\n`;
		const pair = readText(`# Shop\n\n${part('Restore the orders', 'pg_restore -d orders last.dump')}${part('Restore one table (without the orders)', 'pg_restore -d orders -t baskets last.dump')}`);
		expect(pair.choices).toMatchObject([{what: 'methods'}]);
		expect(pair.steps[0]).toMatchObject({kind: 'decision', about: 'branch'});
		const unlike = readText(`# Shop\n\n${part('Stop the workers', 'systemctl stop worker')}${part('Restart the cache (without downtime)', 'systemctl restart cache')}`);
		expect(unlike.choices).toEqual([]);
	});
});

describe('one more way that ends with the word of the others', () => {
	it('is one of them, whatever it begins with', () => {
		const part = (title: string): readonly string[] => [`### ${title}`, '', '```bash', `./${title.split(' ')[0]?.toLowerCase() ?? ''}.sh`, '```', ''];
		expect(readText(['# X', '', '## Ways', '', ...part('Blue-green rollback'), ...part('Canary rollback'), ...part('Rolling rollback'), ...part('Direct rollback')].join('\n')).reading.choices.map(({headings}) => headings.length)).toEqual([4]);
	});
});

describe('more of what headings tell apart', () => {
	const headings = (...titles: readonly string[]) => readText(['# X', '', '## Ways', '', ...titles.flatMap((title, at) => [`### ${title}`, '', '```bash', `./part-${at}.sh`, '```', ''])].join('\n')).reading.choices.map(one => one.headings.length);

	it.each([
		[['Type 1: Before the switch', 'Type 2: After the switch'], [2]],
		[['Restaurar último backup', 'Reverter última migration'], [2]],
		[['Restore the last backup', 'Revert the last migration'], [2]],
		[['Update the records (Till Cloud Console)', 'Update the records (via API)'], [2]],
		[['Restore the last backup', 'Verify the carts'], []],
	])('%j', (titles, wanted) => {
		expect(headings(...titles)).toEqual(wanted);
	});
});
