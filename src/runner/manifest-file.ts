import type {BundleFile} from './bundle-files.ts';

/** `manifest.json` as it is read back. */
type ManifestFile = {readonly journalHead: string; readonly files: readonly BundleFile[]};

/** The manifest in a text; null: it is none. */
export const parseManifest = (text: string): ManifestFile | null => {
	try {
		const {schema, journalHead, files} = JSON.parse(text) as {schema?: unknown; journalHead?: unknown; files?: unknown};
		return schema === 1 && typeof journalHead === 'string' && Array.isArray(files) && files.every(isBundleFile) ? {journalHead, files} : null;
	} catch {
		return null;
	}
};

/** Whether a value of a file that somebody may have changed names a file. */
export const isBundleFile = (value: unknown): value is BundleFile => {
	if (typeof value !== 'object' || value === null) return false;
	const {path, bytes, sha256} = value as Record<string, unknown>;
	return typeof path === 'string' && typeof bytes === 'number' && typeof sha256 === 'string';
};
