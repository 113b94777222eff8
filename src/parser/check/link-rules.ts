import {didYouMean} from '../did-you-mean.ts';
import {readSource} from '../source.ts';
import {linksOf, type Link} from './links.ts';
import type {Finding, Ground, Rule} from './rule.ts';

/** Links inside of the repository; what lies behind an address of the web is not asked. */
export const LINK_RULES: readonly Rule[] = [
	{code: 'dead-link', severity: 'error', sentence: 'A relative link leads to a file that is there.', find: ground => ground.links.flatMap(link => deadLink(ground, link))},
	{code: 'dead-anchor', severity: 'error', sentence: 'A `#fragment` names a heading of the file that it leads to, spelled as GitHub spells anchors.', find: deadAnchors},
];

/** Pages that a site generator makes from Markdown are linked without their ending. */
const ENDINGS = ['', '.md', '.markdown', '/README.md', '/index.md', '/_index.md'];

function deadLink({around}: Ground, link: Link): readonly Finding[] {
	const {path} = parts(link.url);
	if (path === '' || !isRelative(link.url) || ENDINGS.some(ending => around.exists(`${path.replace(/\/+$/u, '')}${ending}`)) || isPage(path, around.exists)) {
		return [];
	}
	return [{spot: link.spot, message: `there is no file \`${path}\``, help: path.startsWith('.') || path.includes('/') ? 'mend the path: it starts at the folder of this runbook' : `mend the path, or write \`https://\` before it if it is an address`}];
}

/** `restart.html` is made from `restart.md`. */
function isPage(path: string, exists: (path: string) => boolean): boolean {
	return /\.html?$/iu.test(path) && exists(path.replace(/\.html?$/iu, '.md'));
}

function deadAnchors(ground: Ground): readonly Finding[] {
	// Many links lead to the same file: it is read once.
	const read = new Map<string, ReadonlySet<string> | null>([['', ground.anchors]]);
	return ground.links.flatMap(link =>
		deadAnchor(ground, link, path => {
			const known = read.get(path);
			const found = known === undefined ? anchorsOf(path, ground.around.read) : known;
			read.set(path, found);
			return found;
		}),
	);
}

function deadAnchor({source}: Ground, link: Link, anchorsAt: (path: string) => ReadonlySet<string> | null): readonly Finding[] {
	const {path, fragment} = parts(link.url);
	if (fragment === null || fragment === '' || fragment.toLowerCase() === 'top' || !isRelative(link.url) || /^L\d+(?:-L\d+)?$/u.test(fragment) || (path !== '' && !/\.(?:md|markdown)$/iu.test(path))) {
		return [];
	}
	const known = anchorsAt(path);
	if (known === null || known.has(fragment.toLowerCase()) || known.has(`user-content-${fragment.toLowerCase()}`) || bare(known).has(fragment.toLowerCase().replaceAll('\ufe0f', ''))) {
		return [];
	}
	const near = didYouMean(fragment.toLowerCase(), [...known]) ?? [...known].find(anchor => bareDashes(anchor) === bareDashes(fragment.toLowerCase())) ?? null;
	return [{spot: link.spot, message: `no heading ${path === '' ? `of ${source.path}` : `of \`${path}\``} has the anchor \`#${fragment}\``, help: near === null ? 'name the heading in lower case, blanks as dashes, without punctuation' : `did you mean \`${path}#${near}\`?`}];
}

function anchorsOf(path: string, read: (path: string) => Uint8Array | null): ReadonlySet<string> | null {
	const bytes = read(path);
	if (bytes === null) {
		return null;
	}
	try {
		return linksOf(readSource(bytes, {path, sha256: ''})).anchors;
	} catch {
		// A file that the Markdown parser cannot hold; its own check says so.
		return null;
	}
}

/** The variation selector behind an emoji stays in GitHub's anchor, but nobody can see to write it. */
function bare(anchors: ReadonlySet<string>): ReadonlySet<string> {
	return new Set([...anchors].map(anchor => anchor.replaceAll('\ufe0f', '')));
}

function bareDashes(anchor: string): string {
	return anchor.replace(/-+/gu, '-').replace(/^-|-$/gu, '');
}

/** No scheme, no path from the root of a site or of the repository, no template and no fill-in. */
function isRelative(url: string): boolean {
	return !/^(?:[a-z][a-z0-9+.-]*:|\/|\\)/iu.test(url) && !/[<>{}[\]|$]|%7B|%3C/iu.test(url) && !/^(?:url|link|tbd|todo|\.{3}|…|x+)$/iu.test(url) && !url.includes('@');
}

function parts(url: string): {readonly path: string; readonly fragment: string | null} {
	const at = url.indexOf('#');
	const path = (at < 0 ? url : url.slice(0, at)).replace(/\?.*$/u, '');
	return {path: decode(path), fragment: at < 0 ? null : decode(url.slice(at + 1))};
}

function decode(text: string): string {
	try {
		return decodeURIComponent(text);
	} catch {
		return text;
	}
}
