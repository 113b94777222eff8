import type {Fence} from './block.ts';
import {telling} from './fence-content.ts';
import {claimOf} from './fence-languages.ts';
import {looksLikeCommand} from './program-words.ts';
import {programOf} from './shell/first-word.ts';
import {isOrderInHan} from './han-orders.ts';
import {joinContinued} from './line-shapes.ts';
import {isNetworkBlock} from './shell/network-words.ts';
import {isKnownProgram} from './shell/programs.ts';

type Written = Pick<Fence, 'text' | 'language'>;

/** True for a block that is said to be of a programming language and holds commands of a shell alone: a colour for the page, no claim. */
export function isShellAfterAll({text, language}: Written): boolean {
	const lines = joinContinued(telling(text).filter(line => !/^\s*\/\//u.test(line) && !isOrderInHan(line)));
	return (claimOf(language) === 'code' || /^(?:ya?ml|json|toml|xml)$/u.test(language)) && lines.length > 0 && lines.every(line => isKnownProgram(programOf(line.trim())) && looksLikeCommand(line) && !OF_PROGRAMS.test(line.replace(/"[^"]*"|'[^']*'/gu, '""')));
}

/** What lines of programs have and calls of shell programs have not, strings left out. */
const OF_PROGRAMS = /[({][^)}]*$|^\s*[\w.]+\(|;\s*$|\s=\s|=>|^\s*(?:import|from|export|return|const|let|var|function|def|class)\b/u;

/** True for lines of a switch or a router in a block that no other language claims. A shell's is a colour for the page there: no shell has such programs. */
export function isForSwitch(block: Written): boolean {
	const claim = claimOf(block.language);
	return (claim === null || claim === 'shell' || isNoPage(block)) && isNetworkBlock(block.text, claim === 'shell');
}

/** True for a block that is said to be of a page, or of Java, and has none of its marks. Exports of Confluence call every block `java`, as that macro does where nobody chose. */
export function isNoPage({text, language}: Written): boolean {
	return (/^x?html?$/u.test(language) && !/<[!/?A-Za-z]/u.test(text)) || (language === 'java' && !JAVA.test(text));
}

/** Words and calls that hardly another language has. Source: The Java Language Specification, keywords. */
const JAVA = /(?:^|[\s({])(?:class|interface|enum|package|public|private|protected|static|void|throws|extends|implements|final|instanceof)\s+[\w<{@]|^\s*import\s+[\w.]+\s*;|(?:^|[\s=(])new\s+[A-Z]\w*\s*[(<]|^\s*@[A-Z]\w*|\w\.\w+\([^\n]*\)\s*;|(?:^|\s)(?:String|int|long|boolean|var)\s+\w+\s*=|\bSystem\.|^\s*\/\*\*/mu;
