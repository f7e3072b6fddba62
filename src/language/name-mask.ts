import { isOffice, namesOf } from './speaker-role.ts';

/**
 * Replaces the names of known speakers where a text carries them: `@王工`, a signature, a greeting; full names and addresses
 * anywhere. A lone Latin given name is left inside a sentence, because `Will` and `May` are words. Offices (`技术支持`) are no persons.
 */
export function maskNames(text: string, speakers: readonly string[], pseudonymOf: (name: string) => string): string {
  const masks = new Map<string, string>();
  const firstNames = new Map<string, string>();
  for (const speaker of speakers) {
    const forms = namesOf(speaker).filter((form) => !isOffice(form));
    const [person] = forms;
    if (person === undefined) continue;
    const mask = pseudonymOf(person);
    for (const form of forms) (isSure(form) ? masks : firstNames).set(form.toLowerCase(), mask);
    const given = /^([\p{Script=Latin}'’-]{2,})\s/u.exec(person)?.[1];
    if (given) firstNames.set(given.toLowerCase(), mask);
  }
  const everywhere = alternatives(masks);
  const inPlaces = alternatives(firstNames);
  let masked = text;
  if (everywhere)
    masked = masked.replace(
      new RegExp(`(?<![\\p{L}\\p{N}])(?:${everywhere.latin})(?![\\p{L}\\p{N}])|${everywhere.han}`, 'giu'),
      (name) => masks.get(name.toLowerCase()) ?? name,
    );
  if (inPlaces) {
    const name = `${inPlaces.latin}|${inPlaces.han}`;
    const placed = [
      `(@)(${name})(?![\\p{L}\\p{N}])`,
      `(^(?:hi|hello|hey|dear|thanks|thank you)[ ,]+)(${name})(?![\\p{L}\\p{N}])`,
      `(^[ \\t\u00a0\u3000—–-]*)(${name})(?=[^\\S\\n]*\\.?$)`,
    ];
    for (const place of placed)
      masked = masked.replace(
        new RegExp(place, 'gimu'),
        (_, before: string, found: string) => before + (firstNames.get(found.toLowerCase()) ?? found),
      );
  }
  return masked;
}

/** Nothing but a name: Chinese of two characters or more, a full name of several words, an address. */
const isSure = (name: string): boolean =>
  /^\p{Script=Han}{2,}/u.test(name) ||
  /\S\s+\S/.test(name) ||
  /@/.test(name) ||
  (name.length > 3 && /\p{N}/u.test(name));

const NOTHING = '(?!)';

function alternatives(masks: ReadonlyMap<string, string>): { readonly latin: string; readonly han: string } | null {
  const names = [...masks.keys()].sort((a, b) => b.length - a.length);
  const join = (some: readonly string[]) => some.map(escaped).join('|') || NOTHING;
  const isLatin = (name: string) => /^[\p{L}\p{N}]/u.test(name) && !/^\p{Script=Han}|\p{Script=Han}$/u.test(name);
  return names.length === 0
    ? null
    : { latin: join(names.filter(isLatin)), han: join(names.filter((name) => !isLatin(name))) };
}

/** A name as a pattern that matches nothing else. */
export const escaped = (name: string): string => name.replace(/[\\^$.*+?()[\]{}|/]/g, '\\$&');
