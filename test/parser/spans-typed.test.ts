import {describe, expect, test} from 'vitest';
import {commandsOf, readText} from '../support/read-text.ts';

const inline = (...lines: readonly string[]) => readText(['# Till', '', '## Checks after the change', '', ...lines].join('\n')).reading.inline.map(({code}) => code);

describe('a span is typed', () => {
	test.each([
		['- [ ] `docker compose ps` shows both tills', 'docker compose ps'],
		['3. `kubectl -n till logs deploy/till` shows the queue up.', 'kubectl -n till logs deploy/till'],
		['1. `git push` (from home)', 'git push'],
		['To go on, add it and run `pip-compile`.', 'pip-compile'],
		['To take the newest, you can run (for example) `pip-compile -P pens`.', 'pip-compile -P pens'],
		['The shell has no `<`; pipe instead: `Get-Content list.txt -Raw | docker exec -i till node -`', 'Get-Content list.txt -Raw | docker exec -i till node -'],
		['Remedy this with an `apt update && apt upgrade`.', 'apt update && apt upgrade'],
		['- [ ] Take a fresh copy: `keep.sh`', 'keep.sh'],
		['If it is not what you expected, run `load.sh` again.', 'load.sh'],
		['- Look at the routes: `ip route show default`', 'ip route show default'],
		['`date`', 'date'],
	])('%s', (text, code) => {
		expect(inline(text)).toEqual([code]);
	});
});

describe('a span is not typed', () => {
	test.each([
		'- [ ] `docker compose ps` shows nothing',
		'3. `kubectl -n till get pods` shows errors',
		'- Restore the copies generated with `pg_dump --format plain`',
		'- Todos los procedimientos usan `pg_dump --format custom` y generan copias',
		'- Remove the permissions for `ip route add/del/change`',
		'- `date`',
		'- The name of the script: `keep.sh`',
		'- Edit the script: `keep.sh`',
		'- Lists of `keep.sh`',
		'1. `git revert`',
	])('%s', text => {
		expect(inline(text)).toEqual([]);
	});
});

describe('a span that the page breaks over its lines', () => {
	test.each([
		['Restart it with `kubectl rollout', 'restart deployment/till` now.', 'kubectl rollout restart deployment/till'],
		['1. Remove what is old with `rm -rf /srv/till', '   /srv/old`', 'rm -rf /srv/till /srv/old'],
		['> Take it away: `docker rm -f', '> till-web`', 'docker rm -f till-web'],
		['- Wake it: `flyctl machine start <id> \\', '  -a till`', 'flyctl machine start <id> -a till'],
	])('%s %s is one command', (first, second, code) => {
		const plan = readText(['# Till', '', '## Steps', '', first, second, ''].join('\n'));
		expect(plan.reading.inline.map(one => one.code)).toEqual([code]);
		expect(commandsOf(plan).map(({command}) => command)).toEqual([code]);
	});
});
