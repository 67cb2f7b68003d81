import { useQuery } from '@tanstack/react-query';
import { Link } from '@tanstack/react-router';
import { Alert } from 'antd';
import { proposedWords } from '../../locale/web/proposed-changes.ts';
import { answered, api } from '../api/client.ts';
import { useSay } from '../language/language.tsx';

/** The count stops here. Nobody lets so many proposals wait. */
const mostCounted = 100;

/** The number of proposals that wait for a second person, with a link to them. Draws nothing while there are none. */
export function WaitingChanges() {
  const say = useSay();
  const query = useQuery({
    queryKey: ['proposed-changes', 'count'],
    queryFn: () => answered(api.GET('/api/proposed-changes', { params: { query: { waiting: 'true', limit: mostCounted } } })),
  });
  const count = query.data?.items.length ?? 0;
  if (count === 0) return null;
  return (
    <Alert type="info" showIcon className="gap-below" title={<Link to="/quan-tri/de-xuat">{say(proposedWords.waitingNow(count))}</Link>} />
  );
}
