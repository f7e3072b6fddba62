import { defineAudit } from '../../model/audit.ts';
import type { RecordOf } from '../../model/evidence.ts';
import type { Finding } from '../../model/finding.ts';
import { finding, idsOf, notMeasured } from '../outcome.ts';

const DAY = 86_400_000;
/** Agora's policy promises at least 60 days; half a year lets a mobile app and its users move (methods.md bands). */
export const EARLY_DAYS = 180;
export const LATE_DAYS = 60;

type Notice = RecordOf<'notice'>;

/** Days between the announcement and the end; null where either is not stated. */
function daysOfNotice(notice: Notice): number | null {
  if (notice.noticeDays !== null) return notice.noticeDays;
  if (notice.announcedAt === null || notice.effectiveAt === null) return null;
  return Math.max(0, (Date.parse(notice.effectiveAt) - Date.parse(notice.announcedAt)) / DAY);
}

export const endOfLifeNotice = defineAudit({
  id: 'end-of-life-notice',
  version: 1,
  dimension: 'proactivity',
  row: 'proactivity',
  indicator: null,
  group: 'capability',
  title: { en: 'Notice of end of life', zh: '停服与下线提前通知' },
  question: {
    en: 'How many days before a product or version ended was that announced, at worst?',
    zh: '产品或版本停止服务前，最短提前多少天公告？',
  },
  ask: {
    en: 'How many days of notice do you commit to before a version or product ends, and which of those we would use has an announced end?',
    zh: '版本或产品停止服务前，承诺提前多少天通知？我们将使用的产品和版本中，有没有已公告停服日期的？',
  },
  unit: 'days',
  needs: ['notice'],
  signs: ['end-of-life-announced-early', 'end-of-life-announced-late', 'end-of-life-policy', 'product-retired'],
  requirement: ['R48', 'R80'],
  audit({ records, claimed, asOf }) {
    const ends = records.notice.filter((notice) => notice.notice === 'end-of-life' && !notice.withdrawn);
    const policies = records.notice.filter(
      (notice) => notice.notice === 'end-of-life-policy' && notice.noticeDays !== null,
    );
    const dated = [...ends, ...policies].flatMap((notice) => {
      const days = daysOfNotice(notice);
      return days === null ? [] : [{ notice, days }];
    });
    const findings = [...retired(ends, asOf), ...signs(dated)];
    if (dated.length === 0) return notMeasured(ends.length > 0 ? 'not-stated' : 'no-evidence', claimed, findings);
    const shortest = Math.min(...dated.map((one) => one.days));
    const isAllDated = dated.length === ends.length + policies.length;
    return {
      outcome: 'measured',
      value: isAllDated ? shortest : null,
      // An end without its dates may have come without any notice.
      interval: { lower: isAllDated ? shortest : 0, upper: shortest },
      level: null,
      n: dated.length,
      cohort: {
        en: `${ends.length} announced ends and ${policies.length} policies, ${dated.length} with dates`,
        zh: `${ends.length} 次停服公告和 ${policies.length} 项政策，其中 ${dated.length} 项有日期`,
      },
      findings,
      evidence: idsOf([...ends, ...policies]),
    };
  },
});

function retired(ends: readonly Notice[], asOf: number) {
  const ours = ends.filter((notice) => notice.affectsConsidered && notice.effectiveAt !== null);
  return ours.map((notice) => {
    const isOver = Date.parse(notice.effectiveAt ?? '') <= asOf;
    return finding(
      'product-retired',
      'warning',
      [notice],
      { what: notice.what, at: notice.effectiveAt, over: isOver ? 'yes' : 'no' },
      true,
    );
  });
}

type NoticeSign = Finding<'end-of-life-policy' | 'end-of-life-announced-early' | 'end-of-life-announced-late'>;

function signs(dated: readonly { notice: Notice; days: number }[]) {
  return dated.flatMap(({ notice, days }): NoticeSign[] => {
    const values = { what: notice.what, days: Math.round(days) };
    if (notice.notice === 'end-of-life-policy') return [finding('end-of-life-policy', 'good', [notice], values)];
    if (days >= EARLY_DAYS) return [finding('end-of-life-announced-early', 'good', [notice], values)];
    return days < LATE_DAYS ? [finding('end-of-life-announced-late', 'warning', [notice], values)] : [];
  });
}
