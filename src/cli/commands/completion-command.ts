import type {Command} from 'commander';
import {completeWords} from '../complete/complete-words.ts';
import {replyText} from '../complete/reply.ts';
import {SCRIPTS} from '../complete/scripts.ts';
import type {Shell} from '../complete/shells.ts';
import {EXIT, type ExitCode} from '../exit-codes.ts';
import {settingsFor} from '../settings/apply-settings.ts';
import type {Settings} from '../settings/settings.ts';
import type {World} from '../world.ts';

/** `rollbook completion SHELL`: the script that one's shell reads. */
export const completionCommand = (world: World, shell: Shell): ExitCode => {
	world.stdout.write(SCRIPTS[shell]);
	return EXIT.completed;
};

/** `rollbook complete -- WORDS`: what can stand in the place of the last word. Nobody reads an error in the middle of a line. */
export const completeCommand = async (world: World, program: Command, words: readonly string[]): Promise<ExitCode> => {
	const current = words.at(-1) ?? '';
	try {
		const silent: World = {...world, stderr: {write: () => true} as unknown as World['stderr']};
		const settings = await settingsOf(silent, program);
		world.stdout.write(replyText(await completeWords({...silent, ...(settings && {settings})}, program, words), current));
	} catch {
		world.stdout.write(replyText({kind: 'files'}, current));
	}
	return EXIT.completed;
};

const settingsOf = async (world: World, program: Command): Promise<Settings | null> => {
	try {
		return await settingsFor(world, program, true);
	} catch {
		return null;
	}
};
