import type {Share, TimeShares} from '../run/time-shares.ts';
import {SHARES} from '../run/time-shares.ts';
import {elapsed} from './clock-text.ts';

/** Whom a run waited for, in words. */
const SHARE_WORDS: Readonly<Record<Share, string>> = {
	person: 'people: a question was open',
	machine: 'commands',
	pause: 'pauses that the runbook asks for',
	away: 'nobody: the run was left, or its program had ended',
	rest: 'Rollbook itself',
};

/** What took time at all: its words, `0:04:12`, and its part of the whole. */
export const shareRows = ({of, totalMs}: TimeShares): readonly (readonly [words: string, time: string, part: string])[] =>
	SHARES.filter(share => of[share] >= 500).map(share => [SHARE_WORDS[share], elapsed(of[share]), `${Math.round((of[share] * 100) / Math.max(1, totalMs))} %`]);
