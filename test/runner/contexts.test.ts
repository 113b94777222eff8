import {chmodSync, existsSync, mkdirSync, readFileSync, readdirSync, writeFileSync} from 'node:fs';
import {join} from 'node:path';
import {describe, expect, test} from 'vitest';
import type {CommandStep} from '../../src/plan/step.ts';
import {openerOf} from '../../src/runner/context-openers.ts';
import {splitWords} from '../../src/runner/shell-words.ts';
import {commandStep, makeFolder, outputOf, planOf, resultOf, runAll} from './support.ts';
import type {Done} from './support.ts';

/** The best shell that is there, as one word for any login shell. */
const THERE = `'sh -c '\\''command -v bash >/dev/null && exec bash -s; exec sh -s'\\'''`;

describe('a line that opens a place is taken apart', () => {
	test.each([
		['ssh prod', `ssh -T $__rb_share prod ${THERE}`],
		['ssh -t -J bastion -p 2222 deploy@"$HOST"', `ssh -T $__rb_share -J bastion -p 2222 deploy@"$HOST" ${THERE}`],
		[`ssh prod 'sudo -i'`, `ssh -T $__rb_share prod 'sudo -H -- bash -s'`],
		['docker exec -it app bash', 'docker exec -i app bash -s'],
		['docker exec -it -e A=1 -u www app /bin/sh', 'docker exec -i -e A=1 -u www app /bin/sh -s'],
		['docker compose -f prod.yml exec web sh', 'docker compose -f prod.yml exec -T web sh -s'],
		['kubectl -n shop exec -it pod/web-0 -c app -- /bin/bash', 'kubectl -n shop exec -i pod/web-0 -c app -- /bin/bash -s'],
		['kubectl exec -it web-0 -nproduction -- bash', 'kubectl exec -i web-0 -nproduction -- bash -s'],
		['kubectl exec -ti web-0 -capi -- sh', 'kubectl exec -i web-0 -capi -- sh -s'],
		['kubectl exec -itn"$NS" web-0 -q -- sh', 'kubectl exec -i -n"$NS" web-0 -q -- sh -s'],
		['kubectl exec -i -t=true web-0 -n it -- sh', 'kubectl exec -i web-0 -n it -- sh -s'],
		['docker exec -itu root -eTIER=till web bash', 'docker exec -i -u root -eTIER=till web bash -s'],
		['docker exec -tiw/srv/till web bash', 'docker exec -i -w/srv/till web bash -s'],
		['docker compose exec -itT -uit web sh', 'docker compose exec -T -T -uit web sh -s'],
		['sudo -i', 'sudo -H -- bash -s'],
		['sudo -u app -i', 'sudo -H -u app -- bash -s'],
		['sudo su -', `sudo su - -c 'bash -s'`],
		['su - postgres', `su - postgres -c 'bash -s'`],
		['su -s /bin/bash app', `su -s /bin/bash app -c 'bash -s'`],
		['su app --shell=/bin/sh', `su app --shell=/bin/sh -c 'bash -s'`],
		['bash', 'bash -s'],
		['gcloud compute ssh web-1 --zone "$ZONE"', `gcloud compute ssh web-1 --zone "$ZONE" --command='bash -s'`],
		['flyctl ssh console -a shop', `flyctl ssh console -a shop -C ${THERE}`],
		['psql -U app shop', 'psql -X -v ON_ERROR_STOP=1 -U app shop'],
		['docker exec -it db psql -U app', 'docker exec -i db psql -X -v ON_ERROR_STOP=1 -U app'],
		['kubectl exec -it db-0 -- psql', `(kubectl exec -i db-0 -- sh -c 'psql -X -v ON_ERROR_STOP=1 && exit 77'; __rb_end=$?; [ "$__rb_end" -ne 77 ] || exit 0; [ "$__rb_end" -ne 0 ] || exit 2; exit "$__rb_end")`],
		['sudo kubectl exec -it db-0 -- psql', `(sudo kubectl exec -i db-0 -- sh -c 'psql -X -v ON_ERROR_STOP=1 && exit 77'; __rb_end=$?; [ "$__rb_end" -ne 77 ] || exit 0; [ "$__rb_end" -ne 0 ] || exit 2; exit "$__rb_end")`],
		['sudo -n docker exec -it db psql', 'sudo -n docker exec -i db psql -X -v ON_ERROR_STOP=1'],
		['sudo -u postgres psql', 'sudo -u postgres psql -X -v ON_ERROR_STOP=1'],
		['mysql -h db shop', 'mysql --table -h db shop'],
	])('%s', (line, command) => {
		expect(openerOf(line)?.command).toBe(command);
	});

	test.each(['ssh prod | tee log', 'ssh $(pick-host)', 'redis-cli', 'ssh', 'ssh prod uptime', 'docker exec -it app rails console', 'ssh a; ssh b', 'vault login', 'sudo ls', 'su -c uptime app', 'su -s /usr/bin/fish app', 'su app; su other', 'bash deploy.sh', 'fly ssh console -C ls', 'psql -c "select 1"'])(
		'%s is left to a person',
		line => {
			expect(openerOf(line)).toBeNull();
		},
	);

	test('words keep their quotes and variables', () => {
		expect(splitWords(`a "b c" 'd'\\''e' $X\\ y # rest`)?.map(word => word.raw)).toEqual(['a', '"b c"', `'d'\\''e'`, '$X\\ y']);
		expect(splitWords('a `b`')).toBeNull();
		expect(splitWords('a\nb')).toBeNull();
	});
});

/** A program of that name first on PATH; it stands for a machine: another home, and a mark in the environment. */
const standIn = (folder: string, name: string, text: string): void => {
	mkdirSync(join(folder, 'bin'), {recursive: true});
	writeFileSync(join(folder, 'bin', name), `#!/bin/bash\n${text}\n`);
	chmodSync(join(folder, 'bin', name), 0o755);
};

const through = async (steps: readonly CommandStep[], remoteShell = 'bash', onFailure?: Parameters<typeof runAll>[2]): Promise<Done & {readonly remote: string}> => {
	const folder = makeFolder();
	const remote = join(folder, 'remote');
	mkdirSync(join(remote, 'tmp'), {recursive: true});
	mkdirSync(join(remote, 'app'));
	standIn(folder, 'ssh', `[ "$1" = -G ] && exit\ncase " $* " in *" prod "*) ;; *) echo "no route" >&2; exit 255 ;; esac\ncd ${remote} && exec env -i PATH="$PATH" HOME=${remote} TMPDIR=${remote}/tmp WHERE=remote ${remoteShell} -s`);
	const done = await runAll(planOf(steps), {env: {PATH: `${join(folder, 'bin')}:${process.env['PATH'] ?? ''}`, HOME: folder, WHERE: 'here'}}, onFailure, folder);
	return {...done, remote};
};

const opening = (command: string, more: Partial<CommandStep> = {}): CommandStep => commandStep(1, command, {opens: {kind: 'shell', label: command}, ...more});
const inside = (number: number, command: string, more: Partial<CommandStep> = {}): CommandStep => commandStep(number, command, {inside: 'step-1', ...more});

describe('lines inside of a place', () => {
	test.each(['bash', 'dash', 'bash --posix'])('run there one by one and keep directory and variables (%s)', async shell => {
		const steps = [
			opening('ssh prod'),
			inside(2, `cd app && NAME="it's here" && export LEVEL=2`),
			inside(3, `echo "$WHERE $NAME $(basename "$PWD") $(sh -c 'echo $LEVEL')"`),
			inside(4, 'exit', {closes: true}),
			commandStep(5, 'echo "$WHERE ${NAME-none}"'),
		];
		const {run, outcome, remote} = await through(steps, shell);
		expect(steps.map((_, index) => outputOf(run, index + 1))).toEqual([expect.stringMatching(/^connected: /), '', `remote it's here app 2`, '', 'here none']);
		expect(outcome).toBe('completed');
		expect(readdirSync(join(remote, 'tmp'))).toEqual([]);
		expect(run.where('step-3')).toBe('ssh prod');
	});

	test('have their own exit codes; a retry starts from where the first attempt began', async () => {
		let retries = 0;
		const {run} = await through([opening('ssh prod'), inside(2, 'N=1'), inside(3, 'N=$((N + 1)); echo $N; exit 4'), inside(4, 'echo after $N')], 'bash', live => {
			const {prompt} = live.state();
			if (!prompt) return;
			if (retries++ === 0) live.send({kind: 'run', prompt: prompt.id, confirm: 'yes', edited: null});
			else live.send({kind: 'skip', prompt: prompt.id, reason: 'enough'});
		});
		expect(resultOf(run, 3)).toMatchObject({status: 'failed', exit: 4, by: 'exit'});
		expect([outputOf(run, 3), outputOf(run, 3, 2), outputOf(run, 4)]).toEqual(['2', '2', 'after 2']);
	});

	test('never run on this machine: not when the place cannot be reached', async () => {
		const {run, folder} = await through([opening('ssh gone'), inside(2, `touch ../ran`)], 'bash', live => {
			const {prompt} = live.state();
			if (prompt) live.send({kind: 'skip', prompt: prompt.id, reason: 'try the next'});
		});
		expect(resultOf(run, 1)).toMatchObject({status: 'failed', exit: 255});
		expect(resultOf(run, 2)).toMatchObject({status: 'unknown', exit: 255, by: 'lost'});
		expect(existsSync(join(folder, 'ran'))).toBe(false);
		expect(existsSync(join(folder, '..', 'ran'))).toBe(false);
	});

	test('nor when the state over there is gone, nor when nobody knows how to type into it', async () => {
		const skip: Parameters<typeof runAll>[2] = live => {
			const {prompt} = live.state();
			if (prompt) live.send({kind: 'skip', prompt: prompt.id, reason: 'by hand'});
		};
		const lost = await through([opening('ssh prod'), inside(2, `rm -rf "$TMPDIR"/rollbook-*`), inside(3, 'touch ran')], 'bash', skip);
		expect(resultOf(lost.run, 3)).toMatchObject({status: 'failed', exit: 125});
		expect(existsSync(join(lost.remote, 'ran'))).toBe(false);
		const unknown = await through([opening('redis-cli', {opens: {kind: 'unknown', label: 'redis-cli'}}), inside(2, 'touch ran')], 'bash', skip);
		expect(resultOf(unknown.run, 2)).toMatchObject({status: 'failed', by: 'launch', why: expect.stringContaining('only a person can type into `redis-cli`: go back to step 1')});
		expect(existsSync(join(unknown.folder, 'ran'))).toBe(false);
	});
});

test('a fence of another language goes to its program over there; a statement of SQL is held back', async () => {
	const {run} = await through([opening('ssh prod'), inside(2, 'cd app; export WHO=there'), inside(3, 'import os\nprint(os.environ["WHO"], os.path.basename(os.getcwd()))', {language: 'python'}), inside(4, 'drop table orders;', {language: 'sql'})], 'bash', live => {
		const {prompt} = live.state();
		if (prompt) live.send({kind: 'skip', prompt: prompt.id, reason: 'nobody to give it to'});
	});
	expect(outputOf(run, 3)).toBe('there app');
	expect(resultOf(run, 4)).toMatchObject({status: 'failed', by: 'launch', why: 'no line above it opens a database client to give it to'});
});

describe('a place inside of a place', () => {
	test('is reached through both, and each keeps its own state', async () => {
		const folder = makeFolder();
		mkdirSync(join(folder, 'far', 'app'), {recursive: true});
		mkdirSync(join(folder, 'box'));
		standIn(folder, 'ssh', `[ "$1" = -G ] && exit\ncd ${folder}/far && exec env -i PATH="$PATH" TMPDIR=${folder}/far PLACE=far bash -s`);
		standIn(folder, 'docker', `[ "$(basename "$PWD")" = app ] || exit 9\ncd ${folder}/box && exec env -i PATH="$PATH" TMPDIR=${folder}/box PLACE="box in $PLACE" sh -s`);
		const steps = [
			opening('ssh prod'),
			inside(2, 'cd app; X=outer'),
			inside(3, 'docker exec -it web sh', {opens: {kind: 'shell', label: 'docker exec web'}}),
			commandStep(4, 'X=inner; cd /', {inside: 'step-3'}),
			commandStep(5, 'echo "$PLACE $X $PWD"', {inside: 'step-3'}),
			commandStep(6, 'exit', {inside: 'step-3', closes: true}),
			inside(7, 'echo "$PLACE $X $(basename "$PWD")"'),
			inside(8, 'exit', {closes: true}),
		];
		const {run, outcome} = await runAll(planOf(steps), {env: {PATH: `${join(folder, 'bin')}:${process.env['PATH'] ?? ''}`, HOME: folder}}, undefined, folder);
		expect([outputOf(run, 5), outputOf(run, 7)]).toEqual(['box in far inner /', 'far outer app']);
		expect(outcome).toBe('completed');
		expect([...readdirSync(join(folder, 'far')), ...readdirSync(join(folder, 'box'))]).toEqual(['app']);
	});
});

describe('a place that no line closes', () => {
	/** Reached only with the variable of the runbook, and only while nothing is in the way. */
	const leftOpen = async (before: string): Promise<{readonly run: Done['run']; readonly there: readonly string[]}> => {
		const folder = makeFolder();
		mkdirSync(join(folder, 'far'));
		standIn(folder, 'ssh', `[ "$1" = -G ] && exit\n[ "$TILL_HOST" = prod ] && [ ! -e ${folder}/cut ] || { echo "no route" >&2; exit 255; }\ncd ${folder}/far && exec env -i PATH="$PATH" HOME=${folder}/far TMPDIR=${folder}/far bash -s`);
		const plan = {...planOf([opening('ssh "$TILL_HOST"'), inside(2, 'export TOKEN=s3cret'), commandStep(3, before)]), declared: {env: {TILL_HOST: 'prod'}, targets: [], artifacts: null, interpreters: {}, notify: []}};
		const {run, outcome} = await runAll(plan, {env: {PATH: `${join(folder, 'bin')}:${process.env['PATH'] ?? ''}`, HOME: folder}}, undefined, folder);
		expect(outcome).toBe('completed');
		return {run, there: readdirSync(join(folder, 'far'))};
	};

	test('is left at the end with the variables that the runbook sets', async () => {
		const {run, there} = await leftOpen('true');
		expect([there, run.notice()]).toEqual([[], null]);
	});

	test('is told of when it cannot be left: what the shell held lies there still', async () => {
		const {run, there} = await leftOpen('touch cut');
		expect(there).toEqual([expect.stringMatching(/^rollbook-.*-1$/)]);
		expect(run.notice()).toBe(`what the shell held may still lie in \`ssh "$TILL_HOST"\` (it could not be reached; the folder there is ${there[0]})`);
	});
});

describe('lines for a database client', () => {
	const client = (folder: string): void => standIn(folder, 'psql', `echo "$@" >> ${folder}/arguments; cat`);
	const sql = (number: number, command: string): CommandStep => commandStep(number, command, {language: 'sql', inside: 'step-1'});

	test('are given to it one by one, told to stop at the first error', async () => {
		const folder = makeFolder();
		client(folder);
		const steps = [commandStep(1, 'psql shop', {opens: {kind: 'sql', label: 'psql shop'}}), sql(2, `SELECT 'it''s' AS "x";`), commandStep(3, '\\q', {inside: 'step-1', closes: true})];
		const {run, outcome} = await runAll(planOf(steps), {env: {PATH: `${join(folder, 'bin')}:${process.env['PATH'] ?? ''}`, HOME: folder}}, undefined, folder);
		expect(outcome).toBe('completed');
		expect(steps.map((_, index) => outputOf(run, index + 1))).toEqual(['select 1;', `SELECT 'it''s' AS "x";`, '']);
		expect(readFileSync(join(folder, 'arguments'), 'utf8')).toBe('-X -v ON_ERROR_STOP=1 shop\n'.repeat(2));
	});

	test.each(['sudo -n kubectl exec -it "$POD" -- psql shop', 'sudo docker exec -i tools kubectl exec -it "$POD" -- psql shop'])('reach it through programs around a cluster: %s', async opener => {
		const folder = makeFolder();
		client(folder);
		standIn(folder, 'sudo', `[ "$1" != -n ] || shift\nexec "$@"`);
		standIn(folder, 'docker', 'shift 3; exec "$@"');
		standIn(folder, 'kubectl', `[ "$3" = db-0 ] || exit 9\nshift 4; exec "$@"`);
		const steps = [commandStep(1, 'POD=db-0'), commandStep(2, opener, {opens: {kind: 'sql', label: 'psql'}}), commandStep(3, 'SELECT 1;', {language: 'sql', inside: 'step-2'})];
		const {run, outcome} = await runAll(planOf(steps), {env: {PATH: `${join(folder, 'bin')}:${process.env['PATH'] ?? ''}`, HOME: folder}}, undefined, folder);
		expect([outcome, outputOf(run, 3)]).toEqual(['completed', 'SELECT 1;']);
	});

	test('are not cut into sessions of their own when a transaction spans them: the client needs the terminal', async () => {
		const folder = makeFolder();
		client(folder);
		const steps = [commandStep(1, 'psql', {opens: {kind: 'sql', label: 'psql'}}), sql(2, 'UPDATE t SET a = 1;'), sql(3, 'BEGIN;')];
		const {run} = await runAll(planOf(steps), {env: {PATH: `${join(folder, 'bin')}:${process.env['PATH'] ?? ''}`, HOME: folder}}, live => {
			const {prompt} = live.state();
			if (prompt) live.send({kind: 'skip', prompt: prompt.id, reason: 'there is no terminal'});
		}, folder);
		expect(resultOf(run, 1)).toMatchObject({status: 'failed', by: 'launch', why: 'it needs a terminal, and there is none here'});
		expect(resultOf(run, 2)).toMatchObject({status: 'failed', by: 'launch', why: expect.stringContaining('only a person can type into `psql`')});
		expect(existsSync(join(folder, 'arguments'))).toBe(false);
	});
});
