import {describe, expect, it} from 'vitest';
import {readText} from '../support/read-text.ts';

const read = (...lines: readonly string[]) => readText(['# Till', '', ...lines, ''].join('\n')).reading;
const block = (language: string, ...lines: readonly string[]): readonly string[] => [`\`\`\`${language}`, ...lines, '```', ''];
const statements = (language: string, ...lines: readonly string[]) => read('## Steps', '', ...block(language, ...lines)).fences[0]?.statements ?? [];

it('a tab that names its language is a block of code, at its own lines', () => {
	const {fences} = read('## Steps', '', '{{< tabpane >}}', '{{< tab header="Using till >= 3" lang="bash" >}}', 'tar xf till.tar', '{{< /tab >}}', '{{< /tabpane >}}');
	expect(fences.map(({line, endLine, statements: own}) => [line, endLine, own.map(one => one.line)])).toEqual([[6, 8, [7]]]);
});

describe('prompts of consoles', () => {
	it('stand before what no shell has', () => {
		expect(statements('', '$ -CfgLdDel -LALL -aALL', '$ -AdpSetProp EnableJBOD 1 -aALL').map(({feedsInner}) => feedsInner)).toEqual([true, true]);
	});

	it('are an asterisk in Bacula', () => {
		expect(statements('', '*status director days=365', 'No jobs are running.').map(({line, feedsInner}) => [line, feedsInner])).toEqual([[6, true]]);
	});
});

describe('a hash in front of commands', () => {
	it('is a prompt also in blocks of a shell, where nothing else stands behind it and none without it', () => {
		const {fences} = read('## Steps', '', ...block('bash', '# kubectl -n till get pods', 'NAME     READY'), ...block('bash', '# kubectl -n till get svc', '', '# till-manager delete --name till-1'), ...block('bash', '# kubectl -n till get nodes -o yaml'));
		expect(fences.map(({kind, statements: own}) => [kind, own.length])).toEqual([['transcript', 1], ['transcript', 2], ['transcript', 1]]);
	});

	it('begins a remark where commands stand without it', () => {
		const {fences} = read('## Steps', '', ...block('bash', '# kubectl -n till get pods', 'kubectl -n till get pods'), ...block('bash', '# kubectl -n till get svc', '# till-manager delete --name till-1', '# kubectl -n till get nodes -o yaml'));
		expect(fences.map(({kind}) => kind)).toEqual(['run', 'manual']);
	});

	it('may have a remark among many', () => {
		const {fences} = read('## Steps', '', ...block('', '# ./bootstrap.sh', '# make check'), ...block('', '# make -j4 distcheck'), ...block('', '# export PATH=$PATH:/srv/till', '# tar czvf till.tar.gz till', '# Upload the tar file'), ...block('', '# git tag -s -m "x" v1'));
		expect(fences.map(({statements: own}) => own.length)).toEqual([2, 1, 2, 1]);
	});
});

describe('a row of columns', () => {
	it('is piped into nothing', () => {
		expect(statements('sh', 'apt-cache madison till', 'till | 2.42.0-6.focal | http://repo.example.com/apt focal/main amd64 Packages')).toHaveLength(1);
	});
});

it('what is done by hand in place of the script above is one of two, with all of its lines', () => {
	expect(statements('bash', '# Clean up (recommended)', './clean.sh', '', '# Or run it by hand:', '', '# Old logs', 'find /var/log -name "*.gz" -delete', '', '# Packages', 'apt-get clean').map(({alternativeTo}) => alternativeTo !== null)).toEqual([true, true, true]);
});

describe('conditions', () => {
	const decided = (...lines: readonly string[]) => read('## Restore', '', ...lines).decisions.map(({line, options}) => [line, options.length]);

	it('may be a line in bold over its block', () => {
		expect(decided('Clear the logs.', '', '**If there is still too little room:**', '', ...block('bash', './clean.sh'))).toEqual([[7, 1]]);
	});

	it('stand beside each other with nothing but a command for an order', () => {
		expect(decided('Stop it.', '', 'If you use volumes: `docker volume rm -f till`.', '', 'If your data is a path: `rm -rf /srv/till`')).toEqual([[7, 2]]);
	});
});

describe('waits', () => {
	it('are of the first sentence, however long the rest is', () => {
		expect(read('## Start', '', ...block('bash', 'docker compose up -d'), `Wait for the tills to come up healthy. If they do not, look at their logs and ask ${'the cooks and '.repeat(12)}the waiters.`).waits.map(({line}) => line)).toEqual([9]);
	});
});

it('what is gated, asked for, and wants a person', () => {
	const first = (line: string, language = 'bash') => statements(language, line)[0];
	expect(first('mdadm --create /dev/md0 --level=10 --raid-devices=2 /dev/sda1 /dev/sdb1')?.effect).toBe('destructive');
	expect(first('juju deploy till --attach-storage till-data/XXX')?.placeholders).toEqual(['XXX']);
	expect(first('Set-SRPartnership -NewSourceComputerName TILL-2', 'powershell')?.interactive).toBe(true);
	expect(read('## Copy', '', 'Dump the old one with `docker compose exec db pg_dump -U till > till.sql`.').inline).toHaveLength(1);
	expect(read('## Take out', '', '### Removing an alive till', '', ...block('bash', 'tillctl out'), '### Removing a dead till', '', ...block('bash', 'tillctl remove till-1')).choices.map(({headings}) => headings.length)).toEqual([2]);
});
