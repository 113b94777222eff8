import {expect, test} from 'vitest';
import type {MemoryRun, Played} from '../support/memory-run.ts';
import {memoryRun} from '../support/memory-run.ts';
import type {TestScreen} from '../support/screen.ts';
import {openScreen} from '../support/screen.ts';
import {readText} from '../support/read-text.ts';
import {command, planOf, section} from '../support/sample-plan.ts';
import {SHOP_TEXT, shopPlan} from '../support/shop-plan.ts';

const play = (command: string, attempt: number): Played => {
	if (command.includes('logs')) return {hold: true, lines: Array.from({length: 3000}, (_, line) => `api.1  GET /cart/${4100 + line} 200 ${line % 90} ms`)};
	if (command.includes('update') && attempt < 2) return {lines: ['overall progress: 1 out of 3 tasks', 'shop_api.2: preparing', 'error: no such image: shop/api:v41'], exit: 1};
	return {lines: ['{"status":"ok","db":"ok"}']};
};

type Walk = {readonly screen: TestScreen; readonly run: MemoryRun; readonly shot: (name: string, keys: string, wanted: string | RegExp) => Promise<void>};

const walk = async (columns: number, rows: number, options: {readonly mode?: 'live' | 'drill'; readonly ascii?: boolean} = {}): Promise<Walk> => {
	const run = memoryRun(shopPlan({rtoMs: 900_000}), play, options.mode, SHOP_TEXT);
	const screen = await openScreen(run, {columns, rows, ascii: options.ascii ?? false});
	const shot = async (name: string, keys: string, wanted: string | RegExp) => {
		if (keys !== '') await screen.press(keys);
		await screen.until(wanted);
		const text = screen.rows().map(row => row.trimEnd()).join('\n');
		await expect(`${text}\n`).toMatchFileSnapshot(`screens/${columns}x${rows}/${name}.txt`);
	};
	return {screen, run, shot};
};

/** What was last sent to the clipboard. */
const copied = (bytes: string): string => Buffer.from(bytes.split('\x1b]52;c;').at(-1)?.split('\x07')[0] ?? '', 'base64').toString();

const SIZES = [
	[100, 30],
	[80, 24],
] as const;

test.each(SIZES)('a run from the overview to the end at %i columns and %i rows', async (columns, rows) => {
	const {screen, run, shot} = await walk(columns, rows);
	await shot('overview', '', 'Plan:');
	await shot('command', '\r', 'Expect:');
	await shot('read', 'p', 'Written at');
	await screen.press('\x1b');
	await screen.gone('Written at');
	await shot('checklist', '\r', '0 of 4 marked');
	await shot('checklist-ticked', ' ', '1 of 4 marked');
	await shot('item-reason', 'x', 'Why does the item');
	await screen.press('the page covers it');
	await screen.until('the page covers it');
	await shot('checklist-reason', '\r', '2 of 4 marked');
	await screen.press(' ');
	await screen.until('3 of 4 marked');
	await shot('decision', ' ', 'nothing is selected');
	await shot('source', 'v', 'the runbook as written');
	await screen.press('\x1b');
	await screen.gone('the runbook as written');
	await shot('decision-timer', '3', 'option 3 is selected');
	await shot('decision-picked', '1', 'option 1 is selected');
	await shot('decision-reason', '\r', 'Take "Previous image"?');
	await screen.press('errors came with v42');
	await screen.until('errors came with v42');
	await shot('interactive', '\r', 'Terminal:');
	await shot('inputs', '\r', 'Enter offers');
	await shot('inputs-sample', '\r', 'Enter again');
	await shot('gated', '\r', 'Timeout: 5 min');
	await screen.until('ready');
	await shot('gate-yes', '\r', 'y runs it');
	await shot('failure', 'y', '✘ failed after');
	await shot('edit', 'e', 'Edit the command');
	await screen.press('\x1b');
	await screen.gone('Edit the command');
	await shot('skip-reason', 's', 'Why is the step skipped');
	await shot('refused', '\r', 'a reason is needed');
	await screen.press('\x1b');
	await screen.gone('Why is the step');
	await screen.press('r');
	await screen.until('y runs it');
	await shot('destructive', 'y', 'DESTRUCTIVE');
	await shot('gate-word', '\r', 'Type  shop_worker');
	await screen.press('shop');
	await screen.until('> shop');
	await shot('gate-wrong', '\r', 'type `shop_worker`');
	await screen.press('_worker');
	await screen.until('> shop_worker');
	await screen.press('\r');
	await screen.until('Endless:');
	await shot('endless', '\r', '▶ running');
	await shot('scrolled', '\x1b[5~', 'below, f follows');
	await shot('log', 'l', 'step 7 ▶ running');
	await screen.press('\x1b');
	await screen.gone('step 7 ▶');
	await screen.press('\x03');
	await screen.until('SIGINT');
	run.end({status: 'stopped', by: 'operator', exit: null, why: 'you stopped it'});
	await shot('manual', '', 'left of 2 min');
	await shot('quit', 'q', 'Leave this run?');
	await screen.press('\x1b');
	await screen.gone('Leave this run?');
	await shot('note', 'n', 'Note for the record');
	await screen.press('all quiet');
	await screen.until('> all quiet');
	await screen.press('\r');
	await screen.gone('Note for');
	await shot('sections', 'b', 'Go to a section');
	await screen.press('\x1b');
	await screen.gone('Go to a section');
	await shot('help', '?', 'Keys here');
	await screen.press('\x1b');
	await screen.gone('Keys here');
	await shot('plan', 'o', 'Not on the way');
	await screen.press('\x1b');
	await screen.gone('Not on the way');
	run.pass(300_000);
	await screen.press('\r');
	await screen.until('Check the version');
	await shot('finish', '\r', 'Record:');
	await screen.press('y');
	await screen.until('the summary was sent');
	expect(copied(screen.bytes())).toMatch(/^Shop rollback: run completed after [^\n]+ by robin on ops-1\n03:10:00Z {2}run started[^]*step 3: chose "Previous image"[^]*Record: artifacts/);
	await shot('files', 'v', 'files of the record');
	await screen.press('j');
	await screen.press('\r');
	expect(run.paged()).toEqual(['decisions.md']);
	await screen.press('\x1b');
	await screen.gone('files of the record');
	await shot('timeline', 'h', 'Time of day');
	await screen.press('\x1b');
	await screen.gone('Time of day');
	await screen.press('q');
	expect(await screen.left).toBe('finished');
});

test.each(SIZES)('an unknown outcome, a drill and a warning at %i columns and %i rows', async (columns, rows) => {
	const {screen, run, shot} = await walk(columns, rows, {mode: 'drill'});
	await shot('drill', '', 'DRILL');
	await screen.press('\x1b');
	await screen.gone('Plan:');
	run.send({kind: 'move', to: 'logs', reason: ''});
	await screen.until('Endless:');
	await screen.press('\r');
	await screen.until('▶ running');
	run.record({kind: 'run-resumed', operator: 'robin', host: 'ops-1'});
	run.end({status: 'unknown', exit: null, by: 'lost', why: 'the machine was restarted'});
	await shot('unknown', '', 'outcome unknown after');
	run.notify('evidence cannot be written: no space left on /srv');
	await shot('notice', '', 'evidence cannot be written');
});

test('without Unicode every sign has a plain twin and columns stay where they are', async () => {
	const {screen, shot} = await walk(100, 24, {ascii: true});
	await screen.press('\r');
	await shot('ascii', '', 'Expect:');
	expect(screen.text()).toMatch(/^[\x20-\x7e\n]*$/);
});

test('a terminal that is too small says so, takes the keys that it shows and no others, and comes back', async () => {
	const {screen, shot} = await walk(50, 12);
	await shot('too-small', '', 'too small');
	await shot('too-small-help', '?', 'Nothing runs');
	await screen.press('\x1b');
	await screen.gone('Nothing runs');
	await shot('too-small-quit', 'q', 'resume later');
	await screen.press('\x1b');
	await screen.gone('resume later');
	await screen.press('\r');
	screen.resize(100, 30);
	await screen.until('Plan:');
});

test('between two automatic attempts the screen says what happens next', async () => {
	const steps = [command('curl -fsS https://shop.example/health', {id: 'health', title: 'Wait until it answers', section: 's', retry: {attempts: 10, everyMs: 10_000}})];
	const plan = planOf(steps, [section('s', 'Checks')]);
	const run = memoryRun(plan, () => ({hold: true, lines: ['curl: (7) connection refused']}));
	const screen = await openScreen(run);
	await screen.until('Plan:');
	await screen.press('\x1b');
	await screen.until('Retries:');
	await screen.press('\r');
	await screen.until('▶ running');
	run.pauseRetries();
	run.end({exit: 7, why: 'exit code 7'});
	await screen.until('tries again by itself within 10 s · attempt 2 of 10');
	expect(screen.text()).toContain('connection refused');
});

test('a run that is being aborted says so while its step goes on', async () => {
	const run = memoryRun(planOf([command('one', {id: 'one', title: 'One', section: 's'})], [section('s', 'Steps')]), () => ({hold: true}));
	const screen = await openScreen(run);
	await screen.until('Plan:');
	await screen.press('\x1b');
	await screen.until('ready');
	await screen.press('\r');
	await screen.until('▶ running');
	run.send({kind: 'abort', because: 'operator', reason: 'wrong runbook'});
	await screen.until('the run ends after this step');
	run.end();
	await screen.until('Run aborted');
});

test.each(SIZES)('a soak shows how it goes at %i columns and %i rows', async (columns, rows) => {
	const plan = readText('# Shop\n\n## Watch <!-- rollbook: soak=10m -->\n\nThe error rate should fall.\n\n```bash\ncurl -fsS https://shop.example/error-rate | jq .percent\n```\n');
	const lines = [8.2, 6.1, 3.4, 3.9, 1.2, 0.4].flatMap((value, index) => [`{"errors": ${value}}`, `-- sample ${index + 1} ${index === 3 ? 'failed: exit 22' : 'good: exit 0'} after ${120 + index * 10} ms`]);
	const run = memoryRun(plan, () => ({hold: true, lines}));
	const screen = await openScreen(run, {columns, rows});
	await screen.press('\x1b');
	await screen.until('Watched:');
	await screen.press('\r');
	await screen.until('Values:');
	await expect(`${screen.rows().map(row => row.trimEnd()).join('\n')}\n`).toMatchFileSnapshot(`screens/${columns}x${rows}/soak.txt`);
});

test('a very wide terminal gives titles their room and keeps lines short enough to read', async () => {
	const {screen, shot} = await walk(250, 80);
	await shot('overview', '', 'Plan:');
	await screen.press('\x1b');
	await screen.gone('Plan:');
	await shot('command', '', 'Expect:');
});

test('the smallest terminal shows what runs, where, and the keys', async () => {
	const {screen, shot} = await walk(60, 15);
	await screen.press('\x1b');
	await screen.gone('Plan:');
	await shot('command', '', 'ready');
});

test('on a small terminal a failure still offers what can be done, and the timeline gives words the room', async () => {
	const run = memoryRun(planOf([command('false', {id: 'one', title: 'Look at it', section: 's'})], [section('s', 'Steps')]), () => ({exit: 1}));
	const screen = await openScreen(run, {columns: 60, rows: 20});
	await screen.press('\x1b');
	await screen.until('ready');
	await screen.press('\r');
	await screen.until('it printed nothing');
	await expect(`${screen.rows().map(row => row.trimEnd()).join('\n')}\n`).toMatchFileSnapshot('screens/60x20/failure.txt');
	await screen.press('h');
	await screen.until('what happened when');
	await expect(`${screen.rows().map(row => row.trimEnd()).join('\n')}\n`).toMatchFileSnapshot('screens/60x20/timeline.txt');
});
