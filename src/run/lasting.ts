/** A length of time for people: `4 ms`, `0.4 s`, `12 s`, `5 min`, `2 min 05 s`, `1 h 02 min`. */
export const lasting = (ms: number): string => {
	const seconds = Math.max(0, ms) / 1000;
	if (seconds < 0.1) return `${Math.round(seconds * 1000)} ms`;
	if (seconds < 10) return `${seconds.toFixed(1)} s`;
	if (seconds < 60) return `${Math.floor(seconds)} s`;
	const [minutes, rest] = [Math.floor(seconds / 60), Math.floor(seconds) % 60];
	if (minutes < 60) return rest === 0 ? `${minutes} min` : `${minutes} min ${two(rest)} s`;
	return minutes % 60 === 0 ? `${minutes / 60} h` : `${Math.floor(minutes / 60)} h ${two(minutes % 60)} min`;
};

const two = (value: number): string => String(value).padStart(2, '0');
