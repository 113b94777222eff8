import type {Placeholder} from './shell/shell-fence.ts';

/**
 * The sample is clearly what changes from run to run: a release, a revision, a dated backup, a commit.
 * Counts, ports and names of files stay as they are written.
 */
export function isSampleInput(sample: Placeholder): boolean {
	const value = sample.literal.replace(/^['"]|['"]$/gu, '');
	return /^v?\d+(?:\.\d+)+(?:[-+][\w.]+)?$|^v\d+$|\d{8}|\d{4}-\d{2}-\d{2}|^[\da-f]{7,40}$/iu.test(value) || (/^\d+$/u.test(value) && /revision|version|release|build|deployment/iu.test(sample.name));
}
