import type { Text } from '../model/text.ts';
import { caseWords } from './words/case.ts';
import { compareWords } from './words/compare.ts';
import { contractWords } from './words/contract.ts';
import { costWords } from './words/cost.ts';
import { curvesWords } from './words/curves.ts';
import { evidenceWords } from './words/evidence.ts';
import { hoursWords } from './words/hours.ts';
import type { liveWords } from './words/live.ts';
import { methodWords } from './words/method.ts';
import { partWords } from './words/parts.ts';
import { shellWords } from './words/shell.ts';
import { startScreenWords } from './words/start.ts';
import { vendorWords } from './words/vendor.ts';
import { weightsWords } from './words/weights.ts';

/** The words of every part of the page, one table a part, each word in both languages side by side. */
export const WORDS = {
  shell: shellWords,
  parts: partWords,
  start: startScreenWords,
  case: caseWords,
  compare: compareWords,
  contract: contractWords,
  cost: costWords,
  curves: curvesWords,
  evidence: evidenceWords,
  hours: hoursWords,
  method: methodWords,
  vendor: vendorWords,
  weights: weightsWords,
} as const satisfies Record<string, Readonly<Record<string, Text>>>;

/** With those of what only the served page has: a report that is a file does not carry them. */
export type AllWords = typeof WORDS & { readonly live: typeof liveWords };
