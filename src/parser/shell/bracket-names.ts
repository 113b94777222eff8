import type {Site} from './placeholder-site.ts';

/** What stands right before a name of SQL Server. Source: Transact-SQL reference, delimited identifiers. */
const NAMED = /(?:\b(?:database|table|view|index|schema|login|user|role|group|on|for|from|into|join|update|use|log|procedure|exec|execute|to|as|add|drop|alter|create|replica|member|by|and|where|select|set|column|constraint|references|trigger|listener)\s+|[.,=(]\s*)$/iu;
/** Words that ask for a name more than they are one. */
const ASKS = /_|\bname\b|\b(?:your|my|the|new|old|target|source)\b|^(?:DATABASE|DB|TABLE|SERVER|INSTANCE|LOGIN|USER|SCHEMA|BACKUP|ID|REPLICA|LISTENER|DATE|TIME|VALUE|REASON)$/iu;

/** `RESTORE DATABASE [Carts]`: brackets in place of quotes, around a name that is one. */
export function isQuotedName(site: Site, inner: string): boolean {
	// A column that is shown, or the source of one.
	if (site.sql && /\bselect\s(?:[^;]*,\s*)?$/iu.test(site.before) && /^\s*(?:as\b|,|from\b|$)/iu.test(site.after)) return true;
	return (site.sql || site.says(/\b(?:sqlcmd|osql|Invoke-Sqlcmd|Invoke-DbaQuery)\b/iu)) && (NAMED.test(site.before) || site.after.startsWith('.')) && !ASKS.test(inner) && !/^\p{Lu}{2,}(?: \p{Lu}+)*$/u.test(inner.replace(/^[A-Z]{1,4}\d*$/u, 'name'));
}
