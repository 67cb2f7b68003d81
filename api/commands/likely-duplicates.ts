import { commissionsOfHost } from '../../db/commissions/of-host.ts';
import type { Database } from '../../db/open-database.ts';
import { isLikeTitle, mostCompared } from '../../domain/commission/duplicates.ts';
import type { Who } from '../identity/who.ts';
import { mayKnowLine } from './visibility.ts';

interface Wanted {
  host: string;
  title: string;
  year: number;
  /** The commission that is compared, which is not its own duplicate. */
  except?: string | undefined;
}

/** The commissions of the same host and year under a like title, as far as the person may know of them. Newest first. */
export async function likelyDuplicates(db: Database, who: Who, { host, title, year, except }: Wanted) {
  const found = await commissionsOfHost(db, { host, year, limit: mostCompared });
  return found.filter((row) => row.id !== except && isLikeTitle(row.title, title) && mayKnowLine(who, row));
}
