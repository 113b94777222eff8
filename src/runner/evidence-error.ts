/** Evidence cannot be written or read: nothing (more) is run. The command line turns it into exit code 5. */
export class EvidenceError extends Error {
	readonly code = 'EVIDENCE';
	/** The very text or command that helps, or null. */
	readonly help: string | null;

	constructor(message: string, help: string | null = null, cause?: unknown) {
		super(message, {cause});
		this.name = 'EvidenceError';
		this.help = help;
	}
}

/** The run cannot be taken up by this process: another one drives it, it is over, or it is of another kind. Nothing was changed. */
export class NotResumableError extends Error {
	readonly help: string | null;

	constructor(message: string, help: string | null = null) {
		super(message);
		this.name = 'NotResumableError';
		this.help = help;
	}
}

export const runIsOver = (folder: string): NotResumableError => new NotResumableError('the run is over; there is nothing to go on with', `its summary and timeline are in ${folder}`);

/** What the system said, in its own short words: `no space left on device`. */
export const reasonOf = (error: unknown): string => {
	if (!(error instanceof Error)) return String(error);
	// Our own words; its code is for the command line.
	if (error instanceof EvidenceError) return error.message;
	const {code} = error as NodeJS.ErrnoException;
	return code === undefined ? error.message : (REASONS[code] ?? code);
};

const REASONS: Readonly<Record<string, string>> = {
	EACCES: 'permission denied',
	EDQUOT: 'disk quota exceeded',
	EEXIST: 'it exists already',
	EIO: 'input/output error',
	EISDIR: 'it is a folder',
	ENOENT: 'no such file or folder',
	ENOSPC: 'no space left on device',
	ENOTDIR: 'a part of the path is not a folder',
	EPERM: 'operation not permitted',
	EROFS: 'the file system is read-only',
};
