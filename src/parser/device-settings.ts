import {telling} from './fence-content.ts';
import {factsOf} from './shell/facts.ts';
import {DEVICE_PART} from './shell/network-words.ts';

/** What a person types into a device besides settings: where one stands, the block is a session. */
const TYPED = /^(?:show|copy|write|reload|conf(?:igure)?|enable|disable|end|exit|ping|traceroute|install|boot|clear|debug|commit|rollback|do)\b/u;

/** Signs of a shell. */
const SHELL = /[|;&$<>`\\]|\s--?[a-z]/u;

/** True for parts of a device's settings with what belongs to them further in. Where a line stops or deletes something, the block is typed line by line, each behind its gate. */
export function isDeviceConfig(text: string): boolean {
	const lines = telling(text).filter(line => !/^\s*!/u.test(line));
	const heads = lines.filter((line, at) => DEVICE_PART.test(line) && /^\s/u.test(lines[at + 1] ?? ''));
	return heads.length > 0 && lines.every(line => !TYPED.test(line.trim()) && (/^\s/u.test(line) || (!SHELL.test(line) && /^[a-z]/u.test(line)))) && !lines.some(line => factsOf(line.trim(), 'client').effect === 'destructive');
}
