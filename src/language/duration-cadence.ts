import type { FoundDuration } from './duration.ts';
import { UNIT_MINUTES, unitAt } from './duration-unit.ts';

const EVERY =
  /(?<![a-z])(?:every|each)\s(?=[a-z])|(?:(?<=\bupdates? )|(?<=,\s)|(?<=,\sand\s)|^)per\s(?=(?:business |working )?(?:hour|day|week))|每[个個]?(?=[小天日周週工个個])/giu;
const ADVERB = /(?<![a-z])(hourly|daily|weekly|monthly)(?![a-z])/giu;
const ADVERB_UNITS = { hourly: 'h', daily: 'd', weekly: 'week', monthly: 'month' } as const;

/** How often, where no number is said: `every business day`, `hourly`, `每个工作日`. With a number it is a duration. */
export function findCadences(text: string): readonly FoundDuration[] {
  const found: FoundDuration[] = [];
  for (const match of text.matchAll(EVERY)) {
    const unit = unitAt(text, match.index + match[0].length) ?? dayAt(text, match.index + match[0].length);
    if (unit)
      found.push({
        start: match.index,
        end: unit.end,
        value: 1,
        lower: null,
        unit: unit.unit,
        minutes: UNIT_MINUTES[unit.unit],
        bound: null,
      });
  }
  for (const match of text.matchAll(ADVERB)) {
    const unit = Object.entries(ADVERB_UNITS).find(([word]) => word === match[0].toLowerCase())?.[1];
    if (unit)
      found.push({
        start: match.index,
        end: match.index + match[0].length,
        value: 1,
        lower: null,
        unit,
        minutes: UNIT_MINUTES[unit],
        bound: null,
      });
  }
  return found.sort((a, b) => a.start - b.start);
}

const dayAt = (text: string, at: number) => (text[at] === '日' ? { unit: 'd' as const, end: at + 1 } : null);
