import type { Metric } from '../../model/contract.ts';
import { findMetrics } from './lexicon.ts';
import type { Placed } from './passage.ts';
import { isPlanName } from './promise-label.ts';
import { isReported } from './told.ts';

/** A sentence that says of times that they are no promise. */
export interface NoGuarantee {
  /** What it speaks of; none: of every time. */
  readonly metrics: readonly Metric[];
  /** The plan that it stands under, as its heading words it. */
  readonly plan: string | null;
}

const TIMES =
  /(?:\b(?:response|resolution|reply|recovery|these|those|such|stated|listed|above|support) times?\b|\bresponses?\b|\btargets?\b|\bobjectives?\b|\bSLOs?\b|\btimes? (?:above|below|listed|stated|given|shown)\b)[^.]{0,120}(?:not (?:represent |constitute |be )?(?:a |any )?(?:performance )?(?:guarantee|warranty|commitment)|goals? only|n't (?:represent|constitute) a)|(?:响应|回复|解决|修复|恢复|时限|时效|目标|(?:上述|以上|本页|下列|下述|表中|所列)[^。]{0,6}(?:时间|指标|数值))[^。]{0,40}(?:(?:不构成|并?非|不是|不作为|不属于)[^。]{0,12}(?:承诺|保证|担保|依据)|仅供参考|仅为参考)/iu;
const DENIAL = /\bnot\b|n't|\bonly\b|不构成|并?非|不是|不作为|不属于|仅/iu;
const ENDS = /(?<=[。！？])|(?<=[.!?])\s/u;

/** What a document calls a goal and no promise. A figure of the past or of a brochure that it disowns says nothing of its terms. */
export function readNoGuarantees(parts: readonly Placed[]): readonly NoGuarantee[] {
  return parts.flatMap((part) =>
    part.kind === 'table' || part.isHeading || !TIMES.test(part.run.text)
      ? []
      : part.run.text.split(ENDS).flatMap((sentence): NoGuarantee[] => {
          if (!TIMES.test(sentence) || isReported(sentence)) return [];
          return [{ metrics: metricsOf(sentence), plan: part.path.toReversed().find(isPlanName) ?? null }];
        }),
  );
}

/** `The response is no promise of a solution` takes nothing from the response. */
function metricsOf(sentence: string): readonly Metric[] {
  const at = DENIAL.exec(sentence)?.index ?? sentence.length;
  const named = findMetrics(sentence);
  const after = named.filter(({ start }) => start >= at);
  return [...new Set((after.length > 0 ? after : named).map(({ metric }) => metric))];
}

export const isNoGuarantee = (said: readonly NoGuarantee[], metric: Metric, plan: string | null): boolean =>
  said.some(
    (one) => (one.metrics.length === 0 || one.metrics.includes(metric)) && (one.plan === null || one.plan === plan),
  );
