import { findDurations } from '../../language/duration.ts';
import { findPercents } from '../../language/duration-percent.ts';
import type { Availability } from '../../model/contract.ts';
import { slice, trimmed } from '../document/run.ts';
import { scopeIn, scopeOf } from './availability-scope.ts';
import { availabilityInTable } from './availability-table.ts';
import {
  AVAILABLE,
  BELOW_BEFORE,
  COMMITS,
  DURABLE,
  LOWEST,
  OF_SOMETHING_ELSE,
  OTHER_RATE,
  PROMISES,
} from './availability-words.ts';
import { BEST_EFFORT, bindingOf, CREDIT, EXAMPLE, metricOf } from './lexicon.ts';
import { type Passage, type Placed, sentences } from './passage.ts';
import { placeOf } from './place.ts';
import { thresholdOf } from './threshold.ts';
import { isDisclaimed, isReported } from './told.ts';

const PROMISED =
  /\bguarante\w*|\bcommit\w*|\bat least\b|\bno less than\b|\bnot less than\b|\bminimum\b|\bwill (?:be|use|make|maintain|ensure|provide|not (?:fall|drop|go))\b|\bshall\b|\bensures?\b|\btargets?\b|\bof\b|\bis\b|\boffers?\b|\bprovides?\b|\bpromis\w*|≥|>=|[:：]|提供|承诺|保证|确保|保障|设定|目标|不低于|不少于|不小于|达到|为|大于等于|以上|可用[性率]\s?\d|\d\s*%?\s*(?:(?:monthly|annual|yearly|service) )?(?:up-?time|availab|SLA\b)/iu;
/** A promise without a verb: `availability a month is at least 99.9 %`. */
const LEAST = /\bat least\b|\bno(?:t)? less than\b|不(?:低|少|小)于/iu;
/** The most that is given back is no availability. */
const CAPPED =
  /(?:不(?:得|会|应)?(?:超过|高于)|上限|最高|封顶)[^%％]*$|\b(?:not (?:to )?exceed|maximum|capped|no more than|up to)\b[^%]*$/iu;
/** `We guarantee that at least 99.9% of the time ...`. */
const OF_THE_TIME = /(?:%|percent)\s?(?:of the time\b|(?:的时间|的情况))/iu;
/** Definitions, formulas and restatements: a percentage that explains, not one that promises. */
const EXPLAINS =
  /(?:[=＝÷×*]|[)）\s][xX]|\\times)\s*$|^\s*(?:=|时|指|意指|意味着|是指|means|meaning|的?(?:单位时间|分钟|概率))|错误率|\berror rate|是指|\bmeans\b|\bdefined as\b|\bcalculated\b|视为|\bdeemed\b|\bconsidered\b|\bassumed\b|单个用户每月/iu;
/** `"Availability target" means 99.9%`: a definition that promises. */
const NAMED = /\b(?:target|commitment)\b["”']?\s(?:means|is)\s?:?\s*$/iu;

/** Every availability that a document promises, once a scope. */
export function readAvailability(stored: string, parts: readonly Placed[]): Availability[] {
  const found: Availability[] = [];
  const add = (availability: Availability) => {
    const isKnown = found.some(
      (other) =>
        other.percent === availability.percent && (other.scope === availability.scope || availability.scope === null),
    );
    if (!isKnown) found.push(availability);
  };
  for (const part of parts)
    for (const availability of part.kind === 'table' ? availabilityInTable(stored, part) : inPassage(stored, part))
      add(availability);
  return found;
}

function inPassage(stored: string, passage: Passage): Availability[] {
  if (passage.isHeading || !/[%％]|percent|百分之/iu.test(passage.run.text)) return [];
  if (
    (EXAMPLE.exec(passage.run.text.slice(0, 40))?.index ?? Number.POSITIVE_INFINITY) <
      passage.run.text.search(/[%％]|percent|百分之/iu) ||
    isReported(passage.path.at(-1) ?? '') ||
    // Steps of a credit, by heading or by what introduces the list.
    (CREDIT.test(`${passage.path.at(-1) ?? ''} ${passage.depth > 0 ? passage.lead : ''}`) &&
      !COMMITS.test(passage.run.text) &&
      !(passage.depth === 0 && LEAST.test(passage.run.text)))
  )
    return [];
  return sentences(passage.run).flatMap((sentence, at, all) => {
    const { text } = sentence;
    const isAbout =
      AVAILABLE.test(`${text} ${passage.depth > 0 ? passage.lead : ''}`) ||
      (OF_THE_TIME.test(text) &&
        (COMMITS.test(text) || BEST_EFFORT.test(text)) &&
        !(metricOf(text) !== null && findDurations(text).length > 0));
    if (!isAbout && !isCard(text, passage)) return [];
    const example = EXAMPLE.exec(text)?.index ?? text.length;
    const percents = findPercents(text);
    if (percents.length > MOST_FIGURES) return [];
    return percents.flatMap(({ percent, start, end }): Availability[] => {
      const from = Math.max(
        ...[...text.slice(0, start).matchAll(/[,，、;；]|\band\b/gu)].map(({ index, 0: stop }) => index + stop.length),
        0,
      );
      const to = endOfClause(text, end);
      const clause = text.slice(from, to);
      const before = text.slice(0, start);
      if (percent < LOWEST || percent > 100 || CAPPED.test(text.slice(from, start)) || start > example) return [];
      if (
        !(
          PROMISED.test(text) ||
          OF_THE_TIME.test(text) ||
          isCard(text, passage) ||
          COMMITS.test(passage.path.at(-1) ?? '')
        ) ||
        BELOW_BEFORE.test(before) ||
        isStepOf(clause, percent)
      )
        return [];
      if (DURABLE.test(clause) || (DURABLE.test(text) && !AVAILABLE.test(clause))) return [];
      const isSaid = /\bwill (?:be|provide|maintain)\b/iu.test(before) || COMMITS.test(before);
      const explains =
        (EXPLAINS.test(before.slice(-80)) && !NAMED.test(before)) || (!isSaid && EXPLAINS.test(text.slice(end)));
      if (explains) return [];
      if (OTHER_RATE.test(clause) || OF_SOMETHING_ELSE.test(text.slice(end))) return [];
      if (!AVAILABLE.test(clause) && thresholdOf(text)?.lt != null) return [];
      if (CREDIT.test(text) && (!AVAILABLE.test(clause) || thresholdOf(text)?.lt != null)) return [];
      if (isReported(text) || isReported(clause) || isDisclaimed(text, all[at + 1]?.text)) return [];
      const run = trimmed(slice(sentence, AVAILABLE.test(clause) ? from : 0, to));
      return [
        {
          scope: scopeIn(clause) ?? scopeOf(passage.path),
          percent,
          binding: bindingOf(text.slice(0, example), ''),
          ...placeOf(stored, run),
        },
      ];
    });
  });
}

/** More figures than a sentence has: data, of which each would be held against all the others. */
const MOST_FIGURES = 100;

/** `below 99.9% but at least 99%`: either end of a step. */
function isStepOf(clause: string, percent: number): boolean {
  const step = thresholdOf(clause);
  return step !== null && step.lt !== null && (step.lt === percent || step.ge === percent);
}

/** A figure alone, under a heading that promises uptime: its name stands on the line below. */
const isCard = (text: string, { path, above }: Passage): boolean =>
  /^\s*\d{2,3}(?:\.\d+)?\s?[%％]\s*$/u.test(text) &&
  [path.at(-1) ?? '', ...above].some((words) => AVAILABLE.test(words) && PROMISES.test(words) && !CREDIT.test(words));

function endOfClause(text: string, from: number): number {
  const stop = /[,，;；。]|\.(?=\s|$)/u.exec(text.slice(from));
  return stop ? from + stop.index : text.length;
}
