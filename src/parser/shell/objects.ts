import {verbsOf} from './programs.ts';

/** Flags that name what a command hits, best first. */
const NAMING = ['--app', '-a', '--service', '--service-name', '--name', '--cluster', '--db-instance-identifier', '--dbname', '-d', '--database', '--instance-ids', '--stack-name', '--bucket', '--project', '-p', '--namespace', '-n'];

/** Name of the thing that a command hits; empty if none is found. Placeholders are already words here. */
export function objectOf(words: readonly string[]): string {
	for (const flag of NAMING) {
		const at = words.findIndex((word) => word === flag || word.startsWith(`${flag}=`));
		const value = at < 0 ? undefined : words[at]?.includes('=') ? words[at]?.replace(/^[^=]*=/u, '') : words[at + 1];
		if (value !== undefined && /^[\w./:@-]{2,}$/u.test(value) && !value.startsWith('-') && !/^\d+$/u.test(value)) return value;
	}
	const plain = verbsOf(words.slice(1));
	const named = plain.find((word) => /^[a-z]+\/[\w.-]+$/u.test(word)) ?? plain.findLast((word) => /^[\w./:@-]{2,}$/u.test(word) && !/^\d+$/u.test(word));
	return plain.length > 1 || /^(?:rm|dropdb|kill|killall|pkill|truncate)$/u.test(words[0] ?? '') ? (named ?? '') : '';
}
