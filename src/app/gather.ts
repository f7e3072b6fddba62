import { gatherNpm } from '../gather/npm-registry.ts';
import { polite } from '../gather/politeness.ts';
import type { Captured } from '../gather/request.ts';
import type { Effects } from '../model/effects.ts';
import { ExpectedError } from '../model/error.ts';
import type { RawEntry } from '../model/raw.ts';
import type { Text } from '../model/text.ts';
import { openArchive } from '../store/archive.ts';
import { placesOf, readWorkspace } from './workspace.ts';

/** An interrupted run goes on: what was captured within this time is not asked for again. */
const FRESH_FOR = 6 * 3_600_000;

export interface GatherResult {
  readonly captured: readonly RawEntry[];
  /** How many sources the workspace names. */
  readonly sources: number;
  /** Sources that could not be read; the others were. */
  readonly failures: readonly ExpectedError[];
}

/** Fetches from the configured sources into the raw archive, one document at a time. A source that fails spoils no other. */
export async function gather(
  effects: Effects,
  folder: string,
  options: { readonly refresh?: boolean; readonly tell: (text: Text) => void },
): Promise<GatherResult> {
  const workspace = await readWorkspace(effects, folder);
  const archive = openArchive(effects, placesOf(folder).raw);
  const before = await archive.entries();
  const now = effects.now();
  const network = polite(effects);
  const captured: RawEntry[] = [];
  const failures: ExpectedError[] = [];
  for (const vendor of workspace.vendors) {
    for (const source of vendor.sources) {
      const documents = gatherNpm(network, {
        vendor: vendor.id,
        source,
        capturedAt: new Date(now).toISOString(),
        freshSince: new Date(options.refresh ? now : now - FRESH_FOR).toISOString(),
        captured: (url) => newestCapture(before, url),
        tell: options.tell,
      });
      try {
        for await (const document of documents) {
          captured.push(...(await archive.add(document)));
          options.tell({ en: `${vendor.id}: ${document.url}`, zh: `${vendor.id}：${document.url}` });
        }
      } catch (error) {
        if (!(error instanceof ExpectedError) || error.kind !== 'source') throw error;
        failures.push(error);
      }
    }
  }
  return { captured, failures, sources: workspace.vendors.reduce((sum, { sources }) => sum + sources.length, 0) };
}

/** What a run came to, in one line. */
export const gatheredText = (captured: number, sources: number): Text =>
  sources === 0
    ? { en: 'nothing to gather: no vendor lists a package', zh: '没有可采集的内容：各服务商都没有列出软件包' }
    : { en: `${captured} new documents`, zh: `新采集 ${captured} 份文档` };

function newestCapture(entries: readonly RawEntry[], url: string): Captured | undefined {
  const newest = entries.filter((entry) => entry.url === url).sort((a, b) => (a.capturedAt < b.capturedAt ? 1 : -1))[0];
  if (newest === undefined) return undefined;
  const { etag } = newest.options;
  return { capturedAt: newest.capturedAt, ...(typeof etag === 'string' ? { etag } : {}) };
}
