import {describe, expect, test} from 'vitest';
import {readText} from '../support/read-text.ts';

const read = (...lines: readonly string[]) => readText(['# Till', '', '## Steps', '', ...lines].join('\n')).reading;
const statements = (...lines: readonly string[]) => read(...lines).fences.flatMap(fence => fence.statements);

describe('slips of authors', () => {
	test.each([['```bash', ''], ['```console', '$ ']])('a backslash with a blank behind it goes on, %s', (mark, prompt) => {
		expect(statements(mark, `${prompt}kubectl delete configmap \\ `, '  till-old-settings', '```').map(one => [one.line, one.endLine])).toEqual([[6, 7]]);
	});

	test('a blank that is escaped at the end of a line with nothing below is left alone', () => {
		expect(statements('```bash', 'ls till\\ ', 'date', '```').map(one => [one.line, one.endLine])).toEqual([[6, 6], [7, 7]]);
	});

	test("the language's name below the mark is no SQL", () => {
		expect(statements('```', 'sql', 'SELECT name FROM tills;', 'SELECT 1 FROM carts;', '```').map(one => one.line)).toEqual([7, 8]);
	});
});

describe("root's prompt in the shell of a node", () => {
	test.each(['oc debug node/till-1', 'kubectl debug node/till-1 -it --image=busybox', 'sudo chroot /mnt/till'])('%s', opener => {
		expect(statements('```bash', `$ ${opener}`, '# chroot /host', '# systemctl restart crio --no-block', '```').map(one => one.line)).toEqual([6, 7, 8]);
	});

	test('in other blocks `# ` begins a comment', () => {
		const found = read('```bash', '$ oc debug node/till-1', '# chroot /host', '```', '', 'Then:', '', '```bash', '# systemctl stop till', 'date', '```');
		expect(found.fences[1]?.statements.map(one => one.line)).toEqual([14]);
	});
});

describe('members in PowerShell', () => {
	test('names in quotes behind a dot or in brackets are no fill-ins', () => {
		expect(statements('```powershell', '$a = Invoke-WebRequest -Uri "https://till.example"', "$a.Headers['X-Till-ID']", "$a.paths.'/carts/{cartId}/pay'.post", '```').map(one => one.placeholders)).toEqual([[], [], []]);
	});

	test('what has angles around it is filled in there, too', () => {
		expect(statements('```powershell', '$a = Get-Content till.json | ConvertFrom-Json', "$a.carts['<cart-id>']", '```')[1]?.needsInput).toBe(true);
	});
});

test.each(['node --check src/server.js', 'node -c app.js', 'node --test server.js'])('a server that is only checked ends: %s', command => {
	expect(statements('```bash', command, '```')[0]?.endless).toBe(false);
});
