import type { Contract } from '../../model/contract.ts';
import type { BareRecord } from '../../model/evidence.ts';
import { type ContractSource, scopeIn } from './contract-source.ts';
import { remedyRecords } from './remedy-records.ts';
import { weekHours } from './week-hours.ts';

/**
 * A contract as evidence: the document itself, its commitments, what it gives back, its traps and good clauses, its channels and
 * standing notices, each with the words it was read from.
 */
export function contractRecords(contract: Contract, { product = null, ...about }: ContractSource): BareRecord[] {
  const base = {
    plan: null,
    severity: null,
    canonicalSeverity: null,
    targetMinutes: null,
    targetDays: null,
    clock: null,
    percent: null,
    hours: null,
    product,
  };
  const { commitments, availability, coverageHours, channels, maintenanceNotice, state } = contract;
  const times = commitments.map(
    (one): BareRecord => ({
      ...about,
      ...base,
      kind: 'commitment',
      plan: one.plan,
      metric: one.metric,
      severity: one.severity,
      canonicalSeverity: one.canonicalSeverity,
      targetMinutes: one.targetMinutes,
      targetDays: one.targetUnit === 'bd' && Number.isInteger(one.targetValue) ? one.targetValue : null,
      clock: one.clock,
      hours: one.hours && weekHours(one.hours),
      ...(one.coverage !== null && { hoursQuote: one.coverage }),
      binding: one.binding,
      quote: one.quote,
    }),
  );
  const uptime = availability.map(
    ({ scope, percent, binding, quote }): BareRecord => ({
      ...about,
      ...base,
      kind: 'commitment',
      metric: 'availability',
      percent,
      binding,
      product: scopeIn(contract, scope) ?? product,
      quote,
    }),
  );
  const hours = coverageHours.map(
    ({ plan, severity, hours, quote }): BareRecord => ({
      ...about,
      ...base,
      kind: 'commitment',
      metric: 'support-hours',
      plan,
      severity,
      hours: weekHours(hours),
      binding: 'sla',
      quote,
    }),
  );
  const none: BareRecord[] =
    state === 'none-found' ? [{ ...about, ...base, kind: 'commitment', metric: 'sla', binding: 'none-found' }] : [];
  const ways = channels.map(
    ({ channel, plan, quote }): BareRecord => ({
      ...about,
      kind: 'channel',
      channel,
      plan,
      available: true,
      hours: null,
      insideCommitment: null,
      quote,
    }),
  );
  const notices =
    maintenanceNotice?.hours == null ? [] : [noticeOf(about, maintenanceNotice.hours, maintenanceNotice.quote)];
  const whole: BareRecord = {
    ...about,
    kind: 'contract',
    title: contract.document.title,
    state,
    readWhole: true,
    missing: contract.missing,
  };
  const clauses = [...contract.traps, ...contract.good].map(
    ({ id, quote }): BareRecord => ({ ...about, kind: 'clause', clause: id, plan: null, product, quote }),
  );
  return [
    whole,
    ...times,
    ...uptime,
    ...hours,
    ...none,
    ...remedyRecords(contract, about, product),
    ...clauses,
    ...ways,
    ...notices,
  ];
}

const noticeOf = (about: Omit<ContractSource, 'product'>, hours: number, quote: string): BareRecord => ({
  ...about,
  kind: 'notice',
  notice: 'maintenance',
  // Every document calls it by other words; under one name two documents can contradict each other.
  what: 'maintenance',
  announcedAt: null,
  effectiveAt: null,
  noticeDays: hours / 24,
  withdrawn: false,
  affectsConsidered: false,
  quote,
});
