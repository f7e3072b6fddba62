import { findDurations } from '../../language/duration.ts';
import type { Contract } from '../../model/contract.ts';
import type { Clause } from './clause-search.ts';
import { placeOf } from './place.ts';

const MAINTENANCE = /\bmaintenance\b|\b(?:scheduled|planned) (?:downtime|outage|interruption)|维护|割接|停机|升级/iu;
const NOTICE = /\bnotice\b|\bnotif\w*|\badvance\b|\bannounce\w*|\bprior\b|提前|预先|通知|公告|告知|前/iu;
const ENDS_SERVICE = /不再提供|停止使用|终止|下线|\bdiscontinu|\bterminat|\bend[- ]of[- ]life/iu;

/** How early maintenance is announced. */
export function readMaintenanceNotice(stored: string, clauses: readonly Clause[]): Contract['maintenanceNotice'] {
  for (const { run } of clauses) {
    if (!MAINTENANCE.test(run.text) || !NOTICE.test(run.text) || ENDS_SERVICE.test(run.text)) continue;
    const duration = findDurations(run.text).find(({ unit }) => unit !== 'now' && unit !== 's' && unit !== 'min');
    if (!duration) continue;
    const { unit, value, minutes } = duration;
    return {
      hours: minutes === null ? null : minutes / 60,
      businessDays: unit === 'bd' ? value : null,
      ...placeOf(stored, run),
    };
  }
  return null;
}
