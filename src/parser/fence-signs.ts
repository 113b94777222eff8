import type {FenceKind} from '../plan/reading.ts';
import type {Fence} from './block.ts';
import {telling} from './fence-content.ts';
import type {Shapes} from './line-shapes.ts';

type Sign = {readonly kind: FenceKind; readonly why: string};

/** Signs by which a block is no command, whatever its language says; null where it has none. */
export function saidOrOpened({text, intro}: Pick<Fence, 'text' | 'intro'>, shapes: Shapes): Sign | null {
	if (shapes.commands === 0 && isLog(text)) {
		return {kind: 'output', why: 'nothing but what programs say of themselves'};
	}
	if (isRuby(text)) {
		return {kind: 'code', why: 'blocks of Ruby, from `do |…|` to `end`'};
	}
	if (arePlaces(text) || isPlaceOf(text, intro)) {
		return {kind: 'manual', why: 'where files are: nothing but their paths'};
	}
	return isPlaceToOpen(text) ? {kind: 'manual', why: 'what to open and what to choose there'} : null;
}

/** A block that the sentence above, or its own first line, says to be a file; null where neither does. */
export function pieceOfFile({text, intro}: Pick<Fence, 'text' | 'intro'>, shapes: Shapes): Sign | null {
	const saved = savedAs(intro);
	if (saved !== null && shapes.commands * 2 < shapes.total - shapes.comments && !text.includes(saved)) {
		return {kind: 'code', why: `"${intro}" says that it is saved as ${saved}`};
	}
	const named = shapes.commands === 0 ? namedInComment(text) : null;
	return named === null ? null : {kind: named.kind, why: `its first line names the file ${named.name}`};
}

/** A block of Ruby that takes arguments, and the word that ends it, as in a Vagrantfile, a Rakefile, a recipe. A shell has neither. */
function isRuby(text: string): boolean {
	return /^[^#\n]*\bdo \|[a-z_]\w*(?:, ?[a-z_]\w*)*\|\s*$/mu.test(text) && /^\s*end\s*$/mu.test(text);
}

/** Two paths or more, each alone on its line or with what it points to, none of them a program's. */
function arePlaces(text: string): boolean {
	const lines = telling(text).map(line => line.trim());
	return lines.length >= 2 && lines.every(line => PLACE.test(line) && !PROGRAM_PATH.test(line));
}

/** A single path below words for where something is: "Path:", "Location:". Languages: en, de, es, pt, fr, zh. */
function isPlaceOf(text: string, intro: string): boolean {
	const [line = '', ...rest] = telling(text).map(one => one.trim());
	return rest.length === 0 && PLACE.test(line) && !PROGRAM_PATH.test(line) && /(?<!\p{L})(?:path|location|folder|directory|pfad|ort|ordner|verzeichnis|ruta|ubicación|carpeta|caminho|pasta|chemin|dossier|emplacement)\s*:?$|(?:路径|目录|位置)[:：]?$/iu.test(intro.replaceAll('*', '').trim());
}

const PLACE = /^['"]?(?:~|\/[\w.@-]+)(?:\/[\w.@*-]+)+\/?['"]?(?:\s*(?:->|→|=>)\s*['"]?[\w./~@-]+['"]?)?(?:\s+[#(].*)?$/u;
/** Folders of programs, and names with the ending of a script. Source: hier(7). */
const PROGRAM_PATH = /^['"]?(?:\S*\/)?(?:s?bin|init\.d|scripts?|tools|libexec|cron\.\w+)\/|\.(?:sh|bash|py|pl|rb|js|ts|php|ps1|bat|run|jar|bin|exe)['"]?(?:\s|$)/u;

/** Nothing but what programs say of themselves: levels, errors, traces. */
function isLog(text: string): boolean {
	const lines = telling(text);
	return lines.length > 0 && LOG.test(lines[0] ?? '') && lines.every(line => LOG.test(line) || /^\s/u.test(line));
}

const LOG = /^\s*(?:\[?(?:INFO|WARN(?:ING)?|ERROR|DEBUG|FATAL|CRITICAL|NOTICE|TRACE|SEVERE)\]?(?:[:\s]|$)|(?:[\w.]*(?:Error|Exception)|error|fatal|FATAL|panic|PANIC|Warning|warning|Traceback|Caused by)(?: \([^)]*\)| \[[^\]]*\]| [\w.-]+){0,3}\s?[:!]|npm (?:ERR!|error)\s|[\w.-]+: (?:The term ['"]|(?:command |\S+: )?(?:command not found|not found|No such file|Permission denied)\b)|[EWIF]\d{4} \d\d:\d\d|\[?\d{4}-\d\d-\d\d[T ]\d\d:\d\d)/u;

/** Names of what is opened in a browser, with what to choose there: "URL: …", "Dashboard: …". */
function isPlaceToOpen(text: string): boolean {
	const lines = telling(text);
	if (lines.length > 0 && lines.every(line => GOES_TO.test(line))) {
		return true;
	}
	return lines.length > 0 && lines.every(line => /^\s*\p{Lu}[\p{L} ]{1,24}:\s+\S/u.test(line)) && lines.some(line => /^\s*(?:url|link|dashboard|panel|portal|lien|enlace|adresse|panneau|tablero|painel)\s*:\s/iu.test(line));
}

/** "Navigate to: https://…". Languages: en, es, pt, de, fr. */
const GOES_TO = /^\s*(?:navigate to|go to|open|visit|browse to|ir a|abr[ae]r?|visit[ae]r?|acess[ae]r?|öffnen?(?: sie)?|aller (?:à|sur)|ouvr(?:ir|ez))\s*:?\s+https?:\/\/\S+\s*$/iu;

/** A file of a program that the sentence tells to save the block as: "save it as `seed.js`". Languages: en, es, pt, de, fr. */
function savedAs(intro: string): string | null {
	return /(?:save|store|write|speicher\p{L}*|guard\p{L}+|salv\p{L}+|enregistr\p{L}+)\s(?:\p{L}+\s){0,4}?(?:as|to|in|als|unter|como|en|em|sous|dans)\s(?:\p{L}+\s){0,2}`{0,3}(?<name>[\w./-]+\.(?:js|mjs|ts|py|rb|pl|php|go|lua|groovy|java|sh|ps1))\b/iu.exec(intro)?.groups?.['name'] ?? null;
}

/** `# deploy/shop.yml` as the first line, and no command: a piece of that file. */
function namedInComment(text: string): {readonly name: string; readonly kind: 'config' | 'code'} | null {
	const [first = '', ...rest] = text.split('\n').filter(line => line.trim() !== '');
	const {name = '', ending = ''} = /^\s*(?:#|\/\/|;)\s*(?<name>[\w./-]+\.(?<ending>[a-z]{2,10}))\s*$/u.exec(first)?.groups ?? {};
	return name === '' || rest.length === 0 ? null : /^(?:ya?ml|json|toml|ini|conf|cfg|cnf|env|properties|xml|service|timer|tf|tfvars|hcl)$/u.test(ending) ? {name, kind: 'config'} : /^(?:js|mjs|ts|py|rb|pl|php|go|lua|groovy|java)$/u.test(ending) ? {name, kind: 'code'} : null;
}
