import {telling} from './fence-content.ts';

/** What begins a part of the settings of a switch or a router. Sources: the configuration references of Cisco IOS and NX-OS, Arista EOS, FRRouting. */
const HEAD = /^(?:interface (?:range )?[A-Za-z][A-Za-z-]*\s?\d\S*|router (?:bgp|ospf3?|eigrp|rip|isis)\b.*|(?:policy|class)-map .*|route-map \S+.*|ip(?:v6)? access-list .*|line (?:vty|con(?:sole)?|aux)\b.*|vrf (?:definition|context|instance) .*|vlan \d[\d,-]*|crypto (?:map|isakmp|ipsec|ikev2) .*|object-group .*|address-family .*|system qos|control-plane|(?:spanning-tree|port-channel|monitor session|track|ip sla|event manager) \S+.*)$/u;

/** What a person types into a device besides settings: where one stands, the block is a session. */
const TYPED = /^(?:show|copy|write|reload|conf(?:igure)?|enable|disable|end|exit|ping|traceroute|install|boot|clear|debug|commit|rollback|do)\b/u;

/** Signs of a shell. */
const SHELL = /[|;&$<>`\\]|\s--?[a-z]/u;

/** True for heads of a device's settings with what belongs to them further in, and no line that is typed otherwise. */
export function isDeviceConfig(text: string): boolean {
	const lines = telling(text).filter(line => !/^\s*!/u.test(line));
	const heads = lines.filter((line, at) => HEAD.test(line.trimEnd()) && /^\s/u.test(lines[at + 1] ?? ''));
	return heads.length > 0 && lines.every(line => !TYPED.test(line.trim()) && (/^\s/u.test(line) || (!SHELL.test(line) && /^[a-z]/u.test(line))));
}
