import {describe, expect, test} from 'vitest';
import {readText} from '../support/read-text.ts';

const fences = (...lines: readonly string[]) => readText(['# Cart', '', '## Steps', '', ...lines, ''].join('\n')).reading.fences;
const script = ['```bash', 'sudo ./restore-cart.sh /srv/copies/cart-a', '```'];

describe('a path that the reader has to put in', () => {
	test.each(['Replace the path with your actual one!', 'Ersetze den Pfad mit deinem tatsächlichen Pfad!', 'Reemplace la ruta con su ruta real.', 'Substitua o caminho pelo seu caminho real.', 'Remplacez le chemin par votre chemin.', '将路径替换为您的实际路径。'])('is told of below: %s', sentence => {
		expect(fences(...script, '', `**${sentence}**`)[0]?.statements[0]?.placeholders).toEqual(['/srv/copies/cart-a']);
	});

	test('and stays where nothing is said', () => {
		expect(fences(...script, '', 'The path holds the copies.')[0]?.statements[0]?.needsInput).toBe(false);
	});
});

describe('a script that goes back', () => {
	test.each([['With a database restore:', 'destructive'], ['Avec restauration BDD :', 'destructive'], ['Con restauración de la base:', 'destructive'], ['Without a database restore:', 'change'], ['Code only:', 'change']])('%s', (intro, effect) => {
		expect(fences(intro, '', '```bash', './scripts/rollback.sh v1.0.0 true', '```')[0]?.statements[0]?.effect).toBe(effect);
	});
});

describe('blocks of SQL', () => {
	test('that begin in the middle of a procedure are shown', () => {
		expect(fences('```sql', '-- Fails if there are any', 'IF count > 0 THEN RAISE EXCEPTION', '```')[0]?.kind).toBe('code');
		expect(fences('```sql', "IF DB_ID('cart') IS NOT NULL DROP DATABASE cart;", '```')[0]?.kind).toBe('sql');
	});

	test('have columns that are called by what they hold', () => {
		const query = ['```bash', 'psql -d cart -c "', 'SELECT COUNT(*)', 'FROM information_schema.tables', "WHERE table_schema = 'public'", "  AND table_name NOT LIKE 'pg_%';", '"', '```'];
		expect(fences(...query)[0]?.statements[0]?.placeholders).toEqual([]);
	});
});
