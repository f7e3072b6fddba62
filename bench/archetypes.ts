import { AUDITS } from '../src/audits/registry.ts';
import { runAudits } from '../src/audits/run.ts';
import { placementOf } from '../src/cases/measures/placement.ts';
import { naiveFirstResponse, naiveResolution } from '../src/cases/naive.ts';
import type { CaseLog } from '../src/model/case.ts';
import { needsSchema } from '../src/model/needs.ts';
import { scoreAudit } from '../src/scoring/score.ts';
import { ARCHETYPES, type Archetype } from '../src/simulate/character.ts';
import { GAMES, simulatedCases } from '../test/simulated.ts';

const NEEDS = needsSchema.parse({ scenario: 'bench' });
const SLOW = 'honest-slow';
/** The naive median that each would win by, and what is held against it. */
const TURNED = {
  ignorer: naiveFirstResponse,
  'auto-acker': naiveFirstResponse,
  closer: naiveResolution,
  'stale-bot': naiveResolution,
};
const PLACES: Partial<Record<Archetype, string>> = {
  'honest-fast': 'fast-solves',
  'honest-slow': 'slow-solves',
  'fast-unsolved': 'fast-unsolved',
  closer: 'fast-unsolved',
  ignorer: 'slow-unsolved',
  'stale-bot': 'slow-unsolved',
};

function lowerEnds(log: CaseLog): ReadonlyMap<string, number> {
  const evidence = { records: [], log, plan: null, product: null, calendar: null };
  const results = runAudits(AUDITS, evidence, NEEDS, log.observation?.to ?? 0);
  return new Map(results.map((result) => [result.audit, scoreAudit(result)?.lower ?? Number.NaN]));
}

/** `npm run bench -- archetypes [seeds] [cases]`: in how many seeds does each desk stand below the honest slow one on what it games? */
export const run = async (print: (line: string) => void, words: readonly string[] = []): Promise<void> => {
  const seeds = Number(words[0] ?? 100);
  const cases = Number(words[1] ?? 250);
  const tally = new Map<string, number>();
  const count = (what: string, holds: boolean) => tally.set(what, (tally.get(what) ?? 0) + Number(holds));
  for (let seed = 1; seed <= seeds; seed++) {
    const logs = new Map<Archetype, CaseLog>();
    for (const archetype of ARCHETYPES) logs.set(archetype, await simulatedCases(archetype, seed, { cases }));
    const scores = new Map([...logs].map(([archetype, log]) => [archetype, lowerEnds(log)]));
    const median = (archetype: Archetype, of: typeof naiveResolution) => {
      const log = logs.get(archetype);
      return (log && of(log).median) ?? Number.NaN;
    };
    for (const archetype of ARCHETYPES) {
      const audits = Object.entries(GAMES).find(([name]) => name === archetype)?.[1] ?? [];
      for (const audit of audits)
        count(
          `${archetype}: below honest-slow on ${audit}`,
          (scores.get(archetype)?.get(audit) ?? Number.NaN) < (scores.get(SLOW)?.get(audit) ?? Number.NaN),
        );
      const naive = Object.entries(TURNED).find(([name]) => name === archetype)?.[1];
      if (naive)
        count(`${archetype}: before honest-slow by the usual median`, median(archetype, naive) < median(SLOW, naive));
      const log = logs.get(archetype);
      const place = PLACES[archetype];
      if (log && place) count(`${archetype}: placed as ${place}`, placementOf(log)?.quadrant === place);
    }
  }
  print(`in how many of ${seeds} seeds, ${cases} cases each over 120 days`);
  print('| | seeds |');
  print('| --- | ---: |');
  for (const [what, times] of tally) print(`| ${what} | ${times} |`);
};
