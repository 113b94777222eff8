import {describe, expect, test} from 'vitest';
import {readText} from '../support/read-text.ts';

const shell = (command: string): string => `\n\`\`\`sh\n${command}\n\`\`\`\n`;
const choices = (above: string, parts: readonly (readonly [string, string])[]) => readText(`# Shop\n\n## ${above}\n\n${parts.map(([title, text]) => `### ${title}\n\n${text}\n`).join('\n')}`).choices.map(({sections}) => sections.length);

describe('headings that say for whom they are', () => {
	test.each([
		[['For new shops', 'For the demo', 'For existing shops (north)']],
		[['Para tiendas nuevas', 'Para el ambiente de demo']],
		[['Für neue Läden', 'Für bestehende Läden']],
		[['Pour les nouvelles caisses', 'Pour la démo']],
		[['针对新门店', '针对演示环境']],
	])('are a question: %j', titles => {
		expect(choices('Update', titles.map((title, at) => [title, shell(`./update.sh ${at}`)]))).toEqual([titles.length]);
	});

	test.each([
		[['For all shops', 'For new shops']],
		[['For new shops', 'Afterwards']],
		[['For the front', 'For the back']],
	])('but not where one is for all, or none stands beside: %j', titles => {
		expect(choices('Update', titles.map((title, at) => [title, shell(`./update.sh ${at}`)]))).toEqual([]);
	});
});

test('numbered options are a question in a part that prepares, also where they hold nothing but a block', () => {
	expect(choices('Preparation: keep the carts', [['Option 1: The tool', shell('tillctl keep')], ['Option 2: The panel', '- Press "Keep"'], ['Option 3: A script', shell('./keep.sh')]])).toEqual([3]);
});

test('entries of a part about troubles are one, though each only tells what helps', () => {
	expect(choices('Troubleshooting', [['Error: "till not found"', '**Solution**: the path of the till'], ['Error: "no such cart"', '**Solution**: another name'], ['The copy is slow', '**Solution**: there may be many carts.']])).toEqual([3]);
	expect(choices('Troubleshooting', [['Owners', 'The shop.'], ['Known', 'Little.'], ['Error: "till not found"', '**Solution**: the path of the till']])).toEqual([]);
});

test('places to publish to are a question', () => {
	expect(choices('Publish', [['GitHub Pages (today)', shell('git push origin pages')], ['Hostinger (or any host)', shell('npm run build')]])).toEqual([2]);
});

describe('where the course is weighed', () => {
	test.each([
		'| Place | Status | Action needed |\n|---|---|---|\n| North | manual | Migrate and build |\n| South | done | None |',
		'| Tipo | Criticidade | Abordagem |\n|---|---|---|\n| Caixa | alta | Conservar a margem |\n| Demo | baixa | Reduzir tudo |',
		'**Utiliser tout de suite si :**\n\n- Les paniers sont perdus\n- La caisse ment\n\n**Ne pas utiliser si :**\n\n- Une seule caisse est lente',
	])('%s', text => {
		expect(readText(`# Shop\n\n## When to use it\n\n${text}\n\n## Steps\n${shell('./go.sh')}`).reading.decisions.length).toBe(1);
	});
});

test.each(['Aguardar os carrinhos estabilizarem', 'Aguardar caixas reiniciarem', 'Aguardar estabilizar'])('"%s" is a wait', text => {
	expect(readText(`# Loja\n\n## Passos\n\n1. Aplicar a mudança:\n   - ${text}\n   - Depois o resto`).reading.waits).toEqual([{line: 6, seconds: null}]);
});

test.each(['Résultat: 3 paniers', 'Resultado: 3 carritos', 'Ergebnis: 3 Wagen', '结果：3'])('"%s" below a command says what is to be seen', text => {
	expect(readText(`# Shop\n\n## Steps\n\n\`\`\`bash\n# Look\ntillctl list\n\n# ${text}\n\`\`\`\n`).reading.fences[0]?.manualComments).toEqual([]);
});

test('steps, and the script that does them at once, are a question, also where the script takes an argument', () => {
	expect(choices('恢复', [['恢复联系人', '- 店长'], ['一键恢复脚本', shell('./restore.sh')]])).toEqual([]);
	expect(choices('恢复', [['恢复步骤', shell('tillctl stop')], ['一键恢复脚本', '\n```bash\n#!/bin/bash\ntillctl restore "$1"\n```\n']])).toEqual([2]);
});

test('"within 5 minutes" in Chinese is a limit, and no wait', () => {
	expect(readText('# 店\n\n## 步骤\n\n1. 监控告警响应 (5分钟内响应)\n').reading.waits).toEqual([]);
	expect(readText('# 店\n\n## 步骤\n\n1. 监控 5 分钟\n').reading.waits).toEqual([{line: 5, seconds: 300}]);
});

test.each(['Cordon the node to keep new tills away', '**Live migrate** the tills away from the node', 'Evict the carts of the node'])('"%s" is done by a person', text => {
	expect(readText(`# Shop\n\n## Steps\n\n- ${text}\n`).reading.manualSteps).toEqual([{line: 5}]);
});

test.each(['✅ Todo o código da caixa já está atualizado', 'All of the tills are already up to date', 'Toutes les caisses sont déjà à jour', 'Alle Kassen sind bereits aktuell', 'Toda la tienda ya está al día'])('"%s" leaves nothing to do', text => {
	expect(readText(`# Shop\n\n## Steps\n\n1. ${text}\n2. Open the shop\n`).reading.manualSteps).toEqual([{line: 6}]);
});
