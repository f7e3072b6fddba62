import type { Audit } from '../model/audit.ts';
import { clauseTraps } from './contract/clause-traps.ts';
import { coverageHours } from './contract/coverage-hours.ts';
import { fixCommitment } from './contract/fix-commitment.ts';
import { promisedAgainstMeasured } from './contract/promised-against-measured.ts';
import { remedy } from './contract/remedy.ts';
import { responseCommitment } from './contract/response-commitment.ts';
import { slaPublished } from './contract/sla-published.ts';
import { releaseNotes } from './knowledge/release-notes.ts';
import { endOfLifeNotice } from './proactivity/end-of-life-notice.ts';
import { firstContactResolution } from './resolution/first-contact-resolution.ts';
import { pingPong } from './resolution/ping-pong.ts';
import { reopenRate } from './resolution/reopen-rate.ts';
import { resolutionTime } from './resolution/resolution-time.ts';
import { firstResponse } from './responsiveness/first-response.ts';
import { nextReply } from './responsiveness/next-reply.ts';
import { offHoursCoverage } from './responsiveness/off-hours-coverage.ts';
import { simpleQuestion } from './responsiveness/simple-question.ts';
import { channels } from './team/channels.ts';

/** Every audit, in the order of the report. */
export const AUDITS: readonly Audit[] = [
  firstResponse,
  nextReply,
  offHoursCoverage,
  simpleQuestion,
  resolutionTime,
  firstContactResolution,
  pingPong,
  reopenRate,
  responseCommitment,
  fixCommitment,
  coverageHours,
  slaPublished,
  promisedAgainstMeasured,
  remedy,
  clauseTraps,
  channels,
  releaseNotes,
  endOfLifeNotice,
];
