import { unzipSync, zipSync } from 'fflate';
import { inputError } from '../../model/error.ts';
import { htmlBlocks } from './html.ts';
import { type OutlinePart, storedOutline } from './outline.ts';
import { asIs } from './run.ts';

/** Unpacked, a contract is a few megabytes; a bomb is thousands. */
const MOST_UNPACKED = 64 * 1024 * 1024;
/** The parts that carry words; pictures and fonts stay packed. */
const READ = /^(?:\[Content_Types\]\.xml|_rels\/\.rels|word\/[^/]+\.xml|word\/_rels\/[^/]+\.rels)$/;

/** A Word document as text and blocks. Fails in one line for a broken archive, a zip bomb, or an archive of another kind. */
export async function docxOutline(name: string, bytes: Uint8Array) {
  const { convertToHtml } = (await import('mammoth')).default;
  const parts = unpacked(name, bytes);
  if (!parts['word/document.xml'])
    throw inputError(
      `${name}: a zip archive, but no Word document in it; give a PDF, DOCX, HTML, Markdown or text file`,
      `${name}：是压缩包，但其中没有 Word 文档；请提供 PDF、DOCX、HTML、Markdown 或文本文件`,
    );
  const html = await convertToHtml({ buffer: Buffer.from(zipSync(parts, { level: 0 })) }).then(
    ({ value }) => value,
    (cause: unknown) => {
      throw broken(name, cause);
    },
  );
  return storedOutline(
    htmlBlocks(html, 0, html.length, asIs).blocks.map((block): OutlinePart => {
      if (block.kind === 'heading') return { kind: 'heading', level: block.level, words: block.run.text };
      if (block.kind === 'paragraph') return { kind: 'paragraph', depth: block.depth, words: block.run.text };
      return {
        kind: 'table',
        rows: block.rows.map((row) =>
          row.map(({ run, isHeader, columns, rows }) => ({ words: run.text, isHeader, columns, rows })),
        ),
      };
    }),
  );
}

function unpacked(name: string, bytes: Uint8Array): Record<string, Uint8Array> {
  let total = 0;
  try {
    return unzipSync(bytes, {
      filter: ({ name: part, originalSize, size }) => {
        if (!READ.test(part)) return false;
        total += originalSize;
        // A part that says less than it holds cannot be unpacked beyond what it says.
        if (total > MOST_UNPACKED || originalSize > Math.max(1, size) * 2000) throw new RangeError('bomb');
        return true;
      },
    });
  } catch (cause) {
    if (cause instanceof RangeError && cause.message === 'bomb')
      throw inputError(
        `${name}: unpacks to more than 64 MB; this is no contract, ask for the document as PDF or text`,
        `${name}：解压后超过 64 MB，不像合同；请索取 PDF 或文本版本`,
        cause,
      );
    throw broken(name, cause);
  }
}

const broken = (name: string, cause: unknown) =>
  inputError(
    `${name}: the DOCX file is damaged or protected by a password; open it in Word and save it again without one`,
    `${name}：DOCX 文件已损坏或有密码保护；请用 Word 打开并另存为无密码文件`,
    cause,
  );
