/** What programs that a team has written are told or are called after. Sources: names of scripts and of their first words in runbooks of many teams. */
const ACT = new Set(
	(
		'start stop restart load reload boot reboot deploy redeploy run rerun build rebuild sync resync restore backup failover failback promote switch switchover cutover release rollback revert undo check verify clean cleanup update upgrade install setup init ' +
		'migrate enable disable drain kill purge flush push pull make do go up down fix now rotate scale resume pause apply dump import export reindex seed provision bounce route unlock lock notify announce page silence refresh warm compact repair recover ship ' +
		'publish cut open close freeze thaw look show view list get test reset bootstrap'
	).split(' '),
);

/** A name in small letters without a figure or an ending, as no file of a day and no machine has it. */
const NAME = /^[a-z]+(?:[-_:][a-z]+)*$/u;

/** True for a line that reads as a call of the team's own program: its name, or the word behind it, says that something is done. What a step says must not be lost among what was printed. */
export function isOwnCall(plain: string): boolean {
	const [first = '', second = ''] = plain.split(/\s+/u);
	return NAME.test(first) && (first.endsWith('ctl') || first.split(/[-_:]/u).some((part) => ACT.has(part)) || ACT.has(second));
}
