import { findDurations } from '../../language/duration.ts';
import { findPercents } from '../../language/duration-percent.ts';
import type { Availability } from '../../model/contract.ts';
import { slice, trimmed } from '../document/run.ts';
import { axesOf, textOf } from './axis.ts';
import { gridOf, headOf } from './grid.ts';
import { BEST_EFFORT, bindingOf, CREDIT, EXAMPLE, metricOf, OBJECTIVE, PLAN_WORDS } from './lexicon.ts';
import { type Passage, type Placed, type PlacedTable, sentences } from './passage.ts';
import { placeOf } from './place.ts';
import { thresholdOf } from './threshold.ts';
import { isDisclaimed, isPeriod, isReported } from './told.ts';

const AVAILABLE =
  /\bup-?time\b|\b(?:is|are|be|stays?|keep\w*) up\b|\bavailab\w*|\bservice level\b|可用(?:性|率|度|时间)|在线率|达标率|连通率|接通率|成功率|服务可靠性|正常运行(?:时间|率)|运行率|SLA/iu;
const PROMISED =
  /\bguarante\w*|\bcommit\w*|\bat least\b|\bno less than\b|\bnot less than\b|\bminimum\b|\bwill (?:be|use|make|maintain|ensure|provide)\b|\bshall\b|\bensures?\b|\btargets?\b|\bof\b|\bis\b|\boffers?\b|\bprovides?\b|\bpromis\w*|≥|>=|[:：]|提供|承诺|保证|确保|保障|设定|目标|不低于|不少于|不小于|达到|为|大于等于|以上|\d\s*%?\s*(?:(?:monthly|annual|yearly|service) )?(?:up-?time|availab|SLA\b)/iu;
/** A rate of something else that goes well. */
const OTHER_RATE =
  /(?:恢复|修复|备份|升级|培训|部署|安装|迁移|实施|转化|训练|识别|生成|上线)[^。；]{0,8}成功率|成功率\s?(?:仅|只|从|由)|修复率|解决率|满意度|\b(?:generation|training|conversion|delivery|build|deployment|migration) success rate\b|\bsatisfaction\b/iu;
/** So much of what is no time of service: `75% of the window elapsed`. */
const OF_SOMETHING_ELSE =
  /^\s*of (?:\w+ ){0,3}(?:windows?|targets?|quotas?|limits?|budgets?|cases|tickets|customers|users|employees|elapsed)\b|^[^,，。;；]{0,24}\belapsed\b/iu;
/** The most that is given back is no availability. */
const CAPPED =
  /(?:不(?:得|会|应)?(?:超过|高于)|上限|最高|封顶)[^%％]*$|\b(?:not (?:to )?exceed|maximum|capped|no more than|up to)\b[^%]*$/iu;
/** `We guarantee that at least 99.9% of the time ...`. */
const OF_THE_TIME = /(?:%|percent)\s?(?:of the time\b|(?:的时间|的情况))/iu;
/** Said outright, so that it is a promise under a heading on credits as well. */
const COMMITS = /\bguarante\w*|\bcommits?\b|\bwarrants?\b|\bundertakes?\b|\bshall\b|\bwill be\b|承诺|保证|确保/iu;
const DURABLE = /\bdurab\w*|持久性|(?<!服务)可靠性|不丢失|完整性/iu;
const BELOW_BEFORE =
  /(?:(?<!不)(?:低于|小于|不足|少于|未达到?|没有达到)|(?<!\bno |\bnot )\bless than|\bbelow|\bunder|(?<!\bno |\bnot )\blower than|\bfalls? to|\bdrops? (?:to|below)|<)\s*$/iu;
/** Definitions, formulas and restatements: a percentage that explains, not one that promises. */
const EXPLAINS =
  /(?:[=＝÷×*]|[)）\s][xX]|\\times)\s*$|^\s*(?:=|指|意指|意味着|是指|means|meaning|的?(?:单位时间|分钟|概率))|错误率|\berror rate|是指|\bmeans\b|\bdefined as\b|\bcalculated\b|视为|\bdeemed\b|\bconsidered\b|\bassumed\b|单个用户每月/iu;
/** `"Availability target" means 99.9%`: a definition that promises. */
const NAMED = /\b(?:target|commitment)\b["”']?\s(?:means|is)\s?:?\s*$/iu;
const LOWEST = 50;

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
    for (const availability of part.kind === 'table' ? inTable(stored, part) : inPassage(stored, part))
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
      !COMMITS.test(passage.run.text))
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
    return findPercents(text).flatMap(({ percent, start, end }): Availability[] => {
      const from = Math.max(
        ...[...text.slice(0, start).matchAll(/[,，、;；]|\band\b/gu)].map(({ index }) => index + 1),
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
        thresholdOf(clause)?.lt === percent
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

/** A figure alone, under a heading that promises uptime: its name stands on the line below. */
const isCard = (text: string, { path, above }: Passage): boolean =>
  /^\s*\d{2,3}(?:\.\d+)?\s?[%％]\s*$/u.test(text) &&
  [path.at(-1) ?? '', ...above].some((words) => AVAILABLE.test(words) && PROMISES.test(words) && !CREDIT.test(words));
const PROMISES = /\b(?:guarante|commit|target)\w*|承诺|保证|目标/iu;

function endOfClause(text: string, from: number): number {
  const stop = /[,，;；。]|\.(?=\s|$)/u.exec(text.slice(from));
  return stop ? from + stop.index : text.length;
}

function inTable(stored: string, { table, path, lead, before }: PlacedTable): Availability[] {
  const grid = gridOf(table);
  const { columns } = axesOf(grid);
  const heads = columns.map((_, at) => headOf(grid, at));
  // Beside a column of credits stand their steps, but where the head says that it promises.
  const promised = heads.findIndex((head) => AVAILABLE.test(head) && (COMMITS.test(head) || OBJECTIVE.test(head)));
  const isIntroduced = AVAILABLE.test(before) && !CREDIT.test(before);
  const isOfCredits = heads.some((head) => CREDIT.test(head)) || (CREDIT.test(path.at(-1) ?? '') && !isIntroduced);
  // A plan a row, and no steps: each has its own, and what it gives back beside it.
  const isOfPlans = columns.includes('plan') && !heads.some((head) => /\b(?:below|less|under)\b|[<低未]/iu.test(head));
  /** Beside credits, does this cell hold what is promised, and no step? */
  const isTerm = (at: number, label: string) =>
    at === promised ||
    (isOfPlans && AVAILABLE.test(heads[at])) ||
    (PROMISES.test(heads[at]) && !CREDIT.test(heads[at]) && AVAILABLE.test(label));
  const isAbout = AVAILABLE.test([lead, before, path.at(-1) ?? ''].join(' ')) && !DURABLE.test(lead);
  return grid.body.flatMap((row) => {
    const label = row.map(textOf).find((text) => text !== '' && findPercents(text).length === 0) ?? '';
    return row.flatMap((cell, at): Availability[] => {
      if (isOfCredits && !isTerm(at, label)) return [];
      // `Sev 0: 100% of the traffic fails` under `Response SLA`.
      if (columns[at] === 'severity') return [];
      const text = textOf(cell);
      const percents = findPercents(text);
      const [first] = percents;
      if (
        !cell ||
        percents.length !== 1 ||
        first.percent < LOWEST ||
        first.percent > 100 ||
        BELOW_BEFORE.test(text.slice(0, first.start)) ||
        // `99.0% - below target`.
        /^\s*(?:[-–—~～]|to)?\s*(?:below|under|less than|低于)/iu.test(text.slice(first.end))
      )
        return [];
      const own = `${heads[at]} ${label} ${text}`;
      if (
        DURABLE.test(`${heads[at]} ${label}`) ||
        OTHER_RATE.test(own) ||
        OF_SOMETHING_ELSE.test(text.slice(first.end)) ||
        (CREDIT.test(`${heads[at]} ${label} ${text.slice(0, first.end)}`) && !isOfCredits) ||
        EXAMPLE.test(own) ||
        isReported(own) ||
        isPeriod(label) ||
        // A figure beside a figure is a step of something.
        /^[\d\s.,]+$/.test(label)
      )
        return [];
      if (!AVAILABLE.test(own) && !isAbout) return [];
      const isLabelMetric = AVAILABLE.test(label);
      const scope = isLabelMetric ? heads[at] || scopeOf(path) : label || null;
      return [{ scope, percent: first.percent, binding: bindingOf(own, lead), ...placeOf(stored, cell.run) }];
    });
  });
}

const ZH_SCOPE =
  /(?:承诺|保证|确保|保障|提供(?:的)?|购买的?|[,，]|^)\s*([^,，。:：]{1,32}?)(?:的)?["“”「]?(?:月度|每月|年度|整体|单实例)?(?:服务|业务)?(?:的)?(?:可用性|可用率|可用度|在线率|正常运行)/u;
const ZH_RATE = /([\u4e00-\u9fff]{2,12}(?:达标率|成功率|接通率|连通率|到达率|送达率))/u;
const EN_SCOPE =
  /\b(?:make|keep|for|of|that|ensure)\s+(?:the |its |our |your )?([A-Za-z][\w\s/()&-]{1,60}?)\s+(?:is |are |will be |to be |be )?(?:available|availability|up-?time)/iu;
const EN_SCOPE_AFTER =
  /\b(?:up-?time|availability)\b[^.;]{0,40}\bfor (?:the |its |our |your )?([A-Za-z][\w-]*(?: (?!and\b|or\b)[A-Za-z][\w-]*){0,4})(?=[\s,.;)]|$)/iu;
/** `99.9% for Business`. */
const EN_SCOPE_FOR =
  /^\s?(?:[\d.]+\s?%|\w+ [\d.]+\s?%) for (?:the |its |our |your )?([A-Z][\w-]*(?: [A-Z][\w-]*){0,3})/u;
/** `99.9% (Pro)`. */
const planBehind = (clause: string): string | null => {
  const name = /[%％]\s?[(（]([^()（）%％\d]{2,24})[)）]/u.exec(clause)?.[1] ?? '';
  return PLAN_WORDS.test(name) ? name : null;
};
/** `Pro: 99.9% uptime`. */
const planAhead = (clause: string): string | null => {
  const name = /^\s*(?:[-*•]\s)?([^:：,，%％\d]{2,24})[:：]\s*[\d.]+\s?[%％]/u.exec(clause)?.[1] ?? '';
  return PLAN_WORDS.test(name) ? name : null;
};
const EN_SCOPE_UP = /\b(?:the|our|its|your) ([A-Za-z][\w\s/-]{1,40}?) (?:is|are|stays?|will be) up\b/iu;
const NO_SCOPE =
  /^(?:a |本|该|此|甲方|乙方|您|我们|用户|购买|所购买|云|的|服务|业务|产品|月度|每月|年度|the|a|monthly|service|services|target|least|at)*$/iu;

/** `aims for a monthly uptime` names no product. */
const plainScope = (words: string | undefined): string | null =>
  words === undefined || /^(?:a|an|each|any|every)\b|^(?:monthly|annual|target)$/i.test(words.trim()) ? null : words;

function scopeIn(clause: string): string | null {
  const rate = ZH_RATE.exec(clause)?.[1];
  const scope =
    rate ??
    ZH_SCOPE.exec(clause)?.[1] ??
    plainScope(EN_SCOPE.exec(clause)?.[1]) ??
    EN_SCOPE_UP.exec(clause)?.[1] ??
    EN_SCOPE_AFTER.exec(clause)?.[1] ??
    EN_SCOPE_FOR.exec(clause)?.[1] ??
    planBehind(clause) ??
    planAhead(clause) ??
    null;
  const plain =
    scope
      ?.replace(/^.*(?:承诺|保证|确保|保障)/u, '')
      .replace(/^(?:向?您|甲方|乙方|我们|本公司|用户|购买的|的|向|提供|承诺|保证)+/u, '')
      .replace(/(?:的|服务|达到)+$/u, '')
      .trim() ?? '';
  return plain === '' || NO_SCOPE.test(plain) || /^[\d.\s%％]+$/u.test(plain) ? null : plain;
}

const PLAIN_HEADING =
  /^(?:[\d.、\s一二三四五六七八九十()（）]|第.{1,3}条)*(?:服务|业务)?(?:可用性|可用率|等级|保证|承诺|指标|标准|协议|定义|计算|公式|方式|SLA|service level (?:agreement|commitment)|up-?time|availability|guarantees?|commitments?|sla|monthly|credits?|compensation|remed(?:y|ies)|service|terms|targets?|赔偿|补偿|方案|条款|比例|服务|的|及|与|和|\s)*$/iu;

/** The nearest heading that names a product. */
export function scopeOf(path: readonly string[]): string | null {
  const heading = path.toReversed().find((text) => !PLAIN_HEADING.test(text) && text.length <= 60);
  return (
    heading
      ?.replace(/^(?:[\d.、\s]+|[一二三四五六七八九十]+、)\s*/u, '')
      .replace(/\s*[|｜–—:：-]\s*service level agreement(?: \(SLA\))?$/iu, '')
      .trim() || null
  );
}
