import type { CaseMap } from '../src/model/map.ts';

/** How to read the generated log, from CSV and from XES. */
const meanings = {
  states: {
    Open: 'opened',
    Message: 'message',
    'In progress': 'active',
    'Wait user': 'waiting-customer',
    Wait: 'waiting-unspecified',
    Resolved: 'resolved',
    'Closed stale': 'closed',
  },
  roles: { customer: 'customer', agent: 'vendor', robot: 'bot' },
  closeReasons: { 'Closed stale': 'stale' },
} satisfies Partial<CaseMap>;

export const csvMap: CaseMap = {
  name: 'generated',
  columns: { case: 'case', time: 'at', state: 'state', role: 'role', group: 'team' },
  ...meanings,
};

export const xesMap: CaseMap = {
  name: 'generated',
  columns: {
    case: 'case:concept:name',
    time: 'time:timestamp',
    state: 'concept:name',
    role: 'org:role',
    group: 'org:group',
  },
  ...meanings,
};
