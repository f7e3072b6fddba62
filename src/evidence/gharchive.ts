import { eventRecorder } from '../cases/event-columns.ts';
import { orderEvents } from '../cases/event-order.ts';
import { stringDictionary } from '../cases/string-dictionary.ts';
import { CLOSE, KIND, NONE, ROLE } from '../model/case.ts';
import type { ReadLog } from './case-table.ts';
import { anyEvent, type IssueEvent, isPullRequest, issueEventSchema, WRITE_EVENTS } from './gharchive-event.ts';
import { INSIDE, OUTSIDE, roleOf } from './gharchive-roles.ts';
import { jsonLines } from './json-lines.ts';
import { type BadRows, problems } from './table.ts';

interface Issue {
  readonly id: string;
  readonly author: string | undefined;
  readonly createdAt: number;
  wasSeenOpened: boolean;
}

/**
 * GitHub's public event archive (gharchive.org): each issue is a case, `owner/repo#number`. Comments on pull requests are no
 * support; an event given twice is kept once. Issues opened before the archive begins are a cohort of their own, because their first
 * answer may lie before it.
 */
export async function readGhArchive(
  chunks: AsyncIterable<Uint8Array>,
  file: string,
  bad: BadRows,
): Promise<ReadLog & { readonly duplicates: number }> {
  const ids = stringDictionary();
  const issues: Issue[] = [];
  const events = eventRecorder();
  const actors: { readonly event: IssueEvent; readonly caseOf: number }[] = [];
  const texts = stringDictionary();
  const seen = new Set<string>();
  const inside = new Set<string>();
  const outside = new Set<string>();
  let [from, to] = [Infinity, -Infinity];
  let duplicates = 0;
  let hasReasons = false;

  const learn = (repo: string, login: string | undefined, association: string | null | undefined): void => {
    if (!login || !association) return;
    if (INSIDE.has(association)) inside.add(`${repo} ${login}`);
    else if (OUTSIDE.has(association)) outside.add(`${repo} ${login}`);
  };
  const caseOf = (event: IssueEvent): number => {
    const { issue } = event.payload;
    const id = `${event.repo.name}#${issue.number}`;
    const index = ids.code(id);
    issues[index] ??= { id, author: issue.user?.login, createdAt: Date.parse(issue.created_at), wasSeenOpened: false };
    return index;
  };
  const take = (event: IssueEvent, time: number): void => {
    const { action, issue, comment } = event.payload;
    const repo = event.repo.name;
    const kind = kindOf(event);
    if (kind === undefined) return;
    const index = caseOf(event);
    learn(repo, issue.user?.login, issue.author_association);
    learn(repo, comment?.user?.login, comment?.author_association);
    // Only its author, or somebody with triage rights, can close or reopen an issue.
    if ((action === 'closed' || action === 'reopened') && event.actor.login !== issue.user?.login)
      inside.add(`${repo} ${event.actor.login}`);
    if (action === 'opened') issues[index].wasSeenOpened = true;
    if (issue.state_reason) hasReasons = true;
    const words = event.type === 'IssueCommentEvent' ? comment?.body : action === 'opened' ? issue.body : undefined;
    actors.push({ event, caseOf: index });
    events.add({
      caseOf: index,
      time,
      kind,
      detail: kind === KIND.closed ? closeReason(event) : NONE,
      text: words ? texts.code(words) : NONE,
    });
  };

  for await (const batch of jsonLines(chunks, file, bad)) {
    for (const { line, value } of batch) {
      const any = anyEvent(value);
      if (!any) {
        bad.add(line, problems.field('type, created_at, actor, repo', NOT_AN_EVENT));
        continue;
      }
      from = Math.min(from, any.at);
      to = Math.max(to, any.at);
      if (WRITE_EVENTS.has(any.type)) inside.add(`${any.repo} ${any.actor}`);
      if (any.type !== 'IssuesEvent' && any.type !== 'IssueCommentEvent') continue;
      const read = issueEventSchema.safeParse(value);
      if (!read.success) {
        bad.add(line, problems.field(read.error.issues[0]?.path.join('.') ?? 'payload', NOT_AN_EVENT));
        continue;
      }
      if (isPullRequest(read.data)) continue;
      if (seen.has(read.data.id)) {
        duplicates++;
        continue;
      }
      seen.add(read.data.id);
      take(read.data, any.at);
    }
  }
  actors.forEach(({ event, caseOf: index }, row) => {
    const { login } = event.actor;
    const key = `${event.repo.name} ${login}`;
    const isOwner = login === event.repo.name.split('/', 1)[0];
    const { issue, comment } = event.payload;
    const type = [comment?.user, issue.user].find((user) => user?.login === login)?.type;
    const standing = { isInside: isOwner || inside.has(key), isOutside: outside.has(key) };
    events.setRole(row, roleOf({ login, type, author: issues[index].author, standing }));
  });
  const { log, outOfOrder, beforeOpening } = orderEvents(events.columns(), {
    cases: issues.length,
    caseIds: { at: (index) => issues[index].id },
    groups: [],
    texts: texts.values,
    shows: { messages: true, groups: false, resolution: hasReasons, waiting: false },
    attributes: {
      openedAt: Float64Array.from(issues, ({ createdAt }) => createdAt),
      openedBefore: Uint8Array.from(issues, ({ wasSeenOpened, createdAt }) =>
        Number(!wasSeenOpened && createdAt < from),
      ),
    },
    ...(to >= from ? { observation: { from, to } } : {}),
  });
  return { log, outOfOrder, beforeOpening, unnamedStates: [], duplicates };
}

const NOT_AN_EVENT = {
  en: 'missing, or not as GitHub writes its events',
  zh: '缺失，或与 GitHub 的事件格式不符',
};

/** Undefined: an edit or a deletion of a comment, which says nothing about the case. */
function kindOf({ type, payload: { action } }: IssueEvent): number | undefined {
  if (type === 'IssueCommentEvent') return action === 'created' ? KIND.message : undefined;
  if (action === 'opened' || action === 'closed' || action === 'reopened') return KIND[action];
  return action === 'assigned' ? KIND.assigned : KIND.other;
}

/**
 * GitHub's own reason, where it has one (since 2022). An asker who closes his own issue solved it himself or gave up; a bot's close is
 * a stale close unless it names another reason. None of these is a solution; without a reason, none is known.
 */
function closeReason(event: IssueEvent): number {
  const { issue } = event.payload;
  const { login } = event.actor;
  const isBot =
    roleOf({ login, type: undefined, author: undefined, standing: { isInside: false, isOutside: false } }) === ROLE.bot;
  const isStale = issue.labels?.some(({ name }) => /\bstale\b/i.test(name)) ?? false;
  if (issue.state_reason === 'duplicate') return CLOSE.duplicate;
  if (isBot && (isStale || issue.state_reason === 'not_planned')) return CLOSE.stale;
  if (issue.state_reason === 'not_planned') return CLOSE.declined;
  if (login === issue.user?.login) return CLOSE['self-solved'];
  return issue.state_reason === 'completed' && !isBot ? CLOSE.resolved : CLOSE.unknown;
}
