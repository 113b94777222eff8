/** `manifest.json`: every file of the bundle but itself; sorted by path, so two equal bundles give equal text. */
export const manifest = (files: readonly {readonly path: string; readonly bytes: number; readonly sha256: string}[], head: string): string =>
	`${JSON.stringify({schema: 1, journalHead: head, files: files.toSorted((a, b) => (a.path < b.path ? -1 : 1))}, null, 2)}\n`;
