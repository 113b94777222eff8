/** When something was noted, and when it happened by the operator's own word; milliseconds since the epoch. */
type Happened = {readonly at: number; readonly text: string};

/**
 * A note that begins with a time tells of what was before: `-5m …`, `5 min ago: …`, `14:02Z …`, `at 14:02 UTC …`. A time of day
 * without its zone stays text: nobody knows which one was meant. What lies ahead, or more than a day back, is no such time.
 */
export const happened = (note: string, recordedAt: number): Happened | null => {
	const ago = AGO.exec(note);
	if (ago) return before(recordedAt, recordedAt - Number(ago[1] ?? ago[3]) * (UNITS[(ago[2] ?? ago[4] ?? 'm').charAt(0)] ?? 0), note.slice(ago[0].length));
	const clock = CLOCK.exec(note);
	if (!clock) return null;
	const [hours, minutes, seconds] = [Number(clock[1]), Number(clock[2]), Number(clock[3] ?? 0)];
	if (hours > 23 || minutes > 59 || seconds > 59) return null;
	const today = Math.floor(recordedAt / DAY_MS) * DAY_MS + ((hours * 60 + minutes) * 60 + seconds) * 1000;
	return before(recordedAt, today > recordedAt ? today - DAY_MS : today, note.slice(clock[0].length));
};

const DAY_MS = 86_400_000;
const UNITS: Readonly<Record<string, number>> = {s: 1000, m: 60_000, h: 3_600_000};
const AGO = /^\s*(?:-(\d{1,4})\s?(s|m|min|h)\b|(\d{1,4})\s?(s|sec|seconds?|m|min|minutes?|h|hours?) ago\b)[\s:,–—-]*/u;
const CLOCK = /^\s*(?:at\s+)?(\d{1,2}):(\d\d)(?::(\d\d))?(?:Z|\s?UTC)\b[\s:,–—-]*/u;

const before = (recordedAt: number, at: number, text: string): Happened | null => (text.trim() === '' || at > recordedAt || recordedAt - at > DAY_MS ? null : {at, text: text.trim()});
