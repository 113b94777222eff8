/** Commands that do not end by themselves, and commands that wait for a person. `line` is the command's words joined by blanks. */
export type Ending = {readonly programs: RegExp; readonly line: RegExp; readonly not?: RegExp};
