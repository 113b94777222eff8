import {describe, expect, it} from 'vitest';
import {cycleDays, dayOf, isoDay} from '../../../src/parser/check/day.ts';
import {githubSlug} from '../../../src/parser/check/links.ts';
import {checkText, surroundings} from '../../support/check-text.ts';

const BESIDE = surroundings({
	'other.md': '# Other\n\n## What to do first\n\n<a id="by-hand"></a>\n',
	'img/flow.png': '',
	'with space.md': '# X\n',
	'guides/README.md': '# Guides\n',
});

const linksIn = (text: string): readonly string[] => checkText(`# Restart the shop\n\n## A & B (fast)\n\n## Twice\n\n## Twice\n\n## \`kubectl\` v1.2_x\n\n## ⚠️ Careful\n\n<a name="Old-Name"></a>\n\n- [ ] Done\n\n${text}\n`, BESIDE).map(({code, message}) => `${code}: ${message}`);

describe('links', () => {
	it.each([
		'[a](other.md)', '[a](./other.md#what-to-do-first)', '[a](other.md#by-hand)', '[a](other)', '[a](guides)', '[a](guides/)', '[a](with%20space.md)', '[a](<with space.md>)', '![a](img/flow.png)', '[a][b]\n\n[b]: other.md',
		'[a](other.html)', '[a](https://shop.example/x#y)', '[a](mailto:a@shop.example)', '[a](/absolute/of/the/site)', '[a](//shop.example)', '[a](<url>)', '[a]({{ base }}/x)', '[a](#)', '[a](#top)',
		'<img src="img/flow.png">', '<a href="#twice-1">x</a>', '<img src="https://shop.example/x.png">', '<!-- <img src="gone.png"> -->', '[a](#restart-the-shop)', '[a](#a--b-fast)', '[a](#twice)', '[a](#twice-1)', '[a](#kubectl-v12_x)', '[a](#-careful)', '[a](#old-name)', '[a](other.md?plain=1#what-to-do-first)', '`[a](nowhere.md)`', '```\n[a](nowhere.md)\n```',
	])('that lead somewhere: %s', text => {
		expect(linksIn(text)).toEqual([]);
	});

	it.each([
		['[a](nowhere.md)', 'dead-link: there is no file `nowhere.md`'],
		['[a](../up/there.md#x)', 'dead-link: there is no file `../up/there.md`'],
		['![a](img/none.png)', 'dead-link: there is no file `img/none.png`'],
		['[a][b]\n\n[b]: gone.md', 'dead-link: there is no file `gone.md`'],
		['<img src="img/none.png" alt="">', 'dead-link: there is no file `img/none.png`'],
		['see <a href="#nowhere">there</a>', 'dead-anchor: no heading of runbook.md has the anchor `#nowhere`'],
		['[a](#twice-2)', 'dead-anchor: no heading of runbook.md has the anchor `#twice-2`'],
		['[a](#a-b-fast)', 'dead-anchor: no heading of runbook.md has the anchor `#a-b-fast`'],
		['[a](other.md#nothing)', 'dead-anchor: no heading of `other.md` has the anchor `#nothing`'],
	])('that lead nowhere: %s', (text, said) => {
		expect(linksIn(text)).toEqual([said]);
	});

	it('help with the anchor that was meant, and point at the address', () => {
		const [found] = checkText('# A & B\n\n- [ ] see [there](#a-b)\n');
		expect(found).toMatchObject({line: 3, column: 19, length: 4, help: 'did you mean `#a--b`?'});
	});

	it('follow the rules of GitHub for anchors', () => {
		expect(['Step 1: Stop!', 'Größe prüfen', '检查 服务', 'a - b', 'Under_score'].map(githubSlug)).toEqual(['step-1-stop', 'größe-prüfen', '检查-服务', 'a---b', 'under_score']);
	});
});

describe('days', () => {
	it.each([
		['2026-03-04', '2026-03-04'], ['2026/3/4', '2026-03-04'], ['March 4, 2026', '2026-03-04'], ['4th of March 2026', '2026-03-04'], ['4. März 2026', '2026-03-04'], ['4 de marzo de 2026', '2026-03-04'], ['4 mars 2026', '2026-03-04'],
		['March 2026', '2026-03-31'], ['20260304', '2026-03-04'], ['04-Mar-2026', '2026-03-04'], ['4 maggio 2026', '2026-05-04'], ['4 mei 2026', '2026-05-04'], ['2026年3月', '2026-03-31'], ['2026-02', '2026-02-28'], ['04.03.2026', '2026-03-04'], ['31/01/2026', '2026-01-31'], ['03/04/2026', '2026-04-03'], ['2026年3月4日', '2026-03-04'], ['2026-03-04T10:00:00Z (Ada)', '2026-03-04'],
	])('are understood: %s', (text, day) => {
		expect(isoDay(dayOf(text) ?? 0)).toBe(day);
	});

	it.each(['2026-12-XX', 'soon', 'TBD', '2026', 'v1.2.2026', '2026-02-30', 'after each incident'])('are not made up: %s', text => {
		expect(dayOf(text)).toBeNull();
	});

	it('cycles are counted in days', () => {
		expect(['Quarterly', 'every 90 days', 'monthly, or after an incident', 'half-yearly', 'Annually', 'every 2 weeks', 'after each incident', 'Bi-weekly', 'vierteljährlich', '每季度', '每月', '每半年', 'trimestral', 'annuelle'].map(cycleDays)).toEqual([92, 90, 31, 184, 366, 14, null, 14, 92, 92, 31, 184, 92, 366]);
	});
});

describe('the age of a runbook', () => {
	const said = (head: string): readonly string[] => checkText(`# Restart\n\n${head}\n\n- [ ] Done\n`).map(({code}) => code);

	it.each([
		['**Next Review:** 2026-11-20', ['review-overdue']],
		['**Next Review:** 2026-11-21', []],
		['**Last Tested:** 2026-08-01\n**Review Cycle:** quarterly', ['review-overdue']],
		['**Last Tested:** 2026-09-01\n**Review Cycle:** quarterly', []],
		['**Last Tested:** 2026-01-01\n**Last Updated:** 2026-10-01\n**Review Cycle:** quarterly', []],
		['**Last Tested:** 2024-01-01\n**Next Review:** 2027-01-01', []],
		['**Last Updated:** 2025-11-01', ['stale-runbook']],
		['**Last Updated:** 2026-01-01', []],
		['**Last Updated:** 2026-12-XX', ['missing-date']],
		['**Last Tested:** [DATE]', ['missing-date']],
		['**Next Review:** TBD', ['missing-date']],
		['**Last Tested:** never', []],
		['**Version:** 1.0', []],
	])('%s', (head, codes) => {
		expect(said(head)).toEqual(codes);
	});
});

describe('age in other languages', () => {
	it.each([
		['Nächste Überprüfung: 31.01.2026', 'review-overdue'], ['Próxima revisión: 31/01/2026', 'review-overdue'], ['Prochaine révision : 31 janvier 2026', 'review-overdue'], ['下次审查：2026年1月31日', 'review-overdue'],
		['Zuletzt geprüft: 2. Mai 2024', 'stale-runbook'], ['Última revisão: 2 de maio de 2024', 'stale-runbook'], ['最后更新：2024-05-02', 'stale-runbook'], ['Ultimo aggiornamento: 2 maggio 2024', 'stale-runbook'],
		['Zuletzt geprüft: 2026-05-02\n\nPrüfzyklus: vierteljährlich', 'review-overdue'], ['最后更新：2026-05-02\n\n审查周期：每季度', 'review-overdue'],
	])('is told: %j', (text, code) => {
		expect(checkText(`# X\n\n${text}\n\n- [ ] Done\n`).map(found => found.code)).toEqual([code]);
	});
});
