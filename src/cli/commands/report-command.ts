import {relative} from 'node:path';
import {summary} from '../../artifacts/summary.ts';
import {settleRecord} from '../../runner/settle-record.ts';
import type {SettledRecord} from '../../runner/settle-record.ts';
import {EXIT, type ExitCode} from '../exit-codes.ts';
import {DEFAULT_OUT, findRun} from '../find-run.ts';
import {headOf} from '../run-documents.ts';
import {recordWorld} from '../run-world.ts';
import type {World} from '../world.ts';

export type ReportFlags = {readonly out?: string};

/** `rollbook report [RUN]`: the documents of a run anew from its journal, and its summary. */
export const reportCommand = async (world: World, wanted: string | undefined, flags: ReportFlags): Promise<ExitCode> => {
	const folder = findRun(world, wanted, flags.out ?? DEFAULT_OUT);
	tellRecord(world, folder, await settleRecord({...recordWorld(world), folder}));
	return EXIT.completed;
};

export const tellRecord = (world: World, folder: string, {plan, entries, over}: SettledRecord): void => {
	const shown = relative(world.cwd, folder).startsWith('..') ? folder : relative(world.cwd, folder);
	world.stdout.write(`\n${summary(plan, entries, headOf(entries))}\nartifacts  ${shown}\n`);
	if (!over) world.stderr.write(`rollbook: the run is not over; go on with \`rollbook resume ${shown}\`\n`);
};
