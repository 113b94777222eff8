import {mkdtempSync, readFileSync, rmSync, statSync, writeFileSync} from 'node:fs';
import {tmpdir} from 'node:os';
import {join} from 'node:path';
import fc from 'fast-check';
import {afterAll, expect, test} from 'vitest';
import {makeRecording} from '../../src/run/terminal/asciicast.ts';
import {maskCast} from '../../src/runner/mask-cast.ts';
import {formsOf, maskText} from '../../src/runner/redaction.ts';

const folder = mkdtempSync(join(tmpdir(), 'rollbook-cast-'));
afterAll(() => rmSync(folder, {recursive: true, force: true}));
const path = join(folder, 'session.cast');

/** A recording of these pieces, one every 10 ms, with a change of size after the first. */
const recorded = (pieces: readonly string[], exit = true): string => {
	const recording = makeRecording(0);
	const lines = pieces.flatMap((piece, index) => [recording.line(10 * (index + 1), 'o', piece), ...(index === 0 ? [recording.line(10, 'r', '100x30')] : [])]);
	return [recording.header({cols: 80, rows: 24, type: 'xterm', at: 0}), ...lines, ...(exit ? [recording.line(10 * pieces.length, 'x', '0')] : [])].join('');
};

type Event = readonly [number, string, string];

const masked = async (cast: string, secrets: readonly string[]): Promise<{readonly events: readonly Event[]; readonly shown: string; readonly text: string}> => {
	writeFileSync(path, cast, {mode: 0o600});
	await maskCast(path, formsOf(secrets));
	const text = readFileSync(path, 'utf8');
	const events = text.trimEnd().split('\n').slice(1).map(line => JSON.parse(line) as Event);
	return {events, shown: events.filter(([, code]) => code === 'o').map(([, , what]) => what).join(''), text};
};

test('a secret that a terminal gives in pieces is masked, the rest stays where and when it was', async () => {
	const {events} = await masked(recorded(['$ show\r\n', 'pass: hun', 'ter-2', '222 and', ' more\r\n']), ['hunter-2222']);
	expect(events).toEqual([
		[0.01, 'o', '$ show\r\n'],
		[0, 'r', '100x30'],
		[0.01, 'o', 'pass: '],
		[0.01, 'o', ''],
		[0.01, 'o', '**** and'],
		[0.01, 'o', ' more\r\n'],
		[0, 'x', '0'],
	]);
	expect(statSync(path).mode & 0o777).toBe(0o600);
});

test('what only began like one is shown in the end, before the exit and where a crash left none', async () => {
	const {events} = await masked(recorded(['a hun', 'ter-']), ['hunter-2222']);
	expect(events.slice(-2)).toEqual([[0, 'o', 'hunter-'], [0, 'x', '0']]);
	const cut = await masked(`${recorded(['a hun'], false)}[0.1,"o","ter-2222`, ['hunter-2222']);
	expect(cut.events).toEqual([[0.01, 'o', 'a '], [0, 'r', '100x30'], [0, 'o', 'hun']]);
});

test('however it is cut, what is shown is what masking the whole would show', async () => {
	const secrets = ['hunter-2222', 'ünter<&>"\'', '-----BEGIN-----\nabcdefgh\nijklmnop\n-----END-----'];
	const word = fc.oneof(fc.constantFrom(...secrets, ...formsOf(secrets)), fc.string({maxLength: 12}), fc.constantFrom('hunter-', '\r\n', '\u001b[31m', 'hun'));
	const cuts = fc.array(fc.nat(200), {maxLength: 30});
	await fc.assert(
		fc.asyncProperty(fc.array(word, {minLength: 1, maxLength: 10}), cuts, async (words, at) => {
			const text = words.join(' ');
			const places = [0, ...at.filter(place => place < text.length).toSorted((a, b) => a - b), text.length];
			const pieces = places.slice(1).map((end, index) => text.slice(places[index], end));
			const {shown, text: file} = await masked(recorded(pieces), secrets);
			for (const form of formsOf(secrets)) expect([shown.includes(form), file.includes(form)]).toEqual([false, false]);
			// Where forms overlap, which is masked first may differ; what stays of a text without them does not.
			if (maskText(text, formsOf(secrets)) === text) expect(shown).toBe(text);
		}),
		{numRuns: 300},
	);
});
