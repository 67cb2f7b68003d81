import { findTimeSkippingServer, openPostgres, openTemporal } from './global-setup.ts';

/** For the tests that run on several days: procedures and the API together. */
export default async function setUp(): Promise<void> {
  await Promise.all([findTimeSkippingServer(), openPostgres(), openTemporal()]);
}
