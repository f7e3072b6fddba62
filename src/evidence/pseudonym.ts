import { createHmac } from 'node:crypto';

/**
 * A name that stands for a person within one workspace: the same person keeps the same name, and nobody without the
 * workspace's salt can find out who it is. Raw documents keep the real name and stay local.
 */
export const pseudonym = (salt: string, name: string): string =>
  `person-${createHmac('sha256', salt).update(name.normalize('NFKC').trim().toLowerCase()).digest('hex').slice(0, 10)}`;
