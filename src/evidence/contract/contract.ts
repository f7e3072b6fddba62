import type { Contract, ContractBinding } from '../../model/contract.ts';
import type { ReadDocument } from '../document/block.ts';
import { spanOf } from '../document/run.ts';
import { readAvailability } from './availability.ts';
import { readChannels } from './channel.ts';
import { readClaim } from './claim.ts';
import { clausesOf } from './clause-search.ts';
import { readClockClauses, runsInOffice } from './clock-clause.ts';
import { asWritten, settle } from './commitments.ts';
import { hoursFor, readCoverage } from './coverage.ts';
import { officeMarks } from './footnote.ts';
import { knownLevels } from './known-level.ts';
import { missingClauses } from './missing.ts';
import { isDisowned, readNoGuarantees, takenBack } from './no-guarantee.ts';
import { readMaintenanceNotice } from './notice.ts';
import { type Placed, placed } from './passage.ts';
import { prosePromises } from './prose-promises.ts';
import { readRemedies } from './remedy.ts';
import { readAppliesTo, readExclusions } from './scope-clauses.ts';
import { readSeverities } from './severities.ts';
import { tablePromises } from './table-promises.ts';
import { readGoodClauses, readTraps } from './trap.ts';

/**
 * What a document promises, what it takes back, and what it does not say. Every value stands in the text that its span marks;
 * what is not said stays null or absent.
 */
export function readContract(document: ReadDocument): Contract {
  const { stored, blocks, title, format } = document;
  const parts = placed(blocks, title);
  const clauses = clausesOf(parts);
  const coverageHours = readCoverage(stored, parts);
  const isBinding = !isDisowned(parts);
  const kept = <Promised extends { readonly binding: ContractBinding }>(promises: readonly Promised[]): Promised[] =>
    promises.map((one) => (isBinding || one.binding !== 'sla' ? one : { ...one, binding: 'slo' }));
  const commitments = kept(readCommitments(stored, parts, coverageHours));
  const known = {
    commitments,
    availability: kept(readAvailability(stored, parts)),
    remedies: readRemedies(stored, parts),
    claim: readClaim(stored, clauses),
    maintenanceNotice: readMaintenanceNotice(stored, clauses),
    coverageHours,
    channels: readChannels(stored, parts),
    severities: readSeverities(stored, parts),
    exclusions: readExclusions(stored, clauses),
    appliesTo: readAppliesTo(stored, clauses),
  };
  const written = { ...known, ...namesAsWritten(stored, known) };
  const traps = readTraps(stored, clauses, written);
  const good = readGoodClauses(stored, clauses, written);
  const heading = blocks.find((block) => block.kind === 'heading');
  // Where a text names itself in its first line, that is its title, however the line is marked.
  const first =
    blocks[0]?.kind === 'paragraph' && blocks[0].run.text.length <= 60 && !/[。.;；:：]$/u.test(blocks[0].run.text)
      ? blocks[0].run
      : null;
  const head = title ?? first ?? (heading?.kind === 'heading' ? heading.run : null);
  return {
    schema: 'touchstone/contract@1',
    document: {
      format,
      title: head && stored.slice(...spanOf(head)),
      language: isChinese(parts) ? 'zh' : 'en',
      characters: stored.length,
      text: format === 'pdf' || format === 'docx' ? stored : null,
    },
    state: stateOf(written, isBinding),
    ...written,
    traps,
    good,
    missing: missingClauses(
      { ...written, traps, good },
      clauses.some(({ run }) => CHANGE_NOTICE.test(run.text)),
    ),
  };
}

/** By what is read of it: markup is Latin whatever the page says. */
function isChinese(parts: readonly Placed[]): boolean {
  const words = parts
    .flatMap((part) => (part.kind === 'table' ? part.table.rows.flat().map(({ run }) => run.text) : [part.run.text]))
    .join(' ');
  return (words.match(/[\u4e00-\u9fff]/gu)?.length ?? 0) * 8 > words.length;
}

const CHANGE_NOTICE =
  /(?:\bchanges?\b|\bmodif\w*|变更|修改|调整)[^.。]{0,60}(?:\b\d+ (?:days|months)['’]? (?:prior |advance )?notice|提前[^。]{0,8}(?:天|日|月))/iu;

function readCommitments(
  stored: string,
  parts: readonly Placed[],
  coverage: Contract['coverageHours'],
): Contract['commitments'] {
  const inTables = parts.flatMap((part, at) =>
    part.kind === 'table' ? tablePromises(part, officeMarks(parts, at)) : [],
  );
  const levels = knownLevels(inTables);
  const inProse = parts.flatMap((part) => (part.kind === 'table' ? [] : prosePromises(part, levels)));
  const said = readNoGuarantees(parts);
  const clocks = readClockClauses(parts);
  return settle(
    // Tables first: a list that repeats them adds nothing.
    [...inTables, ...inProse],
    {
      stored,
      severities: readSeverities(stored, parts),
      takenBack: (metric, plan) => takenBack(said, metric, plan),
      runsInOffice: (promise) => runsInOffice(clocks, promise),
      hoursFor: (plan, severity) => hoursFor(coverage, plan, severity),
    },
  ).toSorted((a, b) => a.span[0] - b.span[0]);
}

type Named = Pick<Contract, 'availability' | 'remedies' | 'coverageHours' | 'channels' | 'severities'>;

/** Names in the document's own characters. */
function namesAsWritten(stored: string, { availability, remedies, coverageHours, channels, severities }: Named): Named {
  const written = asWritten(stored);
  const name = (words: string | null) => words && written(words);
  return {
    availability: availability.map((item) => ({ ...item, scope: name(item.scope) })),
    remedies: remedies.map((item) => ({ ...item, scope: name(item.scope), condition: name(item.condition) })),
    coverageHours: coverageHours.map((item) => ({ ...item, plan: name(item.plan), severity: name(item.severity) })),
    channels: channels.map((item) => ({ ...item, plan: name(item.plan) })),
    severities: severities.map((item) => ({ ...item, label: written(item.label), definition: name(item.definition) })),
  };
}

function stateOf(
  { commitments, availability, remedies }: Pick<Contract, 'commitments' | 'availability' | 'remedies'>,
  isBinding: boolean,
): Contract['state'] {
  const promises = [...commitments, ...availability].filter(({ binding }) => binding !== 'example');
  const has = (binding: string) => promises.some((promise) => promise.binding === binding);
  // Reasonable efforts with money behind them bind, and so does the money alone; without it they do not.
  if (has('sla') || (remedies.length > 0 && isBinding)) return 'contractual';
  if (has('slo') || remedies.length > 0) return 'objective';
  return has('best_effort') ? 'best-effort' : 'none-found';
}
