/** The address as a terminal may be given it; null: it leads nowhere that one could follow, or holds what an address does not. */
export const linkTarget = (address: string): string | null => (address.length <= LONGEST && FOLLOWED.test(address) ? address : null);

/** A link that a terminal which knows OSC 8 can open; all others show the text alone. Characters of RFC 3986 only: nothing foreign ends the sequence. */
export const linkSequence = (text: string, address: string): string => {
	const target = linkTarget(address);
	return target === null ? text : `\x1b]8;;${target}\x1b\\${text}\x1b]8;;\x1b\\`;
};

const FOLLOWED = /^(?:https?:\/\/|mailto:)[A-Za-z0-9\-._~:/?#[\]@!$&'()*+,;=%]+$/;

/** VTE and iTerm2 ignore longer ones. */
const LONGEST = 2083;
