import { Paragraph, Table, TableCell, TableRow, TextRun, WidthType } from 'docx';
import { unzipSync, zipSync } from 'fflate';

/** A table as wide as the page, its first row in bold and repeated on every page. */
export const wordTable = (head: readonly string[], rows: readonly (readonly string[])[]): Table =>
  new Table({
    width: { size: 100, type: WidthType.PERCENTAGE },
    rows: [head, ...rows].map(
      (cells, at) =>
        new TableRow({
          // Said only where it is so: readers take “not a head” for a head.
          ...(at === 0 && { tableHeader: true }),
          children: cells.map(
            (text) =>
              new TableCell({ children: [new Paragraph({ children: [new TextRun({ text, bold: at === 0 })] })] }),
          ),
        }),
    ),
  });

/**
 * The library stamps the clock into the document's properties and onto every file of the archive. Here the date is one that is given,
 * and the archive's is fixed (a zip keeps local time, so the same local time is named everywhere): the same content, the same bytes.
 */
export function dated(bytes: Uint8Array, asOf: string): Uint8Array {
  const files = unzipSync(bytes);
  const core = 'docProps/core.xml';
  const properties = new TextDecoder().decode(files[core]);
  const instant = `${asOf.slice(0, 19)}Z`;
  files[core] = new TextEncoder().encode(
    properties.replace(/(<dcterms:(?:created|modified)[^>]*>)[^<]*</g, `$1${instant}<`),
  );
  return zipSync(files, { mtime: new Date(2000, 0, 1), level: 6 });
}
