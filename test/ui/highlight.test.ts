import fc from 'fast-check';
import {describe, expect, test} from 'vitest';
import {filledPlaces, highlighted} from '../../src/ui/text/highlight.ts';
import {textOf} from '../../src/ui/text/line.ts';

/** Each part with its look, one row a line; blanks are left out. */
const looks = (command: string, language = 'bash'): readonly string[] =>
	highlighted(command, language).map(row => row.filter(({text}) => text.trim() !== '').map(({text, look}) => `${look}:${text.trim()}`).join(' '));

describe('a command', () => {
	test.each([
		['kubectl get pods -n shop --watch', 'bold:kubectl plain:get pods flag:-n plain:shop flag:--watch'],
		['docker ps | grep "api v1" && echo \'it runs\'', 'bold:docker plain:ps operator:| bold:grep quoted:"api v1" operator:&& bold:echo quoted:\'it runs\''],
		['A=1 sudo rm "$DIR" # gone', 'bold:A=1 bold:sudo bold:rm quoted:"$DIR" dim:# gone'],
		['echo $HOME ${X:-y} a#b', 'bold:echo variable:$HOME variable:${X:-y} plain:a#b'],
		['if true; then exit 1; fi', 'bold:if bold:true operator:; bold:then bold:exit plain:1 operator:; bold:fi'],
		['echo $(date +%s) > out', 'bold:echo operator:$( bold:date plain:+%s operator:) operator:> plain:out'],
	])('%s', (command, wanted) => {
		expect(looks(command)).toEqual([wanted]);
	});

	test('a here-document is text up to its last line, and the line after it is a command again', () => {
		expect(looks("cat > log << 'EOF'\nrm -rf | it\nEOF\ndate")).toEqual(["bold:cat operator:> plain:log operator:<< quoted:'EOF'", 'quoted:rm -rf | it', 'plain:EOF', 'bold:date']);
	});

	test('a here-document without a line in it holds nothing up', () => {
		expect(highlighted('cat <<EOF\nEOF\ndate', 'bash').map(textOf)).toEqual(['cat <<EOF', 'EOF', 'date']);
	});

	test('of another language has its quoted text and its comments', () => {
		expect(looks("SELECT 'a' FROM t; -- all", 'sql')).toEqual(["bold:SELECT quoted:'a' bold:FROM t; dim:-- all"]);
	});

	test('keeps every character in its place', () => {
		fc.assert(
			fc.property(fc.array(fc.constantFrom('a', ' ', '\n', "'", '"', '$', '{', '}', '(', ')', '<', '<<EOF', '#', '\\', '|', '--x', 'EOF', '`', '&&'), {maxLength: 60}), parts => {
				const command = parts.join('');
				expect(highlighted(command, 'bash').map(textOf).join('\n')).toBe(command);
			}),
		);
	});

	test('takes time that grows with its length only', () => {
		const open = `echo '${'${X "$( '.repeat(2400)}`;
		const began = performance.now();
		highlighted(open, 'bash');
		expect(performance.now() - began).toBeLessThan(1000);
	});
});

describe('values in a command', () => {
	const template = 'deploy <app> --to <version>!';
	const uses = [
		{start: 7, end: 12},
		{start: 18, end: 27},
	];
	const parts = (filled: string) => filledPlaces(template, uses, filled)?.map(({start, end}) => filled.slice(start, end));

	test('are found where they stand, quoted or not', () => {
		expect(parts("deploy shop --to 'v 41'!")).toEqual(['shop', "'v 41'"]);
	});

	test('that were assigned before the command are found there, too', () => {
		expect(parts("X='a'\ndeploy shop --to v41!")).toEqual(["X='a'\n", 'shop', 'v41']);
	});

	test('an edited command has none', () => {
		expect(parts('rm -rf /')).toBeUndefined();
	});
});
