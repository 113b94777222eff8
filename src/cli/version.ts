import {readFileSync} from 'node:fs';

/** From the package's own file, which stands two folders above the source and one above the bundle. */
export const version = (): string => {
	for (const place of ['../package.json', '../../package.json']) {
		try {
			const found: unknown = JSON.parse(readFileSync(new URL(place, import.meta.url), 'utf8'));
			if (typeof found === 'object' && found !== null && 'name' in found && found.name === 'rollbook' && 'version' in found) return String(found.version);
		} catch {
			continue;
		}
	}
	return 'unknown';
};
