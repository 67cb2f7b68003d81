import { type RawBuilder, sql } from 'kysely';

/** The body for which a draft is kept on the day ('YYYY-MM-DD'): the one it was written for, or the successor that stands in its place. */
export function bodyOfDraft(day: string): RawBuilder<string> {
  return sql<string>`coalesce(body_on(drafts.organisation_id, ${day}::date), drafts.organisation_id)`;
}
