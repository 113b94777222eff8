import {describe, expect, it} from 'vitest';
import {readText} from '../support/read-text.ts';

const fence = (command: string): string => `\n\`\`\`sh\n${command}\n\`\`\`\n`;
const choices = (text: string) => readText(text).choices.map(({sections}) => sections.length);
const parts = (above: string, titles: readonly string[]) => choices(`# Shop\n\n## ${above}\n\n${titles.map((title, at) => `### ${title}\n\nDo it.\n${fence(`./till.sh ${at}`)}`).join('\n')}`);
const decisions = (text: string) => readText(text).reading.decisions.map(({line, options}) => [line, options.map(({target}) => target)]);
const notes = (block: string) => readText(`# Shop\n\n## Put it back\n\nRun this.\n\n\`\`\`bash\n${block}\n\`\`\`\n`).reading.fences.flatMap(({manualComments}) => manualComments.map(line => line - 7));

describe('headings of which one denies the other', () => {
	it.each([
		['The till still answers', 'The till does not answer'],
		['The list has copies', 'The list has no copies'],
		['La caja responde', 'La caja ya no responde'],
		['A loja tem cópias', 'A loja não tem cópias'],
		['Die Kasse antwortet noch', 'Die Kasse antwortet nicht'],
		['La caisse répond encore', 'La caisse ne répond plus'],
		['收银机有备份', '收银机没有备份'],
	])('are a question: %s | %s', (one, other) => {
		expect(parts('Put it back', [one, other])).toEqual([2]);
		expect(parts('Put it back', [other, one])).toEqual([2]);
	});

	it.each([
		['Open the till', 'Do not open the drawer'],
		['When to open', 'When not to open'],
		['The till answers', 'The list is not empty'],
		['1. The till answers', '2. The till does not answer the door'],
	])('are none as orders, or of two things: %s | %s', (one, other) => {
		expect(parts('Put it back', [one, other])).toEqual([]);
	});
});

describe('a heading that asks for one of its parts', () => {
	it.each([
		['Choose how to put it back', "From last night's list", 'From the second till'],
		['Elegir cómo volver', 'Desde la copia nocturna', 'Desde la segunda caja'],
		['Selon la caisse installée', 'Petite caisse', 'Caisse murale'],
		['Je nach Kasse', 'Tischkasse', 'Wandkasse'],
		['根据收银机类型', '台式', '壁挂式'],
	])('is a question: %s', (above, one, other) => {
		expect(parts(above, [one, other])).toEqual([2]);
	});

	it('is none over orders or steps', () => {
		expect(parts('Choose how to put it back', ['Stop the till', 'Load the list'])).toEqual([]);
		expect(parts('Choose how to put it back', ['1. Desk till', '2. Wall till'])).toEqual([]);
	});
});

describe('versions, kinds and plans', () => {
	it.each([
		['Version 2 and earlier', 'Version 3 and later'],
		['Versión 2 y anteriores', 'Versión 3 y posteriores'],
		['Version 2 und älter', 'Version 3 und neuer'],
		['Version 2 et antérieures', 'Version 3 et suivantes'],
		['版本 2 及以下', '版本 3 及以上'],
		['Planned switchover', 'Unplanned failover'],
		['单机部署', '集群部署'],
		['Standalone till', 'Clustered till'],
		['Bei Hardwaredefekt', 'Bei Softwarefehler'],
		['En cas de panne du tiroir', 'En cas de panne de la liste'],
	])('are a question: %s | %s', (one, other) => {
		expect(parts('Put it back', [one, other])).toEqual([2]);
	});

	it.each([
		['Single user test', 'Multi user test'],
		['Version 2 and later', 'Version 3 and later'],
		['Bei Bedarf', 'Bei Kunden nachfragen'],
	])('are none where both are done or no case is named: %s | %s', (one, other) => {
		expect(parts('Put it back', [one, other])).toEqual([]);
	});
});

describe('lists under what they depend on', () => {
	it('lead to the headings that they link to', () => {
		expect(decisions(`# Roll back\n\nDepending on what went out:\n\n- Only the list: see [List](#list)\n- The list and the tills: see [Tills](#tills)\n\n## List\n${fence('./till.sh list')}\n## Tills\n${fence('./till.sh all')}`)).toEqual([[5, [8, 14]]]);
	});

	it.each([
		['Which shop are you in?', '- Old town: restart the till', '- Station: ask the owner first, then restart the till'],
		['Qué hacer según el error', '- Error 502: reiniciar la caja', '- Error 504: llamar al dueño'],
		['Je nach Ursache', '- Lade voll: alte Listen löschen', '- Kasse stumm: Dienst neu starten'],
	])('answer a heading: %s', (title, one, other) => {
		expect(decisions(`# Shop\n\n## ${title}\n\n${one}\n${other}\n\n## Go on\n${fence('./till.sh')}`)).toEqual([[5, [null, null]]]);
	});

	it.each([
		['Does the till answer?', '- Yes: go to [Look](#look)', '- No: go to [Load](#load)'],
		['¿La caja responde?', '- Sí → ir a [Look](#look)', '- No → ir a [Load](#load)'],
		['收银机有响应吗？', '- 是 → 转到 [Look](#look)', '- 否 → 转到 [Load](#load)'],
	])('answer a question right below the title: %s', (question, yes, no) => {
		expect(readText(`# Repair\n\n${question}\n\n${yes}\n${no}\n\n## Load\n${fence('./till.sh load')}\n## Look\n${fence('./till.sh list')}`).reading.decisions.map(({line, options}) => [line, options.length])).toEqual([[5, 2]]);
	});

	it('are no lists of settings', () => {
		expect(decisions(`# Shop\n\n## Which shop are you in?\n\n- Old town: three tills\n- Station: one till\n\n## Go on\n${fence('./till.sh')}`)).toEqual([]);
	});

	it('are beside sentences that say both sides', () => {
		const said = (text: string) => decisions(`# Shop\n\n## Decide\n\n${text}\n${fence('./till.sh')}`);
		expect(said('If the till answers within 5 minutes, continue. Otherwise, load the whole list.')).toEqual([[5, [null]]]);
		expect(said('Si la caja responde en 5 minutos, continuar. En caso contrario, cargar la lista entera.')).toEqual([[5, [null]]]);
		expect(said('If the till answers within 5 minutes, it is fine.')).toEqual([]);
	});
});

describe('comments that a person acts on', () => {
	it.each([
		['# Tell the floor team', 'systemctl stop till'],
		['# Avisar al equipo', 'systemctl stop till'],
		['# Get approval from the owner', 'systemctl stop till'],
		['# Pedir a chave ao time da loja', 'systemctl stop till'],
		['# Prévenir les utilisateurs', 'systemctl stop till'],
		['# Danach das Team informieren', 'systemctl stop till'],
		['# 通知值班同事', 'systemctl stop till'],
		['# Find a till that is open and set TILL to its name', 'TILL=till-1\n./till.sh $TILL'],
		['# Elegir una copia reciente y poner su nombre en COPIA', 'COPIA=copia-1\n./till.sh $COPIA'],
	])('stand above commands that do something else: %s', (comment, command) => {
		expect(notes(`${comment}\n${command}`)).toEqual([1]);
	});

	it.each([
		['# Notify the team', './notify-team.sh'],
		['# Ask the till for its list', './till.sh list'],
		['# Set the name of the till', 'TILL=till-1\n./till.sh $TILL'],
		['# Find the newest copy and put its name into COPY', 'COPY=$(ls -t | head -1)\n./till.sh $COPY'],
	])('are titles where the command does it: %s', (comment, command) => {
		expect(notes(`${comment}\n${command}`)).toEqual([]);
	});

	it('give orders at their end in German, and politely in Chinese', () => {
		expect(notes('# Kasse starten\n# Danach die Leitung anrufen\nsystemctl start till')).toEqual([2]);
		expect(notes('# 启动收银机\n# 请先在控制台停止旧机\n# 将名称替换为新机名称\nsystemctl start till')).toEqual([2, 3]);
	});
});
