/** The body of a function with what a call hands to it: `on() { ssh till-1 "$@"; }` with `on uptime` runs `ssh till-1 'uptime'`. */
export function withArguments(body: string, given: readonly string[]): string {
	return body
		.replace(/"\$(?:[@*]|\{[@*](?::(\d+))?\})"|\$(?:[@*]|\{[@*](?::(\d+))?\})/gu, (_, first?: string, second?: string) => given.slice(Math.max(0, Number(first ?? second ?? 1) - 1)).map(quoted).join(' '))
		.replace(/"\$(?:(\d)|\{(\d)\})"/gu, (whole, first?: string, second?: string) => whole && quotedOr(given[Number(first ?? second) - 1], whole))
		.replace(/\$(?:(\d)(?!\d)|\{(\d)\})/gu, (whole, first?: string, second?: string) => {
			const value = given[Number(first ?? second) - 1];
			// Among other words within quotes it goes in as it is, unless that would end them.
			return value === undefined || /["'`\\$\s;&|<>()]/u.test(value) ? whole : value;
		});
}

function quotedOr(value: string | undefined, otherwise: string): string {
	return value === undefined ? otherwise : quoted(value);
}

function quoted(value: string): string {
	return /^[\w./:=@%+-]+$/u.test(value) ? value : `'${value.replace(/'/gu, String.raw`'\''`)}'`;
}
