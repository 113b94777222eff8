/** `12–18, 21`. */
export const ranges = (numbers: readonly number[]): string => {
	const parts: [number, number][] = [];
	for (const number of numbers.toSorted((a, b) => a - b)) {
		const last = parts.at(-1);
		if (last?.[1] === number - 1) last[1] = number;
		else parts.push([number, number]);
	}
	return parts.map(([from, to]) => (from === to ? String(from) : `${from}–${to}`)).join(', ');
};
