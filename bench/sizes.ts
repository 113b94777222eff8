import {readRunbook} from '../src/parser/read-runbook.ts';
import {stopwatch} from '../safety/row.ts';
import {inTurn, measured, median, ratios, spread} from './figure.ts';
import type {Figure, Measured, NotShown, Scale} from './figure.ts';

/** Reading of runbooks from 1 KB to 10 MB. */
const PLACE = {path: 'bench.md', sha256: ''};

/** What a team writes who explains: prose, a block, a table and a list in each part; no two parts alike. About 3,000 characters. */
const wordyPart = (at: number): string => `## ${at}. Restore shop ${at}

${Array.from({length: 5}, (_, index) => `The orders of shop ${at}.${index} are kept in one database, which ${at % 2 === 0 ? 'has a replica in another zone' : 'is backed up every hour'}. When it is slow, the team looks at the dashboard first and decides together; what was seen goes into the incident. A release of the shop changes it only through migrations, and each of them has a way back, written down beside it, that was tried before. The warehouse reads the same tables at night, so nothing long is started between one and three, and whoever is on call tells them beforehand what is going to be done and how long it will take.\n`).join('\n')}
\`\`\`bash
# Look at it
kubectl get pods --namespace shop-${at}
kubectl rollout undo deployment/shop --namespace shop-${at}
curl -fsS https://shop-${at}.example.com/health
\`\`\`

| Symptom | Action |
| --- | --- |
| Errors above ${at % 90} % | Roll back |

- [ ] Errors of shop ${at} below 1 %
- [ ] The team in #shop-${at} knows
`;

const wordyRunbook = (bytes: number): string => {
	const parts = ['# Shops\n'];
	for (let size = 0; size < bytes; size += parts.at(-1)?.length ?? 1) parts.push(wordyPart(parts.length));
	return parts.join('\n').slice(0, bytes);
};

const bytesOf = (size: number): Uint8Array => new TextEncoder().encode(wordyRunbook(size));

/** Milliseconds of one processor. */
const reading = (bytes: Uint8Array) => async (): Promise<number> => {
	const watch = stopwatch();
	readRunbook(bytes, PLACE);
	return watch();
};

const HOW = 'a wordy runbook made for it, read in this process; time of one processor, in turn, the first round not counted';

const speed: Figure = {
	name: 'reading: 1 MB',
	what: 'reading of runbooks of 1 KB, 10 KB, 100 KB, 1 MB; one of 10 MB is refused',
	goal: '1 MB in at most 1 s',
	how: HOW,
	async measure({tiny}) {
		const most = tiny ? 10_000 : 1_000_000;
		const taken = await inTurn(tiny ? 1 : 7, {k1: reading(bytesOf(1000)), k10: reading(bytesOf(10_000)), k100: reading(bytesOf(most / 10)), m1: reading(bytesOf(most)), m10: reading(bytesOf(most * 10))});
		const each = [`1 KB ${spread(taken.k1, 1)}`, `10 KB ${spread(taken.k10, 1)}`, `100 KB ${spread(taken.k100, 0)}`, `1 MB ${spread(taken.m1, 0)} ms`];
		const refused = readRunbook(bytesOf(tiny ? 2_000_000 : most * 10), PLACE).diagnostics.some(({code}) => code === 'too-big');
		return measured(`${each.join(', ')}; 10 MB ${refused ? 'refused' : 'read'} in ${spread(taken.m10, 1)} ms`, median(taken.m1), median(taken.m1) <= 1000);
	},
};

/** Ten times as much must take ten times as long, not more: the ratio to that. */
export const growth = async (rounds: number, take: {readonly tenth: () => Promise<number>; readonly whole: () => Promise<number>}): Promise<Measured | NotShown> => {
	const taken = await inTurn(rounds, take);
	const times = ratios(taken.whole, taken.tenth).map(ratio => ratio / 10);
	return measured(`${spread(times)} × ten times; ${median(taken.tenth).toFixed(1)} and ${median(taken.whole).toFixed(0)} ms`, median(times), median(times) <= LINEAR);
};

/** What grows with the square comes to 10; caches and collections of memory make some difference. */
const LINEAR = 1.5;
export const GROWS = `ten times as much takes at most ${LINEAR} × ten times as long`;

const readingGrowth: Figure = {
	name: 'reading: growth',
	what: 'reading, from 100 KB to 1 MB',
	goal: GROWS,
	how: HOW,
	measure: ({tiny}: Scale) => growth(tiny ? 1 : 7, {tenth: reading(bytesOf(tiny ? 2000 : 100_000)), whole: reading(bytesOf(tiny ? 20_000 : 1_000_000))}),
};

export const SIZES: readonly Figure[] = [speed, readingGrowth];
