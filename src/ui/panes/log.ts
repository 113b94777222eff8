import {findStep} from '../../plan/find-step.ts';
import {topOverlay} from '../state/ui-state.ts';
import {line} from '../text/line.ts';
import {outputLines} from './output.ts';
import type {DrawPane} from './pane.ts';
import {fieldPane} from './box.ts';
import {paneOf, sized, stacked} from './pane.ts';

/** An attempt's output over the whole screen, with nothing beside it that would be copied along. */
export const logPane: DrawPane = ({run, ui}, {width, height}) => {
	const overlay = ui.overlays.findLast(candidate => candidate.kind === 'log');
	if (!overlay) return paneOf([]);
	const top = topOverlay(ui);
	if (top?.kind === 'search') {
		const rows = outputLines(run.output(overlay.step, overlay.attempt), overlay.bottom, ui.wrap, {width, height: height - 1}, overlay.query, overlay.only);
		return stacked(sized(paneOf(rows), {width, height: height - 1}), fieldPane(top.field, width));
	}
	const rows = outputLines(run.output(overlay.step, overlay.attempt), overlay.bottom, ui.wrap, {width, height}, overlay.query, overlay.only);
	if (rows.length === 0 && overlay.only) return paneOf([line(`no line has "${overlay.query}"; & shows all`, 'dim')]);
	return paneOf(rows.length > 0 ? rows : [line(`step ${findStep(run.plan, overlay.step)?.number ?? ''} printed nothing`, 'dim')]);
};
