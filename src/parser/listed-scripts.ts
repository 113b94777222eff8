import type {Fence} from './block.ts';
import type {ReadFence} from './fence-reading.ts';
import {RUNNABLE} from './fence-reading.ts';
import type {Listing} from './script-listings.ts';
import {calledFiles} from './shell/called-files.ts';
import type {ShellStatement} from './shell/shell-fence.ts';

/**
 * A script that the runbook holds itself does what stands in it: a call of it has the worst effect of its commands,
 * and asks where they ask. The name of a call alone may say less: `./switch.sh` deletes what its listing deletes.
 */
export function markListedScripts(fences: ReadonlyMap<Fence, ReadFence>, listings: ReadonlyMap<string, Listing>): ReadonlyMap<Fence, ReadFence> {
	return listings.size === 0 ? fences : new Map([...fences].map(([block, fence]) => [block, asListed(fence, listings)]));
}

function asListed(fence: ReadFence, listings: ReadonlyMap<string, Listing>): ReadFence {
	return fence.shell === null || !RUNNABLE.has(fence.kind) ? fence : {...fence, shell: {...fence.shell, statements: fence.shell.statements.map(one => asListing(one, listings))}};
}

/** The statement with what the listings of the files that it runs say of it. */
export function asListing(one: ShellStatement, listings: ReadonlyMap<string, Listing>): ShellStatement {
	if (ONLY_LOOKS.test(one.command)) {
		return one;
	}
	const listed = calledFiles(one.command).flatMap(file => {
		const name = file.split(/[/\\]/u).at(-1) ?? file;
		return [listings.get(name.toLowerCase()) ?? []].flat().map(listing => ({name, listing}));
	});
	const worst = listed.find(({listing}) => listing.effect === 'destructive');
	const destroys = worst !== undefined && one.facts.effect !== 'destructive';
	const asks = listed.some(({listing}) => listing.interactive) && !UNASKED.test(one.command);
	return destroys || asks ? {...one, facts: {...one.facts, ...(destroys ? {effect: 'destructive' as const, object: worst.name, why: `its listing on line ${worst.listing.line}: ${worst.listing.why}`} : {}), interactive: one.facts.interactive || asks}} : one;
}

/** Calls that carry nothing out. Sources: bash(1), and what scripts of teams call their options. */
const ONLY_LOOKS = /\s(?:--(?:help|version|dry-run|list|status|check)|-h)(?:\s|$)|^(?:sudo\s+)?(?:ba|z)?sh\s+-n\s/u;
/** The answer is given with the call, or fed to it. */
const UNASKED = /\s(?:--(?:yes|force|non-interactive|auto-approve)|-[yf])(?:\s|$)|^(?:yes|echo)\b[^|]*\||<<<?/u;
