import {useEffect, useReducer} from 'react';
import {Box, useApp, useCursor, useInput, usePaste, useWindowSize} from 'ink';
import type {SuspendTerminal} from 'ink';
import type {LiveRun} from '../run/live-run.ts';
import {keyPressOf} from './keys/key-press.ts';
import {useHelpKey} from './keys/use-help-key.ts';
import {faultFrame, frame} from './panes/frame.ts';
import type {Pane, Size} from './panes/pane.ts';
import {Row} from './row.tsx';
import type {ScreenStore} from './screen-store.ts';
import {modeOf} from './state/mode.ts';
import {untilTick} from './tick.ts';

type ScreenProps = {
	readonly run: LiveRun;
	readonly store: ScreenStore;
	readonly ascii: boolean;
	readonly now: () => number;
	/** Called once, with the way to leave and the way to step aside. */
	readonly onMounted: (controls: {readonly exit: () => void; readonly suspend: SuspendTerminal}) => void;
};

/** Draws what the store and the run say, row by row, and hands keys to the store. Decides nothing. */
export const Screen = ({run, store, ascii, now, onMounted}: ScreenProps) => {
	const [, redraw] = useReducer((count: number) => count + 1, 0);
	const {exit, suspendTerminal} = useApp();
	const {columns, rows} = useWindowSize();
	const {setCursorPosition} = useCursor();
	useEffect(() => store.subscribe(redraw), [store]);
	useEffect(() => onMounted({exit: () => exit(), suspend: suspendTerminal}), []);
	useInput((input, key) => {
		const press = keyPressOf(input, key);
		if (press) store.dispatch({kind: 'key', press});
	});
	useHelpKey(() => store.dispatch({kind: 'key', press: {key: 'f1', text: ''}}));
	usePaste(text => store.dispatch({kind: 'paste', text}));
	useEffect(() => store.resize({columns, rows}), [store, columns, rows]);
	const pane = draw(run, store, now(), {width: columns, height: rows});
	setCursorPosition(pane.cursor ?? undefined);
	const wait = untilTick(run, now());
	useEffect(() => {
		const timer = setTimeout(redraw, wait);
		return () => clearTimeout(timer);
	});
	return (
		<Box width="100%" height={rows} overflow="hidden" flexDirection="column">
			{pane.lines.map((line, row) => (
				<Row key={row} line={line} ascii={ascii} />
			))}
		</Box>
	);
};

const draw = (run: LiveRun, store: ScreenStore, now: number, size: Size): Pane => {
	const state = run.state();
	const ui = store.ui();
	const view = {run, state, ui, mode: modeOf(ui, run.plan, state), now};
	try {
		return frame(view, size);
	} catch (error) {
		// A fault in a drawing must not take the run's screen away in the middle of an outage: the keys go on working.
		return faultFrame(view, size, String(error));
	}
};
