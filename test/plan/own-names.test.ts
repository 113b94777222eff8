import {readdirSync} from 'node:fs';
import {expect, test} from 'vitest';
import {documentNames} from '../../src/artifacts/bundle.ts';
import {isOwnName, ownNames} from '../../src/plan/own-names.ts';
import {ATTESTATION, MANIFEST, PRUNED, SIGNATURE} from '../../src/runner/bundle-files.ts';
import {HOLD} from '../../src/runner/run-hold.ts';
import {commands, runAll} from '../runner/support.ts';

/** Written where a run was cut, has a sidecar file, drafts of messages, or a shell beside it. */
const SOMETIMES = ['journal.torn', 'runbook.rollbook.yaml', 'comms', 'shells'];

test('what a run writes into its folder are the names that nothing else may have, and no others', async () => {
	const plan = {...commands('true'), kind: 'failover'};
	const {run} = await runAll(plan);
	const written = [...readdirSync(run.folder).filter(name => !name.startsWith('.')), ...documentNames(plan).map(({path}) => path), MANIFEST, ATTESTATION, SIGNATURE, PRUNED, ...SOMETIMES];
	expect([...new Set(written)].toSorted()).toEqual([...ownNames('failover')].toSorted());
});

test.each([
	['summary.json', true],
	['SUMMARY.json', true],
	['summary.json/deeper.txt', true],
	['steps/x', true],
	['failover-summary.txt', true],
	[HOLD, true],
	['rollback-summary.txt', false],
	['status/summary.json', false],
	['pre-failover-status.txt', false],
])('%s: %s', (path, own) => {
	expect(isOwnName(path, 'failover')).toBe(own);
});
