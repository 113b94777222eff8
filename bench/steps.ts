import {writeFileSync} from 'node:fs';
import {join} from 'node:path';
import {trustFlags} from '../test/support/trust-flags.ts';
import {inTurn, measured, median, notShown, ratios, spread} from './figure.ts';
import type {Figure} from './figure.ts';
import {node, NO_ZX, NOTHING, rollbook, take, zx} from './programs.ts';

/** Steps that do nothing: what is left is what a runner does around them. */
const FILE = 'steps.md';
const LEAST = join(import.meta.dirname, 'least-steps.ts');
const runbook = (steps: number): string => `# Steps that do nothing\n\n${'```bash\ntrue\n```\n\n'.repeat(steps)}`;

const steps = (count: number, rounds: number, most: number | null): Figure => ({
	name: `steps: ${count}`,
	what: `${count} ${count === 1 ? 'step that does' : 'steps that do'} nothing, each with its durable record, from the start of the program to its end`,
	goal: most === null ? null : `at most ${most.toFixed(1)} × zx`,
	how: `in turn: \`rollbook run ${FILE} --ui plain --yes\`, \`zx ${FILE}\`, \`bash -c true\` in a loop of bash, and the least that a record takes: a program that starts one bare shell a step and syncs four lines, or one, and does nothing else`,
	async measure({tiny, folder}) {
		const peer = zx({fetch: !tiny});
		writeFileSync(join(folder, FILE), runbook(count));
		const args = ['run', FILE, '--ui', 'plain', '--yes'];
		const trusted = [...args, ...trustFlags(args, folder)];
		const started = {cwd: folder};
		const taken = await inTurn(tiny ? 1 : rounds, {
			own: () => rollbook(trusted, started),
			bash: () => take('bash', ['-c', `for ((i = 0; i < ${count}; i++)); do bash -c true; done`], started),
			four: () => node([LEAST, String(count), '4'], started),
			one: () => node([LEAST, String(count), '1'], started),
			zx: () => (peer === null ? NOTHING : node([peer, FILE], started)),
		});
		const least = `${median(ratios(taken.own, taken.four)).toFixed(1)} × the least with four synced lines a step`;
		const loop = `${spread(ratios(taken.own, taken.bash), 1)} × \`bash -c\`; ${median(taken.own).toFixed(0)} ms; ${least}`;
		if (peer === null) return tiny ? measured(loop, null) : notShown(NO_ZX);
		const times = ratios(taken.own, taken.zx);
		const leasts = `which takes ${median(ratios(taken.four, taken.zx)).toFixed(2)} × zx itself, with one line ${median(ratios(taken.one, taken.zx)).toFixed(2)}`;
		return measured(`${spread(times)} × zx; ${loop}, ${leasts}`, median(times), most === null ? null : median(times) <= most);
	},
});

/** As many as nobody waits for in a test. */
export const stepsOf = (count: number): Figure => steps(count, 3, null);

export const STEPS: readonly Figure[] = [steps(1, 11, null), steps(10, 11, null), steps(100, 7, 1)];
