import type {LabelledLine} from './labelled-lines.ts';

/** What a runbook is made of, in document order. Lines are 1-based as stored; `section` is an index into the outline. */
export type Block = Heading | Paragraph | Item | Fence | Table;

type Placed = {
	readonly line: number;
	readonly endLine: number;
	/** Index of the section that the block stands in; headings stand in their own. */
	readonly section: number;
	/** The list item around it, if any. */
	readonly item: Item | null;
	/** `<!-- rollbook: … -->` on it or above it. */
	readonly notes: readonly Note[];
};

/** Raw text of an annotation and the 1-based place where it begins. */
export type Note = {readonly text: string; readonly line: number; readonly column: number};

export type Heading = Placed & {readonly kind: 'heading'; readonly level: number; readonly text: string};

export type Paragraph = Placed & Inline & {readonly kind: 'paragraph'; readonly quoted: boolean};

export type Item = Placed &
	Inline & {
		readonly kind: 'item';
		readonly ordered: boolean;
		/** Number as it counts in an ordered list; 1-based place otherwise. */
		readonly ordinal: number;
		/** Null: not a task item. */
		readonly checked: boolean | null;
		readonly depth: number;
		/** Line of the first item of its list: items of one list share it. */
		readonly list: number;
		/** Sentence right before the list, usually ending with a colon. */
		readonly intro: string;
		readonly holdsList: boolean;
		readonly holdsFence: boolean;
		/** Annotations on a line of their own above the list; only the first item has them. */
		readonly listNotes: readonly Note[];
	};

export type Fence = Placed & {
	readonly kind: 'fence';
	/** First word of the info string, lower case; empty if none. */
	readonly language: string;
	/** Everything on the opening line after the language, as stored; empty for indented blocks. */
	readonly opening: string;
	/** 1-based column where `opening` begins. */
	readonly openingColumn: number;
	readonly indented: boolean;
	/** Neither fenced nor indented: commands among the sentences of a paragraph. */
	readonly unfenced: boolean;
	readonly closed: boolean;
	/** Stored line of the first line of `text`. */
	readonly firstLine: number;
	/** Content, dedented. */
	readonly text: string;
	/** Sentence right before the fence. */
	readonly intro: string;
};

export type Table = Placed & {
	readonly kind: 'table';
	readonly header: readonly Cell[];
	readonly rows: readonly {readonly line: number; readonly cells: readonly Cell[]}[];
};

/** `notes`: annotations in the cell. */
export type Cell = Inline & {readonly line: number; readonly notes: readonly Note[]};

/** Text of a paragraph, an item or a cell, marks of emphasis dropped. */
export type Inline = {
	readonly text: string;
	/** Bold words at its beginning, without the colon; empty if none. */
	readonly lead: string;
	/** `own`: nothing else stands on its line, but for a remark in brackets. `ofPage`: a block of the page calls the same program. */
	readonly codes: readonly {readonly code: string; readonly line: number; readonly own?: true; readonly ofPage?: true}[];
	/** Targets of links: `#anchor`. */
	readonly links: readonly string[];
	/** Its lines that begin in bold, where there are several. */
	readonly labels?: readonly LabelledLine[];
	/** Nothing but a link. */
	readonly linkAlone?: true;
};

/** A heading, or a bold line that acts as one, with the indexes that make the tree. */
export type OutlineSection = {
	readonly index: number;
	readonly title: string;
	readonly level: number;
	readonly line: number;
	readonly endLine: number;
	readonly parent: number | null;
	readonly notes: readonly Note[];
	/** One of the tabs of a page, by its link: `### [Console](#tab/console)`. */
	readonly tab?: true;
};

/** An annotation at a place where it cannot be heeded. */
export type StrayNote = {
	readonly why: 'alone' | 'head-cell' | 'cut-cell' | 'splits-list' | 'splits-table' | 'not-alone' | 'slip';
	readonly line: number;
	readonly column: number;
	readonly length: number;
	/** For a `slip`: the comment as it was meant. */
	readonly meant?: string;
};

export type Outline = {
	readonly blocks: readonly Block[];
	readonly strays: readonly StrayNote[];
	readonly sections: readonly OutlineSection[];
	/** YAML or TOML between the opening marks, and the stored line of its first line. */
	readonly frontMatter: {readonly text: string; readonly line: number; readonly toml: boolean} | null;
};
