import {mkdtempSync, rmSync} from 'node:fs';
import {loadavg, tmpdir} from 'node:os';
import {join} from 'node:path';
import {parseArgs} from 'node:util';
import type {Figure} from './figure.ts';
import {TABLE_HEAD, tableLine, writePage} from './figures-page.ts';
import {append, commitHere, lastOf, machineHere, readHistory} from './history.ts';
import type {Taken, TakenRow} from './history.ts';
import {FIGURES} from './rows.ts';

/**
 * `npm run bench -- [--row NAME] [--json] [--history] [--docs]`: prints what the program takes here and now, as a table fit for
 * the README; exit code 1 when a goal is not held. `--row` takes a name or the beginning of names, more than once.
 */
const {values, positionals} = parseArgs({options: {row: {type: 'string', multiple: true, default: []}, json: {type: 'boolean', default: false}, history: {type: 'boolean', default: false}, docs: {type: 'boolean', default: false}}, allowPositionals: true});

const end = (code: number, message: string): never => {
	process.stderr.write(`${message}\n`);
	process.exit(code);
};

const wanted = [...values.row, ...positionals];
const unknown = wanted.filter(name => !FIGURES.some(figure => figure.name.startsWith(name)));
if (unknown.length > 0) end(2, `there is no row ${unknown.join(', ')}; rows: ${FIGURES.map(({name}) => name).join(', ')}`);
if (values.history && wanted.length > 0) end(2, 'a line of the history holds every row: leave out --row');
if (values.docs && wanted.length > 0) end(2, 'the table of docs/figures.md holds every row: leave out --row');

const take = async (figure: Figure): Promise<TakenRow> => {
	const folder = mkdtempSync(join(tmpdir(), 'rollbook-bench-'));
	const {name, goal} = figure;
	try {
		const result = await figure.measure({tiny: false, folder});
		return result.kind === 'measured' ? {name, goal, shown: result.shown, value: result.value === null ? null : Number(result.value.toFixed(3)), holds: result.holds} : {name, goal, shown: `not shown: ${result.why}`, value: null, holds: null};
	} catch (error) {
		return {name, goal, shown: `it could not be measured: ${error instanceof Error ? error.message : String(error)}`, value: null, holds: false};
	} finally {
		rmSync(folder, {recursive: true, force: true, maxRetries: 5});
	}
};

const machine = machineHere();
const before = lastOf(readHistory(), machine);
const onlyDocs = values.docs && !values.history;
if (onlyDocs) {
	const newest = readHistory().at(-1) ?? end(2, 'bench/history.jsonl has no line yet: `npm run bench -- --history`');
	writePage(newest, FIGURES);
	process.exit(0);
}
if (!values.json) process.stdout.write(`${machine.cpu}, ${machine.cores} processors, Node ${machine.node}, load ${(loadavg()[0] ?? 0).toFixed(1)}: ratios can be trusted on a busy machine, times cannot\n\n${TABLE_HEAD}`);
const rows: TakenRow[] = [];
for (const figure of FIGURES.filter(({name}) => wanted.length === 0 || wanted.some(start => name.startsWith(start)))) {
	const row = await take(figure);
	rows.push(row);
	if (!values.json) process.stdout.write(tableLine(row, before?.rows.find(({name}) => name === row.name)?.value));
}
const taken: Taken = {date: new Date().toISOString().slice(0, 10), commit: commitHere(), machine, rows};
if (values.json) process.stdout.write(`${JSON.stringify(taken, null, '\t')}\n`);
if (values.history) append(taken);
if (values.docs) writePage(taken, FIGURES);
// What a measurement started may still hold the process open.
process.exit(rows.some(({holds}) => holds === false) ? 1 : 0);
