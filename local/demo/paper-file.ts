/** A signed paper as a file: plain text, so that anybody can read what the demonstration uploaded. */
export function paperFile(title: string, on: string): File {
  const text = `${title}\n\nNgày ${on}\n\nTài liệu trình diễn của tỉnh Minh Hà; không phải văn bản thật.\n`;
  return new File([text], `${title}.txt`, { type: 'text/plain' });
}
