import { findDurations } from '../../language/duration.ts';
import { findHours } from '../../language/duration-hours.ts';
import type { Contract, StatedHours } from '../../model/contract.ts';
import { axesOf, textOf } from './axis.ts';
import { planName } from './commitments.ts';
import { isNote } from './footnote.ts';
import { gridOf, headOf } from './grid.ts';
import { type Placed, sentences } from './passage.ts';
import { placeIn } from './place.ts';
import { isPlanName, openingPlan } from './promise-label.ts';
import { isSameLabel, severityLabel, severityRange } from './severity-label.ts';
import { stated } from './statement.ts';

type Coverage = Contract['coverageHours'][number];

const ABOUT =
  /\bsupport|\bservice|\brespon|\bhelp|\bcontact|\bteam|\bhotline|\bphone|\bavailab|\bcover|\bhours?\b|\breach|\bengineer|\bhandled?\b|支持|支援|服务|受理|响应|客服|值[班守]|热线|电话|处理|工程师|时间|在线/iu;
const SEVERITY =
  /\b(?:severity|sev|priority)[\s-]?[0-5]\b|\b[PS][0-5]\b|\b(?:critical|urgent)\b|[一二三四特]级|紧急(?=故障|问题)/iu;
const OTHERS = /\ball (?:others?|other)|其[他它余]|以下/iu;

const RANGE = /\b(?:(?:severity|sev|priority)s?[\s-]?|[PSL])[0-5]\s?(?:-|–|~|to|至|到|and|&|和|及)\s?[PSL]?[0-5]\b/iu;

/** `一级、二级故障`: one after the other. */
const LISTED = /[一二三四特]级(?:故障|问题)?(?:[、和及与][一二三四特]级)+/u;

/** The levels that words name: `P2 to P4` are three. None: it holds for all. */
function severitiesIn(words: string): readonly (string | null)[] {
  const range = severityRange(RANGE.exec(words)?.[0] ?? '');
  if (range.length > 0) return range;
  const listed = LISTED.exec(words)?.[0].match(/[一二三四特]级/gu);
  if (listed) return listed.map((one) => severityLabel(one)?.label ?? one);
  const one = SEVERITY.exec(words)?.[0] ?? null;
  return [one && (severityLabel(one)?.label ?? one)];
}

/** When somebody is there, by plan and severity where the document tells them apart. */
export function readCoverage(stored: string, parts: readonly Placed[]): Contract['coverageHours'] {
  const found: Coverage[] = [];
  const add = (coverage: Coverage) => {
    const isKnown = found.some(
      (other) =>
        other.plan === coverage.plan &&
        other.severity === coverage.severity &&
        isSameHours(other.hours, coverage.hours),
    );
    if (!isKnown) found.push(coverage);
  };
  for (const part of parts) {
    if (part.kind === 'table') {
      for (const coverage of inTable(stored, part.table)) add(coverage);
      continue;
    }
    if (part.depth === 0 && isNote(part.run.text)) continue;
    const plan = openingPlan(part.run.text) ?? part.path.toReversed().find(isPlanName) ?? null;
    for (const sentence of sentences(part.run)) {
      const stretches = findHours(sentence.text);
      if (stretches.length === 0 || (!ABOUT.test(sentence.text) && !ABOUT.test(part.lead))) continue;
      let from = 0;
      for (const { start, end, hours } of stretches) {
        // Hours beside a time belong to that promise.
        if (findDurations(sentence.text.slice(from, start)).length > 0) continue;
        const near = sentence.text.slice(from, start) + sentence.text.slice(end, end + 24).split(/[,，;；。]/u)[0];
        for (const severity of OTHERS.test(near) ? [null] : severitiesIn(near))
          add({
            plan: plan && planName(plan),
            severity,
            hours: stated(hours),
            ...placeIn(stored, sentence, start, end),
          });
        from = end;
      }
    }
  }
  return found;
}

function inTable(stored: string, table: Parameters<typeof gridOf>[0]): Coverage[] {
  const grid = gridOf(table);
  const { columns, heads } = axesOf(grid);
  return grid.body.flatMap((row) =>
    row.flatMap((cell, at): Coverage[] => {
      if (!cell) return [];
      const [first] = findHours(cell.run.text);
      if (!first) return [];
      const label = (kind: string) =>
        row
          .map((other, index) => (index !== at && columns[index] === kind ? textOf(other) : ''))
          .find((text) => text !== '') ?? null;
      const head = headOf(grid, at);
      const plan = label('plan') ?? (heads[at].kind === 'plan' || isPlanName(head) ? head : null);
      const severity = label('severity') ?? heads[at].severity;
      // A cell that promises a time keeps its hours to itself.
      if (/\d\s?(?:h|min|小时|分钟|hours?|minutes?|business day|个?工作日)/iu.test(cell.run.text.slice(0, first.start)))
        return [];
      return [
        {
          plan: plan && planName(plan),
          severity: severity && (severityLabel(severity)?.label ?? severity),
          hours: stated(first.hours),
          ...placeIn(stored, cell.run, first.start, first.end),
        },
      ];
    }),
  );
}

const isSameHours = (a: StatedHours, b: StatedHours): boolean => JSON.stringify(a) === JSON.stringify(b);

/** The hours that hold for a plan and severity; null where the document states none for it, or several. */
export function hoursFor(
  coverage: readonly Coverage[],
  plan: string | null,
  severity: string | null,
): { hours: StatedHours; words: string } | null {
  const fits = coverage
    .filter(
      (stated) =>
        (stated.plan === null || stated.plan === plan) &&
        (stated.severity === null || (severity !== null && isSameLabel(stated.severity, severity))),
    )
    .map((stated) => ({ stated, rank: Number(stated.plan !== null) + 2 * Number(stated.severity !== null) }));
  const best = Math.max(...fits.map(({ rank }) => rank));
  const chosen = fits.filter(({ rank }) => rank === best).map(({ stated }) => stated);
  const [first] = chosen;
  return first && chosen.every(({ hours }) => isSameHours(hours, first.hours))
    ? { hours: first.hours, words: first.quote }
    : null;
}
