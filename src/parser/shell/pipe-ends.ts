/**
 * Commands of PowerShell that a pipe leads to, as words. What stands in braces and brackets is a script of its own, which no shell's syntax tells from the rest:
 * `Get-ChildItem | Where-Object {$_.Length -gt 9} | Remove-Item`.
 */
export function pipeEnds(text: string): readonly (readonly string[])[] {
	if (!text.includes('|') || text.length > LONGEST) return [];
	let plain = text.replace(/"[^"\n]*"|'[^'\n]*'/gu, 'w');
	for (let before = ''; before !== plain; ) {
		before = plain;
		plain = plain.replace(/[{(][^{}()]*[)}]/gu, 'w');
	}
	return plain.split('|').slice(1).map((part) => part.trim().split(/\s+/u)).filter(([name = '']) => /^[A-Z][A-Za-z]+-[A-Z][A-Za-z]+$/u.test(name));
}

/** No line that a person writes is longer. */
const LONGEST = 4000;
