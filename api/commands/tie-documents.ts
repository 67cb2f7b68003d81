import { attachDocuments } from '../../db/documents/attach-documents.ts';
import type { Database } from '../../db/open-database.ts';
import type { CommandInput, CommandName } from '../../domain/commission/commands.ts';
import { factOf } from '../../domain/commission/facts.ts';
import { referencesIn } from './references.ts';

/**
 * Ties the documents of an accepted act to its commission, under the kind of fact that brought them: that says which part of the
 * file they belong to, and so who may read them. Repeating it is harmless; a document that cannot be tied stays its uploader's.
 */
export async function tieDocuments(db: Database, commissionId: string, command: CommandName, input: unknown): Promise<void> {
  const ids = referencesIn(command, input).filter(({ referent }) => referent === 'document');
  if (ids.length === 0) return;
  const kind = command === 'attachDocument' ? (input as CommandInput<'attachDocument'>).kind : factOf[command];
  await attachDocuments(db, { commissionId, documents: ids.map(({ id }) => ({ id, kind })) });
}
