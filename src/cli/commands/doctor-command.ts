import {visible} from '../../artifacts/inert.ts';
import type {Finding, Level} from '../doctor/finding.ts';
import {lookAround, lookAtVariables} from '../doctor/look-around.ts';
import {lookAtHosts} from '../doctor/look-at-hosts.ts';
import {lookAtTools} from '../doctor/look-at-tools.ts';
import {EXIT, type ExitCode} from '../exit-codes.ts';
import {outFolder} from '../find-run.ts';
import {loadRunbook} from '../load-runbook.ts';
import type {World} from '../world.ts';
import {outOf} from './run-command.ts';

export type DoctorFlags = {readonly format: 'text' | 'json'; readonly hosts?: boolean; readonly out?: string};

/** `rollbook doctor [FILE]`: is everything here that a run needs? Changes nothing; what would make a run fail gives exit code 1. */
export const doctorCommand = async (world: World, path: string | undefined, flags: DoctorFlags): Promise<ExitCode> => {
	const plan = path === undefined ? null : loadRunbook(world, path).plan;
	const findings = [
		...(await lookAround(world, plan ? outOf(world, plan, flags.out) : (flags.out ?? outFolder(world)))),
		...(plan ? [...(await lookAtTools(world, plan)), ...lookAtVariables(world, plan)] : []),
		...(plan && flags.hosts === true ? await lookAtHosts(plan) : []),
	];
	const bad = findings.some(({level}) => level === 'bad');
	world.stdout.write(flags.format === 'json' ? `${JSON.stringify({schema: 1, ok: !bad, findings}, null, 2)}\n` : visible(findings.map(rowsOf).join('')));
	return bad ? EXIT.failed : EXIT.completed;
};

const WORDS: Readonly<Record<Level, string>> = {good: 'ok', note: '-', warn: 'look', bad: 'BAD'};

const rowsOf = ({about, name, level, text, help}: Finding): string => `${WORDS[level].padEnd(5)}${about.padEnd(10)}${name}: ${text}\n${help === null ? '' : `     = help: ${help}\n`}`;
