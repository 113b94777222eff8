import {copyFileSync, readFileSync} from 'node:fs';
import {join} from 'node:path';
import {root} from '../test/support/rollbook.ts';
import {inTurn, measured, median, ratios, spread} from './figure.ts';
import type {Figure, Scale} from './figure.ts';
import {node, NOTHING, rollbook, zx} from './programs.ts';
import {inFolder, OPENING} from './screen.ts';

/** Starts of the built program beside those of Node alone, and of zx. */
const RUNBOOK = 'fly-rollback.md';

const beside = async ({tiny, folder}: Scale, own: () => Promise<number>, most: number | null) => {
	const peer = zx({fetch: !tiny});
	const started = {cwd: folder};
	const taken = await inTurn(tiny ? 1 : 15, {
		own,
		node: () => node(['-e', '0'], started),
		zx: () => (peer === null ? NOTHING : node([peer, '--version'], started)),
	});
	const times = ratios(taken.own, taken.node);
	const others = peer === null ? '' : `; ${spread(ratios(taken.own, taken.zx))} × \`zx --version\``;
	return measured(`${spread(times)} × \`node -e 0\`${others}; ${median(taken.own).toFixed(0)} ms`, median(times), most === null ? null : median(times) <= most);
};

const HOW = 'pairs in turn: the built program, `node -e 0`, `zx --version`';

const version: Figure = {
	name: 'start: --version',
	what: '`rollbook --version`, from start to end',
	goal: 'at most 1.3 × `node -e 0`',
	how: HOW,
	measure: scale => beside(scale, () => rollbook(['--version'], {cwd: scale.folder}), 1.3),
};

const plan: Figure = {
	name: 'start: plan',
	what: `\`rollbook plan ${RUNBOOK}\`, from start to end`,
	goal: null,
	how: HOW,
	async measure(scale) {
		copyFileSync(join(root, 'runbooks', RUNBOOK), join(scale.folder, RUNBOOK));
		return beside(scale, () => rollbook(['plan', RUNBOOK], {cwd: scale.folder}), null);
	},
};

const frame: Figure = {
	name: 'start: first picture',
	what: `\`rollbook ${RUNBOOK}\` on a terminal, from start to the first picture`,
	goal: null,
	how: `${HOW}; the picture as a terminal emulator has it`,
	async measure(scale) {
		const text = readFileSync(join(root, 'runbooks', RUNBOOK), 'utf8');
		return beside(scale, () => inFolder(text, async opened => (await opened.seen(OPENING)) - opened.startedAt), null);
	},
};

export const STARTS: readonly Figure[] = [version, plan, frame];
