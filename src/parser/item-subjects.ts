import {beginsWithVerb} from './action-words.ts';
import {wordPattern} from './words.ts';

/** "Master waits for the others", "UPS cuts the power", "VMs auto-start on boot": something else is the subject, named without an article, and acts by itself. An order may come behind. */
export function hasOtherSubject(text: string): boolean {
	const bare = text.replace(/\s*\([^()]*\)/gu, '');
	const [first = '', ...later] = bare.split(/[.:;,]\s+/u);
	return !beginsWithVerb(first) && !later.some(beginsWithVerb) && !WHO.test(bare.slice(0, 60)) && (THIRD.test(bare) || RUNS.test(bare) || WILL.test(bare) || TOGETHER.test(bare) || ELSEWHERE.test(bare));
}

/** Who does something by order of the runbook. Languages: en, es, pt, de, fr. */
const WHO = wordPattern(String.raw`you|we|leads?|engineers?|operators?|on-?call|teams?|managers?|owners?|admin(?:istrator)?s?|commanders?|dbas?|sres?|devops|support|officers?|persons?|people|developers?|reviewers?|approvers?|responders?|equipos?|responsables?|ingenier[oa]s?|operador(?:es)?|equipes?|engenheir[oa]s?|responsáve(?:l|is)|verantwortliche\p{L}*|teamleit\p{L}*|équipes?|ingénieurs?|opérateurs?`);

/** Verbs that are hardly nouns in the plural, behind a subject of up to three words, and what shows that they are verbs. */
const THIRD = /^(?!(?:[Ii]f|[Ww]hen|[Oo]nce|[Aa]fter|[Bb]efore|[Uu]ntil|[Ww]hile|[Ii]n|[Oo]n|[Ff]or|[Ww]ith|[Ff]rom|[Tt]o|[Nn]o|[Aa]nd|[Oo]r)\s)(?:[\p{L}\d][\p{L}\d._/-]*\s){1,3}?(?:detects|waits|shuts|cuts|boots|reboots|returns|receives|sends|signals|loses|sees|begins|comes|goes|joins|leaves|stays|remains|becomes|fails|recovers|restores|promotes|demotes|connects|reconnects|disconnects|responds|continues|creates|deletes|removes|adds|pulls|pushes|applies|evicts|drains|elects|terminates|resolves|retries|resumes|completes|finishes|notifies|survives|degrades|falls|catches|replays|serves|accepts|rejects|expires|powers|takes|keeps|gets|assembles|uploads|downloads|generates|regenerates|produces|surfaces|propagates|rewrites|registers|computes)(?=\s(?:the|an?|its|all|any|no|to|from|for|of|down|up|off|on|out|over|back|in|into|via|with|by|until|after|before|when|as|again|first|last|automatically|gracefully|every|new|old|power|traffic|requests|\d|→|->|=>|\p{Lu}{2,})(?![\p{Ll}])|\s?[,.;—–]|$)/u;
/** "The nightly workflow runs the checks": what is named as a machine of the team's runs by itself. */
const RUNS = /^(?:[\p{L}\d][\p{L}\d._/-]*\s){0,3}?(?:workflow|pipeline|job|script|action|hook|cron|bot)\s(?:runs|executes|builds|deploys|checks|tests|triggers|starts|stops|posts)\s/u;

/** "Clients shut down first", "VMs auto-start via …". */
const TOGETHER = /^(?:[\p{L}\d][\p{L}\d._/-]*\s){1,3}?(?:auto-?(?:start|boot|connect|join|recover|scale|heal|unseal|restart|(?:re)?deploy|update|upgrade|sync|build|renew|rotate)s?(?!\p{L})|(?:shut|power|come|go|boot|start|restart|reconnect|recover|reschedule|fail)(?:\s(?:down|up|back|off|over))?\s(?:first|last|next|automatically|by themselves|on their own|gracefully)(?!\p{L}))/iu;
/** "Bootloader will ask for the image": what comes, not what one has to do. Languages: en, de. */
const WILL = /^(?!(?:[Ii]f|[Ww]hen|[Oo]nce|[Aa]fter|[Bb]efore|[Uu]ntil|[Ww]hile|[Ii]n|[Oo]n|[Ff]or|[Nn]obody|[Ss]omebody|[Ss]omeone|[Oo]ne)\s)(?:[\p{L}\d][\p{L}\d._/-]*\s){1,3}?(?:(?:will|wird)\s(?:then |now |also |automatically |jetzt |dann |automatisch )?(?!need|have to|be (?:asked|told|required))\p{Ll}{2,})/u;
/** Languages: es, pt. */
const ELSEWHERE = /^(?:el|la|los|las|o|a|os|as)\s(?:[\p{L}\d_-]+\s){1,3}?(?:se (?:reinicia|apaga|enciende|conecta|desconecta|recupera|detiene|inicia|desliga|reconecta)[nm]?|(?:detecta|espera|recibe|envía|recebe|envia|aguarda|reinicia|vuelve|volta)[nm]?|(?:se )?\p{L}{2,}(?:rá|rán|rão))(?!\p{L})/iu;
