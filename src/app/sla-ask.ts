import { join } from 'node:path';
import type { Contract } from '../model/contract.ts';
import type { VendorAnswer } from '../model/contract-check.ts';
import type { Effects } from '../model/effects.ts';
import { usageError } from '../model/error.ts';
import type { Lang } from '../model/text.ts';
import { questionList } from '../report/contract-questions.ts';
import { buildEvidence } from './evidence.ts';
import { checkVendor } from './import.ts';
import { readSla } from './sla.ts';
import { answersIn } from './sla-answers.ts';
import { importedContracts } from './sla-documents.ts';
import { readWorkspace } from './workspace.ts';

export interface AskRequest {
  /** A document; left out, the contracts of the vendor that were imported. */
  readonly source?: string | undefined;
  readonly folder: string;
  readonly vendor?: string | undefined;
}

/**
 * `touchstone sla ask`: the questions to a vendor. With a vendor of the workspace it asks for the languages of the buyer's needs,
 * knows what was answered before, and keeps the list under `questions/`.
 */
export async function askVendor(
  effects: Effects,
  { source, folder, vendor }: AskRequest,
  lang: Lang,
  signal?: AbortSignal,
): Promise<{ readonly list: string; readonly path: string | null }> {
  if (source === undefined && vendor === undefined)
    throw usageError(
      'name a document, or --vendor for the contracts imported into the workspace',
      '请指定文件，或用 --vendor 指定工作区中已导入合同的服务商',
    );
  const given = source === undefined ? [] : [await readSla(effects, source, signal)];
  if (vendor === undefined) return { list: questionList(given, lang), path: null };
  const { vendors, needs } = await readWorkspace(effects, folder);
  checkVendor(
    vendors.map(({ id }) => id),
    vendor,
  );
  const contracts = source === undefined ? await importedOf(effects, folder, vendor) : given;
  const answers = await answersOf(effects, folder, vendor);
  const list = questionList(contracts, lang, { answers, languages: needs.languages });
  const path = join(folder, 'questions', `${vendor}.${lang}.md`);
  await effects.files.write(path, list);
  return { list, path };
}

async function importedOf(effects: Effects, folder: string, vendor: string): Promise<readonly Contract[]> {
  const contracts = ((await importedContracts(effects, folder)).get(vendor) ?? []).map(({ contract }) => contract);
  if (contracts.length === 0)
    throw usageError(
      `--vendor ${vendor}: no contract was imported for it; name a document, or run “touchstone import <file> --vendor ${vendor}”`,
      `--vendor ${vendor}：尚未导入其合同；请指定文件，或运行 “touchstone import <文件> --vendor ${vendor}”`,
    );
  return contracts;
}

const answersOf = async (effects: Effects, folder: string, vendor: string): Promise<readonly VendorAnswer[]> =>
  answersIn((await buildEvidence(effects, folder)).records.filter((record) => record.vendor === vendor));
