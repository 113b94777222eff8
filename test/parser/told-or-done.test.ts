import {describe, expect, test} from 'vitest';
import {readText} from '../support/read-text.ts';

const read = (...lines: readonly string[]) => readText(['# Cart', '', '## Steps', '', ...lines].join('\n')).reading;

describe('items that tell what is so', () => {
	test.each(['If one of both says No, then the replication is broken', 'If the lag grows, it is stuck.'])('%s', text => {
		expect(read('1. Look at the board', `2. ${text}`).manualSteps).toEqual([{line: 5}]);
	});

	test('what should be seen below a step', () => {
		expect(read('1. Look at the board', '', '   - The lag should be 0 after some minutes', '   - Restart the worker').manualSteps.map(({line}) => line)).not.toContain(7);
	});

	test.each(['If the lag grows, restart the worker', 'If the board is red, the on-call engineer has to be told'])('but %s is done', text => {
		expect(read('1. Look at the board', `2. ${text}`).manualSteps).toEqual([{line: 5}, {line: 6}]);
	});
});

describe('a sentence before a list', () => {
	test('that speaks of what one has does not make it a description', () => {
		expect(read('Sometimes one has to work with what you have in the shop.', '', '1. Stop the cart', '2. Tick the box').manualSteps).toEqual([{line: 7}, {line: 8}]);
	});

	test('that ends so does', () => {
		expect(read('Before you begin, make sure that you have:', '', '- Access to the board', '- A copy of the carts').manualSteps).toEqual([]);
	});
});

describe('cautions under a condition', () => {
	test.each(['Si es un nodo maestro, cuidado de no perder el quórum.', 'If it is the primary, be careful with the quorum.', 'Wenn es der Primärknoten ist, Achtung: Quorum beachten.', '如果是主节点，注意不要丢失仲裁。'])('%s asks nothing', text => {
		expect(read(text, '', '```bash', 'uptime', '```').decisions).toEqual([]);
	});

	test('what is to be done asks', () => {
		expect(read('Look at the node.', '', '```bash', 'uptime', '```', '', 'If it is the primary, fail over first.').decisions).toHaveLength(1);
	});
});

describe('lists of what something else does', () => {
	test.each([
		['When the check fails, it automatically:', '1. stops the cart', '2. Loads the old one'],
		['This will:', '1. Set the flag', '2. Empty the cart'],
		['Esto hará:', '1. Vaciar la caja', '2. Avisar al almacén'],
		['Cela fera automatiquement :', '1. Vider la caisse', '2. Prévenir le dépôt'],
		['Bei jedem Push wird:', '1. Kasse gebaut und getestet', '2. Automatisch ausgeliefert'],
		['The cart works under the following conditions:', '1. The till is open', '2. Set by the shop'],
		['The till, on its own:', '1. rebuilds the index', '2. restarts the cart'],
	])('%s', (intro, ...items) => {
		expect(read(intro, '', ...items).manualSteps).toEqual([]);
	});

	test.each(['**Qué hace el sistema:**', '**O que o sistema faz:**', '**Was das System macht:**', '**Ce que fait le système :**', '**What the job does:**'])('below %s', heading => {
		expect(read(heading, '', '- Restaura la caja', '- Reinicia el carro').manualSteps).toEqual([]);
	});
});

describe('items that say what is, though a verb seems to begin them', () => {
	test.each([
		'Access to the vault (reading is enough)',
		'List of tills that were open',
		'First orders will be slow',
		'If the queue is wiped, delayed orders are lost',
		'Result: complete loss of carts',
		'Backup mail: till@shop.example',
		'Log zeigt keinen Fehler',
		'Kassen sind geladen',
		'Cart pages: deploy do painel já limpa automaticamente',
	])('%s', text => {
		expect(read(`- ${text}`, '- Look at the board').manualSteps).toEqual([{line: 6}]);
	});

	test('marks of good and bad below a step', () => {
		expect(read('1. Look at the board', '   - ✅ Valid order (till open)', '   - ❌ Order without a till').manualSteps).toEqual([]);
	});
});

describe('items that tell to do something', () => {
	test.each([
		'Append the order to the list',
		'Attempt the old way',
		'On the till, open the drawer',
		'As soon as the till is open, return to the list',
		'Se connecter à la caisse',
		'Saisir un nouveau prix',
		'Éditer un compte',
		'Intentar la vía antigua',
		'Só então avaliar a caixa',
		'`PRICE` → Neuen Preis eingeben (ohne Komma)',
	])('%s', text => {
		expect(read(`- ${text}`).manualSteps).toEqual([{line: 5}]);
	});

	test('with the lines to save right below', () => {
		expect(read('- Edit the settings and add:', '', '  ```yaml', '  till: open', '  ```').manualSteps).toEqual([{line: 5}]);
	});

	test('above lines that are only shown', () => {
		expect(read('1. Add the flags:', '', '   ```', '   --open --till 3', '   ```').manualSteps).toEqual([{line: 5}]);
	});

	test('but for options that are explained, and items that head what stands below', () => {
		expect(read('1. `--open=now` -> it opens at once', '2. `--till`').manualSteps).toEqual([]);
		expect(read('- Open the till', '', 'Type this:', '', '```', 'systemctl start till', '```', '', '- Look at the till', '', '```', 'systemctl status till', '```').manualSteps).toEqual([]);
	});

	test('in French without accents', () => {
		expect(read('- Redemarrer API.', '- Verifier `TILL_URL`.', '- Revenir au dernier deploiement').manualSteps).toEqual([{line: 5}, {line: 6}, {line: 7}]);
	});

	test('in the order of whom to call', () => {
		const reading = readText('# Cart\n\n## Steps\n\n1. Stop the cart\n\n## Contacts\n\n1. Look at the log: `tail -n 5 /var/log/till.log`\n2. Si nada ayuda: llamar a la caja\n3. Ada\n').reading;
		expect([reading.inline, reading.manualSteps]).toEqual([[{line: 9, code: 'tail -n 5 /var/log/till.log'}], [{line: 5}, {line: 10}]]);
	});
});

describe('commands in spans', () => {
	test.each([
		['$ `tillctl use 3.4`', 'tillctl use 3.4'],
		['`Set-Till <Till> -State Open`', 'Set-Till <Till> -State Open'],
		['`.\\Open-Till.ps1 -Name <Till>`', '.\\Open-Till.ps1 -Name <Till>'],
		['Find the order: `SELECT * FROM orders WHERE id = 7`', 'SELECT * FROM orders WHERE id = 7'],
		['Start it again: `START REPLICA;`', 'START REPLICA;'],
	])('%s', (item, code) => {
		const reading = read(`1. ${item}`);
		expect([reading.inline, reading.manualSteps]).toEqual([[{line: 5, code}], []]);
	});

	test('a cmdlet goes to PowerShell, a statement for a database to a person', () => {
		const plan = readText('# Cart\n\n## Steps\n\n`Get-Till | Format-List`\n\n1. Find the order: `SELECT * FROM orders WHERE id = 7`\n');
		expect(plan.steps).toMatchObject([{kind: 'command', language: 'powershell', line: 5}, {kind: 'manual', line: 7}]);
	});

	test('those of tasks are looked up', () => {
		const plan = readText('# Cart\n\n## Steps\n\n- [ ] Look at it: `systemctl status till`\n- [ ] Backup-Kasse gefunden\n');
		expect([plan.reading.inline.map(({code}) => code), plan.steps.map(({kind}) => kind)]).toEqual([['systemctl status till'], ['checklist']]);
	});

	test('a condition before the command stays with it', () => {
		const plan = readText('# Cart\n\n## Steps\n\n```sh\nuptime\n```\n\nIf not, restart it with `systemctl restart till`\n');
		expect(plan.steps[1]).toMatchObject({kind: 'command', command: 'systemctl restart till', condition: 'If not'});
	});

	test.each(['Do not restart it with `systemctl restart till`', 'No reiniciar la caja con `systemctl restart till`', 'The cmdlet `Get-Till` is new', 'The table `orders` is full', '`tillctl plan all` fails with an error of the lock', 'Run `down -steps 1` in the job'])('none: %s', text => {
		expect(read(text).inline).toEqual([]);
	});
});

describe('lines of blocks that are for the person', () => {
	const comments = (...lines: readonly string[]) => read('```bash', ...lines, '```').fences[0]?.manualComments.map(line => line - 6);

	test('lists without a command: what is to be done, not what is seen', () => {
		expect(comments('# Signs of trouble:', '- Carts > 5', '', '# Actions:', '1. Look at the board', '2. If the till is shut: call')).toEqual([3, 4, 5]);
	});

	test('alternatives and conditions that no command follows', () => {
		expect(comments('./open.sh', '', '# Or on the board', '# Go to Tills → Open', '', '# If that fails, call the shop')).toEqual([2, 3, 5]);
		expect(comments('# If the till is shut, open it', '# Look at it', './open.sh')).not.toContain(0);
		expect(comments('./open.sh', '', '# If more than 10 are shut:', '# 1. Tell the shop', '# 2. Order keys')).toEqual([2, 3, 4]);
		expect(comments('./open.sh', '# Expected: "open"', '# If "shut": call the shop, it has the key')).toEqual([2]);
		expect(comments('./open.sh', '', '# Common errors:', '# - Lid locked: call the shop', '# - No paper: check the tray', '', './look.sh')).toEqual([2, 3, 4]);
		expect(comments('# Common errors:', '# - Lid locked: the lamp is red', '# - No paper: the lamp is off', './look.sh')).toEqual([]);
		expect(comments('# 1. Make a key:', '# Board → Tills → Keys → New', './key.sh')).toEqual([1]);
	});

	test('drawings hold none', () => {
		expect(read('```', 'Cart', '├─ Send order', '└─ Check till', '```').fences[0]?.manualComments).toEqual([]);
	});
});

describe('items that tell of things', () => {
	test.each([
		['a line of a sheet to fill in', 'Second cook: (add number)'],
		['a value', '`TILL_ID` can be the number or the name'],
		['a script by its name', '`sync.sh` — copies the carts'],
		['what happens by itself', 'The new till restarts via its own script.'],
		['what nobody has to do', 'No order needed — the baker knows.'],
	])('%s is no step', (_, text) => {
		expect(read('1. Look at the board', `2. ${text}`).manualSteps).toEqual([{line: 5}]);
	});

	test.each([
		['by a question behind what is to be done (de)', 'Kasse prüfen: Kennt sie den Laden?'],
		['by a question behind a way in (de)', 'SSH auf den Rechner -- läuft der Dienst?'],
		['of a person', 'The shop manager pushes the message to all tills.'],
		['of what must be', 'DNS must be turned back'],
		['behind a finding', 'This is a fault of the house. Call the carpenter.'],
	])('what is told %s is one', (_, text) => {
		expect(read('1. Look at the board', `2. ${text}`).manualSteps).toEqual([{line: 5}, {line: 6}]);
	});

	test.each([
		['behind a way through menus', '**Tills:** Panel → Tills tab — wait for the green light.'],
		['at the end (ja)', 'レジの表示が正しいことを確認する。'],
	])('what is told %s is one without a number, too', (_, text) => {
		expect(read('- Look at the board', `- ${text}`).manualSteps).toEqual([{line: 5}, {line: 6}]);
	});

	test('a finding alone is none', () => {
		expect(read('1. Look at the board', '2. The till is bound to its drawer. If it is moved, the drawer must be moved, too.').manualSteps).toEqual([{line: 5}]);
	});
});

describe('commands behind labels and conditions, without a word that tells to type them', () => {
	test.each([
		['an address that nobody marked', '- Linux: curl -fsS https://shop.example/health', 'curl -fsS https://shop.example/health'],
		['a label that names the program', '- Tillctl service: tillctl restart web', 'tillctl restart web'],
		['a condition (de)', 'Wenn die Kasse nicht antwortet: `docker compose restart till`', 'docker compose restart till'],
		['a condition', 'If the till does not answer: `docker compose restart till`', 'docker compose restart till'],
		['a means (de)', 'Der Neustart erfolgt mit `docker compose restart till`.', 'docker compose restart till'],
		['a means (zh)', '用命令`docker compose restart till`重启。', 'docker compose restart till'],
	])('%s', (_, text, code) => {
		expect(read('Look at the till.', '', text).inline.map(found => found.code)).toEqual([code]);
	});

	test.each(['- Till: the restart is done by the night shift', 'If the till does not answer: never run `docker compose restart till`'])('but not in: %s', text => {
		expect(read('Look at the till.', '', text).inline).toEqual([]);
	});
});

describe('comments that name a command and tell to edit', () => {
	test.each([
		['Edit till.yaml to the old price', 'git add till.yaml'],
		['Update the address in the till config', 'just restart'],
		['Anpassen: Einstellungen der Kasse', 'docker compose up -d till'],
		['手动解决冲突', 'git add .'],
	])('# %s, above %s: a step by hand, too', (comment, command) => {
		const {fences} = read('```bash', 'cd till', `# ${comment}`, command, '```');
		expect(fences[0]?.manualComments).toEqual([7]);
		expect(fences[0]?.statements[1]?.title).toBe(comment);
	});

	test.each([
		['Update till.yaml', 'yq -i .price=1 till.yaml'],
		['Change the till to the old image', 'kubectl set image deploy/till till=shop:1'],
		['Restart the till with the new settings', 'systemctl restart till'],
	])('# %s, above %s: the command does it', (comment, command) => {
		expect(read('```bash', 'cd till', `# ${comment}`, command, '```').fences[0]?.manualComments).toEqual([]);
	});

	test('where, and then the order', () => {
		expect(read('```bash', '# List the orders', '# In the till dashboard: find the paid ones', '# For each: manually update the order', './orders.sh', '```').fences[0]?.manualComments).toEqual([7, 8]);
	});
});

test('a wait until something holds, with a command to look, waits and looks', () => {
	expect(read('1. Warten bis alle Kassen leer sind (`kubectl get pods -n till`)').waits).toEqual([{line: 5, seconds: null}]);
});

test('where one verifies, each of several hosts is looked at', () => {
	const plan = readText('# Till\n\n## Verify the deploy\n\n- **Railway:** Panel → Tills — wait for the green light.\n- **Vercel:** Panel → Site — confirm the new price.\n');
	expect(plan.steps.map(({kind, line}) => [kind, line])).toEqual([['manual', 5], ['manual', 6]]);
});
