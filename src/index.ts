/** The library's face: what other programs may build on. Everything else may change without notice. */

export { auditWorkspace as audit } from './app/audit.ts';
export { type CaseLogOptions, type LogReport, readCaseLog } from './app/case-log.ts';
export { nodeEffects } from './app/effects-node.ts';
export { type FactsRequest, facts } from './app/facts.ts';
export { type Evidence, judge } from './app/judge.ts';
export { type Format, renderReport } from './app/report.ts';
export { compareSla, readSla } from './app/sla.ts';
export { readWorkspace } from './app/workspace.ts';
export { AUDITS } from './audits/registry.ts';
export { type Attainment, type Attainments, attainmentOf } from './cases/clock-attainment.ts';
export { type ClockBoard, clockBoard } from './cases/clock-board.ts';
export { CLOCKS, type Clock } from './cases/clock-name.ts';
export { type Contract, contractSchema } from './cases/clock-schema.ts';
export { type ClockEvent, clockEventsOf } from './cases/clock-event.ts';
export { type ClockFinding, type ClockFindings, clockFindings } from './cases/clock-finding.ts';
export { type ClockOptions, type ClockState, type ClockStates, clockStates } from './cases/clock-state.ts';
export { factsOf } from './cases/facts.ts';
export { type CaseFold, foldCases } from './cases/fold.ts';
export { bounceSpans } from './cases/measures/bounces.ts';
export { clusteredMedian } from './cases/measures/clustered.ts';
export { firstContact } from './cases/measures/first-contact.ts';
export { lastingResolutions } from './cases/measures/lasting-resolution.ts';
export { longestSilences } from './cases/measures/longest-silence.ts';
export { splitByHours } from './cases/measures/office-hours.ts';
export { owedWords } from './cases/measures/owed-words.ts';
export { partOfLog } from './cases/measures/part-of-log.ts';
export { placementOf } from './cases/measures/placement.ts';
export { reopenings } from './cases/measures/reopening.ts';
export { responseLadder } from './cases/measures/response-ladder.ts';
export { asPartsOf, type Spans, type Waiting, waitingOf } from './cases/measures/spans.ts';
export { strataOf } from './cases/measures/strata.ts';
export { mergeCaseLogs } from './cases/merge.ts';
export { naiveFirstResponse, naiveResolution } from './cases/naive.ts';
export { acceptability } from './decision/acceptability.ts';
export { verdictOf } from './decision/verdict.ts';
export { drawWeights } from './decision/weight-draws.ts';
export { readChangelog } from './evidence/changelog.ts';
export { type Comparison, compareContracts } from './evidence/contract/compare.ts';
export { readContract } from './evidence/contract/contract.ts';
export { creditClaim } from './evidence/contract/credit.ts';
export { contractRecords } from './evidence/contract/records.ts';
export { readDocument } from './evidence/document/document.ts';
export { type HandRecords, readHandRecords } from './evidence/hand-records.ts';
export { findDurations } from './language/duration.ts';
export { findHours } from './language/duration-hours.ts';
export type { Audit, AuditInput, AuditOutcome, AuditResult, Interval } from './model/audit.ts';
export { defineAudit } from './model/audit.ts';
export type { CalendarSpec } from './model/calendar.ts';
export type { CaseLog } from './model/case.ts';
export { type Contract as ContractReading, contractSchema as contractReadingSchema } from './model/contract.ts';
export { type Costs, costsSchema } from './model/cost.ts';
export type { DecisionDoc } from './model/decision.ts';
export type { Effects } from './model/effects.ts';
export { ExpectedError } from './model/error.ts';
export { type EvidenceRecord, recordSchema } from './model/evidence.ts';
export { type Facts, factsSchema } from './model/facts.ts';
export type { Finding } from './model/finding.ts';
export { type CaseMap, caseMapSchema } from './model/map.ts';
export { type ReportDoc, reportSchema } from './model/report.ts';
export type { Lang, Text } from './model/text.ts';
export { type Workspace, workspaceSchema } from './model/workspace.ts';
export { type Curve, POLICY_VERSION } from './scoring/policy.ts';
export { type Range, scoreAudit, scoreDimensions, scoreValue } from './scoring/score.ts';
export { type BoundedSurvival, type Bounds, betaProduct } from './stats/beta-product.ts';
export { clopperPearson, type Share, wilson } from './stats/binomial.ts';
export { type Bootstrap, bootstrap } from './stats/bootstrap.ts';
export { type CautiousIncidence, cautiousIncidence } from './stats/cautious-incidence.ts';
export {
  cumulativeIncidence,
  type IncidenceCases,
  type IncidenceCurve,
  type IncidencePoint,
  incidenceCurve,
  incidenceDifference,
} from './stats/cumulative-incidence.ts';
export { type Cusum, type CusumPlan, cusum, cusumPlan, runLength } from './stats/cusum.ts';
export type { Difference, Estimate, TimeEstimate } from './stats/estimate.ts';
export { type CaseTimes, type EventTable, eventTable, mergeEventTables } from './stats/event-table.ts';
export { kaplanMeier, type SurvivalCases, survivalCurve } from './stats/kaplan-meier.ts';
export { type Agreement, krippendorffAlpha, type RatingScale } from './stats/krippendorff-alpha.ts';
export { type LogRank, type LogRankGroup, logRank } from './stats/log-rank.ts';
export { type MedianInterval, medianInterval } from './stats/median-interval.ts';
export { type PartialShare, partialIdentification } from './stats/partial-identification.ts';
export { quantile } from './stats/quantile.ts';
export { type RandomSource, randomSource, type Seed } from './stats/random.ts';
export { bootstrapDifference } from './stats/resampling.ts';
export { restrictedMean, restrictedMeanDifference } from './stats/restricted-mean.ts';
export { casesToShow, probesUntil } from './stats/sample-size.ts';
export { betaBinomialShrink, type Shrinkage, type ShrunkShare } from './stats/shrinkage.ts';
export type { SurvivalCurve, SurvivalPoint } from './stats/survival-curve.ts';
export { type Calendar, compileCalendar, type DaysOptions, type DueOptions, type Moment } from './time/calendar.ts';
export { coverageShare } from './time/coverage.ts';
export { type Duration, formatDuration, parseDuration } from './time/duration.ts';
export { type Holidays, holidaysOf } from './time/holidays.ts';
export { type Closings, type IcsOptions, readIcs, withClosings } from './time/ical.ts';
