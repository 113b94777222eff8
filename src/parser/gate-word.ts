/** What the operator types before harm is done: the name of the thing that is hit, else the word that does the harm. Never a fill-in, a flag or a word of grammar. */
export function gateWord(object: string, command: string): string {
	const names = object.length > 1 && !/^\/\w{1,2}$/u.test(object) && !/[<>[\]{}$]/u.test(object) && command.includes(object) && !GRAMMAR.test(object);
	return names ? object : harmingWord(command);
}

const HARMS = 'rm|rmi|rb|del|delete|destroy|drop|dropdb|down|stop|prune|purge|remove|uninstall|unregister|restore|rollback|undo|reset|scale|drain|terminate|kill|pkill|killall|reboot|poweroff|shutdown|truncate|flush\\w*|wipe|format|revert|downgrade|disable|revoke|erase|decommission|leave|seal|dd|mkfs|wipefs|umount|push|clean|autoremove';
const HARM = new RegExp(`^(?:${HARMS})$`, 'iu');
const PART_HARM = new RegExp(`(?:^|[-:_.])(?:${HARMS})(?:$|[-:_.])|^(?:drop|delete|remove|destroy|flush|truncate)[A-Z]|(?:Stop|Remove|Clear|Restore|Disable|Uninstall)-`, 'u');
/** Words that every command may have. */
const GRAMMAR = /^(?:sudo|doas|the|an?|of|for|in|do|done|while|until|if|then|else|fi|and|or|on|to|from|with|echo|export|env|nohup|time|true|false|null|xargs|bash|sh|-.*)$/iu;

function harmingWord(command: string): string {
	const written = command.replace(/<[^<>\n]*>|\[[^[\]\n]*\]|\{\{[^{}\n]*\}\}|\$\{[^{}\n]*\}|\$\w+/gu, ' ');
	const words = (written.match(/[\p{L}][\p{L}\p{N}_:.-]*/gu) ?? []).map((word) => word.replace(/[.:-]+$/u, '')).filter((word) => word.length > 1 && !GRAMMAR.test(word));
	const programs = written.split(/[\s;|&()]+/u).map((word) => (word.split('/').at(-1) ?? word)).filter((word) => /^\p{L}[\p{L}\p{N}_.-]+$/u.test(word) && !GRAMMAR.test(word));
	return words.find((word) => HARM.test(word)) ?? words.find((word) => PART_HARM.test(word)) ?? programs[0] ?? words[0] ?? 'yes';
}
