import {drillWords} from '../../run/drill-words.ts';
import type {Judged} from '../../run/judge-drill.ts';
import {STATUSES} from '../glyphs.ts';
import type {Line, Look} from '../text/line.ts';
import {line, span} from '../text/line.ts';
import {wrapLine} from '../text/wrap.ts';
import type {View} from './pane.ts';

/** What the drill was to show, against what it showed; nothing for other runs. */
export const drillEnd = ({run}: View, width: number): readonly Line[] => {
	const words = drillWords(run.plan, run.entries());
	if (!words) return [];
	const look: Look = words.verdict === 'failed' ? 'bad' : words.verdict === 'passed' ? 'good' : 'plain';
	return [
		...wrapLine([span('Drill: ', 'bold'), span(words.headline, look)], width, 4),
		...words.rows.flatMap(({mark, text}) => wrapLine(mark === null ? line(`    ${text}`, 'dim') : [span(`  ${MARKS[mark].glyph} `, MARKS[mark].look), span(text)], width, 4)),
	];
};

const MARKS: Readonly<Record<Judged['verdict'], {readonly glyph: string; readonly look: Look}>> = {
	met: {glyph: STATUSES.passed.glyph, look: 'good'},
	unmet: {glyph: STATUSES.failed.glyph, look: 'bad'},
	open: {glyph: STATUSES.unjudged.glyph, look: 'plain'},
};
