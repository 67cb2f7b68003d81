import { statfs } from 'node:fs/promises';
import { Gauge, type Registry } from 'prom-client';

/** Measures the free space of the disk with the uploaded documents. There is no value when the folder cannot be read. */
export function measureDataDisk(registry: Registry, directory: () => string): void {
  new Gauge({
    name: 'phanbien_data_free_bytes',
    help: 'Bytes that are free for uploaded documents.',
    registers: [registry],
    async collect() {
      this.reset();
      const found = await statfs(directory()).catch(() => undefined);
      if (found) this.set(found.bavail * found.bsize);
      else this.remove();
    },
  });
}
