import {render} from 'ink';
import type {LiveRun} from '../run/live-run.ts';
import {ringBell} from './bell.ts';
import type {KeptCopy} from './copy.ts';
import {copyTo} from './copy.ts';
import {followStream} from './follow-stream.ts';
import type {ScreenStore} from './screen-store.ts';
import {openStore} from './screen-store.ts';
import {Screen} from './screen.tsx';
import {keepTitle} from './title.ts';

/** Lends the terminal: the screen steps aside, `use` runs, the screen comes back and paints itself anew. */
export type Lend = (use: () => Promise<void>) => Promise<void>;

type FullScreenOptions = {
	readonly run: LiveRun;
	readonly stdin: NodeJS.ReadStream;
	readonly stdout: NodeJS.WriteStream;
	/** Signs for terminals without Unicode. */
	readonly ascii: boolean;
	/** Clock that keys and elapsed times are taken from, milliseconds; the run's own unless given. */
	readonly now?: () => number;
	/** Stops this process as ^Z does; settles when it goes on. Absent: ^Z only paints anew. */
	readonly stop?: () => Promise<void>;
	/** Keeps what is copied in a file, too. */
	readonly keepCopy?: (text: string) => KeptCopy;
	/** Called once the screen is up; from then on steps can have the terminal. */
	readonly onReady?: (lend: Lend) => void;
	/** Settles when nobody drives the run any more; unless it is finished, the screen leaves. */
	readonly driven?: Promise<unknown>;
	/** Settles when the program is told to end; the screen leaves then, whatever the run does. */
	readonly told?: Promise<void>;
};

/** Shows a run on the alternate screen until the operator leaves. The run goes on or is over; the caller prints the summary. */
export const runFullScreen = async ({run, stdin, stdout, ascii, now = () => run.now(), stop = async () => {}, keepCopy = () => ({path: null, clipboard: true}), onReady, driven, told}: FullScreenOptions): Promise<'finished' | 'left'> => {
	const write = (text: string) => stdout.write(text);
	let exit = (): void => {};
	let suspend: Suspend = use => use();
	const store = openStore({
		run,
		now,
		columns: stdout.columns,
		rows: stdout.rows,
		leave: () => exit(),
		copy: text => copyTo(write, text, keepCopy(text)),
		stream: () => void suspend(() => showUntilKey(run, stdin, stdout)).then(() => store.dispatch({kind: 'came-back'})),
		repaint: () => void suspend(async () => {}),
		suspend: () => void lendTerminal(suspend, stop, {stdin, stdout, store}),
	});
	const bell = ringBell(run, write);
	// The console of Linux has no title.
	const title = ascii ? () => {} : keepTitle(run, write);
	const leaveUnfinished = (): void => {
		if (run.state().status !== 'finished') exit();
	};
	void driven?.then(leaveUnfinished, leaveUnfinished);
	void told?.then(() => exit());
	// Ink asks for raw keys only after its first frame; until then ^C would end the program instead of reaching the screen.
	stdin.setRawMode(true);
	const app = render(
		<Screen
			run={run}
			store={store}
			ascii={ascii}
			now={now}
			onMounted={controls => {
				({exit, suspend} = controls);
				onReady?.(use => lendTerminal(controls.suspend, use, {stdin, stdout, store}));
			}}
		/>,
		{stdin, stdout, interactive: true, alternateScreen: true, incrementalRendering: true, exitOnCtrlC: false, patchConsole: true, maxFps: 60},
	);
	try {
		await app.waitUntilExit();
	} finally {
		stdin.setRawMode(false);
		bell();
		title();
		store.close();
	}
	return run.state().status === 'finished' ? 'finished' : 'left';
};

type Suspend = (use: () => Promise<void>) => Promise<void>;

/** The normal screen with its scrollback: lines are only added, nothing is read but one key. */
const showUntilKey = async (run: LiveRun, stdin: NodeJS.ReadStream, stdout: NodeJS.WriteStream): Promise<void> => {
	const stop = followStream(run, '-- any key goes back to the run --', text => stdout.write(text));
	await nextTurn();
	stdin.pause();
	await nextTurn();
	stdin.setRawMode(true);
	await new Promise<void>(resolve => {
		stdin.once('readable', () => {
			stdin.read();
			resolve();
		});
	});
	stdin.setRawMode(false);
	stop();
	stdout.write('\n');
};

type Ends = {readonly stdin: NodeJS.ReadStream; readonly stdout: NodeJS.WriteStream; readonly store: ScreenStore};

const lendTerminal = async (suspend: Suspend, use: () => Promise<void>, {stdin, stdout, store}: Ends): Promise<void> => {
	await suspend(async () => {
		// Node goes on reading a tick after Ink let go of the input; until it really stops, it would eat the child's keys.
		await nextTurn();
		stdin.pause();
		await nextTurn();
		await use();
		// A child that took the foreground group has kept the news of a resize from us.
		(stdout as NodeJS.WriteStream & {_refreshSize?: () => void})._refreshSize?.();
	});
	store.dispatch({kind: 'came-back'});
};

const nextTurn = (): Promise<void> => new Promise(resolve => setImmediate(resolve));
