import {
  Document,
  type FileChild,
  HeadingLevel,
  LevelFormat,
  Packer,
  Paragraph,
  Table,
  TableCell,
  TableRow,
  TextRun,
  WidthType,
} from 'docx';
import { unzipSync, zipSync } from 'fflate';
import type { DecisionDoc } from '../model/decision.ts';
import type { Lang } from '../model/text.ts';
import { decisionSections } from './decision.ts';
import { decisionTitle } from './decision-markdown.ts';
import type { Block } from './document.ts';
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
    tableOf(
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
      return [tableOf(block.head, block.rows), new Paragraph({})];
  }
}

const tableOf = (head: readonly string[], rows: readonly (readonly string[])[]): Table =>
  new Table({
    width: { size: 100, type: WidthType.PERCENTAGE },
    rows: [head, ...rows].map(
      (cells, at) =>
        new TableRow({
          tableHeader: at === 0,
          children: cells.map(
            (text) =>
              new TableCell({ children: [new Paragraph({ children: [new TextRun({ text, bold: at === 0 })] })] }),
          ),
        }),
    ),
  });

/**
 * The library stamps the clock into the document's properties and onto every file of the archive. Here the date is that of the
 * evidence, and the archive's is fixed (a zip keeps local time, so the same local time is named everywhere).
 */
function dated(bytes: Uint8Array, asOf: string): Uint8Array {
  const files = unzipSync(bytes);
  const core = 'docProps/core.xml';
  const properties = new TextDecoder().decode(files[core]);
  const instant = `${asOf.slice(0, 19)}Z`;
  files[core] = new TextEncoder().encode(
    properties.replace(/(<dcterms:(?:created|modified)[^>]*>)[^<]*</g, `$1${instant}<`),
  );
  return zipSync(files, { mtime: new Date(2000, 0, 1), level: 6 });
}
