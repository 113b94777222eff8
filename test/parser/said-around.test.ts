import {describe, expect, test} from 'vitest';
import {readText} from '../support/read-text.ts';

const fence = (text: string, language = 'bash'): readonly string[] => [`\`\`\`${language}`, ...text.split('\n'), '```', ''];
const reading = (...lines: readonly string[]) => readText(['# Till', '', ...lines].join('\n')).reading;
const first = (...lines: readonly string[]) => reading(...lines).fences[0]?.statements[0];

describe('a script asks', () => {
	test.each([['Lo script:', 'Chiede conferma'], ['The script:', 'Asks for confirmation'], ['Das Skript:', 'fragt nach Bestätigung']])('where "%s" says "%s" in its list, which orders nothing', (intro, asks) => {
		const found = reading('## Back', '', ...fence('./back.sh'), intro, '1. Lista tutto', `2. ${asks}`, '');
		expect(found.fences[0]?.statements[0]?.interactive).toBe(true);
		expect(found.manualSteps).toEqual([]);
	});

	test('where a line in bold below says when it does', () => {
		expect(first('## Back', '', ...fence('./back.sh'), '**When prompted:**', '', ...fence('Go on? y', ''))?.interactive).toBe(true);
	});
});

test('what is typed into the console of a program of one\'s own is for that', () => {
	expect(reading('## Look', '', ...fence('tillctl console\n# In the console:\nOrder.where(id: 1).first\nTill::Order.count\nexit')).fences[0]?.statements.map(({feedsInner}) => feedsInner)).toEqual([false, true, true, true]);
});

describe('output', () => {
	test('is announced by an example of it, whatever brackets say beside', () => {
		expect(reading('## Look', '', 'Example of output that shows that it is running (type `\\q` to leave the shell):', '', ...fence('psql (14.7 (Ubuntu 14.7), server 11.19)\nType "help" for help.\n\ntill=#', 'text')).fences[0]?.kind).toBe('output');
	});
});

test('an order to verify whose parts are commands is done by those', () => {
	expect(reading('## Look', '', '1. (`till#`) Verify it.', '', '    1. Verify that it is `Running`.', '', '        ```bash', '        tillctl status', '        ```', '').manualSteps).toEqual([]);
});

describe('conditions over the parts of a block', () => {
	test('are weighed, however short', () => {
		expect(reading('## Down', '', ...fence('# If stopped\nsystemctl start till\n\n# If OOM\ntillctl set memory 1gb')).decisions.map(({options}) => options.map(({text}) => text))).toEqual([['If stopped', 'If OOM']]);
	});

	test('are none where all that they say is that it may be needed', () => {
		expect(reading('## Down', '', ...fence('# If needed\nsystemctl start till\n\n# If necessary\ntillctl set memory 1gb')).decisions).toEqual([]);
	});
});

describe('what a script is said to do', () => {
	test('holds for the same call elsewhere', () => {
		expect(reading('## Rápido', '', ...fence('# Rollback rápido (último commit + último backup)\n./rollback.sh --quick'), '## Otra', '', ...fence('# Opción 1\n./rollback.sh --quick\n./rollback.sh --list')).fences.flatMap(({statements}) => statements.map(({effect}) => effect))).toEqual(['destructive', 'destructive', 'read']);
	});
});

test('the first comment of a block says where it is typed', () => {
	const steps = (comment: string) => reading('## Back', '', '### Step 1: In the container', '', ...fence('railway run bash\nflask db downgrade -1'), '### Step 2: The code', '', ...fence(`# ${comment}\ngit log --oneline -10`)).fences.at(-1)?.statements[0]?.feedsInner;
	expect(steps('Look at the commits')).toBe(true);
	expect(steps('Voltar ao repo local')).toBe(false);
	expect(steps('Back on your laptop')).toBe(false);
});

test('commands that are only related are looked up', () => {
	expect(reading('## Back', '', ...fence('tillctl back'), '## Related Commands', '', ...fence('tillctl status')).fences.map(({role}) => role)).toEqual(['procedure', 'reference']);
});

describe('the machine that a prompt names', () => {
	const inner = (...blocks: readonly string[]) => readText(['# Till', '', '## Do it', '', ...blocks.flatMap((block, at) => [`${at + 1}. Part ${at + 1}:`, '', '    ```bash', ...block.split('\n').map(line => `    ${line}`), '    ```', ''])].join('\n')).reading.fences.flatMap(({statements}) => statements.map(({feedsInner}) => feedsInner));

	test('is where all of its lines are typed, whatever program they call', () => {
		expect(inner('laptop$ ssh -l ada till-1', 'ada@till-1$ sudo su -', 'till-1# tillctl info', 'till-1# ssh till-2 tillctl info', '[till-1]# tillctl unmount -f x')).toEqual([false, true, true, true, true]);
	});

	test('is typed at again once the other one was left', () => {
		expect(inner('laptop$ ssh till-1', '[till-1]$ tillctl info', '[till-1]$ exit', 'laptop$ ssh till-2', '[till-2]$ exit', 'laptop$ uptime')).toEqual([false, true, true, false, true, false]);
	});
});

test('a box of MyST is no annotation, and nothing of it is typed', () => {
	const plan = readText('# Till\n\n## Stop\n\n```bash\ntillctl stop\n```\n\n```{note}\nDo not forget the other till.\n```\n\n```{code-block} bash\ntillctl start\n```\n');
	expect(plan.diagnostics.filter(({severity}) => severity === 'error')).toEqual([]);
	expect(plan.reading.fences.map(({kind}) => kind)).toEqual(['run', 'manual', 'run']);
});

test('what a service complains of is typed by nobody', () => {
	expect(reading('## Alert', '', ...fence('# Issue\nHEALTH_WARN 2 tills late\n[WRN] TILL_LATE: 2 tills late\n    till 1.1c not seen since 2020-11-23T04:49:37.391387+0000\n\n# Solution\nsystemctl status till', 'shell script')).fences[0]?.statements.map(({line}) => line)).toEqual([12]);
});

describe('what was printed', () => {
	test.each([
		['members by their ids', 'It should be in the list now:', 'tillctl3.sh member list\n\n7c37f7dc10558fae, started, till_1, https://till-1:2380\ne13b1d076b2f9344, unstarted, , https://till-3:2380,', 'sh', ['transcript', 1]],
		['what logs contain', 'The logs of the failed pods contain the following lines:', 'till.g does not exist in the map\ntill.g@-1(???) e11 commit suicide!', 'bash', ['output', 0]],
		['what is reported', 'And it should report that it was added:', 'Member e13b1d added to till 432c\n\nTILL_NAME="till_2"\nTILL_STATE="existing"', 'default', ['output', 0]],
		['a table', 'Leases of three members:', ' NAME     HOLDER     AGE\n till-0   4c37       1m\n till-1   75a9       1m', 'bash', ['output', 0]],
		['nothing yet', 'Look:', 'TODO', 'sh', ['manual', 0]],
	] as const)('%s', (_, intro, text, language, [kind, statements]) => {
		const found = reading('## Look', '', intro, '', ...fence(text, language)).fences[0];
		expect([found?.kind, found?.statements.length ?? 0]).toEqual([kind, statements]);
	});

	test('a field that should look so is set so', () => {
		expect(reading('## Set', '', 'Change the `members` field. After the change it should look like:', '', ...fence('members: till-0', 'yaml')).fences[0]?.kind).toBe('config');
		expect(reading('## Look', '', 'The output should look like:', '', ...fence('members: till-0', 'yaml')).fences[0]?.kind).toBe('output');
	});

	test('a prompt may name a folder right behind the machine', () => {
		expect(reading('## Look', '', ...fence('docker exec -it till bash\n(till)[root@node-0/]# tillctl purge --before 2025-01-01', 'console')).fences[0]?.statements.map(({feedsInner}) => feedsInner)).toEqual([false, true]);
	});
});

test('a script whose first line has a blank too much is a script', () => {
	expect(reading('## Keep', '', ...fence('# !/bin/bash\nsystemctl restart till\nsystemctl restart shop')).fences[0]?.kind).toBe('code');
});

test('a prompt may name an environment in front of its arrow', () => {
	expect(reading('## Look', '', ...fence('(base) ➜  ~ kubectl get pods\nNAME READY')).fences[0]?.statements.length).toBe(1);
});

test('an order to a person is no command, though Windows has a program of its first word', () => {
	expect(reading('## Copy', '', ...fence('copy the files to the server\nmove them into place\nrestart it', '')).fences[0]?.statements ?? []).toEqual([]);
});

test('a program by where it is found is one', () => {
	expect(reading('## Drain', '', 'Drain it:', '', '    sudo `which tillctl` drain till-1', '').fences[0]?.statements.length).toBe(1);
});

describe('a comment tells a person', () => {
	test.each([
		['what to set in the editor', '# set spec.paused=true\nkubectl edit till shop', [1]],
		['where to click', 'tillctl back\n\n# Or by the UI\n# Dashboard -> Tills -> History -> Back', [3, 4]],
		['to change a value', '# CHANGEME to your folder\ncd /srv/till', [1]],
		['nothing where it names the editor alone', '# Edit the till\nkubectl edit till shop', []],
		['nothing where it names the command', '# Set the image\nkubectl set image deploy/till till=till:1.2.3', []],
	])('%s', (_, text, lines) => {
		expect(reading('## Do it', '', ...fence(text)).fences[0]?.manualComments.map(line => line - 5)).toEqual(lines);
	});
});

test('what uses a variable that was set in a place is typed there', () => {
	const inner = (set: string) => reading('## Restore', '', '### In each pod', '', ...fence(`kubectl exec -ti till-0 sh\n\ncd /var/run/till\nexport MEMBER=till-0`), '#### With TLS', '', ...fence(`${set}etcdctl snapshot restore till.db --name \${MEMBER}`)).fences.at(-1)?.statements.at(-1)?.feedsInner;
	expect(inner('')).toBe(true);
	expect(inner('MEMBER=till-1\n')).toBe(false);
});
