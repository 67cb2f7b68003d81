import { findTimeSkippingServer, openPostgres } from './global-setup.ts';

/** For the procedures: time that skips, and the real PostgreSQL their facts go to. */
export default async function setUp(): Promise<void> {
  await Promise.all([findTimeSkippingServer(), openPostgres()]);
}
