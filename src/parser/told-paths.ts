import type {Fence} from './block.ts';
import {han} from './chinese.ts';

/** "Replace the path with your own one", below or above a block, without the path itself. Languages: en, es, pt, de, fr, it, zh. */
const PATH_IS_YOURS =
	han(/(?<!\p{L})(?:(?:replace|change|substitute|adapt|adjust) the (?:\p{L}+ )?path\s.{0,20}(?:your|the (?:actual|real|correct|right))|(?:ersetzen?|ändere?n?|passen?)(?: sie)? (?:den|ihren|deinen) (?:\p{L}+-?)?pfad\s.{0,20}(?:dein|ihre|tatsächlich|richtig|wirklich|an(?!\p{L}))|(?:reempla[zc]|sustitu|cambi|ajust|adapt)\p{L}+ la ruta\s.{0,20}(?:su|tu|real|correcta)(?!\p{L})|(?:substitu|troque|ajust|adapt|alter)\p{L}* o caminho\s.{0,20}(?:seu|teu|real|correto)(?!\p{L})|(?:remplace|modifie|adapte)\p{L}* le chemin\s.{0,20}(?:votre|ton|réel|bon)(?!\p{L})|sostitui\p{L}* il percorso\s.{0,20}(?:tuo|suo|reale))|(?:将|把)?.{0,6}路径(?:替换|改)(?:为|成).{0,4}(?:你|您|实际)/iu);

/** Paths that the last command of a block is given, where a sentence beside it says that the reader has another one. */
export function toldPaths(text: string, fence: Fence | null): readonly string[] {
	if (fence === null || !PATH_IS_YOURS.test(text)) {
		return [];
	}
	const last = fence.text.split('\n').findLast(line => line.trim() !== '' && !/^\s*#/u.test(line)) ?? '';
	return [...last.matchAll(/(?<=\S\s{1,40}(?:--?[\w-]{1,80}[= ])?["']?)(?:~|\/[\w.-]+)(?:\/[\w.-]+)+/gu)].map(([path]) => path).slice(-1);
}
