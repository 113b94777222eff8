/** `bad`: a run would fail there; `warn`: look at it before; `good`, `note`: nothing to do. */
export type Level = 'good' | 'note' | 'warn' | 'bad';

/** One thing that was looked at. `help`: what to do; null: nothing. */
export type Finding = {readonly about: 'rollbook' | 'tool' | 'variable' | 'host' | 'disk' | 'folder' | 'terminal'; readonly name: string; readonly level: Level; readonly text: string; readonly help: string | null};
