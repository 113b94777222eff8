/** Text of a file and the encoding that it was taken for. `binary` text is empty. */
type Decoded = {readonly text: string; readonly encoding: 'utf-8' | 'utf-16le' | 'utf-16be' | 'windows-1252' | 'binary'};

/**
 * Bytes as text: byte order mark first, then UTF-8, then Windows-1252, which is what editors on Windows and Latin-1 mean in practice.
 * Bytes that no text editor writes make it `binary`. Never throws.
 */
export function decodeBytes(bytes: Uint8Array): Decoded {
	if (bytes[0] === 0xff && bytes[1] === 0xfe) {
		return {text: new TextDecoder('utf-16le').decode(bytes), encoding: 'utf-16le'};
	}
	if (bytes[0] === 0xfe && bytes[1] === 0xff) {
		return {text: new TextDecoder('utf-16be').decode(bytes), encoding: 'utf-16be'};
	}
	if (isBinary(bytes)) {
		return {text: '', encoding: 'binary'};
	}
	const utf8 = decodeStrictly(bytes);
	return utf8 === null ? {text: new TextDecoder('windows-1252').decode(bytes), encoding: 'windows-1252'} : {text: utf8, encoding: 'utf-8'};
}

/** UTF-8 without a byte order mark, or null where the bytes are not UTF-8. */
export function decodeStrictly(bytes: Uint8Array): string | null {
	try {
		return new TextDecoder('utf-8', {fatal: true}).decode(bytes);
	} catch {
		return null;
	}
}

/** A NUL is in no text; a tenth of other control bytes is a program's output or a compressed file. */
function isBinary(bytes: Uint8Array): boolean {
	let controls = 0;
	for (const byte of bytes) {
		if (byte === 0) {
			return true;
		}
		if (byte < 0x20 && byte !== 0x09 && byte !== 0x0a && byte !== 0x0c && byte !== 0x0d && byte !== 0x1b) {
			controls += 1;
		}
	}
	return controls * 10 > bytes.length;
}
