import {createInterface} from 'node:readline';
import {visible} from '../artifacts/inert.ts';
import type {Answers} from '../plan/answers.ts';
import {answerDelay, delaysOf} from '../run/answer-delay.ts';
import type {Licence, MissingAnswer} from '../run/autopilot-ask.ts';
import {answerPrompt} from '../run/autopilot.ts';
import type {Outcome} from '../run/event.ts';
import type {Intent} from '../run/intent.ts';
import type {Prompt} from '../run/prompt.ts';
import type {OpenRun} from '../runner/run-setting.ts';
import {runJson} from '../ui/json-screen.ts';
import {runPlain} from '../ui/plain-screen.ts';
import {askByLine} from './ask-by-line.ts';
import {boundEndless} from './bound-endless.ts';
import {type Front, hasPerson, wantsAscii} from './choose-front.ts';
import {EXIT, type ExitCode, exitOfRun} from './exit-codes.ts';
import {columnsOf, foldRows} from './fold-rows.ts';
import {keepCopy} from './keep-copy.ts';
import type {Opening} from './opening.ts';
import type {TerminalLoan} from './terminal-loan.ts';
import type {World} from './world.ts';
import {reportEnd, reportLeft} from './report-run.ts';
import {signAtEnd} from './sign-record.ts';
import {stopSelf} from './stop-self.ts';
import {tellHooks} from './tell-hooks.ts';
import {watchSignals} from './watch-signals.ts';

type Conducted = {
	readonly world: World;
	readonly run: OpenRun;
	readonly front: Front;
	readonly answers: Answers;
	readonly licence: Licence;
	readonly speed: number;
	readonly loan: TerminalLoan;
	/** What the screen takes the place of. */
	readonly opening?: Opening;
	/** Commands that are told of each event. */
	readonly hooks: readonly string[];
};

/** Drives a run and shows it until it is over or the operator leaves. */
export const conduct = async (conducted: Conducted): Promise<ExitCode> => {
	const {world, run, front} = conducted;
	const hooks = tellHooks(world, run, conducted.hooks);
	const driving = run.drive();
	// An error of the drive is awaited below; without this it would count as unhandled while a screen is still up.
	driving.catch(() => run.leave());
	const asks = hasPerson(front) || (front === 'json' && !conducted.licence.yes);
	const signals = watchSignals(run, front !== 'full', asks ? world.stdout : null);
	try {
		const question = front === 'full' ? await showFull(conducted, driving, signals.told) : front === 'json' ? await showJson(conducted, driving) : await showPlain(conducted, driving);
		if (run.state().status !== 'finished') run.leave();
		const told = run.notice();
		const outcome = await driving;
		// Places are left when the screen has ended.
		const last = run.notice();
		if (last !== null && last !== told) world.stderr.write(visible(`rollbook: ${last}\n`));
		return finish(conducted, outcome, question);
	} finally {
		signals.close();
		await hooks.end();
	}
};

const finish = ({world, run, front}: Conducted, outcome: Outcome | 'left', question: string | null): ExitCode => {
	if (outcome !== 'left') {
		signAtEnd(world, run.folder, hasPerson(front));
		// A program reads the standard output; the last line of it has said all of this.
		if (front !== 'json') reportEnd(world, run);
		return exitOfRun(run.plan, run.entries(), outcome);
	}
	reportLeft(world, run, question);
	return question === null ? EXIT.interrupted : EXIT.usage;
};

const showFull = async ({world, run, loan, opening}: Conducted, driven: Promise<unknown>, told: Promise<void>): Promise<null> => {
	// The screen's packages take longer to load than everything else together.
	const {runFullScreen} = await import('../ui/full-screen.tsx');
	opening?.handOver();
	await runFullScreen({run, stdin: world.stdin, stdout: world.stdout, ascii: wantsAscii(world.env), stop: stopSelf, keepCopy: keepCopy(world), onReady: lend => loan.open(lend), driven, told});
	return null;
};

/** The question that the program did not answer, or null. */
const showJson = async (conducted: Conducted, driven: Promise<unknown>): Promise<string | null> => {
	const {world, run, answers, licence, speed} = conducted;
	const unbound = licence.yes ? boundEndless(run, answers, speed) : () => {};
	const lines = createInterface({input: world.stdin, terminal: false});
	try {
		const end = await runJson({run, out: line => world.stdout.write(`${line}\n`), lines, answer: licence.yes ? answerer(conducted, driven) : null, driven});
		return end.kind === 'stopped' ? end.question : null;
	} finally {
		unbound();
		lines.close();
		world.stdin.destroy();
	}
};

const answerer =
	({run, answers, licence, speed}: Conducted, driven: Promise<unknown>) =>
	async (prompt: Prompt): Promise<Intent | MissingAnswer> => {
		const {mode, drill} = run.state();
		// Only a rehearsal takes the time that a person would.
		if (mode === 'drill') await pause(answerDelay(run.plan, drill?.delays ?? delaysOf(run.plan, answers), drill?.seed ?? 1, prompt) / speed, driven);
		return answerPrompt({plan: run.plan, state: run.state(), prompt, answers, licence});
	};

/** The question that nobody answered, or null. */
const showPlain = async (conducted: Conducted, driven: Promise<unknown>): Promise<string | null> => {
	const {world, run, front, answers, speed, loan} = conducted;
	const person = front === 'lines' ? askByLine(world) : null;
	const unbound = person ? () => {} : boundEndless(run, answers, speed);
	if (person) loan.open(person.lend);
	try {
		const end = await runPlain({
			run,
			out: text => world.stdout.write(`${visible(person ? foldRows(text, world.stdout) : text)}\n`),
			...(person && {width: Math.min(columnsOf(world.stdout), 100)}),
			answer: answerer(conducted, driven),
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
