import { describe, expect, it } from 'vitest';
import { factsOf } from '../cases/facts.ts';
import { foldCases } from '../cases/fold.ts';
import { type CaseLog, CLOSE_REASONS, ROLES } from '../model/case.ts';
import { readGhArchive } from './gharchive.ts';
import { badRows } from './table.ts';

let nextId = 0;
interface Issue {
  readonly number: number;
  readonly author?: string;
  readonly association?: string;
  readonly created?: string;
  readonly isPull?: boolean;
  readonly reason?: string;
  readonly labels?: readonly string[];
}

const event = (type: string, minute: number, actor: string, payload: object, id = String(++nextId)) => ({
  id,
  type,
  actor: { id: 1, login: actor },
  repo: { id: 1, name: 'acme/sdk' },
  payload,
  public: true,
  created_at: `2024-01-01T10:${String(minute).padStart(2, '0')}:00Z`,
});
const issue = ({
  number,
  author = 'asker',
  association,
  created = '2024-01-01T10:00:00Z',
  isPull,
  reason,
  labels,
}: Issue) => ({
  number,
  user: { login: author, type: 'User' },
  created_at: created,
  ...(association ? { author_association: association } : {}),
  ...(reason ? { state_reason: reason } : {}),
  ...(isPull ? { pull_request: { url: 'x' } } : {}),
  labels: (labels ?? []).map((name) => ({ name })),
});
const issueEvent = (minute: number, actor: string, action: string, about: Issue) =>
  event('IssuesEvent', minute, actor, { action, issue: issue(about) });
const comment = (minute: number, actor: string, about: Issue, by: { type?: string; association?: string } = {}) =>
  event('IssueCommentEvent', minute, actor, {
    action: 'created',
    issue: issue(about),
    comment: { user: { login: actor, type: by.type ?? 'User' }, author_association: by.association, body: 'words' },
  });

async function read(events: readonly object[]) {
  async function* bytes() {
    yield new TextEncoder().encode(events.map((each) => `${JSON.stringify(each)}\n`).join(''));
  }
  return readGhArchive(bytes(), 'hour.json', badRows('hour.json', false));
}
const roles = ({ role }: CaseLog) => [...role].map((code) => ROLES[code]);

describe('who acted', () => {
  it('is told by type, authorship, association, ownership and write access, in this order', async () => {
    const one = { number: 1 };
    const { log } = await read([
      event('PushEvent', 1, 'pusher', {}),
      issueEvent(2, 'asker', 'opened', one),
      comment(3, 'stale[bot]', one),
      comment(4, 'helper', one, { type: 'Bot', association: 'MEMBER' }),
      comment(5, 'asker', one, { association: 'MEMBER' }),
      comment(6, 'employee', one, { association: 'MEMBER' }),
      comment(7, 'acme', one),
      comment(8, 'pusher', one),
      comment(9, 'passer-by', one, { association: 'NONE' }),
      comment(10, 'contributor', one, { association: 'CONTRIBUTOR' }),
      comment(11, 'somebody', one),
      comment(12, 'acme-bot', one, { association: 'MEMBER' }),
      issueEvent(13, 'closer', 'closed', one),
    ]);
    expect(roles(log)).toEqual([
      'customer',
      'bot',
      'bot',
      'customer',
      'vendor',
      'vendor',
      'vendor',
      'community',
      'unknown',
      'unknown',
      'unknown',
      'vendor',
    ]);
  });

  it('gives bounds where it is not known', async () => {
    const { log } = await read([
      issueEvent(0, 'asker', 'opened', { number: 1 }),
      comment(5, 'somebody', { number: 1 }),
    ]);
    const fold = foldCases(log);
    expect(fold.firstResponse[0]).toBeNaN();
    expect(fold.possibleResponse[0]).toBe(Date.parse('2024-01-01T10:05:00Z'));
    expect(factsOf(log).firstResponse).toMatchObject({ cases: 1, answered: 0, open: 1, closedUnanswered: 0 });
  });
});

describe('which cases', () => {
  it('are issues, not pull requests, and an event given twice counts once', async () => {
    const twice = comment(3, 'somebody', { number: 1 });
    const { log, duplicates } = await read([
      issueEvent(0, 'asker', 'opened', { number: 1 }),
      comment(2, 'somebody', { number: 9, isPull: true }),
      twice,
      twice,
    ]);
    expect([log.cases, log.events, duplicates]).toEqual([1, 2, 1]);
    expect(log.caseIds.at(0)).toBe('acme/sdk#1');
  });

  it('were open before the hour are kept apart', async () => {
    const old = { number: 5, created: '2023-12-24T00:00:00Z' };
    const { log } = await read([
      event('WatchEvent', 0, 'x', {}),
      comment(1, 'acme', old),
      issueEvent(2, 'asker', 'opened', { number: 6, created: '2024-01-01T10:02:00Z' }),
    ]);
    expect([...(log.attributes.openedBefore ?? [])]).toEqual([1, 0]);
    expect(log.attributes.openedAt?.[0]).toBe(Date.parse('2023-12-24T00:00:00Z'));
    expect(factsOf(log)).toMatchObject({ cases: 2, firstResponse: { cases: 1, answered: 0, open: 1 } });
  });
});

it('a close says why, and only the reason that GitHub gives for a solution is one', async () => {
  const closed = (number: number, actor: string, about: Partial<Issue>) =>
    issueEvent(number, actor, 'closed', { number, ...about });
  const { log } = await read([
    closed(1, 'acme', { reason: 'completed' }),
    closed(2, 'acme', { reason: 'not_planned' }),
    closed(3, 'stale[bot]', { reason: 'not_planned' }),
    closed(4, 'asker', { reason: 'completed' }),
    closed(5, 'acme', { reason: 'duplicate' }),
    closed(6, 'acme', {}),
    closed(7, 'helper[bot]', { reason: 'completed', labels: ['stale'] }),
  ]);
  expect([...log.detail].map((code) => CLOSE_REASONS[code])).toEqual([
    'resolved',
    'declined',
    'stale',
    'self-solved',
    'duplicate',
    'unknown',
    'stale',
  ]);
  expect(factsOf(log).resolved).toEqual({ cases: 1 });
});

it('an archive without reasons shows no resolutions', async () => {
  const { log } = await read([
    issueEvent(0, 'asker', 'opened', { number: 1 }),
    issueEvent(1, 'acme', 'closed', { number: 1 }),
  ]);
  expect(factsOf(log)).toMatchObject({ resolved: null, reopened: null, firstResponse: { closedUnanswered: 1 } });
});

it('a line that is no event of GitHub is refused with its number', async () => {
  await expect(read([issueEvent(1, 'asker', 'opened', { number: 1 }), { type: 'IssuesEvent' }])).rejects.toThrow(
    'hour.json:2',
  );
});

it('the older format, without ids and authors, is read too', async () => {
  const older = (type: string, second: number, actor: string, url: string, payload: object) => ({
    type,
    created_at: `2013-05-01T00:00:${String(second).padStart(2, '0')}-07:00`,
    actor,
    actor_attributes: { login: actor, type: 'User' },
    repository: { owner: 'acme', name: 'sdk' },
    url: `https://github.com/acme/sdk/${url}`,
    payload,
    public: true,
  });
  const { log } = await read([
    older('IssuesEvent', 1, 'asker', 'issues/7', { action: 'opened', issue: 99, number: 7 }),
    older('IssueCommentEvent', 2, 'asker', 'issues/7#issuecomment-1', { comment_id: 1, issue_id: 99 }),
    older('IssueCommentEvent', 3, 'acme', 'issues/7#issuecomment-2', { comment_id: 2, issue_id: 99 }),
    older('IssueCommentEvent', 4, 'acme', 'pull/8#issuecomment-3', { comment_id: 3, issue_id: 100 }),
    older('IssueCommentEvent', 5, 'acme', 'issues/3#issuecomment-4', { comment_id: 4, issue_id: 98 }),
  ]);
  expect(roles(log)).toEqual(['customer', 'customer', 'vendor', 'unknown']);
  expect([...(log.attributes.openedBefore ?? [])]).toEqual([0, 1]);
  expect(factsOf(log).firstResponse).toMatchObject({ cases: 1, answered: 1, open: 0, closedUnanswered: 0 });
});
