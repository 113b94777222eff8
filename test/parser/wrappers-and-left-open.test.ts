import {describe, expect, it} from 'vitest';
import {factsOf} from '../../src/parser/shell/facts.ts';
import {readText} from '../support/read-text.ts';

const read = (...lines: readonly string[]) => readText(['# Till', '', ...lines, ''].join('\n')).reading;
const block = (language: string, ...lines: readonly string[]): readonly string[] => [`\`\`\`${language}`, ...lines, '```', ''];
const statements = (language: string, ...lines: readonly string[]) => read('## Steps', '', ...block(language, ...lines)).fences[0]?.statements ?? [];

describe('a program of the team around others', () => {
	it('opens a shell by the name of a place alone, and `exit` leads out', () => {
		expect(statements('', './shop shell web:core', './manage.py loaddata till.json', 'rm till.json', 'exit').map(({feedsInner, interactive}) => [feedsInner, interactive])).toEqual([[false, true], [true, false], [true, false], [true, false]]);
	});

	it('runs what stands behind the place', () => {
		expect(factsOf('./shop dockerexec till:pg dropdb till -U till', 'bash').effect).toBe('destructive');
		expect(factsOf('./shop shell till:pg ./bin/till reindex', 'bash').interactive).toBe(false);
	});

	it('is no shell of a phone, and no package', () => {
		expect(factsOf('adb shell ls', 'bash').opens).toBeNull();
		expect(factsOf('dnf shell till.txt', 'bash').opens).toBeNull();
	});
});

describe('commands that a program prints for a shell', () => {
	it('are what the line does', () => {
		expect(factsOf(`kubectl get pod -A | awk '/Pending/ {print "kubectl delete pvc -n " $1 " " $2}' | sh -x`, 'bash').effect).toBe('destructive');
		expect(factsOf(`kubectl get pv -o json | jq -r '.items[] | "kubectl delete pvc \\(.name)"' | bash`, 'bash').effect).toBe('destructive');
	});

	it('are looked into as if they were typed, wherever they stand', () => {
		expect(factsOf(`awk '{print "ssh till-1 sudo rm -rf " $1}' old.txt | bash`, 'bash').effect).toBe('destructive');
		expect(factsOf(`kubectl get pvc -o name | sed 's/^/kubectl delete /' | sh`, 'bash').effect).toBe('destructive');
	});

	it('are only shown without one', () => {
		expect(factsOf(`kubectl get pod -A | awk '/Pending/ {print "kubectl delete pvc -n " $1}'`, 'bash').effect).toBe('read');
	});
});

describe('a commit', () => {
	it.each([['git commit --signoff', true], ['git commit', true], ['git commit -a -s', true], ['git commit -s -m "x"', false], ['git commit --amend --no-edit', false]])('%s wants an editor: %s', (line, wanted) => {
		expect(factsOf(line, 'bash').interactive).toBe(wanted);
	});
});

describe('what is left open', () => {
	it.each([
		['git checkout vZ.Z.Z', 'vZ.Z.Z'],
		["sed -i.bak 's/OLD.DOMAIN.COM/x/g' till.sql", 'OLD.DOMAIN.COM'],
		['docker cp till.json core-...:/srv/till.json', 'core-...'],
		['STORE=< till-db/0 | till-db/leader >', '< till-db/0 | till-db/leader >'],
		['tillctl passwd --new NuevaContraseña', 'NuevaContraseña'],
	])('%s', (line, literal) => {
		expect(statements('bash', line, 'echo $STORE')[0]?.placeholders).toEqual([literal]);
	});

	it('is no version that counts down', () => {
		expect(statements('bash', 'git checkout v3.2.1')[0]?.placeholders).toEqual([]);
	});
});

describe('values that later blocks use', () => {
	it('are set, whatever the language of the block', () => {
		const {fences} = read('## Steps', '', 'Define your names:', '', ...block('text', 'STORE=< till-db/0 >', 'NAME=< till >'), 'Look at it:', '', ...block('text', 'juju show-unit ${STORE}'), 'And at that:', '', ...block('text', 'juju status ${NAME}'));
		expect(fences.map(({kind}) => kind)).toEqual(['run', 'run', 'run']);
	});

	it('are settings where nothing does', () => {
		const {fences} = read('## Steps', '', 'Define your names:', '', ...block('text', 'STORE=till-db', 'NAME=till'));
		expect(fences.map(({kind}) => kind)).toEqual(['config']);
	});
});

it('"the output of the following command" names the command', () => {
	const {fences} = read('## Steps', '', 'Go on only if the output of the following command is `latest`:', '', ...block('text', 'juju show-application till | yq .channel'));
	expect(fences[0]?.kind).toBe('run');
});

it('what is typed at the monitor of a router never reaches the shell', () => {
	const {fences} = read('## Steps', '', 'Usa este comando:', '', ...block('', 'flash_init'), 'Reinicia el router con el siguiente comando:', '', ...block('', 'boot'));
	expect(fences.map(({kind, statements: own}) => [kind, own[0]?.feedsInner])).toEqual([['run', true], ['run', true]]);
});

it('an option and what it does is no step', () => {
	expect(read('## Steps', '', ...block('bash', 'tilldump -F -R'), '- -F: flush the log', '- --routines: copy the routines').manualSteps).toEqual([]);
});

it('"root causes and remediation" is gone through', () => {
	expect(read('## Root causes and remediation', '', '### Cause 1: the till is stuck', '', '1. Find the till', '2. Restart the till').manualSteps.map(({line}) => line)).toEqual([7, 8]);
});

it('"wait" between two commands is a wait', () => {
	expect(read('## Steps', '', ...block('bash', 'kubectl scale sts till --replicas 2', '# wait', 'kubectl scale sts till --replicas 1')).waits.map(({line}) => line)).toEqual([7]);
});

it('words about shells open none', () => {
	expect(factsOf('the shell prompt', 'bash').opens).toBeNull();
	expect(factsOf('shopctl shell history', 'bash').opens).toBeNull();
	expect(factsOf('shopctl shell web', 'bash').opens?.kind).toBe('shell');
});

it('parts that begin with "When:" are cases to choose from', () => {
	const {choices} = read('## 1. Roll a release back', '', '**When:** errors after a release.', '', ...block('bash', 'kubectl rollout undo deploy/till'), '## 2. Take a key away', '', '**When:** a key was stolen.', '', ...block('bash', 'tillctl keys revoke 4'));
	expect(choices.map(({headings}) => headings)).toEqual([[3, 11]]);
});

it('a version behind a program is no command', () => {
	expect(read('## Steps', '', '- Have `juju v.2.9` or later at hand', '- Run `juju status` now').inline.map(({code}) => code)).toEqual(['juju status']);
});
