import { join } from 'node:path';
import { stringify } from 'yaml';
import { isQuestionId, QUESTION_IDS } from '../evidence/contract/questions.ts';
import { sha256 } from '../evidence/digest.ts';
import { readHandRecords } from '../evidence/hand-records.ts';
import { dayOf } from '../language/local-time.ts';
import type { Effects } from '../model/effects.ts';
import { usageError } from '../model/error.ts';
import { REPLIES, type Reply } from '../model/evidence.ts';
import { checkVendor } from './import.ts';
import { placesOf, readWorkspace } from './workspace.ts';

export interface GivenAnswer {
  readonly question: string;
  readonly vendor: string;
  readonly reply: string;
  /** Their words; needed unless nobody replied. */
  readonly said?: string | undefined;
  /** Who said it; the vendor where nobody did. */
  readonly by?: string | undefined;
  /** `2026-11-20`; today where left out. */
  readonly on?: string | undefined;
  /** Where it can be looked up: a mail, a call, a ticket. */
  readonly source?: string | undefined;
}

/** Topics of claims that answer a question. */
export const ANSWER_TOPIC = 'sla/';

/**
 * `touchstone sla answer`: what a vendor said to a question, as a record by hand. An answer is a claim of the vendor, as strong as its
 * marketing; that it refused, evaded or said nothing is what the buyer saw, and counts as first-hand.
 */
export async function recordAnswer(
  effects: Effects,
  folder: string,
  given: GivenAnswer,
): Promise<{ readonly path: string; readonly records: number }> {
  const { vendors, needs } = await readWorkspace(effects, folder);
  checkVendor(
    vendors.map(({ id }) => id),
    given.vendor,
  );
  const reply = checked(given);
  const now = new Date(effects.now());
  const on = given.on ?? dayOf(now.getTime(), needs.timezone);
  const source = given.source ?? 'answer to a question';
  const about = { vendor: given.vendor, source, url: null, observedAt: on };
  const said = given.said?.trim();
  const answer = {
    kind: 'claim',
    ...about,
    tier: reply === 'answered' ? 'marketing' : 'first-hand',
    topic: `${ANSWER_TOPIC}${given.question}`,
    reply,
    says: said || 'no reply',
    saidBy: given.by ?? given.vendor,
    ...(said ? { quote: said } : {}),
  };
  // Asked for the agreement itself and not given it: that is a state of its own (R64).
  const refusal = {
    kind: 'commitment',
    ...about,
    tier: 'first-hand',
    metric: 'sla',
    binding: 'refused',
    ...(said ? { quote: said } : {}),
  };
  const records = given.question === 'agreement' && reply === 'refused' ? [answer, refusal] : [answer];
  const body = new TextEncoder().encode(stringify({ capturedAt: now.toISOString(), records }));
  readHandRecords(`--on ${on}`, body);
  const key = sha256(JSON.stringify(records)).slice(0, 8);
  const path = join(placesOf(folder).records, `answer-${given.vendor}-${given.question}-${key}.yaml`);
  await effects.files.write(path, body);
  return { path, records: records.length };
}

function checked({ question, reply: words, said }: GivenAnswer): Reply {
  if (!isQuestionId(question))
    throw usageError(
      `${question}: no question has this id; it stands in brackets in the list, one of: ${QUESTION_IDS.join(', ')}`,
      `${question}：没有这个编号的问题；编号在问题清单的方括号中，可为：${QUESTION_IDS.join('、')}`,
    );
  const reply = REPLIES.find((one) => one === words);
  if (reply === undefined)
    throw usageError(
      `--reply ${words}: write one of ${REPLIES.join(', ')}`,
      `--reply ${words}：请写 ${REPLIES.join('、')} 之一`,
    );
  if (reply !== 'no-reply' && !said?.trim())
    throw usageError(
      `--said: their words are needed for “${reply}”; only “no-reply” has none`,
      `--said：“${reply}”须附上对方原话；只有 “no-reply” 可以没有`,
    );
  return reply;
}
