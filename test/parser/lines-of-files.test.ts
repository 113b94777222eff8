import {describe, expect, test} from 'vitest';
import {readText} from '../support/read-text.ts';

const fenceOf = (heading: string, language: string, ...lines: readonly string[]) => readText(['# Shop', '', '## Work', '', '```bash', 'tillctl look', '```', '', `## ${heading}`, '', `\`\`\`${language}`, ...lines, '```', ''].join('\n')).reading.fences[1];
const kind = (heading: string, language: string, ...lines: readonly string[]): string => fenceOf(heading, language, ...lines)?.kind ?? '';

describe('values below a comment that says which file they are for', () => {
	test.each([
		['batch', ['REM Edit in the .bat files:', 'set TILL_BIN=C:\\till\\9\\bin', '', 'REM Or elsewhere:', 'set TILL_BIN=D:\\till\\bin'], 'code'],
		['batch', ['REM Ajustar en los scripts:', 'set TILL_BIN=C:\\till'], 'code'],
		['bash', ['# Set this in the .env:', 'TILL_COLOUR=green', 'TILL_SIZE=4'], 'config'],
		['bash', ['# Modifier dans le fichier :', 'TILL_COLOUR=vert'], 'config'],
		['bash', ['# 在配置文件 till.conf 中修改', 'TILL_COLOUR=green'], 'config'],
		['bash', ['# Set the colour:', 'TILL_COLOUR=green', 'tillctl paint "$TILL_COLOUR"'], 'run'],
		['bash', ['# Set this in the .env:', 'tillctl set colour green'], 'run'],
	] as const)('%s %j: %s', (language, lines, wanted) => {
		expect(kind('Colours', language, ...lines)).toBe(wanted);
	});

	test('below numbered orders they are what a person puts in', () => {
		const fence = fenceOf('Colours', 'bash', '# 1. Open the settings of the project', '# Variables → TILL_COLOUR', '# 2. Change the value', 'TILL_COLOUR=green', '# 3. Deploy again', '# Wait 30-60 seconds for it');
		expect([fence?.kind, fence?.statements.length, fence?.manualComments.length]).toEqual(['manual', 0, 5]);
	});
});

describe('what is looked up or shown', () => {
	test.each([
		['Where the script lies', '', ['/opt/till/deploy/keep.sh'], 'manual', 'reference'],
		['脚本位置', '', ['/opt/till/deploy/keep.sh'], 'manual', 'reference'],
		['Ubicación', '', ['/opt/till/keep/'], 'manual', 'reference'],
		['Keep the carts', 'bash', ['/opt/till/deploy/keep.sh'], 'run', 'procedure'],
		['Parts', '', ['Browser ──https──> Proxy', '   │', '   ▼', 'Till'], 'manual', 'example'],
		['Parts', '', ['Errors above 5 %?', '   │', '   ▼', 'Roll back'], 'manual', 'procedure'],
		['Log', '', ['[Mon Mar 31 03:00:01 CST 2025] keeping the carts', '[Mon Mar 31 03:00:02 CST 2025] done:', '-rw-r--r-- 1 till till 2M Mar 31 03:00 carts.gz'], 'output', 'example'],
		['Members', 'bash', ['+------+-------+', '| Till | State |', '+------+-------+', '| 1    | open  |', '+------+-------+'], 'output', 'example'],
	] as const)('%s', (heading, language, lines, wanted, role) => {
		const fence = fenceOf(heading, language, ...lines);
		expect([fence?.kind, fence?.role]).toEqual([wanted, role]);
	});

	test('settings below "check the configuration" are an example', () => {
		expect(fenceOf('Configuration check', 'bash', '# Settings of the till', 'TILL_COLOUR=green')?.role).toBe('example');
	});

	test('questions behind arrows leave a block one of commands', () => {
		const fence = fenceOf('Look', 'bash', '# 1. The kind', 'tillctl list', '→ Cart, till or shop?', '', '# 2. The time', '→ The last week');
		expect([fence?.kind, fence?.statements.length]).toEqual(['run', 1]);
	});

	test('keys with a dollar sign are none of the reader\'s values', () => {
		expect(fenceOf('Look', 'bash', 'mongosh mongodb://localhost/till', '', 'db.carts.find({', '  "parts.0": { $exists: true }', '}).count()')?.statements.flatMap(({placeholders}) => placeholders)).toEqual([]);
	});

	test.each(['https://tudominio.com/', 'https://seudominio.com.br/', 'https://votredomaine.fr/', 'https://deinedomain.de/'])('"your" and its noun in one word are: %s', address => {
		expect(fenceOf('Make', 'bash', `TILL_URL=${address} npm run build`)?.statements[0]?.needsInput).toBe(true);
	});
});

test('where something is kept is a note, and no order', () => {
	const lines = ['# Look', 'tillctl list', '', '# Copies location:', '# S3: s3://till/carts/', '# OSS: oss://till/carts/'];
	expect(fenceOf('Keep', 'bash', ...lines)?.manualComments).toEqual([]);
	expect(fenceOf('Keep', 'bash', '# Look', 'tillctl list', '', '# Check log path:', '# the newest one')?.manualComments.length).toBeGreaterThan(0);
});

test('task items below an address are to be ticked', () => {
	const {reading} = readText('# Shop\n\n## Look\n\n```bash\n# Open in the browser\nhttps://shop.example/till\n\n# Check:\n- [ ] The till opens\n- [ ] No error\n```\n');
	expect(reading.checklist.map(({line, inFence}) => [line, inFence])).toEqual([[10, true], [11, true]]);
});

test('a batch file in a task item is a command of it', () => {
	expect(readText('# Shop\n\n## Steps\n\n- [ ] **Keep the carts**: `.\\keep-carts.bat`\n').reading.inline.map(({code}) => code)).toEqual(['.\\keep-carts.bat']);
});
