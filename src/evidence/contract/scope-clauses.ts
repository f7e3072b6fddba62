import type { Contract } from '../../model/contract.ts';
import type { Clause } from './clause-search.ts';
import { placeOf } from './place.ts';

const EXCLUDES =
  /\b(?:do(?:es)? not|don['’]t|doesn['’]t) (?:apply|extend|include|cover)\b|\bnot (?:be )?(?:covered|eligible)\b|\bexcludes?\b|不适用于?|不包括|除外|不计入|不承担|不属于[^。]{0,12}(?:范畴|范围)/iu;
const LIST_OF = /\bexclusions?\b|\bexcluded\b|\bexceptions?\b|\bdoes not apply\b|免责|例外|除外/iu;
const APPLIES =
  /\b(?:applies|apply) (?:only )?to\b|\b(?:available|offered) (?:only )?to\b|\bto receive\b[^.]{0,40}\b(?:SLA|guarantee)|(?:仅|只)?适用于|(?:仅|只)(?:对|向|面向|限)/iu;
const NOT_APPLIES = /\bnot apply|不适用/iu;

/** What the promises do not hold for. */
export const readExclusions = (stored: string, clauses: readonly Clause[]): Contract['exclusions'] =>
  clauses
    .filter(
      ({ run, around }) =>
        EXCLUDES.test(run.text) || (LIST_OF.test(around.split(' / ').slice(1).join(' ')) && run.text.length > 3),
    )
    .map(({ run }) => placeOf(stored, run));

/** Whom the document is for, in its words. */
export const readAppliesTo = (stored: string, clauses: readonly Clause[]): Contract['appliesTo'] =>
  clauses
    .filter(({ run }) => APPLIES.test(run.text) && !NOT_APPLIES.test(run.text))
    .map(({ run }) => placeOf(stored, run));
