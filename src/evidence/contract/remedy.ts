import { findPercents } from '../../language/duration-percent.ts';
import type { Remedy } from '../../model/contract.ts';
import type { Cell } from '../document/block.ts';
import { type Run, slice, trimmed } from '../document/run.ts';
import { scopeOf } from './availability.ts';
import { type Grid, gridOf, headOf, turned } from './grid.ts';
import { CREDIT, EXAMPLE } from './lexicon.ts';
import { type Passage, type Placed, type PlacedTable, sentences } from './passage.ts';
import { placeFrom, placeOf } from './place.ts';
import { type Threshold, thresholdOf } from './threshold.ts';
import { isHypothetical } from './told.ts';

const CAP =
  /\b(?:not exceed|no more than|maximum|capped|up to|limit(?:ed)? to|more than)\b|不超过|上限|最高|封顶|为限/iu;
const UPTIME = /\bup-?time\b|\bavailab\w*|\bservice level|可用(?:性|率|度)|达标率|在线率|成功率|SLA|月度/iu;
const NOTHING = /^\s*(?:-|–|—|n\/?a|none|no credit|无|不赔偿|0\s?%|-+)\s*$/iu;

/** The steps of what a vendor gives back when it misses its availability. */
export function readRemedies(stored: string, parts: readonly Placed[]): Remedy[] {
  const found: Remedy[] = [];
  for (const part of parts)
    for (const remedy of part.kind === 'table' ? inTable(stored, part) : inPassage(stored, part))
      if (!found.some((other) => isSame(other, remedy))) found.push(remedy);
  for (const remedy of inCards(stored, parts)) if (!found.some((other) => isSame(other, remedy))) found.push(remedy);
  return found;
}

const isSame = (a: Remedy, b: Remedy): boolean =>
  a.lt === b.lt &&
  a.ge === b.ge &&
  a.creditPercent === b.creditPercent &&
  a.scope === b.scope &&
  a.condition === b.condition &&
  (a.creditPercent !== null || a.quote === b.quote);

function inTable(stored: string, placed: PlacedTable): Remedy[] {
  const grid = gridOf(placed.table);
  const about = [placed.lead, ...placed.path.slice(-2)].join(' ');
  const direct = steps(stored, grid, about, placed.path);
  return direct.length > 0 ? direct : steps(stored, turned(grid), about, placed.path);
}

function steps(stored: string, grid: Grid, about: string, path: readonly string[]): Remedy[] {
  const heads = Array.from({ length: grid.width }, (_, column) => headOf(grid, column));
  const column = thresholdColumn(grid, heads);
  if (
    column === null ||
    !(
      CREDIT.test(about) ||
      heads.some((head) => CREDIT.test(head)) ||
      grid.body.some((row) => row.some((cell) => CREDIT.test(cell?.run.text ?? '')))
    )
  )
    return [];
  const creditColumns = heads
    .map((_, at) => at)
    .filter((at) => at !== column && isCreditColumn(grid, at, heads[at], column));
  const several = creditColumns.length > 1;
  return grid.body.flatMap((row) => {
    const cell = row[column];
    const threshold = cell && stepOf(cell, heads[column], row);
    if (!cell || !threshold || EXAMPLE.test(cell.run.text)) return [];
    const scope =
      row
        .slice(0, column)
        .map((label) => label?.run.text ?? '')
        .find((text) => text !== '') ?? null;
    return creditColumns.flatMap((at): Remedy[] => {
      const credit = row[at];
      const percent = credit && creditIn(credit.run.text, heads[at]);
      if (!credit || credit === cell || percent === null || percent === undefined || percent === 0) return [];
      return [
        {
          scope: scope ?? scopeOf(path),
          ...threshold,
          creditPercent: percent,
          condition: several ? heads[at] : null,
          ...placeFrom(stored, cell.run, credit.run),
        },
      ];
    });
  });
}

/** `99.9% | 10% credit if below`. */
const IF_BELOW = /\bif (?:it (?:is|falls) )?(?:below|missed|breached|not met)\b|低于(?:该|此)|未达到?(?:则|时)/iu;

/** In a column that is headed `less than`, or beside such words, the bare number is the bound. */
function stepOf(cell: Cell, head: string, row: readonly (Cell | null)[]): Threshold | null {
  const found = thresholdOf(cell.run.text);
  if (found) return found;
  const percents = findPercents(cell.run.text);
  if (percents.length !== 1 || percents[0].percent < 40) return null;
  const isBelow =
    /\bless than\b|\bbelow\b|<|低于|小于/iu.test(head) || row.some((other) => IF_BELOW.test(other?.run.text ?? ''));
  return isBelow ? { lt: percents[0].percent, ge: null } : null;
}

function thresholdColumn(grid: Grid, heads: readonly string[]): number | null {
  for (const [column, head] of heads.entries()) {
    const rows = grid.body.filter((row) => (row[column]?.run.text ?? '') !== '');
    const isStep = (row: (typeof rows)[number]) => row[column] !== null && stepOf(row[column], head, row) !== null;
    const hits = rows.filter(isStep).length;
    // A step may stand among other things that are made good: an answer that came late.
    const isOnlyOne = hits > 0 && rows.every((row) => isStep(row) || !/\d/.test(row[column]?.run.text ?? ''));
    if (rows.length > 0 && (hits * 2 > rows.length || isOnlyOne)) return column;
  }
  return null;
}

function isCreditColumn(grid: Grid, column: number, head: string, threshold: number): boolean {
  const cells = grid.body.map((row) => row[column]?.run.text ?? '');
  const credits = cells.filter((text) => creditIn(text, head) !== null || NOTHING.test(text)).length;
  return column > threshold ? credits * 2 >= cells.length : CREDIT.test(head) && credits * 2 >= cells.length;
}

/** The share of the fee that a cell grants; null where it names none. */
function creditIn(text: string, head: string): number | null {
  if (NOTHING.test(text)) return 0;
  // Under `Credit (%)` a bare number is the share.
  if (/[%％]/u.test(head) && /^\s*\d{1,3}(?:\.\d+)?\s*$/.test(text)) return Number(text);
  const percents = findPercents(text);
  return percents.length === 1 && thresholdOf(text) === null ? percents[0].percent : null;
}

const OTHER_REMEDY =
  /(?:赔付|赔偿|补偿|延长|免费)(?!申请|请求|方案|标准)[^。；,，]{0,24}(?:时长|时间|天数|服务期)|(?:赔付|赔偿|补偿)[^。；]{0,16}[\d一二三四五六七八九十百]+\s?倍|\b(?:extend|extension of)\b[^.]{0,60}\b(?:term|subscription|period)\b|\b\d+ (?:times|days?) (?:of )?(?:the |free )?(?:downtime|service|credit)|\bfree days?\b|\b\d+(?:\s?[(（][^()（）]{1,12}[)）])?\s?(?:x|times)\b[^.%]{0,60}\b(?:fees?|rates?|charges?)\b/iu;

/** A bound as high as this is one of availability, whatever it is called. */
const LEAST_UPTIME = 90;
const OF_THE_FEE =
  /%\s?of (?:the |your |that |its )?(?:\w+ ){0,3}(?:fees?|bill|charges?|invoice)\b|(?:服务费|月费|费用)(?:的|总额的)?\s?[\d.]+\s?[%％]/iu;
/** So much for each step below: a rate, which no table of steps holds. */
const RATE =
  /每(?:低|降|下降|降低|减少|差)[^。；]{0,8}[\d.]+\s?%|\b(?:for (?:each|every)|per)\s(?:(?:full|additional|further)\s)?[\d.]+\s?(?:%|percent|percentage points?)/iu;

function inPassage(stored: string, passage: Passage): Remedy[] {
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
function inCards(stored: string, parts: readonly Placed[]): Remedy[] {
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
    if (!about.some((words) => CREDIT.test(words))) return [];
    const place = placeFrom(stored, part.run, next.run);
    return [{ scope: scopeOf(part.path), ...threshold, creditPercent: Number(share), condition: null, ...place }];
  });
}
const CREDIT_ALONE = /^\s*(\d{1,3}(?:\.\d+)?)\s?[%％]\s*(?:(?:service )?(?:credit|discount|refund))?\s*$/iu;
const LONGEST_STEP = 40;

/** `below 99.9 %, a credit of 5 %, and if it is below 99 %, of 15 %`: a part a step, cut where a bound follows a whole step. */
function stepsOf(sentence: Run): readonly Run[] {
  const { text } = sentence;
  if ((text.match(/%|百分之|percent/gu)?.length ?? 0) < 4) return [sentence];
  const parts: Run[] = [];
  let from = 0;
  for (const { index } of text.matchAll(NEXT_STEP)) {
    const before = text.slice(from, index);
    if (thresholdOf(before) === null || creditOf(before) === null || findPercents(before).length < 2) continue;
    parts.push(trimmed(slice(sentence, from, index + 1)));
    from = index + 1;
  }
  return parts.length === 0 ? [sentence] : [...parts, trimmed(slice(sentence, from, text.length))];
}
const NEXT_STEP =
  /[,，、](?=\s?(?:(?:and|or|but|while|whereas)\s)?(?:(?:if|where|when|should)\b|[^,，。%]{0,16}(?:低于|小于|不足|未达|below|under|less than|[<＜])))|\s(?=(?:monthly )?(?:up-?time|availability)(?: percentage)?\s?(?:[<≤]|below|under|less than))/giu;

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
