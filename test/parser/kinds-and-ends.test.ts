import {describe, expect, it} from 'vitest';
import {factsOf} from '../../src/parser/shell/facts.ts';
import {readText} from '../support/read-text.ts';

const read = (...lines: readonly string[]) => readText(['# Till', '', ...lines, ''].join('\n')).reading;
const block = (language: string, ...lines: readonly string[]): readonly string[] => [`\`\`\`${language}`, ...lines, '```', ''];

describe('blocks for different kinds', () => {
	it('are ways to choose from, with what one of them needs besides', () => {
		const {decisions} = read('## Copy the store', '', 'For a till in a container:', '', ...block('bash', 'docker exec till pg_dump till > till.sql'), 'If it has a password:', '', ...block('bash', 'docker exec -e PGPASSWORD=x till pg_dump till > till.sql'), 'For an external till, such as a rented one:', '', ...block('bash', 'pg_dump -h till.example till > till.sql'));
		expect(decisions[0]?.options.map(({line}) => line)).toEqual([5, 17]);
	});

	it('by the systems that they name', () => {
		const {decisions} = read('## Point it there', '', 'For Docker Compose deployments, set the address:', '', ...block('bash', 'docker compose up -d till'), 'For Kubernetes deployments, set it there:', '', ...block('bash', 'kubectl apply -f till.yaml'));
		expect(decisions[0]?.options.map(({line}) => line)).toEqual([5, 11]);
	});

	it('are no ways where both are meant', () => {
		expect(read('## Upgrade', '', 'For a dry run:', '', ...block('bash', 'tillctl upgrade --dry-run'), 'For a real run:', '', ...block('bash', 'tillctl upgrade')).decisions).toEqual([]);
		expect(read('## Restart', '', 'For the web nodes:', '', ...block('bash', 'tillctl restart web'), 'For the workers:', '', ...block('bash', 'tillctl restart worker')).decisions).toEqual([]);
		expect(read('## Look', '', 'For a moment, look at the log:', '', ...block('bash', 'tail -n 5 till.log'), 'For example:', '', ...block('bash', 'grep error till.log')).decisions).toEqual([]);
	});
});

describe('a block that ends with "```text"', () => {
	it('ends there where the next mark opens a block of a language', () => {
		const {fences, checklist} = read('## Steps', '', '```bash', 'tillctl status', '```text', '', '- [ ] the till answers', '', '```bash', 'tillctl restart', '```text', '');
		expect(fences.map(({kind, line, endLine, statements}) => [kind, line, endLine, statements.length])).toEqual([['run', 5, 7, 1], ['run', 11, 13, 1]]);
		expect(checklist.map(({line}) => line)).toEqual([9]);
	});

	it('holds it where the next mark ends a block', () => {
		const forgotten = read('## Steps', '', '```bash', 'tillctl status', '```text', 'up', '```').fences;
		expect(forgotten.map(({line, endLine}) => [line, endLine])).toEqual([[5, 9]]);
		const {fences} = read('## Steps', '', '````markdown', '```text', 'x', '```', '````', '', '```bash', 'tillctl status', '```', '', '```text', 'up', '```');
		expect(fences.map(({line, endLine}) => [line, endLine])).toEqual([[5, 9], [11, 13], [15, 17]]);
	});
});

it('"# otherwise:" puts all lines below it in place of those above', () => {
	const {fences} = read('## Steps', '', ...block('bash', 'git revert abc1234   # if the first one was wrong', '# otherwise:', 'git checkout -b fix/till', 'make test', 'git push origin fix/till'));
	const own = fences[0]?.statements ?? [];
	expect(own.map(({alternativeTo}) => alternativeTo !== null)).toEqual([true, true, true, true]);
	const looked = read('## Steps', '', ...block('bash', 'find ~ -name till', '# Si no lo encuentra, buscar en otras ubicaciones:', 'find /srv -name till', 'find /opt -name till')).fences[0]?.statements ?? [];
	expect(looked.at(-1)?.alternativeTo).toBeNull();
});

it('what Redis is told about its cluster reaches no shell', () => {
	const {fences} = read('## Steps', '', ...block('shell', 'redis-cli -c -p 6300'), 'Then:', '', ...block('shell', 'cluster reset {soft | hard}'));
	expect(fences[1]?.statements.map(({feedsInner, placeholders}) => [feedsInner, placeholders])).toEqual([[true, ['{soft | hard}']]]);
});

it.each(['ceph-bluestore-tool zap-device --dev /dev/sdx --yes-i-really-really-mean-it', 'java -cp lucene-core.jar org.apache.lucene.index.CheckIndex /srv/till/index -fix'])('%s is gated', (line) => {
	expect(factsOf(line, 'bash').effect).toBe('destructive');
});

it('a table that a client drew below its call is no text to send', () => {
	const {fences} = read('## Steps', '', 'Members far apart may have trouble in communication.', '', ...block('', 'etcdctl endpoint status --write-out=table', '+----------+-------+', '| ENDPOINT | RAFT  |', '+----------+-------+', '| till-1   | 39321 |', '+----------+-------+'));
	expect(fences.map(({kind, statements}) => [kind, statements.length])).toEqual([['transcript', 1]]);
});

it('`<none>` in what was printed is nothing to fill in', () => {
	const {fences} = read('## Steps', '', 'Look at what is asked for:', '', ...block('', 'NAME      AGE   REQUESTEDDURATION   CONDITION', 'csr-48    89m   <none>              Pending'));
	expect(fences.map(({kind}) => kind)).toEqual(['output']);
});

it('what goes by itself is no step', () => {
	expect(read('## Comportement automatique', '', '1. le dump est envoyé', '2. la copie est relue').manualSteps).toEqual([]);
});
