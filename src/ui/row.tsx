import {Text} from 'ink';
import {toAscii} from './glyphs.ts';
import type {Line, Look} from './text/line.ts';
import {linkSequence} from './text/link.ts';
import {safe} from './text/safe.ts';

/** The last gate before the terminal: whatever a pane forgot, nothing but printable text gets through, and links that we made. */
export const Row = ({line, ascii}: {readonly line: Line; readonly ascii: boolean}) => (
	<Text wrap="truncate-end">
		{line.length === 0 ? ' ' : line.map(({text, look, href}, index) => (
			<Text key={index} {...LOOKS[look]}>
				{ascii ? toAscii(safe(text)) : href === undefined ? safe(text) : linkSequence(safe(text), href)}
			</Text>
		))}
	</Text>
);

type Style = {readonly bold?: boolean; readonly italic?: boolean; readonly underline?: boolean; readonly dimColor?: boolean; readonly inverse?: boolean; readonly color?: string};

const LOOKS: Readonly<Record<Look, Style>> = {
	plain: {},
	bold: {bold: true},
	dim: {dimColor: true},
	good: {color: 'green'},
	bad: {color: 'red', bold: true},
	warn: {color: 'yellow'},
	accent: {color: 'cyan'},
	chosen: {inverse: true},
	heading: {bold: true, underline: true},
	stress: {italic: true},
	link: {underline: true},
	quoted: {color: 'green'},
	variable: {color: 'yellow'},
	operator: {bold: true, color: 'magenta'},
	flag: {color: 'cyan'},
	filled: {bold: true, underline: true},
};
