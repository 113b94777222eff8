import fc from 'fast-check';
import {describe, expect, it, test} from 'vitest';
import {han, inBothScripts} from '../../src/parser/chinese.ts';
import {factsOf} from '../../src/parser/shell/facts.ts';
import {readText, rolesOf} from '../support/read-text.ts';

const read = (...lines: readonly string[]) => readText(['# Shop', '', '## Steps', '', ...lines, ''].join('\n')).reading;
const block = (...lines: readonly string[]) => read('```bash', ...lines, '```').fences[0]?.statements ?? [];
const joined = (...lines: readonly string[]) => block(...lines).map(({alternativeTo}) => alternativeTo !== null);

describe('Chinese words in both scripts', () => {
	test.each([
		['恢复', '恢[复復]'],
		['[恢复]', '[恢复復]'],
		[String.raw`\[恢复\]`, String.raw`\[恢[复復]\]`],
		[String.raw`[\]复]`, String.raw`[\]复復]`],
		['[一-复]', '[一-复]'],
		['plain', 'plain'],
	])('%s → %s', (source, both) => {
		expect(inBothScripts(source)).toBe(both);
	});

	it('a pattern finds what it found before', () => {
		fc.assert(fc.property(fc.constantFrom('恢复', '(?:检查|确认)', '[启停]用', '^故障.{0,3}处理$'), fc.string({unit: fc.constantFrom(...'恢复检查确认启停用故障处理的')}), (source, text) => {
			const plain = new RegExp(source, 'u');
			expect(!plain.test(text) || han(plain).test(text)).toBe(true);
		}));
	});

	it('headings', () => {
		const roles = rolesOf(readText(['# Shop', '', ...['功能特性', '災難恢復演練', '疑難排解與故障排除', '相關資源'].flatMap(title => [`## ${title}`, '', '1. `docker restart till`', ''])].join('\n')));
		expect([roles['疑難排解與故障排除'], roles['相關資源']]).toEqual(['recovery', 'reference']);
		expect(readText('# Shop\n\n## 災難恢復演練\n\n```bash\n./restore.sh\n```\n').reading.fences[0]?.role).toBe('drill');
	});

	it('a script that is said to want the name of what it overwrites asks for it', () => {
		expect(readText('# Keep\n\n## 恢復\n\n```bash\n./restore.sh -d 20240115\n```\n\n#### 安全機制\n\n1. **雙重確認**: 必須輸入資料庫名稱確認\n').reading.fences[0]?.statements[0]?.interactive).toBe(true);
	});

	it('a digit behind Chinese words is no number of a step', () => {
		expect(joined('# 安裝每日 02:00 自動備份', './setup-cron.sh', '', '# 安裝每週日完整備份', './setup-cron.sh --strategy weekly --day 0', '', '# 自定義排程 (每日 03:00)', './setup-cron.sh -s "0 3 * * *"')).toEqual([true, true, true]);
		expect(joined('# 1. 安裝', './setup-cron.sh', '', '# 2. 每週', './setup-cron.sh --weekly', '', '# 3. 每日', './setup-cron.sh --daily')).toEqual([false, false, false]);
	});
});

describe('a session as a whole', () => {
	it('what is typed in the second of two ways belongs to it', () => {
		expect(joined('# In one line', "ssh till 'docker compose up -d'", '', '# Or with a terminal', 'ssh till', '', '# On the server', 'cd /srv/till', 'docker compose up -d')).toEqual([true, true, true, true]);
	});

	it('what follows two ways in is for either', () => {
		expect(joined('# Look', 'mysql -u root -p', '# Or without a password', 'mysql -u root', '', '# Look at the tables', 'SHOW TABLES;')).toEqual([true, true, false]);
	});
});

describe('where one is', () => {
	it('"local storage" in a comment leads out of no machine', () => {
		const inside = (comment: string) => block('ssh till', 'cd /srv/till', comment, 'docker compose up -d').map(({feedsInner}) => feedsInner).at(-1);
		expect(inside('# .envでローカルストレージ設定に一時変更')).toBe(true);
		expect(inside('# 切换到本地存储')).toBe(true);
		expect(inside('# ローカルマシンで実行')).toBe(false);
		expect(inside('# 在本地执行')).toBe(false);
	});

	it('a part that is there to go in leads into the next one', () => {
		const places = (title: string) => readText(['# Till', '', '## Restore', '', `### ${title}`, '', '```bash', 'docker exec -it till bash', '```', '', '### Load the copy', '', '```bash', 'mongorestore --archive=till.gz', '```', '', '### Afterwards', '', '```bash', 'mongorestore --archive=more.gz', '```', ''].join('\n')).reading.fences.map(({statements}) => statements[0]?.openedBy ?? null);
		expect(places('Enter the container')).toEqual([null, 8, 8]);
		expect(places('Ingresar a Docker')).toEqual([null, 8, 8]);
		expect(places('SSH')).toEqual([null, null, null]);
	});
});

it('the end of a name that a cluster makes is asked for', () => {
	expect(block('kubectl logs till-osd-2-xxxxx').map(({placeholders}) => placeholders)).toEqual([['xxxxx']]);
	expect(block('aws ec2 stop-instances --instance-ids i-xxxxxxxx').map(({placeholders}) => placeholders)).toEqual([['i-xxxxxxxx']]);
});

it('a namespace that is finalized through the interface is gone', () => {
	expect(factsOf('curl -k -X PUT --data-binary @ns.json http://127.0.0.1:8001/api/v1/namespaces/till/finalize', 'bash').effect).toBe('destructive');
	expect(factsOf('curl -k http://127.0.0.1:8001/api/v1/namespaces/till', 'bash').effect).toBe('read');
});

it('the prompt of a storage system', () => {
	expect(read('```', 'IBM_FlashSystem:shop-1:superuser>lsvdisk -delim :', '3:shop-db-01', '```').fences[0]).toMatchObject({kind: 'transcript', statements: [{line: 6}]});
});
