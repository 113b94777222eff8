import {describe, expect, it} from 'vitest';
import {readText} from '../support/read-text.ts';

const read = (...lines: readonly string[]) => readText(['# Till', '', ...lines, ''].join('\n')).reading;
const fence = (...lines: readonly string[]): readonly string[] => ['', '```bash', ...lines, '```', ''];
const choices = (...lines: readonly string[]) => read(...lines).choices.map(({headings}) => headings.length);
const decided = (...lines: readonly string[]) => read(...lines).decisions.map(({line}) => line);
const steps = (...lines: readonly string[]) => read(...lines).manualSteps.map(({line}) => line);

describe('headings of which one applies', () => {
	const under = (...titles: readonly string[]) => titles.flatMap(title => [`### ${title}`, ...fence('tillctl back')]);

	it.each([
		[['After a successful rollback', 'If the rollback fails']],
		[['Après un rollback réussi', 'En cas d’échec du rollback']],
		[['Online upgrade', 'Offline upgrade']],
		[['Servidor local (Windows)', 'Servidor de producción (VPS)']],
		[['一键部署的集群', '手动部署的集群']],
	])('say how it went, or name opposites: %j', titles => {
		expect(choices('## Procédures', '', ...under(...titles))).toEqual([2]);
	});

	it('begin with the likeliest', () => {
		expect(choices('## Resolution', '', ...under('Most likely: the secret is old', 'If that did not work: the address is old', 'If that did not work: the till refuses'))).toEqual([3]);
	});

	it('are named by a list that counts them', () => {
		expect(choices('There are two recovery scenarios:', '', '* Automatic recovery from what is left', '* Manual recovery from a copy', '', '## Automatic Recovery', ...fence('tillctl auto'), '## Manual Recovery', ...fence('tillctl load'))).toEqual([2]);
		expect(choices('There are two steps:', '', '* Closing the till first', '* Loading the copy then', '', '## Closing the till', ...fence('tillctl close'), '## Loading the copy', ...fence('tillctl load'))).toEqual([]);
	});

	it('are one for each secret', () => {
		expect(choices('## Rotation procedures by secret', '', ...under('`TILL_KEY`', '`CART_KEY`'))).toEqual([2]);
	});
});

describe('the course is weighed', () => {
	it('over a block in a part that is named by a course', () => {
		expect(decided('## Manual till rollback', '', 'If the till did not go back by itself:', ...fence('tillctl back'))).toEqual([5]);
	});

	it.each([
		'Choose appropriate method (feature flag, redeploy, or rollback).',
		'- Decide: mend the rows, or write the migration anew.',
		'You can choose to copy it with snapshots or by file:',
		'Do not wait for it. If the copy is not done by then, perform these steps:\n\n1. Open the till.\n2. Cancel it.',
		'Bei Fehlern: Rollback!',
		'Bring the keys. Without these, see the part about keys.',
		'For already expired keys, refer to [Expired keys](#expired-keys).',
	])('by a sentence: %s', sentence => {
		expect(decided('## Restore', '', 'Look at it.', '', ...sentence.split('\n'), '', '## Expired keys', ...fence('tillctl keys'))).toEqual([7]);
	});

	it('in a comment over what may be taken', () => {
		expect(decided('## Restore', ...fence('tillctl look', '', '# 3. Decide: restore carts, menu, or both', '', 'tillctl load'))).toEqual([8]);
	});

	it('by none that only tells more', () => {
		expect(decided('## Restore', '', 'Look at it.', '', 'For more information, see [Keys](#keys).', '', '## Keys', ...fence('tillctl keys'))).toEqual([]);
	});
});

describe('items', () => {
	it('are orders by the week, and below a condition over people to call', () => {
		expect(steps('## Maintenance', '', '### Weekly', '', '- Review the tills', '- Run the clean-up')).toEqual([7, 8]);
		expect(steps('## Escalation', '', 'If stuck for longer than 30 minutes:', '', '- Open an issue with the log', '- Post it in the room')).toEqual([7, 8]);
	});

	it('are none that name options or say what is taken to be so', () => {
		expect(steps('## Steps', '', 'There are two possible options to get more room:', '', '1. Mount another disk', '2. Use a larger one', '', '## Option 1: Mount another disk', '', 'Look at it.')).toEqual([]);
		expect(steps('## Steps', '', '1. Assume we have the till running')).toEqual([]);
	});
});

describe('what never ends', () => {
	it.each([
		['./bin/till-keeper --uid 1 --dir /srv/till', true],
		['till-server --config till.conf', true],
		['juju debug-log --replay --tail', true],
		['till-server --version', false],
		['till-server --signal reload', false],
		['till-proxy status', false],
		['make watch-install', false],
		['juju debug-log --replay | grep -c ERROR', false],
	])('%s: %s', (line, endless) => {
		expect(read('## Run', ...fence(line)).fences[0]?.statements[0]?.endless).toBe(endless);
	});
});

describe('what stands right below a block without a word between', () => {
	it('is what it printed, where no line of it is a known command', () => {
		expect(read('## Run', '', '```', './bin/till-keeper --uid 1', '```', '', '```', 'keeper id id=1', 'keeper leadership acquired', '```').fences.map(({kind}) => kind)).toEqual(['run', 'output']);
	});

	it('folds away with its tag right above it', () => {
		expect(read('## Look', '', '<details><summary>the tills</summary>', '```bash', 'tillctl status', '```', '</details>').fences).toHaveLength(1);
	});
});

it('the shell of a unit stays open below a heading that checks something', () => {
	const {fences} = read('## Check the services', '', 'To enter a unit, use:', ...fence('juju ssh till/0 bash'), 'Make sure that it is there:', '', '```', 'cook@juju-1:~$ snap list till', 'till 1.0', '```');
	expect(fences.map(({statements}) => statements.map(({feedsInner}) => feedsInner))).toEqual([[false], [true]]);
});

it('a span on a line of its own behind a break is a command with its prompt', () => {
	expect(read('## Disk', '', 'Map it first', '<br>`# pvcreate /dev/sdb1`').inline.map(({code}) => code)).toEqual(['pvcreate /dev/sdb1']);
});

describe('a line that is printed', () => {
	it.each(['/srv/till/log:', 'psql (14.7, server 14.7)', 'MySQL 8.0 xbstream Manifest'])('is no command: %s', line => {
		expect(read('## Look', ...fence('ls /srv/till', line)).fences[0]?.statements).toHaveLength(1);
	});
});

it('what is asked for, and what is gated', () => {
	const first = (line: string) => read('## Run', ...fence(line)).fences[0]?.statements[0];
	expect(first('gcloud run services update till --update-env-vars KEY1=value1,KEY2=value2')?.needsInput).toBe(true);
	expect(first('docker pull till@sha256:DIGEST')?.placeholders).toEqual(['DIGEST']);
	expect(first('./scripts/restart.sh --restore-from-backup')?.effect).toBe('destructive');
	expect(first('rmlist -a cooks')?.effect).toBe('destructive');
	const found = read('## Run', ...fence('# 创建新数据库', 'createdb till', '', '# 从备份恢复 (需要5-10分钟)', 'createdb cart')).fences[0]?.statements;
	expect(found?.map(({alternativeTo}) => alternativeTo)).toEqual([null, null]);
});
