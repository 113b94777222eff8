/** Waits for what is expected, by looking every few milliseconds; throws with its name after the limit. */
export const until = async (what: string, holds: () => boolean | Promise<boolean>, limitMs = 20_000): Promise<void> => {
	const end = performance.now() + limitMs;
	while (!(await holds())) {
		if (performance.now() > end) throw new Error(`waited ${limitMs} ms in vain: ${what}`);
		await new Promise(resolve => setTimeout(resolve, 10));
	}
};
