import {expect, test} from 'vitest';
import {drillBench} from './drill-bench.ts';

const SHOP = `
title: Tables
world:
  state: {app: shop, up: "yes"}
  calls:
    deployctl: {values: {app: -a --app, to: --to}, flags: {follow: -f --follow, yes: -y --yes}}
    client: {values: {sql: -c, base: -d}}
  tables:
    releases:
      per: app
      rows:
        - {version: v8, image: "shop:8", now: "yes"}
        - {version: v7, image: "shop:7", now: "no"}
    queues: {rows: [{name: mail, jobs: "3"}]}
  programs:
    - match: deployctl releases
      when: {follow: "yes"}
      output: following
    - match: deployctl releases
      output: |
        VERSION IMAGE
        {{#each releases}}
        {{version:8}}{{image}}
        {{/each}}
        of {{app}}
    - {match: deployctl releases --json, output: '[{{#each releases join=,}}{"v":"{{version}}"}{{/each}}]'}
    - match: deployctl undo
      find: {in: releases, where: {version: "{{to}}"}}
      output: "back to {{image}} as {{version}}"
      rows:
        - {change: releases, where: {now: "yes"}, row: {now: "no"}}
        - {add: releases, first: true, row: {version: v9, image: "{{image}}", now: "yes"}}
    - {match: deployctl undo, stderr: "no release {{to}} of {{app}}", exit: 1}
    - {match: deployctl current, find: {in: releases, where: {now: "yes"}}, output: "{{image}}, next is {{version+1}}, before it {{version-1}}"}
    - {match: "deployctl queue {name} {jobs}", rows: [{put: queues, where: {name: "{{name}}"}, row: {jobs: "{{jobs}}"}}]}
    - {match: "deployctl drop {name}", none: {in: queues, where: {name: "{{name}}"}}, stderr: "no queue {{name}}", exit: 1}
    - {match: "deployctl drop {name}", rows: [{remove: queues, where: {name: "{{name}}"}}]}
    - {match: deployctl queues, output: "{{#each queues}}{{name}}={{jobs}} {{/each}}"}
    - {match: "deployctl pods {count}", output: "{{#times count}}pod-{{index}} {{/times}}"}
    - {match: dp *, runs: deployctl *}
    - {match: "box exec {box} *", when: {up: "no"}, stderr: "{{box}} is not running", exit: 1}
    - {match: "box exec {box} *", runs: "*"}
    - {match: box stop, set: {up: "no"}}
    - {match: client, when: {stdin: "-- dump", sql: ""}, output: restored}
    - {match: client -e *, output: told}
    - {match: client *, when: {sql: ""}, output: a session}
    - {match: client *, types: "{{sql}}"}
  statements:
    - {match: "select count(*) from {table}", output: " 42 in {{table}}"}
`;

test('lists are shown, changed and looked up, and every owner has its own', async () => {
	const bench = drillBench(SHOP);
	expect(await bench.run('deployctl releases')).toMatchObject({out: 'VERSION IMAGE\nv8      shop:8\nv7      shop:7\nof shop\n'});
	expect(await bench.run('deployctl undo --to v7 --app shop --yes')).toMatchObject({exit: 0, out: 'back to shop:7 as v7\n'});
	expect(await bench.run('deployctl undo --to v3')).toMatchObject({exit: 1, err: 'no release v3 of shop\n'});
	expect(await bench.run('deployctl current')).toMatchObject({out: 'shop:7, next is v10, before it v8\n'});
	expect(await bench.run('deployctl releases --json | jq -r .[0].v')).toMatchObject({out: 'v9\n'});
	expect(await bench.run('deployctl -a other current')).toMatchObject({out: 'shop:8, next is v9, before it v7\n'});
});

test('rows are put, changed and removed; a part comes as often as a number says', async () => {
	const bench = drillBench(SHOP);
	expect(await bench.run('deployctl queue mail 5 && deployctl queue bills 1 && deployctl queues')).toMatchObject({out: 'mail=5 bills=1 \n'});
	expect(await bench.run('deployctl drop mail && deployctl queues')).toMatchObject({out: 'bills=1 \n'});
	expect(await bench.run('deployctl drop mail')).toMatchObject({exit: 1, err: 'no queue mail\n'});
	expect(await bench.run('deployctl pods 2')).toMatchObject({out: 'pod-1 pod-2 \n'});
});

test('options are known wherever they stand; one that is not known does not fit', async () => {
	const bench = drillBench(SHOP);
	expect(await bench.run('deployctl releases -f')).toMatchObject({out: 'following\n'});
	expect(await bench.run('deployctl --app=other releases -y | tail -1')).toMatchObject({out: 'of other\n'});
	expect(await bench.run('deployctl -aother releases | tail -1')).toMatchObject({out: 'of other\n'});
	expect(bench.launch('deployctl releases --force')).toMatchObject({kind: 'not-exercised', reason: expect.stringContaining('no rule')});
});

test('a line stands for another: by another name, in a container, typed into a client', async () => {
	const bench = drillBench(SHOP);
	expect(await bench.run('dp undo --to v7')).toMatchObject({out: 'back to shop:7 as v7\n'});
	expect(await bench.run('box exec db client -d base -c "SELECT count(*) FROM users;"')).toMatchObject({out: ' 42 in users\n'});
	expect(await bench.run('box exec web dp current')).toMatchObject({out: 'shop:7, next is v10, before it v8\n'});
	expect(bench.launch('client -c "DROP TABLE users"')).toMatchObject({kind: 'not-exercised', reason: expect.stringContaining('DROP TABLE')});
	expect(bench.launch('box exec web ssh other')).toMatchObject({kind: 'not-exercised', reason: expect.stringContaining('ssh other')});
	expect(bench.launch('box exec web rm -rf ../../../../../../../../etc')).toMatchObject({kind: 'not-exercised', reason: expect.stringContaining('leads out')});
	expect(await bench.run('box stop; box exec db client -c "SELECT count(*) FROM users"')).toMatchObject({exit: 1, err: 'db is not running\n'});
});

test('a program is told apart by what it is fed', async () => {
	const bench = drillBench(SHOP);
	expect(await bench.run('printf "%s\\n" "-- dump" rows > d.sql; client < d.sql; cat d.sql | box exec db client; client -d x')).toMatchObject({out: 'restored\nrestored\na session\n', err: ''});
});

test('faults of the outer line and of the inner one strike', async () => {
	const outer = drillBench(`${SHOP}faults: [{match: box exec *, fails: 1, exit: 9}]\n`);
	expect(await outer.run('box exec web dp current')).toMatchObject({exit: 9});
	const inner = drillBench(`${SHOP}faults: [{match: deployctl current, fails: 1, exit: 8}]\n`);
	expect(await inner.run('box exec web dp current')).toMatchObject({exit: 8});
});
