import {describe, expect, test} from 'vitest';
import {readText} from '../support/read-text.ts';

const run = (command: string): readonly string[] => ['```bash', command, '```', ''];
const reading = (...lines: readonly string[]) => readText(['# Till', '', ...lines, ''].join('\n')).reading;
const inPart = (...lines: readonly string[]) => reading('## Mitigation', '', ...lines);
const decided = (...lines: readonly string[]): readonly number[] => inPart(...lines).decisions.map(({line}) => line);
const steps = (...lines: readonly string[]): readonly number[] => inPart(...lines).manualSteps.map(({line}) => line);
const typed = (...lines: readonly string[]): readonly string[] => inPart(...lines).inline.map(({code}) => code);
const chosen = (...titles: readonly string[]): readonly (readonly number[])[] => reading(...titles.flatMap(title => [title, '', ...run(`./do.sh ${titles.indexOf(title)}`)])).choices.map(({headings}) => headings);

describe('where the course is weighed', () => {
	test('a table of ways and when to use them, or of what is seen and the way', () => {
		expect(decided('| Path | Use when | Takes |', '|---|---|---|', '| **A**: the cart alone | the cart is new | 1 min |', '| **B**: the till | the till is new | 5 min |')).toEqual([5]);
		expect(decided('| Symptom | Likely cause | Path |', '|---|---|---|', '| `/health/` is red | a new cart | **A** |', '| carts are lost | a new till | **B** – look at it first |')).toEqual([5]);
	});

	test('a tree without boxes', () => {
		expect(decided('```', 'A till is down', '     |', 'Are more of them down?', '     |', '  YES | NO', '      |  └──> look closer', 'Is it new?', '  YES | NO', '```')).toEqual([5]);
	});

	test('"When to roll back" in a quick reference', () => {
		expect(reading('## Quick Reference', '', '**When to Rollback**:', '- More than half of the tills are down', '- Carts are lost').decisions.map(({line}) => line)).toEqual([5]);
	});

	test('what is required for some and not for others', () => {
		expect(decided('Required for:', '', '- New versions of the till', '- New printers', '', 'Not required for:', '', '- New words in the help')).toHaveLength(1);
	});

	test('a pass and a fail', () => {
		expect(decided('- **Pass** — merge it. All tills get it at night.', '- **Fail** — do not merge. Take the tills back first.')).toEqual([5]);
	});

	test('cases that lead to other parts', () => {
		expect(reading('## Move', '', '- **Disk that moves**: use [Method 1](#method-1-move)', '- **Disk of its own**: use [Method 2](#method-2-build)', '', '### Method 1: move', '', ...run('./move.sh'), '### Method 2: build', '', ...run('./build.sh')).decisions[0]).toMatchObject({line: 5, options: [{target: 8}, {target: 14}]});
	});

	test('the last sentence over a block', () => {
		expect(decided('First wait: the tills come back by themselves and a restart makes it worse. If they hang after 5 minutes, restart **one at a time**:', '', ...run('systemctl restart till'))).toEqual([5]);
	});

	test('each step under a condition of its own', () => {
		expect(decided('1. Look at the report.', '', '1. (`web-1#`) If the check reported tills, then restore the tills.', '', '   ```bash', '   ./tills.sh', '   ```', '', '1. (`web-1#`) If the check reported carts, then restore the carts.', '', '   ```bash', '   ./carts.sh', '   ```')).toEqual([7, 13]);
	});

	test('brackets behind a comment', () => {
		expect(decided('```bash', '# Step 2 — step down (if it answers; otherwise skip to step 3)', 'vault operator step-down', '# Step 3 — look', 'vault status', '```')).toEqual([6]);
	});

	test('a bold order under a condition', () => {
		expect(reading('## Quando reverter', '', '**Reverta** quando o deploy novo quebrou o caixa.', '', ...run('./volta.sh')).decisions.map(({line}) => line)).toEqual([5]);
	});
});

describe('parts of which one applies', () => {
	test('a list of kinds names them', () => {
		expect(reading('## Rollback types', '', '1. **Quick rollback** - the images of before', '2. **Full rollback** - all of it', '', '## Quick rollback (< 5 min)', '', ...run('./quick.sh'), '## Full rollback', '', ...run('./full.sh'))).toMatchObject({choices: [{headings: [8, 14]}], manualSteps: []});
	});

	test.each([
		['another course behind the same number', ['## Step 3A: Rollback (fast)', '## Step 3B: Hotfix (slow)']],
		['paths', ['## 2. Caminho rápido — um serviço', '## 3. Caminho completo — tudo']],
		['requests', ['## Requests to add a till', '## Requests to remove a till']],
		['orderly and in an emergency', ['## 2.1 Parada ordenada (rolling)', '## 2.2 Parada de emergencia']],
		['alerts with their bounds', ['## ApiLatencyHigh (p95 > 500ms)', '## ApiDown / TillDown']],
	])('%s', (_, titles) => {
		expect(chosen(...titles)).toEqual([[3, 9]]);
	});

	test('one for each phase', () => {
		expect(reading('## Phase-specific rollback', '', '### Phase 1: take the tills back', '', ...run('./tills.sh'), '### Phase 2: roll back the carts', '', ...run('./carts.sh')).choices.map(({headings}) => headings)).toEqual([]);
		expect(reading('## Phase-specific rollback', '', '### Phase 1: Till Rollback', '', ...run('./tills.sh'), '### Phase 2: Cart Rollback', '', ...run('./carts.sh')).choices.map(({headings}) => headings)).toEqual([[5, 11]]);
	});

	test('numbered ways back on all sides of the one that is preferred', () => {
		expect(chosen('## 1. Portal Rollback (Quick)', '## 2. Command Line Rollback (Preferred)', '## 3. Actions Rollback')).toEqual([[3, 9, 15]]);
	});

	test.each([
		['what becomes of it in brackets', ['## 3. Till Failover (Primary → Standby)', '## 4. Cart Failover']],
		['scenarios and a procedure by hand', ['## Emergency Rollback Scenarios', '## Manual Rollback Procedures']],
	])('not: %s', (_, titles) => {
		expect(chosen(...titles)).toEqual([]);
	});
});

describe('what a person does', () => {
	test.each([
		['in a form', 'In the `size` field enter the number of the till'],
		['for a field', 'For `size` we enter the number of the till'],
		['behind a need', 'You will need to select the suffix of the till'],
		['first, and then a question', '**Recall** — start a new session, open a cart. Is the cart there?'],
	])('%s', (_, text) => {
		expect(steps(`* ${text}`)).toEqual([5]);
	});

	test.each([
		['an effect', ['1. **Efecto**: todos los carros quedan cerrados (hay que abrirlos)']],
		['what something will do', ['1. El agente detectará el cambio y se cargará']],
		['what a script does in order', ['The script, in order:', '', '1. Stops the till.', '2. Final copy of the carts.']],
		['what a workflow does', ['1. The nightly workflow runs the checks']],
	])('not: %s', (_, lines) => {
		expect(steps(...lines)).toEqual([]);
	});

	test('nothing below an automatic rollback', () => {
		expect(reading('## Automatic Rollback', '', '### Process', '', '1. Health checks fail on the new till', '2. Incident team is notified', '', ...run('./look.sh')).manualSteps).toEqual([]);
	});

	test('waits above a list', () => {
		expect(inPart('1. **Wait for the till to come back** (2-3 minutes):', '   - Railway detects the push', '   - It deploys the commit').waits).toEqual([{line: 5, seconds: 120}]);
	});
});

describe('commands among words', () => {
	test.each([
		['a program by its name', 'Check server load: `top`, `htop`', ['top', 'htop']],
		['a program of the team', 'If it hangs, run `blank_till_store` on `till-1`.', ['blank_till_store']],
		['a script', 'Once it is finished, run the script `create_till.sh` to set the names.', ['create_till.sh']],
		['what a command says', 'Find the id: `id=$(till list | tail -1)`', ['id=$(till list | tail -1)']],
	])('%s', (_, text, wanted) => {
		expect(typed(`1. ${text}`)).toEqual(wanted);
	});

	test.each(['Run the `nightly-build` pipeline.', '`docker compose` control', "`till.state = 'down'`"])('not: %s', text => {
		expect(typed(`* ${text}`)).toEqual([]);
	});
});
