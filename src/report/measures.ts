import type { Measure } from '../model/api.ts';
import { type Audit, findable } from '../model/audit.ts';
import { channelName } from './words/findings.ts';
import { refusals } from './words/refusals.ts';
import { unusualRefusals } from './words/unusual-refusals.ts';

/** What a gate can ask of each audit, and in which words. */
export const describeMeasures = (audits: readonly Audit[]): Measure[] =>
  audits.map(({ id, dimension, title, unit, ...audit }) => ({
    id,
    dimension,
    title,
    unit,
    signs: findable(audit).map((code) => ({ code, text: refusals[code], isUsual: !(code in unusualRefusals) })),
    parts: (audit.parts ?? []).map((part) => ({ part, name: channelName(part) })),
  }));
