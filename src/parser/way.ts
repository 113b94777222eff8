/** One of several ways: what stands on its lines belongs to it. */
export type Way = {readonly line: number; readonly endLine: number; readonly text: string; readonly links: readonly string[]};

/** Items, panels or blocks of which only one applies. `labelled`: each stands under a label, as it would under a heading. `panels`: each is a page of its own. */
export type Ways = {readonly section: number; readonly line: number; readonly why: string; readonly about: 'alternative' | 'condition'; readonly asks: string; readonly labelled: boolean; readonly panels?: true; readonly ways: readonly Way[]};
