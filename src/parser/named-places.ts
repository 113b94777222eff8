import {han} from './chinese.ts';
import {telling} from './fence-content.ts';
import {ASKED_TO_RUN} from './fence-intro.ts';

/** Two paths or more, each alone on its line or with what it points to, none of them a program's. */
export function arePlaces(text: string): boolean {
	const lines = telling(text).map(line => line.trim());
	return lines.length >= 2 && lines.every(line => PLACE.test(line) && !PROGRAM_PATH.test(line));
}

/** The same below a heading that says so, be it the path of a script: "Where the script lies". */
export function isPlaceBelow(text: string, heading: string): boolean {
	const [line = '', ...rest] = telling(text).map(one => one.trim());
	return rest.length === 0 && /^(?:~|\/[\w.@-]+|[A-Z]:)(?:[\\/](?:[\w.@*-]|<[^<>\\/]+>)+)+[\\/]?$/u.test(line) && (WHERE.test(heading) || (KEPT_AT.test(heading) && !ASKED_TO_RUN.test(heading) && !PROGRAM_PATH.test(line)));
}

/** Languages: en, de, es, pt, fr, zh. */
const WHERE = han(/(?<!\p{L})(?:locations?|paths?|where .+ (?:is|are|lives?|lies?)|pfade?|speicherorte?|ablageorte?|ubicaci(?:ón|ones)|rutas?|localização|caminhos?|emplacements?|chemins?)\s*:?$|^(?:locations? of|paths? (?:of|to)|ubicación de|localização d[aeo]|emplacement d[eu]|(?:speicher)?ort d)|(?:位置|路径|目录)\s*[:：]?$/iu);

/** "Every job has a folder of logs at:", "The settings are stored in:". Languages: en, es, pt, de, fr. */
const KEPT_AT = /(?<!\p{L})(?:director(?:y|ies)|folders?|files?|logs?|copies|backups?|settings|data|stored|located|found|kept|saved|written|lives?|carpetas?|archivos?|guarda\p{L}*|pastas?|arquivos?|salv[oa]s?|ordner|verzeichnis\p{L}*|datei(?:en)?|gespeichert|dossiers?|fichiers?|enregistré\p{L}*)(?!\p{L})[^.:]{0,40}(?<!\p{L})(?:at|in|under|here|there|en|em|unter|hier|sous|dans|ici)\s*:$/iu;

/** A single path below words for where something is: "Path:", "Location:". Languages: en, de, es, pt, fr, zh. */
export function isPlaceOf(text: string, intro: string): boolean {
	const [line = '', ...rest] = telling(text).map(one => one.trim());
	return rest.length === 0 && PLACE.test(line) && !PROGRAM_PATH.test(line) && /(?<!\p{L})(?:path|location|folder|directory|pfad|ort|ordner|verzeichnis|ruta|ubicación|carpeta|caminho|pasta|chemin|dossier|emplacement)\s*:?$|(?:路径|目录|位置)[:：]?$/iu.test(intro.replaceAll('*', '').trim());
}

const PLACE = /^['"]?(?:~|\/[\w.@-]+)(?:\/[\w.@*-]+)+\/?['"]?(?:\s*(?:->|→|=>)\s*['"]?[\w./~@-]+['"]?)?(?:\s+[#(].*)?$/u;
/** Folders of programs, and names with the ending of a script. Source: hier(7). */
const PROGRAM_PATH = /^['"]?(?:\S*\/)?(?:s?bin|init\.d|scripts?|tools|libexec|cron\.\w+)\/|\.(?:sh|bash|py|pl|rb|js|ts|php|ps1|bat|run|jar|bin|exe)['"]?(?:\s|$)/u;
