type Titled = {readonly title: string; readonly command: string};

/** "Version 11", then "12c and later"; or "For 12.2 and later use:" over what the line above does as well: which version is installed decides. */
export function byVersion(before: Titled, one: Titled): boolean {
	if (!VERSION.test(one.title)) return false;
	if (forVersion(before.title) !== null && forVersion(one.title) !== null && forVersion(before.title)?.what === forVersion(one.title)?.what && forVersion(before.title)?.version !== forVersion(one.title)?.version) return true;
	return (VERSION.test(before.title) && (SINCE.test(before.title) || SINCE.test(one.title))) || (SINCE.test(one.title) && doesTheSame(before.command, one.command));
}

/** The same program, or one manager of services and the one that came after it. */
function doesTheSame(before: string, command: string): boolean {
	const [first, second] = [before, command].map((text) => text.trim().replace(/^(?:sudo|doas)\s+/u, '').split(/\s/u)[0] ?? '');
	return first === second || [first, second].every((word) => SERVICES.test(word ?? ''));
}

/** Sources: service(8), systemctl(1), initctl(8), rc-service(8). */
const SERVICES = /^(?:service|systemctl|initctl|rc-service|\/etc\/(?:rc\.d\/)?init\.d\/\S+)$/u;

/** A version alone, as the whole comment. Languages: en, de, es, pt, fr, zh. */
const VERSION = /^(?:(?:for|on|in|with|from|since|before|until|up to|if using|für|ab|vor|bis|para|desde|até|antes de|pour|à partir de|avant)\s+)?(?:\p{L}[\p{L}-]* )?(?:version |v)?\d+(?:\.\w+)*[a-z]{0,2}(?:\s*(?:\+|and (?:later|above|newer|up|higher|earlier|below|older)|or (?:later|above|newer|higher|earlier|below|older)|und (?:neuer|älter|höher)|oder (?:neuer|älter|höher)|[yeou]t? (?:posteriores|superior(?:es)?|anteriores|plus récent|supérieur|antérieur)s?|及以上|以上|以下|及以下))?(?: use| only)?\s*:?$/iu;
const SINCE = /\+|\b(?:later|above|newer|up|higher|earlier|below|older|since|before|neuer|älter|höher|ab|vor|posteriores|superior(?:es)?|anteriores|desde|plus récent|supérieur|antérieur)s?\b|以上|以下/iu;

/** "For tag 0.x", then "For tag 1.x": which there is decides. Languages: en, de, es, pt, fr, it, zh. */
function forVersion(title: string): {readonly what: string; readonly version: string} | null {
	const found = /^(?:for|für|bei|para|pour|per|针对|对于)\s*(?<what>(?:\p{L}+ ){0,2})v?(?<version>\d+(?:\.(?:\d+|[xX*]))+)(?:\s*[:：])?$/iu.exec(title)?.groups;
	return found === undefined ? null : {what: (found['what'] ?? '').toLowerCase(), version: found['version'] ?? ''};
}
