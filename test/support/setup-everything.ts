import { openPostgres, openTemporal } from './global-setup.ts';

/** For layers that run the whole system. */
export default async function setUp(): Promise<void> {
  await Promise.all([openPostgres(), openTemporal()]);
}
