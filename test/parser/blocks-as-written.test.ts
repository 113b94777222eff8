import {describe, expect, test} from 'vitest';
import {commandsOf, readText} from '../support/read-text.ts';

const fenced = (language: string, ...lines: readonly string[]) => readText(['# Carts', '', '## Roll back', '', `\`\`\`${language}`, ...lines, '```'].join('\n'));
const typed = (language: string, ...lines: readonly string[]): readonly string[] => commandsOf(fenced(language, ...lines)).map(step => step.command);
const kind = (language: string, ...lines: readonly string[]) => fenced(language, ...lines).reading.fences[0]?.kind;

describe('strings of PowerShell over several lines', () => {
	test('belong to the command that they begin in', () => {
		expect(typed('powershell', 'psql "$url" -c `', '  "select count(*)', '   from carts;"', 'Get-Date')).toEqual(['psql "$url" -c `\n  "select count(*)\n   from carts;"', 'Get-Date']);
		expect(typed('powershell', "Set-Content carts.txt 'one", "two'", 'Get-Date')).toEqual(["Set-Content carts.txt 'one\ntwo'", 'Get-Date']);
	});

	test('an apostrophe that nothing closes, and one in a comment, hold nothing', () => {
		expect(typed('powershell', 'Write-Output done # it isn\'t much', 'Get-Date')).toEqual(['Write-Output done # it isn\'t much', 'Get-Date']);
		expect(typed('powershell', "Write-Output it's", 'Get-Date')).toEqual(["Write-Output it's", 'Get-Date']);
	});
});

describe('listings of files', () => {
	test.each([
		['powershell', '# ---- C:\\shop\\start-carts.ps1 ----', 'docker info', 'docker compose up -d'],
		['bash', '# back-up.sh', 'tar czf carts.tgz /srv/carts', 'rm -rf /srv/old'],
	])('a comment that holds a script\'s name alone is the head of one: %s %s', (language, ...lines) => {
		expect(kind(language, ...lines)).toBe('code');
		expect(typed(language, ...lines)).toEqual([]);
	});

	test('where the script is called below, it is a title', () => {
		expect(typed('bash', '# deploy.sh', './deploy.sh --stage prod')).toEqual(['./deploy.sh --stage prod']);
	});
});

describe('blocks by what they hold', () => {
	test('a body in quotes over several lines is the command\'s, whatever it looks like', () => {
		expect(typed('', "curl -X PUT https://shop.example/_settings -H 'Content-Type: application/json' -d '{", '  "carts": {', '    "limit": 30', '  }', "}'")).toHaveLength(1);
		expect(kind('', '{', '  "carts": {"limit": 30}', '}')).not.toBe('run');
	});

	test('a prompt in a block of settings is a session, a value with the sign is not', () => {
		expect(kind('env', '$ git clone https://shop.example/carts.git', '$ cd carts')).toBe('transcript');
		expect(kind('env', 'CARTS=$ 30')).toBe('config');
	});

	test('settings below the call of an editor are written there, whatever language the block claims', () => {
		expect(typed('yaml', '# Edit the cart', 'kubectl edit cart till-1', '', '# More room:', 'spec:', '  room: 8Gi', '  tills:', '    - name: north')).toEqual(['kubectl edit cart till-1']);
		expect(kind('yaml', 'kubectl edit cart till-1', 'spec:', '  start: |', '    rm -rf /srv/carts')).toBe('config');
		expect(kind('yaml', 'edit: true', 'name: till')).toBe('config');
	});

	test('a prompt with three dots shows that more was typed', () => {
		expect(typed('bash', '$ cap production deploy', '00:00 carts', '$ ...')).toEqual(['cap production deploy']);
	});

	test('JSON below words that announce it was printed', () => {
		expect(readText('# Carts\n\n## Look\n\nDebe devolver:\n\n```bash\n{"status": "up"}\n```').reading.fences[0]?.kind).toBe('output');
	});

	test('root\'s prompt stands before scripts below a folder, too', () => {
		expect(typed('', '# bin/move-carts.sh --from 1 --to 2')).toEqual(['bin/move-carts.sh --from 1 --to 2']);
		expect(typed('bash', '# bin/move-carts.sh --from 1 --to 2')).toEqual([]);
	});
});

describe('one of several', () => {
	test.each(['або', 'nebo', 'atau', 'vagy', 'или'])('"%s" between two commands', word => {
		expect(fenced('bash', 'shopctl status', `# ${word}`, 'curl https://shop.example/status').reading.fences[0]?.statements.map(one => one.alternativeTo ?? null)).toEqual([6, 6]);
	});

	test('stores of three clouds', () => {
		expect(fenced('bash', '# AWS S3', 'aws s3 ls s3://carts/', '', '# Azure Storage', 'az storage blob list', '', '# GCP GCS', 'gsutil ls gs://carts/').reading.fences[0]?.statements.map(one => one.alternativeTo ?? null)).toEqual([7, 7, 7]);
	});

	test.each([
		['### Вариант 1: из копии', '### Вариант 2: из реплики'],
		['### Спосіб 1. Повністю', '### Спосіб 2. Без зупинки'],
		['### Через SCP:', '### Через wget:'],
	])('%s, %s', (first, second) => {
		expect(readText(`# Carts\n\n## Restore\n\n${first}\n\n\`\`\`bash\nscp a web:/tmp/\n\`\`\`\n\n${second}\n\n\`\`\`bash\ntouch b\n\`\`\`\n`).reading.choices).toMatchObject([{headings: [5, 11]}]);
	});
});

describe('what ends, and what does not', () => {
	test.each([
		['make port-forward-carts', true],
		['make tunnel', true],
		['bundle exec thin start', true],
		['bundle exec thin start -d', false],
		['bundle exec thin stop', false],
		['mix phx.server', true],
	])('%s: %s', (line, endless) => {
		expect(commandsOf(fenced('bash', line)).map(step => step.endless)).toEqual([endless]);
	});

	test('a console of Heroku is typed into', () => {
		expect(commandsOf(fenced('bash', 'heroku console --app carts')).map(step => step.interactive)).toEqual([true]);
	});

	test('a database pushed to another place is overwritten there', () => {
		expect(commandsOf(fenced('bash', 'heroku db:push --app carts')).map(step => step.effect)).toEqual(['destructive']);
	});
});

test('a section that finds changed resources is no list of links', () => {
	const role = (title: string) => readText(`# Carts\n\n## ${title}\n\n\`\`\`bash\nuptime\n\`\`\`\n`).reading.fences[0]?.role;
	expect(['Identify changed resources', 'The hub: resources exist', 'Resources', 'Additional resources', 'Links and resources'].map(role)).toEqual(['procedure', 'procedure', 'reference', 'reference', 'reference']);
});
