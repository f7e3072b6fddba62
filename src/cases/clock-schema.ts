import { z } from 'zod';
import { calendarSchema } from '../model/calendar.ts';
import { SEVERITIES } from '../model/severity.ts';
import { CLOCKS, SEVERITY_CHANGES, WAITS } from './clock-name.ts';

/** One promised time. */
const targetSchema = z.strictObject({
  clock: z.enum(CLOCKS),
  /** `all` where the contract makes no difference, or for what has no severity. */
  severity: z.enum([...SEVERITIES, 'all']),
  /** `15m`, `4h`, `2d` in absolute time; `8bh`, `1bd` by the calendar. */
  target: z.string(),
  /** A name in `calendars`; needed for `bh` and `bd`. */
  calendar: z.string().optional(),
  /** Which waits stop this clock. By default a wait on the customer stops all but the two response clocks. */
  pausedBy: z.array(z.enum(WAITS)).optional(),
});

/** The times a plan promises, as plain data. */
export const contractSchema = z.strictObject({
  plan: z.string().min(1),
  calendars: z.record(z.string(), calendarSchema).default({}),
  targets: z.array(targetSchema).min(1),
  severityChange: z.enum(SEVERITY_CHANGES).default('recount-from-open'),
  /**
   * A case reopened within seven days was not solved: its clock `continues`, without the time it was closed. With `restarts` each
   * reopening begins anew and what was met stays met.
   */
  reopening: z.enum(['continues', 'restarts']).default('continues'),
});
export type Contract = z.input<typeof contractSchema>;
