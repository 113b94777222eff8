import {spotOf} from './checked-command.ts';
import type {Finding, Ground, Rule} from './rule.ts';

/** Asked only where somebody wants it: CI seldom has what an operator's machine has. */
export const TOOL_RULES: readonly Rule[] = [{code: 'missing-tool', severity: 'warning', sentence: 'The programs that the steps call are on the PATH (with `--tools`).', find: missingTool}];

function missingTool({source, commands, around}: Ground): readonly Finding[] {
	const {hasTool} = around;
	const told = new Set<string>();
	return commands.flatMap(({step, calls}) =>
		hasTool === null || step.inside !== null
			? []
			: step.tools.flatMap(tool => {
					const call = calls.flatMap(({words}) => words).find(word => word.value === tool);
					// Only what is called here: behind `ssh` and in a container there are other programs.
					if (call === undefined || told.has(tool) || /[/=]/u.test(tool) || isRemote(step.command, call.start) || hasTool(tool)) {
						return [];
					}
					told.add(tool);
					return [{spot: spotOf(source, step, call.start, call.end), message: `there is no \`${tool}\` on the PATH`, help: `install \`${tool}\`, or leave \`--tools\` out`}];
				}),
	);
}

function isRemote(command: string, start: number): boolean {
	return /\b(?:ssh|exec|console)\s[^;&|\n]*$/u.test(command.slice(0, start));
}
