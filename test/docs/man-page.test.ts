import {spawnSync} from 'node:child_process';
import {readFileSync, writeFileSync} from 'node:fs';
import {join} from 'node:path';
import {expect, test} from 'vitest';
import {EXIT} from '../../src/cli/exit-codes.ts';
import {manPage} from '../../src/cli/reference/man-page.ts';
import {VARIABLES} from '../../src/cli/reference/variables.ts';
import {version} from '../../src/cli/version.ts';
import {commands, program} from '../support/command-line-page.ts';
import {root, temporary} from '../support/rollbook.ts';
import {skipped} from '../support/skipped.ts';

const page = manPage(program, version());
const missing = (tool: string): boolean => spawnSync(tool, ['--version'], {stdio: 'ignore'}).error !== undefined;

test('the man page is built, goes along with the package and is what the tables say', () => {
	const {man, files} = JSON.parse(readFileSync(join(root, 'package.json'), 'utf8')) as {man: string; files: readonly string[]};
	expect(files).toContain(man.split('/')[0]);
	expect(readFileSync(join(root, man), 'utf8')).toBe(page);
});

test('it names every command, option, variable and exit code', () => {
	const plain = page.replaceAll('\\-', '-').replaceAll('\\(aq', "'");
	for (const {name, options} of commands) {
		expect(plain).toContain(`\n.SS ${name}\n`);
		for (const {flags} of options) expect(plain).toContain(`.B ${flags}\n`);
	}
	for (const {name} of VARIABLES) expect(plain).toContain(`.B ${name}\n`);
	for (const code of Object.values(EXIT)) expect(plain).toContain(`.B ${code}\n`);
});

test.skipIf(missing('mandoc'))(`mandoc has nothing to say about it${skipped(missing('mandoc') ? 'mandoc is not installed' : null)}`, () => {
	const file = join(temporary('man'), 'rollbook.1');
	writeFileSync(file, page);
	const {stdout} = spawnSync('mandoc', ['-Tlint', '-Wwarning', file], {encoding: 'utf8'});
	// The page has the version of the program; a date would make every build another one.
	expect(stdout.split('\n').filter(line => line !== '' && !line.includes('missing date'))).toEqual([]);
});

test.skipIf(missing('man') || missing('groff'))(`groff sets it without a warning, and what is typed can be copied${skipped(missing('man') || missing('groff') ? 'man or groff is not installed' : null)}`, () => {
	const file = join(temporary('man'), 'rollbook.1');
	writeFileSync(file, page);
	const set = spawnSync('man', ['--warnings', '-l', file], {encoding: 'utf8', env: {...process.env, MANWIDTH: '200', MANPAGER: 'cat', LC_ALL: 'C.UTF-8'}});
	expect(set.stderr).toBe('');
	expect(set.stdout).toContain("rollbook drill runbooks/fly-rollback.md --fault 'flyctl status *: fails 2' --fault 'step 14: hangs'");
});
