import {describe, expect, test} from 'vitest';
import {beginsWithVerb} from '../../src/parser/action-words.ts';
import {readText} from '../support/read-text.ts';

const ORDERS = {
	pt: 'Faça login no caixa|Desligue o caixa|Troque a gaveta|Confira o papel|Pressione F12|Certifique-se de que parou|Teste o leitor',
	es: 'Haz login en la caja|Encienda la caja|Reemplace el cajón|Conéctese a la caja|Asegúrate de que paró|Presione F12',
	de: 'Kasse herunterfahren|Papierrolle austauschen|Starten Sie die Kasse neu|Ersetze die Rolle|Stecker ziehen',
	fr: 'Rendez-vous à la caisse|Débrancher l’imprimante|Patientez 5 minutes|Remontez le rouleau|Extraire l’archive',
	it: 'Spegni la cassa|Riavviare la cassa|Collegati alla cassa|Inserisci il rotolo',
	zh: '更换纸卷|拔掉电源|断开网络|手动关机|核对金额',
	ja: 'レジを再起動する|用紙を交換します|担当者に連絡|電源を入れる|5分待つ',
	ko: '계산대를 재시작한다|용지를 교체하세요|담당자에게 연락|로그 확인',
	ru: 'Проверьте кассу|Заходим на кассу|Перезапускаем принтер',
} as const;
const TELLS = ['Kleinere Änderung', 'Lade klemmt', '连接超时', '启动失败', 'trigger-key: the name of the key', 'Síntese do dia', 'Título del recibo', 'Haben Sie Papier?', '自動的にレシートを作成します', 'Server und Kassen'];

describe('orders in other languages', () => {
	test.each(Object.entries(ORDERS).flatMap(([language, text]) => text.split('|').map(order => [language, order] as const)))('%s: %s', (_, order) => {
		expect(beginsWithVerb(order)).toBe(true);
	});

	test.each(TELLS)('no order: %s', text => {
		expect(beginsWithVerb(text)).toBe(false);
	});
});

describe('what is told in a list and done by nobody', () => {
	const manual = (...lines: readonly string[]): readonly number[] => readText(['# Kasse', '', '## Ablauf', '', ...lines].join('\n')).reading.manualSteps.map(({line}) => line - 4);

	test.each([
		['what will be seen (fr)', '1. Ouvrez la caisse', '2. Vous verrez la liste des tickets', '3. Une fenêtre s’ouvrira', '4. Les tickets seront affichés', [1]],
		['what will be seen (es)', '1. Abra la caja', '2. Se mostrará la lista', '3. La ventana se cerrará sola', '4. El informe será visible en el panel', [1]],
		['a name and what it is (pl)', '1. Skopiuj plik:', '   - `/till.tar.gz` to kopia kasy', '   - `kasa@192.0.2.1` to adres kasy', '2. Zamknij', [4]],
		['what an option does (es)', '- Usa `--clean` para borrar antes', '- Abra la caja', '- Quite el papel', '- Omite `--create` si la base existe', [2, 3]],
		['a table of contents', '1. [Собрать кассу](#one)', '2. [Удалить чек](#two)', '3. [Конец](#three)', '', []],
		['what to look at (fr)', '1. Vérifiez la caisse :', '   - Le tiroir', '   - Les tickets', '2. Cliquez sur OK', [4]],
	] as const)('%s', (_, one, two, three, four, lines) => {
		expect(manual(one, two, three, four)).toEqual(lines);
	});

	test('an item alone in its list, with sentences and a block at the left edge below, is a heading', () => {
		expect(manual('2. Guardar la caja', '', 'Ahora se guarda todo.', '', '```bash', 'pg_dump caja > caja.sql', '```', '', '3. Cierre el cajón.')).toEqual([9]);
	});

	test('prerequisites are no conditions to go back', () => {
		expect(readText('# 收银台\n\n## 回滚前提条件\n\n- ✅ 配置文件\n- ✅ 数据库\n\n## 步骤\n\n```bash\nuptime\n```\n').reading.decisions).toEqual([]);
	});

	test('a table of what is wrong and what is done asks (ja)', () => {
		expect(readText('# レジ\n\n## 異常時\n\n| 異常 | 閾値 | アクション |\n|---|---|---|\n| 遅延 | > 1秒 | ログを確認 |\n| 停止 | 3回 | レジを再起動 |\n').reading.decisions).toHaveLength(1);
	});
});

describe('labels of Chinese are read from their first letter on', () => {
	test('a task whose label ends like a result is a task', () => {
		expect(readText('# 收银台\n\n## 步骤\n\n1. **评估影响**: 评估影响范围\n2. **影响**: 无\n').reading.manualSteps.map(({line}) => line)).toEqual([5]);
	});

	test('a folder in a heading is no table of contents', () => {
		expect(readText('# 收银台\n\n## 步骤\n\n### 备份工作目录\n\n```bash\ntar -czf /b/till.tgz /srv/till\n```\n').reading.fences[0]?.role).toBe('procedure');
	});
});

describe('small words of other languages', () => {
	test('names in the order that something is done in are no steps (de)', () => {
		expect(readText('# Kasse\n\n## Ablauf\n\nIn dieser Reihenfolge:\n\n1. Kasse\n2. Drucker\n\nDann:\n\n1. Kasse ausschalten\n2. Drucken abwarten\n').reading.manualSteps.map(({line}) => line)).toEqual([12, 13]);
	});

	test('a condition without a sign behind it (ko), and a reflexive verb that is none (es)', () => {
		const decisions = (line: string): number => readText(`# 계산대\n\n## 절차\n\n${line}\n`).reading.decisions.length;
		expect(['계산대가 응답하지 않으면 재시작한다.', 'Se mantiene abierta la caja, y se cierra el cajón.'].map(decisions)).toEqual([1, 0]);
	});

	test('a line of the network\'s settings in back-quotes is no command, whatever it stands for', () => {
		expect(readText('# Kasse\n\n## Ablauf\n\n- `nameserver 192.0.2.1`\n- `getent hosts kasse.example`\n').reading.inline.map(({line}) => line)).toEqual([6]);
	});

	test('a title in a box, and a command that goes on behind carets', () => {
		const [block] = readText('# Caja\n\n## Guardar\n\n```bash\n# ==========\n# Guardar la caja\n# ==========\npg_dump ^\n  --dbname="DATABASE_URL" ^\n  --file=caja.dump\n```\n').reading.fences;
		expect(block?.statements.map(({line, endLine, title, placeholders}) => [line, endLine, title, placeholders])).toEqual([[9, 11, 'Guardar la caja', ['DATABASE_URL']]]);
	});
});
