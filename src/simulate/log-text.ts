import { type SimulationOptions, simulate, trueParameters } from './simulation.ts';

/**
 * A simulated log in Touchstone's own format, `touchstone/log@1` (docs/formats.md): first a line with what was watched and the true
 * parameters, then a line a case.
 */
export function simulatedLog(options: SimulationOptions): string {
  const { from, to, character, cases } = simulate(options);
  const { archetype, cases: count, days, seed } = options;
  const header = {
    schema: 'touchstone/log@1',
    observation: { from: instant(from), to: instant(to) },
    shows: { messages: true, groups: true, resolution: true, waiting: true },
    source: { simulated: { archetype, cases: count, days, seed, ...trueParameters(character) } },
  };
  const lines = cases.map(({ openedAt, events, ...about }) => ({
    ...about,
    openedAt: instant(openedAt),
    events: events.map(({ at, ...event }) => ({ at: instant(at), ...event })),
  }));
  return [header, ...lines].map((line) => `${JSON.stringify(line)}\n`).join('');
}

/** Whole seconds. */
const instant = (ms: number): string => new Date(ms).toISOString().replace('.000Z', 'Z');
