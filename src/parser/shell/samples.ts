import {nameOf} from './placeholders.ts';
import type {Blank} from './placeholders.ts';

/** A value that looks final but is an example. `value` is the part of the match that would be replaced. */
type Sample = {readonly name: string; readonly pattern: RegExp; /** Only in commands that match. */ readonly only?: RegExp; readonly not?: RegExp};

const BACK = /(?:^|[\s/:_-])(?:roll-?back|undo|revert|restore|promote|downgrade|deploy|redeploy)(?=$|[\s.:_-])/iu;

const SAMPLES: readonly Sample[] = [
	{name: 'revision', pattern: /(?<=--(?:to-revision|revision|to-version|to-release|release|version|to)[= ])v?\d[\w.-]*/gu},
	{name: 'name', pattern: /(?<=[\s/=])(?:[a-z][a-z0-9]*-){1,4}(?:xyz\w{0,4}|abc(?:\d{2,4})?)(?=[\s:@,]|$)/gu},
	{name: 'commit', pattern: /(?<=\s)(?:abc\d{3,4}|abc?def\d*|a1b2c3d?(?:4e5f?)?|deadbeef|1234567|12345678|abcd1234)(?=\s|$|:|\^|~)/gu, only: /\bgit\b/u},
	{name: 'count', pattern: /(?<=--(?:count|steps?)[= ])(?!1\b)\d+/gu, only: BACK},
	{name: 'backup', pattern: /(?<![\w$-])[A-Za-z][\w-]*[-_](?:19|20)\d{6}(?:[-_T]?\d{4,6})?Z?(?:\.[a-z]+)*/gu},
	{name: 'backup', pattern: /(?<![\w-])(?:19|20)\d{6}[-_T]?(?:\d{4,6})?(?:_[a-z]\w*)?(?![\w-])/gu},
	{name: 'snapshot', pattern: /(?<![\w-])(?:snap|ami|vol|i|sg|vpc|subnet|rds:\w+)-[0-9a-f]{6,}\b/gu},
	{name: 'version', pattern: /(?<![\w./-])v\d{2,}(?![\w.])|(?<![\w/-])v\d+(?:\.\d+){1,2}(?:-[\w.]+)?/gu, not: /\bapiVersion\b|\/v\d+\//u},
	{name: 'version', pattern: /(?<=:)v?\d+\.\d+(?:\.\d+)?(?:-[\w.]+)?(?=\s|$|['"])/gu},
	{name: 'version', pattern: /(?<=\s)\d{1,5}(?=\s|$)/gu, only: /(?:^|[\s/:_-])(?:roll-?back|undo|revert|promote)\S*\s+(?:\S+\s+)?\d{1,5}(?:\s|$)/iu},
	{name: 'commit', pattern: /(?<![\w/-])(?=[0-9a-f]*\d)(?=[0-9a-f]*[a-f])[0-9a-f]{7,40}(?![\w-])/gu, only: /\bgit\b|\bimage\b|\btag\b|--sha/u},
];

/** Values of a command that look like examples; `taken` are the fill-ins, which are none. */
export function findSamples(command: string, taken: readonly Blank[]): readonly Blank[] {
	const samples: Blank[] = [];
	const held = new Uint8Array(command.length);
	for (const {start, end} of taken) held.fill(1, start, end);
	for (const {name, pattern, only, not} of SAMPLES) {
		if ((only && !only.test(command)) || not?.test(command)) continue;
		for (const match of command.matchAll(pattern)) {
			const [start, end] = [match.index, match.index + match[0].length];
			if (held.subarray(start, end).includes(1)) continue;
			held.fill(1, start, end);
			samples.push({name: nameOf(name), literal: match[0], start, end});
		}
	}
	return samples.sort((a, b) => a.start - b.start);
}
