import {EMPTY, line, span} from '../text/line.ts';
import {wrapLine} from '../text/wrap.ts';
import type {DrawPane} from './pane.ts';
import {paneOf, stacked} from './pane.ts';
import {runningPane} from './step-pane.ts';

/** A step that fills the disk, above what it prints: whether it may go on is for the operator to say. */
export const diskPane: DrawPane = (view, {width, height}) => {
	const {prompt} = view.state;
	const why = prompt?.kind === 'disk' ? prompt.why : '';
	const question = [
		...wrapLine([span(`! ${why.charAt(0).toUpperCase()}${why.slice(1)}.`, 'warn')], width, 2),
		...wrapLine(line('May it go on? Nothing is ended by itself.', 'bold'), width),
		...(view.run.readOnly ? [] : wrapLine([span('  c  ', 'accent'), span('let it go on', 'bold'), span('   ^C  ', 'accent'), span('end it', 'bold')], width)),
		EMPTY,
	];
	return stacked(paneOf(question), runningPane(view, {width, height: Math.max(0, height - question.length)}));
};
