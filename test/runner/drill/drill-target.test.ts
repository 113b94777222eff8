import {readFileSync} from 'node:fs';
import {expect, test, vi} from 'vitest';
import {readScenario} from '../../../src/parser/scenario-file.ts';
import {PLACES} from '../../../src/runner/drill/drill-world.ts';
import {drillTarget} from '../../../src/runner/drill/drill-target.ts';
import {drillBench, stepOf} from './drill-bench.ts';

const SHOP = `
title: The shop
world:
  state: {release: v8, count: "3"}
  files:
    /srv/app/compose.yml: "image: shop:v8\\n"
    notes.txt: "one\\ntwo\\n"
  programs:
    - {match: deployctl releases, output: "current {{release}}\\nolder v7"}
    - {match: "deployctl undo {to} *", output: "undoing to {{to}}", takes: 2s, set: {release: "{{to}}"}}
    - {match: deployctl status --json, output: '{"release":"{{release}}","ready":{{count}}}'}
    - {match: curl *https://shop.test/health, when: {release: v8}, output: "503", exit: 22, stderr: bad gateway}
    - {match: curl *https://shop.test/health, output: "ok {{release}}"}
    - {match: deployctl logs *, output: "{{now}} GET /", every: 10s}
    - {match: deployctl reconnect, output: back}
    - {match: ./scripts/undo.sh *, output: script ran, set: {release: v7}}
    - {match: bump, output: bumped, set: {bumps: "{{bumps}}x"}}
    - {match: uptime, on: ssh deploy@web-1, output: up 3 days}
    - {match: hostname, on: ssh deploy@web-1, output: web-1}
    - {match: hostname, output: laptop}
    - {match: "SELECT count(*) FROM orders", on: psql shop, output: " 42"}
    - {match: "kill -HUP {pid}", output: "told {{pid}}"}
`;

test('what a command changes is seen by the commands after it', async () => {
	const bench = drillBench(SHOP);
	expect(await bench.run('curl -fsS https://shop.test/health')).toMatchObject({exit: 22, out: '503\n', err: 'bad gateway\n'});
	expect(await bench.run('deployctl undo v7 --yes')).toMatchObject({exit: 0, out: 'undoing to v7\n'});
	expect(await bench.run('deployctl releases')).toMatchObject({out: 'current v7\nolder v7\n'});
	expect(await bench.run('curl -fsS https://shop.test/health')).toMatchObject({exit: 0, out: 'ok v7\n'});
});

test('pipes, loops, substitutions and functions work as in any shell', async () => {
	const bench = drillBench(SHOP);
	expect(await bench.run('deployctl releases | grep -i older | head -1 | awk \'{print $2}\'')).toMatchObject({out: 'v7\n'});
	expect(await bench.run('OLD=$(deployctl status --json | jq -r .release); echo "was $OLD"')).toMatchObject({out: 'was v8\n'});
	expect(await bench.run('echo "still $OLD"')).toMatchObject({out: 'still v8\n'});
	expect(await bench.run('for i in {1..3}; do echo "try $i"; sleep 1; done')).toMatchObject({out: 'try 1\ntry 2\ntry 3\n', exit: 0});
	expect(await bench.run('healthy() { curl -s https://shop.test/health >/dev/null; }')).toMatchObject({exit: 0});
	expect(await bench.run('if healthy; then echo yes; else echo no; fi')).toMatchObject({out: 'no\n'});
	expect(await bench.run('n=0; while [ $n -lt 2 ]; do n=$((n + 1)); done; echo $n')).toMatchObject({out: '2\n'});
	expect(await bench.run('if [[ $(deployctl releases | wc -l) -gt 1 && $n -eq 2 ]]; then echo many; fi; false')).toMatchObject({out: 'many\n', exit: 1});
	expect(await bench.run('(( n > 5 ))')).toMatchObject({exit: 1});
	expect(await bench.run('export REGION=fra && printf "%s\\n" "$REGION" | tr a-z A-Z')).toMatchObject({out: 'FRA\n'});
	expect(await bench.run('read -r first < notes.txt; echo "$first"')).toMatchObject({out: 'one\n'});
	expect(await bench.run('kill -HUP 12')).toMatchObject({out: 'told 12\n'});
});

test('files are those of the drill, wherever the path points', async () => {
	const bench = drillBench(SHOP);
	expect(await bench.run('cat /srv/app/compose.yml && cd /srv/app && pwd && ls')).toMatchObject({out: 'image: shop:v8\n/srv/app\ncompose.yml\n'});
	expect(await bench.run("sed 's/v8/v7/' compose.yml > next.yml; [ -f /srv/app/next.yml ] && cat next.yml")).toMatchObject({out: 'image: shop:v7\n'});
	expect(bench.target.where(stepOf('ls'), null, `${bench.folder}/root/srv/app`)).toBe('a pretended machine in /srv/app');
	expect(await bench.run('deployctl releases > /var/backups/$(date +%Y)/releases.txt 2>&1; cd ~; pwd')).toMatchObject({exit: 0, out: '/\n'});
	expect(bench.read(`var/backups/${new Date().getFullYear()}/releases.txt`)).toContain('current v8');
	expect(await bench.run('cat > /tmp/log.txt << EOF\nby $(hostname)\nEOF\ntee -a /tmp/log.txt < notes.txt > /dev/null')).toMatchObject({exit: 0});
	expect(bench.read('tmp/log.txt')).toBe('by laptop\none\ntwo\n');
});

test('a script called by its path is pretended from every directory', async () => {
	const bench = drillBench(SHOP);
	expect(await bench.run('cd /path/to/shop && ./scripts/undo.sh v7')).toMatchObject({out: 'script ran\n'});
	expect(await bench.run('deployctl releases | head -n 1')).toMatchObject({out: 'current v7\n'});
});

test('programs that only call another one are seen through', async () => {
	const bench = drillBench(SHOP);
	expect(await bench.run('sudo -u app env LANG=C deployctl undo v7 --yes')).toMatchObject({exit: 0, out: 'undoing to v7\n'});
	expect(await bench.run('timeout 30 curl -fsS https://shop.test/health')).toMatchObject({exit: 0, out: 'ok v7\n'});
	expect(await bench.run('timeout 20s deployctl logs --follow > seen.log; echo $?')).toMatchObject({out: '124\n'});
	expect(await bench.run('timeout 5 tail -f /dev/null')).toMatchObject({exit: 124});
	expect(bench.launch('sudo systemctl stop shop')).toEqual({kind: 'not-exercised', reason: 'no rule in the scenario for `systemctl stop shop`'});
	expect(bench.launch('sudo -i')).toMatchObject({kind: 'not-exercised'});
});

test('rules of a context hold only there, and a context has its own directory', async () => {
	const bench = drillBench(SHOP);
	const opener = stepOf('ssh deploy@web-1', {opens: {kind: 'shell', label: 'ssh deploy@web-1'}});
	expect(await bench.run('ssh deploy@web-1', {opens: {kind: 'shell', label: 'ssh deploy@web-1'}})).toMatchObject({exit: 0});
	expect(bench.launch('uptime')).toMatchObject({kind: 'not-exercised'});
	expect(await bench.run('uptime; hostname', {opener})).toMatchObject({out: 'up 3 days\nweb-1\n'});
	expect(await bench.run('cd /srv/app', {opener})).toMatchObject({exit: 0});
	expect(await bench.run('false', {opener})).toMatchObject({exit: 1});
	expect(await bench.run('ls; pwd', {opener})).toMatchObject({out: 'compose.yml\n/srv/app\n'});
	expect(bench.target.where(opener, opener, '/')).toBe('pretended ssh deploy@web-1 in /srv/app');
	expect(await bench.run('exit', {opener, closes: true})).toMatchObject({exit: 0});
	expect(await bench.run('pwd; hostname')).toMatchObject({out: '/\nlaptop\n'});
	const stray = {...stepOf('hostname'), inside: 'go-there'};
	expect(bench.target.launch({step: stray, command: 'hostname', opener: null, attempt: 1, run: 'bench'})).toEqual({kind: 'not-exercised', reason: 'it belongs to the place that step `go-there` opens'});
});

test('a statement typed into a client of a database is matched whole', async () => {
	const bench = drillBench(SHOP);
	const opener = stepOf('psql shop', {opens: {kind: 'sql', label: 'psql shop'}});
	expect(await bench.run('select COUNT(*)\n  from orders;', {opener, language: 'sql'})).toMatchObject({out: ' 42\n'});
	expect(bench.launch('DROP TABLE orders;', {opener, language: 'sql'})).toEqual({kind: 'not-exercised', reason: 'no rule in the scenario for `DROP TABLE orders;`'});
	expect(await bench.run('\\q', {opener, language: 'sql', closes: true})).toMatchObject({exit: 0, out: ''});
});

test('an endless command goes on until it is interrupted', async () => {
	const bench = drillBench(SHOP);
	const running = bench.start('deployctl logs --follow');
	await vi.waitFor(() => expect(running.printed().split('\n').length).toBeGreaterThan(3), {timeout: 10_000});
	process.kill(-running.pid, 'SIGINT');
	expect((await running.ended).exit).not.toBe(0);
});

test('members of one pipeline change the world one after the other', async () => {
	const bench = drillBench(SHOP.replace('state: {', 'state: {bumps: "", '));
	await bench.run('bump | bump | bump | bump | bump | bump');
	expect(await bench.run('for i in 1 2; do bump & done; wait')).toMatchObject({exit: 0});
	const {values} = JSON.parse(readFileSync(`${bench.folder}/state.json`, 'utf8')) as {values: Record<string, string>};
	expect(values['bumps']).toBe('x'.repeat(8));
});

test('a resumed drill goes on in the world that it left', async () => {
	const bench = drillBench(SHOP);
	await bench.run('deployctl undo v7');
	const {scenario} = readScenario(SHOP, 's.yaml');
	drillTarget({scenario: scenario!, root: bench.folder, speed: 1000, node: process.execPath, pretendPath: 'x', searched: '/opt/real/bin'});
	expect(JSON.parse(readFileSync(`${bench.folder}/${PLACES.world}`, 'utf8'))).toMatchObject({path: '/opt/real/bin'});
	expect(JSON.parse(readFileSync(`${bench.folder}/state.json`, 'utf8'))).toMatchObject({values: {release: 'v7'}});
});
