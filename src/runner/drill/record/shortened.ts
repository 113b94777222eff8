/** A text of at most about so many characters: its beginning and, twice as much, its end, with a line that says what is left out. */
export const shortened = (text: string, room: number): string => {
	if (text.length <= room) return text.trimEnd();
	const [head, tail] = [text.slice(0, Math.floor(room / 3)), text.slice(-Math.floor((room * 2) / 3))];
	const [first, last] = [head.slice(0, Math.max(head.lastIndexOf('\n'), 0)) || head, tail.slice(tail.indexOf('\n') + 1)];
	const left = text.slice(first.length, text.length - last.length).split('\n').length;
	return `${first}\n… ${left} lines were left out here …\n${last}`.trimEnd();
};
