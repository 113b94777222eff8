import {chmodSync, mkdirSync, mkdtempSync, readdirSync, rmSync, writeFileSync} from 'node:fs';
import {tmpdir} from 'node:os';
import {join} from 'node:path';
import {afterAll, expect, test} from 'vitest';
import type {CommandStep} from '../../../src/plan/step.ts';
import {commandStep, makeFolder, outputOf, planOf, resultOf, runAll} from '../support.ts';
import {runInTerminal} from './in-terminal.ts';

const folder = mkdtempSync(join(tmpdir(), 'rollbook-boxes-'));
afterAll(() => rmSync(folder, {recursive: true, force: true}));

/** What all of them do in the end: another home, another environment, the program. */
const ENTER = `enter() {
	name=$1; shift
	cd "${folder}/box-\${name##*/}" 2>/dev/null || { echo "no such container: $name" >&2; exit 1; }
	exec env -i PATH=${folder}/inside:/usr/bin:/bin HOME="$PWD" TMPDIR="$PWD" TERM="$TERM" BOX="$name" "$@"
}
# Without -i nothing is read, and -t wants a terminal.
flags() {
	case $1 in *t*) [ -t 0 ] || { echo 'the input device is not a TTY' >&2; exit 1; } ;; esac
	case $1 in *i*) ;; *) exec < /dev/null ;; esac
}
`;

/** They behave as their references say: what they take, what they hand on, what they refuse. */
const PROGRAMS: Readonly<Record<string, string>> = {
	docker: `[ "$1" = exec ] || exit 64
shift; given=
while [[ $1 == -* ]]; do case $1 in -e) export "$2"; shift ;; *) given=$given$1 ;; esac; shift; done
flags "$given"; enter "$@"`,
	'docker-compose': `[ "$1 $2" = "-f prod.yml" ] && [ "$3" = exec ] || exit 64
shift 3
if [ "$1" = -T ]; then shift; else flags -it; fi
enter "$@"`,
	kubectl: `[ "$1 $2 $3" = "-n shop exec" ] || exit 64
shift 3; given=; pod=
while [ "$1" != -- ]; do case $1 in -*) given=$given$1 ;; *) pod=$1 ;; esac; shift || exit 64; done
shift; flags "$given"
# Broken: it goes on over there, and here is nothing but a 0.
if [ -e "$HOME/broken" ]; then enter "$pod" "$@" < /dev/null > /dev/null 2>&1 & exit 0; fi
enter "$pod" "$@"`,
	flyctl: `[ "$1 $2 $3 $4" = "ssh console -a web" ] || exit 64
shift 4
if [ "$1" = --pty ]; then flags -t; exec < /dev/tty; shift; fi
[ "$1" = -C ] || { echo 'no terminal' >&2; exit 1; }
eval "words=($2)"; enter web "\${words[@]}"`,
	sudo: `login=
while [[ $1 == -* ]]; do case $1 in -i) login=1 ;; -u) shift ;; --) shift; break ;; esac; shift; done
if [ -z "$login" ]; then enter web "$@"; fi
# sudo(8), -i: the words are joined and escaped for the login shell.
text=$(printf '%s ' "$@" | sed 's/[^A-Za-z0-9_ $-]/\\\\&/g'); enter web bash -l -c "$text"`,
};
for (const name of ['bin', 'inside']) mkdirSync(join(folder, name));
mkdirSync(join(folder, 'box-web'));
for (const [name, text] of Object.entries(PROGRAMS)) {
	writeFileSync(join(folder, 'bin', name), `#!/bin/bash\n${ENTER}${text}\n`);
	chmodSync(join(folder, 'bin', name), 0o755);
}
writeFileSync(join(folder, 'box-web', '.bash_profile'), 'export LOGIN=yes\n');

const OPENERS = ['docker exec -it -e X=1 web bash', 'docker exec -ti web sh', 'docker-compose -f prod.yml exec web bash', 'kubectl -n shop exec -it pod/web -- /bin/sh', 'flyctl ssh console -a web', 'sudo -i', 'sudo -u app -i', 'bash'];
const env = {PATH: `${join(folder, 'bin')}:${process.env['PATH'] ?? ''}`, HOME: folder, BOX: 'none'};

test.each(OPENERS)('lines run one by one in what `%s` opens', async opener => {
	const steps = [
		commandStep(1, opener, {opens: {kind: 'shell', label: opener}}),
		commandStep(2, `mkdir -p "app dir"; cd "app dir"; N='it'"'"'s'; export N`, {inside: 'step-1'}),
		commandStep(3, 'cat; echo "$N $BOX $LOGIN"; basename "$PWD"; sh -c \'echo $N\'; (exit 4)', {inside: 'step-1'}),
		commandStep(4, 'exit', {inside: 'step-1', closes: true}),
		commandStep(5, 'echo "${N-none} $BOX"'),
	];
	const here = makeFolder();
	const {run} = await runAll(planOf(steps), {env}, live => {
		const {prompt} = live.state();
		if (prompt) live.send({kind: 'skip', prompt: prompt.id, reason: 'it was meant to'});
	}, here);
	const box = opener.includes('pod/') ? 'pod/web' : opener === 'bash' ? 'none' : 'web';
	expect(outputOf(run, 1)).toMatch(/^connected: /);
	expect(outputOf(run, 3)).toBe(`it's ${box} ${opener.endsWith('-i') ? 'yes' : ''}\napp dir\nit's`);
	expect(resultOf(run, 3)).toMatchObject({status: 'failed', exit: 4, by: 'exit'});
	expect(outputOf(run, 5)).toBe('none none');
	expect(readdirSync(join(folder, 'box-web')).filter(name => name.startsWith('rollbook'))).toEqual([]);
});

test('an interactive line gets the terminal in each of them', async () => {
	const steps = OPENERS.flatMap((opener, index): CommandStep[] => {
		const at = index * 3 + 1;
		return [
			commandStep(at, opener, {opens: {kind: 'shell', label: opener}, title: `Step ${at}`}),
			commandStep(at + 1, `N='it'"'"'s ${index}'`, {inside: `step-${at}`}),
			commandStep(at + 2, 'read -r -p "number? " LINE && [ -t 1 ] && echo "got $LINE, $N, $BOX"', {inside: `step-${at}`, interactive: true}),
		];
	});
	const here = makeFolder();
	const terminal = runInTerminal(here, planOf(steps), env);
	for (const [index, opener] of OPENERS.entries()) {
		await terminal.shown('number? ', index + 1);
		terminal.write(`${index * 11}\r`);
		await terminal.shown(`got ${index * 11}, it's ${index}, ${opener.includes('pod/') ? 'pod/web' : opener === 'bash' ? 'none' : 'web'}`);
	}
	const run = await terminal.ended();
	expect(steps.map(({id}) => run.state().steps[id]?.status)).toEqual(steps.map(() => 'passed'));
	expect(readdirSync(join(folder, 'box-web')).filter(name => name.startsWith('rollbook'))).toEqual([]);
});

test.each([
	['a shell', 'kubectl -n shop exec -it web -- bash', 'shell', 'bash'],
	['a database client', 'kubectl -n shop exec -it web -- sqlite3 shop.db', 'sql', 'sql'],
] as const)('a connection to %s that breaks without a word, and with exit code 0, leaves the outcome unknown', async (_, opener, kind, language) => {
	writeFileSync(join(folder, 'inside', 'sqlite3'), '#!/bin/bash\ncat > /dev/null\n');
	chmodSync(join(folder, 'inside', 'sqlite3'), 0o755);
	const here = makeFolder();
	const line = (number: number, command: string, more: Partial<CommandStep> = {}): CommandStep => commandStep(number, command, {inside: 'step-1', language, ...more});
	const steps = [commandStep(1, opener, {opens: {kind, label: opener}}), line(2, kind === 'sql' ? 'SELECT 1;' : 'true'), line(3, kind === 'sql' ? 'DELETE FROM orders;' : 'sleep 0')];
	const {run} = await runAll(planOf(steps), {env: {...env, HOME: here, PATH: env.PATH}}, live => {
		const {prompt} = live.state();
		if (prompt) live.send({kind: 'skip', prompt: prompt.id, reason: 'looked at it'});
	}, here, live => {
		if (live.state().steps['step-2']?.status === 'passed') writeFileSync(join(here, 'broken'), '');
	});
	expect([1, 2].map(step => resultOf(run, step).status)).toEqual(['passed', 'passed']);
	expect(resultOf(run, 3)).toMatchObject({status: 'unknown', by: 'lost'});
});

test('a container that is not there fails at the line that goes there', async () => {
	const {run, outcome} = await runAll(planOf([commandStep(1, 'docker exec -it gone bash', {opens: {kind: 'shell', label: 'docker exec gone'}}), commandStep(2, 'touch ran', {inside: 'step-1'})]), {env});
	expect(resultOf(run, 1)).toMatchObject({status: 'failed', exit: 1});
	expect(outputOf(run, 1)).toContain('no such container: gone');
	expect(outcome).toBe('failed');
});
