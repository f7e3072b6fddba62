import { Document, HeadingLevel, LevelFormat, Packer, PageOrientation, Paragraph } from 'docx';
import type { Annex } from './contract-annex.ts';
import { dated, wordTable } from './word-file.ts';

const NUMBERS = 'clauses';
/** A proposal has no date of its own; the parties put theirs in. */
const NO_DATE = '2000-01-01T00:00:00Z';

/** The annex as a Word file, the clauses numbered. The same annex gives the same bytes. */
export async function annexDocx({ title, intro, legend, rows, clauses }: Annex): Promise<Uint8Array> {
  const [head = [], ...body] = rows;
  const document = new Document({
    title,
    creator: 'Touchstone',
    lastModifiedBy: 'Touchstone',
    numbering: {
      config: [{ reference: NUMBERS, levels: [{ level: 0, format: LevelFormat.DECIMAL, text: '%1.', start: 1 }] }],
    },
    sections: [
      {
        properties: { page: { size: { orientation: PageOrientation.LANDSCAPE } } },
        children: [
          new Paragraph({ text: title, heading: HeadingLevel.HEADING_1 }),
          new Paragraph(intro),
          wordTable(head, body),
          new Paragraph(legend),
          ...clauses.map((text) => new Paragraph({ text, numbering: { reference: NUMBERS, level: 0 } })),
        ],
      },
    ],
  });
  return dated(new Uint8Array(await Packer.toArrayBuffer(document)), NO_DATE);
}
