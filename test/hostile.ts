import { cp, mkdtemp, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';

/** Text of others at its worst in every place that can reach a reader: markup, hidden and reversing characters, endless words. */
export const HOSTILE = 'test/cases/hostile';
const MEGABYTE = 1 << 20;

export interface HostileWorkspace {
  readonly folder: string;
  remove(): Promise<void>;
}

/** A copy to work in, with what is too large to keep beside the tests: a claim, a quote and a case of a megabyte each. */
export async function hostileWorkspace(): Promise<HostileWorkspace> {
  const folder = await mkdtemp(join(tmpdir(), 'touchstone-hostile-'));
  await cp(HOSTILE, folder, { recursive: true });
  const about = { vendor: 'constructor', source: 'a page', observedAt: '2026-03-01' };
  const large = '</script>'.repeat(Math.ceil(MEGABYTE / 9));
  const records = [
    { ...about, kind: 'claim', tier: 'marketing', topic: 'first-response', says: large, saidBy: 'w'.repeat(MEGABYTE) },
    { ...about, kind: 'reference', tier: 'first-hand', customer: 'n'.repeat(MEGABYTE), quote: large, confirmed: 'no' },
    {
      ...about,
      kind: 'case',
      tier: 'first-hand',
      caseId: 'large',
      channel: 'ticket',
      openedAt: '2026-03-01',
      title: large,
      events: [{ at: '2026-03-01', kind: 'message', by: 'vendor', text: large }],
    },
  ];
  // JSON is YAML.
  await writeFile(join(folder, 'records/large.yaml'), JSON.stringify({ capturedAt: '2026-03-02', records }));
  return { folder, remove: () => rm(folder, { recursive: true, force: true }) };
}
