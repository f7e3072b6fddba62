import type { MEANINGS } from '../../model/map.ts';
import type { Text } from '../../model/text.ts';
import { eventNames } from './case-events.ts';

/** What a state of a log can mean for a case. */
export const meaningNames: Readonly<Record<(typeof MEANINGS)[number], Text>> = {
  opened: eventNames.opened,
  active: { en: 'being worked on', zh: '处理中' },
  'waiting-customer': eventNames['waiting-customer'],
  'waiting-vendor': eventNames['waiting-vendor'],
  'waiting-unspecified': { en: 'waiting, not known for whom', zh: '等待，不知等谁' },
  workaround: eventNames.workaround,
  resolved: eventNames.resolved,
  closed: eventNames.closed,
  reopened: eventNames.reopened,
  assigned: eventNames.assigned,
  escalated: eventNames.escalated,
  message: eventNames.message,
  note: eventNames.note,
  ignored: { en: 'nothing for the case', zh: '与工单无关' },
};
