import {APPLIANCE_BESIDE, APPLIANCE_LINE} from './appliance-words.ts';
import {isKnownProgram} from './programs.ts';

/** What is done with a file on a memory of the machine itself, with nothing of a sentence: `sh flash:`, `copy ftp://10.0.0.1/x.bin flash:`. Source: Cisco's reference of the IOS file system. */
const DEVICE_LINE = String.raw`(?:(?:sh(?:ow?)?|dir|copy|ver(?:ify)?|del(?:ete)?|install|software|format|more|rename|mkdir|rmdir|archive|squeeze|erase) (?![^\n]*\s(?:to|from|the|of|and|for|on)\s)(?:[^\n]*[\s(])?(?:flash(?:-?\d)?|(?:sup-|stby-)?bootflash|stby-flash|nvram|usbflash\d|usb\d|disk\d|slot\d|harddisk):|ver(?:ify)? /md5\s)`;

/** True for such a line. */
export function isForDevice(line: string): boolean {
	return FOR_DEVICE.test(line) && !/=\s*[0-9a-f]{16,}\s*$/iu.test(line);
}

const FOR_DEVICE = new RegExp(String.raw`^\s*${DEVICE_LINE}`, 'u');

/**
 * Lines that only the consoles of switches and routers read, from the first word on.
 * Sources: the command references of Junos, IOS, NX-OS, EOS, VRP and Comware.
 */
export const NETWORK_LINE = String.raw`(?:${DEVICE_LINE}|conf(?:ig(?:ure)?)? t(?:erminal)?$|boot$|flash_init$|load_helper$|confreg(?: 0x[0-9a-fA-F]+)?$|wr(?:ite mem(?:ory)?)?$|boot system\b|request (?:system|vmhost|chassis|routing-engine|security|support)\b|show (?:version|chassis|vmhost|interfaces?|ip|ipv6|bgp|ospf|isis|mpls|route|vlan|mac|arp|running-config|startup-config|configuration|redundancy|spanning-tree|lldp|cdp|inventory|logging|environment|platform|stack|switch|standby|vrrp|hsrp|etherchannel|port-channel|module|crypto|access-lists?|task replication|boot|clock|system \w+)\b|conf(?:igure)? t(?:erminal)?\b|interface [A-Za-z-]+ ?\d|write (?:mem|memory|erase)\b|copy (?:running-config|startup-config|run|start|tftp:|usb\d?:|bootflash:|flash:)|set (?:system|interfaces|protocols|routing-options|chassis|security|policy-options|firewall|vlans|groups|snmp) |delete (?:system|interfaces|protocols|routing-options|chassis|security|firewall|vlans) |commit (?:check|confirmed|and-quit|synchronize)\b|load (?:merge|override|replace|set) |router (?:bgp|ospf|eigrp|rip|isis)\b|no (?:shutdown|shut|ip|switchport|spanning-tree)\b|switchport\b|ip (?:address (?!show|add|del|flush|list|help|change|replace)|default-gateway |ssh |http |helper-address |nat (?:inside|outside)|access-group )|encapsulation dot1[qQ]\b|spanning-tree [a-z]|channel-group \d|access-list \d|line (?:vty|con|console)\b|enable (?:secret|password)\b|clear (?:bgp|ip|arp|mac|counters|interfaces?|ospf|log)\b|display (?:version|current-configuration|saved-configuration|interface|ip|device|bgp|ospf|vlan)\b|system-view\b|file (?:ls|list|copy|cp|delete|rm|show) \S|erase startup-config\b|boot system\b|${APPLIANCE_LINE})`;

/** What they know besides, as other programs do: no line of a shell's own. */
const BESIDE = new RegExp(String.raw`^(?:end|exit|quit|top|up|commit|reload|enable|disable|wr|description .+|vlan \d+(?: name \S+)?|name \S+|rollback \d+|undo .+|save(?: force)?|return|hostname \S+|shutdown|no .+|!.*|${APPLIANCE_BESIDE})$`, 'u');

const ALONE = new RegExp(String.raw`^${NETWORK_LINE}`, 'u');

/**
 * True for a block in which nothing stands but lines for the console of a switch or a router, half of them for no other.
 * `claimed`: it is said to be of a shell, where `ip address` and the like may be that shell's.
 */
export function isNetworkBlock(text: string, claimed = false): boolean {
	const lines = text.split('\n').map((line) => line.trim()).filter((line) => line !== '' && !/^[#!]/u.test(line));
	const within = withinModes(text.split('\n').filter((line) => line.trim() !== '' && !/^\s*[#!]/u.test(line)));
	const alone = lines.filter((line, at) => within[at] || (ALONE.test(line) && !(claimed && isKnownProgram(line.split(' ')[0] ?? '')))).length;
	// A few lines that nobody knows, no program among them, are of that console, too.
	const unknown = lines.filter((line, at) => !within[at] && !ALONE.test(line) && !BESIDE.test(line));
	return alone > 0 && alone * 2 >= lines.length && (unknown.length === 0 || (unknown.length * 4 <= alone && unknown.every((line) => !isKnownProgram(line.split(' ')[0] ?? ''))));
}

/** Per line, whether a line above opened a mode that it is typed in: `config …` and `conf t` up to `end`, an interface as far as lines stand further in. Sources: FortiOS, IOS. */
function withinModes(lines: readonly string[]): readonly boolean[] {
	let mode = false;
	let part = false;
	return lines.map((text) => {
		const line = text.trim();
		part &&= /^\s/u.test(text);
		const within = mode || part;
		mode = (mode || MODE.test(line)) && line !== 'end';
		part ||= !/^\s/u.test(text) && DEVICE_PART.test(line);
		return within;
	});
}

const MODE = /^(?:config [a-z]|conf(?:igure)?(?: t(?:erminal)?)?$)/u;
/** What begins a part of a device's settings. Sources: the configuration references of IOS, NX-OS, EOS and FRRouting. */
export const DEVICE_PART = /^(?:interface (?:range )?[A-Za-z-]+ ?\d|router (?:bgp|ospf3?|eigrp|rip|isis)\b|line (?:vty|con|console|aux)\b|vlan \d|(?:policy|class|route)-map \S|ip(?:v6)? access-list \S|vrf (?:definition|context|instance) \S|crypto (?:map|isakmp|ipsec|ikev2) \S|object-group \S|address-family \S|system qos$|control-plane$)/u;
