import type {FenceKind} from '../plan/reading.ts';
import type {Fence} from './block.ts';
import {han} from './chinese.ts';
import {telling} from './fence-content.ts';
import {claimOf} from './fence-languages.ts';
import type {Shapes} from './line-shapes.ts';
import {arePlaces, isPlaceOf} from './named-places.ts';
import {isQueries} from './query-blocks.ts';
import {takesIn} from './shell/not-shell.ts';
import {beginsCommand} from './shell/first-word.ts';

type Sign = {readonly kind: FenceKind; readonly why: string};

/** Signs by which a block is no command, whatever its language says; null where it has none. */
export function saidOrOpened({text, intro}: Pick<Fence, 'text' | 'intro'>, shapes: Shapes): Sign | null {
	if (isQueries(text)) {
		return {kind: 'code', why: 'a query of metrics or logs'};
	}
	if (isIni(text)) {
		return {kind: 'config', why: 'settings below heads in brackets'};
	}
	if (telling(text).length > 0 && telling(text).every(takesIn)) {
		return {kind: 'manual', why: 'another file stands here when the page is made'};
	}
	if (isPartOfScript(intro) && !/^\s*(?:sudo )?(?:vim?|nano|emacs|code|sed|perl|ed)\s/mu.test(text) && !telling(text).every(line => /^\s*[A-Za-z_]\w*=/u.test(line))) {
		return {kind: 'code', why: `"${intro}" puts it into a script`};
	}
	if (shapes.commands === 0 && isLog(text)) {
		return {kind: 'output', why: 'nothing but what programs say of themselves'};
	}
	if (isDrawnTable(text)) {
		return {kind: 'output', why: 'nothing but a table that a client drew'};
	}
	if (isRuby(text)) {
		return {kind: 'code', why: 'blocks of Ruby, from `do |…|` to `end`'};
	}
	if (arePlaces(text) || isPlaceOf(text, intro)) {
		return {kind: 'manual', why: 'where files are: nothing but their paths'};
	}
	return isPlaceToOpen(text) ? {kind: 'manual', why: 'what to open and what to choose there'} : null;
}

/** True for a block whose lines begin with no program: below an editor, what is to be written there. */
export function isEditedText({text, language}: Pick<Fence, 'text' | 'language'>): boolean {
	const lines = telling(text);
	return claimOf(language) === null && lines.length > 0 && !lines.some(line => beginsCommand(line.trim()) || /^\s*[$%#>] \S/u.test(line));
}

/** The file that the sentence above says the block to be, with the name in front; null where it does not, or the block calls it. */
export function declaredFile({text, intro}: Pick<Fence, 'text' | 'intro'>): Sign | null {
	const label = telling(text).length >= LEAST_LINES ? LABEL_OF_FILE.exec(intro)?.groups?.['name'] : undefined;
	const name = IS_FILE.exec(intro)?.groups?.['name'] ?? label;
	return name === undefined || text.includes(name) || telling(text).length < 2 ? null : {kind: 'code', why: `"${intro}" says that it is the file ${name}`};
}

/** True for a listing that its first line or the sentence above says to be a file of one's own. Languages: en, es, pt, de, fr, zh. */
export function isListed(fence: Pick<Fence, 'text' | 'intro'>): boolean {
	return declaredFile(fence) !== null || namedInComment(fence.text) !== null || CONTENTS.test(fence.intro);
}

const CONTENTS = han(/\b(?:script|file) contents?\b|\bcontents? of (?:the |this )?(?:script|file)\b|conten?(?:ido|údo) d(?:el|o) (?:script|archivo|fichero|arquivo|ficheiro)|inhalt (?:des sk?[rc]+ipts|der datei)|contenu du (?:script|fichier)|(?:脚本|文件)内容|内容如下/iu);

/** "File `keep.rman`: a script that …": the block is that file. Languages: en, es, pt, de, fr, it, zh, ja. */
const IS_FILE = han(/^[^\p{L}\p{N}]*(?:the )?(?:(?:\p{L}+ )?(?:file|script)|archivo|fichero|arquivo|ficheiro|datei|skript|fichier|file|文件|脚本|ファイル)(?:[\s:：]+`?|`)(?<name>[\w./-]+\.(?:sh|bash|ps1|bat|cmd|py|rb|pl|js|ts|lua|sql|rman|cql))`?\s*(?:[:：]|\([^()]*\)\s*(?:[:：]|$)|$)/iu);

/** "Windows (`keep.ps1`):" above more lines than a call of it takes. */
const LABEL_OF_FILE = /^[^\p{L}\d]*[\p{L}\d][\p{L}\d /,&+-]{1,40}[\s*]*\(\s*`?(?<name>[\w.-]+\.(?:sh|bash|ps1|bat|cmd|py|rb|pl))`?\s*\)[^\p{L}\d]*$/u;
const LEAST_LINES = 4;

/** A block that the sentence above, or its own first line, says to be a file; null where neither does. */
export function pieceOfFile({text, intro}: Pick<Fence, 'text' | 'intro'>, shapes: Shapes): Sign | null {
	const saved = savedAs(intro);
	if (saved !== null && shapes.commands * 2 < shapes.total - shapes.comments && !text.includes(saved)) {
		return {kind: 'code', why: `"${intro}" says that it is saved as ${saved}`};
	}
	const named = shapes.commands === 0 ? namedInComment(text) : null;
	return named === null ? null : {kind: named.kind, why: `its first line names the file ${named.name}`};
}

/** A block of Ruby that takes arguments, and the word that ends it, as in a Vagrantfile, a Rakefile, a recipe. A shell has neither. */
function isRuby(text: string): boolean {
	return /^[^#\n]*\bdo \|[a-z_]\w*(?:, ?[a-z_]\w*)*\|\s*$/mu.test(text) && /^\s*end\s*$/mu.test(text);
}

/** A head in brackets first, and settings below it alone. Source: the format of INI files. */
function isIni(text: string): boolean {
	const lines = telling(text).filter(line => !/^\s*;/u.test(line));
	return lines.length > 1 && HEAD.test(lines[0] ?? '') && lines.every(line => HEAD.test(line) || /^\s*[\w.-]+(?:\[\w*\])?\s*=(?:\s|\S)*$|^\s+\S/u.test(line));
}

const HEAD = /^\s*\[[A-Za-z][\w .:"/@-]*\]\s*$/u;

/** "At the end of the backup script add:". Languages: en, es, pt, de, fr, zh. */
function isPartOfScript(intro: string): boolean {
	return INTO_SCRIPT.some(pattern => pattern.test(intro));
}

const INTO_SCRIPT = [
	/\b(?:add|append|insert|put|paste)\b[^.:]{0,60}\b(?:to|at|in|into) the (?:end|bottom|top|beginning|start) of (?:the|your|this|that) (?:[\w-]+ ){0,3}(?:script|playbook|pipeline|dockerfile|makefile)\b/iu,
	/\b(?:to|at) the (?:end|bottom|top|beginning|start) of (?:the|your|this|that) (?:[\w-]+ ){0,3}(?:script|playbook|pipeline|dockerfile|makefile)\b[^.:]{0,20}\b(?:add|append|insert|put|paste)\b/iu,
	/(?:añad\p{L}+|agreg\p{L}+|adicion\p{L}+|acrescent\p{L}+|insir\p{L}+|insert\p{L}+|coloc\p{L}+)(?!\p{L})[^.:]{0,60}(?:al|no|ao) (?:final|fim|inicio|início|comienzo|começo) del? (?:[\p{L}-]+ ){0,2}scripts?(?!\p{L})/iu,
	/(?:am ende|am anfang) (?:des|ihres|deines) (?:[\p{L}-]+)?(?:sk?[rc]+ipts?)(?!\p{L})[^.:]{0,40}(?:hinzufügen|ergänzen|einfügen|einfüge|ergänze)|(?:à la fin|au début) (?:du|de votre) script(?!\p{L})/iu,
	han(/(?:在|于).{0,12}脚本.{0,4}(?:末尾|结尾|开头|最后|中).{0,6}(?:添加|加入|追加|加上)/u),
	// A script by its name: "Edit `keep.sh`, line 45:".
	/(?:^|[,.;:]\s)\W*(?:edit|modify|edit[aeo]r?|modifi(?:ca|que|car)|altere|alterar|bearbeite[n]?|ändere|éditez|modifiez)\s(?:(?:the|your|our|in|file|script|el|la|en|tu|su|archivo|fichero|o|a|no|na|em|arquivo|den?|das|in|ihr|datei|skript|le|dans|fichier|votre)\s){0,3}[`"']?[\w./-]+\.(?:sh|bash|py|js|ts|rb|ps1|pl)[`"']?(?![\w.])[^.:]{0,40}[:：]\s*$/iu,
	han(/(?:添加|加入|追加|加)(?:到|至|在)\s*[`"']?[\w./-]+\.(?:sh|bash|py|js|ts|rb|ps1)[`"']?\s*(?:脚本|文件)?的?\s*(?:末尾|结尾|开头|最后|中|里)/u),
	/\b(?:add|append)\b[^.:]{0,40}\b(?:to|at|in|into)(?: the (?:end|bottom|top|beginning|start) of)? [`"']?[\w./-]+\.(?:sh|bash|py|js|ts|rb|ps1)[`"']?(?: (?:file|script))?\s*:?\s*$/iu,
	/(?:añad\p{L}+|agreg\p{L}+|adicion\p{L}+|acrescent\p{L}+)(?!\p{L})[^.:]{0,40}(?:al|no|ao|en|em)(?: final del?)? [`"']?[\w./-]+\.(?:sh|bash|py|js|ts|rb|ps1)[`"']?\s*:?\s*$/iu,
];

/** Names of files of a project, each with a remark in brackets or with items below it, and nothing else. One alone has a folder; a script by its path would be a call. */
export function areFiles(text: string): boolean {
	const lines = telling(text).filter(line => !/^\s+[-*•]\s/u.test(line)).map(line => line.trim());
	return lines.length > 0 && lines.every(line => FILE.test(line)) && !lines.every(line => SCRIPT.test(line)) && (lines.length > 1 || (lines[0] ?? '').includes('/'));
}

const FILE = /^(?:[\w@*-][\w.@*-]*\/)*[\w@*-][\w.@*-]*\.[a-z]{1,5}(?:\s+[(（][^()（）]*[)）])?$/u;
const SCRIPT = /\.(?:sh|bash|py|rb|pl|ps1|bat|cmd|exe)(?:\s|$)/u;

/** Nothing but what programs say of themselves: levels, errors, traces, rows of `ls -l`. */
export function isLog(text: string): boolean {
	const lines = telling(text);
	return lines.length > 0 && (LOG.test(lines[0] ?? '') || LISTED.test(lines[0] ?? '')) && lines.every(line => LOG.test(line) || LISTED.test(line) || /^\s/u.test(line));
}

const LOG = /^\s*(?:\.{3}$|(?:LOG|DETAIL|HINT|STATEMENT|CONTEXT):\s|\[?(?:INFO|WARN(?:ING)?|ERROR|DEBUG|FATAL|CRITICAL|NOTICE|TRACE|SEVERE)\]?(?:[:\s]|$)|(?:[\w.]*(?:Error|Exception)|error|fatal|FATAL|panic|PANIC|Warning|warning|Traceback|Caused by)(?: \([^)]*\)| \[[^\]]*\]| [\w.-]+){0,3}\s?[:!]|npm (?:ERR!|error)\s|[\w.-]+: (?:The term ['"]|(?:command |\S+: )?(?:command not found|not found|No such file|Permission denied)\b)|[EWIF]\d{4} \d\d:\d\d|(?:from )?\S+:\d+:in [`'‘]|at [\w.$<>]+\([\w .]+(?::\d+)?\)$|File "[^"]+", line \d+|\[?\d{4}-\d\d-\d\d[T ]\d\d:\d\d|\[(?:[A-Z][a-z]{2},? )?(?:[A-Z][a-z]{2} +\d{1,2}|\d{1,2}[ /][A-Z][a-z]{2}(?:[ /]\d{4})?)[ :,]+\d\d:\d\d(?::\d\d)?[^\]\n]*\]\s)/u;

/** A row of `ls -l` that a script wrote into its log. */
const LISTED = /^[-bcdlps](?:[r-][w-][xsStT-]){3}[.+@]?\s/u;

/** Nothing but a table that a client drew: rules of `+---+` above and below rows between strokes. */
function isDrawnTable(text: string): boolean {
	const lines = text.split('\n').map(line => line.trim()).filter(line => line !== '');
	const rules = lines.filter(line => /^\+(?:[-=]+\+)+$/u.test(line)).length;
	return rules >= 2 && rules < lines.length && lines.every(line => /^\+(?:[-=]+\+)+$/u.test(line) || /^\|.*\|$/u.test(line));
}

/** Names of what is opened in a browser, with what to choose there: "URL: …", "Dashboard: …". */
function isPlaceToOpen(text: string): boolean {
	const lines = telling(text);
	if (lines.length > 0 && lines.every(line => GOES_TO.test(line))) {
		return true;
	}
	return lines.length > 0 && lines.every(line => /^\s*\p{Lu}[\p{L} ]{1,24}:\s+\S/u.test(line)) && lines.some(line => /^\s*(?:url|link|dashboard|panel|portal|lien|enlace|adresse|panneau|tablero|painel)\s*:\s/iu.test(line));
}

/** "Navigate to: https://…". Languages: en, es, pt, de, fr. */
const GOES_TO = /^\s*(?:navigate to|go to|open|visit|browse to|ir a|abr[ae]r?|visit[ae]r?|acess[ae]r?|öffnen?(?: sie)?|aller (?:à|sur)|ouvr(?:ir|ez))\s*:?\s+https?:\/\/\S+\s*$/iu;

/** A file of a program that the sentence tells to save the block as: "save it as `seed.js`". Languages: en, es, pt, de, fr. */
function savedAs(intro: string): string | null {
	return /(?:save|store|write|speicher\p{L}*|guard\p{L}+|salv\p{L}+|enregistr\p{L}+)\s(?:\p{L}+\s){0,4}?(?:as|to|in|als|unter|como|en|em|sous|dans)\s(?:\p{L}+\s){0,2}`{0,3}(?<name>[\w./-]+\.(?:js|mjs|ts|py|rb|pl|php|go|lua|groovy|java|sh|ps1))\b/iu.exec(intro)?.groups?.['name'] ?? null;
}

/** `# deploy/shop.yml` as the first line, and no command: a piece of that file. */
function namedInComment(text: string): {readonly name: string; readonly kind: 'config' | 'code'} | null {
	const [first = '', ...rest] = text.split('\n').filter(line => line.trim() !== '');
	const {name = '', ending = ''} = /^\s*(?:#|\/\/|;)\s*(?<name>[\w./-]+\.(?<ending>[a-z]{2,10}))\s*$/u.exec(first)?.groups ?? {};
	return name === '' || rest.length === 0 ? null : /^(?:ya?ml|json|toml|ini|conf|cfg|cnf|env|properties|xml|service|timer|tf|tfvars|hcl)$/u.test(ending) ? {name, kind: 'config'} : /^(?:js|mjs|ts|py|rb|pl|php|go|lua|groovy|java)$/u.test(ending) ? {name, kind: 'code'} : null;
}

/** A mail from its subject on, or quoted sentences and nothing else but comments: what a person sends. Languages: en, es, pt, de, fr, zh. */
export function isMessage(text: string): boolean {
	const said = text.split('\n').filter(line => line.trim() !== '' && !/^\s*(?:#|\/\/)/u.test(line)).join('\n').trim();
	// "@here The tills …": who is called there reads it.
	if (/^@(?:channel|here|everyone|all)\s+\S+\s+\S/iu.test(said) && said.split('\n').every(line => /^\s*(?:[@\p{Lu}*•>-]|\P{ASCII})/u.test(line))) {
		return true;
	}
	return /^(?:subject|asunto|assunto|betreff|objet|主题|邮件主题)\s*[:：]\s*\S/iu.test(said) || (/^["“«„][^"“”«»„]{12,}["”»“](?:\s*["“«„][^"“”«»„]{12,}["”»“])*$/u.test(said) && said.split(/\s+/u).length > 4);
}

/** Below a comment that says where it is sent, in a block without a command. Languages: en, es, pt, de, fr, zh. */
export function isNotice(text: string): boolean {
	const first = /^\s*(?:#|\/\/)+\s*(.*)/u.exec(text)?.[1] ?? '';
	return telling(text).length > 1 && /(?<!\p{L})(?:slack|discord|teams|telegram|e-?mail|status ?page|announcement|notification|message|mensaje|mensagem|notificaci[oó]n|notificação|aviso|nachricht|benachrichtigung|message|annonce)(?!\p{L})|(?:消息|通知|公告)/iu.test(first);
}
