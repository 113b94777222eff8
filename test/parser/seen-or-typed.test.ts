import {describe, expect, test} from 'vitest';
import {readText} from '../support/read-text.ts';

const read = (...lines: readonly string[]) => readText(['# Cart', '', '## Steps', '', ...lines, ''].join('\n')).reading;
const inline = (...lines: readonly string[]) => read(...lines).inline.map(({code}) => code);

describe('commands in cells', () => {
	test('of what went wrong, of defaults and of examples of a kind are not typed', () => {
		expect(inline('| Mistake | Fix |', '| --- | --- |', '| `git stash drop` by accident | `git fsck --lost-found` |', '| other | none |')).toEqual(['git fsck --lost-found']);
		expect(inline('| Variable | Default |', '| --- | --- |', '| `CART_DIR` | `./carts` |')).toEqual([]);
		expect(inline('| Type | Example | Note |', '| --- | --- | --- |', '| Takes away | `ALTER TABLE carts DROP COLUMN x;` | slow |')).toEqual([]);
	});

	test('but those of examples of a task are', () => {
		expect(inline('| Task | Example |', '| --- | --- |', '| Look | `kubectl get pods -n shop` |')).toEqual(['kubectl get pods -n shop']);
	});
});

describe('commands in sentences', () => {
	test.each(['- ❌ Don\'t `kubectl delete deployment cart` here', '- Never `git push --force origin main`'])('are forbidden by the word before: %s', line => {
		expect(inline(line)).toEqual([]);
	});

	test('for a database are found behind an order to look', () => {
		expect(inline("Check the carts: `SELECT * FROM carts WHERE open = 1`")).toEqual(['SELECT * FROM carts WHERE open = 1']);
	});
});

describe('comments below a command', () => {
	const told = (comment: string) => read('```bash', './go.sh', comment, '```').fences[0]?.manualComments;

	test.each(['# → writes carts.tar', '# The robot will build it again'])('%s tells what it makes', comment => {
		expect(told(comment)).toEqual([]);
	});

	test.each(['# → Restart the till', '# You will have to tell the warehouse'])('%s is done', comment => {
		expect(told(comment)).toEqual([7]);
	});
});

test('a sample of a host below "replace with your" is asked for', () => {
	const [one] = read('```bash', '# Replace with your own host', 'curl -I https://cart.example.com/', '```').fences[0]?.statements ?? [];
	expect(one).toMatchObject({needsInput: true, placeholders: ['cart.example.com']});
	expect(read('```bash', '# Look at it', 'curl -I https://cart.example.com/', '```').fences[0]?.statements[0]?.needsInput).toBe(false);
});

test('bars and arrows of letters draw', () => {
	expect(read('```', 'Till', '  |', '  v (after 5 min)', 'Cook', '  |', '  v', 'Owner', '```').fences[0]?.kind).toBe('manual');
});

test('what a sentence names or tells of a command is not typed', () => {
	expect(inline('All migrations use `CREATE INDEX IF NOT EXISTS` here.')).toEqual([]);
	expect(inline('- Rerunning `alembic upgrade head` is safe')).toEqual([]);
	expect(inline('1. El arranque ejecuta `node dist/main.js`.')).toEqual([]);
	expect(inline('1. Luego ejecuta `node dist/main.js`.')).toEqual(['node dist/main.js']);
});

test('levels of a log and what was blacked out are nothing to fill in', () => {
	expect(read('Watch it:', '', '```', '[INFO] Step 1: look', '[INFO] Step 2: go', 'Till... OK', '```').fences[0]?.kind).toBe('output');
	expect(read('Watch it:', '', '```', '=== DATABASE_URL', '<REDACTED>', 'Behind By: 0 commits', '```').fences[0]?.kind).toBe('output');
});

test('a follower of a database is no end without end', () => {
	const [one] = read('```bash', 'heroku addons:create heroku-postgresql:standard-0 --follow shop::DATABASE --app shop', '```').fences[0]?.statements ?? [];
	expect(one).toMatchObject({endless: false, needsInput: false});
});

test('platforms below the number of a step are alternatives', () => {
	const statements = read('```bash', '# 2. Restore it', '# Railway:', 'railway database restore <id>', '# AWS:', 'aws rds restore-db-instance-from-db-snapshot --db-snapshot-identifier <id>', '', '# 3. Look', 'uptime', '```').fences[0]?.statements ?? [];
	expect(statements.map(({alternativeTo}) => alternativeTo)).toEqual([8, 8, null]);
});

describe('blocks that are not typed', () => {
	test.each([
		['bash', ['# Look at it', '#!/bin/bash', '# look.sh', 'echo look'], 'code'],
		['', ['Navigate to: https://board.example/tills'], 'manual'],
		['', ["till: The term 'till' is not recognized"], 'output'],
		['solidity', ['keeper.update(keccak256("TILL"), address(0x1));'], 'code'],
	])('%s %j', (language, lines, kind) => {
		expect(read('Here:', '', `\`\`\`${language}`, ...lines, '```').fences[0]?.kind).toBe(kind);
	});
});

describe('what a command does', () => {
	const of = (command: string) => read('```bash', command, '```').fences[0]?.statements[0];

	test.each([
		['psql "$URL" -f db/migrations/0007_add_till.sql', 'change'],
		['psql "$URL" -f db/migrations/0007_down.sql', 'destructive'],
		['psql "$URL" -f carts.sql', 'destructive'],
		['pulumi stack import < before.json', 'destructive'],
		['aws deploy stop-deployment --deployment-id d-1', 'change'],
		['restic restore latest --target /tmp/look', 'change'],
		['restic restore latest --target /', 'destructive'],
		['sudo cp scripts/shop-backup.sh /usr/local/bin/', 'change'],
		['sudo cp shop.conf.backup /etc/shop.conf', 'destructive'],
	])('%s', (command, effect) => {
		expect(of(command)?.effect).toBe(effect);
	});

	test('a chain for development stays', () => {
		expect(['anvil', 'npx hardhat node', 'anvil --version'].map(command => of(command)?.endless)).toEqual([true, true, false]);
	});

	test('a tag that is told to be the one before is asked for', () => {
		expect(of('git checkout previous_stable_tag')?.placeholders).toEqual(['previous_stable_tag']);
	});
});

test('comments that tell what it does by itself are no steps', () => {
	const told = read('```bash', './go.sh', '', '# This atomically moves the name', '# Zero downtime then', '# Adjust the limit', '```').fences[0]?.manualComments;
	expect(told).toEqual([10]);
});

test('names with strokes between them are no command', () => {
	expect(inline('- The table has `id / cart_id / total` alone')).toEqual([]);
});

describe('what only Redis reads, in the block below the one that opened its client', () => {
	const blocks = (line: string) => read('1. **Connect**', '   ```bash', '   redis-cli -h cache', '   ```', '2. **Clear it**', '   ```bash', `   ${line}`, '   ```').fences[1]?.statements[0];

	test.each(['FLUSHALL', 'DEL session:*', 'CONFIG SET maxmemory 1gb'])('%s is typed there', line => {
		expect(blocks(line)).toMatchObject({feedsInner: true, openedBy: 7});
	});

	test('and gated', () => {
		expect(['FLUSHALL', 'DEL session:*', 'DBSIZE'].map(line => blocks(line)?.effect)).toEqual(['destructive', 'destructive', 'read']);
	});

	test('a line for the shell is not', () => {
		expect(blocks('uptime')?.feedsInner).toBe(false);
	});
});

test('a restore to a new server overwrites nothing', () => {
	expect(read('```bash', 'az postgres flexible-server restore --name cart-new --source-server cart', '```').fences[0]?.statements[0]?.effect).toBe('change');
});

test('what a platform does once the branch is pushed is no step', () => {
	expect(read('```bash', 'git push origin main', '', '# 4. Railway will auto-deploy it', '```').fences[0]?.manualComments).toEqual([]);
});

describe('the name of an example that a person is told to pick', () => {
	const inputs = (sentence: string) => read('1. Pick', '', `   ${sentence}`, '', '2. Go', '', '   ```bash', '   shopctl promote cart-4f2a.shop', '   ```').fences[0]?.statements[0]?.placeholders;

	test.each(['Copy the address of the one before (e.g. `cart-4f2a.shop`)', 'Copiar la URL a la que volver (ej: `cart-4f2a.shop`)', 'Wählen Sie die Adresse (z. B. `cart-4f2a.shop`)'])('%s', sentence => {
		expect(inputs(sentence)).toEqual(['cart-4f2a.shop']);
	});

	test.each(['The till answers below its address (e.g. `cart-4f2a.shop`)', 'Copy the address of the one before (`cart-4f2a.shop`)'])('but not %s', sentence => {
		expect(inputs(sentence)).toEqual([]);
	});
});

test.each([
	['npx wrangler d1 execute cart --remote --file=restore.sql', 'destructive'],
	['npx wrangler d1 execute cart --file=./migrations/0004_add.sql', 'change'],
	['wrangler d1 execute cart --command "DELETE FROM carts"', 'destructive'],
	['wrangler d1 execute cart --command "SELECT 1"', 'read'],
	['turso db shell cart "DROP TABLE carts"', 'destructive'],
	['npx prisma db execute --file ./down.sql', 'destructive'],
])('the SQL that %s carries is judged: %s', (command, effect) => {
	expect(read('```bash', command, '```').fences[0]?.statements[0]).toMatchObject({effect, interactive: false});
});
