import {describe, expect, it} from 'vitest';
import {readText} from '../support/read-text.ts';

const block = (...lines: readonly string[]) => readText(['# Till', '', '## Steps', '', '```bash', ...lines, '```', ''].join('\n')).reading;
/** Lines of the block, counted from 1, that are for the person. */
const told = (...lines: readonly string[]) => block(...lines).fences[0]?.manualComments.map(line => line - 5);
const waits = (...lines: readonly string[]) => readText(['# Till', '', '## Steps', '', ...lines, ''].join('\n')).reading.waits.map(({line, seconds}) => [line - 4, seconds]);

describe('comments for the person', () => {
	it.each([
		['# (In the cloud console, resize the disk)'],
		['# From the panel, try the old till'],
		['# Desde el panel, abrir la caja'],
	])('name a place where only a person gets: %s', line => {
		expect(told('# Grow the disk', line, '# Then:', 'growpart /dev/sda 1')).toEqual([2]);
		expect(told(line, '# Then mount the disk', 'mount /dev/sda1 /mnt')).toEqual([1]);
	});

	it('write or edit what the command below only takes over', () => {
		expect(told('# Create the way back in ./migrations as a migration file', 'wrangler d1 migrations apply till')).toEqual([1]);
		expect(told('sops -d prices.env > p', '# Edit sensitive values', 'sops -e p > prices.env')).toEqual([2]);
		expect(told('# Create migration file', 'alembic revision -m back')).toEqual([]);
	});

	it('do by other means what the command below does not', () => {
		expect(told('# Free space by other means (old receipts)', '# Then start the till again', 'systemctl start till')).toEqual([1]);
	});
});

describe('comments that only tell', () => {
	it.each([
		['what must hold', ['# 0) Preconditions:', '# - ~/prices.json is there', '# - tills are open', '', '# 1) Load', './load.sh']],
		['what is met means', ['./count.sh', '', '# If count > 0: carts at risk', '# If count = 0: Safe to proceed with the rest']],
		['what the command below does', ['# 2. Look at all tills', '# Monitor the queue:', 'watch till list']],
		['what the command below does, below its condition', ['# If the till is broken for good', '# 1. Add a new one (or take one from the cellar)', 'till delete 3']],
		['when to use it', ['# WARNING: this is slow', '# Only use if nothing else opens the till', '', './open.sh']],
		['what a table of times holds', ['crontab -l', '# 0 2 * * * /srv/till/copy.sh >> /var/log/till.log']],
		['what is so after a time', ['till open', '# in ~1 min the alarm ends']],
	])('are none: %s', (_, lines) => {
		expect(told(...lines)).toEqual([]);
	});

	it('but an order behind a condition is one', () => {
		expect(told('./count.sh', '', '# If count > 0: tell the shop')).toEqual([3]);
	});
});

describe('waits', () => {
	it.each([
		['until what the command shows without end', ['```bash', '# 2. Wait for the new till to sync', 'watch till list', '```'], [[2, null]]],
		['with no command below', ['```bash', 'till start', '# Wait for sync before the next one', '```'], [[3, null]]],
		['with a look again and again', ['1. Wait for the till by looking at it every 10 seconds for 4 minutes'], [[1, 240]]],
		['a noun of watching', ['- Abrir la caja', '- Monitoreo intensivo 24-48 horas'], [[2, 86_400]]],
		['with patience', ['Check that all tills are open. WAIT and be PATIENT if some are starting!'], [[1, null]]],
	])('%s', (_, lines, found) => {
		expect(waits(...lines)).toEqual(found);
	});

	it.each([
		['a command that ends when it has come', ['```bash', '# Wait for the till', 'until till ok; do sleep 1; done', '```']],
		['an entry of what a program does', ['```bash', './back.sh', '', '# Follow the prompts', '# - Wait for the tills', '```']],
		['how often something happens', ['- The list is watched every 10 minutes']],
	])('are none: %s', (_, lines) => {
		expect(waits(...lines)).toEqual([]);
	});
});
