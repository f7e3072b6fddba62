import type { Metric } from '../../model/contract.ts';
import { isNote } from './footnote.ts';
import { BUSINESS_CLOCK, findMetrics, PLAN_WORDS } from './lexicon.ts';
import { type Placed, sentences } from './passage.ts';
import { isPlanName } from './promise-label.ts';
import { isSameLabel } from './severity-label.ts';

/** A sentence that makes times of the document run in office hours, and which ones. Empty: all of them. */
export interface ClockClause {
  readonly metrics: readonly Metric[];
  /** Lower case, as a part of the plan's name. */
  readonly plans: readonly string[];
  readonly severities: readonly string[];
  readonly excepted: readonly string[];
}

/** `Response times are measured during business hours`; `以上时效均按工作时间计算`. */
const RUNS_IN =
  /["“]?\bhours?\b["”]? (?:are|means?|refers? to) (?:business|working|office) hours\b|\b(?:times?|targets?|SLAs?|SLOs?|clocks?|commitments?)\b[^.;]{0,40}\b(?:appl(?:y|ies)|measured|counted|calculated|computed|runs?|tracked|based|expressed|stated|given|refers?)\b[^.;]{0,40}\b(?:(?:business|working|office|support|coverage|service|operating)\s(?:hours?|time)|coverage windows?)\b|(?:时间|时效|时限|SLA|承诺)[^。；]{0,16}(?:按|以|均为|[仅只]在|在)[^。；]{0,10}(?:工作|服务|营业|支持|受理)(?:时间|时段)[^。；]{0,8}(?:计算|计[，。]|计$|为准|统计|起算|生效|适用)/iu;
/** Other clocks than that of support, and times outside the office. */
const OTHER_CLOCK =
  /\bup-?time\b|\bavailab|\bdowntime\b|\bmaintenance\b|\bcredits?\b|可用性|在线率|停机|维护|\boutside\b|\bnon-?(?:business|working)\b|非(?:工作|营业)|工作时间(?:之?外|以外)/iu;
const EXCEPT =
  /\b(?:except|excluding|other than|apart from)\b[^.;]*|除(?:了)?[^，。；]{1,24}?(?:之外|以外|外)|(?:不包括|不适用于)[^。；]*/giu;
const LEVEL = /\b(?:severity|sev|priority)[\s-]?[0-5]\b|\b[PS][0-5]\b|[一二三四特]级/giu;

/** Every sentence of prose that says on which clock times run; notes under a table are its own matter (`officeMarks`). */
export function readClockClauses(parts: readonly Placed[]): readonly ClockClause[] {
  return parts.flatMap((part) => {
    if (part.kind === 'table' || part.isHeading || isNote(part.run.text)) return [];
    const section = part.path.toReversed().find(isPlanName);
    return sentences(part.run).flatMap(({ text }): ClockClause[] => {
      if (!RUNS_IN.test(text) || OTHER_CLOCK.test(text)) return [];
      const excepted = (text.match(EXCEPT) ?? []).join(' ');
      const said = text.replace(EXCEPT, ' ');
      // `For Developer support, response targets are ...`
      const named =
        PLAN_WORDS.exec(/^\s*(?:for|on|对于?)\s([^,，]{2,40})[,，]/iu.exec(said)?.[1] ?? '')?.[0] ?? section;
      return [
        {
          metrics: findMetrics(said).map(({ metric }) => metric),
          plans: named === undefined ? [] : [(PLAN_WORDS.exec(named)?.[0] ?? named).toLowerCase()],
          severities: said.match(LEVEL) ?? [],
          excepted: excepted.match(LEVEL) ?? [],
        },
      ];
    });
  });
}

/** Does any clause make this time run in office hours? */
export function runsInOffice(
  clauses: readonly ClockClause[],
  { metric, plan, severity }: { metric: Metric; plan: string | null; severity: string | null },
): boolean {
  const isAmong = (levels: readonly string[]) => severity !== null && levels.some((one) => isSameLabel(one, severity));
  return clauses.some(
    ({ metrics, plans, severities, excepted }) =>
      (metrics.length === 0 || metrics.includes(metric)) &&
      (plans.length === 0 || plans.some((one) => plan?.toLowerCase().includes(one))) &&
      (severities.length === 0 || isAmong(severities)) &&
      !isAmong(excepted),
  );
}

/** `Response time (business hours)` over or beside a time. */
export const isOfficeLabel = (words: string): boolean => BUSINESS_CLOCK.test(words) && !OTHER_CLOCK.test(words);
