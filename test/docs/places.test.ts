import {readFileSync} from 'node:fs';
import {expect, test} from 'vitest';
import {openerOf} from '../../src/runner/context-openers.ts';
import {commandsOf, readText} from '../support/read-text.ts';

const rows = [...readFileSync('docs/places.md', 'utf8').matchAll(/^\| `([^`]+)` \| ([^|]+) \| ([^|]+) \|$/gm)].map(([, line = '', where = '', how = '']) => ({line, where, how}));

test('the page about places has its table', () => {
	expect(rows.length).toBeGreaterThan(10);
});

test.each(rows)('`$line` opens what the page says', ({line, where, how}) => {
	const opener = openerOf(line);
	expect(opener?.kind ?? 'a person').toBe(how === 'by a key' ? 'a person' : where.includes('database') ? 'sql' : 'shell');
	const below = opener?.kind === 'sql' ? 'SELECT 1;' : how === 'by a key' ? 'GET a' : 'uptime';
	const [opening, next] = commandsOf(readText(`# Restore\n\n## Procedure\n\n\`\`\`bash\n${line}\n${below}\n\`\`\`\n`));
	expect(opening?.opens).not.toBeNull();
	expect(next).toMatchObject({command: below, inside: opening?.id});
});
