import type { VendorAnswer } from '../model/contract-check.ts';
import { byKind, type EvidenceRecord } from '../model/evidence.ts';
import { ANSWER_TOPIC } from './sla-answer.ts';

/** What the vendor said when asked, oldest first. */
export const answersIn = (records: readonly EvidenceRecord[]): VendorAnswer[] =>
  byKind(records)
    .claim.flatMap(({ reply, topic, says, saidBy, observedAt, id }): VendorAnswer[] =>
      reply === undefined
        ? []
        : [
            {
              question: topic.startsWith(ANSWER_TOPIC) ? topic.slice(ANSWER_TOPIC.length) : topic,
              reply,
              says,
              saidBy,
              on: observedAt,
              record: id,
            },
          ],
    )
    .sort((a, b) => (a.on ?? '').localeCompare(b.on ?? ''));
