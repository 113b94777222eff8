import {useEffect, useState} from 'react';
import {Box, render, useApp, useInput, useWindowSize} from 'ink';
import {keyPressOf} from '../keys/key-press.ts';
import {Row} from '../row.tsx';
import {cutLine, line, span, windowOf} from '../text/line.ts';
import type {Line} from '../text/line.ts';
import {trustLines} from './trust-question.ts';
import type {TrustAnswer, TrustQuestion} from './trust-question.ts';

export type TrustScreenOptions = {readonly question: TrustQuestion; readonly stdin: NodeJS.ReadStream; readonly stdout: NodeJS.WriteStream; readonly ascii: boolean; readonly now: () => number};

/** The question on the alternate screen, before anything of the run is shown. Keys that came early answer nothing, and Enter never does. */
export const showTrust = async (options: TrustScreenOptions): Promise<TrustAnswer | 'left'> => {
	const {stdin, stdout} = options;
	let answer: TrustAnswer | 'left' = 'left';
	stdin.setRawMode(true);
	const app = render(<TrustScreen {...options} onAnswer={given => (answer = given)} />, {stdin, stdout, interactive: true, alternateScreen: true, incrementalRendering: true, exitOnCtrlC: false, patchConsole: true, maxFps: 60});
	try {
		await app.waitUntilExit();
	} finally {
		stdin.setRawMode(false);
	}
	return answer;
};

/** A key this soon after the screen came was meant for something else. */
const DEAD_MS = 400;

const ANSWERS: Readonly<Record<string, TrustAnswer | 'left'>> = {a: 'allow', o: 'once', d: 'deny', q: 'left', esc: 'left', 'ctrl-c': 'left'};

const TrustScreen = ({question, ascii, now, onAnswer}: TrustScreenOptions & {readonly onAnswer: (answer: TrustAnswer | 'left') => void}) => {
	const {exit} = useApp();
	const {columns, rows} = useWindowSize();
	const [since] = useState(now);
	const [top, setTop] = useState(0);
	const [seen, setSeen] = useState(0);
	const lines = trustLines(question, columns - 2);
	const height = Math.max(1, rows - 2);
	const last = Math.max(0, lines.length - height);
	const start = Math.min(top, last);
	// What was never on the screen was not seen.
	const unread = lines.length - Math.max(seen, start + height);
	useEffect(() => setSeen(before => Math.max(before, Math.min(lines.length, start + height))), [start, height, lines.length]);
	useInput((input, key) => {
		const pressed = keyPressOf(input, key)?.key ?? '';
		const step = STEPS[pressed]?.(height) ?? 0;
		if (step !== 0) setTop(Math.max(0, Math.min(last, start + step)));
		const answer = ANSWERS[pressed];
		if (answer === undefined || now() - since < DEAD_MS || (unread > 0 && (answer === 'allow' || answer === 'once'))) return;
		onAnswer(answer);
		exit();
	});
	const shown: readonly Line[] = [...windowOf(lines, start, height), cutLine(statusOf(unread, lines.length), columns - 1), cutLine(footerOf(unread), columns - 1)];
	return (
		<Box width="100%" height={rows} overflow="hidden" flexDirection="column">
			{shown.map((row, index) => (
				<Row key={index} line={[span(' '), ...row]} ascii={ascii} />
			))}
		</Box>
	);
};

const statusOf = (unread: number, all: number): Line => (unread > 0 ? line(`${unread} of ${all} lines are below: Space or PgDn shows them`, 'warn') : line('waiting for your word · nothing was run', 'dim'));

const footerOf = (unread: number): Line => [span(unread > 0 ? 'Space on   PgUp back   d deny   q leave' : 'a allow   o only this once   d deny   j/k scroll   q leave')];

/** Rows to go on by, for a page of so many. */
const STEPS: Readonly<Record<string, (page: number) => number>> = {
	j: () => 1,
	down: () => 1,
	k: () => -1,
	up: () => -1,
	space: page => page,
	pagedown: page => page,
	pageup: page => -page,
	g: () => -1e9,
	home: () => -1e9,
	G: () => 1e9,
	end: () => 1e9,
};
