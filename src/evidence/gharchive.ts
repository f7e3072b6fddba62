import { ZodError } from 'zod';
import { eventRecorder } from '../cases/event-columns.ts';
import { orderEvents } from '../cases/event-order.ts';
import { stringDictionary } from '../cases/string-dictionary.ts';
import { CLOSE, KIND, NONE } from '../model/case.ts';
import type { ReadLog } from './case-table.ts';
import { type ArchiveEvent, archiveEvent, type IssueAct, WRITE_EVENTS } from './gharchive-event.ts';
import { INSIDE, isBotName, OUTSIDE, roleOf } from './gharchive-roles.ts';
import { jsonLines } from './json-lines.ts';
import { type BadRows, problems } from './table.ts';

interface Issue {
  readonly id: string;
  author: string | undefined;
  openedAt: number;
  wasSeenOpened: boolean;
}

/**
 * GitHub's public event archive (gharchive.org): each issue is a case, `owner/repo#number`. Comments on pull requests are no
 * support; an event given twice is kept once. Issues opened before the archive begins are a cohort of their own, because their first
 * answer may lie before it. Roles are decided when the whole file was read: a push at its end still shows who has write access.
 */
export async function readGhArchive(
  chunks: AsyncIterable<Uint8Array>,
  file: string,
  bad: BadRows,
): Promise<ReadLog & { readonly duplicates: number }> {
  const ids = stringDictionary();
  const issues: Issue[] = [];
  const events = eventRecorder();
  const actors: { readonly event: ArchiveEvent; readonly type: string | undefined; readonly caseOf: number }[] = [];
  const texts = stringDictionary();
  const seen = new Set<string>();
  const inside = new Set<string>();
  const outside = new Set<string>();
  let [from, to] = [Infinity, -Infinity];
  let duplicates = 0;
  let hasReasons = false;

  const learn = (repo: string, login: string | undefined, association: string | undefined): void => {
    if (login === undefined || association === undefined) return;
    if (INSIDE.has(association)) inside.add(`${repo} ${login}`);
    else if (OUTSIDE.has(association)) outside.add(`${repo} ${login}`);
  };
  const issueOf = (repo: string, act: IssueAct): number => {
    const id = `${repo}#${act.number}`;
    const index = ids.code(id);
    const issue = (issues[index] ??= { id, author: undefined, openedAt: Number.NaN, wasSeenOpened: false });
    issue.author ??= act.author;
    if (Number.isNaN(issue.openedAt)) issue.openedAt = act.openedAt;
    if (act.action === 'opened') issue.wasSeenOpened = true;
    return index;
  };
  const take = (event: ArchiveEvent, act: IssueAct, kind: number): void => {
    const index = issueOf(event.repo, act);
    learn(event.repo, act.author, act.authorAssociation);
    learn(event.repo, event.actor, act.actorAssociation);
    // Only its author, or somebody with triage rights, can close or reopen an issue.
    const isTriage = act.action === 'closed' || act.action === 'reopened';
    if (isTriage && act.author !== undefined && event.actor !== act.author) inside.add(`${event.repo} ${event.actor}`);
    if (act.stateReason !== undefined) hasReasons = true;
    actors.push({ event, type: act.actorType, caseOf: index });
    events.add({
      caseOf: index,
      time: event.at,
      kind,
      detail: kind === KIND.closed ? closeReason(event.actor, act) : NONE,
      text: act.words ? texts.code(act.words) : NONE,
    });
  };

  for await (const batch of jsonLines(chunks, file, bad)) {
    for (const { line, value } of batch) {
      const event = readEvent(value, line, bad);
      if (!event) continue;
      from = Math.min(from, event.at);
      to = Math.max(to, event.at);
      if (WRITE_EVENTS.has(event.type)) inside.add(`${event.repo} ${event.actor}`);
      const { act } = event;
      if (!act || act.isPullRequest) continue;
      if (seen.has(act.id)) {
        duplicates++;
        continue;
      }
      seen.add(act.id);
      const kind = kindOf(act);
      if (kind !== undefined) take(event, act, kind);
    }
  }
  actors.forEach(({ event: { actor, repo }, type, caseOf }, row) => {
    const key = `${repo} ${actor}`;
    const isInside = actor === repo.split('/', 1)[0] || inside.has(key);
    events.setRole(
      row,
      roleOf({ login: actor, type, author: issues[caseOf].author, isInside, isOutside: outside.has(key) }),
    );
  });
  const { log, outOfOrder, beforeOpening } = orderEvents(events.columns(), {
    cases: issues.length,
    caseIds: { at: (index) => issues[index].id },
    groups: [],
    texts: texts.values,
    shows: { messages: true, groups: false, resolution: hasReasons, waiting: false },
    attributes: {
      openedAt: Float64Array.from(issues, ({ openedAt }) => openedAt),
      openedBefore: Uint8Array.from(issues, ({ wasSeenOpened, openedAt }) =>
        Number(!wasSeenOpened && !(openedAt >= from)),
      ),
    },
    ...(to >= from ? { observation: { from, to } } : {}),
  });
  return { log, outOfOrder, beforeOpening, unnamedStates: [], duplicates };
}

function readEvent(value: unknown, line: number, bad: BadRows): ArchiveEvent | undefined {
  try {
    const event = archiveEvent(value);
    if (!event) bad.add(line, problems.field('type, created_at, actor, repo', NOT_AN_EVENT));
    return event;
  } catch (error) {
    if (!(error instanceof ZodError)) throw error;
    bad.add(line, problems.field(error.issues[0]?.path.join('.') ?? 'payload', NOT_AN_EVENT));
    return undefined;
  }
}

const NOT_AN_EVENT = {
  en: 'missing, or not as GitHub writes its events',
  zh: '缺失，或与 GitHub 的事件格式不符',
};

/** Undefined: an edit or a deletion of a comment, which says nothing about the case. */
function kindOf({ action, isComment }: IssueAct): number | undefined {
  if (isComment) return action === 'created' ? KIND.message : undefined;
  if (action === 'opened' || action === 'closed' || action === 'reopened') return KIND[action];
  return action === 'assigned' ? KIND.assigned : KIND.other;
}

/**
 * GitHub's own reason, where it has one (since 2022). An asker who closes his own issue solved it himself or gave up; a bot's close
 * is a stale close where it says so, and never a solution. Without a reason, none is known.
 */
function closeReason(actor: string, { stateReason, labels, author, actorType }: IssueAct): number {
  const isBot = actorType === 'Bot' || isBotName(actor);
  const isStale = labels.some((label) => /\bstale\b/i.test(label));
  if (stateReason === 'duplicate') return CLOSE.duplicate;
  if (isBot && (isStale || stateReason === 'not_planned')) return CLOSE.stale;
  if (stateReason === 'not_planned') return CLOSE.declined;
  if (actor === author) return CLOSE['self-solved'];
  return stateReason === 'completed' && !isBot ? CLOSE.resolved : CLOSE.unknown;
}
