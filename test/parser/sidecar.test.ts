import {describe, expect, it} from 'vitest';
import type {Plan} from '../../src/plan/plan.ts';
import {readRunbook} from '../../src/parser/read-runbook.ts';
import {commandsOf, readText, rolesOf} from '../support/read-text.ts';

const RUNBOOK = '# Shop\n\n## Rollback\n\n### Database\n\n```sh\nuptime\n```\n\n```sh\nrestore <dump>\n```\n\n- [ ] Team told\n\n## Failover\n\n### Database\n\n```sh\nid\n```\n\n## Notes\n\n```sh\nhostname\n```\n';

const beside = (text: string): Plan => readRunbook(new TextEncoder().encode(RUNBOOK), {path: 'shop.md', sha256: 'none', sidecar: {path: 'shop.rollbook.yaml', sha256: 'none', text}});

describe('a sidecar file', () => {
	it('says of a runbook that one may not touch what annotations would', () => {
		const plan = beside(
			'title: Shop back\nrto: 10m\ninputs:\n  dump: {prompt: Which dump?, pattern: "[0-9]+"}\nsections:\n  Rollback / Database:\n    id: db\n    confirm: Is the backup done?\n    fences:\n      1: {timeout: 5m, expect: [up, load]}\n      2: {id: restore, danger: true, on-failure: "#db"}\n    items:\n      1: {run: tell-team}\n  Notes: {role: reference}\n',
		);
		expect(plan).toMatchObject({title: 'Shop back', rtoMs: 600_000, inputs: [{name: 'dump', prompt: 'Which dump?', pattern: '[0-9]+', line: 12}]});
		expect(plan.sections.find(section => section.line === 5)?.id).toBe('db');
		expect(rolesOf(plan)).toMatchObject({Notes: 'reference'});
		expect(commandsOf(plan).slice(0, 3)).toMatchObject([
			{command: 'uptime', timeoutMs: 300_000, expectations: [{text: 'up', line: 7}, {text: 'load', line: 7}]},
			{id: 'restore', effect: 'destructive', gate: {level: 'typed'}, ties: {onFailure: {id: 'db'}}},
			{command: 'tell-team', gate: {level: 'confirm', why: 'Is the backup done?'}},
		]);
		expect(plan.diagnostics).toEqual([]);
	});

	it.each([
		['sections: {Database: {danger: true}}', 'unknown-heading', 1, 12, '`Shop / Rollback / Database` or `Shop / Failover / Database`'],
		['sections: {Rolback: {danger: true}}', 'unknown-heading', 1, 12, 'did you mean `Rollback`?'],
		['sections: {Notes: {fences: {2: {danger: true}}}}', 'sidecar-value', 1, 29, 'its fences are 1 to 1'],
		['sections: {Notes: {fences: {1: {timeot: 5m}}}}', 'unknown-annotation', 1, 33, 'did you mean `timeout`?'],
		['sections: {Notes: {fences: {1: {timeout: soon}}}}', 'annotation-value', 1, 33, 'timeout=5m'],
		['sections: {Notes: {kind: run}}', 'misplaced-annotation', 1, 20, 'a fence'],
		['sections: [a]', 'sidecar-value', 1, 11, 'headings'],
		['sections: {Notes: yes}', 'sidecar-value', 1, 19, '{role: reference}'],
		['titel: x', 'unknown-key', 1, 1, 'did you mean `title`?'],
		['rto: soon', 'front-matter-value', 1, 6, null],
		['title: "x', 'yaml-syntax', 2, 1, null],
	])('%s is %s', (text, code, line, column, help) => {
		const found = beside(`${text}\n`).diagnostics.filter(({severity}) => severity === 'error');
		expect(found).toMatchObject([{code, path: 'shop.rollbook.yaml', line, column, help: help === null ? null : expect.stringContaining(help)}]);
	});

	it('says nothing of a runbook when it says nothing', () => {
		const plain = readRunbook(new TextEncoder().encode(RUNBOOK), {path: 'runbook.md', sha256: 'none'});
		expect(plain).toEqual(readText(RUNBOOK));
		expect(beside('sections: {}\n').steps).toEqual(plain.steps);
	});
});
