/**
 * Lines that only the consoles of firewalls, balancers and smaller switches read, from the first word on.
 * Sources: the command references of FortiOS, RouterOS, TMSH, AOS-CX, Onyx, OS10, ONTAP and Citrix ADC.
 */
export const APPLIANCE_LINE = [
	String.raw`execute (?:backup|restore|ping6?(?:-options)?|traceroute|reboot|shutdown|factoryreset2?|formatlogdisk|erase-disk|ha|log|cfg|disk|usb-disk|dhcp6?|router|vpn|ssh|telnet|tac|sensor|batch|date|time|set-next-reboot|update-[a-z]+|central-mgmt|switch-controller|wireless-controller)\b`,
	String.raw`diag(?:nose)? (?:sys|debug|hardware|netlink|sniffer|test|ip|vpn|firewall|log|npu|ips|wad|user|switch-controller|autoupdate|stats)\b`,
	String.raw`get (?:system|router|hardware|vpn|firewall|log|webfilter) [a-z]`,
	String.raw`config (?:system|router|firewall|vpn|user|log|global|vdom|webfilter|antivirus|switch-controller|wireless-controller)\b`,
	String.raw`\/(?:system|ip|ipv6|interface|routing|tool|user|file|log|queue|certificate|snmp|ppp|disk|port)(?:[ /][a-z][a-z0-9-]*)*[ /](?:print|export|set|add|remove|enable|disable|find|save|load|reboot|shutdown|upgrade|install|download|reset-configuration|check-for-updates|monitor)\b`,
	String.raw`\/(?:export|import)(?: [a-z-]+(?:=\S+)?)*$`,
	String.raw`(?:show|list|modify|create|save|load|run|install|delete) (?:ltm|gtm|sys|cm|apm|asm) [a-z]`,
	String.raw`show (?:images?|vsx|lacp|mlag|lag|fans?|tech-support|power-supply|checkpoint)\b`,
	String.raw`image (?:fetch|install|boot|download|delete) `,
	String.raw`copy (?:s?ftp|scp|https?):\/\/`,
	String.raw`vsx(?:-sync)? [a-z]`,
	String.raw`delete startup-config\b`,
	// NetApp's ONTAP: a folder of commands, and what is done in it.
	String.raw`(?:storage|network +interface|cluster|vserver|volume|system (?:node|services|health|configuration|timeout)|snapmirror|lun|event log|security (?:login|certificate)) (?:[a-z-]+ +){0,3}(?:show|modify|create|delete|update|download|takeover|giveback|migrate(?:-all)?|revert|invoke|show-update-status|offline|online|resync|break|quiesce)\b`,
	String.raw`(?:system )?node (?:run|image|upgrade-revert|autosupport|reboot|halt) [a-z-]`,
	// Citrix ADC.
	String.raw`save (?:ns )?config$`,
	String.raw`force (?:ha )?(?:failover|sync)\b|force ns \w+`,
	String.raw`(?:show|sh|stat) (?:ns|ha|lb|cs|node|gslb|ssl|servicegroups?|vservers?)\b`,
	String.raw`(?:set|unset|add|rm|bind|unbind|enable|disable) (?:ns|ha|lb|cs|gslb|ssl|servicegroup|node) -?[\w-]+`,
	String.raw`shell$`,
	String.raw`set (?:-privilege|–privilege|adv(?:anced)?$|diag(?:nostic)?$)`,
].join('|');

/** What they know besides, within what another line opened. Source: FortiOS, `config`. */
export const APPLIANCE_BESIDE = String.raw`edit \S.*|next|set [a-z][\w-]* .+|unset [a-z]\S*|delete \S+|get|show|execute [a-z].*`;
