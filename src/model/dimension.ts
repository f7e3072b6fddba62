/** What support is judged on: the article's five, and two more. */
export const DIMENSIONS = [
  'responsiveness',
  'resolution',
  'team',
  'knowledge',
  'proactivity',
  'contract',
  'trust',
] as const;
export type Dimension = (typeof DIMENSIONS)[number];

/** The five rows of the article's table of good and warning signs, and one for what the contract says. */
export const ROWS = [
  'responsiveness',
  'resolution',
  'team',
  'knowledge',
  'proactivity',
  'contract',
] as const satisfies readonly Dimension[];
export type Row = (typeof ROWS)[number];

/** The article's four hard indicators. */
export const INDICATORS = ['response', 'resolution', 'channels', 'docs-and-community'] as const;
export type Indicator = (typeof INDICATORS)[number];
