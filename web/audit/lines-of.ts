/** Yields the lines of a file while it is read. An export of ten years does not fit into one string. */
export async function* linesOf(file: Blob): AsyncGenerator<string> {
  let rest = '';
  const reader = file
    .stream()
    .pipeThrough(new TextDecoderStream('utf-8', { fatal: true }))
    .getReader();
  for (;;) {
    const { done, value } = await reader.read();
    if (done) break;
    const lines = (rest + value).split('\n');
    rest = lines.pop() ?? '';
    yield* lines;
  }
  if (rest !== '') yield rest;
}
