import type {Step} from '../../plan/step.ts';
import {stepState} from '../../run/step-state.ts';
import {elapsed} from '../clock-text.ts';
import type {Course, Moment, Stretch} from './course.ts';
import {partOf, sumOf} from './course.ts';
import {html} from './html.ts';
import type {Html} from './html.ts';
import {anchorOf} from './view.ts';
import type {View} from './view.ts';
import {lasting} from '../../run/lasting.ts';
import {statusOf} from './words.ts';

/** Times in which nobody drove the run would press all else together: each is so wide, in percent. */
const AWAY_WIDTH = 3;
/** Behind this, in percent, a time is written in front of its line: it would leave the picture. It then needs so much room before it. */
const LATE = 90;
const ROOM_BEFORE = 25;

/** Steps as bars over time: full bars for machines, outlined ones for people, signs for what was decided, noted and went wrong. */
export const picturePart = ({course, steps, state}: View): Html => {
	const scale = scaleOf(course);
	const drawn = steps.filter(({id}) => partOf(course, id).stretches.length + partOf(course, id).moments.length > 0);
	return html`<div class="picture" role="list" aria-label="Timeline">
<div class="row axis" aria-hidden="true"><span class="soft">since the start</span><svg width="100%" height="20">${labelsOf(scale).map(({at, words}) => html`<text x="${percent(at)}" y="14"${at > LATE ? html` text-anchor="end"` : null}>${words}</text>`)}</svg></div>
${course.moments.some(isOfRun) || scale.away.length > 0 ? html`<div class="row" role="listitem"><span>The run</span>${bars(scale, course, null, `The run: ${[...course.moments.filter(isOfRun).map(({at, words}) => `${words} after ${lasting(at)}`), ...scale.away.map(({from, to}) => `left for ${lasting(to - from)}`)].join('; ')}`)}</div>` : null}
${drawn.map(step => rowPart(step, course, scale, statusOf(step.kind, stepState(state, step.id).status).word))}
</div>
<p class="legend soft" aria-hidden="true">${LEGEND.map(([sign, words]) => html`<span>${sign} ${words}</span>`)}</p>`;
};

const rowPart = (step: Step, course: Course, scale: Scale, word: string): Html => {
	const [machine, people] = [sumOf(course, 'machine', step.id), sumOf(course, 'people', step.id)];
	const times = [machine > 0 ? `${lasting(machine)} of commands` : '', people > 0 ? `${lasting(people)} of people` : ''].filter(part => part !== '');
	return html`<div class="row" role="listitem"><a href="#${anchorOf(step)}"><b>${step.number}</b> ${step.title}</a>${bars(scale, course, step, `${word}${times.length === 0 ? '' : `, ${times.join(', ')}`}`)}</div>`;
};

type Scale = {readonly place: (ms: number) => number; readonly ticks: readonly {readonly at: number; readonly words: string}[]; readonly away: readonly Stretch[]};

/** The times that have room beside each other. */
const labelsOf = ({ticks}: Scale): Scale['ticks'] => ticks.filter(({at}, index) => at <= LATE || at - (ticks[index - 1]?.at ?? -ROOM_BEFORE) >= ROOM_BEFORE);

const scaleOf = ({stretches, totalMs}: Course): Scale => {
	const away = stretches.filter(({kind}) => kind === 'away');
	const gone = (ms: number): number => away.reduce((sum, {from, to}) => sum + Math.max(0, Math.min(ms, to) - from), 0);
	const active = Math.max(1, totalMs - gone(totalMs));
	const room = 100 - Math.min(40, away.length * AWAY_WIDTH);
	const place = (ms: number): number => {
		const left = away.reduce((sum, {from, to}) => sum + (ms <= from ? 0 : Math.min(1, (ms - from) / (to - from))), 0);
		return ((ms - gone(ms)) / active) * room + (away.length === 0 ? 0 : (left / away.length) * (100 - room));
	};
	const step = STEPS_MS.find(ms => active / ms <= 6) ?? Math.ceil(active / 6 / DAY_MS) * DAY_MS;
	const ticks = Array.from({length: Math.floor(active / step) + 1}, (_, index) => afterAway(index * step, away)).map(ms => ({at: place(ms), words: `+${elapsed(ms)}`}));
	return {place, ticks, away};
};

/** From time in which the run was driven to time since its start. */
const afterAway = (active: number, away: readonly Stretch[]): number => away.reduce((ms, {from, to}) => (from <= ms ? ms + to - from : ms), active);

const DAY_MS = 86_400_000;
const STEPS_MS = [1, 2, 5, 10, 15, 30, 60, 120, 300, 600, 900, 1800, 3600, 7200, 21_600, 43_200, 86_400].map(seconds => seconds * 1000);

const bars = ({place, ticks}: Scale, course: Course, step: Step | null, label: string): Html => {
	const {stretches, moments} = partOf(course, step?.id ?? null);
	const own = stretches.filter(one => step !== null || one.kind === 'away');
	const signs = step === null ? course.moments.filter(isOfRun) : moments;
	return html`<svg width="100%" height="20" role="img" aria-label="${label}">${ticks.map(({at}) => html`<line class="grid" x1="${percent(at)}" x2="${percent(at)}" y1="0" y2="20"></line>`)}${own.map(({kind, from, to}) => html`<rect class="${kind}" x="${percent(place(from))}" width="${percent(Math.max(0.3, place(to) - place(from)))}" y="${kind === 'machine' ? '4' : '6'}" height="${kind === 'machine' ? '12' : '8'}"><title>${kind === 'away' ? 'left' : kind === 'machine' ? 'command' : 'people'}: ${lasting(to - from)}, from +${elapsed(from)}</title></rect>`)}${signs.map(moment => html`<svg class="sign" x="${percent(place(moment.at))}" y="10">${signPart(moment.kind)}<title>${moment.words}, +${elapsed(moment.at)}</title></svg>`)}</svg>`;
};

const isOfRun = ({kind, step}: Moment): boolean => step === null || kind === 'resume' || kind === 'jump';

const percent = (value: number): string => `${Math.round(value * 100) / 100}%`;

/** Each kind has a shape of its own. */
const signPart = (kind: Moment['kind']): Html => html`<path class="${kind}" d="${SHAPES[kind]}"></path>`;

const SHAPES: Readonly<Record<Moment['kind'], string>> = {
	decision: 'M0 -7 L7 0 L0 7 L-7 0 Z',
	note: 'M-5 -6 H5 V6 H-1 L-5 2 Z',
	failure: 'M-5 -5 L5 5 M5 -5 L-5 5',
	move: 'M-5 -6 L6 0 L-5 6 Z',
	resume: 'M-3 -7 L6 0 L-3 7 M-6 -7 V7',
	jump: 'M-2 -7 L2 -2 L-2 2 L2 7',
	abort: 'M-5 -5 H5 V5 H-5 Z',
};

const signOf = (kind: Moment['kind']): Html => html`<svg class="sign key" width="16" height="16" viewBox="-8 -8 16 16">${signPart(kind)}</svg>`;
const barOf = (kind: string): Html => html`<svg width="26" height="16"><rect class="${kind}" x="1" y="${kind === 'machine' ? 2 : 4}" width="24" height="${kind === 'machine' ? 12 : 8}"></rect></svg>`;

const LEGEND: readonly (readonly [Html, string])[] = [
	[barOf('machine'), 'command runs'],
	[barOf('people'), 'people look, decide or type'],
	[signOf('decision'), 'decision'],
	[signOf('note'), 'note'],
	[signOf('failure'), 'failure'],
	[signOf('move'), 'jump to a step'],
	[signOf('resume'), 'resumed'],
];
