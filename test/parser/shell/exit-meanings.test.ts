import {expect, test} from 'vitest';
import {exitMeanings} from '../../../src/parser/shell/exit-meanings.ts';
import {EXIT_ROWS} from '../../../src/parser/shell/exit-rows.ts';

/** Code and meaning as they are said of a command: `1 open`. */
const said = (command: string): string => exitMeanings(command).map(({code, means}) => `${code} ${means}`).join(' ');

const KNOWN: readonly (readonly [command: string, meanings: string])[] = [
	['grep -L cart *.conf', ''],
	['grep cart shop.conf', '1 open'],
	['diff a.conf b.conf', '1 open'],
	['git diff --exit-code', '1 open'],
	['git merge-base --is-ancestor v1 HEAD', '1 open'],
	['git ls-remote --exit-code origin v1', '2 open'],
	['test -f /srv/shop/lock', '1 open'],
	['[ -f /srv/shop/lock ]', '1 open'],
	['[[ -f /srv/shop/lock ]]', '1 open'],
	['systemctl is-failed shop', '0 open 1 good'],
	['systemctl is-enabled shop', '1 open'],
	['sudo systemctl status shop', '3 open'],
	['service shop status', '3 open'],
	['kubectl diff -f shop.yaml', '1 open'],
	['kubectl auth can-i delete pods', '1 open'],
	['terraform plan -detailed-exitcode', '2 open'],
	['helm diff upgrade shop ./shop --detailed-exitcode', '2 open'],
	['argocd app diff shop', '1 open'],
	['flux diff kustomization shop', '1 open'],
	['curl -s https://shop.example/health', '0 http'],
	['http GET shop.example/health', '0 http'],
	['pgrep -f shop-worker', '1 open'],
	['nc -zv shop-db 5432', '1 open'],
	['ping -c 3 shop-db', '1 open'],
	['docker exec db pg_isready', '1 open 2 open'],
	['command -v jq', '1 open'],
	['which jq', '1 open'],
	['getent hosts shop-db', '2 open'],
	['mountpoint /srv', '1 open 32 open'],
	['jq -e .ready status.json', '1 open 4 open'],
	['expr 0', '1 open'],
	['dnf check-update', '100 open'],
	['npm audit', '1 open'],
	['openssl x509 -checkend 86400 -noout -in shop.pem', '1 open'],
	['rsync -a /srv/shop/ backup:/srv/shop/', '24 open'],
	['fsck /dev/sdb1', '1 open'],
	['alembic check', '1 open'],
	['check_http -H shop.example', '1 open'],
	['dig shop.example', '0 open'],
	['psql -f fix.sql', '0 open'],
];

test.each(KNOWN)('%s is known for %j', (command, meanings) => {
	expect(said(command)).toBe(meanings);
});

test('every row has a command here that it decides, says where it comes from and ends a sentence', () => {
	const tried = new Set(KNOWN.map(([command]) => EXIT_ROWS.find(row => command.split(/[;|]| exec db /u).some(part => {
		const words = part.trim().replace(/^sudo /u, '');
		return row.programs.test(words.split(' ')[0] ?? '') && (row.line?.test(words) ?? true) && !(row.not?.test(words) ?? false);
	}))));
	expect(EXIT_ROWS.filter(row => !tried.has(row)).map(row => row.source)).toEqual([]);
	for (const row of EXIT_ROWS) {
		expect(row.source).not.toBe('');
		for (const {says} of row.codes) expect(says).toMatch(/^[a-z`].*[^.]$/u);
	}
});

test.each([
	['grep -i error shop.log', '0 open 1 good'],
	['kubectl logs shop-0 | grep -iE "error|fatal"', '0 open 1 good'],
	['docker logs shop 2>&1 | grep -c ERROR', '0 open 1 good'],
	['journalctl -u shop | grep -e panic -e fatal', '0 open 1 good'],
	['kubectl logs shop-0 | grep -i "error" | tail -20', '0 quiet'],
	['ssh shop-1 "grep -i error /var/log/shop.log"', '0 open 1 good'],
	['grep -v error shop.log', '1 open'],
	['grep -i "errors fixed" shop.log', '1 open'],
	['kubectl get pods | grep -v Running', '1 open'],
])('a search for trouble is good when it finds none: %s', (command, meanings) => {
	expect(said(command)).toBe(meanings);
});

test.each([
	['! grep -i error shop.log', 'the shell turns the code around'],
	['grep cart shop.conf || true', 'the shell makes 0 of it'],
	['if grep -q cart shop.conf; then echo yes; fi', 'the code is that of the branch'],
	['cd /srv && grep cart shop.conf', 'the code may be that of `cd`'],
	['ls | xargs grep cart', '`xargs` makes another code of it'],
	['curl -fsS https://shop.example/health', 'it fails when the server does'],
	['curl --fail-with-body https://shop.example', 'it fails when the server does'],
	['curl -s https://shop.example/health | jq .status', 'the code is that of `jq`'],
	['psql -v ON_ERROR_STOP=1 -f fix.sql', 'it stops at the first error'],
	['curl https://shop.example &', 'nobody waits for it'],
	['kubectl rollout status deploy/shop', 'its code says what happened'],
])('nothing is claimed of %s: %s', command => {
	expect(said(command)).toBe('');
});

test('after `cd` the success of the last part still counts', () => {
	expect(said('cd /srv/shop && curl -s https://shop.example')).toBe('0 http');
});

test.each(['cd /srv/shop && docker compose logs api | grep -i error', 'ssh shop-1 "cd /srv/shop && docker compose logs --tail=200 api | grep -i error"'])('after `cd` no trouble found is not a failure, but a question: %s', command => {
	expect(said(command)).toBe('0 open 1 open');
});
