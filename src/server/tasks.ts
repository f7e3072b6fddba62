import { gather, gatheredText } from '../app/gather.ts';
import { importLogs } from '../app/import.ts';
import { keepContract } from '../app/import-contract.ts';
import { logColumns } from '../app/log-columns.ts';
import { noteDown, noteSheet } from '../app/note-down.ts';
import { renderReport, writeReports } from '../app/report.ts';
import { readContract } from '../evidence/contract/contract.ts';
import { readDocument } from '../evidence/document/document.ts';
import type { JobProgress, LogColumns, Noted, NoteRequest } from '../model/api.ts';
import type { Contract } from '../model/contract.ts';
import type { Effects } from '../model/effects.ts';
import { sourceError } from '../model/error.ts';
import type { Lang } from '../model/text.ts';
import type { Judge } from './judge.ts';
import { type Packet, packet } from './packet.ts';

/** All that readers are shown, ready to be sent. */
export interface Shown {
  readonly view: Packet;
  readonly report: Packet;
  readonly cases: Readonly<Record<string, Packet>>;
}

/** What can be done for the page that takes long, with what it asks for and gives: values that can be sent to a worker and back. */
export interface Tasks {
  /** `keep`: report.json and report.html are written too, as by `touchstone audit`, the page in this language. */
  audit: { asks: { readonly keep: Lang | null }; gives: Shown };
  gather: { asks: object; gives: void };
  import: {
    asks: { readonly path: string; readonly name: string; readonly vendor: string; readonly map?: string | undefined };
    gives: void;
  };
  columns: { asks: { readonly path: string; readonly name: string }; gives: LogColumns };
  'read-contract': { asks: { readonly name: string; readonly body: Uint8Array }; gives: Contract };
  'keep-contract': {
    asks: { readonly name: string; readonly body: Uint8Array; readonly vendor: string };
    gives: Contract;
  };
  note: { asks: NoteRequest; gives: Noted };
}
export type TaskKind = keyof Tasks;

export interface TaskContext {
  readonly effects: Effects;
  readonly folder: string;
  readonly judge: Judge;
  readonly signal: AbortSignal;
  readonly tell: (progress: JobProgress) => void;
}

type Perform = { readonly [K in TaskKind]: (asks: Tasks[K]['asks'], about: TaskContext) => Promise<Tasks[K]['gives']> };

const perform: Perform = {
  async audit({ keep }, { effects, folder, judge, tell }) {
    tell({ message: { en: 'judging the evidence', zh: '正在评判证据' }, done: null, of: null });
    const judged = await judge(effects, folder);
    const { report, view, cases } = judged;
    tell({ message: { en: 'preparing the page', zh: '正在准备页面' }, done: null, of: null });
    if (keep !== null) await writeReports(effects, folder, judged, keep);
    return {
      view: packet('application/json', JSON.stringify(view)),
      report: packet('application/json', renderReport(report, 'json', 'en', 80)),
      cases: Object.fromEntries([...cases].map(([id, bytes]) => [id, packet('application/octet-stream', bytes)])),
    };
  },
  async gather(_asks, { effects, folder, tell }) {
    let done = 0;
    const { captured, failures, sources } = await gather(effects, folder, {
      tell: (message) => tell({ message, done: done++, of: null }),
    });
    tell({ message: gatheredText(captured.length, sources), done: null, of: null });
    const [first] = failures;
    if (first === undefined) return;
    const rest = failures.length - 1;
    throw rest === 0
      ? first
      : sourceError(`${first.text.en} (and ${rest} more)`, `${first.text.zh}（另有 ${rest} 处失败）`, first);
  },
  async import({ path, name, vendor, map }, { effects, folder, signal, tell }) {
    if (/\.xlsx$/i.test(name)) return noteSheet(effects, folder, path, vendor);
    await importLogs(effects, folder, {
      paths: [path],
      name,
      vendor,
      ...(map !== undefined && { map }),
      signal,
      onProgress: ({ done, total }) =>
        tell({ message: { en: `reading ${name}`, zh: `正在读取 ${name}` }, done, of: total }),
    });
  },
  columns: ({ path, name }, { effects, folder }) => logColumns(effects, folder, path, name),
  'read-contract': async ({ name, body }) => readContract(await readDocument(name, body)),
  'keep-contract': ({ name, body, vendor }, { effects, folder }) =>
    keepContract(effects, folder, name, vendor, async () => body),
  note: (asks, { effects, folder }) => noteDown(effects, folder, asks),
};

export const performTask = <K extends TaskKind>(
  kind: K,
  asks: Tasks[K]['asks'],
  context: TaskContext,
): Promise<Tasks[K]['gives']> => perform[kind](asks, context);
