import { findPercents } from '../../language/duration-percent.ts';
import type { Remedy } from '../../model/contract.ts';
import { type Run, slice, trimmed } from '../document/run.ts';
import { scopeOf } from './availability-scope.ts';
import { CREDIT, EXAMPLE } from './lexicon.ts';
import { type Passage, type Placed, sentences } from './passage.ts';
import { placeFrom, placeOf } from './place.ts';
import { thresholdOf } from './threshold.ts';
import { isHypothetical } from './told.ts';

const CAP =
  /\b(?:not exceed|no more than|maximum|capped|up to|limit(?:ed)? to|more than)\b|不超过|上限|最高|封顶|为限/iu;
const UPTIME = /\bup-?time\b|\bavailab\w*|\bservice level|可用(?:性|率|度)|达标率|在线率|成功率|SLA|月度/iu;
const OTHER_REMEDY =
  /(?:赔付|赔偿|补偿|延长|免费)(?!申请|请求|方案|标准)[^。；,，]{0,24}(?:时长|时间|天数|服务期)|(?:赔付|赔偿|补偿)[^。；]{0,16}[\d一二三四五六七八九十百]+\s?倍|\b(?:extend|extension of)\b[^.]{0,60}\b(?:term|subscription|period)\b|\b\d+ (?:times|days?) (?:of )?(?:the |free )?(?:downtime|service|credit)|\bfree days?\b|\b\d+(?:\s?[(（][^()（）]{1,12}[)）])?\s?(?:x|times)\b[^.%]{0,60}\b(?:fees?|rates?|charges?)\b/iu;

/** A bound as high as this is one of availability, whatever it is called. */
const LEAST_UPTIME = 90;
const OF_THE_FEE =
  /%\s?of (?:the |your |that |its )?(?:\w+ ){0,3}(?:fees?|bill|charges?|invoice)\b|(?:服务费|月费|费用)(?:的|总额的)?\s?[\d.]+\s?[%％]/iu;
/** So much for each step below: a rate, which no table of steps holds. */
const RATE =
  /每(?:低|降|下降|降低|减少|差)[^。；]{0,8}[\d.]+\s?%|\b(?:for (?:each|every)|per)\s(?:(?:full|additional|further)\s)?[\d.]+\s?(?:%|percent|percentage points?)/iu;

/** What the sentences of a passage give back. */
export function remediesInPassage(stored: string, passage: Passage): Remedy[] {
  if (passage.isHeading) return [];
  const isAbout = CREDIT.test(`${passage.path.at(-1) ?? ''} ${passage.depth > 0 ? passage.lead : ''}`);
  const isOfUptime = UPTIME.test(passage.run.text);
  const isOfFee = isOfUptime && OF_THE_FEE.test(passage.run.text);
  let goesOn = false;
  const section = passage.path.at(-1) ?? '';
  if (isHypothetical(section) || EXAMPLE.test(section)) return [];
  return sentences(passage.run)
    .flatMap(stepsOf)
    .flatMap((sentence): Remedy[] => {
      const { text } = sentence;
      // `below 99.9 %, 5 % of the fee; below 99 %, 15 %`: the second part is about credits because the first was.
      const isStep = isAbout || goesOn;
      goesOn = false;
      if (EXAMPLE.test(text) || isHypothetical(text) || !(CREDIT.test(text) || isOfFee || isStep)) return [];
      const scope = scopeOf(passage.path);
      if (RATE.test(text) && CREDIT.test(text))
        return [{ scope, lt: null, ge: null, creditPercent: null, condition: null, ...placeOf(stored, sentence) }];
      if (
        OTHER_REMEDY.test(text) &&
        (UPTIME.test(text) || /\boutages?\b/iu.test(text) || isAbout) &&
        !/可以?终止/u.test(text) &&
        findPercents(text).length === 0
      )
        return [{ scope, lt: null, ge: null, creditPercent: null, condition: null, ...placeOf(stored, sentence) }];
      if (findPercents(text).length < 2) return [];
      const credit = creditOf(text);
      if (!credit) return [];
      const rest = `${text.slice(0, credit.start)} ${text.slice(credit.end)}`;
      const threshold = thresholdOf(rest);
      const isUptime = isOfUptime || (CREDIT.test(text) && (threshold?.lt ?? 0) >= LEAST_UPTIME);
      if (!threshold || (!isUptime && !isStep) || CAP.test(text.slice(Math.max(0, credit.start - 16), credit.start)))
        return [];
      goesOn = true;
      return [{ scope, ...threshold, creditPercent: credit.percent, condition: null, ...placeOf(stored, sentence) }];
    });
}

/** Cards: a step on one line, and on the next what is given back for it. */
export function remediesOnCards(stored: string, parts: readonly Placed[]): Remedy[] {
  return parts.flatMap((part, at): Remedy[] => {
    const next = parts[at + 1];
    if (part.kind === 'table' || next === undefined || next.kind === 'table') return [];
    const { text } = part.run;
    const [, share] = CREDIT_ALONE.exec(next.run.text) ?? [];
    const threshold = text.length <= LONGEST_STEP ? thresholdOf(text) : null;
    if (share === undefined || threshold === null) return [];
    const after = parts[at + 2];
    const about = [
      part.path.at(-1) ?? '',
      ...part.above,
      next.run.text,
      after?.kind === 'passage' ? after.run.text : '',
    ];
    if (!about.some((words) => CREDIT.test(words)) || !about.some((words) => GIVEN_BACK.test(words))) return [];
    const place = placeFrom(stored, part.run, next.run);
    return [{ scope: scopeOf(part.path), ...threshold, creditPercent: Number(share), condition: null, ...place }];
  });
}
/** A discount alone may be on anything. */
const GIVEN_BACK = /\bcredits?\b|\brefunds?\b|\bSLA\b|\bup-?time\b|\bavailab|赔|补偿|可用/iu;
const CREDIT_ALONE = /^\s*(\d{1,3}(?:\.\d+)?)\s?[%％]\s*(?:(?:service )?(?:credit|discount|refund))?\s*$/iu;
const LONGEST_STEP = 40;

/** `below 99.9 %, a credit of 5 %, and if it is below 99 %, of 15 %`: a part a step, cut where a bound follows a whole step. */
function stepsOf(sentence: Run): readonly Run[] {
  const { text } = sentence;
  if ((text.match(/%|百分之|percent/gu)?.length ?? 0) < 4) return [sentence];
  const parts: Run[] = [];
  let from = 0;
  for (const { 0: cut, index } of text.matchAll(NEXT_STEP)) {
    const before = text.slice(from, index);
    if (thresholdOf(before) === null || creditOf(before) === null || findPercents(before).length < 2) continue;
    parts.push(trimmed(slice(sentence, from, index + 1)));
    from = index + cut.length;
  }
  return parts.length === 0 ? [sentence] : [...parts, trimmed(slice(sentence, from, text.length))];
}
const NEXT_STEP =
  /[,，、](?=\s?(?:(?:and|or|but|while|whereas)\s)?(?:(?:if|where|when|should)\b|[^,，。%]{0,16}(?:低于|小于|不足|未达|below|under|less than|[<＜])))|[,，]?\s(?:and\s)?(?=\d[\d.]*\s?% (?:(?:if|when|where)\b[^,%]{0,30})?(?:below|under|less than)\b)|\s(?=(?:monthly )?(?:up-?time|availability)(?: percentage)?\s?(?:[<≤]|below|under|less than))/giu;

const BOUNDED =
  /(?:低于|小于|不足|未达(?:到|至)?|没有达到|未满|高于|大于|等于|不少于|以上|以下|below|under|than|least|(?<!equal )to|between|and|至|到|[-–~～<>≤≥=])\s?$/iu;

/** The percentage that is given, told from those that bound it: the only one without a comparison, or the one beside the fee. */
function creditOf(text: string) {
  const free = findPercents(text).filter(
    ({ start, end }) =>
      !BOUNDED.test(text.slice(0, start)) &&
      !/[*＊×]\s?$/u.test(text.slice(0, start)) &&
      !/^\s?(?:[(（]不?含[)）]\s?)?(?:>|≥|<|≤|以下|以上|及以上|(?:-|–|~|至|到|to\b)\s?[<≤]?\s?\d)/u.test(
        text.slice(end),
      ),
  );
  if (free.length === 1) return free[0];
  const beside = free.filter(
    ({ start, end }) =>
      /^\s?(?:of (?:the |your |that |its )?(?:\w+\s){0,3}(?:fees?|bill|charges?|amount|spend|credit)|(?:service )?(?:credit|refund|discount))/iu.test(
        text.slice(end),
      ) ||
      /(?:费用?|费的|金额)(?:的|总额的)?\s?$/u.test(text.slice(0, start)) ||
      /(?:credit|refund)[^.%]{0,24}$/iu.test(text.slice(0, start)),
  );
  return beside.length === 1 ? beside[0] : null;
}
