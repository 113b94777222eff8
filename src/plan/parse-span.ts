/** A span of time as people type it: `4m`, `1h 30m`, `90s`, `2 minutes`, `0`; in milliseconds, null if it is none. */
export const parseSpan = (text: string): number | null => {
	const words = text.trim().toLowerCase();
	if (words === '0' || words === 'none' || words === 'nothing') return 0;
	const parts = [...words.matchAll(PART)];
	if (parts.length === 0 || words.replace(PART, '').trim() !== '') return null;
	return parts.reduce((sum, [, amount, unit = 's']) => sum + Number(amount) * (UNITS_MS[unit.startsWith('ms') || unit.startsWith('milli') ? 'ms' : unit.charAt(0)] ?? 0), 0);
};

const PART = /(\d+(?:\.\d+)?)\s*(ms|milliseconds?|s|secs?|seconds?|m|mins?|minutes?|h|hrs?|hours?|d|days?)(?![a-z])\s*/g;
const UNITS_MS: Readonly<Record<string, number>> = {ms: 1, s: 1000, m: 60_000, h: 3_600_000, d: 86_400_000};
