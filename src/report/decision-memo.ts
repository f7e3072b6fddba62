import { Document, type FileChild, HeadingLevel, LevelFormat, Packer, Paragraph, TextRun } from 'docx';
import type { DecisionDoc } from '../model/decision.ts';
import type { Lang } from '../model/text.ts';
import { decisionSections } from './decision.ts';
import { decisionTitle } from './decision-markdown.ts';
import type { Block } from './document.ts';
import { dated, wordTable } from './word-file.ts';
import { decisionLabels } from './words/decision.ts';

const NUMBERS = 'steps';
/** Lines to sign on. */
const SIGNERS = 3;

/** The record as a Word document with lines to sign. The same record gives the same bytes. */
export async function decisionMemo(decision: DecisionDoc, lang: Lang): Promise<Uint8Array> {
  const title = decisionTitle(decision, lang);
  const children: FileChild[] = [
    new Paragraph({ text: title, heading: HeadingLevel.TITLE }),
    ...decisionSections(decision, lang, true).flatMap(({ title: name, blocks }) => [
      new Paragraph({ text: name, heading: HeadingLevel.HEADING_1 }),
      ...blocks.flatMap(blockParts),
    ]),
    new Paragraph({ text: decisionLabels.sign[lang], heading: HeadingLevel.HEADING_1 }),
    wordTable(
      (['name', 'role', 'date', 'signature'] as const).map((label) => decisionLabels[label][lang]),
      Array.from({ length: SIGNERS }, () => ['', '', '', '']),
    ),
  ];
  const document = new Document({
    title,
    creator: 'Touchstone',
    lastModifiedBy: 'Touchstone',
    numbering: {
      config: [{ reference: NUMBERS, levels: [{ level: 0, format: LevelFormat.DECIMAL, text: '%1.', start: 1 }] }],
    },
    sections: [{ children }],
  });
  return dated(new Uint8Array(await Packer.toArrayBuffer(document)), decision.asOf);
}

function blockParts(block: Block): FileChild[] {
  switch (block.kind) {
    case 'paragraph':
      return [new Paragraph({ children: [new TextRun({ text: block.text, bold: block.isStrong === true })] })];
    case 'list':
      return block.items.map(
        (text) =>
          new Paragraph(
            block.isNumbered ? { text, numbering: { reference: NUMBERS, level: 0 } } : { text, bullet: { level: 0 } },
          ),
      );
    case 'table':
      return [wordTable(block.head, block.rows), new Paragraph({})];
  }
}
