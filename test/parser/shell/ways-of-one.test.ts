import {describe, expect, test} from 'vitest';
import {readText} from '../../support/read-text.ts';

const marked = (lines: readonly string[], language = 'bash') => (readText(`# Till\n\n## Do it\n\n\`\`\`${language}\n${lines.join('\n')}\n\`\`\`\n`).reading.fences[0]?.statements ?? []).map(({alternativeTo}) => alternativeTo !== null);

describe('one of them is enough', () => {
	test.each([
		['the same copy put back otherwise', ['# Simple restore', 'pg_restore -d till till.dump', '# To a new database', 'pg_restore -d till_new till.dump', '# With options', 'pg_restore -d till -j 4 --clean till.dump']],
		['the copy of another day by a sign for any', ['# Simple', 'qmrestore /dump/till-100-2025_02_03.vma 100', '# To another store', 'qmrestore /dump/till-100-*.vma 100 --storage local']],
		['a part of the copy', ['# Basic', 'mongorestore dump/', '# One database', 'mongorestore --db till dump/till']],
		['later versions', ['# Stop it', 'service till stop', '# For RHEL 7 and later:', 'systemctl stop till']],
		['what is urgent and what is not', ['# 5. For URGENT cases, push to main', 'git push origin till:main', '# 6. For NON-URGENT cases, ask for a review', 'gh pr create --title x --body y']],
		['other forms of a copy', ['# For plain SQL', './put-back.sh till.sql', '# For custom-format dump (.pg)', './put-back.sh till.pg']],
		['other forms under a condition', ['# If plain SQL', 'psql -f till.sql', '# If custom format', 'pg_restore -d till till.pg']],
		['another system', ['# Keep it', 'docker run --rm -v $PWD/keep:/keep till', '# On Windows PowerShell, use:', 'docker run --rm -v ${PWD}\\keep:/keep till']],
		['another system by its name', ['# Linux/Mac', './keep.sh', '# Windows PowerShell', '.\\keep.ps1']],
		['calls below "Examples"', ['# Import', 'tillctl import <type> <name>', '# Examples:', '# A record', 'tillctl import dns a', '# A domain', 'tillctl import domain b']],
		['two targets of one way back', ['# Rollback to specific tag', './rollback.sh v1.0.5', '# Rollback to specific backup', './rollback.sh backup_before']],
		['a copy put back as another', ['pct restore 200 till:backup/ct/200', '# With options', 'pct restore 300 till:backup/ct/200 --unique']],
		['copied or moved', ['xtrabackup --copy-back --target-dir=./', '# 如果不想copy，而是move的话', 'xtrabackup --move-back --target-dir=./']],
		['the word behind a number', ['# 3a. From a custom dump', 'pg_restore -d till < till.dump', '# 3b. OR from a plain dump', 'psql -d till < till.sql']],
	])('%s', (_, lines) => {
		expect(marked(lines)).toEqual(marked(lines).map(() => true));
	});

	test('another view of later versions in a client', () => {
		expect(marked(['SQL> SELECT NAME FROM V$OLD_VIEW;', '', '-- For 12.2 and later use:', 'SQL> SELECT NAME FROM V$NEW_VIEW;'], 'sql')).toEqual([true, true]);
	});
});

describe('all are done', () => {
	test.each([
		['only if necessary', ['# 2. Go back', 'git reset --hard abc1234', '# 3. Push by force (only if necessary)', 'git push origin main --force']],
		['two searches', ['# Search for failed logins', "jq 'select(.failed)' till.log", '# Search for specific paths', "jq 'select(.path)' till.log"]],
		['if only two are listed', ['oc get till', '# If only lists two, order a new one:', 'oc patch till -p x', 'oc get till']],
		['two copies', ['# Restore a', 'pg_restore -d till till.dump', '# Restore b', 'pg_restore -d shop shop.dump']],
		['steps by numbers', ['# 1. Restore', 'pg_restore -d till till.dump', '# 2. Restore the rest', 'pg_restore -d till --table x till.dump']],
		['a version alone below another program', ['uname -r', '# For 12 and later', 'tillctl migrate']],
	])('%s', (_, lines) => {
		expect(marked(lines)).toEqual(marked(lines).map(() => false));
	});
});

test('what is for other platforms is one more way, with all that belongs to it', () => {
	expect(marked(['# For Vercel:', 'vercel rollback', '', '# For Netlify:', 'netlify rollback', '', '# For a deployment by hand:', '# 1. Take the commit', 'git checkout abc1234', '', '# 2. Build', 'npm run build', '', '# For Git-based platforms:', 'git push origin main'])).toEqual([true, true, true, true, true]);
});
