/** What a character stands in, roughly, before anything is masked: enough to tell a fill-in from syntax. */
export type Zone = 'bare' | 'single' | 'double' | 'heredoc' | 'heredoc-quoted' | 'comment';

/** The zone of each UTF-16 unit of the text. A quote that is never closed is an ordinary character. */
export function zonesOf(text: string): readonly Zone[] {
	const zones: Zone[] = [];
	const endless = new Set<string>();
	const waiting: {readonly word: string; readonly quoted: boolean}[] = [];
	while (zones.length < text.length) {
		const at = zones.length;
		const char = text[at] ?? '';
		if (char === '\n') {
			zones.push('bare');
			for (const doc of waiting.splice(0)) fill(zones, endless.has(doc.word) ? zones.length : endOfDoc(text, zones.length, doc.word, endless), doc.quoted ? 'heredoc-quoted' : 'heredoc');
		} else if (char === '\\') fill(zones, Math.min(at + 2, text.length), 'bare');
		else if (char === "'" || char === '"') quoted(text, zones, char);
		else if (char === '#' && /^$|[\s;&|(]/u.test(text[at - 1] ?? '')) fill(zones, lineEnd(text, at), 'comment');
		else {
			const doc = char === '<' ? /^<<-?[ \t]*(\\|(['"]))?([\p{L}_][\p{L}\p{N}_.-]*)\2/u.exec(text.slice(at, at + 80)) : null;
			if (doc && text[at - 1] !== '<') waiting.push({word: doc[3] ?? '', quoted: doc[1] !== undefined});
			fill(zones, at + (doc?.[0].length ?? 1), 'bare');
		}
	}
	return zones;
}

function quoted(text: string, zones: Zone[], mark: string): void {
	let close = text.indexOf(mark, zones.length + 1);
	while (mark === '"' && close > 0 && escaped(text, close)) close = text.indexOf(mark, close + 1);
	if (close < 0) zones.push('bare');
	else fill(zones, close + 1, mark === '"' ? 'double' : 'single');
}

function escaped(text: string, at: number): boolean {
	let count = 0;
	while (text[at - 1 - count] === '\\') count++;
	return count % 2 === 1;
}

function endOfDoc(text: string, from: number, word: string, endless: Set<string>): number {
	for (let at = from; at < text.length; at = lineEnd(text, at) + 1) {
		if (text.slice(at, lineEnd(text, at)).trim() === word) return at;
	}
	// No end: not a here-doc after all, nor are later ones of this name.
	endless.add(word);
	return from;
}

function lineEnd(text: string, at: number): number {
	const end = text.indexOf('\n', at);
	return end < 0 ? text.length : end;
}

function fill(zones: Zone[], to: number, zone: Zone): void {
	while (zones.length < to) zones.push(zone);
}
