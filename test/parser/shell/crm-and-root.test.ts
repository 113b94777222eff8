import {describe, expect, it} from 'vitest';
import {readText} from '../../support/read-text.ts';

const read = (...lines: readonly string[]) => readText(['# Till', '', '## Steps', '', ...lines, ''].join('\n')).reading;
const block = (language: string, ...lines: readonly string[]): readonly string[] => [`\`\`\`${language}`, ...lines, '```', ''];
const statements = (...lines: readonly string[]) => read(...block('', ...lines)).fences[0]?.statements ?? [];

describe('the shell of a cluster', () => {
	it('has a prompt for each of its levels', () => {
		expect(statements('# crm', 'crm(live)# resource', 'crm(live)resource# list', 'till-ip (ocf::shop:Till) Started', 'crm(live)resource# bye').map(({line, feedsInner}) => [line, feedsInner])).toEqual([[6, false], [7, true], [8, true], [10, true]]);
	});

	it.each([
		['crm configure load replace copy.txt', 'destructive'],
		['crm configure erase', 'destructive'],
		['cibadmin --replace --xml-file copy.xml', 'destructive'],
		['cibadmin -Q', 'read'],
		['crm_verify -LV', 'read'],
		['crm configure save copy.txt', 'change'],
	])('gates what replaces its configuration: %s', (command, effect) => {
		expect(read(...block('bash', command)).fences[0]?.statements[0]?.effect).toBe(effect);
	});
});

describe('a hash in front', () => {
	const page = (...last: readonly string[]) => [...block('', '# crm status'), ...block('', '# crm resource stop till'), ...block('', '# cibadmin -Q > copy.xml'), ...block('', '# crm_resource -r till -W'), ...block('', ...last)];

	it('is a prompt in all blocks where nothing but programs stands behind it', () => {
		const found = read(...page('# crm ra meta Till', 'Manages a till', 'start timeout=20s')).fences.at(-1);
		expect([found?.kind, found?.statements.length]).toEqual(['transcript', 1]);
	});

	it('is none where one of them heads a command', () => {
		expect(read(...page('# crm status', 'crm status')).fences.at(-1)?.statements.map(({line}) => line)).toEqual([23]);
	});

	it('becomes the prompt of who is left for another user, above that one\'s', () => {
		expect(statements('$ docker exec -ti till /bin/bash', '# su cook', '$ rm -rf ./menu').map(({line, feedsInner}) => [line, feedsInner])).toEqual([[6, false], [7, true], [8, true]]);
	});
});

describe('what is to be put in', () => {
	const asked = (command: string) => read(...block('bash', command)).fences[0]?.statements[0]?.placeholders;

	it.each([
		['tillctl save _COPY_PATH_', ['_COPY_PATH_']],
		['tillctl load _COPY_PATH', ['_COPY_PATH']],
		['tillctl set URL="<first url from §1>"', ['<first url from §1>']],
		['curl -o copy.tar "https://the-address-of-the-copy-to-load"', ['the-address-of-the-copy-to-load']],
	])('in %s', (command, expected) => {
		expect(asked(command)).toEqual(expected);
	});

	it.each(['journalctl -F _SYSTEMD_UNIT', 'unset _JAVA_OPTIONS', 'curl https://till-1/health', 'curl https://my-own-till-at-home.example.com/'])('is nothing of %s', command => {
		expect(asked(command)).toEqual([]);
	});

	it('is no head of a part of a file between quotes', () => {
		const found = read(...block('', 'echo "[till]', 'user = cook', 'number = 7" > /etc/till.conf')).fences[0];
		expect([found?.kind, found?.statements.map(({line, endLine, placeholders}) => [line, endLine, placeholders])]).toEqual(['run', [[6, 8, []]]]);
	});
});

it('a statement goes on in braces below its prompt', () => {
	expect(statements('cqlsh> ALTER KEYSPACE till WITH replication =', "  {'class' : 'Simple',", "  'shop' : 2};", 'cqlsh> LIST USERS;').map(({line, endLine}) => [line, endLine])).toEqual([[6, 8], [9, 9]]);
});

it('an order to a person is no command, whatever program its first word names', () => {
	expect(read(...block('', 'git commit the changed files and add a tag (for example 0.12)')).fences[0]?.statements).toEqual([]);
	expect(read(...block('', 'git commit -a -m "the changed files (for example 0.12)"')).fences[0]?.statements).toHaveLength(1);
});

describe('numbered comments with lines of their own below', () => {
	const found = read(...block('bash', '# 1. Make a key in the panel', '#    Login: Settings → Keys', '# 2. Write it down on till 2', 'tillctl key set', '# 3. Open it', 'tillctl open')).fences[0];

	it('are a step each, and the last one names the command', () => {
		expect([found?.statements.map(({title}) => title), found?.manualComments]).toEqual([['2. Write it down on till 2', '3. Open it'], [6, 7]]);
	});
});

it('what a command does and what else there is, below it, is nothing to do', () => {
	expect(read(...block('bash', 'make back PART=till', '# Rolls the till back to the version before', '# Other parts: cart, menu')).fences[0]?.manualComments).toEqual([]);
	expect(read(...block('bash', 'make back PART=till', '# Marks the version as taken back and points the menu', '# to the one before in the list')).fences[0]?.manualComments).toEqual([]);
});
