import {describe, expect, it} from 'vitest';
import {commandsOf, readText} from '../support/read-text.ts';

const kindOf = (language: string, text: string, before = ''): string | undefined => readText(`# X\n\n## Steps\n\n${before}\n\n\`\`\`${language}\n${text}\n\`\`\`\n`).reading.fences[0]?.kind;

describe('what a block is', () => {
	it.each([
		['bash', 'kubectl get pods', 'run'],
		['', 'kubectl get pods\nkubectl logs web', 'run'],
		['text', 'systemctl status nginx --no-pager', 'run'],
		['bash', '# Open the console\n# Click "Restart"', 'manual'],
		['bash', '#!/bin/bash\nset -e\necho "$1"', 'code'],
		['bash', 'APP=$1\ndeploy "$APP"', 'code'],
		['bash', "ps aux | awk '{print $1}'", 'run'],
		['console', '$ uptime\n 10:00 up 3 days', 'transcript'],
		['bash', '$ uptime\n 10:00 up 3 days', 'transcript'],
		['', 'admin@db1:~$ df -h\nFilesystem Size', 'transcript'],
		['sql', 'SELECT 1;', 'sql'],
		['', 'SELECT id\nFROM jobs\nWHERE failed;', 'sql'],
		['yaml', 'replicas: 2', 'config'],
		['', 'replicas: 2\nimage: web\nport: 80', 'config'],
		['python', 'print(1)', 'code'],
		['markdown', '## Hello [NAME]', 'template'],
		['mermaid', 'graph TD', 'manual'],
		['', 'NAME READY STATUS\nweb-1 1/1 Running', 'output'],
		['', '┌────┐\n│ lb │\n└────┘', 'manual'],
	])('%s %j is %s', (language, text, kind) => {
		expect(kindOf(language, text)).toBe(kind);
	});

	it('is told by the sentence above where the text says little', () => {
		expect(kindOf('', 'all good: yes', 'Expected output:')).toBe('output');
		expect(kindOf('json', '{"ok": true}', 'The response looks like this:')).toBe('output');
		expect(kindOf('', 'We are rolling back [SERVICE].', 'Post this message in the channel:')).toBe('template');
	});

	it('never makes a step of output, examples or what is shown only', () => {
		const plan = readText('# X\n\n## Steps\n\nRun it:\n\n```sh\nuptime\n```\n\nOutput:\n\n```\nrm -rf / looks scary\n```\n\nThe unit looks so:\n\n```ini\n[Unit]\n```\n');
		expect(plan.steps.map(step => step.kind === 'command' && step.command)).toEqual(['uptime']);
	});

	it('nested in a list keeps its lines and loses its indentation', () => {
		const plan = readText('# X\n\n## Steps\n\n1. **Look:**\n   ```sh\n   if true; then\n     uptime\n   fi\n   ```\n2. Tell the team\n');
		expect(plan.steps).toMatchObject([
			{kind: 'command', title: 'Look', line: 7, endLine: 9, command: 'if true; then\n  uptime\nfi'},
			{kind: 'manual', line: 11, title: 'Tell the team'},
		]);
	});

	it('that is never closed is told', () => {
		expect(readText('# X\n\n```sh\nuptime\n').diagnostics).toMatchObject([{code: 'unclosed-fence', line: 3}]);
	});
});

describe('commands of a block', () => {
	it('carry titles, placeholders, expectations and what they do', () => {
		const plan = readText('# X\n\n## Steps\n\n```sh\n# 1. Look\nkubectl get deploy <app>\n# Should show 3 replicas\n\n# 2. Remove it\nkubectl delete deploy <app>\n```\n');
		const [look, remove] = commandsOf(plan);
		expect(look).toMatchObject({title: 'Look', effect: 'read', gate: null, uses: [{input: 'app', literal: '<app>', start: 19, end: 24}], expectations: [{kind: 'prose', text: 'Should show 3 replicas', line: 8}]});
		expect(remove).toMatchObject({title: 'Remove it', effect: 'destructive', gate: {level: 'typed'}});
		expect(plan.inputs).toMatchObject([{name: 'app', literals: ['<app>'], default: null, line: 7}]);
	});

	it('typed into a program that an earlier line opened belong to it', () => {
		const plan = readText('# X\n\n## Steps\n\n```sh\nssh ops@web-1\nsudo systemctl stop web\nexit\nuptime\n```\n');
		const [open, stop, exit, uptime] = commandsOf(plan);
		expect(open?.opens).toMatchObject({kind: 'shell'});
		expect(stop?.inside).toBe(open?.id);
		expect(exit).toMatchObject({closes: true, inside: open?.id});
		expect(uptime?.inside).toBeNull();
	});

	it('show the placeholders of what they open', () => {
		expect(commandsOf(readText('# X\n\n## Steps\n\n```sh\nssh <user>@<host>\n```\n'))[0]?.opens?.label).toBe('ssh <user>@<host>');
	});

	it('need a terminal wherever a script is known to ask', () => {
		const plan = readText('# X\n\n## Steps\n\n```sh\n./undo.sh web\n```\n\nOutput:\n\n```\nGo on? (y/n): y\ndone\n```\n\n## Verification\n\n```sh\n./undo.sh web --check\n```\n');
		expect(commandsOf(plan).map(step => step.interactive)).toEqual([true, true]);
	});

	it('make a note to the person a step between them', () => {
		const plan = readText('# X\n\n## Steps\n\n```sh\nuptime\n\n# Check the dashboard for 5 minutes\n\nid\n```\n');
		expect(plan.steps).toMatchObject([{kind: 'command'}, {kind: 'manual', waitMs: 300_000, line: 8}, {kind: 'command'}]);
	});
});
