import {describe, expect, it} from 'vitest';
import {readText} from '../support/read-text.ts';

const fence = (command: string): string => `\n\`\`\`sh\n${command}\n\`\`\`\n`;
const groups = (above: string, sections: readonly (readonly [title: string, text: string])[]) => readText(`# Shop\n\n## ${above}\n\n${sections.map(([title, text]) => `### ${title}\n\n${text}\n`).join('\n')}`).choices.map(({what, sections: found}) => [what, found.length]);

describe('headings that begin with the same words', () => {
	it.each([
		['Closed due to a full drawer', 'Closed due to a lost key', 'Closed due to no power'],
		['1. Diagnosis for a slow till', '2. Diagnosis for a lost till', '3. Diagnosis for a wrong sum'],
		['Caja cerrada debido a falta de papel', 'Caja cerrada debido a un corte de luz'],
	])('and end with causes are cases, told or done: %s', (...titles) => {
		expect(groups('Mitigation', titles.map(title => [title, `Do it.\n${fence('./open.sh')}`]))).toEqual([['scenarios', titles.length]]);
		expect(groups('Diagnosis', titles.map(title => [title, 'It will be seen in the log of the till.']))).toEqual([['scenarios', titles.length]]);
	});

	it('and end with means are ways back', () => {
		const titles = ['Manual rollback — the dashboard (fast)', 'Manual rollback — git revert', 'Manual rollback — the API (when it is closed)'];
		expect(groups('Rollback', titles.map(title => [title, `Do it.\n${fence('./back.sh')}`]))).toEqual([['methods', 3]]);
	});

	it('and end with parts or steps are none', () => {
		expect(groups('Rollback', [['Rollback — carts', fence('./a.sh')], ['Rollback — prices', fence('./b.sh')]])).toEqual([]);
		expect(groups('Deploy', [['Deploy — with git', fence('./a.sh')], ['Deploy — check with the CLI', fence('./b.sh')]])).toEqual([]);
	});
});

describe('a part for when the other is not at hand', () => {
	it.each(['If the guard is not available:', 'If the guard fails, promote it by hand:'])('is a way beside it: %s', sentence => {
		expect(groups('Failover', [['Failover by the guard', fence('./guard.sh over')], ['Promotion', `${sentence}\n${fence('./promote.sh')}`]])).toEqual([['methods', 2]]);
	});

	it('is none where the condition is of something else', () => {
		expect(groups('Failover', [['Failover by the guard', fence('./guard.sh over')], ['Promotion', `If the drawer is not available:\n${fence('./promote.sh')}`]])).toEqual([]);
	});

	it('is none where it goes back or comes next', () => {
		expect(groups('Release', [['Release to the shops', fence('./build.sh')], ['Release rollback', `If the release fails:\n${fence('./back.sh')}`]])).toEqual([]);
		expect(groups('Release', [['Till set-up', fence('./build.sh')], ['Next steps', `If the till does not work:\n${fence('./look.sh')}`]])).toEqual([]);
	});

	it('is named so by its heading', () => {
		expect(groups('Release', [['Release to the shops', `1. Build it.\n${fence('./build.sh')}`], ['Manual release alternative', `1. Copy it.\n${fence('./copy.sh')}`]])).toEqual([['methods', 2]]);
	});
});

describe('bold lines below common problems', () => {
	it.each([
		['常见问题快速修复', ['收银启动失败', '端口被占用', '订单冲突']],
		['Quick fixes of common issues', ['Till unreachable', 'Drawer stuck', 'Paper']],
	] as const)('are entries where most of them name a fault: %s', (title, labels) => {
		const text = `# Shop\n\n## ${title}\n\n${labels.map(label => `**${label}**\n${fence('./mend.sh')}`).join('\n')}`;
		expect(readText(text).reading.choices.map(({what, headings}) => [what, headings.length])).toEqual([['scenarios', 3]]);
	});
});
