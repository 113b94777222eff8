/** A number from 0 up to 1 that depends on nothing but a seed and a name: FNV-1a over both, then the finish of MurmurHash3, so that near names are far apart. */
export const chanceOf = (seed: number, name: string): number => {
	let hash = 0x811c9dc5;
	for (const char of `${seed}/${name}`) hash = Math.imul(hash ^ (char.codePointAt(0) ?? 0), 0x01000193);
	hash = Math.imul(hash ^ (hash >>> 16), 0x85ebca6b);
	hash = Math.imul(hash ^ (hash >>> 13), 0xc2b2ae35);
	return ((hash ^ (hash >>> 16)) >>> 0) / 2 ** 32;
};
