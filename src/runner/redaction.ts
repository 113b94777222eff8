/** Values of secret inputs, by name; in memory only. */
export type Secrets = ReadonlyMap<string, string>;

export const MASK = '****';

/** Shorter values would mask half of every text; they are never shown in commands, but cannot be found in output. */
const MASKABLE_LENGTH = 4;

/** Words that texts are full of; some are the passwords of test systems. */
const COMMON: ReadonlySet<string> = new Set(
	'true false null none test tests user root admin administrator password passwd secret token default example demo guest public private local localhost prod production staging develop development master main postgres mysql redis docker kubectl changeme 1234 12345 123456 0000 latest version error warning info debug http https'.split(' '),
);

/** Why a value cannot be masked where a command prints it, as the end of a sentence about it; null: it can. */
export const unmaskable = (value: string): string | null => {
	if (value.length < MASKABLE_LENGTH) return `is shorter than ${MASKABLE_LENGTH} characters`;
	return COMMON.has(value.toLowerCase()) ? 'is a common word' : null;
};

/** Every form of the values that is masked, longest first: as it is, line by line, base64, URL, JSON, HTML and XML, CSV, shell quoting. */
export const formsOf = (values: Iterable<string>): readonly string[] => {
	const forms = new Set<string>();
	for (const value of values) {
		for (const part of [value, ...value.split(/\r?\n/)]) {
			if (unmaskable(part) !== null) continue;
			for (const form of [part, ...base64Forms(part), ...urlForms(part), ...jsonForms(part), ...markupForms(part), part.replaceAll('"', '""'), part.replaceAll("'", `'\\''`)]) {
				if (form.length >= MASKABLE_LENGTH) forms.add(form);
			}
		}
	}
	return [...forms].sort((a, b) => b.length - a.length);
};

/** Encoders differ in what they escape that need not be: Go signs of HTML, PHP slashes, Python and PHP all that is not ASCII. */
const jsonForms = (value: string): readonly string[] => {
	const least = JSON.stringify(value).slice(1, -1);
	const unicode = (text: string, signs: RegExp): string => text.replaceAll(signs, sign => `\\u${sign.charCodeAt(0).toString(16).padStart(4, '0')}`);
	return [least, least.replaceAll('/', '\\/')].flatMap(text => [text, unicode(text, /[<>&]/g), unicode(text, /[\u0080-\uffff]/g), unicode(text, /[<>&]|[\u0080-\uffff]/g)]);
};

/** What text and attributes of HTML and XML need, in the spellings that encoders use. Sources: WHATWG HTML, 13.3; XML 1.0, 2.4; Go `html.EscapeString`; Python `html.escape`. */
const markupForms = (value: string): readonly string[] => {
	const text = value.replaceAll('&', '&amp;').replaceAll('<', '&lt;').replaceAll('>', '&gt;');
	return [text, ...['&quot;', '&#34;', '&#x22;'].flatMap(quote => [text, ...['&apos;', '&#39;', '&#x27;'].map(apostrophe => text.replaceAll("'", apostrophe))].map(each => each.replaceAll('"', quote)))];
};

/** `encodeURIComponent` leaves a few characters that others encode; forms have rules of their own; hex digits may be small. Sources: RFC 3986, 2; WHATWG URL, 5.2. */
const urlForms = (value: string): readonly string[] => {
	const lenient = encodeURIComponent(value);
	const strict = lenient.replaceAll(/[!'()*]/g, char => `%${char.charCodeAt(0).toString(16).toUpperCase()}`);
	const form = new URLSearchParams([['', value]]).toString().slice(1);
	return [lenient, strict, strict.replaceAll('%20', '+'), form].flatMap(each => [each, each.replaceAll(/%[0-9A-F]{2}/g, code => code.toLowerCase())]);
};

/** Base64 of a longer text holds the value in one of three alignments; the ends that depend on neighbours are trimmed. */
const base64Forms = (value: string): readonly string[] => {
	const whole = Buffer.from(value).toString('base64');
	const shifted = [0, 1, 2].map(shift => {
		const bytes = Buffer.concat([Buffer.alloc(shift), Buffer.from(value)]);
		const start = shift === 0 ? 0 : shift + 1;
		return bytes.toString('base64').slice(start, Math.floor((bytes.length * 8) / 6));
	});
	return [whole, ...shifted, whole.replaceAll('+', '-').replaceAll('/', '_')].filter(form => form.length >= 8 || form === whole);
};

export const maskText = (text: string, forms: readonly string[]): string => {
	let masked = text;
	for (const form of forms) masked = masked.replaceAll(form, MASK);
	return masked;
};
