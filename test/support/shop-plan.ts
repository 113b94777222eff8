import type {Plan} from '../../src/plan/plan.ts';
import {checklist, command, decision, input, manual, planOf, section} from './sample-plan.ts';

const SECTIONS = [
	section('before', 'Before you start', {role: 'preparation', prose: 'Everything here only **looks**. Tell `#shop-ops` that you are on it.'}),
	section('which', 'Which way back?', {role: 'decision', prose: '| Symptom | Way |\n|---|---|\n| bad code | A |\n| bad data | B |'}),
	section('image', 'Way A: previous image', {prose: 'Puts the image of the release before back. Takes about three minutes.\n\n- Carts stay as they are.\n- Sessions are lost.'}),
	section('restore', 'Way B: restore the database', {prose: 'Orders since the backup are lost.', useWhen: 'rows are wrong, not the code'}),
	section('after', 'Afterwards', {role: 'verification'}),
	section('stuck', 'If the health check stays red', {role: 'recovery', prose: 'Scale by hand.'}),
];

const STEPS = [
	command('curl -fsS https://shop.example/health', {id: 'health', title: 'Look at the health check', section: 'before', expectations: [{kind: 'contains', text: '"db":"ok"', line: 12}]}),
	checklist(['Confirm that the symptom began with the release', 'Tell the shop team in `#shop-ops`', 'Open an incident', 'Note the number of open orders'], {id: 'ready', title: 'Ready to roll back', section: 'before'}),
	decision(
		'condition',
		[
			{id: 'image', text: 'Previous image', detail: 'The code is bad, the data is fine', line: 30, opens: {kind: 'section', section: 'image'}},
			{id: 'restore', text: 'Restore the database', detail: 'Rows are wrong. **Loses the orders since the backup**', line: 31, opens: {kind: 'section', section: 'restore'}},
			{id: 'watch', text: 'Watch it', detail: 'Less than 2 % of requests fail', line: 32, opens: {kind: 'timer', waitMs: 300_000}},
			{id: 'forward', text: 'Fix forward', detail: 'A fix is minutes away', line: 33, opens: {kind: 'end', reason: 'fix forward'}},
		],
		{id: 'way', title: 'Which way back?', section: 'which'},
	),
	command('ssh deploy@shop-1.example', {id: 'login', title: 'Log in to the first server', section: 'image', interactive: true, opens: {kind: 'shell', label: 'ssh deploy@shop-1.example'}, effect: 'read'}),
	command('docker service update --image shop/api:<version> shop_api', {
		id: 'update',
		title: 'Put the old image back',
		section: 'image',
		prose: 'The old containers are drained one by one.',
		effect: 'change',
		gate: {level: 'confirm', why: 'changes what customers see', word: 'shop_api'},
		timeoutMs: 300_000,
	}),
	command('docker service scale shop_worker=0', {
		id: 'workers',
		title: 'Stop the workers',
		section: 'image',
		effect: 'destructive',
		gate: {level: 'typed', why: 'stops every worker of the shop', word: 'shop_worker'},
		warnings: ['Jobs that run now are lost'],
	}),
	command('docker service logs --follow shop_api', {id: 'logs', title: 'Watch the logs', section: 'image', endless: true, prose: 'Look for `5xx` for five minutes.'}),
	manual('Wait 2–3 minutes until the caches are **warm**, then open the shop in a browser.', {id: 'warm', title: 'Let the caches warm up', section: 'after', waitMs: 120_000}),
	command('curl -fsS https://shop.example/version | grep <version>', {id: 'version', title: 'Check the version', section: 'after'}),
	command('psql "$SHOP_DB" -c \'TRUNCATE orders\'', {
		id: 'truncate',
		title: 'Empty the orders',
		section: 'restore',
		onWay: false,
		effect: 'destructive',
		gate: {level: 'typed', why: 'deletes every order', word: 'orders'},
	}),
	command('docker service scale shop_api=6', {id: 'scale', title: 'Scale by hand', section: 'stuck', onWay: false, effect: 'change'}),
];

/** What an author might have written there; steps stand at other lines than in the plan. */
export const SHOP_TEXT: readonly string[] = `# Shop rollback

Owner: team shop. **Read it once** before you need it.

## Before you start

Everything here only **looks**. Tell \`#shop-ops\` that you are on it.

## Which way back?

| Symptom | Way | How sure must you be? |
|---|---|---|
| Code is bad, data is fine | [A](#way-a) | Errors began with the release |
| Rows are wrong | [B](#way-b) | Two people have looked at the rows, and the newest backup is younger than a day |

> [!WARNING]
> Way B loses the orders since the backup.

## Way A: previous image

\`\`\`sh
docker service update --image shop/api:<version> shop_api
\`\`\``.split('\n');

/** A runbook with one step of every kind. */
export const shopPlan = (given: Partial<Plan> = {}): Plan =>
	planOf(
		STEPS,
		SECTIONS,
		[input('version', {default: 'v41', prompt: 'Release to go back to', pattern: 'v\\d+'}), input('region', {options: ['east', 'west']}), input('db_password', {secret: true})],
		given,
	);
