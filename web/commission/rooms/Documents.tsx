import type { Commission } from '../../api/types.ts';
import { DocumentList } from '../../documents/DocumentList.tsx';

/** Every document of the file that is open to the reader. */
export function Documents({ commission }: { commission: Commission }) {
  return <DocumentList documents={commission.documents} />;
}
