import { statSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { threadId } from 'node:worker_threads';

// Loaded into each thread of a worker with --expose-gc. When the file `ask` is touched, the thread collects its garbage and writes the size
// of its heap in bytes, with what lies outside of it, to `heap-<thread>`. A heap's size after a collection is what a snapshot would add up.
const folder = process.env.BENCH_HEAP_FOLDER;
let answered = 0;
const askedAt = () => {
  try {
    return statSync(join(folder, 'ask')).mtimeMs;
  } catch {
    return 0;
  }
};
if (folder !== undefined) {
  setInterval(() => {
    const asked = askedAt();
    if (asked === answered) return;
    answered = asked;
    globalThis.gc();
    globalThis.gc();
    const { heapUsed, external } = process.memoryUsage();
    writeFileSync(join(folder, `heap-${threadId}`), JSON.stringify({ asked, bytes: heapUsed + external }));
  }, 100).unref();
}
