import {findStep} from '../../plan/find-step.ts';
import {topOverlay} from '../state/ui-state.ts';
import {line} from '../text/line.ts';
import {foundIn, shownLines} from './output.ts';
import type {DrawPane} from './pane.ts';
import {fieldPane} from './box.ts';
import {paneOf, sized, stacked} from './pane.ts';

/** An attempt's output over the whole screen, with nothing beside it that would be copied along. */
export const logPane: DrawPane = ({run, ui}, {width, height}) => {
	const overlay = ui.overlays.findLast(candidate => candidate.kind === 'log');
	if (!overlay) return paneOf([]);
	const top = topOverlay(ui);
	if (top?.kind === 'search') {
		const rows = shownLines(run, overlay, ui.wrap, {width, height: height - 1});
		return stacked(sized(paneOf(rows), {width, height: height - 1}), fieldPane(top.field, width));
	}
	const rows = shownLines(run, overlay, ui.wrap, {width, height});
	if (rows.length === 0 && overlay.only) return paneOf([line(foundIn(run, overlay).done ? `no line has "${overlay.query}"; & shows all` : `looking for "${overlay.query}" …`, 'dim')]);
	return paneOf(rows.length > 0 ? rows : [line(`step ${findStep(run.plan, overlay.step)?.number ?? ''} printed nothing`, 'dim')]);
};
