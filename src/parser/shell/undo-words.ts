/** Words in the name of a script or a subcommand that takes back. */
export const UNDO = /(?:^|[\s/:_-])(?:roll-?back|undo|revert|downgrade|fail-?back|switch-?back)(?=$|[\s.:_-])/iu;

/** Words in the name of a script that puts back what was saved. Languages: en, es, pt, fr, de. */
export const RESTORES = /(?:^|[\s/:_-])(?:restore|restaur\w*|wiederherstell\w*|recover)(?=$|[\s.:_-])/iu;

/** An option, with its dashes or without, with which such a script only looks. */
export const ONLY_LOOKS = /^(?:--?)?(?:status|help|h|list|ls|version|dry-?run|check|verify|show|info|plan|noop|what-?if|test|preview|diff|validate|(?:verify|check|validate|test|list)-only)$/iu;
