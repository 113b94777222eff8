import {describe, expect, test} from 'vitest';
import {readText} from '../support/read-text.ts';

const read = (...lines: readonly string[]) => readText(['# Carts', '', '## Steps', '', ...lines, ''].join('\n'));
const inline = (...lines: readonly string[]): readonly string[] => read(...lines).reading.inline.map(({code}) => code);
const manual = (...lines: readonly string[]): readonly number[] => read(...lines).reading.manualSteps.map(({line}) => line);

describe('what something else does is told, not typed', () => {
	test.each([
		'- The job runs `alembic upgrade head` at the start',
		'- The platform calls `kubectl rollout status` for each release',
		'- If `kubectl rollout status` does not return, look at the board',
		'- When starting all with `docker compose up`, the tills come last',
	])('%s', line => {
		expect(inline(line)).toEqual([]);
	});

	test.each([
		['- Run `alembic upgrade head`', 'alembic upgrade head'],
		['- If needed, run `kubectl get pods`', 'kubectl get pods'],
		['- If the till does not answer: `kubectl rollout restart deploy/till`', 'kubectl rollout restart deploy/till'],
		['- Stop the till, then run `kubectl get deploy`', 'kubectl get deploy'],
	])('%s', (line, code) => {
		expect(inline(line)).toEqual([code]);
	});

	test('a list of it has no steps', () => {
		const told = ['The platform runs the following on every release:', '', '1. `pnpm install`', '2. `prisma migrate deploy` against the carts'];
		expect([inline(...told), manual(...told)]).toEqual([[], []]);
		expect(inline('On till-1, `systemctl status till`.')).toEqual(['systemctl status till']);
		expect(inline('On till-1, `systemctl status till` is green.')).toEqual([]);
		expect(inline('**Q: It is red?**', 'A: `docker compose logs till`')).toEqual(['docker compose logs till']);
		expect(inline('`apt-get install till` if it is not there.')).toEqual(['apt-get install till']);
		expect(inline('Clone the carts, run `make`, and push them.')).toEqual(['make']);
		expect(inline('1. Find its name by running `ip addr`.')).toEqual(['ip addr']);
		expect(inline('Run the following:', '', '1. `pnpm install`')).toEqual(['pnpm install']);
	});

	test('lists that say what is so are no steps', () => {
		expect(manual('Patroni handles failover in most cases:', '', '1. Detection: health checks see it')).toEqual([]);
		expect(manual('Command behavior:', '', '- `carts:reset` empties the local carts')).toEqual([]);
		expect(manual('1. **Database issues**', '   - Full disk', '   - Locks')).toEqual([]);
		expect(manual('1. **Restart the till**', '   - Till 1', '2. Close the shop')).toContain(6);
	});

	test('a time is no step, a way through menus is one', () => {
		expect(manual('- **Tests**: 10-15 min', '- **Check**: 5分钟')).toEqual([]);
		expect(manual('- **Backup** → **Restore** → **Point in time** → start it')).toEqual([5]);
	});

	test('statements of a database in an item are typed there', () => {
		expect(inline('- Kill long queries: `SELECT pg_cancel_backend(<pid>);`')).toEqual(['SELECT pg_cancel_backend(<pid>);']);
	});
});

describe('one of several headings', () => {
	const headed = (intro: string, ...titles: readonly string[]) => readText(['# Carts', '', '## Overview', '', intro, '', ...titles.flatMap((title, index) => [title, '', '```bash', `shopctl apply --cart ${index}`, '```', ''])].join('\n')).reading.choices.map(({headings}) => headings.length);

	test.each([
		['', ['## Fix — the till hangs', '## Fix — the carts are full', '## Fix — a lock stays']],
		['', ['## Проблема: нет связи', '## Проблема: "password failed"', '## Проблема: медленно']],
		['It can be undone in several ways:\n\n1. **Targeted Undo** - one part\n2. **State Undo** - all\n3. **Git Undo** - the code', ['## 1. Targeted Undo', '## 2. State Undo', '## 3. Git Undo']],
	])('%s %j', (intro, titles) => {
		expect(headed(intro, ...titles)).toEqual([3]);
	});

	test('all and a specific one', () => {
		expect(readText('# Carts\n\n## Restore\n\n### Restoring all carts\n\n```bash\nshopctl restore apply\n```\n\n### Restoring specific carts\n\n```bash\nshopctl restore apply --cart 1\n```\n').reading.choices).toMatchObject([{headings: [5, 11]}]);
	});

	test('to look at what was restored is no other way', () => {
		expect(readText('# Carts\n\n## Restore\n\n### 2c. Restore into the test shop\n\n```bash\npg_restore -d test carts.dump\n```\n\n### 2d. Verify the restore\n\n```bash\npsql -d test -c "SELECT count(*) FROM carts"\n```\n').reading.choices).toEqual([]);
	});

	test('tabs that number steps are gone through', () => {
		expect(readText('# Carts\n\n## Steps\n\n=== "Step 1"\n\n    ```bash\n    uptime\n    ```\n\n=== "Step 2"\n\n    ```bash\n    date\n    ```\n').reading.choices).toEqual([]);
	});
});

describe('tables that decide', () => {
	const decided = (...rows: readonly string[]) => readText(['# Carts', '', '## Kinds', '', ...rows, ''].join('\n')).reading.decisions.map(({line}) => line);
	test.each([
		['| Type | Takes | When to use |', '|---|---|---|', '| Release | 1 min | Fault in the code |', '| Database | 15 min | Migration went wrong |'],
		['| Tipo | Tempo | Quando usar |', '|---|---|---|', '| Release | 1 min | Erro no código |', '| Banco | 15 min | Migração com erro |'],
	])('%s', (...rows) => {
		expect(decided(...rows)).toEqual([5]);
	});

	test('what to do in which case, also among contacts', () => {
		expect(readText('# Carts\n\n## Contatos de emergencia\n\n| Situacao | Acao |\n|---|---|\n| Till hangs | Restart it |\n| Carts lost | Restore them |\n').reading.decisions.map(({line}) => line)).toEqual([5]);
		expect(readText('# Carts\n\n## Contacts\n\n| Name | Phone |\n|---|---|\n| Desk | 555 |\n| Till | 556 |\n').reading.decisions).toEqual([]);
	});

	test('rows of states, with what they mean', () => {
		expect(decided('| till | backup | reading |', '|---|---|---|', '| green | green | all is well |', '| red | green | the till is down |')).toEqual([5]);
		expect(decided('| till | open | clerk |', '|---|---|---|', '| one | yes | first |', '| two | no | second |')).toEqual([]);
	});
});

describe('lists that decide', () => {
	const places = (title: string, ...lines: readonly string[]) => readText(['# Carts', '', `## ${title}`, '', ...lines, ''].join('\n')).reading.decisions.map(({line}) => line);

	test('options above names of ways', () => {
		expect(places('Back', 'The old till refuses the new carts. Options:', '', '1. **Preferred:** ship a new till', '2. **Last resort:** run the down migration')).toEqual([7]);
		expect(places('Back', 'It takes these options:', '', '- `--all`: all of them', '- `--one`: one')).toEqual([]);
	});

	test('what to do if something is down', () => {
		expect(places('What to do if a till is down', '- `/health` failing: the till hangs. Restart it and look at its log.', '- `/ready` failing: check the database.')).toEqual([5]);
		expect(places('Tills', '- First till: at the door', '- Second till: in the back')).toEqual([]);
	});
});

describe('what own runbooks found', () => {
	test('a block that goes on counting is not what the item above it names', () => {
		expect(manual('1. Open the board', '2. Tell the shop', '', '```bash', '# 3. Stop the till', 'systemctl stop till', '```')).toEqual([5, 6]);
		expect(manual('1. Open the board', '2. Stop the till', '', '```bash', '# By its name', 'systemctl stop till', '```')).toEqual([5]);
	});

	test('what a command refuses is a report', () => {
		expect(inline('`migrate resolve` refuses that, and says so.')).toEqual([]);
	});

	test('a command that waits is what the comment above it tells to wait for', () => {
		const told = (command: string) => read('```bash', '# Wait until all pods have it', command, '```').steps.map(({kind}) => kind);
		expect(told('kubectl rollout status deploy/till')).toEqual(['command']);
		expect(told('kubectl get pods')).toEqual(['manual', 'command']);
	});

	test('options that do nothing end the run, headings about afterwards are an aftermath', () => {
		const plan = readText('# Carts\n\n## Decide\n\n| What you see | Do |\n|---|---|\n| Slow | Do not switch, look at it |\n| Errors | Go back |\n\n## Afterwards\n\n- Write the report\n\n## After the switch\n\n- Remove the old till\n');
		expect(plan.steps[0]).toMatchObject({kind: 'decision', options: [{opens: {kind: 'end'}}, {}, {}]});
		expect(plan.sections.filter(({role}) => role === 'aftermath').map(({title}) => title)).toEqual(['Afterwards', 'After the switch']);
	});
});

describe('what lies over what is there, and what only looks like it', () => {
	const effect = (language: string, line: string) => read(`\`\`\`${language}`, line, '```').steps.flatMap(step => (step.kind === 'command' ? [step.effect] : []));

	test.each([
		['powershell', '.\\tools\\restore-carts.ps1 -BackupFile .\\backups\\carts.dump', 'destructive'],
		['powershell', '$env:RESTORE_CARTS = "yes"', 'change'],
		['powershell', '$carts = Remove-Item .\\carts', 'destructive'],
		['bash', 'velero restore get', 'read'],
		['bash', 'velero restore create --from-backup carts', 'destructive'],
		['bash', 'kill %1', 'change'],
		['bash', 'kill 4711', 'destructive'],
	])('%s: %s', (language, line, found) => {
		expect(effect(language, line)).toEqual([found]);
	});

	test('a disk by any of the last letters is to be filled in', () => {
		expect(read('```', 'mdadm --detail /dev/mdZ', 'sgdisk /dev/sdX -R /dev/sdY', '```').inputs.map(({literals}) => literals).flat().toSorted()).toEqual(['/dev/mdZ', '/dev/sdX', '/dev/sdY']);
	});

	test('settings of a database are no settings of the shell', () => {
		expect(read('```text', 'set carts_limit=30', '', 'set global carts_mode=on;', '', 'source carts.sql;', '```').reading.fences[0]?.kind).toBe('sql');
		expect(read('```text', 'set -e', 'source carts.sh', 'uptime', '```').reading.fences[0]?.kind).toBe('run');
	});

	test('the boot loader of a switch has a prompt', () => {
		expect(read('```', 'switch: dir flash:', 'Directory of flash:/', '', 'switch:', '```').steps).toMatchObject([{kind: 'command', command: 'dir flash:', language: 'client'}]);
		expect(read('```', 'switch: on', 'boot: fast', '```').reading.fences[0]?.kind).toBe('config');
	});
});

test('a condition with a colon on top of the comments is the title that readers see', () => {
	const titles = (...lines: readonly string[]) => read('```bash', ...lines, 'systemctl restart till', '```').reading.fences[0]?.statements.map(({title}) => title);
	expect(titles('# If the till is full:', '# Restart it')).toEqual(['If the till is full:']);
	expect(titles('# If it is the flag, disable it', '# If it is the code, restart')).toEqual(['If it is the code, restart']);
});

describe('lists that a script or a sheet has', () => {
	test('what a script goes through is no step, and one that prompts makes it ask', () => {
		const plan = read('```bash', 'bash scripts/open-shop.sh', '```', '', 'The script walks through 3 steps in order:', '', '1. **Install the till**', '2. **Restore the carts** — interactive prompts for each of them', '3. **Start the shop**');
		expect(plan.reading.manualSteps).toEqual([]);
		expect(plan.steps).toMatchObject([{kind: 'command', interactive: true}]);
	});

	test.each([['The script will:', 'Ask for the name of the backup'], ['O script irá:', 'Pedir o nome do backup'], ['El script hace:', 'Preguntar por el nombre'], ['Le script :', 'Demander le nom']])('"%s" – "%s": it asks, and is called with a name filled in', (intro, item) => {
		expect(read('```bash', './opt/restore_{{cart}}.sh', '```', '', intro, '', '- x', `- ${item}`).steps[0]).toMatchObject({kind: 'command', interactive: true});
	});

	test('fields of a report are none', () => {
		expect(manual('Required fields:', '', '1. Summary', '2. Timeline')).toEqual([]);
	});

	test('bare metal and containers, and what a comment of SQL is', () => {
		expect(read('```bash', '# bare-metal', 'sudo systemctl stop till', '', '# docker', 'docker compose down', '```').reading.fences[0]?.statements.map(one => one.alternativeTo ?? null)).toEqual([7, 7]);
		expect(read('```', 'mysqlbinlog carts.000010', '/*!50003 SET @OLD=1*/;', '```').reading.fences[0]?.statements).toHaveLength(1);
	});
});

describe('what a block shows and nobody does', () => {
	const plan = (...lines: readonly string[]) => readText(`# Shop\n\n## Steps\n\n${lines.join('\n')}\n`);

	test('how something goes', () => {
		const {reading, steps} = plan('**Way back process flow:**', '', '```', '1. Show the carts', '2. Wait for the till', '3. Restart the till', '```');
		expect([reading.fences[0]?.manualComments, reading.waits, steps.length]).toEqual([[], [], 0]);
		expect(plan('Follow the way back process flow:', '', '```', '1. Show the carts', '2. Wait for the till', '3. Restart the till', '```').steps).toHaveLength(1);
	});

	test('names below a remark, and numbered rows of a table', () => {
		expect(plan('```bash', 'gh secret list', '', '# Needed:', '# - TILL_CLIENT_ID', '# - TILL_CLIENT_SECRET', '```').reading.fences[0]?.manualComments).toEqual([8]);
		expect(plan('```', 'sudo smartctl --all /dev/sdq', '# 1  Short offline    Completed', '```').reading.fences[0]?.manualComments).toEqual([]);
	});
});
