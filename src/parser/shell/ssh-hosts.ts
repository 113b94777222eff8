/** Options of ssh(1) that take a value. */
const VALUED = /^-[a-zA-Z]*[BbcDEeFIiJLlmOopQRSWw]$/u;

/** The machine that a call of ssh names, and what it is asked for there; empty where there is none. */
function sshCall(command: string): {readonly host: string; readonly asked: string} {
	const words = command.replace(/\s#.*$/su, '').trim().split(/\s+/u);
	for (let at = words.indexOf('ssh') + 1; at > 0 && at < words.length; at += 1) {
		const word = words[at] ?? '';
		if (VALUED.test(word)) at += 1;
		else if (!word.startsWith('-')) return {host: word, asked: words.slice(at + 1).join(' ')};
	}
	return {host: '', asked: ''};
}

/** `ops@shop-1` → `shop-1`: where a call of ssh leads; empty for other calls. */
export function machineOf(command: string): string {
	return sshCall(command).host.replace(/^.*@/u, '');
}

/**
 * True for `ssh` to another machine on the one that `opener` leads to: right below it one goes on from there, and a line that only asks
 * another machine for something leaves nothing; those below it are still for the machine. To itself no machine goes.
 */
export function goesFrom(opener: string, command: string, next: boolean): boolean {
	if (!/^\s*ssh\s/u.test(opener) || !/^\s*ssh\s/u.test(command)) return false;
	const {host, asked} = sshCall(command);
	return host !== sshCall(opener).host && (next || asked !== '');
}
