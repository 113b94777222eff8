import {describe, expect, it} from 'vitest';
import {readText} from '../support/read-text.ts';

const fence = (...lines: readonly string[]): readonly string[] => ['', '```bash', ...lines, '```', ''];
const inside = (...lines: readonly string[]): readonly boolean[] => readText(['# Shop', '', ...lines, ''].join('\n')).reading.fences.flatMap(({statements}) => statements.map(({feedsInner}) => feedsInner));

describe('a block that is said to be typed in the same terminal', () => {
	it.each(['In the same terminal session, open the till', 'In the same shell, open the till', 'En la misma terminal, abra la caja', 'Im selben Terminal die Kasse öffnen', '在同一个终端里打开收银台'])('carries the place that was opened further up, and so does what stands between: %s', said => {
		expect(inside('## Begin', ...fence('docker run -it shop bash'), '## Restore', ...fence('tillctl restore copy.tar'), `## ${said}`, ...fence('tillctl open'), '## Look', ...fence('tillctl status'))).toEqual([false, true, true, false]);
	});

	it('carries nothing where another place was opened or left in between, or another terminal is named', () => {
		expect(inside('## Begin', ...fence('docker run -it shop bash', 'ls', 'exit'), '## Restore', ...fence('tillctl restore copy.tar'), '## In the same terminal session, open it', ...fence('tillctl open'))).toEqual([false, true, true, false, false]);
		expect(inside('## Begin', ...fence('docker run -it shop bash'), '## Restore', 'In a second terminal:', ...fence('tillctl restore copy.tar'), '## In the same terminal session, open it', ...fence('tillctl open'))).toEqual([false, false, false]);
	});
});

describe('points of a list over blocks at the edge of the page', () => {
	it('are heads, each of its own block', () => {
		expect(inside('## Keep', '', '* Copy the carts.', ...fence('ssh ops@till-1', 'cp carts.db copy.db'), '* Build the list from the copy.', ...fence('./list.sh'))).toEqual([false, true, false]);
	});

	it('are steps where headings stand between them and their blocks', () => {
		expect(inside('## Upgrade', '', '* Enter shell mode.', '', '### Command', '', '```', '> shell', '# cd /var/till', '```', '', '* Begin.', '', '  ```', '  ./install', '  ```', '', '* Follow the inline instructions.')).toEqual([true, true, true]);
	});
});

it('what follows on a screen says that the command above asks', () => {
	const asks = (text: string) => readText(['# Shop', '', '## Set up', ...fence('./boot'), text, ''].join('\n')).reading.fences[0]?.statements[0]?.interactive;
	expect(['Follow the on-screen instructions.', 'Siga las instrucciones en pantalla.', 'Suivez les instructions à l’écran.', '按照屏幕提示操作。'].map(asks)).toEqual([true, true, true, true]);
	expect(asks('Keep the instructions of the maker.')).toBe(false);
});

it('the code that a script ends with closes no place', () => {
	expect(inside('## Lock', ...fence('ssh ops@till', 'cd hooks', 'vim update'), 'Enter something that ends in `exit 1`.', '', 'Make it executable:', ...fence('chmod +x update'))).toEqual([false, true, true, true]);
});
