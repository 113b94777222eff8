import {bundlePretend} from '../test/support/drilled.ts';
import {badDays, goodDay, REAL} from '../test/support/real-procedures.ts';
import type {Gone} from '../test/support/real-procedures.ts';
import {measured, notShown} from './row.ts';
import type {Measured, NotShown, Row, Scale} from './row.ts';

const drillThem = async ({full}: Scale): Promise<Measured | NotShown> => {
	if (REAL.length === 0) return notShown('no real runbooks are beside the project');
	const pretendPath = await bundlePretend();
	const procedures = full ? 'all' : 'those on the way';
	const gone: Gone[] = [];
	const found: string[] = [];
	for (const name of REAL) {
		const days: readonly (readonly [string, () => Promise<Gone>])[] = [['good day', () => goodDay(name, pretendPath, procedures)], ...(full ? [['bad days', () => badDays(name, pretendPath, 'those on the way')] as const] : [])];
		for (const [day, drill] of days) {
			const one = await drill();
			gone.push(one);
			found.push(...one.found.map(line => `${name.slice(0, 3)}, ${day}: ${line}`));
		}
	}
	const sum = (of: (one: Gone) => number): number => gone.reduce((total, one) => total + of(one), 0);
	return measured(`${REAL.length} runbooks, ${sum(one => one.explored.drills)} drills, ${sum(one => one.explored.taken)} options taken, ${sum(one => one.looked)} looks at what came of it, ${sum(one => one.explored.failures)} failures passed`, found);
};

export const PROCEDURES: readonly Row[] = [{
	id: 'S21',
	what: 'every procedure of real runbooks, by every option, on good days and on bad ones',
	figure: 'each ends as it should, no command without a stand-in, no step that no drill came by',
	how: 'drilled with their scenarios; at the small scale the procedures on the way, on a good day',
	inMemory: true,
	measure: drillThem,
}];
