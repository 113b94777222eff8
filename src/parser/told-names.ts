import type {Fence, Inline, Outline} from './block.ts';
import {han} from './chinese.ts';
import {subtree} from './outline-index.ts';
import {toldPaths} from './told-paths.ts';

/** A name as a sentence writes it: between quotes or back-quotes, or one word. */
const NAME = String.raw`(?:["'“”‘’«»\x60]+([^"'“”‘’«»\x60\n]{1,60}?)["'“”‘’«»\x60]+|([\w][\w.@-]*[\w]))`;
/** What stands for a thing that the reader has and the author does not. */
const THING = String.raw`(?:name|names|namen|id|ids|identifier|address|ip|hostname|host|number|version|path|value|password|user|username|accounts?|cuenta|conta|konto|compte|nombre|dirección|número|valor|contraseña|usuario|nome|endereço|senha|usuário|adresse|nummer|wert|passwort|benutzer|nom|numéro|valeur|mot de passe|utilisateur|имя|номер|адрес|значение|пароль|nazwa|adres)`;

/**
 * How a sentence says of a word in a command that it stands for another. The name is in the first two groups.
 * Sources: the turns that manuals in English, Spanish, Portuguese, German, French, Polish, Russian and Chinese use next to samples.
 */
const TURNS: readonly RegExp[] = [
	new RegExp(String.raw`\b(?:where|here|in which)\s+${NAME}\s+(?:is|are|being|stands for|represents|refers to)\s+(?:the|a|an|your)\s+[^.;]{0,40}?\b${THING}(?!\p{L})`, 'giu'),
	new RegExp(String.raw`\b(?:replac(?:e|ing)|substitut(?:e|ing)|chang(?:e|ing))\s+${NAME}\s+(?:with|by|to|for)\s+(?:your|(?:the|an?)\s+(?:actual|real|correct|right|own|desired|appropriate|[^.;]{0,30}?\b${THING}(?!\p{L})))`, 'giu'),
	// "The CART_ID value should be replaced with the id of the cart".
	new RegExp(String.raw`(?:^|[.;,:(]\s*|\b(?:the|any|all|each|every) )${NAME} (?:(?:value|placeholder|part|string|text)s? )?(?:in (?:the|this|these|each) (?:commands?|lines?|examples?|blocks?)(?: below| above)? )?(?:should|must|needs? to|ha(?:s|ve) to|is to|are to|will need to) be (?:replaced|substituted|changed|swapped) (?:with|by|to|for)\s`, 'giu'),
	// "to the machine at 10.4.0.7 (replace with the actual address)".
	new RegExp(String.raw`(?:^|\s)${NAME} \((?:please )?(?:replace|change|substitute|adjust)(?: (?:it|this|that))? (?:with|by|to|for) (?:your|the (?:actual|real|correct|right|own))\s[^()]{0,40}\)`, 'giu'),
	// "Replace the 998 below with those IDs".
	new RegExp(String.raw`\b(?:replace|change|substitute) (?:the (?:(?:value|number|id|name|address) )?)?${NAME} (?:below|above|in the (?:command|line|example)s?(?: below| above)?) (?:with|by|to|for)\s`, 'giu'),
	// "Copy its ID and use it below in place of cartID".
	new RegExp(String.raw`\b(?:use|put|insert|enter|type|fill) (?:it|this|that|them|these|yours?)(?: in)? (?:below|above|here|in the (?:command|line|example)s?(?: below| above)?) (?:in place|in lieu|instead) of ${NAME}`, 'giu'),
	new RegExp(String.raw`(?<!\p{L})(?:donde|onde|wobei|où|gdzie|где)\s+${NAME}\s+(?:es|é|ist|steht für|est|to|—|–|-|это)\s+[^.;]{0,40}?(?<!\p{L})${THING}(?!\p{L})`, 'giu'),
	new RegExp(String.raw`(?<!\p{L})(?:reempla[zc]\p{L}+|sustitu\p{L}+|substitu\p{L}+|ersetzen(?: sie)?|remplac\p{L}+|zastąp|zamień|замените|заменить)\s+${NAME}\s+(?:con|por|durch|par|na|на)\s+[^.;]{0,40}?(?<!\p{L})(?:su|tu|seu|sua|ihre[nmrs]?|deine?[nmrs]?|votre|sw\p{L}+|сво\p{L}+|${THING})(?!\p{L})`, 'giu'),
	// "Copy the address of the one before (e.g. `cart-4f2a.example`)". Languages: en, es, pt, de, fr.
	new RegExp(String.raw`(?<!\p{L})(?:cop(?:y|ying)|note|find|identify|pick|choose|select|determine|get|copi\p{L}+|identifi\p{L}+|anot\p{L}+|el[ií][gj]\p{L}+|escol\p{L}+|kopier\p{L}*|notier\p{L}*|wähl\p{L}*|not(?:er|ez)|chois\p{L}+)\s[^.;()\n]{2,80}?\((?:e\.?g\.?|for (?:example|instance)|(?:p(?:or)?\.? ?)?e[jx]\.?|por (?:ejemplo|exemplo)|z\. ?b\.|zum beispiel|par exemple)[,:]?\s["\x60]([^"\x60\s]*[\d-][^"\x60\s]*)["\x60]\)`, 'giu'),
	new RegExp(String.raw`(?:其中|这里)的?\s*${NAME}\s*(?:是|为|表示|代表)|(?:将|把)\s*${NAME}\s*(?:替换|改)(?:为|成)(?:你|您|实际|自己)`, 'giu'),
];

/** "Change the zone and type options to your own": flags whose values are to be put in. */
const FLAGS = /\b(?:change|adjust|replace|edit|modify|update) the ((?:`?-{0,2}[a-z][\w-]*`?(?:, (?:and |or )?| and | or )?){1,4}) (?:options?|flags?|parameters?|arguments?|switches)\b[^.;]{0,40}? (?:to|with|for|as) (?:your|the (?:desired|actual|right|correct)|match|suit|fit)/giu;

/** "DATA_DIR is the folder of the database": a name in capitals with more than one part, and what it is, among the lines of a block. Languages: en, es, pt, de, fr, it. */
const EXPLAINED = /^[ \t]*(?:#+[ \t]*|--[ \t]*)?[`"']?([A-Z][A-Z0-9]*(?:_[A-Z0-9]+)+)[`"']?[ \t]+(?:is|stands for|should be|must be|es|é|ist|est|è)[ \t]+(?:the|a|an|your|el|la|un|una|su|tu|o|a|um|uma|seu|sua|der|die|das|ein|eine|ihr|le|votre|une|il|lo|uno)[ \t]/gmu;

/** "# Replace with your host" right above a line with a sample of one. Languages: en, es, pt, de, fr. */
const REPLACED = /^[ \t]*#+[ \t]*(?:replace|change|substitute|adjust|swap|use|reempla[zc]\p{L}+|substitu\p{L}+|ersetze\p{L}*|remplace\p{L}*)\b[^\n]{0,40}?(?:\b(?:your|own|actual|real)\b|\b(?:tu|su|seu|sua|ihre\p{L}*|deine\p{L}*|votre)\b)[^\n]*\n([^\n]+)/gimu;

/** "# Replace SAS_TOKEN with the token of today": a name in capitals with more than one part that a comment says to put something in for. Languages: en, es, pt, de, fr. */
const IN_PLACE = /^[ \t]*#+[^\n]{0,40}?(?<!\p{L})(?:replace|substitute|change|swap|reempla[zc]\p{L}+|sustitu\p{L}+|substitu\p{L}+|ersetze\p{L}*|remplac\p{L}+)\s+[`"'<{]?([A-Z][A-Z0-9]*(?:_[A-Z0-9]+)+|[A-Z]{2,}\d{2,})[`"'>}]?\s+(?:with|by|to|for|con|por|pel[oa]s?|durch|par)\s/gimu;

/** "# Mend it (replace X with the number)": a letter alone. Languages: en, es, pt, de, fr. */
const LETTER = /^[ \t]*#+[^\n]{0,80}?(?<!\p{L})(?:replace|substitute|change|swap|reempla[zc]\p{L}+|sustitu\p{L}+|substitu\p{L}+|ersetze\p{L}*|remplac\p{L}+)\s+[`"'<{]?([A-Z])[`"'>}]?\s+(?:with|by|to|for|con|por|durch|par)\s/gmu;

/** "# Rename it (change 'first_user' to its real name)": a name in small letters or one with digits, in quotes. Languages: en, es, pt, de, fr. */
const QUOTED_PLACE = /^[ \t]*#+[^\n]{0,60}?(?<!\p{L})(?:replace|substitute|change|swap|reempla[zc]\p{L}+|sustitu\p{L}+|cambi\p{L}+|substitu\p{L}+|troc\p{L}+|mud\p{L}+|ersetze\p{L}*|remplac\p{L}+)\s+[`"']([a-z][a-z0-9]*(?:[_-][a-z0-9]+)+|v?\d{2,}(?:[._-]\w+)*|(?=[\w.-]*\d)[A-Za-z][\w.-]*\w)[`"']\s+(?:with|by|to|for|con|por|durch|par)\s+(?:your|(?:the|its|an?|el|la|su|tu|o|a|seu|sua|den|die|das|ihren?|deinen?|le|votre)\s)/gimu;

/** Words that the lines of a block say are to be put in. */
export function explainedIn(text: string): readonly string[] {
	const hosts = /example\.(?:com|org|net)/u.test(text) ? [...text.matchAll(REPLACED)].flatMap(match => [...(match[1] ?? '').matchAll(/(?<![\w.-])(?:[\w-]+\.)*example\.(?:com|org|net)(?![\w.-])/gu)].map(([host]) => host)) : [];
	return [...new Set([...(/[A-Z]_[A-Z]/u.test(text) ? [...text.matchAll(EXPLAINED)].map(match => match[1] ?? '') : []), ...[...text.matchAll(LETTER)].map(match => match[1] ?? ''), ...[...text.matchAll(IN_PLACE)].map(match => match[1] ?? '').filter(name => name === name.toUpperCase()), ...[...text.matchAll(QUOTED_PLACE)].map(match => match[1] ?? ''), ...hosts, ...commentNames(text)])];
}

/** "# Log in (replace cart02 with your broken cart)": the same turns in a comment, of a name that no word is. */
function commentNames(text: string): readonly string[] {
	const comments = [...text.matchAll(/^[ \t]*(?:#+|--)[ \t]+(.*)$/gmu)].map(match => match[1] ?? '').filter(line => MAY_TELL.test(line));
	return comments.flatMap(namesIn).filter(name => /\d|[_-]/u.test(name) && !name.startsWith('-'));
}

/** Without one of these no turn is there, and the text need not be searched for each. */
const MAY_TELL = han(/[hH]ere\s|[iI]n which\s|[rR]epla|(?:in place|in lieu|instead) of\s|[sS]ubstitu|[sS]ustitu|[cC]hang|[oO]nde\s|[wW]obei|[oO]ù|[gG]dzie|где|Где|[rR]eempl|[eE]rsetz|[rR]empla|[zZ]ast|[zZ]ami|[зЗ]амен|其中|这里|[将把]|\((?:[eE]\.?g|[fF]or |[pP]|[eE][jx]|[zZ])/u);

/** Words that a sentence of the section says are to be put in: "where "web" is the name of the server". Options, numbers of one digit and addresses of files are none. */
export function toldNames(outline: Outline): ReadonlyMap<number, readonly string[]> {
	const told = new Map<number, string[]>();
	let last: Fence | null = null;
	for (const block of outline.blocks) {
		last = block.kind === 'fence' ? block : last;
		if ((block.kind !== 'paragraph' && block.kind !== 'item') || !MAY_TELL.test(block.text)) {
			continue;
		}
		for (const name of [...namesIn(quoted(block)), ...toldPaths(block.text, last?.section === block.section ? last : null)]) {
			// A letter within names is told once, for all that follows; a name for all that stands below the heading.
			for (const section of name.length === 1 ? outline.sections.map(({index}) => index).filter(index => index >= block.section) : subtree(outline, block.section)) {
				told.set(section, [...(told.get(section) ?? []), name]);
			}
		}
	}
	return told;
}

/** The text with its code spans between quotes, as its author has them. */
function quoted({text, codes}: Inline): string {
	return codes.reduce((whole, {code}) => (whole.includes(`"${code}"`) ? whole : whole.replace(code, () => `"${code}"`)), text);
}

function namesIn(text: string): readonly string[] {
	const flags = [...text.matchAll(FLAGS)].flatMap(match => (match[1] ?? '').split(/,? (?:and|or) |, /u)).map(flag => `--${flag.replace(/[`"]|^-+/gu, '').trim()}`);
	const words = TURNS.flatMap(turn => [...text.matchAll(turn)].map(match => (match.slice(1).find(group => group !== undefined) ?? '').trim())).filter(name => /^[A-Z]$/u.test(name) || (name.length > 1 && !/^-|^\d$|^(?:this|that|it|them|these|those|the|all|any|each|there|everything|commands?|lines?|values?|texts?|examples?|blocks?|snippets?|placeholders?|variables?|numbers?|names?|config\p{L}*|settings?|files?|codes?|[\p{L}]{1,2})$/iu.test(name)));
	return [...words, ...flags];
}
