import {availableParallelism, loadavg, tmpdir} from 'node:os';
import {tableLine, TABLE_HEAD} from '../safety/table.ts';
import {SCREEN} from './screen.ts';

/** `npm run bench [-- keys idle …]`: what the screen takes, measured here and now; exit code 1 when a figure does not hold. */
const wanted = process.argv.slice(2);
const unknown = wanted.filter(id => !SCREEN.some(row => row.id === id));
if (unknown.length > 0) {
	process.stderr.write(`there is no row ${unknown.join(', ')}; rows: ${SCREEN.map(({id}) => id).join(', ')}\n`);
	process.exit(2);
}
process.stdout.write(`${availableParallelism()} processors, load ${(loadavg()[0] ?? 0).toFixed(1)}: times count on an idle machine only\n\n${TABLE_HEAD}`);
let broken = 0;
for (const row of SCREEN.filter(({id}) => wanted.length === 0 || wanted.includes(id))) {
	const begun = performance.now();
	const result = await row.measure({full: true, timed: true, folder: tmpdir()});
	if (result.kind === 'measured' && result.found.length > 0) broken++;
	process.stdout.write(tableLine(row, result, Math.round((performance.now() - begun) / 100) / 10));
}
// What a measurement started may still hold the process open.
process.exit(broken > 0 ? 1 : 0);
