/** The clocks of a case. Each has its own state; one breach never hides another. */
export const CLOCKS = ['first-response', 'next-response', 'update-cadence', 'workaround', 'resolution'] as const;
export type Clock = (typeof CLOCKS)[number];

export const WAITS = ['waiting-customer', 'waiting-vendor', 'waiting-unspecified'] as const;
export type Wait = (typeof WAITS)[number];

/** What happens to a running clock when the severity changes (design section 4). */
export const SEVERITY_CHANGES = ['recount-from-open', 'restart', 'keep-met'] as const;
