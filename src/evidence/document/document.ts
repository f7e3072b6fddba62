import { inputError } from '../../model/error.ts';
import type { Block, Format, ReadDocument } from './block.ts';
import { docxOutline } from './docx.ts';
import { htmlBlocks } from './html.ts';
import { markdownBlocks } from './markdown.ts';
import { pdfOutline } from './pdf.ts';
import { plainBlocks } from './plain.ts';
import type { Run } from './run.ts';
import { documentText } from './text-encoding.ts';

/** Far more than any contract; what is longer is a dump. */
const MOST_TEXT = 10 * 1024 * 1024;
const MOST_BINARY = 64 * 1024 * 1024;

/**
 * Reads a document of any of the formats into blocks whose words know their place in the stored text.
 *
 * @param name file name or address, for the format and for messages
 * @param mediaType what a server said it is
 * @throws inputError, one line, for what is encrypted, broken, scanned, too long, or in no known character set
 */
export async function readDocument(name: string, bytes: Uint8Array, mediaType?: string): Promise<ReadDocument> {
  const format = formatOf(name, bytes, mediaType);
  const most = format === 'pdf' || format === 'docx' ? MOST_BINARY : MOST_TEXT;
  if (bytes.length > most)
    throw inputError(
      `${name}: ${Math.round(bytes.length / 1e6)} MB is more than a contract has (${most >> 20} MB); cut out the part to read`,
      `${name}：${Math.round(bytes.length / 1e6)} MB，超出合同应有的大小（${most >> 20} MB）；请截取需要的部分`,
    );
  if (format === 'pdf') return { format, title: null, ...(await pdfOutline(name, bytes)) };
  if (format === 'docx') return { format, title: null, ...(await docxOutline(name, bytes)) };
  const stored = documentText(name, bytes);
  try {
    return { format, stored, ...textBlocks(format, stored) };
  } catch (error) {
    // What is within itself deeper than the stack is no contract.
    if (!(error instanceof RangeError)) throw error;
    throw inputError(
      `${name}: its quotes, lists or elements are nested too deeply to be read; cut out the part to read`,
      `${name}：引用、列表或元素嵌套过深，无法读取；请截取需要的部分`,
    );
  }
}

function textBlocks(format: Format, stored: string): { blocks: Block[]; title: Run | null } {
  if (format === 'html') return htmlBlocks(stored);
  return format === 'text' ? { blocks: plainBlocks(stored), title: null } : markdownBlocks(stored);
}

/** The source of a page (`page.tsx`, `sla.php`) mixes words, elements and code as MDX does; a few elements make no page. */
const isMarkup = (bytes: Uint8Array): boolean =>
  (new TextDecoder('latin1').decode(bytes).match(/<\/(?:p|li|t[dhr]|h[1-6]|ul|ol|table|section)>/gi)?.length ?? 0) >=
  FEW_ELEMENTS;
const FEW_ELEMENTS = 8;

function formatOf(name: string, bytes: Uint8Array, mediaType: string | undefined): Format {
  const head = new TextDecoder('latin1').decode(bytes.subarray(0, 1024));
  if (head.includes('%PDF-')) return 'pdf';
  if (head.startsWith('PK\u0003\u0004')) return 'docx';
  if (head.startsWith('\u00d0\u00cf\u0011\u00e0'))
    throw inputError(
      `${name}: an old or a password-protected Office file; open it in Word and save it as DOCX without a password`,
      `${name}：旧版或有密码的 Office 文件；请用 Word 打开并另存为无密码的 DOCX`,
    );
  if (bytes.length === 0) throw inputError(`${name}: the file is empty`, `${name}：文件为空`);
  const ending = /\.(\w{2,8})(?:[?#].*)?$/.exec(name)?.[1]?.toLowerCase();
  if (ending === 'pdf' || ending === 'docx')
    throw inputError(
      `${name}: it is named ${ending.toUpperCase()} and holds something else; save the document anew, or give the file the ending of what it is`,
      `${name}：扩展名是 ${ending.toUpperCase()}，内容却不是；请重新保存，或改成与内容相符的扩展名`,
    );
  if (ending === 'mdx') return 'mdx';
  if (ending === 'md' || ending === 'markdown') return 'markdown';
  if (ending === 'html' || ending === 'htm' || ending === 'xhtml' || mediaType?.includes('html')) return 'html';
  if (/^\s*(?:<!doctype html|<html|<body|<table|<div|<p[\s>])/i.test(head)) return 'html';
  if (ending === 'txt' || ending === 'text') return 'text';
  if (isMarkup(bytes)) return 'mdx';
  return /^#{1,6} |^\s*\|?[ :-]*-{3,}[ :|-]*$|^\s*[-*] |\*\*/m.test(head) ? 'markdown' : 'text';
}
