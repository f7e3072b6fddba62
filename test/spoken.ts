import { readContract } from '../src/evidence/contract/contract.ts';
import { readDocument } from '../src/evidence/document/document.ts';
import type { Contract } from '../src/model/contract.ts';

/** What a few lines of Markdown promise. */
export const spoken = async (text: string): Promise<Contract> =>
  readContract(await readDocument('terms.md', new TextEncoder().encode(text)));

/** Each promise of a text as one line: plan, level, metric, time. */
export async function promisesIn(text: string): Promise<string[]> {
  const { commitments } = await spoken(text);
  return commitments
    .map(
      ({ plan, severity, metric, targetValue, targetUnit }) =>
        `${plan ?? '-'} ${severity ?? '-'} ${metric} ${targetValue}${targetUnit}`,
    )
    .toSorted();
}
