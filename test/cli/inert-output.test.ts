import {writeFileSync} from 'node:fs';
import {join} from 'node:path';
import {expect, test} from 'vitest';
import {rollbook, temporary} from '../support/rollbook.ts';

/** A runbook comes with a pull request: its text must not play with the terminal of who looks at it. */

const HOSTILE = '# Shop \u001b[2J\n\n## Procedure \u009b31m\n\n- [ ] a \u001b]0;title\u0007b \u202egnp\n\n```sh {timout=\u001b[31m5m}\nsystemctl restart \u001b[8mweb\n```\n\n[gone](gone\u001b[5m.md)\n';

test.each([[['plan', 'a.md']], [['plan', 'a.md', '--why']], [['plan', 'a.md', '--format', 'mermaid']], [['plan', 'a.md', '--format', 'json']], [['check', 'a.md']], [['run', 'a.md']]])('`rollbook %s` prints no control characters of a runbook', async args => {
	const cwd = temporary('hostile');
	writeFileSync(join(cwd, 'a.md'), HOSTILE);
	const {stdout, stderr} = await rollbook(args, {cwd});
	const printed = `${stdout}${stderr}`;
	expect(printed).toMatch(/a\.md|Shop/u);
	// JSON and pictures are read by programs: what a terminal obeys in eight bits is text to them.
	const harmful = args.includes('--format') ? /[^\P{Cc}\u0080-\u009f]/gu : /\p{Cc}|\u202e/gu;
	expect((printed.match(harmful) ?? []).filter(char => char !== '\n' && char !== '\t')).toEqual([]);
});
