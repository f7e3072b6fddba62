import { findDurations } from '../../language/duration.ts';
import { findPercents } from '../../language/duration-percent.ts';
import type { Contract, ContractClaim } from '../../model/contract.ts';
import type { Clause } from './clause-search.ts';
import { CREDIT } from './lexicon.ts';
import { placeOf } from './place.ts';

const ASKS =
  /\b(?:claim(?:s|ed)?|request(?:s|ed)?|submit\w*|appl(?:y|ication)|notify|received?|report)\b|申请|提出|索赔|主张|提交/iu;
/** The head of a column is no sentence. */
const LEAST_SENTENCE = 7;
const CLAIM = /\bclaims?\b|索赔/iu;
const BURDEN =
  /\b(?:must|shall|should|required to|need to|together with|including)\b[^.]{0,70}\b(?:includ\w*|evidence|logs?|documentation|proof|details?|describ\w*|information)|(?:提供|附|提交)[^。；]{0,14}(?:证据|证明|日志|材料|记录)|举证/iu;
const VENDOR_RECORD =
  /以[^。；,，]{0,24}(?:记录|数据|监控|统计|日志)[^。；,，]{0,6}为准|\b(?:our|provider['’]s|its) (?:own )?(?:internal )?(?:monitoring|records|systems?|data|logs)|\bsole (?:and \w+ )?(?:discretion|determination)|\bdetermined by (?:us|provider)/iu;
const THIRD_RECORD = /第三方[^。；]{0,16}为准|\bthird[- ]party monitor\w*/iu;
const CAP =
  /\b(?:not exceed|no more than|maximum|capped|not accumulate|limited to|more than)\b|不超过|上限|最高|封顶/iu;
const DEADLINE = /\bwithin\b|\bbefore\b|\bno later than\b|\bby the\b|内|前|不(?:应)?(?:超过|晚于)|最晚|最迟/iu;
const FORMS: readonly (readonly [form: NonNullable<ContractClaim['form']>, pattern: RegExp])[] = [
  ['voucher', /代金券|优惠券|\bvouchers?\b/iu],
  ['time', /(?:赔付|赔偿|补偿|延长|赠送)[^。；]{0,20}(?:时长|时间|服务期|天数)|\bextension of\b/iu],
  ['credit', /\b(?:service )?credits?\b|抵扣|返还|减免|\bfuture (?:\w+ ){0,3}(?:payments?|invoices?|fees)/iu],
  ['cash', /\bcash\b|\brefunds?\b|现金|退款|退还/iu],
];
const DENIED = /(?:不(?:能|得|可)|无法)(?:折现|兑换|提现)|\bnot\b[^.]{0,40}\b(?:cash|refunds?|monetary)/giu;

/** How what is owed has to be asked for: until when, who proves it, whose records count, how much at most and in what form. */
export function readClaim(stored: string, clauses: readonly Clause[]): Contract['claim'] {
  const about = clauses.filter(
    ({ run, around }) =>
      run.text.length >= LEAST_SENTENCE && (CREDIT.test(run.text) || CREDIT.test(around) || CLAIM.test(run.text)),
  );
  const places: ContractClaim['places'] = [];
  const find = (
    says: ContractClaim['places'][number]['says'],
    test: (clause: Clause) => boolean,
  ): Clause | undefined => {
    const clause = about.find(test);
    if (clause) places.push({ says, ...placeOf(stored, clause.run) });
    return clause;
  };
  const windowed = find(
    'window',
    ({ run }) =>
      ASKS.test(run.text) && DEADLINE.test(run.text) && (windowOf(run.text) !== null || CYCLE.test(run.text)),
  );
  const window = windowed ? windowOf(windowed.run.text) : null;
  const burden = find(
    'burden',
    ({ run, around }) =>
      BURDEN.test(run.text) && (ASKS.test(run.text) || ASKS.test(around)) && CREDIT.test(run.text + around),
  );
  const record = find('record', ({ run }) => THIRD_RECORD.test(run.text) || VENDOR_RECORD.test(run.text));
  const capped = find('cap', ({ run }) => CREDIT.test(run.text) && capOf(run.text) !== null);
  const form = FORMS.find(([, pattern]) => about.some(({ run }) => pattern.test(run.text.replace(DENIED, ' '))));
  if (form) find('form', ({ run }) => form[1].test(run.text.replace(DENIED, ' ')));
  if (
    places.length === 0 ||
    (places.length === 1 && form && !about.some(({ run }) => ASKS.test(run.text) || findPercents(run.text).length > 0))
  )
    return null;
  return {
    windowDays: window?.value ?? null,
    windowUnit: window?.unit ?? null,
    burden: burden ? 'customer' : null,
    recordOf: record ? (THIRD_RECORD.test(record.run.text) ? 'third-party' : 'vendor') : null,
    capPercent: capped ? capOf(capped.run.text) : null,
    form: form?.[0] ?? null,
    places,
  };
}

/** A window that is told in billing periods has no days. */
const CYCLE =
  /个?月内|\bwithin (?:\w+ )?(?:\(\d+\) )?months?\b|\b(?:before|by) the end of\b[^.]{0,40}\b(?:billing|calendar|following|next|second)\b/iu;

function windowOf(text: string): { value: number; unit: 'd' | 'bd' } | null {
  for (const { unit, value, bound } of findDurations(text)) {
    if (bound === 'more-than') continue;
    if (unit === 'd' || unit === 'bd') return { value, unit };
    if (unit === 'week') return { value: value * 7, unit: 'd' };
  }
  return null;
}

function capOf(text: string): number | null {
  const match = CAP.exec(text);
  if (!match) return null;
  const after = findPercents(text.slice(match.index))[0];
  return after && after.start < 80 && after.percent <= 100 ? after.percent : null;
}
