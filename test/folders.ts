/** Imports point to the left: a folder imports itself and the folders before it. The order is the design. */
export const FOLDERS = [
  { folder: 'model', may: 'import nothing of ours', why: 'the nouns must not depend on what is done with them' },
  { folder: 'time', may: 'import model', why: 'clocks are values: they must not know who is judged by them' },
  { folder: 'stats', may: 'import to its left', why: 'an estimator that knows about vendors could be bent for one' },
  { folder: 'language', may: 'import to its left', why: 'text is read the same whoever wrote it' },
  { folder: 'cases', may: 'import to its left', why: 'one fold serves history and live; it must not know the audits' },
  { folder: 'simulate', may: 'import to its left', why: 'the tester of the tester must not share its judgement' },
  { folder: 'evidence', may: 'import to its left', why: 'raw documents become records without knowing their score' },
  { folder: 'audits', may: 'import to its left', why: 'an audit returns a value, never a score' },
  { folder: 'scoring', may: 'import to its left', why: 'weights and curves live in one place, after the values' },
  { folder: 'decision', may: 'import to its left', why: 'a decision is data; its words come later' },
  { folder: 'report', may: 'import to its left', why: 'a report shows what was computed and computes nothing' },
  { folder: 'gather', may: 'import to its left', why: 'gathering fetches and never normalises' },
  { folder: 'store', may: 'import to its left', why: 'the store keeps files and never judges' },
  { folder: 'app', may: 'import to its left', why: 'each verb joins the parts in one place' },
  {
    folder: 'web',
    may: 'import the pure folders and the words of report',
    why: 'the page recomputes with the same code and speaks with the same words; its only I/O is HTTP',
  },
  { folder: 'server', may: 'import to its left', why: 'a face holds no arithmetic' },
  { folder: 'cli', may: 'import to its left', why: 'a face holds no arithmetic' },
] as const;

/** Exceptions to "everything to its left", each with its reason. */
export const FORBIDDEN = [
  { from: 'audits', to: 'scoring', why: 'an audit returns a value, never a score' },
  {
    from: 'gather',
    to: 'evidence',
    why: 'gathering fetches; normalising is done from raw, so that it can be done again',
  },
  { from: 'gather', to: 'report', why: 'fetching has no words to show' },
  { from: 'scoring', to: 'audits', why: 'scores read values; who measured them is no matter' },
  { from: 'decision', to: 'report', why: 'a decision is data; its words come later' },
  ...['evidence', 'gather', 'store', 'app'].map((to) => ({
    from: 'web',
    to,
    why: 'the page shows what was computed and may compute again, but it reads no document and no disk',
  })),
  { from: 'server', to: 'web', why: 'the page is built apart; the server sends it and does not run it' },
  { from: 'cli', to: 'web', why: 'the page is built apart; the command line does not run it' },
  { from: 'cli', to: 'server', why: 'two faces of the same verbs; src/main.ts hands one to the other' },
  { from: 'server', to: 'cli', why: 'two faces of the same verbs; src/main.ts hands one to the other' },
] as const;
