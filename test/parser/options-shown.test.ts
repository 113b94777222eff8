import {describe, expect, test} from 'vitest';
import {readText} from '../support/read-text.ts';

/** How many statements of one block are alternatives, of how many. */
const ways = (block: string): string => {
	const all = readText(`# Till\n\n## Procedure\n\nDo this:\n\n\`\`\`bash\n${block}\n\`\`\`\n`).reading.fences[0]?.statements ?? [];
	return `${all.filter(({alternativeTo}) => alternativeTo !== null).length}/${all.length}`;
};

describe('one of several calls', () => {
	test.each([
		['options of a script', '# Take a copy\n./keep.sh\n\n# Available options:\n./keep.sh --type all\n./keep.sh --type code', '3/3'],
		['options, in Spanish', '# Opciones disponibles:\n./keep.sh --type all   # todo\n./keep.sh --type code', '2/2'],
		['more flags', '# Start it\ngh workflow run keep.yml\n\n# With a given type\ngh workflow run keep.yml -f type=code', '2/2'],
		['environments', '# Deploy to staging\n./deploy.sh staging\n\n# Deploy to production\n./deploy.sh production', '2/2'],
		['environments alone', '# Local\nnpm run back\n\n# Production\nnpm run back:prod', '2/2'],
		['from a file or another', '# From the bundle\n./restore.sh copies/till.bundle\n\n# From the archive\n./restore.sh copies/till.tar.gz', '2/2'],
		['from a store or another', '# Desde S3\n./restore.sh --from-s3 till.tar.gz\n\n# Desde R2\n./restore.sh --from-r2 till.tar.gz', '2/2'],
		['the last or one of a date', '# Restore the last copy\n./restore.sh --latest\n\n# Restore a copy of a date\n./restore.sh --date 2025-01-01', '2/2'],
		['one or all', '# One service\n./deploy.sh till\n\n# All services\n./deploy.sh --all', '2/2'],
		['script or by hand, in Chinese', '# 使用脚本\n./back.sh\n\n# 手动\ngit checkout v1.1', '2/2'],
		['packed or plain', '# Restaurar copia comprimida\ngunzip -c shop.sql.gz | psql shop\n\n# Restaurar copia sin comprimir\npsql shop < shop.sql', '2/2'],
		['a file as it is or unpacked', '# 恢复备份\npsql -d shop < shop.sql\n\n# 从压缩备份恢复\ngunzip -c shop.sql.gz | psql -d shop', '2/2'],
		['less or more', '# Roll back (code)\ngit revert HEAD\n\n# Roll back (code + data)\n./back.sh --all', '2/2'],
	])('%s', (_, block, expected) => {
		expect(ways(block)).toBe(expected);
	});

	test.each([
		['in a row', '# 1. Deploy to staging\n./deploy.sh staging\n\n# 2. Deploy to production\n./deploy.sh production'],
		['two stores', '# Restore the carts\n./restore.sh carts copies/carts.sql\n\n# Restore the users\n./restore.sh users copies/users.sql'],
		['what only looks', '# Look\nkubectl get pods\n\n# With more\nkubectl get pods -o wide'],
		['other programs', '# Options:\n./keep.sh --all\nsystemctl restart till'],
	])('but not %s', (_, block) => {
		expect(ways(block)).toBe('0/2');
	});
});

test('a restore that is told only to verify puts nothing back', () => {
	expect(readText('# Till\n\n## Procedure\n\n```bash\n./restore.sh --verify-only copies/till.bundle\n```\n').reading.fences[0]?.statements[0]?.effect).toBe('read');
});

test('a release that is told to restore puts back what was saved', () => {
	expect(readText('# Till\n\n## Procedure\n\n```bash\nhelm upgrade till ./till --set backup.restore.enabled=true\n```\n').reading.fences[0]?.statements[0]?.effect).toBe('destructive');
	expect(readText('# Till\n\n## Procedure\n\n```bash\nhelm upgrade till ./till --set backup.restore.enabled=false\n```\n').reading.fences[0]?.statements[0]?.effect).toBe('change');
});

test('a statement whose first word stands alone is one, typed into a database', () => {
	expect(readText('# Till\n\n## Procedure\n\n```bash\nuptime\n\n# Count\nSELECT\n  COUNT(*) AS tills\nFROM tills;\n```\n').reading.fences[0]).toMatchObject({kind: 'run', statements: [{line: 6}, {line: 9, endLine: 11, feedsInner: true}]});
});
