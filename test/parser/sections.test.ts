import {describe, expect, it} from 'vitest';
import {readText, rolesOf} from '../support/read-text.ts';

const fence = (command: string): string => `\`\`\`sh\n${command}\n\`\`\`\n`;

describe('sections', () => {
	it('play the parts that their headings name', () => {
		const plan = readText(`# Cache flush\n\n## Overview\n\nText.\n\n## Prerequisites\n\n- VPN\n\n## When to flush\n\nText.\n\n## Procedure\n\n${fence('redis-cli info')}\n## Verification\n\n${fence('redis-cli ping')}\n## Troubleshooting\n\n${fence('redis-cli --stat')}\n## Best practices\n\nText.\n\n## Escalation contacts\n\n- Ada\n\n## Revision history\n\nText.\n`);
		expect(rolesOf(plan)).toMatchObject({
			Overview: 'overview',
			Prerequisites: 'preparation',
			'When to flush': 'decision',
			Procedure: 'procedure',
			Verification: 'verification',
			Troubleshooting: 'recovery',
			'Best practices': 'advice',
			'Escalation contacts': 'contacts',
			'Revision history': 'reference',
		});
	});

	it('are not numbered by the s of a plural', () => {
		const plan = readText(`# X\n\n## Symptoms\n\n- \`cartctl sync all\` fails\n- \`cartctl list all\` is empty\n\n## Steps\n\n${fence('uptime')}`);
		expect(rolesOf(plan)).toMatchObject({Symptoms: 'overview'});
		expect(plan.steps.map(step => step.line)).toEqual([11]);
	});

	it.each([
		['es', 'Requisitos previos', 'Procedimiento', 'Verificación', 'Solución de problemas', 'Contactos'],
		['pt', 'Pré-requisitos', 'Procedimento', 'Verificação', 'Solução de problemas', 'Contatos'],
		['de', 'Voraussetzungen', 'Durchführung', 'Überprüfung', 'Fehlerbehebung', 'Ansprechpartner'],
		['fr', 'Prérequis', 'Étapes', 'Vérification', 'Dépannage', 'Contacts'],
		['zh', '前提条件', '操作步骤', '验证', '故障排除', '联系人'],
	])('are understood in %s', (_, preparation, procedure, verification, recovery, contacts) => {
		const plan = readText(`# X\n\n## ${preparation}\n\n${fence('id')}\n## ${procedure}\n\n${fence('uptime')}\n## ${verification}\n\n${fence('uptime')}\n## ${recovery}\n\n${fence('uptime')}\n## ${contacts}\n\n- Ada\n`);
		expect(rolesOf(plan)).toEqual({X: 'overview', [preparation]: 'preparation', [procedure]: 'procedure', [verification]: 'verification', [recovery]: 'recovery', [contacts]: 'contacts'});
	});

	it.each([
		['contacts', ['Escalación', 'Plantão', 'Bereitschaft', 'Astreinte', '值班安排']],
		['reference', ['Enlaces útiles', 'Controle de versão', 'Änderungshistorie', 'Historique', '版本历史']],
		['recovery', ['Si algo sale mal', 'Em caso de falha', 'Häufige Fehler', 'En cas d’échec', '异常处理']],
		['advice', ['Lecciones aprendidas', 'Dicas', 'Empfehlungen', 'Conseils', '经验教训', 'Notes']],
		['aftermath', ['Informe del incidente', 'Encerramento', 'Nacharbeiten', 'Clôture', '回滚后监控', 'Report template']],
		['preparation', ['Comprobaciones previas', 'Acessos necessários', 'Vorprüfungen', 'Avant la bascule', '回滚前检查']],
		['verification', ['Comprobar el estado', 'Critérios de sucesso', 'Dienst prüfen', 'Contrôles', '验收']],
		['decision', ['Árbol de decisión', 'Níveis de severidade', 'Abbruchkriterien', 'Niveaux de gravité', '故障分级', 'Decision tree']],
		['overview', ['Impacto', 'Informações', 'Auswirkungen', 'Contexte', '时间估算']],
		['overview', ['Testing results', 'Resultados de las pruebas', 'Resultados dos testes', 'Testergebnisse', 'Résultats des tests', '测试结果']],
	] as const)('are understood in six languages: %s', (role, titles) => {
		const plan = readText(`# X\n\n${titles.map(title => `## ${title}\n\nText.\n\n`).join('')}## Steps\n\n${fence('uptime')}`);
		expect(rolesOf(plan)).toMatchObject(Object.fromEntries(titles.map(title => [title, role])));
	});

	it('are not taken for what comes afterwards by the letters that a word begins with', () => {
		const plan = readText(`# X\n\n## Position lost\n\n${fence('uptime')}\n## Postgres\n\n${fence('uptime')}\n## Post-incident\n\nText.\n\n## Pós-incidente\n\nText.\n`);
		expect(rolesOf(plan)).toMatchObject({'Position lost': 'procedure', Postgres: 'procedure', 'Post-incident': 'aftermath', 'Pós-incidente': 'aftermath'});
	});

	it('that number a case are procedures, whatever the case is called', () => {
		const plan = readText(`# X\n\n## Scenario 1: Notifications late\n\n${fence('uptime')}\n## Scenario 2: Prevention of loss\n\n${fence('uptime')}`);
		expect(rolesOf(plan)).toMatchObject({'Scenario 1: Notifications late': 'procedure', 'Scenario 2: Prevention of loss': 'procedure'});
	});

	it('are understood without their accents', () => {
		expect(rolesOf(readText(`# X\n\n## Pre-requisitos\n\nA.\n\n## Verificacao\n\n${fence('id')}\n## Execucao\n\n${fence('uptime')}`))).toMatchObject({Verificacao: 'verification', Execucao: 'procedure', 'Pre-requisitos': 'preparation'});
	});

	it('keep the part of a reference or troubleshooting section that they stand in', () => {
		const plan = readText(`# X\n\n## Steps\n\n${fence('uptime')}\n## Appendix: quick reference\n\n### Rollback commands\n\n${fence('kubectl rollout undo deploy/web')}`);
		expect(rolesOf(plan)['Rollback commands']).toBe('reference');
		expect(plan.steps.map(step => step.onWay)).toEqual([true, false]);
	});

	it('are procedure when they hold the only commands', () => {
		const plan = readText(`# X\n\n## Background\n\nText.\n\n## Overview\n\n${fence('uptime')}`);
		expect(rolesOf(plan).Overview).toBe('procedure');
		expect(plan.steps[0]?.onWay).toBe(true);
	});

	it('include bold lines that act as headings, not bold warnings', () => {
		const plan = readText(`# X\n\n## Steps\n\n**⚠️ WARNING: This will cause downtime**\n\n${fence('systemctl restart web')}\n**Verification:**\n\n${fence('curl -f http://web/health')}`);
		expect(plan.sections.map(section => [section.title, section.level])).toEqual([['X', 1], ['Steps', 2], ['Verification', 7]]);
		expect(plan.steps[0]?.warnings).toEqual(['⚠️ WARNING: This will cause downtime']);
		expect(plan.steps[0]).toMatchObject({gate: {level: 'confirm'}});
	});

	it('tell why, and when to use them', () => {
		const plan = readText(`# X\n\n## Method 1: Script\n\n**Use when:** the script works\n\n${fence('./undo.sh')}`);
		expect(plan.sections[1]).toMatchObject({useWhen: 'the script works', parent: 'x', line: 3, endLine: 9});
		expect(plan.sections[1]?.why).toContain('line 3');
	});

	it('tell what stands below their heading; steps tell what stands before them', () => {
		const plan = readText(`# X\n\n## Steps\n\nFirst words.\n\n${fence('uptime')}\nThen this.\n\n${fence('id')}\nLast words.\n`);
		expect(plan.sections[1]?.prose).toBe('First words.\n\nLast words.');
		expect(plan.steps.map(step => step.prose)).toEqual(['', 'Then this.']);
	});

	it('have ids that stay when something else changes', () => {
		const before = readText(`# X\n\n## Restore\n\n### Verify\n\n${fence('uptime')}\n## Undo\n\n### Verify\n\n${fence('uptime')}`);
		const after = readText(`# X\n\nMore text.\n\n## Restore\n\n### Verify\n\n${fence('id')}\n${fence('uptime')}\n## Undo\n\n### Verify\n\n${fence('uptime')}`);
		expect(before.sections.map(section => section.id)).toEqual(['x', 'restore', 'restore.verify', 'undo', 'undo.verify']);
		expect(after.steps.at(-1)?.id).toBe(before.steps.at(-1)?.id);
	});

	it('carry the facts of the head and the foot of the runbook', () => {
		const plan = readText('# X\n\n**Owner:** Platform\n**Last Updated**: 2026-01-02\n\n## Steps\n\n1. Call Owner: nobody\n\n---\n\nReview Cycle: quarterly\n');
		expect(plan.facts).toEqual([
			{name: 'Owner', value: 'Platform', line: 3},
			{name: 'Last Updated', value: '2026-01-02', line: 4},
			{name: 'Review Cycle', value: 'quarterly', line: 12},
		]);
	});
});

describe('a section that takes the change back', () => {
	const upgrade = (title: string, last: string): string => `# ${title}\n\n## Steps\n\n${fence('helm upgrade shop')}\n## Verification\n\n${fence('helm status shop')}\n## ${last}\n\n${fence('helm rollback shop')}`;

	it.each(['Rollback', 'Rollback plan', '4. Back-out', 'Rollback (if needed)', 'Plano de rollback', '回滚方案'])('is for failures in a runbook about something else: %s', last => {
		expect(readText(upgrade('Upgrade the shop', last)).sections.at(-1)?.role).toBe('recovery');
	});

	it('is the procedure in a runbook about it', () => {
		expect(readText(`# Rollback of the shop\n\n## Stop\n\n${fence('helm list')}\n## Rollback\n\n${fence('helm rollback shop')}`).sections.at(-1)?.role).toBe('procedure');
	});
});

describe('a section that takes something back', () => {
	const rolesIn = (text: string) => rolesOf(readText(text));
	const looks = fence('kubectl get pods');
	const changes = fence('kubectl apply -f shop.yaml');
	const back = fence('kubectl rollout undo deployment/shop');

	it('is what to do when the procedure before it went wrong', () => {
		expect(rolesIn(`# Shop: new release\n\n## Deploy\n\n${changes}\n## Verify\n\n${looks}\n## Roll back\n\n${back}`)).toMatchObject({'Roll back': 'recovery'});
	});

	it('is so also where what looks at the new release comes last', () => {
		expect(rolesIn(`# Shop: new release\n\n## Deploy\n\n${changes}\n## Roll back\n\n${back}\n## Verify\n\n${looks}`)).toMatchObject({'Roll back': 'recovery'});
		expect(rolesIn(`# Deploy, or go back to the last release\n\n## Deploy\n\n${changes}\n## Roll back\n\n${back}\n## Verify\n\n${looks}`)).toMatchObject({'Roll back': 'recovery'});
	});

	it('is so behind a look that also deploys', () => {
		expect(rolesIn(`# Shop: new release\n\n## Check and deploy\n\n${changes}\n## Roll back\n\n${back}`)).toMatchObject({'Roll back': 'recovery'});
	});

	it.each([
		['behind nothing but a look', `# Shop: bad release\n\n## Before\n\n${looks}\n## Roll back\n\n${back}\n## After\n\n${looks}`],
		['before what looks at it', `# Shop: bad release\n\n## Look\n\n${looks}\n## Roll back\n\n${back}\n## Verify\n\n${looks}`],
		['in a runbook that puts something back', `# Shop: put the last release back\n\n## Look\n\n${looks}\n## Roll back\n\n${back}`],
		['in German', `# Laden: altes Release zurückholen\n\n## Vorher\n\n${looks}\n## Rollback\n\n${back}\n## Danach\n\n${looks}`],
	])('is the procedure %s', (_, text) => {
		expect(Object.entries(rolesIn(text)).find(([title]) => /^roll ?back$/iu.test(title))?.[1]).toBe('procedure');
	});
});

describe('a heading that orders something of references', () => {
	it('is none of a reference', () => {
		expect(readText('# Shop\n\n## Update service references\n\n```bash\n./a.sh\n```\n\n## References\n\n```bash\n./b.sh\n```\n').reading.fences.map(({role}) => role)).toEqual(['procedure', 'reference']);
	});
});

it.each(['Steps:', 'Paso a paso:', 'Passo a passo:', 'Schritte:', 'Étapes :', '步骤：'])('a part without a word for its role is a procedure by the list below "%s"', label => {
	const plan = readText(`# Shop\n\n## RB-4 The till\n\n- Signal: many errors\n- ${label}\n  - Check the board\n  - Confirm the last release\n`);
	expect(plan.sections.at(-1)?.role).toBe('procedure');
	expect(plan.reading.manualSteps).toEqual([{line: 7}, {line: 8}]);
});
