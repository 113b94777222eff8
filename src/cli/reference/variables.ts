/** `operator`: set by whoever runs the program; `surroundings`: mostly there already; `command`, `drill`, `hook`: set by the program for what it starts. */
export type VariableGroup = 'operator' | 'surroundings' | 'command' | 'drill' | 'hook';

export type Variable = {readonly name: string; readonly group: VariableGroup; readonly means: string; /** In whose help it stands; none: only in the whole table. */ readonly commands: readonly string[]};

const RUNS: readonly string[] = ['run', 'drill', 'resume'];
const SCREENS: readonly string[] = [...RUNS, 'watch', 'replay'];

const row = (group: VariableGroup, name: string, means: string, commands: readonly string[] = []): Variable => ({name, group, means, commands});

/** Every variable that the program reads or sets; a test looks for others in the source. */
export const VARIABLES: readonly Variable[] = [
	row('operator', 'ROLLBOOK_HOOKS', 'commands that are told of each event, one a line', RUNS),
	row('operator', 'ROLLBOOK_SIGN_KEY', 'path of the SSH key that signs each finished run', RUNS),
	row('operator', 'ROLLBOOK_OUT', 'where run folders are, before what files say', [...RUNS, 'watch', 'replay', 'runs', 'list', 'report', 'verify', 'hold', 'prune', 'cast', 'doctor', 'config']),
	row('operator', 'ROLLBOOK_UI', '`full` or `plain`, as `--ui` has it', [...SCREENS, 'config']),
	row('operator', 'XDG_CONFIG_HOME', 'holds `rollbook/config.yaml`, your own settings; `~/.config` without it', ['config']),
	row('operator', 'NO_COLOR', 'no colours, whatever its value, unless that is empty', SCREENS),
	row('operator', 'FORCE_COLOR', 'colours from `0` (none) to `3` (all), whatever the terminal says'),
	row('operator', 'INK_SCREEN_READER', 'plain lines instead of the full screen, for screen readers', SCREENS),
	row('operator', 'PAGER', 'shows whole outputs and files; `less` without it', SCREENS),
	row('operator', 'LESS', 'options of that `less`; `-R` without it'),
	row('operator', 'XDG_STATE_HOME', 'holds `rollbook/`: what is allowed, shell states, worlds of drills; `~/.local/state` without it', [...RUNS, 'trust', 'doctor']),
	row('surroundings', 'CI', 'a machine runs it: nobody is asked, and of trust only `--trust` counts', [...RUNS, 'trust']),
	row('surroundings', 'TERM', '`dumb` means plain lines, `linux` ASCII signs'),
	row('surroundings', 'LC_ALL', 'as `LANG`, before the other two'),
	row('surroundings', 'LC_CTYPE', 'as `LANG`, before it'),
	row('surroundings', 'LANG', 'ASCII signs, unless it says UTF-8 or nothing'),
	row('surroundings', 'PATH', 'where commands, `ssh-keygen` and interpreters are found', ['doctor', 'check']),
	row('surroundings', 'HOME', 'stands for `~` in the files that values are taken from'),
	row('surroundings', 'USER', 'who runs it, where the system cannot say'),
	row('surroundings', 'XDG_RUNTIME_DIR', 'holds the socket of a shared ssh connection; `/tmp` without it'),
	row('surroundings', 'TMUX', 'tells, with the next three, whether the terminal takes copies'),
	row('surroundings', 'STY', 'see `TMUX`'),
	row('surroundings', 'TERM_PROGRAM', 'see `TMUX`'),
	row('surroundings', 'VTE_VERSION', 'see `TMUX`'),
	row('surroundings', 'TZ', 'the time zone of pretended programs'),
	row('surroundings', 'TMPDIR', 'a folder of the drill, for pretended programs'),
	row('surroundings', 'NODE_ENV', 'is always `production` here'),
	row('command', 'ROLLBOOK_RUN', 'name of the run that a command belongs to'),
	row('command', 'ROLLBOOK_ATTEMPT', 'which attempt of which step it is; by it children are found again'),
	row('drill', 'ROLLBOOK_RUN_FOLDER', 'folder of the run'),
	row('drill', 'ROLLBOOK_DRILL_ROOT', 'the pretended file system'),
	row('drill', 'ROLLBOOK_DRILL_ATTEMPT', 'number of the attempt'),
	row('drill', 'ROLLBOOK_STEP', 'id of the step'),
	row('drill', 'ROLLBOOK_CONTEXT', 'where the line is pretended to run; empty: here'),
	row('hook', 'ROLLBOOK_EVENT', 'what happened, like `run-finished`'),
	row('hook', 'ROLLBOOK_MODE', '`live` or `drill`'),
	row('hook', 'ROLLBOOK_HEAD', 'hash of the entry'),
	row('hook', 'ROLLBOOK_FOLDER', 'the run folder'),
];

export const variablesOf = (command: string): readonly Variable[] => VARIABLES.filter(({commands}) => commands.includes(command));
