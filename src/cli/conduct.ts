import {visible} from '../artifacts/inert.ts';
import type {Answers} from '../plan/answers.ts';
import type {Licence} from '../run/autopilot-ask.ts';
import {answerPrompt} from '../run/autopilot.ts';
import type {Outcome} from '../run/event.ts';
import type {OpenRun} from '../runner/run-setting.ts';
import {runPlain} from '../ui/plain-screen.ts';
import {askByLine} from './ask-by-line.ts';
import {boundEndless} from './bound-endless.ts';
import {type Front, wantsAscii} from './choose-front.ts';
import {EXIT, type ExitCode, exitOf} from './exit-codes.ts';
import type {TerminalLoan} from './terminal-loan.ts';
import type {World} from './world.ts';
import {reportEnd, reportLeft} from './report-run.ts';
import {stopSelf} from './stop-self.ts';
import {watchSignals} from './watch-signals.ts';

export type Conducted = {
	readonly world: World;
	readonly run: OpenRun;
	readonly front: Front;
	readonly answers: Answers;
	readonly licence: Licence;
	readonly speed: number;
	readonly loan: TerminalLoan;
};

/** Drives a run and shows it until it is over or the operator leaves. */
export const conduct = async (conducted: Conducted): Promise<ExitCode> => {
	const {world, run, front} = conducted;
	const driving = run.drive();
	// An error of the drive is awaited below; without this it would count as unhandled while a screen is still up.
	driving.catch(() => run.leave());
	const signals = watchSignals(run, front !== 'full');
	try {
		const question = front === 'full' ? await showFull(conducted, driving, signals.told) : await showPlain(conducted, driving);
		if (run.state().status !== 'finished') run.leave();
		return finish(world, run, await driving, question);
	} finally {
		signals.close();
	}
};

const finish = (world: World, run: OpenRun, outcome: Outcome | 'left', question: string | null): ExitCode => {
	if (outcome !== 'left') {
		reportEnd(world, run);
		return exitOf(outcome);
	}
	reportLeft(world, run, question);
	return question === null ? EXIT.interrupted : EXIT.usage;
};

const showFull = async ({world, run, loan}: Conducted, driven: Promise<unknown>, told: Promise<void>): Promise<null> => {
	// The screen's packages take longer to load than everything else together.
	const {runFullScreen} = await import('../ui/full-screen.tsx');
	await runFullScreen({run, stdin: world.stdin, stdout: world.stdout, ascii: wantsAscii(world.env), stop: stopSelf, onReady: lend => loan.open(lend), driven, told});
	return null;
};

/** The question that nobody answered, or null. */
const showPlain = async ({world, run, front, answers, licence, speed, loan}: Conducted, driven: Promise<unknown>): Promise<string | null> => {
	const person = front === 'lines' ? askByLine(world) : null;
	const unbound = person ? () => {} : boundEndless(run, answers, speed);
	if (person) loan.open(person.lend);
	try {
		const end = await runPlain({
			run,
			out: line => world.stdout.write(`${visible(line)}\n`),
			answer: async prompt => {
				// Only a rehearsal takes the time that a person would.
				if (run.state().mode === 'drill') await pause(answers.delayMs / speed, driven);
				return answerPrompt({plan: run.plan, state: run.state(), prompt, answers, licence});
			},
			ask: person?.ask ?? null,
			driven,
		});
		return end.kind === 'stopped' ? end.question : null;
	} finally {
		unbound();
		person?.close();
	}
};

/** Ends early when nobody drives the run any more. */
const pause = async (ms: number, driven: Promise<unknown>): Promise<void> => {
	if (ms <= 0) return;
	const timer = Promise.withResolvers<void>();
	const handle = setTimeout(timer.resolve, ms);
	await Promise.race([timer.promise, driven.catch(() => {})]);
	clearTimeout(handle);
};
