import {isKnownProgram} from './programs.ts';

/**
 * Lines that stand in blocks of a shell's language and that nobody types into one, whatever stands around them.
 * Sources: how chats, trackers and consoles of monitoring write their own lines; the references of Docker, of git and of Mermaid, of
 * CloudWatch Logs Insights, Splunk and Cloud Logging; RFC 1035.
 */
const ROWS: readonly RegExp[] = [
	// A mark, a time or a level in brackets, a box to tick: a test of a shell has blanks within its own.
	/^\[(?: |[^\]\s=]{1,24})\](?:\s+\S|$)/u,
	// Where to click, or what leads to what.
	/^(?![a-z][\w.-]* \/)[^"'`$|;&]*\S\s+(?:-{1,2}>|=>|»|›)\s+\S/u,
	// What a chat is told: no program lies in the root folder.
	/^\/[a-z]+(?:[-_][a-z]+)*(?:\s+[a-z@#"'\d][^|;&]*)?$/u,
	// The begin and the end of a letter. Languages: en, de, es, pt, fr, it.
	/^(?:Hi|Hello|Hey|Dear|Thanks|Thank you|Regards|Cheers|Best|Kind regards|Hallo|Liebe[rs]?|Sehr geehrte[rs]?|Danke|Viele Grüße|Estimad[oa]s?|Hola|Gracias|Saludos|Olá|Prezad[oa]s?|Obrigad[oa]|Bonjour|Cher(?:s|e|es)?|Merci|Ciao|Gentil[ei])(?:[\s,:!][^|;&$`=]*)?[,.!]?$/u,
	// The first word of a sentence, which no program is called. Languages: en, de, es, pt, fr.
	/^(?:the|we|you|it|this|that|these|those|please|our|your|there|der|das|wir|sie|los|las|nós|não|nous|vous|les)\s+(?!-)[\p{L}\d][^|;&$`<>=]*$/u,
	// Keys of vi: without an operand the program would read what nobody types. Source: vi(1), dd(1).
	/^(?:dd|:(?:wq?|q|x|wq|e|u|set \w+|\d+|%?s\/\S*)!?|ZZ)$/u,
	// Minutes from the begin.
	/^T\s?[+-]\s?\d+\S*(?:\s|$)/u,
	// What went wrong, and since when, as services report it; a distinguished name; a setting whose name no variable may have.
	/^(?!(?:echo|printf|logger|wall|touch|date)\s)(?![^'"]*\s--?[a-z])[^'"|;&$]*\s(?:since|at|on|until)\s\d{4}-\d\d-\d\d[T ]\d\d:\d\d:\d\d\S*$/u,
	/^(?:CN|OU|DC)=[^=]+,(?:CN|OU|DC)=\S/u,
	/^[A-Za-z]\w*-[\w-]*=\S*$/u,
	// Members of a cluster by their ids, in columns that commas part.
	/^(?=[a-f\d]*\d)[a-f\d]{12,64},\s/u,
	// What nobody has written yet.
	/^(?:TODO|TBD|FIXME|WIP)(?:[\s:].*)?$/u,
	// Where logs, states and devices lie: no program does. Source: hier(7).
	/^\/(?:var\/(?:log|www|spool|backups?)|proc|sys|mnt|media)\/(?!\S*(?:\.(?:sh|py|pl|rb|bash|run|bin)$|\/(?:install|setup|autorun|artisan|console)$|\/s?bin\/))[\w.*@-]+(?:\/[\w.*@-]+)*\/?$/u,
	// Where the registry of Windows keeps something.
	/^\W{0,3}(?:HKLM|HKCU|HKCR|HKU|HKCC|HKEY_[A-Z_]+)\\\S/u,
	// A folder, or a file of sources, alone.
	/^[\w.@-]+(?:\/[\w.@-]+)*\/$/u,
	/^[\w@./-]*[\w@-]\.(?:tsx?|jsx?|mjs|cjs|go|rs|java|kt|cs|cpp|hpp|css|scss|vue|svelte|tf|tfvars|lock|jar|war|rpm|deb)$/u,
	/^[A-Za-z]:\\(?:[^\\\s"]+\\)*(?:[^\\\s".]+\.(?!(?:exe|bat|cmd|ps1|com|msi|vbs|psm1)$)\w+)?$/iu,
	// Lines of a Dockerfile and of a patch; what a shell shows of itself when it traces.
	/^(?:FROM|RUN|COPY|ADD|WORKDIR|ENTRYPOINT|CMD|EXPOSE|ENV|ARG|LABEL|USER|VOLUME|HEALTHCHECK|STOPSIGNAL|ONBUILD|MAINTAINER)\s+\S/u,
	/^@@ -\d+|^\+{1,3}\s?[^\s+]/u,
	// Queries for logs.
	/^(?![a-z]+:\/\/)[a-z][\w.@-]*:[^\s\\:]+(?:\s+(?:AND\s+|OR\s+|NOT\s+)?-?[a-z][\w.@-]*:[^\s\\]+)+$/u,
	/^(?:fields|filter|stats|sort|parse|display|dedup)\s+@\w/u,
	/^(?:search\s+)?index=\S+\s.*\|/u,
	/^[a-z][\w.]*\s*(?:[<>!]=|=~|!~)\s*\S/u,
	// What went wrong, in the words of the C library.
	/^(?:[a-z][a-z-]*: )*[a-z][a-z -]*(?:\bdenied|\brefused|\bnot found|\btimed out|\bspace left on device|\bsuch file or directory|\bout of memory|\bconnection reset(?: by peer)?|\bbroken pipe|\bnot permitted|\btoo many open files|\bunreachable)[.!]?$/iu,
	// A record of a zone.
	/^(?!(?:dig|host|nslookup|drill|kdig|delv)\s)[\w*@.-]+\s+(?:\d+\s+)?(?:IN\s+)?(?:A|AAAA|CNAME|MX|TXT|NS|SRV|PTR|SOA|CAA)\s+["\w.:-]+/u,
	// An image or a release by its name, alone; a digest.
	/^[\w.-]+(?:\/[\w.-]+)*:[\w.-]+$/u,
	/^[a-z][\w.]*(?:-[a-z][\w.]*)*-v?\d+(?:\.\d+){2,}$/u,
	/^(?=\D*\d)(?=[^a-f]*[a-f])[0-9a-f]{7,64}$/u,
	// A heading; the head of a table; a name that only settings and states have; an arrow in front.
	/^(?!(?:except|else|elif|for|while|if|with|def|class|try|finally|case|until)\b)\p{L}[\p{L}\d-]*(?: [\p{L}\d-]+){1,6}:$/u,
	/^[A-Z]{2,}(?: [A-Z]{2,}){2,}$|^[A-Z]{2,}(?:_[A-Z]+)+\s+(?![-=])\S/u,
	/^-{1,3}>\s/u,
	// A sentence with its command between marks: "Start the shop. Command: `systemctl start shop`".
	/^\p{Lu}\p{Ll}+ [^`|;&$<>=]*[.:]\s(?:\p{L}+:\s*)?`[^`]+`[.。]?$/u,
	// A property and its value, as PowerShell lists an object. Source: Format-List.
	/^[A-Z]\w*(?: \w+){0,3}\s+:(?:\s|$)/u,
	// The begin of a diagram.
	/^(?:graph|flowchart) (?:TD|TB|LR|RL|BT)$|^(?:sequenceDiagram|stateDiagram(?:-v2)?|classDiagram|erDiagram|gantt|mindmap)$/u,
];

/** A word with a capital in front and more words: programs have none, but for a few. */
const CAPITAL = /^(?<word>\p{Lu}\p{Ll}+)[,:]?\s+(?!.*(?:\s--?[A-Za-z]|[|;&$`<>\\=]))\S/u;

/** True for such a line. */
export function isNeverTyped(text: string): boolean {
	const word = CAPITAL.exec(text)?.groups?.['word'];
	return (word !== undefined && !isKnownProgram(word) && !isKnownProgram(word.toLowerCase())) || ROWS.some((row) => row.test(text));
}
