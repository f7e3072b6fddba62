import { ROLE } from '../model/case.ts';

/** What is known of somebody who acted on an issue. */
export interface RoleQuestion {
  readonly login: string;
  /** GitHub's kind of account, where it was shown. */
  readonly type: string | undefined;
  /** Who opened the issue; undefined where it is not known. */
  readonly author: string | undefined;
  /** Of the repository's people: an association, its owner, or an act that takes write access. */
  readonly isInside: boolean;
  /** GitHub said in so many words that he is none of them. */
  readonly isOutside: boolean;
}

/** Associations of the repository's own people. https://docs.github.com/en/graphql/reference/enums#commentauthorassociation */
export const INSIDE: ReadonlySet<string> = new Set(['OWNER', 'MEMBER', 'COLLABORATOR']);
/**
 * Associations of others. CONTRIBUTOR is in neither list: it says that a commit was merged once, and a member whose membership
 * is private is shown so too.
 */
export const OUTSIDE: ReadonlySet<string> = new Set(['NONE', 'FIRST_TIMER', 'FIRST_TIME_CONTRIBUTOR', 'MANNEQUIN']);

/** Accounts of GitHub's apps end so; the mark is theirs alone. */
export const isBotName = (login: string): boolean => /\[bot\]$/i.test(login);

/**
 * Who acted, decided before any first reply is picked. A machine first; then the asker, whatever his rank; then the repository's
 * people; then those known to be others. A person's account that is named like a machine stays unknown: taken for the vendor's, its
 * automatic replies would be to the vendor's credit. So does anybody on an issue whose asker is unknown, for he may be the asker.
 * Unknown roles give bounds, not guesses.
 */
export function roleOf({ login, type, author, isInside, isOutside }: RoleQuestion): number {
  if (type === 'Bot' || isBotName(login)) return ROLE.bot;
  if (login === author) return ROLE.customer;
  if (author === undefined || /bot$|^bot[-_]|[-_]bot[-_]/i.test(login)) return ROLE.unknown;
  if (isInside) return ROLE.vendor;
  return isOutside ? ROLE.community : ROLE.unknown;
}
