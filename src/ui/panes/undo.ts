import {ROUTE_SOURCES, routeWords, routesHere} from '../state/routes-here.ts';
import type {Line} from '../text/line.ts';
import {EMPTY, line, span} from '../text/line.ts';
import {wrapLine} from '../text/wrap.ts';
import type {DrawPane, View} from './pane.ts';
import {paneOf} from './pane.ts';

/** Before the run ends: what it did and can take back. */
export const undoPane: DrawPane = (view, {width}) =>
	paneOf([
		...wrapLine(line(endWords(view), 'bold'), width),
		...wrapLine(line(`Something that it did can be taken back.${view.run.readOnly ? '' : ' Going there runs nothing yet; afterwards the run is here again.'}`), width),
		...(view.run.readOnly ? [] : keyLines(view, width)),
	]);

const keyLines = (view: View, width: number): readonly Line[] => [
	EMPTY,
	...routeLines(view, width),
	EMPTY,
	...wrapLine([span('  Enter  ', 'accent'), span('end the run and leave everything as it is')], width, 9),
];

const endWords = ({state}: View): string => (state.abort === null && state.detour?.abort == null ? 'The run is at its end.' : 'The run is being aborted.');

/** The ways that the runbook names from here, by their keys. */
export const routeLines = ({run: {plan}, state}: View, width: number): readonly Line[] =>
	routesHere(plan, state).flatMap((route, index) => wrapLine([span(`  ${index + 1}  `, 'accent'), span(routeWords(plan, route), 'bold'), span(`  ${ROUTE_SOURCES[route.kind]}`, 'dim')], width, 5));
