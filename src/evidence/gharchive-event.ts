import { z } from 'zod';

/** Of GitHub's public events, what a case is made of. Fields that GitHub has left out at one time or another are optional. */
const user = z.looseObject({ login: z.string(), type: z.string().optional() });
const issue = z.looseObject({
  number: z.number().int(),
  title: z.string().nullish(),
  body: z.string().nullish(),
  created_at: z.string(),
  user: user.nullish(),
  author_association: z.string().nullish(),
  state_reason: z.string().nullish(),
  labels: z.array(z.looseObject({ name: z.string() })).nullish(),
  pull_request: z.unknown().optional(),
  html_url: z.string().nullish(),
});
const comment = z.looseObject({
  user: user.nullish(),
  author_association: z.string().nullish(),
  body: z.string().nullish(),
});
export const issueEventSchema = z.looseObject({
  id: z.string(),
  type: z.enum(['IssuesEvent', 'IssueCommentEvent']),
  created_at: z.string(),
  actor: user,
  repo: z.looseObject({ name: z.string() }),
  payload: z.looseObject({ action: z.string(), issue, comment: comment.optional() }),
});
export type IssueEvent = z.infer<typeof issueEventSchema>;

/** What any event shows of who may write to a repository. */
export interface AnyEvent {
  readonly type: string;
  readonly at: number;
  readonly actor: string;
  readonly repo: string;
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

export function anyEvent(value: unknown): AnyEvent | undefined {
  const read = anyEventSchema.safeParse(value);
  if (!read.success) return undefined;
  const at = Date.parse(read.data.created_at);
  return Number.isNaN(at)
    ? undefined
    : { type: read.data.type, at, actor: read.data.actor.login, repo: read.data.repo.name };
}

const anyEventSchema = z.looseObject({
  type: z.string(),
  created_at: z.string(),
  actor: z.looseObject({ login: z.string() }),
  repo: z.looseObject({ name: z.string() }),
});

export const isPullRequest = ({ payload: { issue } }: IssueEvent): boolean =>
  (issue.pull_request !== undefined && issue.pull_request !== null) || (issue.html_url?.includes('/pull/') ?? false);
