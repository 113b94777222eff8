/** A text with every character that is not seen in it written out as `<U+202E>`; line breaks and tabs stay. What a command is shown as is then what runs. */
export const spelledOut = (text: string): string => (/^[\x20-\x7e\n\t]*$/.test(text) ? text : text.replace(UNSEEN, written));

/** Whether anything in it is written out. */
export const hidesText = (text: string): boolean => spelledOut(text) !== text;

// Controls, formats, lone surrogates; marks and letters without width; blanks that are none in ASCII; variation selectors, but for the one that makes a sign an emoji.
const UNSEEN = /[^\P{C}\n\t]|[\u034f\u115f\u1160\u17b4\u17b5\u3164\uffa0\u2028\u2029]|[\u{fe00}-\u{fe0e}\u{e0100}-\u{e01ef}]|(?<![\p{Extended_Pictographic}0-9#*])\ufe0f|(?!\p{ASCII})\p{Zs}/gu;

const written = (char: string): string => `<U+${(char.codePointAt(0) ?? 0).toString(16).toUpperCase().padStart(4, '0')}>`;
