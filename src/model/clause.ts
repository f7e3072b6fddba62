/** What a contract binds to, as a whole. */
export const CONTRACT_STATES = ['contractual', 'objective', 'best-effort', 'none-found'] as const;

/** The clause traps of the catalogue, in its order. The last five are good clauses. */
export const TRAPS = [
  'response-is-not-resolution',
  'clock-stops-at-acknowledgement',
  'customer-wait-excluded',
  'vendor-may-reclassify',
  'production-only-severity',
  'top-severity-by-phone-only',
  'no-commitment',
  'only-top-severity-around-the-clock',
  'foreign-business-hours',
  'short-outages-not-counted',
  'low-traffic-not-counted',
  'small-customers-excluded',
  'failure-threshold',
  'dependencies-excluded',
  'maintenance-excluded',
  'traffic-notice-duty',
  'vendor-records-decide',
  'credit-restricted',
  'claim-forfeits',
  'minimum-credit',
  'change-by-posting',
  'conflicting-figures',
  'only-above-a-plan',
  'conditional-on-review',
  'forced-version',
  'feature-becomes-licensed',
  'pass-through-fees',
  'channel-outside-commitment',
  'duplicate-resets-queue',
  'vendor-interprets',
] as const;
/** The 31st entry of the catalogue: clauses to reward. */
export const GOOD_CLAUSES = [
  'termination-right',
  'breaking-change-notice',
  'incident-credit',
  'regular-updates',
  'restoration-target',
] as const;

/** What a contract should say and this one does not. */
export const CLAUSES = [
  'response-times',
  'severity-definitions',
  'update-cadence',
  'workaround-times',
  'resolution-times',
  'coverage-hours',
  'time-zone',
  'availability',
  'remedies',
  'claim-window',
  'maintenance-notice',
  'termination-right',
  'change-notice',
  'channels',
] as const;

/** In what a vendor gives back. */
export const CREDIT_FORMS = ['voucher', 'credit', 'cash', 'time'] as const;
