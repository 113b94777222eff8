import {describe, expect, it} from 'vitest';
import {RULES} from '../../../src/parser/check/rules.ts';
import {checkCommands, checkText, surroundings} from '../../support/check-text.ts';

const OURS: ReadonlySet<string> = new Set(RULES.map(({code}) => code));

/** Codes of the rules alone. */
const rulesOn = (commands: string, before = ''): readonly string[] => checkCommands(commands, before).filter(code => OURS.has(code) && code !== 'unassigned-variable');

type Case = readonly [code: string, yes: readonly string[], no: readonly string[]];

const CASES: readonly Case[] = [
	[
		'curl-without-fail',
		['curl https://shop.example/health', 'curl -s -X POST https://shop.example/flush', 'sudo docker exec web curl -s http://localhost:8080/ready', 'sleep 5 && curl localhost:9090/ready', 'curl -sS "$URL"'],
		[
			'curl -f https://shop.example/health',
			'curl -fsS https://shop.example/health',
			'curl --fail-with-body https://shop.example/health',
			'curl -sI https://shop.example/',
			"curl -s -o /dev/null -w '%{http_code}' https://shop.example/",
			'curl -s https://shop.example/health | jq -e .ok',
			'until curl -s localhost:8080/health; do sleep 1; done',
			'code=$(curl -s https://shop.example/)',
			'curl --version',
			'curl ... https://shop.example/',
			'curl -v telnet://db.shop.example:5432',
		],
	],
	[
		'grep-for-errors',
		['grep -i error /var/log/shop.log', 'grep -c error /var/log/shop.log', 'journalctl -u web | grep -E "error|fatal"', 'docker compose logs api | grep ERROR'],
		['! journalctl -u web | grep -i error', 'grep -v error /var/log/shop.log', 'journalctl -u web | grep ready', 'journalctl -f -u web | grep error', 'grep error app.log || echo none', 'journalctl | grep -E "error|started"', 'if grep -q error app.log; then exit 1; fi'],
	],
	['exit-hidden', ['helm upgrade shop ./chart || true', 'npm run db:migrate || :'], ['kubectl get pods || true', 'docker rm -f old || true', 'systemctl stop web || true', 'helm upgrade shop ./chart || exit 1', 'helm upgrade shop ./chart']],
	[
		'pipe-hides-failure',
		['mysqldump shop | gzip > shop.sql.gz', 'docker exec db pg_dump shop | zstd > shop.sql.zst', 'helm upgrade shop ./chart | tee upgrade.log', 'terraform apply -auto-approve | tail -5'],
		['set -o pipefail; pg_dump shop | gzip > shop.sql.gz', 'set -euo pipefail\npg_dump shop | gzip > shop.sql.gz', 'kubectl get pods | sort', 'gunzip < shop.sql.gz | psql -q shop', 'echo yes | tee answer.txt', 'pg_dump shop > shop.sql', 'pg_dump -Fc shop | aws s3 cp - s3://backups/shop.dump', 'if helm upgrade shop ./chart | tee log; then :; fi'],
	],
	[
		'rm-of-variable',
		['DIR=/srv/x\nrm -rf $DIR/*', 'DIR=/srv/x\nrm -rf "$DIR"/', 'DIR=/srv/x\nsudo rm -r "${DIR}/"*', 'rm -rf $BUILD/', 'rm -rf /$BUILD', 'rm -rf ~/$BUILD', 'rm -rf /srv/"$BUILD"/*', 'rm -rf "${BUILD%/}"/', 'rm -rf $(cat dir)/*', 'find $BUILD/ -delete', 'find "$BUILD"/ -exec rm -rf {} +', 'rsync -a --delete "$BUILD"/ /srv/shop/', 'ssh web "rm -rf $BUILD/*"', "docker exec web sh -c 'rm -rf $BUILD/*'", "bash -c 'rm -rf $1/' x", 'sudo -u shop rm -rf "$BUILD"/*'],
		['DIR=/srv/x\nrm -rf "${DIR:?}"/*', 'DIR=/srv/x\nrm -rf "$DIR/cache"', 'DIR=/srv/x\nrm -rf "$DIR"', 'DIR=/srv/x\nls "$DIR"/*', 'DIR=/srv/x\nrm "$DIR"/*.tmp', 'rm -rf "${BUILD:-/srv/x}"/*', 'rm -rf /srv/x/"$BUILD"/*', "rm -rf '$BUILD'/*", 'find /srv/x -name "$NAME" -delete', 'rsync -a --delete /srv/x/ "$BUILD"/', 'ssh web "rm -rf ${BUILD:?}/*"', 'rm -rf /tmp/$BUILD'],
	],
	['unquoted-variable', ['DIR=/srv/x\nrm -rf $DIR', 'DIR=/srv/x\nrm -rf /srv/$DIR/old', 'F=a\nshred $F'], ['DIR=/srv/x\nrm -rf "$DIR"', "rm -rf '$DIR'", 'DIR=/srv/x\nls $DIR', 'rm -rf <dir>']],
	['unreachable-step', ['uptime\nexit 1\nsystemctl start web', 'exec /srv/shop/start\nuptime'], ['uptime\nexit 1', 'uptime || exit 1\nsystemctl start web', 'exec > log\nuptime', 'ssh web\nuptime\nexit\nsystemctl start web', 'if ! uptime; then exit 1; fi\nid']],
	['unchecked-cd', ['cd /srv/shop\nrm -rf cache', 'cd /srv/shop; rm -rf cache', 'cd /srv/shop; find . -name "*.tmp" -delete', 'cd /srv/shop\ngit clean -fdx'], ['cd /srv/shop && rm -rf cache', 'cd /srv/shop || exit 1\nrm -rf cache', 'cd /srv/shop\nrm -rf /srv/shop/cache', 'set -e\ncd /srv/shop\nrm -rf cache', 'cd /srv/shop\nls', 'rm -rf cache']],
	['destructive-unwarned', ['psql shop -c "DROP TABLE orders"', 'kubectl delete pvc data-0', 'terraform destroy', 'rm -rf /var/lib/shop', 'git push --force origin main'], ['docker compose stop', 'kubectl delete pod web-1', 'kubectl scale deployment web --replicas=0', 'rm /tmp/a.txt', 'rm -rf /tmp/build', '# WARNING: all orders are lost\npsql shop -c "DROP TABLE orders"', '# Make sure that nobody needs it\nrm -rf /var/lib/shop']],
	[
		'secret-in-text',
		[
			'mysql -u shop -pT7wq9Lm shop',
			'psql postgres://shop:k7RmWq2pLx@db/shop',
			"curl -f -H 'Authorization: Bearer 8f3e1c0b77d2' https://api.shop.example",
			'redis-cli -a k7RmWq2pLx ping',
			'export DB_PASSWORD=k7RmWq2pLx',
			'psql -c "ALTER USER shop PASSWORD \'k7RmWq2pLx\'"',
			`export AWS_ACCESS_KEY_ID=AKIA${'QWERTZUIOPASDFGH'}`,
			'curl -f -u admin:k7RmWq2pLx https://api.shop.example',
		],
		[
			'mysql -u shop -p shop',
			'mysql -u shop -p"$DB_PASSWORD" shop',
			'psql postgres://shop:$PW@db/shop',
			'psql postgres://postgres:postgres@localhost/shop',
			'psql "postgres://user:password@db/shop"',
			'export DB_PASSWORD=<password>',
			'export DB_PASSWORD=changeme',
			'export API_TOKEN="$(vault read token)"',
			'export API_TOKEN=YOUR_TOKEN',
			'docker login -p $TOKEN',
			'tool --password-file /run/secrets/db',
			'export DB_PASSWORD=/run/secrets/db',
			'git clone ssh://git@host:2222/shop.git',
		],
	],
	[
		'hidden-text',
		['pg_restore \u2013clean shop.dump', 'echo a\u200bb', 'echo \u202egnp.exe', 'echo ok\u{e0041}\u{e0042}', 'echo a\ufe0f', 'echo a\u{e0101}', 'curl https://sh\u043ep.example/ -f', `echo ok${' '.repeat(80)}; rm -rf data`, 'echo a\u001b[8mb'],
		['pg_restore --clean shop.dump', 'echo "✅ done ⚠\ufe0f 1\ufe0f⃣ 👩\u200d🚒"', 'echo "café - ok"', 'echo "магазин"'],
	],
	['missing-tool', ['webctl-of-old status'], ['ssh web-1 webctl-of-old status', 'docker exec web webctl-of-old status', './webctl-of-old']],
];

describe.each(CASES)('%s', (code, yes, no) => {
	it.each(yes)('finds: %s', commands => {
		expect(rulesOn(commands)).toContain(code);
	});

	it.each(no)('lets be: %s', commands => {
		expect(rulesOn(commands)).not.toContain(code);
	});
});

describe('a deletion in another shell that comes down to a root', () => {
	const codes = (language: string, command: string): readonly string[] => checkText(`# X\n\n## Procedure\n\n\`\`\`${language}\n${command}\n\`\`\`\n`).filter(({code}) => code === 'rm-of-variable').map(({line, column}) => `${line}:${column}`);

	it.each([
		['powershell', 'Remove-Item -Recurse -Force $Dir\\*', ['6:29']],
		['powershell', 'Remove-Item -Recurse -Force "$env:BUILD/"', ['6:29']],
		['powershell', 'Remove-Item -Recurse -Force $Dir\\cache', []],
		['powershell', 'Remove-Item $Dir\\*.tmp', []],
		['fish', 'rm -rf $dir/*', ['6:8']],
		['fish', 'rm -rf $dir/cache', []],
	])('is told in %s: %s', (language, command, places) => {
		expect(codes(language, command)).toEqual(places);
	});
});

describe('a finding', () => {
	it('points at the words that it is about', () => {
		const [found] = checkText('# Work\n\n1. Look:\n\n   ```sh\n   cd /srv\n   docker exec web curl -s http://localhost/ready\n   ```\n');
		expect(found).toMatchObject({code: 'curl-without-fail', line: 7, column: 20, length: 4, help: 'write `curl -f`, or `curl --fail-with-body` to see the answer too'});
	});

	it('tells of the same command once, with the other lines', () => {
		const found = checkText('# Work\n\n```sh\ncurl https://shop.example/\nuptime\ncurl https://shop.example/\n```\n');
		expect(found.map(({code, line, message}) => ({code, line, message}))).toEqual([{code: 'curl-without-fail', line: 4, message: '`curl` exits with 0 when the server answers with an error; the same on line 6'}]);
	});

	it('is not made where an annotation says how to tell', () => {
		expect(checkText('# Work\n\n```sh {expect="ready"}\ncurl https://shop.example/\n```\n\n```sh {expect-exit=1}\ngrep -i error app.log\n```\n')).toEqual([]);
		expect(checkText('# Work\n\n```sh {danger}\nrm -rf /var/lib/shop\n```\n')).toEqual([]);
	});

	it('is not made about what is ignored, or only shown', () => {
		expect(checkText('# Work\n\n- [ ] Done\n\n```sh {ignore}\ncurl https://shop.example/\n```\n\n```output\ncurl https://shop.example/\n```\n')).toEqual([]);
	});

	it('never repeats a secret, whatever else is said of its line', () => {
		const found = checkText('# Work\n\n```sh\ncurl -u admin:k7RmWq2pLx https://api.shop.example\nPGPASSWORD=k7RmWq2pLx pg_dump shop | gzip > a.gz\nPGPASSWORD=k7RmWq2pLx psql -c "DROP TABLE a"\n```\n');
		expect(found.map(({code}) => code)).toEqual(expect.arrayContaining(['secret-in-text', 'curl-without-fail', 'pipe-hides-failure', 'destructive-unwarned']));
		expect(JSON.stringify(found)).not.toContain('k7RmWq2pLx');
	});

	it('shows no part of a secret either, nor one that stands elsewhere in another form', () => {
		const found = checkText('# Work\n\n```sh\nmysql --host=db-primary-1.shop.example -u shop -pT7wq9LmXXyz4Kd8 -e "DROP TABLE a"\nset-password T7wq9LmXXyz4Kd8 || true\n```\n');
		expect(found.map(({code}) => code)).toEqual(expect.arrayContaining(['secret-in-text', 'destructive-unwarned', 'exit-hidden']));
		expect(JSON.stringify(found)).not.toMatch(/T7wq9|Kd8/);
	});

	it('leaves lines alone that a database client gets', () => {
		expect(rulesOn('psql shop\nSELECT 1;\n\\q')).toEqual([]);
	});
});

describe('placeholders and variables', () => {
	const inputs = (front: string, command: string): readonly string[] => checkText(`${front}# Work\n\n\`\`\`sh\n${command}\n\`\`\`\n`).map(({code}) => code);

	it('a variable that nothing assigns is noted once', () => {
		expect(inputs('', 'systemctl restart "$SERVICE"\nsystemctl status "$SERVICE"')).toEqual(['unassigned-variable']);
	});

	it.each(['SERVICE=web\nsystemctl restart "$SERVICE"', 'read -r SERVICE\nsystemctl restart "$SERVICE"', 'ls "$HOME"', 'systemctl restart <service>'])('not noted: %s', command => {
		expect(inputs('', command)).toEqual([]);
	});

	it('a declared one is an input', () => {
		expect(inputs('---\ninputs:\n  service: {prompt: "Which one?"}\n---\n', 'systemctl restart "$SERVICE"')).toEqual([]);
	});

	it('ordinary places can be filled', () => {
		expect(checkCommands('kubectl logs <pod>\npsql -c "SELECT \'<name>\'"\necho $((<count> + 1))\ncat <<EOF\n<reason>\nEOF')).toEqual([]);
	});
});

describe('blocks', () => {
	const block = (language: string, text: string): readonly string[] => checkText(`# Work\n\n- [ ] Done\n\n\`\`\`${language}\n${text}\n\`\`\`\n`).map(({code}) => code);

	it.each(['systemctl stop web\nsystemctl start web\nAll queues are empty again', 'Order of things\nsystemctl stop web\nWait for the queue\nsystemctl start web\nDone then'])('half commands, half not: %s', text => {
		expect(block('', text)).toEqual(['unclear-block']);
		expect(block('text', 'All well\nNothing to see\nsystemctl status web')).toEqual([]);
	});

	it.each([['', 'systemctl stop web\nsystemctl start web'], ['', 'for unit in web api; do\n  systemctl stop $unit\ndone'], ['', 'cat > note.txt <<EOF\nStopped by hand\nNothing else\nEOF'], ['', 'Everything is fine\nNothing to see'], ['sh', 'systemctl stop web\nmake-it-so now\nanother thing'], ['yaml', 'a: b\nc: d']])('clear: %s %s', (language, text) => {
		expect(block(language, text)).toEqual([]);
	});
});

describe('choices', () => {
	const methods = (first: string, second: string): string => `# Roll back\n\n## Method 1: Script\n\n${first}\n\n\`\`\`sh\n./scripts/undo.sh\n\`\`\`\n\n## Method 2: Chart\n\n${second}\n\n\`\`\`sh\nhelm rollback shop\n\`\`\`\n`;
	const on = (text: string): readonly string[] => checkText(text).map(({code}) => code);

	it('apply in different cases', () => {
		expect(on(methods('**Use when:** it works', '**Use when:** it does not'))).toEqual([]);
		expect(on(methods('**Use when:** it works', '**Use when:** it works.'))).toEqual(['same-condition']);
		expect(on(methods('**Use when:** it works', 'Takes long.'))).toEqual(['branch-without-condition']);
		expect(on(methods('Fast.', 'Slow.'))).toEqual([]);
	});

	it('and so do rows of a table of decisions', () => {
		const table = (second: string): string => `# Work\n\n## When to roll back\n\n| Symptom | Action |\n| --- | --- |\n| Errors above 5 % | Roll back now |\n| ${second} | Fix forward |\n\n## Procedure\n\n\`\`\`sh\nhelm rollback shop\n\`\`\`\n`;
		expect(on(table('errors above 5 %'))).toEqual(['same-condition']);
		expect(on(table('Errors above 1 %'))).toEqual([]);
	});
});

it('says nothing of what could not be read', () => {
	expect(checkText('')).toMatchObject([{code: 'empty-runbook'}]);
	expect(checkText('\u0000\u0001\u0002binary\u0000').map(({code}) => code)).toEqual(['not-text']);
});

it('asks for no tools unless told', () => {
	expect(checkText('# Work\n\n```sh\nwebctl-of-old status\n```\n', {...surroundings(), hasTool: null})).toEqual([]);
});

describe('sentences that send to a part of the runbook', () => {
	const found = (text: string): readonly string[] => checkText(`# X\n\n## Procedure 1: Restart\n\n- [ ] Done\n\n## 4.2 Checks\n\n${text}\n`).filter(({code}) => code === 'dead-reference').map(({line, column, help}) => `${line}:${column} ${help}`);

	it.each([
		['If the data is damaged, follow Procedure 5.', '9:32 there is "Procedure 1: Restart"'],
		['- Go to section 9.1', '9:9 give a heading that name, or link to what is meant'],
		['| If | Do |\n| - | - |\n| down | Follow procedure 2 |', '11:17 there is "Procedure 1: Restart"'],
		['See the "Cheks" section below.', '9:10 did you mean "Checks"?'],
		['Weiter mit Verfahren 3.', '9:12 give a heading that name, or link to what is meant'],
	])('are told where it is not there: %j', (text, told) => {
		expect(found(text)).toEqual([told]);
	});

	it.each([
		'Follow Procedure 1.', 'See section 4.2 below.', 'See section 7 of the handbook.', 'Follow [Procedure 5](https://wiki.example/5).', 'See the "Restart" section.', 'Follow the plan.', 'Use option b of the menu.',
		'**Option B: By hand**\n\nIf it is down, follow Option B.', '```sh\n# Procedure 7: by hand\nuptime\n```\n\nFollow procedure 7.',
	])('are let be: %j', text => {
		expect(found(text)).toEqual([]);
	});
});
