import type {Soak} from '../plan/soak.ts';
import type {CommandStep} from '../plan/step.ts';
import {FAILURES_IN_A_ROW} from '../run/samples.ts';
import {singleQuoted as quote} from '../plan/quote-value.ts';

type SoakRequest = {
	readonly script: string;
	readonly soak: Soak;
	/** Exit codes that do not count as a failure. */
	readonly good: readonly number[];
	/** PATH in which `sleep` and `date` are the real ones. */
	readonly tools: string;
};

/**
 * Bash text (3.2 is enough) that runs `script` over and over in subshells of its own, a line about each sample below what it
 * printed. Ends with the last sample's exit code, when the time is over or after failures in a row.
 *
 * SIGINT ends it by a trap: without one bash goes on where the signal came as a child was just made, or had just ended by itself. The pause is
 * waited for, since a trap runs at once there, and not only once a child is done. The time is asked for without a `$(…)` where that can be: a
 * signal that comes while bash reads from one is lost, trap or not.
 */
export const soakScript = ({script, soak: {forMs, everyMs}, good, tools}: SoakRequest): string => `(
set +eu
trap '[ -z "$__rb_pause" ] || kill "$!" 2>/dev/null; exit 130' INT
__rb_look() { if [ -n "\${EPOCHREALTIME-}" ]; then __rb_now=\${EPOCHREALTIME//[!0-9]/}; else __rb_now=$(PATH=${quote(tools)} date +%s000000); fi; }
__rb_look
__rb_end=$((__rb_now + ${Math.round(forMs * 1000)}))
__rb_number=0 __rb_failed=0 __rb_row=0 __rb_pause=
while :; do
	__rb_number=$((__rb_number + 1))
	__rb_look
	__rb_begun=$__rb_now
	( eval ${quote(script)} )
	__rb_code=$?
	__rb_look
	case $__rb_code in ${good.join('|')}) __rb_row=0 __rb_word= ;; *) __rb_failed=$((__rb_failed + 1)) __rb_row=$((__rb_row + 1)) __rb_word=' failed' ;; esac
	__rb_took=$(((__rb_now - __rb_begun) / 1000))
	printf -- '-- sample %d%s: exit %d after %d ms\\n' "$__rb_number" "$__rb_word" "$__rb_code" "$__rb_took"
	if [ "$__rb_row" -ge ${FAILURES_IN_A_ROW} ] || [ "$__rb_now" -ge "$__rb_end" ]; then break; fi
	__rb_pause=1
	PATH=${quote(tools)} sleep ${everyMs / 1000} &
	wait "$!"
	__rb_pause=
done
printf -- '-- %d samples, %d failed by exit code\\n' "$__rb_number" "$__rb_failed"
exit "$__rb_code"
)`;

/** Zero or the code that is wanted, and what the command is known to say with others. */
export const goodCodes = (step: CommandStep): readonly number[] => [step.expectations.find(expectation => expectation.kind === 'exit')?.code ?? 0, ...(step.exits ?? []).map(({code}) => code)];
