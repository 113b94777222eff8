/** Values that break careless quoting. `CANARY` is replaced by a command that leaves a file behind. */
export const HOSTILE: readonly string[] = [
	'; CANARY', '&& CANARY', '| CANARY', '|| CANARY', '& CANARY &', '\nCANARY\n', '$(CANARY)', '`CANARY`', '${IFS;CANARY}', "'; CANARY; '",
	'"; CANARY; "', '"$(CANARY)"', "'$(CANARY)'", "'\"$(CANARY)\"'", '\\"; CANARY; \\"', "\\'; CANARY; \\'", '\\$(CANARY)', '\\\\$(CANARY)', '\\`CANARY\\`', '\\',
	'$HOME', '${PATH}', '~', '~root', '*', '?', '[a-z]*', '{a,b,$(CANARY)}', '!!', '# comment', '<(CANARY)', '> canary-redirect', '$((1+1))', "$'\\n'",
	'-rf /', '--help', 'EOF\nCANARY\n', '\u0000CANARY', 'a\r\nCANARY', '\u202Eevil; CANARY', 'a b  c\td', 'é漢字🙂 "x"', '', ')" ; CANARY ; echo "(', 'a=$(CANARY)',
];
