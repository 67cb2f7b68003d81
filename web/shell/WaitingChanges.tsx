import { useQuery } from '@tanstack/react-query';
import { Link } from '@tanstack/react-router';
import { Alert } from 'antd';
import { proposedWords } from '../../locale/web/proposed-changes.ts';
import { answered, api } from '../api/client.ts';
import { useSay } from '../language/language.tsx';

/** More than so many are not counted: nobody lets so much wait. */
const mostCounted = 100;

/** How many proposals wait for a second person, with the way to them; nothing while none does. */
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
