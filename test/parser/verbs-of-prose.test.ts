import {describe, expect, test} from 'vitest';
import {isBareCommand, trailingCommand} from '../../src/parser/typed-lines.ts';
import {readText} from '../support/read-text.ts';

describe('orders whose verb is the name of a program', () => {
	test.each([
		'set "Storefront" to operational', 'test "Checkout" in staging', 'make "web" visible', 'let "Ann" know', 'find "Storefront" in Grafana', 'open "Deploys" in Vercel',
		'start "web" again', 'watch "Checkout" for 10 minutes', 'read "Runbook" aloud', 'kill "web" from Activity Monitor', 'join "War room" on Zoom',
		'test login at 10:30', 'read https://shop.example/y first', 'find web/api in Grafana', 'open https://status.example/admin',
	])('are done by a person: %s', order => {
		expect([isBareCommand(order), trailingCommand(`Status page: ${order}`)]).toEqual([false, null]);
	});

	test.each(['find "/srv" -name x', 'test "$X" = "y"', 'set "X=1"', 'kill "$PID"', 'touch "x.txt"', 'mount "/dev/sdb1" /mnt', 'watch "df -h"', 'echo "hello"', 'make deploy-web', 'find . -name x', 'mount /dev/sdb1 /mnt', 'install -m 600 a b'])('are commands where they are written as one: %s', command => {
		expect(isBareCommand(command)).toBe(true);
	});
});

test('what stands behind a bold label is done by hand, and its words stay together', () => {
	const plan = readText('# Shop\n\n## Tell people\n\n1. **Channel:** say that it is over\n2. **Status page:** set "Storefront" to operational\n3. **Check:** make "web" visible\n');
	expect(plan.steps.map(({kind, title}) => `${kind} ${title}`)).toEqual(['manual Channel: say that it is over', 'manual Status page: set "Storefront" to operational', 'manual Check: make "web" visible']);
});
