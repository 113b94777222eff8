import {setFlagsFromString} from 'node:v8';

/**
 * Reads while V8 leaves out its second look at the bytecode of patterns. A runbook needs some thousand patterns once or twice each: what is
 * spent on them is a fifth of the time to the first whole picture. The flag says only how the next pattern is written down, and nothing
 * that was compiled before or is compiled later depends on it (V8, regexp-bytecode-generator.cc); decision 0014 has the
 * figures. It is put back at once: Node takes its own modules out of its cache only where the flags are those it was built with.
 */
export const readQuickly = <T>(read: () => T): T => {
	if (!KNOWN) return read();
	setFlagsFromString('--no-regexp-peephole-optimization');
	try {
		return read();
	} finally {
		setFlagsFromString('--regexp-peephole-optimization');
	}
};

// V8 prints an error about a flag that it does not have.
const KNOWN = Number(process.versions.node.split('.')[0]) <= 26;
