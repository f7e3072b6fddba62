import type { Audit } from '../model/audit.ts';
import { coverageHours } from './contract/coverage-hours.ts';
import { responseCommitment } from './contract/response-commitment.ts';
import { slaPublished } from './contract/sla-published.ts';
import { releaseNotes } from './knowledge/release-notes.ts';
import { endOfLifeNotice } from './proactivity/end-of-life-notice.ts';
import { channels } from './team/channels.ts';

/** Every audit, in the order of the report. */
export const AUDITS: readonly Audit[] = [
  responseCommitment,
  coverageHours,
  slaPublished,
  channels,
  releaseNotes,
  endOfLifeNotice,
];
