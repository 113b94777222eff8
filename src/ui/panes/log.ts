import {findStep} from '../../plan/find-step.ts';
import {topOverlay} from '../state/ui-state.ts';
import {line} from '../text/line.ts';
import {outputLines} from './output.ts';
import type {DrawPane} from './pane.ts';
import {paneOf} from './pane.ts';

/** An attempt's output over the whole screen, with nothing beside it that would be copied along. */
export const logPane: DrawPane = ({run, ui}, {width, height}) => {
	const overlay = topOverlay(ui);
	if (overlay?.kind !== 'log') return paneOf([]);
	const rows = outputLines(run.output(overlay.step, overlay.attempt), overlay.bottom, ui.wrap, {width, height});
	return paneOf(rows.length > 0 ? rows : [line(`step ${findStep(run.plan, overlay.step)?.number ?? ''} printed nothing`, 'dim')]);
};
