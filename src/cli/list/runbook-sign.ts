import {ROLE_WORDS} from '../../parser/section-words.ts';
import type {SectionRole} from '../../plan/section.ts';

/** A file as it is looked at before it is read: its parts cost too much where hundreds of files are no runbooks. */
export type Candidate = {
	/** Relative to the folder that is searched, `/` between its parts. */
	readonly path: string;
	readonly text: string;
	/** A scenario or a sidecar file stands beside it. */
	readonly accompanied: boolean;
};

/** What makes a Markdown file a runbook, in words; null: nothing does, and a page with commands in it is a page. */
export const runbookSign = ({path, text, accompanied}: Candidate): string | null => {
	if (accompanied) return 'a scenario or a sidecar file stands beside it';
	if (/^---\r?\n[^]*?^(?:kind|rto|inputs|targets|interpreters):[^]*?^---\s*$/mu.test(text.slice(0, 4000)) && text.startsWith('---')) return 'its front matter declares a run';
	const bare = withoutFences(text);
	if (/^(?:#{1,6}|[-*+]|\d+[.)])[^\n`]*<!-- rollbook:|^ {0,3}(?:`{3,}|~{3,})[^\n`]*\{[^}\n]*\b(?:timeout|retry|kind|undo|expect|on|if|set)=/mu.test(bare)) return 'it holds annotations';
	if (!/^[ \t]*(?:>[ \t]*)*(?:`{3}|~{3}|\d+[.)][ \t]|[-*+] \[[ xX]\]| {4}\S)/mu.test(text)) return null;
	const parts = path.split('/');
	const name = (parts.at(-1) ?? '').replace(/\.[^.]*$/u, '');
	const page = PAGES.test(name);
	if (!page && parts.slice(0, -1).some(folder => FOLDERS.test(folder))) return 'it stands in a folder of runbooks';
	if (!page && NAMES.test(name)) return 'its name is that of a runbook';
	const titles = [...bare.matchAll(/^ {0,3}#{1,4}[ \t]+(.+?)[ \t#]*$/gmu)].map(match => match[1] ?? '');
	const title = titles[0] ?? '';
	if (!ABOUT.test(title) && (page ? OWN_WORD : NAMES).test(title)) return 'its title is that of a runbook';
	return page ? null : partsSign(titles);
};

/** Pages that every repository has; they show commands and are not followed in an outage. */
const PAGES = /^(?:readme|changelog|changes|history|contributing|code[-_ ]of[-_ ]conduct|licen[cs]e|security|architecture|authors|maintainers|support|governance|release[-_ ]notes|news|index|summary|template|pull_request_template|issue_template)(?:[._-][a-z]{2})?$/iu;

const FOLDERS = /^(?:run-?books?|play-?books?|sops?|on-?call|incidents?|incident-response|disaster-recovery|emergency|betriebshandbuch|notfall\p{L}*)$/iu;

/** What one does in an outage, in file names and titles. Languages: en, de, fr, es, pt. */
const NAMES = /(?:^|[^\p{L}])(?:run-?books?|play-?books?|roll-?backs?|rolling[-_ ]back|fail-?overs?|failing[-_ ]over|disaster[-_ ]recovery|restor(?:e|ing)|recovery|outages?|incident[-_ ]response|emergency|on-?call|sop|deploy(?:ment|ing)?|cut-?over|switch-?over|migrations?|wiederherstellung\p{L}*|notfall\p{L}*|restauration|retour[-_ ]arrière|restauración|recuperaci[oó]n|restauração|recuperação)(?:[^\p{L}]|$)/iu;

/** A page about runbooks is none. */
const ABOUT = /^(?:how|what|why|about|writing|using)(?:[^\p{L}]|$)|(?:^|[^\p{L}])(?:an?|any|your|our|all|index|list|template) (?:\p{L}+ )?(?:run|play)-?books?/iu;

const OWN_WORD = /(?:^|[^\p{L}])(?:run-?book|play-?book)(?:[^\p{L}]|$)/iu;

/** Parts that a runbook has and a manual has not, by the words of their headings. */
const partsSign = (titles: readonly string[]): string | null => {
	// The form that alerts of Prometheus link to: Meaning, Impact, Diagnosis, Mitigation.
	if (ALERT.every(words => titles.some(title => words.test(title)))) return 'it has parts for diagnosis and mitigation';
	const roles = new Set(titles.flatMap(title => ROLE_WORDS.find(({words}) => words.test(title))?.role ?? []));
	const found = PARTS.filter(role => roles.has(role));
	return found.length >= 3 && (found.includes('decision') || found.includes('contacts') || (found.includes('preparation') && found.includes('verification'))) ? `it has parts for ${found.join(', ')}` : null;
};

const ALERT: readonly RegExp[] = [/^(?:diagnos|investigat|triage)/iu, /^(?:mitigat|remediat|resolution)/iu];
const PARTS: readonly SectionRole[] = ['decision', 'preparation', 'contacts', 'verification', 'recovery', 'aftermath'];

/** Of each block only the line that opens it: what a manual shows inside of one is an example. */
const withoutFences = (text: string): string => text.replaceAll(/^( {0,3}(`{3,}|~{3,})[^\n]*)\n[^]*?^ {0,3}\2[`~]*[ \t]*$/gmu, '$1');
