import type { Contract, Clause as Missing } from '../../model/contract.ts';

type Known = Omit<Contract, 'schema' | 'document' | 'missing' | 'state'>;

/** What a contract should say and this one does not: questions for the vendor. */
export function missingClauses(contract: Known, hasChangeNotice: boolean): Missing[] {
  const has = (metric: Contract['commitments'][number]['metric']) =>
    contract.commitments.some((commitment) => commitment.metric === metric && commitment.binding !== 'example');
  const offices = [...contract.coverageHours, ...contract.commitments].filter(({ hours }) => hours?.kind === 'week');
  const checks: readonly (readonly [clause: Missing, isThere: boolean])[] = [
    ['response-times', has('first_response')],
    ['severity-definitions', contract.severities.some(({ definition }) => definition !== null)],
    ['update-cadence', has('update')],
    ['workaround-times', has('workaround')],
    ['resolution-times', has('resolution')],
    ['coverage-hours', contract.coverageHours.length > 0 || contract.commitments.some(({ hours }) => hours !== null)],
    ['time-zone', offices.every(({ hours }) => hours?.kind === 'week' && hours.zone !== null)],
    ['availability', contract.availability.length > 0],
    ['remedies', contract.remedies.length > 0 || contract.good.some(({ id }) => id === 'incident-credit')],
    ['claim-window', contract.claim !== null && contract.claim.places.some(({ says }) => says === 'window')],
    ['maintenance-notice', contract.maintenanceNotice !== null],
    ['termination-right', contract.good.some(({ id }) => id === 'termination-right')],
    ['change-notice', hasChangeNotice || contract.good.some(({ id }) => id === 'breaking-change-notice')],
    ['channels', contract.channels.length > 0],
  ];
  return checks.filter(([, isThere]) => !isThere).map(([clause]) => clause);
}
