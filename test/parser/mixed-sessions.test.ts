import {describe, expect, test} from 'vitest';
import {commandsOf, decisionsOf, readText} from '../support/read-text.ts';

const fenced = (language: string, ...lines: readonly string[]) => readText(['# Carts', '', '## Stop', '', '```bash', '$ sqlplus / as sysdba', '```', '', `\`\`\`${language}`, ...lines, '```'].join('\n'));

describe('a session at a client\'s prompt with a line for the shell', () => {
	test('that line is typed into the shell, whatever was opened above', () => {
		const plan = fenced('bash', 'SQL> shutdown immediate;', '', 'On the other side:', '', '$ cartctl stop till');
		const [opener, ...lines] = commandsOf(plan);
		expect(lines.map(({inside}) => inside)).toEqual([opener?.id, null]);
	});

	test('a blank before the angle of the prompt changes nothing, and menus are no prompt', () => {
		expect(commandsOf(fenced('bash', 'SQL > alter database mount;')).map(step => step.command)).toEqual(['sqlplus / as sysdba', 'alter database mount;']);
		expect(fenced('', 'SQL > Databases > Carts').reading.fences[1]?.statements).toEqual([]);
	});
});

describe('"if" and the name of a kind of system on a line of its own', () => {
	const ways = (...lines: readonly string[]) => fenced('bash', ...lines).reading.fences[1]?.statements.map(({alternativeTo}) => alternativeTo);

	test('what stands below takes the place of what stands right above', () => {
		const lines = ['SQL> alter system checkpoint;', 'Then:', 'SQL> shutdown immediate;', 'SQL> startup mount;', '', 'if RAC', '', '$ cartctl stop till', '$ cartctl start till'];
		expect(ways(...lines)).toEqual([null, 12, null, 12, 12]);
		const plan = fenced('bash', ...lines);
		expect(decisionsOf(plan).map(({options}) => options.map(({detail}) => detail))).toEqual([['shutdown immediate;\nstartup mount;', 'cartctl stop till\ncartctl start till', '']]);
		expect(commandsOf(plan).at(-1)?.condition).toBe('if RAC');
	});

	test.each(['if RAC', 'If using Docker:', 'IF Windows', 'wenn Docker', 'si usas Kubernetes', 'se for Windows', '如果是 RAC'])('%s', line => {
		expect(ways('ops@web:~$ systemctl stop till', '', line, '', 'ops@web:~$ cartctl stop till')).toEqual([10, 10]);
	});

	test.each(['if it failed', 'If the till is still up', 'if FAILED', 'If YES'])('%s: a condition, no other way', line => {
		const lines = ['ops@web:~$ systemctl stop till', '', line, '', 'ops@web:~$ cartctl stop till'];
		expect(ways(...lines)).toEqual([null, null]);
		expect(commandsOf(fenced('bash', ...lines)).at(-1)?.condition).toBe(line);
	});

	test('what only looks is no way', () => {
		expect(ways('ops@web:~$ systemctl status till', '', 'if RAC', '', 'ops@web:~$ cartctl stop till')).toEqual([null, null]);
	});
});

describe('the name of a shell as the prompt', () => {
	test.each([
		['sql', 'cmd> pg_ctl -D "D:\\carts" stop', 'pg_ctl -D "D:\\carts" stop'],
		['sql', 'shell> systemctl stop till', 'systemctl stop till'],
		['', 'PowerShell> Stop-Service till', 'Stop-Service till'],
		['bash', 'bash> systemctl stop till', 'systemctl stop till'],
	])('%s: %s', (language, line, command) => {
		const plan = fenced(language, line);
		expect(plan.reading.fences[1]?.kind).toBe('transcript');
		expect(commandsOf(plan).slice(1).map(step => [step.command, step.effect, step.inside])).toEqual([[command, 'destructive', null]]);
	});

	test('a folder of Windows at the end of a line goes on nowhere', () => {
		expect(commandsOf(fenced('powershell', 'PS C:\\> dir .\\carts\\', '', '    Directory: C:\\carts')).map(step => step.command)).toEqual(['sqlplus / as sysdba', 'dir .\\carts\\']);
	});

	test('a query whose lines have the prompt each is one', () => {
		expect(commandsOf(fenced('sql', 'shop=# select count', 'shop=# (1) from carts;', 'shop=# select 2;')).map(step => step.command)).toEqual(['sqlplus / as sysdba', 'select count\n(1) from carts;', 'select 2;']);
	});
});

describe('an angle before what programs of a shell are called with', () => {
	const typed = (language: string, ...lines: readonly string[]) => commandsOf(readText(['# Carts', '', '## Look', '', `\`\`\`${language}`, ...lines, '```'].join('\n'))).map(step => step.command);

	test('is a prompt, sentences between', () => {
		expect(typed('', 'Gather what is large', '> find /srv -size +2G', '', 'and all of it', '> du -h > /tmp/all.txt')).toEqual(['find /srv -size +2G', 'du -h > /tmp/all.txt']);
		expect(typed('', '> kubectl get pods')).toEqual(['kubectl get pods']);
	});

	test.each([
		['', '> set carts 3'],
		['', '> ping'],
		['', '> find the carts that are large'],
		['', '> till@1.0.0 build', '> vite build'],
		['bash', '> till 3'],
	])('is none before words that a client has, too, nor before prose: %s %s', (language, ...lines) => {
		expect(typed(language, ...lines)).toEqual([]);
	});

	test('"Example:" alone shows the call above with its values', () => {
		const plan = readText('# Carts\n\n## Look\n\n    > kubectl get pods -n <part>\n    Example:\n    > kubectl get pods -n till\n');
		expect(plan.reading.fences[0]?.statements.map(({alternativeTo}) => alternativeTo)).toEqual([5, 5]);
	});
});

test('what only MongoDB\'s shell reads is typed there, also above its first prompt', () => {
	expect(fenced('', 'use shop', 'sh.enableSharding("shop")', 'mongos> sh.status()', '--- Sharding Status ---').reading.fences[1]?.statements.map(({line, feedsInner}) => [line, feedsInner])).toEqual([[10, true], [11, true], [12, true]]);
});
