import type {PhrasingContent} from 'mdast';

/** Inline nodes in which `<code>…</code>`, as cells and exports of a wiki have it, is the code span that it shows as. */
export function withTaggedCode(children: readonly PhrasingContent[]): readonly PhrasingContent[] {
	if (!children.some(child => child.type === 'html' && OPENS.test(child.value))) {
		return children;
	}
	const found: PhrasingContent[] = [];
	for (let at = 0; at < children.length; at += 1) {
		const node = children[at] as PhrasingContent;
		const name = node.type === 'html' ? OPENS.exec(node.value)?.[1]?.toLowerCase() : undefined;
		const end = name === undefined ? -1 : children.findIndex((child, index) => index > at && child.type === 'html' && child.value.toLowerCase() === `</${name}>`);
		const code = end < 0 ? null : codeOf(children.slice(at + 1, end));
		if (code === null) {
			found.push(node);
		} else {
			found.push({type: 'inlineCode', value: code, position: node.position});
			at = end;
		}
	}
	return found;
}

const OPENS = /^<(code|pre|tt)(?:\s[^<>]*)?>$/iu;

/** Null where the text is not the one that was written, or is struck out. */
function codeOf(nodes: readonly PhrasingContent[]): string | null {
	const parts: string[] = [];
	for (const node of nodes) {
		if (node.type === 'text') {
			parts.push(node.value);
		} else if (node.type === 'html' && /^<[\p{L}][\w-]*>$/u.test(node.value) && !ELEMENT.test(node.value)) {
			// A name in angle brackets is to be filled in.
			parts.push(node.value);
		} else if (node.type !== 'html' || !/^<\/?(?:code|pre|tt|b|i|strong|em|span)\b/iu.test(node.value)) {
			return null;
		}
	}
	const code = parts.join('').trim();
	return code === '' || code.includes('\n') ? null : code;
}

const ELEMENT = /^<(?:code|pre|tt|b|i|strong|em|span|del|s|strike|br|p|div|kbd|samp|sub|sup|u|a|small|mark|td|tr|li|ul|ol)>$/iu;
