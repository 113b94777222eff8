import {accessSync, constants, existsSync, lstatSync, statfsSync, statSync} from 'node:fs';
import {dirname, resolve} from 'node:path';
import {envValueOf} from '../../plan/declared.ts';
import {sourceWords} from '../../plan/input.ts';
import type {ValueSource} from '../../plan/input.ts';
import type {Plan} from '../../plan/plan.ts';
import {readQuietSource} from '../../runner/read-source.ts';
import {hasPty} from '../../runner/terminal-step.ts';
import {wantsAscii} from '../choose-front.ts';
import {stateRoot} from '../run-world.ts';
import type {World} from '../world.ts';
import type {Finding} from './finding.ts';
import {lookAtTool} from './look-at-tools.ts';

/** What every run needs: bash, a terminal of its own for steps, folders to write to, room on the disk. */
export const lookAround = async (world: World, out: string): Promise<readonly Finding[]> => {
	const bash = await lookAtTool(world, 'bash');
	return [
		{about: 'rollbook', name: 'Node', level: 'good', text: process.versions.node, help: null},
		{...bash, about: 'rollbook'},
		await lookAtPty(),
		...lookAtFolder('artifacts', resolve(world.cwd, out), 'pass `--out DIR` with a real folder that can be written'),
		...lookAtFolder('state', stateRoot(world), 'set `XDG_STATE_HOME` to a folder of your own that can be written'),
		lookAtTerminal(world),
	];
};

/** Where the runbook says that a value is taken from. What a command would give is not looked at: it is not run. */
const lookAtSource = (world: World, runbook: string, source: ValueSource): Pick<Finding, 'level' | 'text' | 'help'> => {
	if (source.kind === 'command') return {level: 'note', text: `is taken from \`${source.command}\`, which was not run`, help: null};
	const read = readQuietSource({env: world.env, runbook}, source);
	return 'value' in read ? {level: 'good', text: `is there, ${sourceWords(source)}`, help: null} : {level: 'warn', text: `cannot be taken ${sourceWords(source)}: ${read.why}; it would be asked for`, help: source.kind === 'env' ? `\`export ${source.variable}=…\`` : `put it into ${source.path}, for you alone`};
};

/** Variables of the commands that are neither asked for with a default nor declared. */
export const lookAtVariables = (world: World, plan: Plan): readonly Finding[] =>
	plan.inputs.map((input): Finding => {
		const about = {about: 'variable', name: input.name} as const;
		const variable = input.literals.map(literal => /^\$\{?(\w+)\}?$/u.exec(literal)?.[1]).find(name => name !== undefined);
		if (input.source) return {...about, ...lookAtSource(world, resolve(world.cwd, plan.source.path), input.source)};
		if (envValueOf(plan.declared, input) !== null) return {...about, level: 'good', text: 'is declared by the runbook', help: null};
		if (variable !== undefined && (world.env[variable] ?? '') !== '') return {...about, level: 'good', text: `$${variable} is set here`, help: null};
		return {...about, level: 'note', text: input.default === null ? 'is asked for' : 'is asked for, with a default', help: null};
	});

const lookAtPty = async (): Promise<Finding> => {
	const about = {about: 'rollbook', name: 'node-pty'} as const;
	return (await hasPty())
		? {...about, level: 'good', text: 'is there: steps can have a terminal of their own', help: null}
		: {...about, level: 'warn', text: 'does not load: interactive steps have the terminal itself, without a recording', help: 'install Rollbook with its optional packages'};
};

/** Less than this on the disk, and a talkative step ends the evidence. */
const LOW_BYTES = 1 << 30;

const lookAtFolder = (name: string, path: string, help: string): readonly Finding[] => {
	const about = {about: 'folder', name} as const;
	const there = lstatSync(path, {throwIfNoEntry: false});
	if (there?.isSymbolicLink() === true) return [{...about, level: 'bad', text: `${path} is a symbolic link`, help}];
	if (there && !there.isDirectory()) return [{...about, level: 'bad', text: `${path} is no folder`, help}];
	const place = standing(path);
	if (!canWrite(place)) return [{...about, level: 'bad', text: `${place} cannot be written`, help}];
	const open = there ? statSync(path).mode & 0o077 : 0;
	const found: Finding = open === 0 ? {...about, level: 'good', text: there ? `${path} is yours alone` : `${path} will be made`, help: null} : {...about, level: 'note', text: `${path} can be entered by others; what is made in it is yours alone`, help: null};
	return [found, diskOf(name, place)];
};

const diskOf = (name: string, place: string): Finding => {
	const {bavail, bsize} = statfsSync(place);
	const free = bavail * bsize;
	const text = `${(free / (1 << 30)).toFixed(1)} GiB free for ${name}`;
	return {about: 'disk', name: place, level: free < LOW_BYTES ? 'warn' : 'good', text, help: free < LOW_BYTES ? 'make room before a run' : null};
};

/** The nearest folder that is there. */
const standing = (path: string): string => {
	let place = path;
	while (!existsSync(place) && dirname(place) !== place) place = dirname(place);
	return place;
};

const canWrite = (path: string): boolean => {
	try {
		accessSync(path, constants.W_OK | constants.X_OK);
		return true;
	} catch {
		return false;
	}
};

const SMALLEST = {columns: 60, rows: 15};

const lookAtTerminal = ({stdin, stdout, env}: World): Finding => {
	const about = {about: 'terminal', name: env['TERM'] ?? 'none'} as const;
	if (stdin.isTTY !== true || stdout.isTTY !== true) return {...about, level: 'note', text: 'no terminal here: a run is unattended', help: null};
	if (env['TERM'] === 'dumb') return {...about, level: 'note', text: 'plain lines, no full screen', help: null};
	const small = stdout.columns < SMALLEST.columns || stdout.rows < SMALLEST.rows;
	const text = `${stdout.columns} x ${stdout.rows}, ${wantsAscii(env) ? 'ASCII signs' : 'all signs'}${env['NO_COLOR'] ? ', no colours' : ''}`;
	return {...about, level: small ? 'warn' : 'good', text, help: small ? `make it at least ${SMALLEST.columns} x ${SMALLEST.rows}, or pass \`--ui plain\`` : null};
};
