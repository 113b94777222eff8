/** `0:02:31`: hours, minutes, seconds of a time that goes on. */
export const clock = (ms: number): string => {
	const seconds = Math.max(0, Math.floor(ms / 1000));
	return `${Math.floor(seconds / 3600)}:${two(Math.floor(seconds / 60) % 60)}:${two(seconds % 60)}`;
};

/** `00:04`: hours and minutes; the header shows no seconds, so that nothing changes while nothing happens. */
export const hoursMinutes = (ms: number): string => {
	const minutes = Math.max(0, Math.floor(ms / 60_000));
	return `${two(Math.floor(minutes / 60))}:${two(minutes % 60)}`;
};

/** `03:12:09Z`: time of day in UTC, the same for everyone who was there. */
export const timeOfDay = (at: number): string => `${new Date(at).toISOString().slice(11, 19)}Z`;

/** `412 KB`; thousands, as tools that show sizes to people count. */
export const size = (bytes: number): string => {
	if (bytes < 1000) return `${bytes} B`;
	if (bytes < 1_000_000) return `${Math.round(bytes / 1000)} KB`;
	return bytes < 1_000_000_000 ? `${(bytes / 1_000_000).toFixed(1)} MB` : `${(bytes / 1_000_000_000).toFixed(2)} GB`;
};

/** `1 step`, `3,108 lines`. */
export const count = (amount: number, noun: string): string => `${grouped(amount)} ${noun}${amount === 1 ? '' : 's'}`;

/** `3,108`. By hand: the tables of all languages take 10 ms of every start. */
export const grouped = (amount: number): string => String(amount).replace(/\B(?=(?:\d{3})+$)/g, ',');

const two = (number: number): string => String(number).padStart(2, '0');
