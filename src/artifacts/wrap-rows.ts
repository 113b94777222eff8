/** Rows no wider than a terminal: what is too long goes on below, under the words of its row. */
export function wrapRows(text: string, columns: number): string {
	return text.split('\n').map(row => wrapRow(row, columns)).join('\n');
}

function wrapRow(row: string, columns: number): string {
	const [head = '', marker] = /^\s*(\d+ +(?:[!⌨∞◆•☐$]+ +)?|[○☐] )?/u.exec(row) ?? [];
	const indent = Math.min(columns / 2, head.length + (marker === undefined ? 2 : 0));
	const room = Math.max(20, columns);
	const lines: string[] = [];
	let line = '';
	for (const word of row.split(/(?<=\S) (?=\S)/u)) {
		const longer = line === '' ? word : `${line} ${word}`;
		if (line.trim() !== '' && widthOf(longer) > room) {
			lines.push(line);
			line = `${' '.repeat(indent)}${word}`;
		} else {
			line = longer;
		}
	}
	return [...lines, line].join('\n');
}

/** Columns of a terminal, near enough to break lines by: East Asian letters and pictures take two. */
function widthOf(text: string): number {
	return [...text].reduce((sum, char) => sum + (/[\u1100-\u115f\u2e80-\ua4cf\uac00-\ud7a3\uf900-\ufaff\ufe30-\ufe6f\uff00-\uff60\u{1f300}-\u{1faff}]/u.test(char) ? 2 : 1), 0);
}
