import type {Redirection} from 'unbash';
import {literalWord} from './literal-word.ts';
import {excerpt} from './statement-check.ts';
import type {StatementCheck} from './statement-check.ts';

/** Files that a redirection names are put below the drill's folder; streams of the shell itself stay. */
export function checkRedirect(check: StatementCheck, redirect: Redirection): void {
	if (redirect.type !== 'Redirect') {
		return;
	}
	const {target, operator} = redirect;
	const shown = `\`${excerpt(check.source.slice(redirect.pos, redirect.end))}\``;
	if (target === undefined) {
		check.refusals.push(`the redirection ${shown} has no target`);
		return;
	}
	if (redirect.descriptor?.type === 'FileDescriptorVariable') {
		check.refusals.push(`a drill does not open ${shown}`);
		return;
	}
	const literal = literalWord(target);
	const copies = operator === '>&' || operator === '<&';
	if (copies && literal === null) {
		check.refusals.push(`where ${shown} leads is known only when it runs`);
	} else if (literal !== null && /(?:^|\/)\.\.(?:\/|$)/u.test(literal)) {
		check.refusals.push(`${shown} could lead out of the drill's folder`);
	} else if (!(copies && /^(?:\d+-?|-)$/u.test(literal ?? '')) && !isStream(literal) && !isProcess(target.text)) {
		const way = operator.startsWith('<') && operator !== '<>' ? 'r' : 'w';
		check.edits.push({start: target.pos, end: target.pos, text: `"$(__rollbook_path ${way} `}, {start: target.end, end: target.end, text: ')"'});
	}
}

function isStream(literal: string | null): boolean {
	return literal !== null && /^\/dev\/(?:null|stdin|stdout|stderr|zero|fd\/\d+)$/u.test(literal);
}

/** `> >(tee log)`: what it runs is checked with the rest of the tree. */
function isProcess(text: string): boolean {
	return /^[<>]\(/u.test(text);
}
