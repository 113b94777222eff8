import {describe, expect, test} from 'vitest';
import {commandsOf, readText} from '../support/read-text.ts';

const read = (language: string, ...lines: readonly string[]) => readText(['# Shop', '', '## Steps', '', `\`\`\`${language}`, ...lines, '```', ''].join('\n'));
/** Lines of the block, from 1, that a person is to follow. */
const told = (language: string, ...lines: readonly string[]): readonly number[] => read(language, ...lines).reading.fences.flatMap(({manualComments}) => manualComments.map(line => line - 5));

describe('comments that say what is so', () => {
	test.each([
		'Estimated time: 10 minutes',
		'Tiempo estimado: 10 minutos',
		'Duração: 5 minutos',
		'Dauer: 5 Minuten',
		'Fréquence : toutes les heures',
		'保留时间：30 天',
		'Copies: daily at 1 am',
		'Copies: /srv/shop/copies/',
		'Till auto-restarts',
		'Till worker automatically falls back to cash',
		'Web: Old release remains active if the new one fails',
		'Fallback to cash already built-in',
		'El servicio arranca automáticamente',
		'--all: closes every till',
		'| gzip: packs the copy',
		'== tills of the north ==',
		'"The carts were all there at noon"',
		'⚠️ USE WITH EXTREME CAUTION ⚠️',
		'DESTRUCTIVE - REQUIRES APPROVAL',
		'... until all tills are open',
		'till close --all  # DON\'T DO THIS',
	])('below a command: %s', text => {
		expect(told('bash', 'shopctl open', '', `# ${text}`)).toEqual([]);
		expect(told('bash', `# ${text}`, '# Open the dashboard')).toEqual([2]);
	});

	test.each(['Retry: every till by hand', 'Update: /etc/shop/till.conf', 'Configure the till to restart automatically', 'Verify that the fallback is already configured', 'STOP ALL TILLS BEFORE YOU GO ON', 'Web: Use the dashboard'])('but an order is one: %s', text => {
		expect(told('bash', 'shopctl open', '', `# ${text}`)).toEqual([3]);
	});

	test('the way to what is struck out is none', () => {
		expect(told('bash', 'shopctl back 1', '', '# Or all the way (DANGEROUS)', '# shopctl back --all  # DON\'T DO THIS')).toEqual([]);
	});

	test('rows of what is printed, below a word that shows them', () => {
		expect(told('bash', 'shopctl list', '', '# 2. Find the till that stands', '# Example output:', '# till-1  open    2h', '# till-2  closed  1d')).toEqual([3]);
	});

	test('a state right below what prints it is expected', () => {
		const plan = read('bash', 'shopctl status', '# locked = false');
		expect(commandsOf(plan)[0]?.expectations.map(({line}) => line)).toEqual([7]);
	});
});

describe('comments for a person', () => {
	test('an example right below an order goes with it, but for one of a value', () => {
		expect(told('bash', 'shopctl new undo', '', '# Edit the new file', '# Example: drop the column', '', 'shopctl apply')).toEqual([3, 4]);
		expect(told('bash', 'shopctl list', '', '# Find the copy', '# Example: copy-2025-01', '', 'shopctl apply')).toEqual([3]);
	});

	test.each([
		['an edit, then the command', ['# Edit the till file, then:', 'shopctl apply'], [1]],
		['a key that is pressed', ['# Stop the till (Ctrl+C) and start it again', 'npm start'], [1]],
		['a file that the command below only reads', ['# Update the prices file with the new prices', '# Update the shops file too', './load.sh'], [1, 2]],
		['what is looked at before a change', ['# Verificar .env tiene TILL_KEY', '# Reiniciar con la clave nueva', 'docker compose up -d till'], [1]],
		['the way of another platform', ['# Render: Use the dashboard', '# Heroku:', 'heroku rollback v12'], [1]],
		['where to go on', ['shopctl copy', '', '# Option 2: From the copy', '# See "Copies" section above'], [3, 4]],
	])('%s', (_, lines, lineNumbers) => {
		expect(told('bash', ...lines)).toEqual(lineNumbers);
	});

	test.each([
		['a command that writes the file', ['# Update the prices file', '# Take the new prices', 'cp new.csv prices.csv']],
		['keys that only end what is shown', ['# Follow the log (Ctrl+C to end)', 'tail -f /var/log/till.log']],
		['a sentence that goes on', ['# Check the till, whose door', '# keeps all the others closed', 'systemctl restart till']],
	])('but not %s', (_, lines) => {
		expect(told('bash', ...lines)).toEqual([]);
	});

	test('the line on top of what is to be written into the crontab', () => {
		expect(told('bash', '# Adicione ao crontab', '0 2 * * 0 /srv/shop/tidy.sh')).toEqual([1]);
	});
});

describe('numbered lines without the mark of a comment', () => {
	test('are for a person, all of them, and printed by nobody', () => {
		const plan = read('bash', '# Via the panel', '1. Shop panel > Tills > Releases', '2. Click "Back" on the one before', '3. Confirm', '', '# Via the terminal', 'shopctl back');
		expect(plan.reading.fences.map(({kind, manualComments}) => [kind, manualComments])).toEqual([['run', [6, 7, 8, 9]]]);
		expect(commandsOf(plan).map(({command}) => command)).toEqual(['shopctl back']);
	});

	test('lead with the comment above them, and leave out what only says what is so then', () => {
		expect(told('bash', '# To open the till by hand:', '1. Take the key', '2. Open the till', '3. The shop will notice it')).toEqual([1, 2, 3]);
	});

	test('go on from a block above', () => {
		expect(told('', '4. After the start, log in and check the till')).toEqual([1]);
	});

	test.each([
		['what a command printed', ['shopctl menu', '1. Open the till', '2. Close the till']],
		['a list of things', ['shopctl list', '', '1. till-1', '2. till-2']],
	])('but not %s', (_, lines) => {
		expect(told('bash', ...lines)).toEqual([]);
	});
});

describe('a message in quotes', () => {
	test('is a text to send, its comments name it', () => {
		const plan = read('bash', '# For the shops', '"The tills are back: [what happened].', 'They open at [time]."');
		expect(plan.reading.fences.map(({kind, manualComments}) => [kind, manualComments])).toEqual([['template', []]]);
	});

	test('or a mail from its subject on', () => {
		expect(read('bash', '# To all', 'Subject: tills closed', '', 'The tills are closed since 14:30.').reading.fences[0]?.kind).toBe('template');
	});
});

test('a number in quotes that a comment says to replace is asked for', () => {
	const [command] = commandsOf(read('bash', 'till-migrate apply --to=0007', '', '# Replace "0007" with the migration that belongs to the copy'));
	expect(command?.uses.map(({literal}) => literal)).toEqual(['0007']);
});
