import {EXIT, type ExitCode} from './exit-codes.ts';

/** Ends the command with a message: the fact, what to write instead, and an exit code. */
export class CliError extends Error {
	readonly help: string | null;
	readonly code: ExitCode;

	constructor(message: string, help: string | null = null, code: ExitCode = EXIT.usage) {
		super(message);
		this.name = 'CliError';
		this.help = help;
		this.code = code;
	}
}
