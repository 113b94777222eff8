import {execFile} from 'node:child_process';
import type {Plan} from '../../plan/plan.ts';
import {interpret} from '../../runner/interpreters.ts';
import {definedOf} from '../../runner/own-environment.ts';
import {onPath} from '../on-path.ts';
import type {World} from '../world.ts';
import type {Finding} from './finding.ts';
import {versionArgs} from './known-tools.ts';
import {lookAtPath, writtenPath} from './written-path.ts';

/** Programs that the steps on this machine call, or are written for: on the PATH, and with which version. */
export const lookAtTools = (world: World, plan: Plan): Promise<readonly Finding[]> => {
	const here = plan.steps.filter(step => step.kind === 'command').filter(step => step.inside === null);
	const tools = new Set(here.flatMap(step => [...step.tools, ...programOf(step.language, plan)]));
	const commands = here.map(step => step.command);
	// What one block defines the next ones call.
	const functions = new Set(here.flatMap(step => [...step.command.matchAll(DEFINES)].flatMap(match => match[1] ?? match[2] ?? [])));
	return Promise.all([...tools].filter(tool => !BUILTINS.has(tool) && !functions.has(tool) && !tool.includes('/')).toSorted().map(tool => lookWhereWritten(world, tool, commands)));
};

/** The PATH is asked only for what is called by its name alone. */
const lookWhereWritten = (world: World, tool: string, commands: readonly string[]): Finding | Promise<Finding> => {
	const path = writtenPath(tool, commands);
	return path === null ? lookAtTool(world, tool) : lookAtPath(world, {tool, path, moves: commands.some(command => /(?:^|[;&|(]\s*)(?:cd|pushd)\s/mu.test(command))});
};

/** A function of a shell: `name() {`, `function name`. */
const DEFINES = /(?:^|[\s;&|(){}])(?:function\s+([\w.:-]+)|([\w.:-]+)\s*\(\s*\))/gu;

/** What a block in a language of its own is given to; bash is looked at for every run. */
const programOf = (language: string, plan: Plan): readonly string[] => {
	const spoken = interpret(language, '', plan.declared?.interpreters ?? {});
	const program = spoken && !spoken.carriesState ? spoken.script.trim().split(/\s/u)[0] : undefined;
	return program === undefined || program === 'env' ? [] : [program];
};

/** Sources: bash(1), SHELL BUILTIN COMMANDS, and reserved words. */
const BUILTINS: ReadonlySet<string> = new Set(': . [ [[ alias bg bind break builtin cd command continue declare dirs disown echo enable eval exec exit export false fc fg getopts hash help history jobs kill let local logout mapfile popd printf pushd pwd read readarray readonly return set shift shopt source suspend test times trap true type typeset ulimit umask unalias unset wait time if for while until case function select'.split(' '));

export const lookAtTool = async (world: World, tool: string): Promise<Finding> => {
	const about = {about: 'tool', name: tool} as const;
	const path = onPath(world, tool);
	if (path === null) return {...about, level: 'bad', text: 'is not on the PATH', help: `install it, or put its folder on the PATH`};
	const args = versionArgs(tool);
	if (args === null) return {...about, level: 'good', text: `is at ${path}; its version was not asked for`, help: null};
	const version = await versionOf(world, path, args);
	return version === null ? {...about, level: 'warn', text: `is at ${path}, but did not tell its version`, help: `try \`${tool} ${args.join(' ')}\``} : {...about, level: 'good', text: version, help: null};
};

const PATIENCE_MS = 3000;

/** The first line that holds a number; null if the program fails, or takes too long. */
const versionOf = (world: World, path: string, args: readonly string[]): Promise<string | null> => {
	const {promise, resolve: settle} = Promise.withResolvers<string | null>();
	const child = execFile(path, [...args], {timeout: PATIENCE_MS, killSignal: 'SIGKILL', maxBuffer: 1 << 20, cwd: world.cwd, env: definedOf(world.env)}, (error, stdout, stderr) => {
		settle(error ? null : (`${stdout}\n${stderr}`.split('\n').map(line => line.trim()).find(line => /\d/.test(line)) ?? null));
	});
	child.stdin?.end();
	return promise;
};
