import { ROLE } from '../model/case.ts';

/** What is known of somebody at one repository, from what GitHub shows. */
export interface Standing {
  /** Of the repository's people: an association, its owner, or an act that takes write access. */
  readonly isInside: boolean;
  /** GitHub said in so many words that he is none of them. */
  readonly isOutside: boolean;
}

export interface RoleQuestion {
  readonly login: string;
  readonly type: string | undefined;
  readonly author: string | undefined;
  readonly standing: Standing;
}

/** Associations of the repository's own people. https://docs.github.com/en/graphql/reference/enums#commentauthorassociation */
export const INSIDE: ReadonlySet<string> = new Set(['OWNER', 'MEMBER', 'COLLABORATOR']);
/**
 * Associations of others. CONTRIBUTOR is in neither list: it says that a commit was merged once, and a member whose membership
 * is private is shown so too.
 */
export const OUTSIDE: ReadonlySet<string> = new Set(['NONE', 'FIRST_TIMER', 'FIRST_TIME_CONTRIBUTOR', 'MANNEQUIN']);

/**
 * Who acted, decided before any first reply is picked. A machine first; then the asker, whatever his rank; then the repository's
 * people; then those known to be others. A person's account that is named like a machine stays unknown: taken for the
 * vendor's, its automatic replies would be to the vendor's credit. Unknown roles give bounds, not guesses.
 */
export function roleOf({ login, type, author, standing }: RoleQuestion): number {
  if (type === 'Bot' || /\[bot\]$/i.test(login)) return ROLE.bot;
  if (login === author) return ROLE.customer;
  if (/bot$|^bot[-_]|[-_]bot[-_]/i.test(login)) return ROLE.unknown;
  if (standing.isInside) return ROLE.vendor;
  return standing.isOutside ? ROLE.community : ROLE.unknown;
}
