import {documentNames} from '../../artifacts/bundle.ts';
import {closeNameHelp} from '../../parser/did-you-mean.ts';
import type {Plan} from '../../plan/plan.ts';
import {shellWord} from '../../plan/shell-word.ts';
import {readJournalFile} from '../../runner/journal-file.ts';
import {readRunFolder} from '../../runner/run-folder.ts';
import {visible} from '../../artifacts/inert.ts';
import {settleRecord} from '../../runner/settle-record.ts';
import type {SettledRecord} from '../../runner/settle-record.ts';
import {CliError} from '../cli-error.ts';
import {EXIT, type ExitCode} from '../exit-codes.ts';
import {findRun, outFolder} from '../find-run.ts';
import {runDocuments, runSummary} from '../run-documents.ts';
import {recordWorld} from '../run-world.ts';
import {shownPath} from '../shown-path.ts';
import {signRecord} from '../sign-record.ts';
import type {World} from '../world.ts';

export type ReportFlags = {readonly out?: string; readonly format?: string; /** Key with which the attestation is signed. */ readonly sign?: string; /** A machine that is dead and drove the run. */ readonly takeOver?: string};

/** `rollbook report [RUN]`: the documents of a run anew from its journal, and its summary; with `--format` one of them, and nothing is written. */
export const reportCommand = async (world: World, wanted: string | undefined, flags: ReportFlags): Promise<ExitCode> => {
	const folder = findRun(world, wanted, flags.out ?? outFolder(world));
	if (flags.format !== undefined) {
		world.stdout.write(documentOf(folder, flags.format));
		return EXIT.completed;
	}
	tellRecord(world, folder, await settleRecord({...recordWorld(world), folder, takeOver: flags.takeOver}));
	if (flags.sign !== undefined) sign(world, folder, flags.sign);
	return EXIT.completed;
};

/** Also of a run that somebody drives: its journal is only read. Throws `CliError` where there is no such document. */
const documentOf = (folder: string, wanted: string): string | Uint8Array => {
	const {plan} = readRunFolder(folder);
	const path = pathOf(plan, wanted);
	const found = runDocuments(plan, readJournalFile(folder).entries, folder).find(document => document.path === path)?.text ?? null;
	if (found === null) throw new CliError(`this run has no ${path}`, path.startsWith('drill-') ? 'only what was begun with `rollbook drill`, or `rollbook run --drill`, has one' : null);
	return found;
};

const pathOf = (plan: Plan, wanted: string): string => {
	const known = documentNames(plan);
	const found = known.find(({names}) => names.includes(wanted.toLowerCase()));
	if (found) return found.path;
	throw new CliError(`there is no document \`${wanted}\``, closeNameHelp(wanted, known.flatMap(({names}) => names)) ?? `give one of ${known.map(({names}) => names[0]).join(', ')}`);
};

export const tellRecord = (world: World, folder: string, {plan, entries, over, pruned, unsigned, completed}: SettledRecord): void => {
	const shown = shownPath(world, folder);
	world.stdout.write(`\n${runSummary(plan, entries, folder)}\nartifacts  ${shown}\n`);
	if (pruned !== null) world.stderr.write(`rollbook: what the steps printed was removed on ${pruned.slice(0, 10)}; the documents stay as they are\n`);
	for (const path of completed) world.stderr.write(visible(`rollbook: ${path} was completed by people and stays as it is; \`--format\` prints it as it was made\n`));
	if (unsigned) world.stderr.write('rollbook: its signature was of the attestation as it was before, and was taken away; sign it anew with `rollbook report --sign KEY`\n');
	if (!over) world.stderr.write(`rollbook: the run is not over; go on with \`rollbook resume ${shellWord(shown)}\`\n`);
};

const sign = (world: World, folder: string, key: string): void => {
	const why = signRecord(world, {folder, key, attended: world.stdin.isTTY === true});
	if (why !== null) throw new CliError(`the record is not signed: ${why}`, 'KEY is the path of a private key, or of a public one whose other half an agent holds', EXIT.evidence);
	world.stdout.write(visible(`signed     with ${key}\n`));
};
