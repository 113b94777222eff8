import {expect, test} from 'vitest';
import {dumpsIn} from '../../src/runner/shell-state.ts';

const BEFORE = 'declare -- A="1"\n\0shopt -s nullglob\n\0declare -f f\n\0set +o pipefail\n';
const AFTER = "\0after\numask 0022\nset -o pipefail\nset +o posix\ntrap -- 'echo bye' EXIT\n\0declare -- A=\"2\"\n\0shopt -u nullglob\n\0declare -f g\n\0g () \n{ \n    :\n}\n\0alias x='y'\n\0/srv/shop\nodd\0pushd -n /tmp >/dev/null\n";

test('both lists come apart, whatever stands in them', () => {
	expect(dumpsIn(`${BEFORE}${AFTER}\0whole\n`)).toEqual({
		before: {variables: 'declare -- A="1"\n', shopts: 'shopt -s nullglob\n', functionNames: 'declare -f f\n', options: 'set +o pipefail\n'},
		after: {variables: 'declare -- A="2"\n', shopts: 'shopt -u nullglob\n', functionNames: 'declare -f g\n', functions: 'g () \n{ \n    :\n}\n', aliases: "alias x='y'\n", cwd: '/srv/shop\nodd', options: 'set -o pipefail\nset +o posix\n', traps: "trap -- 'echo bye' EXIT\n", extras: 'umask 0022\npushd -n /tmp >/dev/null\n'},
	});
});

test('of a list that was begun twice the last counts', () => {
	expect(dumpsIn(`${BEFORE}\0after\numask 0077\nset -o er${AFTER}\0whole\n`)?.after.extras).toBe('umask 0022\npushd -n /tmp >/dev/null\n');
});

test('cut anywhere, it counts as none', () => {
	const text = `${BEFORE}${AFTER}\0whole\n`;
	for (let length = 0; length < text.length; length++) expect(dumpsIn(text.slice(0, length))).toBeNull();
	expect(dumpsIn(`${BEFORE}${'\0'.repeat(AFTER.length)}\0whole\n`)).toBeNull();
});
