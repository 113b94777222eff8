/** True for a command that gives the cluster a manifest which restores over what is there, or whose container deletes. */
export function appliesHarm(text: string): boolean {
	return BEGINS.test(text) || (text.includes('<<') && (RESTORE_KIND.test(text) || WIPES.test(text)) && APPLIES.test(text));
}

/**
 * A manifest given to the cluster of a kind that restores over what is there. Sources: the references of MariaDB's and Percona's operators, Velero, K8up, Stash, KubeBlocks.
 * A restore into a cluster of its own has another kind.
 */
const RESTORE_KIND = /^[ \t]*kind:[ \t]*["']?\w*Restore(?:Session|Job|Request)?["']?[ \t]*$/mu;
/** A manifest whose container deletes: `args: ["rm -rf /data/*"]`. */
const WIPES = /^[ \t]*(?:-[ \t]*)?(?:command|args|["'])[^\n]*(?:\n[^\n]*){0,6}?(?:\brm\s+-\w*[rf]|\bmkfs\b|\bwipefs\b|\bdd if=|\b(?:DROP|TRUNCATE) (?:TABLE|DATABASE|SCHEMA)\b|\bFLUSHALL\b|\b(?:find|shred)\b[^\n]*-delete)/mu;
const APPLIES = /\b(?:kubectl|oc|k)\b[^\n|;]*\s(?:apply|create|replace)\b/u;
/** A manifest that says by its name that it restores or deletes: `kubectl apply -f restore-carts.yaml`. */
const BEGINS = /\b(?:kubectl|oc|k)\s[^\n|;]*\b(?:apply|create|replace)\s[^\n|;]*-f[ =]?\S*(?:^|[/ =._-])(?:restore|delete|wipe|purge|cleanup|drop|destroy)(?:[._-][\w.-]*)?\.(?:ya?ml|json)\b(?![^\n|;]*--dry-run)/u;
