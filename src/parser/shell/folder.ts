import type {CommandFacts} from './shell-fence.ts';

/**
 * Follows `cd` through the commands of one text, given in their order: what is unpacked in a folder made for it, or beside
 * the backups that it comes from, overwrites nothing that is in use.
 */
export function followFolder(): (command: string, facts: CommandFacts) => CommandFacts {
	let scratch = false;
	return (command, facts) => {
		const target = /(?:^|&&\s*)(?:cd|pushd)\s+(?:--\s+)?(\S+)\s*(?:$|&&)/u.exec(command.trim())?.[1];
		if (target !== undefined) scratch = SCRATCH.test(target);
		return scratch && /^(?:sudo\s+)?(?:tar|bsdtar|unzip|cpio)\s/u.test(command.trim()) && facts.effect === 'destructive' ? {...facts, effect: 'change', why: 'unpacks into a folder that nothing in use lies in', object: ''} : facts;
	};
}

/** Words of folders that nothing in use lies in. */
const SCRATCH = /(?:^|[/_.-])(?:tmp|temp|test|scratch|staging|restored?|extract(?:ed)?|mktemp|check|verify)(?:$|[/_.-])|mktemp|^"?\$\{?\w*tmp|(?:^|\/)(?:\w+[_-])?(?:backups?|bkps?|dumps?|respaldos?|copias?|sauvegardes?|sicherungen|archives?)\/?(?:[\w.-]*\/?)$/iu;
