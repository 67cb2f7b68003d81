import type { Commission } from '../../api/types.ts';
import { DocumentList } from '../../documents/DocumentList.tsx';

/** All documents of the file that are open to the reader. */
export function Documents({ commission }: { commission: Commission }) {
  return <DocumentList documents={commission.documents} />;
}
