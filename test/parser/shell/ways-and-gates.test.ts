import {describe, expect, it} from 'vitest';
import {readText} from '../../support/read-text.ts';

const read = (...lines: readonly string[]) => readText(['# Till', '', '## Steps', '', ...lines, ''].join('\n')).reading;
const block = (language: string, ...lines: readonly string[]): readonly string[] => [`\`\`\`${language}`, ...lines, '```', ''];
const statements = (language: string, ...lines: readonly string[]) => read(...block(language, ...lines)).fences[0]?.statements ?? [];
const ways = (language: string, ...lines: readonly string[]) => statements(language, ...lines).map(({alternativeTo}) => alternativeTo !== null);

describe('one of two', () => {
	it('is what is done by hand where the script is missing, with all of its steps', () => {
		expect(ways('bash', '# Go back', 'make back', '', '# If back.sh is not available, perform manually:', '# Step 2a: Start the old one', 'docker compose up -d old', '', '# Step 2b: Switch over', './switch.sh --to=old')).toEqual([true, true, true]);
	});

	it('is none where the first has failed: it is tried first', () => {
		expect(ways('bash', '# Go back', 'make back', '', '# If all of it fails, make a new one and restore it manually', 'docker compose up -d old')).toEqual([false, false]);
	});

	it('is each of causes with what helps', () => {
		expect(ways('bash', '# ① 磁盘满 → 清理日志', 'docker system prune -a', '', '# ② 内存不足 → 调低缓存', 'docker compose restart till')).toEqual([true, true]);
	});

	it('is a copy in one form and in another, in Japanese', () => {
		expect(ways('bash', '# SQLファイルからリストア', 'psql -d till < copy.sql', '', '# カスタム形式からリストア', 'pg_restore -d till copy.dump')).toEqual([true, true]);
	});

	it('is what holds in a mode and out of it, in Chinese', () => {
		expect(ways('sql', '--在归档模式下（archivelog）离线', "alter database datafile 'a' offline;", '', '--在非归档模式下（noarchivelog）离线', "alter database datafile 'a' offline for drop;")).toEqual([true, true]);
	});

	it('is nothing behind the article of Portuguese', () => {
		expect(ways('sql', '-- 1. o número de caixas', 'select count(*) from caixa;', '', '-- 2. o agendador foi restaurado', 'select count(*) from job;')).toEqual([false, false]);
		expect(ways('bash', '# Reiniciar', 'systemctl restart caja', '', '# O con Docker', 'docker compose restart caja')).toEqual([true, true]);
	});
});

it('what was restored aside is gated where it goes over what is there', () => {
	expect(statements('bash', 'rsync -av /restore-volume/ /root-homes/')[0]?.effect).toBe('destructive');
	expect(statements('bash', 'rsync -av --dry-run /restore-volume/ /root-homes/')[0]?.effect).toBe('read');
	expect(statements('bash', 'rsync -av /srv/till/ /root-homes/')[0]?.effect).toBe('change');
});

describe('what is to be put in', () => {
	it.each([
		['bash', 'tar xf till-x.x.x.tar.gz', 'x.x.x'],
		['bash', 'lvextend -L+#G /dev/vg/till', '#'],
		['sql', "alter system set dest_1='location=路径名';", '路径名'],
		['sql', "alter database datafile '数据文件路径' offline;", '数据文件路径'],
	])('in %s: %s', (language, line, expected) => {
		expect(statements(language, line)[0]?.placeholders).toEqual([expected]);
	});
});

describe('lines that are no statements', () => {
	it.each([
		['bash', ['tail till.log', '(省略部分)']],
		['sql', ['select 1;', '使用这个选项以后，文件不能再次在线。']],
	])('in %s: %j', (language, lines) => {
		expect(statements(language, ...lines)).toHaveLength(1);
	});
});

it('a line for the shell ends where it ends, in SQL*Plus', () => {
	expect(statements('sql', 'alter tablespace till begin backup;', 'host cp /u01/till.dbf /u01/till.bak', 'alter tablespace till end backup;').map(({line, endLine}) => [line, endLine])).toEqual([[6, 6], [7, 7], [8, 8]]);
});

it('root types what makes somebody else of him, above the prompt of that account', () => {
	expect(statements('', '# su - cook', '[cook@till ~]$ tar xf menu.tar').map(({line, feedsInner}) => [line, feedsInner])).toEqual([[6, false], [7, true]]);
});

describe('comments', () => {
	it('in a box are headings, and what is printed below the words for it is nothing to do', () => {
		expect(read(...block('bash', '#------------#', '# Build menu #', '#------------#', '', 'make menu')).fences[0]?.manualComments).toEqual([]);
		expect(read(...block('bash', 'make back', '# <till> is one of till-1 and till-2')).fences[0]?.manualComments).toEqual([]);
	});
});

it('a target that connects to a database takes the terminal', () => {
	expect(['make db-connect', 'make connect-db', 'make connect'].map(line => statements('bash', line)[0]?.interactive)).toEqual([true, true, false]);
});
