import {useEffect, useState} from 'react';
import {Box, render, useApp, useInput, useWindowSize} from 'ink';
import {keyPressOf} from '../keys/key-press.ts';
import {Row} from '../row.tsx';
import {cutLine, line, span, windowOf} from '../text/line.ts';
import type {Line} from '../text/line.ts';
import type {Look, SeenRows} from './seen-rows.ts';
import {NOTHING_SEEN, nextPage, seenWith} from './seen-rows.ts';
import {trustLines} from './trust-question.ts';
import type {TrustAnswer, TrustQuestion} from './trust-question.ts';

type TrustScreenOptions = {readonly question: TrustQuestion; readonly stdin: NodeJS.ReadStream; readonly stdout: NodeJS.WriteStream; readonly ascii: boolean; readonly now: () => number};

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
	const [before, setSeen] = useState(NOTHING_SEEN);
	const lines = trustLines(question, columns - 2);
	const height = Math.max(1, rows - 2);
	const last = Math.max(0, lines.length - height);
	const start = Math.min(top, last);
	const look: Look = {columns, start, height, all: lines.length};
	const seen = seenWith(before, look);
	const unread = seen.rows < lines.length;
	useEffect(() => setSeen(seen), [seen.columns, seen.rows]);
	useInput((input, key) => {
		const pressed = keyPressOf(input, key)?.key ?? '';
		const to = MOVES[pressed]?.(look, seen);
		if (to !== undefined) setTop(Math.max(0, Math.min(last, to)));
		const answer = ANSWERS[pressed];
		if (answer === undefined || now() - since < DEAD_MS || (unread && (answer === 'allow' || answer === 'once'))) return;
		onAnswer(answer);
		exit();
	});
	const shown: readonly Line[] = [...windowOf(lines, start, height), cutLine(statusOf(seen, lines.length), columns - 1), cutLine(footerOf(unread), columns - 1)];
	return (
		<Box width="100%" height={rows} overflow="hidden" flexDirection="column">
			{shown.map((row, index) => (
				<Row key={index} line={[span(' '), ...row]} ascii={ascii} />
			))}
		</Box>
	);
};

const statusOf = ({rows}: SeenRows, all: number): Line => (rows < all ? line(`lines ${rows + 1} to ${all} were not all on the screen: Space or PgDn shows them`, 'warn') : line('waiting for your word · nothing was run', 'dim'));

const footerOf = (unread: boolean): Line => [span(unread ? 'Space on   PgUp back   d deny   q leave' : 'a allow   o only this once   d deny   j/k scroll   q leave')];

/** The row that stands on top afterwards. */
const MOVES: Readonly<Record<string, (look: Look, seen: SeenRows) => number>> = {
	j: ({start}) => start + 1,
	down: ({start}) => start + 1,
	k: ({start}) => start - 1,
	up: ({start}) => start - 1,
	space: (look, seen) => nextPage(seen, look),
	pagedown: (look, seen) => nextPage(seen, look),
	pageup: ({start, height}) => start - height,
	g: () => 0,
	home: () => 0,
	G: ({all}) => all,
	end: ({all}) => all,
};
