import { hasForeignLog } from '../audits/outcome.ts';
import { coveredMs, outagesOf } from '../cases/downtime.ts';
import { severityAt } from '../cases/measures/strata.ts';
import type { OwnAvailability } from '../model/credit-claim.ts';
import type { Effects } from '../model/effects.ts';
import { inputError } from '../model/error.ts';
import { byKind, SEVERITIES } from '../model/evidence.ts';
import { DAY } from '../time/duration.ts';
import { zoneOver } from '../time/zone.ts';
import { buildEvidence } from './evidence.ts';
import { checkVendor } from './import.ts';
import { readWorkspace } from './workspace.ts';

interface Down {
  readonly name: string;
  readonly isCase: boolean;
  readonly from: number;
  readonly sure: number;
  readonly possible: number;
}

/**
 * The time in a month in which a P0 case (business fully down) or a first-hand incident says that the service was down. The month is
 * that of the buyer's time zone. Only failures that somebody wrote down are known, so the upper end is an upper end.
 */
export async function ownAvailability(
  effects: Effects,
  folder: string,
  vendor: string,
  month: string,
): Promise<OwnAvailability> {
  const { vendors, needs } = await readWorkspace(effects, folder);
  checkVendor(
    vendors.map(({ id }) => id),
    vendor,
  );
  const { logs, records } = await buildEvidence(effects, folder);
  const [from, to] = monthIn(needs.timezone, month);
  const isForeign = hasForeignLog(records.filter((record) => record.vendor === vendor));
  const log = isForeign ? undefined : logs.get(vendor);
  const p0 = SEVERITIES.indexOf('P0');
  const cases = Array.from({ length: log?.cases ?? 0 }, (_, index) => index).flatMap((index): Down[] =>
    log === undefined || severityAt(log, index, 'initial') !== p0
      ? []
      : outagesOf(log, index).map((outage) => ({ ...outage, name: log.caseIds.at(index), isCase: true })),
  );
  const incidents = byKind(records).incident.flatMap((incident): Down[] => {
    if (incident.vendor !== vendor || incident.tier !== 'first-hand') return [];
    const start = Date.parse(incident.startedAt);
    const end = incident.resolvedAt === null ? null : Date.parse(incident.resolvedAt);
    return [
      {
        name: incident.title,
        isCase: false,
        from: start,
        sure: end ?? start,
        possible: end ?? Number.POSITIVE_INFINITY,
      },
    ];
  });
  const down = [...cases, ...incidents].filter((one) => one.from < to && one.possible > from);
  if (down.length === 0)
    throw inputError(
      `${folder}: no P0 case or first-hand incident of ${vendor} lies in ${month}; log it, or give what you measured with --availability`,
      `${folder}：${month} 没有 ${vendor} 的 P0 工单或亲历的故障记录；请先记录，或用 --availability 给出实测值`,
    );
  const share = (end: 'sure' | 'possible') =>
    Math.round(
      (1 -
        coveredMs(
          down.map((one) => [one.from, one[end]] as const),
          from,
          to,
        ) /
          (to - from)) *
        1e6,
    ) / 1e4;
  const names = (isCase: boolean) => [...new Set(down.filter((one) => one.isCase === isCase).map(({ name }) => name))];
  return {
    month,
    lower: share('possible'),
    upper: share('sure'),
    timezone: needs.timezone,
    cases: names(true),
    incidents: names(false),
    withoutEnd: down.filter(({ possible }) => possible === Number.POSITIVE_INFINITY).length,
  };
}

function monthIn(timezone: string, month: string): [number, number] {
  const [year = 0, number = 1] = month.split('-').map(Number);
  const [first, next] = [Date.UTC(year, number - 1, 1), Date.UTC(year, number, 1)];
  const zone = zoneOver(timezone, first, next);
  return [zone.instantOf(first / DAY, 0), zone.instantOf(next / DAY, 0)];
}
