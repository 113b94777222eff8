import type {Inner} from './wrappers.ts';

/** Commands for a shell that an interface takes along to machines. Sources: aws ssm send-command with AWS-RunShellScript, az vm run-command invoke. */
const SENDS: readonly {readonly call: RegExp; readonly given: RegExp}[] = [
	{call: /^aws(?:\s\S+)* ssm send-command\s/su, given: /["']?\bcommands["']?\s*[=:]\s*(.+)$/su},
	{call: /^az(?:\s\S+)* (?:vm|vmss) run-command (?:invoke|create)\s/su, given: /\s--scripts?[= ](.+?)(?=\s--[a-z]|$)/su},
];

/** What such a call has run there; null for others. */
export function sentCommands(words: readonly string[]): Inner | null {
	const line = words.join(' ');
	const given = SENDS.find(({call}) => call.test(line))?.given.exec(line)?.[1];
	if (given === undefined) return null;
	const listed = /^\[(.*?)\]/su.exec(given)?.[1];
	// A list of texts, or one text up to the next flag.
	const texts = listed === undefined ? [given.replace(/\s--[a-z][\w-]*(?:[= ]\S+)?/gu, '')] : [...listed.matchAll(/"((?:[^"\\]|\\.)*)"|'([^']*)'|([^,\s][^,]*)/gu)].map((match) => match[1] ?? match[2] ?? match[3] ?? '');
	return {words: null, text: texts.map((text) => text.replace(/^["']|["']$/gu, '')).join('\n'), remote: true};
}
