import { findDurations } from '../../language/duration.ts';
import type { Metric } from '../../model/contract.ts';
import { findMetrics } from './lexicon.ts';
import type { Placed } from './passage.ts';
import { isPlanName } from './promise-label.ts';
import { onlySeverity } from './prose-label.ts';
import { isReported } from './told.ts';

/** A sentence that says of times that they are no promise. */
export interface NoGuarantee {
  /** What they are then: goals, or what is tried. */
  readonly binding: 'slo' | 'best_effort';
  /** What it speaks of; none: of every time. */
  readonly metrics: readonly Metric[];
  /** The plan that it stands under, as its heading words it. */
  readonly plan: string | null;
}

const TIMES =
  /(?:\b(?:response|resolution|reply|recovery|these|those|such|stated|listed|above|support) times?\b|\bresponses?\b|\btargets?\b|\bobjectives?\b|\bSLOs?\b|\btimes? (?:above|below|listed|stated|given|shown)\b)[^.]{0,120}(?:not (?:represent |constitute |be )?(?:a |any )?(?:performance )?(?:guarantee|warranty|commitment)|goals? only|n't (?:represent|constitute) a)|(?:响应|回复|解决|修复|恢复|时限|时效|目标|(?:上述|以上|本页|下列|下述|表中|所列)[^。]{0,6}(?:时间|指标|数值))[^。]{0,40}(?:(?:不构成|并?非|不是|不作为|不属于)[^。]{0,12}(?:承诺|保证|担保|依据)|仅供参考|仅为参考)/iu;
const DENIAL = /\bnot\b|n't|\bonly\b|不构成|并?非|不是|不作为|不属于|仅/iu;
/** `We make all reasonable efforts to meet these times`. */
const TRIED =
  /\btimes?\b[^.]{0,80}\bbest[- ]efforts? basis\b|\b(?:reasonable|best)\b[^.]{0,24}\b(?:efforts?|endeavou?rs) to (?:meet|achieve|keep|hit|honou?r|exceed|comply)\b[^.]{0,80}\b(?:response|resolution|times?|targets?)\b|(?:尽力|努力|尽合理努力)[^。；]{0,8}(?:达到|满足|遵守)[^。；]{0,20}(?:响应|解决|时[间限])|(?:时[间限]|时效)[^。；]{0,16}(?:均|都|仅)?(?:为|按)尽力/iu;
/** `响应时间为目标值`. */
const AIMED = /(?:时[间限]|时效|指标|数值)[^。；]{0,6}(?:为|是|属于?)目标/u;
/** `This document creates no legal obligation`: nothing in it binds, whatever its words. */
const DISOWNS =
  /(?:本(?:文件|协议|文档|页面?|说明|政策|承诺|SLA)|(?:以上|上述|本页)(?:内容|条款))[^。；]{0,24}(?:不构成|不形成|并?非|不是|不具(?:备|有)?|不作为)[^。；]{0,14}(?:约束力|法律效力|合同(?:条款|义务|承诺)?|要约)|\b(?:this|the) (?:document|page|policy|statement|SLA|guide|schedule)\b[^.]{0,60}(?:\b(?:not|no)\b|n't)[^.]{0,40}(?:\blegally binding\b|\bbinding (?:commitment|agreement|contract|obligation)|\bcontractual(?:ly)?\b|\bpart of (?:any|your|the|a) (?:contract|agreement)|\blegal (?:obligation|commitment|effect)|\bcreates? (?:any )?obligations?)/iu;
const ENDS = /(?<=[。！？])|(?<=[.!?])\s/u;

/** What a document calls a goal and no promise. A figure of the past or of a brochure that it disowns says nothing of its terms. */
export function readNoGuarantees(parts: readonly Placed[]): readonly NoGuarantee[] {
  return parts.flatMap((part) => {
    if (part.kind === 'table' || part.isHeading) return [];
    const { text } = part.run;
    if (!TRIED.test(text) && !AIMED.test(text) && !(DENIAL.test(text) && TIMES.test(text))) return [];
    const plan = part.path.toReversed().find(isPlanName) ?? null;
    return text.split(ENDS).flatMap((sentence): NoGuarantee[] => {
      const isTried = TRIED.test(sentence) && findDurations(sentence).length === 0;
      if (isTried)
        return [{ binding: 'best_effort', metrics: findMetrics(sentence).map(({ metric }) => metric), plan }];
      if (AIMED.test(sentence) && findDurations(sentence).length === 0)
        return [{ binding: 'slo', metrics: findMetrics(sentence).map(({ metric }) => metric), plan }];
      const metrics = deniedIn(sentence);
      // `The goal for P2 is five days and no commitment` is about that one time.
      const isOwn = findDurations(sentence).length > 0 && onlySeverity(sentence) !== null;
      return metrics === null || isOwn ? [] : [{ binding: 'slo', metrics, plan }];
    });
  });
}

/** Does the document say of itself that it binds nobody? */
export const isDisowned = (parts: readonly Placed[]): boolean =>
  parts.some(
    (part) =>
      part.kind !== 'table' && !part.isHeading && part.run.text.split(ENDS).some((sentence) => DISOWNS.test(sentence)),
  );

/** Do the words that promise a time deny it themselves? */
export const deniesItself = (near: string, metric: Metric): boolean => {
  const metrics = deniedIn(near);
  return metrics !== null && (metrics.length === 0 || metrics.includes(metric));
};

const deniedIn = (sentence: string): readonly Metric[] | null =>
  DENIAL.test(sentence) && TIMES.test(sentence) && !isReported(sentence) ? metricsOf(sentence) : null;

/** What the denial is about. `The response is no promise of a solution` is about neither: null. */
function metricsOf(sentence: string): readonly Metric[] | null {
  const at = DENIAL.exec(sentence)?.index ?? sentence.length;
  const named = (from: number, to: number) => findMetrics(sentence.slice(from, to)).map(({ metric }) => metric);
  const [before, after] = [named(0, at), named(at, sentence.length)];
  if (before.length === 0) return [...new Set(after)];
  return after.length > 0 && !after.some((metric) => before.includes(metric)) ? null : [...new Set(before)];
}

/** What the document makes of its times for a metric and a plan; null: nothing less than they say. */
export const takenBack = (
  said: readonly NoGuarantee[],
  metric: Metric,
  plan: string | null,
): NoGuarantee['binding'] | null =>
  said.find(
    (one) => (one.metrics.length === 0 || one.metrics.includes(metric)) && (one.plan === null || one.plan === plan),
  )?.binding ?? null;
