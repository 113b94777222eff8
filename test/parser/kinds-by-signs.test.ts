import {describe, expect, test} from 'vitest';
import {readText} from '../support/read-text.ts';

const fence = (block: string, {language = 'bash', above = '', title = 'Procedure'} = {}) => readText(`# Till\n\n## Before\n\n\`\`\`bash\n./look.sh\n\`\`\`\n\n## ${title}\n\n${above}\n\n\`\`\`${language}\n${block}\n\`\`\`\n`).reading.fences[1];

describe('what a block of a shell is, though its language says commands', () => {
	test.each([
		['a click path with arrows', '# Open the panel\nClick Settings → Tills\nSelect the last one\nEnvironment: production', 'manual'],
		['somebody is called', '@here The tills are closed for five minutes.\nStatus: https://status.till.example', 'template'],
		['a notice below where it goes', '# Slack message\n🚨 TILLS CLOSED\nSeverity: one\nWe are looking into it.', 'template'],
		['a query of metrics', '# Errors\nsum(rate(till_errors_total{code=~"5.."}[5m])) by (till)', 'code'],
		['a query of logs', '{app="till"} |= "error" | json', 'code'],
	])('%s', (_, block, kind) => {
		expect(fence(block)).toMatchObject({kind, statements: []});
	});

	test.each([
		['a screen of watch', 'Every 2.0s: till status\n\n  till:\n    id: 4\n    health: OK', 'output'],
		['packages with their versions', '# Core\nfastapi>=0.1.0\nuvicorn[standard]~=0.2 ; python_version > "3"\nredis>=5.0.0', 'config'],
		['a folder and its files', 'shop/till/\n  __init__.py\n  models.py\n  drawers/\n    open.py', 'manual'],
	])('%s', (_, block, kind) => {
		expect(fence(block, {language: ''})).toMatchObject({kind, statements: []});
		expect(fence(block, {language: 'text'})).toMatchObject({kind, statements: []});
	});

	test.each([
		['without a language', 'rate(till_errors_total[5m]) > 0.1', ''],
		['of Kusto', 'traces\n| where severityLevel > 2\n| take 10', ''],
		['by the name of its language', 'traces | where severityLevel > 2', 'kql'],
	])('a query %s', (_, block, language) => {
		expect(fence(block, {language})?.kind).toBe('code');
	});

	test('what stands below a heading of output', () => {
		expect(fence('NAME    READY\nweb-0   1/1\nkubectl 1.2', {title: 'Example output'})?.kind).toBe('output');
		expect(fence('kubectl get pods\nuptime', {title: 'Example output'})?.kind).toBe('run');
		expect(fence('[TILL] Opening till 4\n[TILL] Done', {title: 'Look for in the logs:', language: ''})?.kind).toBe('output');
	});

	test.each(['Edit the variables at the top of `back.sh`:', 'Edite las variables al inicio de `back.sh`:'])('values of a script: %s', above => {
		expect(fence('# Settings\nDIR="/srv/till"\nLOG="$DIR/till.log"', {above})).toMatchObject({kind: 'config', statements: []});
		expect(fence('DIR="$(pwd)"\necho $DIR', {above})?.kind).toBe('run');
	});
});

describe('SQL that something else runs', () => {
	test.each([
		['The system runs this when it starts:', 'Start'],
		['Behind the scenes the job executes:', 'Start'],
		['El sistema ejecuta automáticamente:', 'Start'],
		['系统会自动执行：', 'Start'],
		['', 'What the system does'],
	])('%s %s', (above, title) => {
		expect(fence('DELETE FROM carts WHERE stale;', {language: 'sql', above, title})?.role).toBe('example');
	});

	test('but not what one is told to run', () => {
		expect(fence('DELETE FROM carts WHERE stale;', {language: 'sql', above: 'The job runs this each night; if it fails, run it manually:'})?.role).toBe('procedure');
	});
});

test('items that tell what to do, among commands', () => {
	expect(fence('# Look around\n- Check the tills\n- Notify the shops\n\n# Then\nsystemctl status till')).toMatchObject({kind: 'run', statements: [{line: 19}]});
	expect(fence('# Look around\n- Check the tills\n- Notify the shops\n\n# Then\nsystemctl status till')?.manualComments).toEqual(expect.arrayContaining([15, 16]));
});

test('what is to be written behind an editor makes no session of a block', () => {
	expect(fence('kubectl edit deployment till\n# Change:\nresources:\n  limits:\n    cpu: "2"\n\nkubectl get pods')?.kind).toBe('run');
});

test.each(['.\\bin\\restore.ps1 -From x', '.\\stop-till.ps1'])('a path of Windows in a block of another shell: %s', call => {
	expect(fence(call)?.statements[0]?.effect).toBe('destructive');
});

test.each(['node dist/main.js', 'kubectl exec -it till-0 -- node --inspect=9229 dist/main.js'])('%s serves until it is stopped', call => {
	expect(fence(call)?.statements[0]?.endless).toBe(true);
});

test('what an editor of the block above is opened for, in braces', () => {
	const [, , file] = readText('# Till\n\n## Procedure\n\n```bash\nuptime\n```\n\nThen:\n\n```bash\nsudo nano /etc/logrotate.d/till\n```\n\n```\n/srv/till/*.log {\n  daily\n  postrotate\n    systemctl reload till\n  endscript\n}\n```\n').reading.fences;
	expect(file?.kind).toBe('config');
});

test('heads with numbers between commands make no session of a block', () => {
	expect(fence('1. Look at the tills:\n   systemctl status till\n\n2. Risks:\n   - Does this close a till?\n\n3. Copy:\n   pg_dump shop > shop.sql')).toMatchObject({kind: 'run'});
});

test.each(['3.1', '1.', 'Step 1:'])('a place opened in a part that is called %s stays open in the next', number => {
	const next = number.replace(/(\d)(\D*)$/u, (_, digit: string, rest: string) => `${Number(digit) + 1}${rest}`);
	const {fences} = readText(`# Till\n\n## Deploy\n\n### ${number} Log in to the till\n\n\`\`\`bash\nssh root@till-1\n\`\`\`\n\n### ${next} Stop it\n\n\`\`\`bash\nsystemctl stop till\n\`\`\`\n`).reading;
	expect(fences[1]?.statements[0]).toMatchObject({feedsInner: true, openedBy: 8});
});
