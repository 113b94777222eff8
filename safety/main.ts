import {mkdtempSync, rmSync, statfsSync} from 'node:fs';
import {tmpdir} from 'node:os';
import {join} from 'node:path';
import {parseArgs} from 'node:util';
import type {Measured, NotShown, Row} from './row.ts';
import {ROWS} from './rows.ts';
import {tableLine, TABLE_HEAD} from './table.ts';

/** `npm run safety -- [--full] [--json] [R1 S3 …]`: prints the table of safety as measured here and now; exit code 1 when a row does not hold. */
const {values, positionals} = parseArgs({options: {full: {type: 'boolean', default: false}, json: {type: 'boolean', default: false}}, allowPositionals: true});

/** A file system in memory, where there is one with room; else the folder for temporary files. */
const memoryFolder = (): string => {
	try {
		const {type, bavail, bsize} = statfsSync('/dev/shm');
		return type === TMPFS && bavail * bsize > 1 << 30 ? '/dev/shm' : tmpdir();
	} catch {
		return tmpdir();
	}
};
/** Source: statfs(2), TMPFS_MAGIC. */
const TMPFS = 0x01021994;
const MEMORY = memoryFolder();

const measure = async (row: Row): Promise<Measured | NotShown> => {
	const folder = mkdtempSync(join(row.inMemory ? MEMORY : tmpdir(), `rollbook-${row.id}-`));
	try {
		return await row.measure({full: values.full, timed: true, folder});
	} catch (error) {
		return {kind: 'measured', shown: 'it could not be measured', found: [error instanceof Error ? (error.stack ?? error.message) : String(error)]};
	} finally {
		rmSync(folder, {recursive: true, force: true, maxRetries: 5});
	}
};

const unknown = positionals.filter(id => !ROWS.some(row => row.id === id));
if (unknown.length > 0) {
	process.stderr.write(`there is no row ${unknown.join(', ')}; rows: ${ROWS.map(({id}) => id).join(' ')}\n`);
	process.exit(2);
}
const chosen = ROWS.filter(({id}) => positionals.length === 0 || positionals.includes(id));
const results: {row: string; what: string; figure: string; how: string; scale: 'full' | 'small'; seconds: number; result: Measured | NotShown}[] = [];
if (!values.json) process.stdout.write(TABLE_HEAD);
for (const row of chosen) {
	const begun = performance.now();
	const result = await measure(row);
	const seconds = Math.round((performance.now() - begun) / 100) / 10;
	results.push({row: row.id, what: row.what, figure: row.figure, how: row.how, scale: values.full ? 'full' : 'small', seconds, result});
	if (!values.json) process.stdout.write(tableLine(row, result, seconds));
}
if (values.json) process.stdout.write(`${JSON.stringify(results, null, '\t')}\n`);
const broken = results.filter(({result}) => result.kind === 'measured' && result.found.length > 0);
if (!values.json) process.stdout.write(`\n${results.length} rows at ${values.full ? 'full' : 'small'} scale, ${broken.length} do not hold, ${results.filter(({result}) => result.kind === 'not-shown').length} not shown here\n`);
// What a measurement started may still hold the process open.
process.exit(broken.length > 0 ? 1 : 0);
