/** The page as a report carries it: all of it in one file, nothing to enter. */
import { begin } from './begin.tsx';
import { fileSource } from './source.ts';

begin(fileSource(document), null);
