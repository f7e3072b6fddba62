import { Command } from 'commander';
import { type ClaimRequest, claimCredit } from '../app/sla-claim.ts';
import { readWorkspace } from '../app/workspace.ts';
import { usageError } from '../model/error.ts';
import { ANNEX_TARGETS, annex, annexMarkdown } from '../report/contract-annex.ts';
import { annexTargetsFor } from '../report/contract-annex-needs.ts';
import { claimReport, ownClaimNote } from '../report/contract-claim.ts';
import { annexDocx } from '../report/contract-docx.ts';
import type { Context } from './context.ts';
import { slaWords as words } from './sla-words.ts';

export const slaAnnexCommand = ({ effects, lang }: Context): Command =>
  new Command('annex')
    .description(words.annex[lang])
    .argument('[dir]', words.annexDir[lang])
    .option('-o, --out <file>', words.out[lang])
    .action(async (folder: string | undefined, { out: path }: { out?: string }) => {
      const targets =
        folder === undefined ? ANNEX_TARGETS : annexTargetsFor((await readWorkspace(effects, folder)).needs);
      const proposal = annex(lang, targets);
      if (path === undefined) effects.terminal.out(annexMarkdown(proposal));
      else if (path.endsWith('.docx')) await effects.files.write(path, await annexDocx(proposal));
      else if (path.endsWith('.md')) await effects.files.write(path, annexMarkdown(proposal));
      else throw usageError(`${path}: give a name that ends in .docx or .md`, `${path}：文件名须以 .docx 或 .md 结尾`);
    });

type ClaimOptions = Omit<ClaimRequest, 'source' | 'folder'> & { readonly dir: string; readonly json?: boolean };

export const slaClaimCommand = ({ effects, lang, signal }: Context): Command =>
  new Command('claim')
    .description(words.claim[lang])
    .argument('<file>', words.file[lang])
    .requiredOption('--month <month>', words.month[lang])
    .option('--availability <percent>', words.measured[lang])
    .option('--vendor <id>', words.claimVendor[lang])
    .option('-d, --dir <dir>', words.dir[lang], '.')
    .option('--scope <product>', words.scope[lang])
    .option('--json', words.json[lang])
    .action(async (source: string, { dir, json, ...given }: ClaimOptions) => {
      const { contract, claim, own } = await claimCredit(effects, { source, folder: dir, ...given }, signal);
      if (json)
        effects.terminal.out(
          `${JSON.stringify({ schema: 'touchstone/credit-claim@1', ...claim, ...(own && { own }) }, null, 1)}\n`,
        );
      else
        effects.terminal.out(
          [
            claimReport(claim, contract, lang, own?.availability ?? null),
            ...(own ? [ownClaimNote(own, claim, lang)] : []),
          ].join('\n'),
        );
    });
