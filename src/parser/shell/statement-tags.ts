import {isSqlStart} from './not-shell.ts';

/** What a database says when a statement is done. Source: PostgreSQL's protocol, CommandComplete. */
const TAG = /^(?:(?:CREATE|DROP|ALTER) [A-Z]+(?: [A-Z]+)?|(?:INSERT \d+|UPDATE|DELETE|SELECT|COPY|MERGE) \d+|TRUNCATE TABLE|GRANT(?: ROLE)?|REVOKE(?: ROLE)?|VACUUM|ANALYZE|REINDEX|COMMENT|SET|BEGIN|COMMIT|ROLLBACK|DO|CHECKPOINT)$/u;

/** True for such an answer at the offset: alone on its line, and no statement that the next line goes on. */
export function isAnswer(text: string, at: number): boolean {
	const [line = '', next = ''] = text.slice(at, at + 400).split('\n', 2);
	return TAG.test(line.trim()) && (/\d$/u.test(line.trim()) || isSqlStart(next.trim()) || !/^\s+\S|;\s*$|^\(/u.test(next));
}

/** True if a text holds nothing but such answers, one of them of two words or with a count: no statement is so short. */
export function areAnswers(text: string): boolean {
	const lines = text.split('\n').map((line) => line.trim()).filter((line) => line !== '');
	return lines.length > 0 && lines.every((line) => TAG.test(line)) && lines.some((line) => /^(?:CREATE|DROP|ALTER) |^(?:INSERT|UPDATE|DELETE|COPY|MERGE) \d/u.test(line));
}
