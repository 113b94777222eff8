import {describe, expect, test} from 'vitest';
import {factsOf} from '../../../src/parser/shell/facts.ts';
import {readShell} from '../../../src/parser/shell/read-shell.ts';

const alternatives = (text: string) => readShell(text, {language: 'bash', assigned: new Set()}).statements.map(one => one.alternativeTo);

describe('what a file of SQL does', () => {
	test.each([
		['psql shop < carts.sql | grep -v ^BEGIN | pigz > carts.json.gz', 'change'],
		['mysql shop < carts.sql | zstd -T0 > carts.zst', 'change'],
		['psql shop < carts.sql | gzip -d', 'destructive'],
		['psql shop < restore-carts.sql | gzip > log.gz', 'destructive'],
		['psql shop < carts.sql | tee log.txt', 'destructive'],
		['sudo -u postgres psql -d shop -f sql/migrate_till_numbers.sql', 'change'],
		['psql -d shop -f migrar_carritos.sql', 'change'],
		['psql -d shop -f 007_migration_carts.sql', 'change'],
		['psql -d shop -f migrate_carts_down.sql', 'destructive'],
		['psql -d shop -f immigrants.sql', 'destructive'],
	])('%s: %s', (command, effect) => {
		expect(factsOf(command, 'bash').effect).toBe(effect);
	});
});

describe('a line that goes on in PowerShell or cmd', () => {
	test('is judged as a whole', () => {
		const lines = '& "C:\\Program Files\\till\\psql.exe" `\n  -U till `\n  -f "keep\\carts.sql"';
		expect(factsOf(lines, 'powershell')).toMatchObject({effect: 'destructive', interactive: false});
		expect(factsOf('psql ^\n  -f keep\\carts.sql', 'cmd')).toMatchObject({effect: 'destructive', interactive: false});
	});
});

describe('servers of frameworks', () => {
	test.each([
		['java -jar target/till-2.1.jar --spring.profiles.active=prod', true],
		['java -Xmx1g -Dserver.port=9090 -jar till.jar', true],
		['java -jar till.jar --spring.batch.job.name=carts --spring.profiles.active=prod', false],
		['java -jar till.jar --import carts.csv', false],
	])('%s: %s', (command, endless) => {
		expect(factsOf(command, 'bash').endless).toBe(endless);
	});
});

describe('comments that name kinds of systems', () => {
	test.each([
		['# For containerd clusters:\ncrictl pull till\n\n# For Docker-based clusters (rare):\ndocker pull till', [0, 0]],
		['# List them first\n# For containerd clusters:\ncrictl images\n# For Docker clusters:\ndocker images', [0, 0]],
		['# Para clústeres con containerd:\ncrictl pull till\n\n# Para clústeres con Docker:\ndocker pull till', [0, 0]],
		['# Auf systemd-Systemen\nsystemctl stop till\n\n# Auf OpenRC-Systemen\nrc-service till stop', [0, 0]],
		['# Pour les systèmes sous systemd\nsystemctl stop till\n\n# Pour les systèmes sous OpenRC\nrc-service till stop', [0, 0]],
		['# 对于 containerd 集群:\ncrictl pull till\n\n# 对于 Docker 集群:\ndocker pull till', [0, 0]],
		['# On the primary systems\ntillctl stop\n\n# On the secondary systems\ntillctl stop', [null, null]],
		['ssh till-1\n\n# For containerd clusters:\ncrictl rmi till\n# For Docker clusters:\ndocker rmi till\n\nexit', [null, 1, 1, null]],
		['# For all clusters\ntillctl stop\n\n# For Docker clusters\ntillctl look', [null, null]],
	])('%s', (text, wanted) => {
		expect(alternatives(text)).toEqual(wanted);
	});
});

describe('the same rows kept here or sent away', () => {
	test.each([
		['# Here\ntilldump carts | gzip > carts.gz\n\n# On the server, kept elsewhere\ntilldump carts | gzip | ssh ada@keep "cat > carts.gz"', [0, 0]],
		['# Keep\ntilldump carts | gzip > carts.gz\n\n# Into the bucket\ntilldump carts | gzip | aws s3 cp - s3://keep/carts.gz', [0, 0]],
		['# Carts\ntilldump carts | gzip > carts.gz\n\n# Tills\ntilldump tills | gzip | ssh ada@keep "cat > tills.gz"', [null, null]],
		['# Once\ntilldump carts | gzip > carts.gz\n\n# Twice\ntilldump carts | gzip > carts-2.gz', [null, null]],
	])('%s', (text, wanted) => {
		expect(alternatives(text)).toEqual(wanted);
	});
});
