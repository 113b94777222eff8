import type {Fence, Outline} from './block.ts';
import {telling} from './fence-content.ts';
import {announcesOutput} from './fence-intro.ts';
import {claimOf} from './fence-languages.ts';
import {isLog} from './fence-signs.ts';
import {areAttributes} from './settings-blocks.ts';
import {clientOf} from './shell/clients.ts';

/** Languages whose consoles operators type into. */
const LANGUAGES = /^(?:ruby|rb|irb|python|py|pycon|elixir|exs?|iex|php|groovy|erlang)$/u;

/** Words for such a console. Sources: how manuals of Rails, Django, Phoenix, Laravel and their users call it, in English, Spanish, Portuguese, German, French and Chinese. */
const NAMED = /(?<!\p{L})(?:(?:rails|ruby|django|python|elixir|phoenix|laravel|php|production|prod|staging|remote|application|app|interactive|script|groovy)[ -](?:\p{L}+ )?(?:console|shell|repl|konsole)|(?:console|consola|konsole|shell) (?:de |do |von |of )?(?:rails|django|python|ruby|elixir|produ\p{L}+)|irb|pry|iex|tinker|remote_console|remsh|[\w-]+ attach|ipython|repl|manage\.py shell\w*|(?:in|into|inside|from) (?:a|the|your|that|this) console|(?:en|na|no|dans|in der) (?:la |el |der |une? )?(?:consola|console|konsole))(?!\p{L})|控制台/iu;

/** What a file of a program has and nobody types: definitions of its own, or a name of its file on top. */
const LISTING = /^(?:class|module|defmodule|package|namespace|#!|<\?php|if __name__|@\w+\s*$)|^\s*(?:#|\/\/)\s*[\w./-]+\.(?:rb|py|exs?|php)\s*$/mu;

/**
 * True for a block of a language that is typed into its console: the block or what is said above it in its section names one, a line above opens one,
 * or it shows what was answered.
 */
export function isForConsole(fence: Fence, outline: Outline, at: number): boolean {
	if (!LANGUAGES.test(fence.language) || LISTING.test(fence.text) || telling(fence.text).length === 0 || isLog(fence.text) || (areAttributes(fence.text) && namesProgramFile(fence.intro))) {
		return false;
	}
	if (/^\s*=> \S/mu.test(fence.text) || NAMED.test(/^\s*(?:#|\/\/)\s*(.*)/u.exec(fence.text)?.[1] ?? '')) {
		return true;
	}
	for (let place = at - 1; place >= 0; place -= 1) {
		const block = outline.blocks[place];
		if (block === undefined || block.section !== fence.section) {
			return false;
		}
		if ((block.kind === 'paragraph' || block.kind === 'item') && NAMED.test(block.text)) {
			return true;
		}
		if (block.kind === 'fence' && block.text.split('\n').some(line => opensConsole(line.trim().replace(/^[$#%>] /u, '')))) {
			return true;
		}
	}
	return false;
}

/**
 * True for a line or two that no program's name begins, and below them a block that is said to be their output: what a device or a client is told.
 * `at`: the block's place.
 */
export function isAnsweredBelow(fence: Fence, outline: Outline, at: number): boolean {
	const lines = telling(fence.text);
	const next = outline.blocks.slice(at + 1, at + 4).find(block => block.kind === 'fence');
	return claimOf(fence.language) === null && lines.length > 0 && lines.length <= 2 && lines.every(line => TOLD.test(line) && !/\s{2,}\S/u.test(line.trim())) && !announcesOutput(fence.intro) && next?.kind === 'fence' && next.section === fence.section && next.intro !== fence.intro && announcesOutput(next.intro);
}

/** Plain words, none of them a sentence or a value. */
const TOLD = /^\s*[a-z][\w-]*(?: [\w./:@=-]*[\w/]){0,6}\s*$/u;

/** The line opens a client that is none of SQL, and no shell. */
function opensConsole(line: string): boolean {
	const plain = line.replace(/^(?:sudo (?:-\S+ )*|bundle exec |docker(?:-compose| compose)? exec (?:-\S+ )*\S+ |kubectl exec .*? -- |heroku run )+/u, '');
	return clientOf(plain) === 'unknown' || clientOf(line) === 'unknown';
}

/** The sentence above names a file of settings that is written in a language. */
function namesProgramFile(intro: string): boolean {
	return /(?:^|[\s`"'(/])[\w./-]+\.(?:rb|php|py|exs)(?![\w.])/u.test(intro);
}
