import {telling} from './fence-content.ts';

/** How a query for metrics or logs begins. Sources: the references of PromQL, LogQL and CloudWatch Logs Insights. */
const BEGINS = /^\s*\(*(?:(?:sum|avg|min|max|count|rate|irate|increase|delta|deriv|histogram_quantile|label_replace|topk|bottomk|quantile|absent|predict_linear|(?:avg|max|min|sum|count)_over_time)\b\s*(?:(?:by|without)\s*\([^()]*\)\s*)?\(|[a-z_:][\w:]*\{[^{}]*\}|\{\s*\w+\s*(?:=~?|!=|!~)\s*"|[a-z_:][\w:]*\[\d+[smhdwy]\]|[a-z][a-z0-9]*(?:_[a-z0-9]+)+\s*(?:[<>]=?|[=!]=)\s*[\d.]+\s*$|fields\s+@\w)/u;
/** How it goes on. */
const GOES_ON = /^\s+\S|^\s*(?:[)\]/*+<>=-]|\|[=~]?\s*["`a-z]|(?:and|or|unless|by|without|on|ignoring|group_left|group_right|offset)\b)/u;
/** A table, and what is done to its rows. Source: the reference of Kusto's query language. */
const TABLE = /^\s*[A-Za-z]\w*\s*$/u;
const PIPED = /^\s*\|\s*(?:where|summarize|project|extend|order by|sort by|take|top|join|render|count|parse|mv-expand)\b/u;

/** True for a block of nothing but queries that a person types into a dashboard; comments may stand above them. */
export function isQueries(text: string): boolean {
	const lines = telling(text);
	const [first = '', ...rest] = lines;
	return (BEGINS.test(first) && rest.every(line => BEGINS.test(line) || GOES_ON.test(line))) || (TABLE.test(first) && PIPED.test(rest[0] ?? '') && rest.every(line => PIPED.test(line) || /^\s{2,}\S/u.test(line)));
}
