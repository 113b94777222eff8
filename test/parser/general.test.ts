import {describe, expect, test} from 'vitest';
import {readRunbook} from '../../src/parser/read-runbook.ts';
import type {Plan} from '../../src/plan/plan.ts';

const read = (...lines: readonly string[]): Plan => readRunbook(new TextEncoder().encode(lines.join('\n')), {path: 'r.md', sha256: ''});
const commands = (plan: Plan): readonly string[] => plan.steps.flatMap(step => (step.kind === 'command' ? [step.command] : []));
const fence = (...lines: readonly string[]): readonly string[] => commands(read('# Runbook', '', '## Restore the shop', '', '```bash', ...lines, '```'));

describe('what no shell runs', () => {
	test.each([
		'OR remove one worker:',
		'Start the worker again:',
		'PIN changed.',
		'Your choice? 2',
		'> removed',
		'> container created',
		'connected_replicas:4',
		'shop:x:995:995::/home/shop:/sbin/nologin',
		'notAfter=Aug  6 13:11:20 2025 GMT',
		'POST /carts/1 {"open":false}',
		'sum(rate(requests_total[5m])) by (code)',
		'{till="web", level!="info"} [15m]  # Loki',
		'{till=~"web.*"} |= "error"',
		'requests_total{job="shop"}',
		'ssh-ed25519 AAAAC3NzaC1lZDI1 ops',
		'archive_mode = on',
		'Oct 18 19:39:36 web-1 shopd[20]: cart locked',
		'total 24K',
		'< HTTP/1.1 404 Not Found',
		'/srv/shop/uploads/',
		'0 2 * * * /usr/local/bin/backup.sh',
		'@daily /usr/local/bin/backup.sh',
		'v1.4.0 – last good release',
		'--wait keeps the terminal until it is done',
		'"the cart is locked, open it first"',
	])('%s', line => {
		expect(fence('uptime', line)).toEqual(['uptime']);
	});

	test.each(['> /var/log/shop.log', ': > shop.log', 'MODE=on ./start.sh', './start.sh --wait', '/srv/shop/bin/start', 'ANSWER=42', 'cat a.txt > b.txt', 'C=1; echo $C'])('but %s is a command', line => {
		expect(fence('uptime', line)).toEqual(['uptime', line]);
	});
});

describe('blocks without a language', () => {
	test.each(['restorecon -Rv /srv/shop', 'stat /srv/shop', 'sudo perf record -p 12', 'scripts/promote.sh db-2', 'ceph osd tree', 'nodetool status', 'getenforce'])('%s is a command', line => {
		expect(commands(read('# Runbook', '', '## Steps', '', '```', line, '```'))).toEqual([line]);
	});

	test.each(['history of the shop', 'type of disk: ssd', 'sudo access required', 'start the day', 'w'])('%s is none', line => {
		expect(commands(read('# Runbook', '', '## Steps', '', '```', line, '```'))).toEqual([]);
	});
});

describe('fill-ins of other languages', () => {
	test.each([
		['docker compose restart SERVICO', 'SERVICO'],
		['docker service update --rollback STACK_SERVICO', 'STACK_SERVICO'],
		['migrate up NOME_MIGRACAO', 'NOME_MIGRACAO'],
		['psql -d DATENBANK', 'DATENBANK'],
		['ssh NEW_PRIMARY_HOST', 'NEW_PRIMARY_HOST'],
	])('%s', (command, literal) => {
		expect(read('# R', '', '## Restore', '', '```bash', command, '```').inputs.flatMap(input => input.literals)).toEqual([literal]);
	});

	test.each(['git checkout ORIG_HEAD', 'kill -s TERM 12', 'aws autoscaling put-policy --policy-type TARGET_TRACKING', 'redis-cli FLUSHALL', 'unset DB_HOST'])('%s has none', command => {
		expect(read('# R', '', '## Restore', '', '```bash', command, '```').inputs).toEqual([]);
	});
});

describe('lists', () => {
	test('a numbered line right above a block is its title and no step of its own', () => {
		const plan = read('# R', '', '## Restore', '', '1. **Stop the shop**', '', '```bash', 'systemctl stop shop', '```', '', '2. Call the warehouse');
		expect(plan.steps.map(step => [step.kind, step.title])).toEqual([['command', 'Stop the shop'], ['manual', 'Call the warehouse']]);
	});

	test('a numbered line right above a list of its own names that list', () => {
		const plan = read('# R', '', '## Failover', '', '1) Planned switch', '- Stop the shop.', '- Start the shop.', '', '2) Afterwards', '- Write it down.');
		expect(plan.steps.map(step => step.title)).toEqual(['Stop the shop.', 'Start the shop.', 'Write it down.']);
	});

	test.each(['The script will:', 'Leaving this out may cause:', 'This restores:', 'El script realiza:', 'O script executa:', 'Das Skript führt aus:', 'Le script effectue:', '脚本会执行：'])('what stands below "%s" is told, not asked for', intro => {
		expect(read('# R', '', '## Restore', '', intro, '', '1. Stop the shop', '2. Check the carts').steps).toEqual([]);
	});
});

describe('headings', () => {
	test.each(['Step 2 — Check current state', 'Step 2: Check current state', 'Schritt 2 – Übersicht sichern', '步骤2: 检查概览'])('%s is a step', title => {
		const plan = read('# R', '', `## ${title}`, '', '```bash', 'uptime', '```');
		expect(plan.steps.map(step => step.onWay)).toEqual([true]);
	});

	test('headings that each hold under a condition are alternatives, also where some name a platform', () => {
		const plan = read('# R', '', '## Roll back', ...['Docker Swarm', 'Docker Compose', 'plain git'].flatMap(what => ['', `### If you use ${what}`, '', '```bash', `./back.sh --${what.length}`, '```']));
		expect(plan.choices.map(choice => choice.sections.length)).toEqual([3]);
	});
});

test('a client prompt in a block keeps its lines from running on this machine', () => {
	const plan = read('# R', '', '## Clear the cache', '', '```', '127.0.0.1:6379> FLUSHALL', 'OK', '```');
	expect(plan.steps).toMatchObject([{kind: 'command', command: 'FLUSHALL', language: 'client', effect: 'destructive', gate: {level: 'typed', word: 'FLUSHALL'}}]);
	// No line opened the client: the prompt says who reads.
	expect(plan.reading.fences[0]?.statements).toMatchObject([{feedsInner: true, openedBy: null}]);
});

test('asking an interface quietly changes nothing, sending a form does', () => {
	expect(read('# R', '', '## Check', '', '```bash', 'curl -f https://shop.example/health', 'curl -F file=@a https://shop.example/up', '```').steps.map(step => (step.kind === 'command' ? step.effect : null))).toEqual(['read', 'change']);
});

test('a name with a bound is a measure, even where its first word is also a verb', () => {
	const plan = read('# Shop', '', '## Verification', '', '- Route p95 < 3 s', '- Call the warehouse', '- Wait until errors < 1 %');
	expect(plan.steps.map(step => step.title)).toEqual(['Call the warehouse', 'Wait until errors < 1 %']);
});

test.each(['If only the api hangs:', 'Si solo falla la api:', 'Falls nur die API hakt:', '如果只有接口故障：'])('what stands under a condition holds under it to the last command: %s', condition => {
	const plan = read('# Shop', '', '## Repair', '', condition, '', '```bash', 'systemctl restart api', '# Look at the board', '', '# Reload', 'systemctl reload nginx', '```', '', '```bash', 'uptime', '```');
	const bare = condition.slice(0, -1);
	expect(plan.steps.map(step => step.condition)).toEqual([bare, bare, bare, null]);
});

describe('sentences with a condition', () => {
	test.each([
		['If the queue grows: restart the worker', 'If the queue grows'],
		['**If the queue grows** → restart the worker', 'If the queue grows'],
		['If the queue grows then restart the worker', 'If the queue grows'],
		['Si la cola crece, reinicie el servicio', 'Si la cola crece'],
		['Se a fila crescer: reinicie o serviço', 'Se a fila crescer'],
		['Falls die Schlange wächst, den Dienst neu starten', 'Falls die Schlange wächst'],
		['S’il reste des tâches, redémarrer le service', 'S’il reste des tâches'],
		['如果队列增长：重启服务', '如果队列增长'],
	])('%s', (text, condition) => {
		const plan = read('# Shop', '', '## Steps', '', `1. ${text}`, '2. Call the warehouse');
		expect(plan.steps.map(step => step.condition)).toEqual([condition, null]);
		expect(plan.reading.decisions).toMatchObject([{line: 5, endLine: 5}]);
	});

	test('that stand together are one place to choose at, tasks too', () => {
		expect(read('# Shop', '', '## Steps', '', '- [ ] If the cache is cold, warm it', '- [ ] Otherwise, restart the app').reading.decisions).toMatchObject([{line: 5, endLine: 6, options: [{line: 5}, {line: 6}]}]);
	});

	test('above a block only head it', () => {
		expect(read('# Shop', '', '## Steps', '', 'If you use Docker, run:', '', '```bash', 'docker ps', '```').reading.decisions).toEqual([]);
	});

	test('below a task are told step by step', () => {
		const plan = read('# Shop', '', '## Steps', '', '- [ ] If the page stays broken:', '  - On the board, hide the page.', '  - Errors < 1 %');
		expect(plan.reading.manualSteps).toEqual([{line: 6}]);
	});
});

test.each(['Descargar el informe de la tienda', 'Baixar o relatório da loja', 'Relancer le serveur de la boutique', 'Redémarrage du serveur', 'Reinicio del servidor', 'Den Server herunterfahren', 'Отключить сервер', '修复配置', 'Queue: look at the board'])('"%s" is something to do', text => {
	expect(read('# Shop', '', '## Steps', '', `- ${text}`).steps.map(step => step.title)).toEqual([text]);
});

test.each(['The server closes all carts', 'User reports of lost carts', 'Backup of today at hand', 'Dienst nicht erreichbar'])('"%s" is nothing to do', text => {
	expect(read('# Shop', '', '## Steps', '', `- ${text}`).steps).toEqual([]);
});

test('a numbered step of code alone is a command, whatever the program', () => {
	expect(commands(read('# Shop', '', '## Steps', '', '1. `shopctl drain web-1`', '2. `done`', '3. Call the warehouse'))).toEqual(['shopctl drain web-1']);
});

describe('a block behind one that went to another machine', () => {
	const behind = (...lines: readonly string[]) => read('# Shop', '', '## Restore', '', '```bash', ...lines, '```', '', '### Then', '', '```bash', 'uptime', 'systemctl restart shop', '```', '', '## Afterwards', '', '```bash', 'systemctl restart cart', '```').steps.flatMap(step => (step.kind === 'command' && step.inside === null && step.opens === null ? [[step.command, step.gate?.level ?? null, step.why.includes('on this machine')]] : []));

	test('says that it runs here, and asks before it changes anything', () => {
		expect(behind('ssh web-1', 'cd /srv')).toEqual([['uptime', null, true], ['systemctl restart shop', 'confirm', true], ['systemctl restart cart', null, false]]);
	});

	test('says nothing where the way back was told', () => {
		expect(behind('ssh web-1', 'cd /srv', 'exit')).toEqual([['uptime', null, false], ['systemctl restart shop', null, false], ['systemctl restart cart', null, false]]);
	});
});

test.each([
	['Verify:', 'Service up', 'No errors in the log'],
	['Verifique:', 'Servicio activo', 'Sin errores'],
	['Verifique:', 'Serviço ativo', 'Sem erros'],
	['Prüfen:', 'Dienst aktiv', 'Keine Fehler im Log'],
	['Vérifier :', 'Service actif', 'Aucune erreur'],
	['验证：', '服务正常', '无错误日志'],
])('what should be seen is no step of its own, looking is: %s', (look, first, second) => {
	const plan = read('# Shop', '', '## Steps', '', '1. Call the warehouse', `2. ${look}`, `   - ${first}`, `   - ${second}`);
	expect(plan.reading.manualSteps).toEqual([{line: 5}, {line: 6}]);
	expect(plan.steps[1]).toMatchObject({kind: 'manual', text: `${look}\n- ${first}\n- ${second}`});
});
