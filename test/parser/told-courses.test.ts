import {describe, expect, test} from 'vitest';
import {readText} from '../support/read-text.ts';

const run = (command: string): readonly string[] => ['```bash', command, '```', ''];
const inPart = (title: string, ...lines: readonly string[]) => readText(['# Till', '', '## First', '', ...run('tillctl look'), `## ${title}`, '', ...lines, '', ...run('tillctl go')].join('\n')).reading.decisions.map(({line, options}) => [line - 10, options.length]);
const places = (...lines: readonly string[]) => inPart('Move it', ...lines);

describe('ways that a sentence tells of', () => {
	test.each([
		['There are basically two ways how to move it (if it is new, see below):', '', '1. Move the files, which is the easiest way', '1. Move the files and the orders'],
		['There exist two options:', '', '- the files', '- the orders'],
		['Existen dos formas de moverlo:', '', '- los archivos', '- los pedidos'],
	])('as a list: %s', (...lines) => {
		expect(places(...lines).map(([, options]) => options)).toEqual([2]);
	});

	test.each([
		'The till provides two ways to move it: on its own page or by the command line.',
		'This command can be run in a terminal or on the panel.',
		'El comando se puede ejecutar en la terminal o desde el panel.',
		'Der Befehl kann auf dem Server oder über das Panel ausgeführt werden.',
	])('in its own words: %s', line => {
		expect(places(line)).toEqual([[1, 1]]);
	});

	test('counted further down, over blocks', () => {
		expect(places('Two options exist.', '', '* First option, the makers do it.', '', ...run('tillctl mail'), '* Second option, you do it.', '', ...run('tillctl move'))).toEqual([[3, 2]]);
	});

	test('are none where nothing is chosen', () => {
		expect(places('The till has two parts: a drawer and a printer.', '', 'This can be run on every till.')).toEqual([]);
	});
});

describe('lists of which one item holds', () => {
	test.each([
		['1. **Sentinel / Cluster:** promote a replica.', '2. **Standalone:** restart it.'],
		['- Tills with Internet access:', '  - run the script', '- Air-gapped tills:', '  - copy it first'],
		['- **Managed:** ask the makers.', '- **Self-hosted:** restart it.'],
	])('by how it is set up: %s', (...lines) => {
		expect(places(...lines)[0]?.[1]).toBe(2);
	});

	test('lines over blocks, too', () => {
		expect(places('Plain SQL dump:', '', ...run('psql -f /srv/a.sql'), 'Custom-format dump:', '', ...run('pg_restore -d till /srv/a.dump'))).toEqual([[1, 2]]);
	});

	test.each([
		['1. **Preferred**: run `tillctl mend`.', '2. **Only if it is broken**: write the file by hand.'],
		['1. **首选**：运行 `tillctl mend`。', '2. **仅文件损坏时**：手动写文件。'],
	])('by what is preferred: %s', (...lines) => {
		expect(places(...lines)[0]?.[1]).toBe(2);
	});

	test('by the side of the point of no return', () => {
		expect(places('- **Point of no return:** the first order on the new till.', '- **Before:** stop the new one, start the old one.', '- **After:** restore the copy.')).toEqual([[2, 2]]);
		expect(places('- **Before:** stop the new one.', '- **After:** start the old one.')).toEqual([]);
	});

	test('by the system that lines over blocks name', () => {
		expect(places('Su **Mac/Linux**:', '', ...run('cat a.sql | psql -d till'), 'Su **Windows** (PowerShell):', '', ...run('psql -d till -f a.sql'))[0]?.[1]).toBe(2);
	});

	test('by what was printed', () => {
		expect(places('- `available` → Step 2 へ', '- `modifying` / `rebooting` → 完了を待つ', '- `failed` → 上長に報告')[0]?.[1]).toBe(3);
		expect(places('- `till` → the machine of the shop', '- `cart` → the one behind it')).toEqual([]);
	});

	test('by the way that each leads to', () => {
		expect(inPart('When to run', '- **A red lamp** (Path A): more than one hour', '- **Silence** (Path A first, then B): no order', '- **A lost order** (Path B)')).toEqual([[1, 3]]);
	});
});

describe('conditions', () => {
	test.each([
		'If you used the patch earlier, undo it now:',
		'If the till was installed without `--drawer`, mark it with the following command:',
	])('of what was done before, over a block: %s', line => {
		expect(inPart('Take the patch away', line, '', ...run('tillctl unpatch'))).toEqual([[1, 1]]);
	});

	test.each([
		'Tills come back by themselves. No manual action is needed unless the hub itself is down.',
		'No se requiere ninguna acción salvo que el hub esté caído.',
		'Now it should answer. If not, feel free to restore the copy.',
		'If its size is `512`, then the disk needs to be reformatted.',
	])('in a sentence: %s', line => {
		expect(places(line)).toEqual([[1, 1]]);
	});

	test('whose order is a sentence of its own, also in a box', () => {
		expect(places('If it ran already, you may see conflicts (names, orders, etc.). In this case, delete the folder `tills`.')).toEqual([[1, 1]]);
		expect(places('> If it ran already, you may see conflicts. In this case, delete the folder `tills`.')).toEqual([[1, 1]]);
	});

	test('over steps, one of which weighs something else', () => {
		expect(places('1. If the till is of the old kind, you need to convert it:', '    1. Stop it.', '    1. Convert it.', '    1. If it fails, restore the copy.', '1. Start it.')).toEqual([[1, 1], [4, 1]]);
	});

	test('over a command of a block', () => {
		expect(places('```bash', '# Look at the copy', 'gunzip -t /srv/a.gz', '', '# If it is corrupted, use the older copy', 'ls /srv', '```')).toEqual([[5, 1]]);
		expect(places('```bash', '# Look at the copy', 'gunzip -t /srv/a.gz', '', '# When all is well, look again', 'ls /srv', '```')).toEqual([]);
	});

	test('in panels that are asked for', () => {
		expect(places('=== "Linux"', '', '    1. Mend it:', '', '        - Clusters with Internet access: run the script', '        - Air-gapped clusters: copy it first', '', '=== "Windows"', '', '    1. Mend it there.').map(([, count]) => count)).toContain(2);
	});
});

describe('what leads to a part, or is chosen once', () => {
	test('a sentence with a link to each of two headings', () => {
		const plan = readText(['# Till', '', '## Steps', '', '### First', '', 'Follow the steps for [**Shop**](#shop) or for [**Printer**](#printer), depending on what is down:', '', '### Shop', '', ...run('tillctl shop'), '### Printer', '', ...run('tillctl till'), '### Last', '', ...run('tillctl look')].join('\n'));
		expect(plan.reading.choices).toMatchObject([{headings: [9, 15]}]);
	});

	test.each([
		'Siga los pasos de [Shop](#shop) y de [Printer](#printer) en el orden de o antes:',
		'Follow [Shop](#shop) and then [Printer](#printer), or stop:',
		'See [Shop](#shop) or [Printer](#printer) for what each of them does.',
	])('two links of one sentence are both gone to: %s', line => {
		expect(readText(['# Till', '', '## Steps', '', line, '', '### Shop', '', ...run('tillctl shop'), '### Printer', '', ...run('tillctl printer')].join('\n')).reading.choices).toEqual([]);
	});

	test.each([
		['## 操作', '### ダウンロード', '### シャットダウン'],
		['## 작업', '### 다운로드', '### 셧다운'],
		['## Training', '### Exercise: Copy', '### Exercise: Restore'],
	])('headings that only sound like a trouble or a case: %s', (part, one, other) => {
		expect(readText(['# Till', '', part, '', one, '', ...run('tillctl one'), other, '', ...run('tillctl two')].join('\n')).reading.choices).toEqual([]);
	});

	test('messages to those inside and outside are both sent', () => {
		expect(places('- **Internal:** post it in the channel', '- **External:** update the status page')).toEqual([]);
	});

	test('options that are told in paragraphs', () => {
		expect(places('**Option A: at once (minutes)** — put the old till back. Use it when all of them are down.', '', '**Option B: later** — mend it, and let it go the usual way.')).toEqual([[1, 2]]);
	});

	test.each(['Before the update, you have to decide whether to close the shop.', 'All of them must be 0. If any are not, the copy is damaged — escalate at once.'])('%s', line => {
		expect(places(line)).toEqual([[1, 1]]);
	});

	test.each([
		['## 포스 장애 대응', '### 1. 포스 응답 없음', '### 2. 데이터베이스 연결 장애'],
		['## 障害ごとの対応', '### レジが応答しない', '### データベースのエラー'],
		['## Diagnóstico de problemas', '### La caja no inicia', '### La caja se cae a menudo'],
		['## Déploiement', '### en PREPROD', '### en PROD'],
		['## Drills', '### Drill Script: Copy and restore', '### Drill Script: Way back'],
	])('troubles and environments by their headings: %s', (part, one, other) => {
		const plan = readText(['# Till', '', part, '', one, '', ...run('tillctl one'), other, '', ...run('tillctl two')].join('\n'));
		expect(plan.reading.choices.map(({headings}) => headings.length)).toEqual([2]);
	});
});
