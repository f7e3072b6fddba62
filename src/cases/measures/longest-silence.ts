import type { CaseLog } from '../../model/case.ts';
import { OWED_SINCE, type OwedOptions, owedWords } from './owed-words.ts';
import { OPEN } from './spans.ts';

/** The longest silence of one case while it was the vendor's turn to speak. */
export interface Silence {
  /** Position in the log. */
  readonly index: number;
  /** Epoch milliseconds. */
  readonly from: number;
  readonly seconds: number;
  /** It still lasted when observation ended, so it is longer than that. */
  readonly isUnbroken: boolean;
}

/** For every case in which the vendor ever owed words; silence while the customer was asked something is nobody's. */
export function longestSilences(log: CaseLog, options: OwedOptions = {}): readonly Silence[] {
  const owed = owedWords(log, options);
  const longest = new Map<number, Silence>();
  for (const since of OWED_SINCE) {
    const { caseOf, from, time, cause } = owed[since];
    for (let row = 0; row < time.length; row++) {
      const seconds = time[row];
      if (seconds > (longest.get(caseOf[row])?.seconds ?? -1))
        longest.set(caseOf[row], { index: caseOf[row], from: from[row], seconds, isUnbroken: cause[row] === OPEN });
    }
  }
  return [...longest.values()].sort((a, b) => a.index - b.index);
}
