import type { Run } from './run.ts';

/** A document as its reader needs it: headings, paragraphs, list items and tables in reading order. */
export type Block = Heading | Paragraph | Table;

export interface Heading {
  readonly kind: 'heading';
  /** 1 is the title. */
  readonly level: number;
  readonly run: Run;
}

export interface Paragraph {
  readonly kind: 'paragraph';
  /** 0: no list item; else how deep the item stands. */
  readonly depth: number;
  readonly run: Run;
}

export interface Table {
  readonly kind: 'table';
  readonly rows: readonly (readonly Cell[])[];
}

export interface Cell {
  readonly run: Run;
  readonly isHeader: boolean;
  readonly columns: number;
  readonly rows: number;
}

export const FORMATS = ['markdown', 'mdx', 'html', 'text', 'pdf', 'docx'] as const;
export type Format = (typeof FORMATS)[number];

export interface ReadDocument {
  readonly format: Format;
  /** What all spans point into: the file's own text, or for PDF and DOCX the text taken out of it. */
  readonly stored: string;
  readonly title: Run | null;
  readonly blocks: readonly Block[];
}
