import { z } from 'zod';

/** What any event of the archive says. */
export interface ArchiveEvent {
  readonly type: string;
  /** Epoch milliseconds. */
  readonly at: number;
  readonly actor: string;
  /** `owner/name`. */
  readonly repo: string;
  /** Present for an event of an issue or its comments. */
  readonly act?: IssueAct;
}

/** What happened to an issue, whichever of the archive's two formats told it. */
export interface IssueAct {
  readonly id: string;
  readonly action: string;
  readonly isComment: boolean;
  readonly isPullRequest: boolean;
  readonly number: number;
  /** Who opened the issue; undefined where the event does not say. */
  readonly author: string | undefined;
  readonly authorAssociation: string | undefined;
  /** Epoch milliseconds, NaN where the event does not say. */
  readonly openedAt: number;
  readonly actorType: string | undefined;
  readonly actorAssociation: string | undefined;
  readonly words: string | undefined;
  readonly stateReason: string | undefined;
  readonly labels: readonly string[];
}

/**
 * Events that only somebody with write access to the repository can cause: a push, a release, a branch or tag made or deleted, a member
 * added. https://docs.github.com/en/rest/using-the-rest-api/github-event-types
 */
export const WRITE_EVENTS: ReadonlySet<string> = new Set([
  'PushEvent',
  'ReleaseEvent',
  'CreateEvent',
  'DeleteEvent',
  'MemberEvent',
]);

const ISSUE_EVENTS = ['IssuesEvent', 'IssueCommentEvent'];

/** Fields that GitHub has left out at one time or another are optional. */
const user = z.looseObject({ login: z.string(), type: z.string().optional() });
const event = z.looseObject({
  type: z.string(),
  created_at: z.string(),
  actor: z.looseObject({ login: z.string() }),
  repo: z.looseObject({ name: z.string() }),
});
const issueEvent = z.looseObject({
  id: z.string(),
  payload: z.looseObject({
    action: z.string(),
    issue: z.looseObject({
      number: z.number().int(),
      body: z.string().nullish(),
      created_at: z.string(),
      user: user.nullish(),
      author_association: z.string().nullish(),
      state_reason: z.string().nullish(),
      labels: z.array(z.looseObject({ name: z.string() })).nullish(),
      pull_request: z.unknown().optional(),
      html_url: z.string().nullish(),
    }),
    comment: z
      .looseObject({ user: user.nullish(), author_association: z.string().nullish(), body: z.string().nullish() })
      .nullish(),
  }),
});
/** Until the end of 2014: no ids, no authors, the issue only by its number. */
const timelineEvent = z.looseObject({
  type: z.string(),
  created_at: z.string(),
  actor: z.string(),
  actor_attributes: z.looseObject({ type: z.string().optional() }).optional(),
  repository: z.looseObject({ owner: z.string(), name: z.string() }),
  url: z.string().optional(),
  payload: z.looseObject({ action: z.string().optional(), number: z.number().int().optional() }).optional(),
});

/** Undefined: not an event of the archive. Throws a `ZodError` for an event of an issue that lacks what it must have. */
export function archiveEvent(value: unknown): ArchiveEvent | undefined {
  const read = event.safeParse(value);
  if (!read.success) return olderEvent(value);
  const { type, actor, repo, created_at } = read.data;
  const at = Date.parse(created_at);
  if (Number.isNaN(at)) return undefined;
  const base = { type, at, actor: actor.login, repo: repo.name };
  return ISSUE_EVENTS.includes(type) ? { ...base, act: issueAct(value, base) } : base;
}

function issueAct(value: unknown, { type, actor }: ArchiveEvent): IssueAct {
  const { id, payload } = issueEvent.parse(value);
  const { action, issue, comment } = payload;
  const isComment = type === 'IssueCommentEvent';
  return {
    id,
    action,
    isComment,
    isPullRequest: (issue.pull_request ?? null) !== null || (issue.html_url?.includes('/pull/') ?? false),
    number: issue.number,
    author: issue.user?.login,
    authorAssociation: issue.author_association ?? undefined,
    openedAt: Date.parse(issue.created_at),
    actorType: [comment?.user, issue.user].find((one) => one?.login === actor)?.type,
    actorAssociation: comment?.user?.login === actor ? (comment.author_association ?? undefined) : undefined,
    words: (isComment ? comment?.body : action === 'opened' ? issue.body : undefined) ?? undefined,
    stateReason: issue.state_reason ?? undefined,
    labels: issue.labels?.map(({ name }) => name) ?? [],
  };
}

function olderEvent(value: unknown): ArchiveEvent | undefined {
  const read = timelineEvent.safeParse(value);
  if (!read.success) return undefined;
  const { type, actor, actor_attributes, repository, url = '', payload, created_at } = read.data;
  const at = Date.parse(created_at);
  if (Number.isNaN(at)) return undefined;
  const base = { type, at, actor, repo: `${repository.owner}/${repository.name}` };
  const number = payload?.number ?? Number(/\/(?:issues|pull)\/(\d+)/.exec(url)?.[1] ?? Number.NaN);
  if (!ISSUE_EVENTS.includes(type) || Number.isNaN(number)) return base;
  const isComment = type === 'IssueCommentEvent';
  const action = isComment ? 'created' : (payload?.action ?? '');
  const isOpening = action === 'opened';
  return {
    ...base,
    act: {
      id: `${type} ${url} ${actor} ${created_at} ${action}`,
      action,
      isComment,
      isPullRequest: url.includes('/pull/'),
      number,
      author: isOpening ? actor : undefined,
      authorAssociation: undefined,
      openedAt: isOpening ? at : Number.NaN,
      actorType: actor_attributes?.type,
      actorAssociation: undefined,
      words: undefined,
      stateReason: undefined,
      labels: [],
    },
  };
}
