import type {Severity} from '../../plan/diagnostic.ts';
import {RULES} from './rules.ts';

/** A kind of finding as lists of rules name it. */
export type Code = {readonly code: string; readonly severity: Severity; readonly sentence: string};

/** What reading a runbook finds by itself, checked or not. */
const READING: readonly Code[] = [
	{code: 'not-text', severity: 'error', sentence: 'A runbook is text.'},
	{code: 'empty-runbook', severity: 'error', sentence: 'A runbook holds something.'},
	{code: 'too-big', severity: 'error', sentence: 'A runbook is no longer than a person can follow.'},
	{code: 'too-many-marks', severity: 'error', sentence: 'A paragraph can be read in reasonable time.'},
	{code: 'too-many-turns', severity: 'error', sentence: 'A block changes between the shell and other programs no more often than a person can follow.'},
	{code: 'nested-too-deep', severity: 'error', sentence: 'Lists and quotes are not nested without end.'},
	{code: 'repaired-encoding', severity: 'note', sentence: 'Text is encoded once.'},
	{code: 'no-heading', severity: 'warning', sentence: 'A runbook has a heading.'},
	{code: 'no-steps', severity: 'warning', sentence: 'A runbook holds something to run, to tick or to do.'},
	{code: 'unclosed-fence', severity: 'warning', sentence: 'Every block of code is closed.'},
	{code: 'unclosed-shell', severity: 'warning', sentence: 'Every quote, condition and loop of a block of shell is closed.'},
	{code: 'broken-front-matter', severity: 'error', sentence: 'The front matter is YAML.'},
	{code: 'front-matter-value', severity: 'error', sentence: 'Keys of the front matter have values that can be used.'},
	{code: 'unknown-front-matter', severity: 'warning', sentence: 'Keys of the front matter are spelled right.'},
	{code: 'unknown-input-key', severity: 'error', sentence: 'Inputs have only keys that are known.'},
	{code: 'unknown-annotation', severity: 'error', sentence: 'Annotations are spelled right.'},
	{code: 'misplaced-annotation', severity: 'error', sentence: 'An annotation stands where it means something.'},
	{code: 'annotation-value', severity: 'error', sentence: 'An annotation has a value that can be used.'},
	{code: 'front-matter-shown-only', severity: 'note', sentence: 'Keys of the front matter are such that a run goes by them.'},
	{code: 'stray-annotation', severity: 'error', sentence: 'An annotation stands where it is read.'},
	{code: 'misspelt-annotation', severity: 'error', sentence: 'A comment that is meant as an annotation begins with `rollbook:`.'},
	{code: 'unknown-id', severity: 'error', sentence: 'An annotation names a step or a section that is there.'},
	{code: 'needs-cycle', severity: 'error', sentence: 'No step waits for a step that waits for it.'},
	{code: 'unknown-target', severity: 'error', sentence: 'A target is declared in the front matter.'},
	{code: 'unused-set', severity: 'warning', sentence: 'A value that a step sets is used.'},
	{code: 'annotation-without-effect', severity: 'warning', sentence: 'An annotation for commands stands where commands are.'},
	{code: 'annotation-shown-only', severity: 'note', sentence: 'Annotations are such that a run goes by them.'},
	{code: 'unknown-heading', severity: 'error', sentence: 'A sidecar file names headings that are there.'},
	{code: 'sidecar-value', severity: 'error', sentence: 'Keys of a sidecar file have values that can be used.'},
	{code: 'unknown-key', severity: 'error', sentence: 'Keys of a sidecar file are spelled right.'},
	{code: 'yaml-syntax', severity: 'error', sentence: 'A sidecar file is YAML.'},
	{code: 'yaml-not-a-map', severity: 'error', sentence: 'A sidecar file holds keys and values.'},
	{code: 'yaml-too-large', severity: 'error', sentence: 'A sidecar file is no larger than it need be.'},
	{code: 'yaml-too-deep', severity: 'error', sentence: 'A sidecar file is not nested without end.'},
	{code: 'yaml-alias', severity: 'error', sentence: 'A sidecar file has no aliases.'},
	{code: 'yaml-key', severity: 'error', sentence: 'Keys of a sidecar file mean nothing to JavaScript.'},
	{code: 'yaml-tag', severity: 'error', sentence: 'A sidecar file has no tags of its own.'},
	{code: 'duplicate-id', severity: 'error', sentence: 'An id names one thing.'},
];

/** Every code that a check of a runbook can give. */
export const CODES: readonly Code[] = [...READING, ...RULES.map(({code, severity, sentence}) => ({code, severity, sentence}))];
