import {describe, expect, it} from 'vitest';
import {readText} from '../support/read-text.ts';

const read = (...lines: readonly string[]) => readText(['# Shop', '', ...lines, ''].join('\n'));
const reading = (...lines: readonly string[]) => read(...lines).reading;

describe('a block below a list, though not indented', () => {
	it('is introduced by the last item that a colon ends', () => {
		expect(reading('## Steps', '', '1. Create a file for the till:', '', '```yaml', 'kind: Till', '```').fences[0]).toMatchObject({kind: 'config', role: 'procedure'});
		expect(reading('## Steps', '', '1. Write it down with this template:', '', '```', '# Till: <name>', '', '**When:** start', '```').fences[0]).toMatchObject({kind: 'template', role: 'procedure'});
	});

	it('is not where the item is whole', () => {
		expect(reading('## Steps', '', '1. Create a file for the till.', '', '```yaml', 'kind: Till', '```').fences[0]).toMatchObject({kind: 'config', role: 'example'});
	});
});

describe('lists that tell', () => {
	it.each([
		['## Nuevas funcionalidades en este deploy', '1. **Cajas**: abren solas', '2. **Precios**: se ven al instante'],
		['## New features in this release', '1. **Tills**: they open by themselves', '2. **Prices**: seen at once'],
		['## 新功能', '1. **收银**：更快', '2. **价格**：实时'],
	])('what is new are no steps: %s', (...lines) => {
		expect(reading(lines[0] ?? '', '', ...lines.slice(1)).manualSteps).toEqual([]);
	});

	it('what may be the cause, below kinds of it', () => {
		expect(reading('## Look', '', '### Common causes', '', '1. **Old paper** (most often)', '   - Rolls not changed', '   - Wet rolls piling up', '2. **Lock**', '   - Check the key').manualSteps).toEqual([{line: 11}]);
	});

	it('but a checklist of orders is done, though the part around it only tells', () => {
		const told = ['## On-call charter', '', '- Nobody knows every till', '- The till is not as important as the shop', ''];
		expect(reading(...told, '### On-call checklist', '', '- Ensure that you can log in', '- Confirm that you have the key', '- Check the paper').manualSteps).toHaveLength(3);
		expect(reading(...told, '### Habits', '', '- The till is closed at ten', '- The key hangs there').manualSteps).toEqual([]);
	});
});

describe('small blocks', () => {
	it.each(['PowerShell', 'sqlplus', 'bash'])('of a shell or a client alone open it: %s', name => {
		expect(reading('## Steps', '', '```console', name, '```').fences[0]).toMatchObject({kind: 'run', statements: [{interactive: true}]});
	});

	it('of a drive to format are a command', () => {
		expect(reading('## Steps', '', '```powershell', 'format A:', '```').fences[0]).toMatchObject({kind: 'run', statements: [{effect: 'destructive'}]});
	});

	it('of a folder and its files are looked up', () => {
		expect(reading('## Steps', '', '```', 'shop/till/', '  open.py', '  close.py', '```').fences[0]).toMatchObject({kind: 'manual', role: 'reference'});
	});

	it('"Just wait, this takes time" is a wait without a length', () => {
		expect(reading('## Steps', '', '- Restart it', '- Just wait, this can take time').waits).toEqual([{line: 6, seconds: null}]);
	});
});
