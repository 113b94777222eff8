import {expect, test} from 'vitest';
import {readFaultSpec} from '../../src/parser/fault-spec.ts';
import {faultWords} from '../../src/plan/fault-words.ts';

test.each([
	['flyctl status *: fails 2', '`flyctl status *`: fails 2 times'],
	['curl https://shop.test: fails', '`curl https://shop.test`: fails once'],
	['curl *: fails always exit 7 says no route: to host', null],
	['curl *: fails always exit 7 says no route to host', '`curl *`: fails always, exit 7'],
	['step 14: hangs', 'step 14: hangs'],
	['step Roll it back: half done 1', 'step Roll it back: half done once'],
	['any: slow 10', 'any command: slow 10 times'],
	['ssh *: connection lost', '`ssh *`: connection lost always'],
	['curl *: never green 3 times', '`curl *`: never green 3 times'],
	['random 20 %: fails, half done', 'at random: 20 % of commands, fails, half done'],
	['random 0.05: anything', 'at random: 5 % of commands, fails, slow, garbage, half done, connection lost'],
])('%s', (text, words) => {
	const read = readFaultSpec(text);
	expect('fault' in read ? faultWords(read.fault) : null).toBe(words);
});

test.each([
	['flyctl status', '`flyctl status` does not say where or what', 'write `WHERE: WHAT`, such as'],
	['curl *: fials 2', '`fials 2` is no fault', 'did you mean `fails`?'],
	['curl *: explodes', '`explodes` is no fault', 'known faults: `fails`'],
	['curl *: fails 0', '`fails 0` has a number that does not fit', 'a number of times from 1'],
	['curl *: fails exit 300', '`fails exit 300` has a number that does not fit', 'an exit code from 0 to 255'],
	['*: fails', '`*` must begin with the name of a program', 'write `WHERE: WHAT`'],
	['random 200 %: fails', '`random 200 %` must be a share such as `20 %` or `0.2`', 'write `WHERE: WHAT`'],
	['random 20 %: fails, hnags', '`hnags` is no fault', 'did you mean `hangs`?'],
])('%s is refused', (text, problem, help) => {
	expect(readFaultSpec(text)).toEqual({problem, help: expect.stringContaining(help)});
});
