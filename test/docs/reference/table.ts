/** A table of GitHub's Markdown; a `|` in a cell is text. */
export const table = (head: readonly string[], rows: readonly (readonly string[])[]): string => [head, head.map(() => '---'), ...rows.map(row => row.map(cell => cell.replaceAll('|', '\\|')))].map(row => `| ${row.join(' | ')} |`).join('\n');
