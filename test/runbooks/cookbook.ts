import {readFileSync} from 'node:fs';
import {join} from 'node:path';

/** A line of the cookbook that drills a runbook, with the exit code that stands behind it. */
export type ToldDrill = {readonly line: string; readonly runbook: string; readonly day: string | null; readonly fault: string | null; readonly exit: number};

export const page = readFileSync(join(import.meta.dirname, '../../docs/cookbook.md'), 'utf8');

/** Parts of the page by the runbook that they are about. */
const parts: ReadonlyMap<string, string> = new Map(page.split(/^## /mu).slice(1).map(part => [/\/([a-z-]+)\.md\)/u.exec(part)?.[1] ?? '', part]));

export const toldOf = (runbook: string): {readonly drills: readonly ToldDrill[]; readonly lastLines: string; readonly badDays: string} => {
	const part = parts.get(runbook) ?? '';
	const block = (language: string): string => new RegExp(`^\`\`\`${language}\\n([^]*?)\`\`\`$`, 'mu').exec(part)?.[1] ?? '';
	const drills = block('sh').trim().split('\n').map(line => readLine(line));
	return {drills, lastLines: block('text'), badDays: /^\*\*Bad days:\*\*(.*)$/mu.exec(part)?.[1] ?? ''};
};

const readLine = (line: string): ToldDrill => ({
	line,
	runbook: /^rollbook drill runbooks\/([a-z-]+)\.md --speed 100\b/u.exec(line)?.[1] ?? '',
	day: /--day (\S+)/u.exec(line)?.[1] ?? null,
	fault: /--fault '([^']*)'/u.exec(line)?.[1] ?? null,
	exit: Number(/# exit (\d)$/u.exec(line)?.[1] ?? Number.NaN),
});
