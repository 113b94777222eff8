import {describe, expect, test} from 'vitest';
import {factsOf} from '../../src/parser/shell/facts.ts';
import {commandsOf, readText} from '../support/read-text.ts';

const effect = (intro: string, command: string): string | undefined => commandsOf(readText(`# Shop\n\n## Go back\n\n${intro}\n\n\`\`\`bash\n${command}\n\`\`\`\n`))[0]?.effect;

describe('a warning of data loss', () => {
	test.each(['The following command may lead to data loss:', 'Este comando puede causar pérdida de datos:', 'Dieser Befehl führt zu Datenverlust:', 'Este comando pode causar perda de dados:', 'Cette commande entraîne une perte de données :', '此命令会导致数据丢失：'])('is about the command below: %s', intro => {
		expect(effect(intro, 'kubectl apply -f tills.yaml')).toBe('destructive');
	});

	test.each(['This step avoids data loss:', 'The following command cannot lead to data loss, and not to downtime:', 'Tills may lead to data loss:'])('is none, or of something else: %s', intro => {
		expect(effect(intro, 'kubectl apply -f tills.yaml')).toBe('change');
	});

	test('counts in the comment above, also where only a function is called', () => {
		expect(effect('Do:', '# Set it back (DANGER: potential data loss)\npsql -c "SELECT shop_back(5)"')).toBe('destructive');
		expect(effect('Do:', '# Set it back (DANGER: potential data loss)\npsql -c "SELECT * FROM tills"')).toBe('read');
	});

	test.each(['# Overwrite the prices', '# Preise überschreiben', '# Sobrescribir los precios'])('an update below "%s"', comment => {
		expect(effect('Do:', `${comment}\npsql -c "UPDATE prices SET net = 5 WHERE id = 3"`)).toBe('destructive');
		expect(effect('Do:', '# Raise the price\npsql -c "UPDATE prices SET net = 5 WHERE id = 3"')).toBe('change');
	});
});

describe('an order to put other data in place of those that are there', () => {
	test.each(['# 4. Replace current state', '# Replace the production database', '# Reemplazar la base de datos', '# Substituir o banco de dados', '# 替换当前数据'])('%s', comment => {
		expect(effect('Do:', `${comment}\ntillctl put orders.json`)).toBe('destructive');
	});

	test.each(['# Replace the current image', '# Replace the till', '# Replace the placeholders in the database sheet'])('but not %s', comment => {
		expect(effect('Do:', `${comment}\ntillctl put orders.json`)).toBe('change');
	});
});

describe('what overwrites', () => {
	test.each(['RestoreSession', 'Restore', 'PerconaXtraDBClusterRestore'])('a restore that a cluster begins when it sees its manifest: %s', kind => {
		expect(factsOf(`cat <<EOF | kubectl -n shop apply -f -\nkind: ${kind}\nmetadata:\n  name: tills\nEOF`, 'bash').effect).toBe('destructive');
	});

	test.each(['cat <<EOF | kubectl apply -f -\nkind: Backup\nEOF', 'cat <<EOF > tills.yaml\nkind: Restore\nEOF'])('no restore, or none that begins: %s', command => {
		expect(factsOf(command, 'bash').effect).toBe('change');
	});

	test('an image put on a disk', () => {
		expect(factsOf('sudo coreos-installer install /dev/sdx', 'bash').effect).toBe('destructive');
		expect(factsOf('coreos-installer iso show till.iso', 'bash').effect).toBe('read');
	});

	test.each(["UPDATE carts SET state = 'open' WHERE state = 'held'", "update carts c set state = '' where state in ('held', 'new')"])('a value of which nobody can tell afterwards who had it: %s', sql => {
		expect(factsOf(sql, 'sql').effect).toBe('destructive');
	});

	test.each(["UPDATE carts SET state = 'open' WHERE id = 5", "UPDATE cart_locks SET held_by = '' WHERE held_by = 'till-1'", 'UPDATE carts SET held = 0 WHERE held = 1'])('not: %s', sql => {
		expect(factsOf(sql, 'sql').effect).toBe('change');
	});
});
