import {describe, expect, it} from 'vitest';
import {readText} from '../support/read-text.ts';

const read = (...lines: readonly string[]) => readText(['# Shop', '', ...lines, ''].join('\n')).reading;
const places = (...lines: readonly string[]) => read(...lines).decisions.map(({line, endLine, options}) => [line, endLine, options.length]);
const choices = (...lines: readonly string[]) => read(...lines).choices.map(({what, headings}) => [what, headings.length]);
const block = ['```bash', './till.sh', '```', ''];

describe('ways of a page', () => {
	const remedies = ['### Old carts', '', 'Delete them.', '', '### More room', '', ...block, '### Another till', '', 'Move it.'];

	it('remedies of an alert, told or done', () => {
		expect(choices('## Meaning', '', 'Full.', '', '## Impact', '', 'Slow.', '', '## Diagnosis', '', 'Look.', '', '## Mitigation', '', ...remedies)).toEqual([['methods', 3]]);
		expect(choices('## Mitigation', '', ...remedies)).toEqual([]);
		const steps = ['### 0단계 — look', '', ...block, '### 1단계 — act', '', ...block, '### 2단계 — look again', '', ...block];
		expect(choices('## Meaning', '', 'Full.', '', '## Impact', '', 'Slow.', '', '## Diagnosis', '', 'Look.', '', '## Fix', '', ...steps)).toEqual([]);
	});

	it('tabs, by what their headings link to', () => {
		expect(choices('## Find it', '', '### [Browser](#tab/browser)', '', '1. Open the panel', '', '### [Console](#tab/console)', '', ...block)).toEqual([['methods', 2]]);
		expect(choices('## Find it', '', '### [Browser](#browser)', '', '1. Open the panel', '', '### [Printer](#printer)', '', ...block)).toEqual([]);
	});
});

describe('courses by what stands above them', () => {
	it.each([
		['conditions without an order, each over its list', ['*If you read the log*', '  - look for "done"', '', '*If you could not log in*', '  - wait for the owner'], [[5, 9, 2]]],
		['what it is for', ['Other steps are needed in the following scenarios:', '- From till 2 back to till 1', '- From till 3 back to till 2'], [[6, 7, 2]]],
		['the only way', ['Look at it.', '', 'When the till is not available and the paper is out, the only way is to write it down.'], [[7, 7, 1]]],
		['a column that asks', ['| Situation | Inform the owner? |', '|---|---|', '| Drawer lost | Yes, at once |', '| Paper out | No |'], [[5, 8, 2]]],
	])('%s', (_, lines, expected) => {
		expect(places('## Steps', '', ...lines)).toEqual(expected);
	});

	it('no column that says what is done already', () => {
		expect(places('## Steps', '', '| Check | Automated? |', '|---|---|', '| Drawer | Yes |', '| Paper | No |')).toEqual([]);
	});

	it('lines of a block that ask and answer', () => {
		expect(places('## Steps', '', '```', 'the bell rings', 'Till down? → call the owner', 'Paper out? → order it', '```')).toEqual([[7, 8, 2]]);
	});
});

describe('what a person does', () => {
	it('is the item over a block of where to click', () => {
		expect(read('## Steps', '', '1. **Open the panel**', '   ```', '   Navigate to: /tills', '   Click "Close"', '   ```').manualSteps).toEqual([{line: 5}]);
	});

	it('has a mark in front of it below "Process:"', () => {
		expect(read('## Migration', '', '**Proceso:**', '', '1. ✅ Copia completa', '2. ✅ Aplicar los precios').manualSteps).toHaveLength(2);
		expect(read('## Steps', '', '1. ✅ Carts complete', '2. ✅ Prices complete').manualSteps).toEqual([]);
	});

	it.each(['Tome el talonario', 'Entregue la copia al cliente', 'Postar no canal', 'Preencha o formulário'])('is an order: %s', order => {
		expect(read('## Pasos', '', `- ${order}`, '- Repita con cada caja').manualSteps).toHaveLength(2);
	});
});

describe('blocks by what they hold', () => {
	it('a statement over some lines is SQL, in small letters, too', () => {
		expect(read('## Look', '', '```', 'select till, sum, day from', 'carts where sum > 4 order by day;', '```').fences[0]).toMatchObject({kind: 'sql', statements: [{line: 6, endLine: 7}]});
	});

	it('a session at the prompt of a client of SQL is one, whatever language it claims', () => {
		expect(read('## Look', '', '```js', 'root@localhost:26257/defaultdb> SELECT * from carts;', '  id | sum', '-----+-----', '   1 |   2', '```').fences[0]).toMatchObject({kind: 'transcript', statements: [{line: 6}]});
	});

	it('a key of the registry of Windows is nothing to type', () => {
		expect(read('## Look', '', '```cmd', 'HKLM\\System\\CurrentControlSet\\Services\\Till', 'Sum of carts', '```').fences[0]?.statements).toEqual([]);
	});

	it('a word that the sentence above gives an account to is put in', () => {
		expect(read('## Grant', '', "An admin grants it, where 'clerk' is an existing named-account.", '', '```sql', 'GRANT SELECT ON carts TO clerk;', '```').fences[0]?.statements[0]).toMatchObject({needsInput: true, placeholders: ['clerk']});
		expect(read('## Send', '', 'Send it to the till at 10.4.0.7 (replace with the actual address).', '', '```bash', 'nc 10.4.0.7 5678', '```').fences[0]?.statements[0]).toMatchObject({needsInput: true});
	});
});
