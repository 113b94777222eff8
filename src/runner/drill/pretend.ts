import {spawn} from 'node:child_process';
import {readFileSync} from 'node:fs';
import {constants} from 'node:os';
import {delimiter, join, resolve} from 'node:path';
import {mayExecute} from '../may-execute.ts';
import {beginning, PLACES} from './drill-world.ts';
import type {DrillState, DrillWorld} from './drill-world.ts';
import {judgeCommand, judgeLine} from './judge-command.ts';
import type {Judgement} from './judge-command.ts';
import {playRule} from './play-rule.ts';
import type {Play} from './play-parts.ts';
import {readState} from './state-file.ts';
import {withStdin} from './read-stdin.ts';
import {attemptName, pause, spend} from './waits.ts';

/**
 * A program of its own, started by the stand-ins on a drill's PATH: `node pretend.js FOLDER WORD...` for a command line,
 * `node pretend.js FOLDER --line TEXT` for what is typed into a program. It plays the scenario's rule, calls the harmless real
 * program, or says that there is no rule and exits with 127.
 */
async function pretend(folder: string, words: readonly string[]): Promise<number> {
	const drill = JSON.parse(readFileSync(join(folder, PLACES.world), 'utf8')) as DrillWorld;
	const on = process.env['ROLLBOOK_CONTEXT'] || null;
	const step = process.env['ROLLBOOK_STEP'] ?? '';
	const state = withStdin(readState(folder), drill.world, words);
	const typed = words[0] === '--line' ? (words[1] ?? '') : null;
	const place = {world: join(folder, PLACES.root), cwd: process.cwd()};
	const judge = (then: DrillState): Judgement => (typed === null ? judgeCommand(drill.world, {words, on, state: then, place}) : judgeLine(drill.world, {line: typed, on, state: then}));
	const judged = judge(state);
	const limitMs = judged.kind === 'none' ? null : (judged.limitMs ?? null);
	const attempt = attemptName(step, process.env['ROLLBOOK_DRILL_ATTEMPT'] ?? 1);
	const playing = play(judged, {folder, drill, step, attempt, first: firstOf(judge, drill)});
	return limitMs === null ? playing : Promise.race([playing, pause(limitMs / drill.speed).then(() => TIMED_OUT)]);
}

/** What stood for the line when the drill began. */
function firstOf(judge: (state: DrillState) => Judgement, drill: DrillWorld): Play['first'] {
	const judged = judge(beginning(drill.world));
	const rule = judged.kind === 'rule' ? drill.world.programs[judged.index] : undefined;
	return judged.kind === 'rule' && rule !== undefined ? {rule, captures: judged.captures} : null;
}

/** What `timeout` exits with. */
const TIMED_OUT = 124;

async function play(judged: Judgement, place: Pick<Play, 'folder' | 'drill' | 'step' | 'attempt' | 'first'>): Promise<number> {
	switch (judged.kind) {
		case 'rule': {
			const rule = place.drill.world.programs[judged.index];
			if (rule === undefined) throw new Error(`rule ${judged.index} of ${place.drill.world.programs.length}`);
			return playRule({...place, rule, line: judged.line, captures: judged.captures, around: judged.around ?? []});
		}
		case 'sleep':
			await spend(place.folder, place.attempt, judged.ms, place.drill.speed);
			return 0;
		case 'real':
			return callReal(judged.name, judged.words, place.drill.path);
		case 'none':
			process.stderr.write(`drill: ${judged.reason}\n`);
			return 127;
	}
}

async function callReal(name: string, words: readonly string[], path: string): Promise<number> {
	const program = findProgram(name, path);
	if (program === null) {
		process.stderr.write(`drill: ${name} is not installed here\n`);
		return 127;
	}
	const guard = name === 'sed' && process.platform === 'linux' ? ['--sandbox'] : [];
	const env = {PATH: path, LANG: process.env['LANG'], LC_ALL: process.env['LC_ALL'], TZ: process.env['TZ'], HOME: process.env['HOME'], TMPDIR: process.env['TMPDIR']};
	const child = spawn(program, [...guard, ...words], {stdio: 'inherit', env});
	for (const signal of ['SIGTERM', 'SIGINT'] as const) {
		process.on(signal, () => child.kill(signal));
	}
	// `timeout` ends this program while the child still runs.
	process.on('exit', () => child.kill());
	return new Promise((done, failed) => {
		child.on('error', failed);
		child.on('close', (code, signal) => {
			done(code ?? 128 + (signal === null ? 0 : constants.signals[signal]));
		});
	});
}

function findProgram(name: string, path: string): string | null {
	return path.split(delimiter).filter(part => part !== '').map(folder => resolve(folder, name)).find(mayExecute) ?? null;
}

const [folder, ...words] = process.argv.slice(2);
if (folder === undefined) throw new Error('the folder of the drill is missing');
process.exit(await pretend(folder, words));
