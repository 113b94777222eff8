import {strip} from './comment-orders.ts';
import {han} from '../chinese.ts';

type Told = {readonly title: string | null; readonly label: string | null};

/** "If the file is compressed", then "If it is not compressed": the same condition, once denied. One of the two holds. */
export function deniesOther(before: Told, other: Told): boolean {
	// The condition stands right above the command: the title may be a comment above it.
	const [one, two] = [before, other].map(({label, title}) => label ?? title ?? '').map((text) => CONDITION.exec(strip(text.replace(/^\d+[.)]\s+/u, '')).replace(/\s*[([（][^()[\]（）]*[)\]）]/gu, '').replace(/[\s:：.,，。…]+$/u, '').toLowerCase()) ?? []).map((found) => found[1] ?? found[2] ?? found[3] ?? '') as [string, string];
	if (one === '' || two === '' || isDenied(one) === isDenied(two)) return false;
	const [first, second] = [wordsOf(one), wordsOf(two)];
	if (first.length === 0 || second.length === 0) return false;
	return first.join(' ') === second.join(' ') || (first.at(-1) === second.at(-1) && [first, second].some((words) => words.length === 1 || PRONOUNS.test(words[0] ?? '')));
}

/** What a condition says, or for what a line is: "for urgent cases, …". Languages: en, de, es, pt, fr, it, zh. */
const CONDITION = han(/^(?:(?:only )?(?:if|when|where)|wenn|falls|sofern|s[ie]|cuando|quando|caso|en caso de que|lorsque|quand)[\s']+(.+)$|^(?:如果|若|当)\s*(.+)$|^(?:for|para|für|pour)\s+([^,:]{3,50})[,:].*$/u);
/** Words that deny. Languages: as above. */
const DENIES = han(/(?<!\p{L})(?:(?:does|do|did|is|are|was|were|has|have|had|can|could)n['’]t|(?:does|do|did) not|cannot|not|no|não|nicht|ne|pas|non)(?!\p{L})|(?<!\p{L})n['’](?=\p{L})|(?:没有|尚未|并未|不|未|没)/gu);
/** A subject that was named before. Languages: as above. */
const PRONOUNS = /^(?:it|they|this|that|he|she|es|sie|er|dies|est[aeo]|el(?:la|lo)?|ele|ela|isso|isto|il|elle|ce|cela|esso|essa|它|其)$/u;

function isDenied(text: string): boolean {
	return text.search(DENIES) >= 0;
}

/** The words without those that deny and those that only carry the verb; "exists" is "exist". */
function wordsOf(text: string): readonly string[] {
	const plain = text.replace(DENIES, ' ').replace(CARRIES, ' ');
	return plain.split(/\s+/u).map((word) => word.replace(/^['’-]+|['’-]+$/gu, '').replace(/(?<=[a-z]{3})s$/u, '')).filter((word) => word !== '');
}

const CARRIES = han(/(?<![\p{L}'’])(?:is|are|was|were|has|have|had|been|can|could|es|está|están|son|é|são|ist|sind|wird|est|sont|è|sono|the|an?|el|la|los|las|os?|as?|der|die|das|le|les|il|lo|i|gli)(?!\p{L})|已经?|有/gu);
