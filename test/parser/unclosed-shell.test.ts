import {describe, expect, test} from 'vitest';
import {unclosedIn} from '../../src/parser/unclosed-shell.ts';
import {commandsOf, readText} from '../support/read-text.ts';

describe('what a block of shell opens and never closes', () => {
	test.each([
		['a quote', '# Tell\necho "we start\n\n# Remove the cache\nrm -rf /srv/cache', {line: 1, column: 5, closes: '"'}],
		['a quote that the next one closes, which leaves that one open', 'echo "a\n\necho "done"', {line: 0, column: 5, closes: '"'}],
		['a quote further in', "uptime\n  echo 'a' 'b", {line: 1, column: 11, closes: "'"}],
		['a condition', 'if test -f /srv/x; then\n  rm /srv/x\n\n# Look\ndf -h', {line: 0, column: 0, opens: 'if', closes: 'fi'}],
		['a condition around one that is closed', 'if true\nthen\n  if false; then id; fi\nuptime', {line: 0, column: 0, closes: 'fi'}],
		['a loop', 'uptime\nfor i in 1 2; do\n  echo $i', {line: 1, column: 0, opens: 'for', closes: 'done'}],
		['cases', 'case $1 in\n  a) id ;;', {line: 0, column: 0, closes: 'esac'}],
	])('%s', (_, text, found) => {
		expect(unclosedIn(text)).toMatchObject(found);
	});

	test.each([
		['a quote over some lines', "echo 'a\nb'\n# don't\nuptime"],
		['an apostrophe of what was printed', "uptime\nIt's fine (really"],
		['an apostrophe of a comment', "uptime # don't\nid )"],
		['what was typed at a prompt', '$ echo "a\nb'],
		['a whole condition beside what is no shell', 'if true; then\n  id\nfi\n)'],
	])('not %s', (_, text) => {
		expect(unclosedIn(text)).toBeNull();
	});

	test('is told with its place, also in a list', () => {
		expect(readText('# X\n\n## Steps\n\n1. Tell:\n\n   ```bash\n   echo "we start\n\n   uptime\n   ```\n').diagnostics).toMatchObject([{code: 'unclosed-shell', severity: 'warning', line: 8, column: 9, length: 1, help: 'close it with `"`'}]);
		expect(readText('# X\n\n## Steps\n\n```powershell\necho "we start\n\nuptime\n```\n').diagnostics).toEqual([]);
	});
});

describe('`true` and `false`', () => {
	const commands = (text: string) => commandsOf(readText(`# X\n\n## Steps\n\n\`\`\`bash\n${text}\n\`\`\`\n`)).map(step => step.command);

	test('are commands where a comment names them or nothing stands above', () => {
		expect(commands('uptime\n# No\nfalse\n# Yes\ntrue\nid')).toEqual(['uptime', 'false', 'true', 'id']);
		expect(commands('true\n# Then\nfalse')).toEqual(['true', 'false']);
		expect(commands('true\nfalse')).toEqual(['true', 'false']);
	});

	test('are what was printed right below a command, or behind a comment that says so', () => {
		expect(commands('kubectl get x -o json\ntrue')).toEqual(['kubectl get x -o json']);
		expect(commands('kubectl get x -o json\n# Should print\ntrue')).toEqual(['kubectl get x -o json']);
		expect(commands('kubectl get x -o json\n# Expected output:\nfalse')).toEqual(['kubectl get x -o json']);
	});
});
