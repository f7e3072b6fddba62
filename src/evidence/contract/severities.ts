import { findDurations } from '../../language/duration.ts';
import type { VendorSeverity } from '../../model/contract.ts';
import type { Cell } from '../document/block.ts';
import { type Run, slice, trimmed } from '../document/run.ts';
import { axesOf, textOf } from './axis.ts';
import { type Grid, gridOf, turned } from './grid.ts';
import { metricOf } from './lexicon.ts';
import { type Placed, sentences } from './passage.ts';
import { placeOf } from './place.ts';
import { canonicalOf, notesOf } from './severity.ts';
import { inlineDefinitions } from './severity-inline.ts';
import { isSameLabel, severityLabel } from './severity-label.ts';

const ABOUT_SEVERITY =
  /severit|priorit|criticality|case level|严重|优先级|故障(?:级别|等级|分级|定义)|问题(?:级别|等级|分级)|(?:事件|案件|工单)(?:级别|等级|分级)|级别定义|分级/iu;

/** The levels that a document defines, in tables and in lists, with the canonical levels their definitions describe. */
export function readSeverities(stored: string, parts: readonly Placed[]): VendorSeverity[] {
  const found: VendorSeverity[] = [];
  const mayReclassify = parts.some(
    (part) =>
      part.kind === 'passage' &&
      sentences(part.run).some(({ text }) => RECLASSIFY.test(text) && !NOT_RECLASSIFY.test(text)),
  );
  const add = (name: Run, definition: string | null, defined: Run | null) => {
    const named = severityLabel(name.text);
    const label = named?.label ?? name.text;
    const words =
      [named?.definition, definition].filter((text) => text !== null && text !== undefined && text !== '').join(' ') ||
      (named ? null : name.text);
    const known = found.findIndex((severity) => isSameLabel(severity.label, label));
    if (known >= 0 && (words === null || found[known].canonical.length > 0)) return;
    // A name such as `Production system down` says the level itself.
    const canonical = words === null ? [] : [...canonicalOf(named ? words : `${name.text}: ${words}`)];
    // Words that tell the level take the place of those that do not (`Severity 1: Outage` in one table, what it means in a list).
    const says = (severity: VendorSeverity) => Number(severity.definition !== null) + severity.canonical.length;
    const isBetter =
      known < 0 || says(found[known]) === 0 || (found[known].canonical.length === 0 && canonical.length > 0);
    if (!isBetter) return;
    const notes = words === null ? [] : notesOf(words, canonical);
    if (mayReclassify) notes.push('vendor-may-reclassify');
    const entry: VendorSeverity = { label, definition: words, canonical, notes, ...placeOf(stored, defined ?? name) };
    if (known >= 0) found[known] = entry;
    else found.push(entry);
  };
  for (const part of parts) {
    if (part.kind === 'table') {
      const grid = gridOf(part.table);
      const down = definedDown(grid);
      // Levels across: the row that is headed `definition` defines them.
      for (const { name, cells } of down.length > 0 ? down : definedDown(turned(grid)).filter(hasDefinition))
        add(name.run, cells.map(textOf).join(' ') || null, cells.at(-1)?.run ?? null);
    } else if (
      part.depth > 0 ||
      /^(?:[PSL]\d|[一二三四特]级)/iu.test(part.run.text) ||
      (!part.isHeading && ABOUT_SEVERITY.test(part.path.at(-1) ?? ''))
    ) {
      const match =
        TWO_NAMES.exec(part.run.text) ?? /^([^:：\n]{1,40}?)\s*(?:[:：]|\s[-–—]\s)\s*(?=\S)/u.exec(part.run.text);
      if (
        !match ||
        severityLabel(match[1] ?? '') === null ||
        /[(（]/u.test((match[1] ?? '').replace(CODE_IN_BRACKETS, ''))
      )
        continue;
      if (
        ![part.lead, ...part.path.slice(-2)].some((words) => ABOUT_SEVERITY.test(words)) &&
        !(/^[PS]\d/i.test(match[1] ?? '') && !isTimed(part.run.text.slice(match[0].length))) &&
        !isPlainDefinition(match[1] ?? '', part.run.text.slice(match[0].length))
      )
        continue;
      const definition = trimmed(slice(part.run, match[0].length, part.run.text.length));
      if (!/^[<≤\d]/.test(definition.text) && definition.text !== '')
        add(trimmed(slice(part.run, 0, (match[1] ?? '').length)), definition.text, definition);
    }
  }
  for (const part of parts)
    if (part.kind === 'passage' && !part.isHeading)
      for (const { name, definition } of inlineDefinitions(part.run)) add(name, definition.text, definition);
  return found;
}

/** `Critical (S1) – ...` is one name; what else stands in brackets is none. `Severity 1: Outage – ...` gives two before it defines. */
const CODE_IN_BRACKETS = /[(（]\s?(?:[PSL]|sev(?:erity)?\s?)\d\s?[)）]\s*$/iu;
const TWO_NAMES = /^((?:severity|sev|priority|level)\s?\d\s?[:：]\s?[\p{L} ]{2,24}?)\s[-–—]\s(?=\S)/iu;

/** What stands in a cell of a plan and defines no level. */
const SAYS_NOTHING =
  /^\s*(?:n\/?a|[✓✔✗✘×—–-]+|yes|no|none|best[- ]efforts?|custom(?: \w+)?|contact (?:us|sales)|(?:not )?included|t\.?b\.?d\.?|无|有|是|否|不?支持)\s*$/iu;

interface Defined {
  readonly name: Cell;
  readonly cells: readonly (Cell | null)[];
}
const hasDefinition = ({ cells }: Defined): boolean => cells.length > 0;

/** Levels in a column, with the cells of their rows that describe them. */
function definedDown(grid: Grid): readonly Defined[] {
  const { columns } = axesOf(grid);
  const names = columns.indexOf('severity');
  if (names < 0) return [];
  const defining = columns.flatMap((kind, at) =>
    kind === 'definition' || (kind === 'feature' && at > names) ? [at] : [],
  );
  return grid.body.flatMap((row): Defined[] => {
    const name = row[names];
    if (!name || name.run.text === '') return [];
    return [
      {
        name,
        cells: defining
          .map((at) => row[at])
          .filter((cell) => cell && cell !== name && textOf(cell) !== '' && !SAYS_NOTHING.test(textOf(cell))),
      },
    ];
  });
}

/** `P0: first response within 15 minutes` promises and defines nothing. */
const isTimed = (words: string): boolean =>
  findDurations(words).length > 0 && metricOf(words) !== null && canonicalOf(words).length === 0;

/** `High: an important feature is broken`, under whatever heading: a name alone, and words that describe a level and promise no time. */
const isPlainDefinition = (name: string, words: string): boolean => {
  const named = severityLabel(name);
  return (
    named !== null && named.definition === null && findDurations(words).length === 0 && canonicalOf(words).length > 0
  );
};

export const RECLASSIFY =
  /\b(?:re-?classif|re-?assign|re-?categori[sz]|down-?grade|adjusts?|change|modify|determine|set)\w*\b[^.]{0,60}\b(?:severity|priority)\b[^.]{0,80}|\b(?:severity|priority)\b[^.]{0,80}\b(?:re-?classif|re-?assign|down-?grad|adjust|changed|determined|set)\w*\b[^.]{0,30}\bby (?:us|the vendor|the provider|support|our)|(?:有权|可以?|将|由)[^。；]{0,30}(?:调整|重新(?:定级|评定|分类|确定)|变更|降低|降级|最终(?:确定|判定|认定))[^。；]{0,16}(?:级别|等级|优先级|严重)|(?:级别|等级|优先级)[^。；]{0,30}(?:得|可|有权)(?:依|根据|视|按)[^。；]{0,12}(?:调整|变更|降低)|(?:级别|等级|优先级)[^。；]{0,20}(?:由|以)(?:我方|我们|服务商|乙方|本公司|技术支持)[^。；]{0,10}(?:判定|判断|认定|确定|为准|评定|调整)/iu;

/** It is the customer who sets it, or nothing happens without the customer. */
export const NOT_RECLASSIFY =
  /\bwith your (?:\w+ )?(?:agreement|consent|approval)|\bwithout (?:your|the customer['’]s) (?:agreement|consent|approval)|\bonly (?:with|after)|\bin consultation|\bmutual|\b(?:you|the customer|customers?) (?:may |can )?(?:set|choose|assign|select|change|determine)s?\b|(?:经|征得)[^。]{0,8}(?:同意|确认)|双方(?:协商|共同)|由(?:客户|甲方|用户|您)[^。]{0,4}(?:确定|选择|判断)|(?:不会|不得|无权)/iu;
