import { CLAUSES, TRAPS } from '../../model/clause.ts';
import type { Contract } from '../../model/contract.ts';
import type { Needs } from '../../model/needs.ts';

/** A question to a vendor. The id never changes, so that an answer can be filed under it. */
export interface Question {
  readonly id: QuestionId;
  /** The words asked about, where there are any. */
  readonly quote: string | null;
}

/** `agreement`: is there anything that binds? Then what is missing, the languages that the buyer needs, and what takes back. */
export const QUESTION_IDS = ['agreement', ...CLAUSES, 'support-language', ...TRAPS] as const;
export type QuestionId = (typeof QUESTION_IDS)[number];
export const isQuestionId = (id: string): id is QuestionId => QUESTION_IDS.some((one) => one === id);

type Asked = Pick<Contract, 'state' | 'missing' | 'traps'>;

/**
 * What to ask about one or several documents of a vendor: missing is what none of them says. Languages of support are not read from
 * documents, so those that the buyer needs are asked about whatever is written.
 */
export function questionsOf(contracts: readonly Asked[], languages: Needs['languages'] = []): readonly Question[] {
  const isBound = contracts.some(({ state }) => state === 'contractual');
  const missing = CLAUSES.filter((clause) => contracts.every((contract) => contract.missing.includes(clause)));
  const traps = TRAPS.flatMap((id): Question[] => {
    const trap = contracts.flatMap((contract) => contract.traps).find((one) => one.id === id);
    return trap === undefined ? [] : [{ id, quote: trap.quote }];
  });
  return [
    ...(isBound ? [] : [{ id: 'agreement', quote: null } as const]),
    ...missing.map((id) => ({ id, quote: null })),
    ...(languages.length === 0 ? [] : [{ id: 'support-language', quote: null } as const]),
    ...traps,
  ];
}
