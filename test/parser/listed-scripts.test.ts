import {describe, expect, test} from 'vitest';
import {commandsOf, readText} from '../support/read-text.ts';

/** Effect of the last command, and whether it needs a terminal. */
const called = (listing: string, call: string): readonly [string | undefined, boolean | undefined] => {
	const last = commandsOf(readText(`# Till\n\n${listing}\n\n## Procedure\n\n\`\`\`bash\n${call}\n\`\`\`\n`)).at(-1);
	return [last?.effect, last?.interactive];
};

const SWITCH = '## Script\n\nCreate `bin/switch.sh`:\n\n```bash\n#!/bin/bash\npsql "$DB" -c "DROP TABLE carts"\n```';

describe('a script that the runbook lists does what its listing does', () => {
	test.each(['./bin/switch.sh', 'sudo bash /opt/till/switch.sh now', 'cd /opt && ./switch.sh', 'ssh till-1 "cd /opt && ./switch.sh"', 'docker exec till switch.sh', 'ssh till-1 "bash -s" < switch.sh', 'cat switch.sh | ssh till-1 bash'])('%s', call => {
		expect(called(SWITCH, call)[0]).toBe('destructive');
	});

	test.each(['chmod +x switch.sh', './switch.sh --help', 'bash -n switch.sh', 'cat switch.sh', './other.sh'])('%s does not', call => {
		expect(called(SWITCH, call)[0]).not.toBe('destructive');
	});

	test.each([
		['by its first comment', '## Script\n\n```bash\n#!/bin/bash\n# turn.sh - turns the till\nkubectl delete pvc till-0\n```'],
		['by its heading', '## turn.sh\n\n```bash\n#!/bin/bash\nkubectl delete pvc till-0\n```'],
		['by a here-document', "## Script\n\n```bash\ncat > /opt/turn.sh <<'END'\nkubectl delete pvc till-0\nEND\n```"],
		['by an editor', '## Script\n\n```bash\nnano turn.sh\n```\n\n```bash\n#!/bin/bash\nkubectl delete pvc till-0\n```'],
		['in a function that it calls', '## turn.sh\n\n```bash\n#!/bin/bash\nturn() {\n  kubectl delete pvc till-0\n}\nturn "$1"\n```'],
	])('named %s', (_, listing) => {
		expect(called(listing, './turn.sh')[0]).toBe('destructive');
	});

	test('also where a list tells to run it', () => {
		expect(commandsOf(readText(`# Till\n\n${SWITCH}\n\n## Procedure\n\n1. Run \`./bin/switch.sh\`\n`)).at(-1)?.effect).toBe('destructive');
	});

	test('a file of SQL', () => {
		expect(called('## mend.sql\n\n```sql\n-- mend.sql\nDROP TABLE carts;\n```', 'psql shop -f mend.sql')[0]).toBe('destructive');
	});
});

describe('what a script clears away behind itself', () => {
	const keep = (line: string): string => `## keep.sh\n\n\`\`\`bash\n#!/bin/bash\nmkdir -p "$DIR/new"\npg_dump shop > "$DIR/new/shop.sql"\n${line}\n\`\`\``;
	test.each(['find /srv/copies -mtime +7 -delete', 'find "$DIR" -type f -mtime +30 \\\n  -exec rm {} \\;', 'rm -rf /tmp/till', 'rm -rf $DIR/new', 'ls -t /srv | tail -n +8 | xargs rm -f', 'docker image prune -f'])('%s', line => {
		expect(called(keep(line), './keep.sh')[0]).toBe('change');
	});

	test('is none of what it is run for', () => {
		expect(called(keep('rm -rf /srv/till'), './keep.sh')[0]).toBe('destructive');
	});
});

test('a script whose listing asks needs a terminal', () => {
	const listing = '## turn.sh\n\n```bash\n#!/bin/bash\nread -p "Sure? " answer\nsystemctl restart till\n```';
	expect(called(listing, './turn.sh')).toEqual(['change', true]);
	expect(called(listing, './turn.sh --yes')).toEqual(['change', false]);
});
