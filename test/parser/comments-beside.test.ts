import {describe, expect, test} from 'vitest';
import {readText} from '../support/read-text.ts';

/** Lines of the block, counted from 1, that are for the person. */
const told = (...lines: readonly string[]) => readText(['# Till', '', '## Steps', '', '```bash', ...lines, '```', ''].join('\n')).reading.fences[0]?.manualComments.map(line => line - 5);

describe('comments right below a command are none for the person', () => {
	test.each([
		'# = tillctl upgrade --all',
		'# Equivalent to: tillctl upgrade --all',
		'# entspricht: tillctl upgrade --all',
		'# or podman-compose up --detach till',
		'# oder pm2 start till',
		'# TILL="the other one"   # in the shop',
		'# Artifact: lists-{date}.tar.gz',
		'# 产物：lists-{date}.tar.gz',
	])('where they quote another or say what comes of it: %s', line => {
		expect(told('tillctl load', line)).toEqual([]);
	});

	test.each(['# Problemas comuns:', '# Errores frecuentes:', '# Häufige Fehler:', '# Erreurs courantes :', '# 常见问题：'])('nor is what goes wrong, below "%s"', head => {
		expect(told('tillctl load', '', head, '# - The list is missing', '# - The drawer is open', '', 'tillctl open')).toEqual([]);
	});
});

describe('comments for the person', () => {
	test('hold an order behind what is so', () => {
		expect(told('git push', '', '# CI will run again. If green, open the till by the panel.')).toEqual([3]);
		expect(told('git push', '', '# CI will run again.')).toEqual([]);
	});

	test('are of what only a person gets at, above the line that names the command', () => {
		expect(told('# 1. Get the address from your cloud provider console', '# 2. Set the variables', 'export TILL="north"')).toContain(1);
		expect(told('# Get the address from the panel', 'tillctl address')).toEqual([]);
	});

	test('are an edit of a file that the command does not name', () => {
		expect(told('# edit till/config.toml: move the ports', 'tillctl start --all')).toEqual([1]);
		expect(told('# edit till/config.toml: move the ports', 'sed -i s/1/2/ till/config.toml')).toEqual([]);
		expect(told('# edit till/config.toml', 'vi till/config.toml')).toEqual([]);
	});

	test('tell in brackets what to leave out', () => {
		expect(told('# Load all lists', '# (Skip the broken list)', 'tillctl load')).toEqual([2]);
	});

	test('stand around the text that they send', () => {
		expect(told('# Post in the chat', '#tills channel:', '"🚨 TILLS CLOSED', '# of tills: [number]', 'Until: [time]"', '', '# Update the status page', '# Mark it as over if all is well')).toEqual([1, 2, 7, 8]);
	});

	test('are not what is expected, by its label', () => {
		expect(told('tillctl load', '', '# Test 2: Sell something', '# Ask the shop to sell a pen', '# Expected: the list has a pen more', '', 'tillctl list')).toEqual([3, 4]);
	});
});
