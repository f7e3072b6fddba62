import { ordinary } from '../evidence/document/characters.ts';
import { inert } from './inert.ts';

/** Words of a document as people see them: harmless, and without the look-alike characters of printed PDFs. */
export const quotation = (words: string, most?: number): string => inert(ordinary(words), most);
