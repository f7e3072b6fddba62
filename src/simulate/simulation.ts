import type { Channel, Severity } from '../model/evidence.ts';
import { type RandomSource, randomSource } from '../stats/random.ts';
import { type Archetype, CHARACTERS, type Character, PATIENCE } from './character.ts';
import { COURSES } from './habits.ts';
import { type SimulatedEvent, scene } from './scene.ts';

export interface SimulationOptions {
  readonly archetype: Archetype;
  readonly cases: number;
  /** Length of the observation. Cases are opened evenly over it; the last ones are still open when it ends. */
  readonly days: number;
  readonly seed: number;
  /** Share of the cases on which it shows its character, 0 to 1; its own by default. */
  readonly rate?: number;
}

export interface SimulatedCase {
  readonly case: string;
  readonly channel: Channel;
  readonly severity: Severity;
  readonly openedAt: number;
  readonly events: readonly SimulatedEvent[];
}

export interface Simulation {
  /** Epoch milliseconds. */
  readonly from: number;
  readonly to: number;
  readonly character: Character;
  readonly cases: readonly SimulatedCase[];
}

/** Monday 5 January 2026, midnight in Shanghai. */
export const FROM = Date.UTC(2026, 0, 4, 16);
const DAY = 86_400_000;

/** Of twenty cases: one full outage, three bad ones, eight ordinary ones, eight questions. */
const SEVERITIES: readonly Severity[] = [
  'P0',
  'P1',
  'P1',
  'P1',
  ...times<Severity>(8, 'P2'),
  ...times<Severity>(8, 'P3'),
];

/**
 * The case log of a vendor of known character. Every case has a stream of chance of its own, made of seed, archetype and its number:
 * the same everywhere and always, and more cases change none of the first ones but for the time at which they were opened.
 */
export function simulate({ archetype, cases, days, seed, rate }: SimulationOptions): Simulation {
  const own = CHARACTERS[archetype];
  const character: Character = { ...own, rate: rate ?? own.rate };
  const to = FROM + days * DAY;
  return {
    from: FROM,
    to,
    character,
    cases: Array.from({ length: cases }, (_, index) => {
      const random = randomSource([seed, archetype, index]);
      const openedAt = FROM + Math.floor(((index + random.uniform()) / cases) * days * 86_400) * 1000;
      return {
        case: `${archetype}-${String(index + 1).padStart(4, '0')}`,
        channel: 'ticket',
        severity: SEVERITIES[random.below(SEVERITIES.length)],
        openedAt,
        events: eventsOf(character, openedAt, random).filter(({ at }) => at <= to),
      };
    }),
  };
}

/** What is the same for every case of a desk, for the record. */
export const trueParameters = ({ about: _about, ...figures }: Character) => ({ ...figures, customers: PATIENCE });

function eventsOf(desk: Character, openedAt: number, random: RandomSource): readonly SimulatedEvent[] {
  const act = scene(openedAt, random);
  if (desk.greets)
    act.events.push({ at: openedAt + 5000, kind: 'message', by: 'bot', text: 'We have received your request.' });
  const habit = act.chance(desk.rate) ? desk.habit : 'none';
  COURSES[habit](act, desk);
  return act.events;
}

function times<Item>(count: number, item: Item): Item[] {
  return Array.from({ length: count }, () => item);
}
