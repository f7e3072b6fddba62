/**
 * The only home of weights, curves, grades and thresholds. A changed constant changes `POLICY_VERSION`: results of different
 * versions are not comparable. Price, size, listing and popularity are inputs to nothing here.
 */
export const POLICY_VERSION = '5';

/** Value to 0..100 by two control points; absolute, so that no rival in the list moves anybody's score. */
export interface Curve {
  /** Scores 0 from here on. */
  readonly zero: number;
  /** Scores 100 from here on. */
  readonly full: number;
  /** `log` where a factor matters and not a difference: times, days. */
  readonly scale: 'linear' | 'log';
}

export interface AuditPolicy {
  /** Share within its dimension, relative to the others there. */
  readonly weight: number;
  readonly curve: Curve;
}

const policies: Readonly<Record<string, AuditPolicy>> = {
  // Seconds. 15 minutes is the article's P0 (R7); two days for a simple question is what it would not rely on (R59).
  'first-response': { weight: 3, curve: { zero: 172_800, full: 900, scale: 'log' } },
  // An hour is its time for a first plan (R8); beyond two days it is silence (R30).
  'next-reply': { weight: 2, curve: { zero: 172_800, full: 3600, scale: 'log' } },
  'off-hours-coverage': { weight: 2, curve: { zero: 0, full: 1, scale: 'linear' } },
  // Share without an answer of substance: at one half the typical question waits (R59).
  'simple-question': { weight: 1, curve: { zero: 0.5, full: 0, scale: 'linear' } },
  // Seconds. Four hours is what contracts name for restoring at best (methods); after two weeks the article's buyer left (R31).
  'resolution-time': { weight: 3, curve: { zero: 1_209_600, full: 14_400, scale: 'log' } },
  // 64 % was the mean of desks that publish it (HDI, methods).
  'first-contact-resolution': { weight: 1, curve: { zero: 0, full: 0.64, scale: 'linear' } },
  // A third is the ceiling that desks set themselves for passing on at all (methods); here every one of those comes back.
  'ping-pong': { weight: 1, curve: { zero: 0.35, full: 0, scale: 'linear' } },
  // At one half, closing says no more about solving than a coin does.
  'reopen-rate': { weight: 2, curve: { zero: 0.5, full: 0, scale: 'linear' } },
  // 15 minutes is the article's P0; at a day it says "leave" (R7, R9).
  'response-commitment': { weight: 3, curve: { zero: 1440, full: 15, scale: 'log' } },
  // An hour is the article's time for a first plan (R8); two days without a fix is an outage of two days.
  'fix-commitment': { weight: 2, curve: { zero: 2880, full: 60, scale: 'log' } },
  'coverage-hours': { weight: 2, curve: { zero: 0, full: 1, scale: 'linear' } },
  'sla-published': { weight: 2, curve: { zero: 0, full: 4, scale: 'linear' } },
  // A promise kept every second time is a coin.
  'promised-against-measured': { weight: 3, curve: { zero: 0.5, full: 1, scale: 'linear' } },
  // The most that can be given back is the whole fee of the month.
  remedy: { weight: 1, curve: { zero: 0, full: 1, scale: 'linear' } },
  // The real contracts with most of them had nine kinds of the thirty.
  'clause-traps': { weight: 2, curve: { zero: 10, full: 0, scale: 'linear' } },
  channels: { weight: 1, curve: { zero: 0, full: 1, scale: 'linear' } },
  'release-notes': { weight: 1, curve: { zero: 0, full: 1, scale: 'linear' } },
  // A month is what a web team needs to change a dependency, a year what an app with old installs needs (R80 bands).
  'end-of-life-notice': { weight: 1, curve: { zero: 30, full: 365, scale: 'log' } },
};

export function policyOf(audit: string): AuditPolicy {
  const policy = policies[audit];
  if (policy === undefined) throw new Error(`no policy for the audit ${audit}`);
  return policy;
}

/** Lower ends of the grades. A grade is given only where the whole range lies within it. */
export const GRADES = [
  { grade: 'A', from: 80 },
  { grade: 'B', from: 60 },
  { grade: 'C', from: 40 },
  { grade: 'D', from: 20 },
  { grade: 'E', from: 0 },
] as const;
export type Grade = (typeof GRADES)[number]['grade'];

/** A vendor that is the only one left is leaned to only when this share of the buyer's weight was measured. */
export const LAST_ONE_COVERAGE = 0.5;

/** What it takes to decide, and when to stop looking (docs/deciding.md). */
export const DECISION = {
  /** Draws of weights and measured values: chance in drawing moves a share by at most 0.31 points of 100 (95 %). */
  draws: 100_000,
  /** Share of the draws in which a vendor must come first, its gaps at their worst and the rivals' at their best. */
  choose: 0.95,
  lean: 0.7,
  /** An answer that can be expected to improve the choice by fewer points is not worth asking. */
  worthAsking: 0.5,
  /** Probes stop where they bring this share of what certainty would. */
  enoughOfCertainty: 0.8,
  /** For findings from combinations: a score surely good, a score surely poor. */
  good: 60,
  poor: 40,
  /** Fewer cases than this in a log are few. */
  fewCases: 30,
  /** A fee below this share of the median of at least three vendors is a reason to look closer (R1), never a score. */
  farCheaper: 0.5,
} as const;

/** Everything above as data, for the fingerprint that a test keeps beside the version. */
export const POLICY = {
  version: POLICY_VERSION,
  audits: policies,
  grades: GRADES,
  lastOneCoverage: LAST_ONE_COVERAGE,
  decision: DECISION,
};
