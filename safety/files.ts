import {spawn} from 'node:child_process';
import {once} from 'node:events';
import {existsSync, lstatSync, mkdirSync, readdirSync, realpathSync, renameSync, symlinkSync} from 'node:fs';
import {join} from 'node:path';
import {ownNames} from '../src/plan/own-names.ts';
import {stepFolder} from '../src/runner/attempt-place.ts';
import {EvidenceError} from '../src/runner/evidence-error.ts';
import {trustHash} from '../test/support/trust-flags.ts';
import {environment, makeBench, PROGRAM} from './golden/golden-run.ts';
import {operate} from './golden/operator.ts';
import {optionsFor, runbookOf, startSmall} from './golden/small-run.ts';
import {startRun} from '../src/runner/open-run.ts';
import {measured} from './row.ts';
import type {Row} from './row.ts';

const below = (folder: string): readonly string[] => readdirSync(folder, {recursive: true, withFileTypes: true}).map(entry => join(entry.parentPath, entry.name));

const TITLES = ['../..', '/etc/passwd', 'a\u0000b', '-rf', 'x'.repeat(300), 'Case', 'cASE', 'CON', 'nul.txt', '..', '.', '~', '$(touch canary)', 'é漢字🙂', '   ', 'a/../../b', '\u202Eabc', 'COM1'] as const;
const SAVES = ['../out', '/tmp/out', '..', 'a/../../b', 'steps/x', '.hidden', 'x'.repeat(300), 'a/', 'Summary.JSON', ...ownNames('rollback')] as const;

const names: Row = {
	id: 'S11',
	what: 'artifact names from headings and `save`: `../..`, absolute, NUL, `-rf`, 300 characters, same but for case, reserved, the names of a run\'s own files',
	figure: 'stays inside; a short stable name with a number',
	how: 'the name of each step, and a run for each name that a runbook may ask for',
	async measure({folder}) {
		const folders = TITLES.map((title, index) => stepFolder({title, number: index + 1}));
		const found = folders.filter(name => !/^\d+-[a-z0-9-]{1,40}$/.test(name)).map(name => `a step's folder: ${name}`);
		if (new Set(folders.map(name => name.toLowerCase())).size !== TITLES.length) found.push('two steps have one folder');
		for (const [index, save] of SAVES.entries()) {
			const place = join(folder, String(index));
			const options = optionsFor(place, runbookOf(['./made']));
			const run = startRun({...options, plan: {...options.plan, steps: options.plan.steps.map(step => (step.kind === 'command' ? {...step, save} : step))}});
			operate(run);
			const before = new Set(below(place));
			await run.drive();
			if (run.entries().some(({event}) => event.kind === 'step-finished' && event.result.by !== 'launch')) found.push(`save=${save} was run`);
			found.push(...below(place).filter(path => !before.has(path) && !path.startsWith(run.folder) && !path.startsWith(join(place, 'state')) && !path.includes('/latest')).map(path => `save=${save} made ${path}`));
		}
		return measured(`${TITLES.length} titles, ${SAVES.length} names, ${found.length} outside`, found);
	},
};

type Trap = {readonly name: string; readonly set: (folder: string, elsewhere: string) => void};

/** Links that stand before the run begins. */
const TRAPS: readonly Trap[] = [
	{name: 'the artifact folder is a link', set: (folder, elsewhere) => symlinkSync(elsewhere, join(folder, 'artifacts'))},
	{name: 'its folder of the kind is a link', set: (folder, elsewhere) => { mkdirSync(join(folder, 'artifacts')); symlinkSync(elsewhere, join(folder, 'artifacts/rollback')); }},
	{name: 'the state folder is a link', set: (folder, elsewhere) => symlinkSync(elsewhere, join(folder, 'state'))},
];

/** Links that are put there while the run is at its second step. */
const SWAPS: readonly Trap[] = [
	{name: 'the folder of the steps becomes a link', set: (folder, elsewhere) => { renameSync(join(folder, 'steps'), join(folder, 'old')); symlinkSync(elsewhere, join(folder, 'steps')); }},
	{name: "the next step's folder is a link", set: (folder, elsewhere) => symlinkSync(elsewhere, join(folder, 'steps/02-step-2'))},
	{name: 'the journal becomes a link', set: (folder, elsewhere) => { renameSync(join(folder, 'journal.jsonl'), join(elsewhere, '../journal')); symlinkSync(join(elsewhere, '../journal'), join(folder, 'journal.jsonl')); }},
];

const links: Row = {
	id: 'S12',
	what: 'artifact folder or its parent is a symbolic link; a link put in the way between check and use',
	figure: 'refused; files are made exclusively and never through links',
	how: `${TRAPS.length} links before the start, ${SWAPS.length} put there at the second question; the folder that they lead to must stay empty`,
	async measure({folder}) {
		const found: string[] = [];
		const look = (name: string, elsewhere: string, refused: boolean): void => {
			if (!refused) found.push(`${name}: the run went on`);
			found.push(...below(elsewhere).map(path => `${name}: ${path} was made`));
		};
		for (const [index, {name, set}] of TRAPS.entries()) {
			const [place, elsewhere] = [join(folder, `trap-${index}`), join(folder, `outside-${index}`)];
			for (const path of [place, elsewhere]) mkdirSync(path);
			set(place, elsewhere);
			look(name, elsewhere, refuses(() => startSmall(place, runbookOf(['true'])).leave()));
		}
		for (const [index, {name, set}] of SWAPS.entries()) {
			const [place, elsewhere] = [join(folder, `swap-${index}`), join(folder, `swap-outside-${index}/inside`)];
			mkdirSync(elsewhere, {recursive: true});
			const run = startSmall(place, runbookOf(['true', 'touch ran']));
			let swapped = false;
			run.subscribe(() => {
				if (swapped || run.state().prompt?.step !== run.plan.steps[1]?.id) return;
				swapped = true;
				set(run.folder, elsewhere);
			});
			operate(run);
			const outcome = await run.drive().catch((error: unknown) => error);
			look(name, elsewhere, outcome instanceof EvidenceError && !existsSync(join(place, 'ran')));
		}
		return measured(`${TRAPS.length + SWAPS.length} links`, found);
	},
};

const refuses = (act: () => void): boolean => {
	try {
		act();
		return false;
	} catch (error) {
		return error instanceof EvidenceError;
	}
};

const modes: Row = {
	id: 'S13',
	what: 'modes of all that is written under umask 000 and 077',
	figure: 'folders 0700, files 0600',
	how: 'the golden run of the built program; its artifacts, and the state of one that was left',
	async measure({folder}) {
		const found: string[] = [];
		let looked = 0;
		for (const umask of ['000', '077']) {
			const bench = makeBench(folder);
			const script = `umask ${umask}; "$1" "$2" run golden.md --yes --answers answers.yaml --trust "$3"; exec "$1" "$2" run golden.md --yes --input token=hunter-2222 --trust "$3"`;
			const child = spawn('sh', ['-c', script, 'sh', process.execPath, PROGRAM, trustHash(bench.folder, 'golden.md')], {cwd: bench.folder, env: environment(bench), stdio: 'ignore'});
			await once(child, 'exit');
			for (const path of ['artifacts', 'state'].flatMap(name => [join(bench.folder, name), ...below(join(bench.folder, name))])) {
				const stat = lstatSync(path);
				if (stat.isSymbolicLink()) continue;
				looked++;
				const mode = stat.mode & 0o777;
				if (mode !== (stat.isDirectory() ? 0o700 : 0o600)) found.push(`umask ${umask}: ${path.slice(realpathSync(bench.folder).length)} has ${mode.toString(8)}`);
			}
		}
		return measured(`${looked} files and folders, ${found.length} with another mode`, found);
	},
};

export const FILES: readonly Row[] = [names, links, modes];
