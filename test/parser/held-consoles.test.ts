import {expect, test} from 'vitest';
import {readText} from '../support/read-text.ts';

const read = (language: string, ...lines: readonly string[]) => readText(`# Till\n\n\`\`\`${language}\n${lines.join('\n')}\n\`\`\`\n`).reading.fences.flatMap(({kind, statements}) => [kind, ...statements.map(one => `${one.line} ${one.feedsInner ? 'inner' : 'here'}`)]);

test('the console of a store, without prompts', () => {
	expect(read('', 'cluster show', 'storage disk show -state broken', 'network interface show -is-home false')).toEqual(['run', '4 inner', '5 inner', '6 inner']);
});

test('a variable of PowerShell at the begin of a line is no prompt', () => {
	expect(read('powershell', '$r = Get-Till -All', '$r | Select-Object Name', '$r.Detail')).toEqual(['run', '4 here', '5 here', '6 here']);
});

test('a way to a service opens what it starts', () => {
	const [opener, , inner] = readText('# Till\n\n1. Connect\n\n   ```\n   cf conduit till-db -- psql\n   ```\n\n2. Clear\n\n   ```\n   DELETE FROM carts;\n   ```\n').reading.fences.flatMap(({kind, statements}) => [kind, ...statements]).filter(one => typeof one !== 'string').flatMap(one => [one, null]);
	expect(opener).toMatchObject({interactive: true});
	expect(inner).toMatchObject({feedsInner: true, openedBy: 6});
});

test('the file that is looked in is asked for', () => {
	expect(readText('# Till\n\n```bash\ngrep -n owner TILL_FILE_NAME.sql\n```\n').reading.fences[0]?.statements[0]?.placeholders).toEqual(['TILL_FILE_NAME']);
});

test('boxes in a block of text are ticked', () => {
	expect(readText('# Till\n\n```\nBefore:\n☐ The carts are saved\n☑ The cooks know\n☐ The keys are there\n```\n').reading.checklist).toEqual([
		{line: 5, text: 'The carts are saved', checked: false, inFence: true},
		{line: 6, text: 'The cooks know', checked: true, inFence: true},
		{line: 7, text: 'The keys are there', checked: false, inFence: true},
	]);
});

test('a share of Windows between quotes that put nothing in is asked for', () => {
	expect(readText("# Till\n\n```powershell\n$from = '\\\\${COPY_HOST}\\${COPY_SHARE}\\till'\n$to = '${here}'\n```\n").reading.fences[0]?.statements.map(one => one.placeholders)).toEqual([['${COPY_HOST}', '${COPY_SHARE}'], []]);
});
