import { inputError } from '../../model/error.ts';
import { type OutlinePart, storedOutline } from './outline.ts';
import { pagesOutline } from './pdf-layout.ts';
import type { PdfWord } from './pdf-line.ts';

/** A page of a contract has hundreds of characters; a scan has none, or a stamp. */
const LEAST_PER_PAGE = 12;
const MOST_PAGES = 2000;

/** Words of every page, as pdf.js finds them. Fails in one line for what is encrypted, broken or scanned. */
export async function pdfPages(name: string, bytes: Uint8Array): Promise<readonly (readonly PdfWord[])[]> {
  const { getDocument } = await import('pdfjs-dist/legacy/build/pdf.mjs');
  const task = getDocument({
    data: bytes.slice(),
    // Character maps for Chinese fonts that a PDF names but does not carry.
    cMapUrl: decodeURIComponent(new URL('cmaps/', import.meta.resolve('pdfjs-dist/package.json')).pathname),
    cMapPacked: true,
    isEvalSupported: false,
    useSystemFonts: false,
    disableFontFace: true,
    stopAtErrors: false,
    verbosity: 0,
  });
  try {
    const document = await task.promise;
    if (document.numPages > MOST_PAGES) throw tooLong(name, document.numPages);
    const pages: PdfWord[][] = [];
    for (let number = 1; number <= document.numPages; number++) {
      const page = await document.getPage(number);
      const { items } = await page.getTextContent();
      pages.push(
        items.flatMap((item) => {
          if (!('str' in item)) return [];
          const [, , c = 0, d = 0, x = 0, y = 0] = item.transform;
          return [
            {
              text: item.str,
              x: Number(x),
              y: Number(y),
              width: item.width,
              size: Math.hypot(Number(c), Number(d)) || item.height,
            },
          ];
        }),
      );
      page.cleanup();
    }
    return pages;
  } catch (cause) {
    throw unreadable(name, cause);
  } finally {
    await task.destroy();
  }
}

/** A PDF as text and blocks. */
export async function pdfOutline(name: string, bytes: Uint8Array) {
  const pages = await pdfPages(name, bytes);
  const letters = pages.flat().reduce((sum, { text }) => sum + text.replace(/\s/g, '').length, 0);
  if (letters < LEAST_PER_PAGE * pages.length)
    throw inputError(
      `${name}: a scanned PDF, ${pages.length} page(s) of pictures without text; ask for the original file, or run text recognition first`,
      `${name}：扫描版 PDF，${pages.length} 页图片，没有文字；请索取原始文件，或先做文字识别`,
    );
  const parts: OutlinePart[] = pagesOutline(pages);
  return storedOutline(parts);
}

function unreadable(name: string, cause: unknown): unknown {
  if (!(cause instanceof Error) || cause.name === 'ExpectedError') return cause;
  if (cause.name === 'PasswordException')
    return inputError(
      `${name}: the PDF is protected by a password; save a copy without one`,
      `${name}：PDF 有密码保护；请另存一份无密码的文件`,
      cause,
    );
  return inputError(
    `${name}: the PDF is damaged and cannot be read; download it again, or save it as text`,
    `${name}：PDF 已损坏，无法读取；请重新下载，或另存为文本`,
    cause,
  );
}

const tooLong = (name: string, pages: number) =>
  inputError(
    `${name}: ${pages} pages; a contract has no more than ${MOST_PAGES}, split the file`,
    `${name}：共 ${pages} 页；合同不超过 ${MOST_PAGES} 页，请拆分文件`,
  );
