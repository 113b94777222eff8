import {describe, expect, test} from 'vitest';
import {factsOf} from '../../../src/parser/shell/facts.ts';
import {readText} from '../../support/read-text.ts';

const endless = (command: string, language = 'bash'): boolean => factsOf(command, language).endless;

describe('a loop goes on for ever', () => {
	test.each([
		'while :; do date; sleep 1; done', 'while sleep 5; do curl -s localhost/health; done', 'while date; do sleep 5; done', 'until false; do date; done', 'for ((;;)); do date; sleep 1; done', 'while [ 1 = 1 ]; do date; done', 'while [ true ]; do date; done',
		'while ((1)); do date; done', 'while (true); do date; done', 'while kubectl get pods -n shop; do sleep 5; done', 'while clear; docker ps; do sleep 1; done', "ssh till-1 'while true; do date; sleep 1; done'",
	])('%s', command => {
		expect(endless(command)).toBe(true);
	});

	test.each([
		'while ! curl -sf till/health; do sleep 2; done', 'while curl -s till/health; do sleep 2; done', 'while read -r line; do echo $line; done < orders', 'while pgrep -x tilld; do sleep 1; done', 'while true; do if curl -sf till; then break; fi; done', 'for ((n = 0; n < 5; n++)); do date; done',
		'while true; do date; sleep 1; done &', '(while true; do date; done) &', "timeout 60 bash -c 'while true; do date; done'", 'watch_till() { while true; do date; done; }', 'while kubectl get pod till-1; do sleep 1; done',
	])('not %s', command => {
		expect(endless(command)).toBe(false);
	});

	test.each([['while ($true) { Get-Service till; Start-Sleep 5 }', true], ['do { Get-Service till } while ($true)', true], ['for (;;) { Get-Date }', true], ['while ($true) { if (Test-Path till) { break } }', false], ['while ($n -lt 5) { $n++ }', false]])('in PowerShell: %s', (command, wanted) => {
		expect(endless(command, 'powershell')).toBe(wanted);
	});
});

test.each([
	['gitlab-ctl tail nginx', true], ['shopctl tail orders', true], ['./monitor-till.sh --interval 60', true], ['.\\watch-till.ps1 -IntervalSeconds 60', true], ['python poll_till.py --every 10s', true], ['node check.js --loop', true], ['docker run -p 80:80 nginx:1.27', true], ['curl -N https://till.example/events', true], ['restic -r /srv/copies mount /mnt', true], ['sshfs -f till-1:/srv /mnt', true],
	['docker logs $(docker ps -q -f name=till) --tail 50', false], ['docker logs -f $(docker ps -q)', true], ['./monitor-till.sh', false], ['./status.sh --refresh-cache', false], ['curl -uADMIN:pw -XOPTIONS https://till.example', false], ['./poll.sh --interval=$PAUSE', true], ['./monitor-till.sh --interval 60 --count 3', false], ['docker run -d nginx', false], ['docker run --rm nginx nginx -t', false], ['curl -N --max-time 5 https://till.example/events', false], ['sshfs till-1:/srv /mnt', false], ['juicefs mount -d till /mnt', false],
])('%s goes on: %s', (command, wanted) => {
	expect(endless(command)).toBe(wanted);
});

test('a script of the team goes on where the words above it say so', () => {
	const facts = (title: string, command: string) => readText(`# Till\n\n\`\`\`bash\n# ${title}\n${command}\n\`\`\`\n`).steps.map(step => step.kind === 'command' && step.endless);
	expect(facts('Run continuous monitoring', './look-at-till.sh')).toEqual([true]);
	expect(facts('Monitor continuously', 'kubectl get pods')).toEqual([false]);
	expect(facts('Look at it once', './look-at-till.sh')).toEqual([false]);
});

test.each([['MONITOR', 'client', true], ['SUBSCRIBE carts', 'client', true], ['monitor interface traffic', 'client', true], ['run -node * sysstat -x', 'client', true], ['SELECT now() \\\\watch 5', 'sql', true], ['SELECT now();', 'sql', false], ['run -node * sysstat -c 5', 'client', false], ['INFO', 'client', false]])('inside of a program, %s (%s) goes on: %s', (command, language, wanted) => {
	expect(endless(command, language)).toBe(wanted);
});
