/** `2026-03-01 03:05:22Z`. */
export const utc = (at: number): string => `${new Date(at).toISOString().slice(0, 19).replace('T', ' ')}Z`;

/** `03:05:22`. */
export const utcTime = (at: number): string => new Date(at).toISOString().slice(11, 19);

/** `0:04:12`; hours are not padded. Times below zero count as zero. */
export const elapsed = (ms: number): string => {
	const total = Math.max(0, Math.floor(ms / 1000));
	const two = (value: number) => String(value).padStart(2, '0');
	return `${Math.floor(total / 3600)}:${two(Math.floor(total / 60) % 60)}:${two(total % 60)}`;
};

/** `1 step`, `2 steps`. */
export const count = (amount: number, noun: string): string => `${amount} ${noun}${amount === 1 ? '' : 's'}`;
