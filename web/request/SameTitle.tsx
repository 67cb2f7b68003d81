import { useQuery } from '@tanstack/react-query';
import { Link } from '@tanstack/react-router';
import { Alert } from 'antd';
import { requestWords } from '../../locale/web/request.ts';
import { answered, api } from '../api/client.ts';
import { useToday } from '../fields/numbers.tsx';
import { addressOf } from '../case/address.ts';
import { useSay } from '../language/language.tsx';
import { withSameTitle } from './same-title.ts';

/** More than any body requests in a year. */
const limit = 100;

/** Lists this year's commissions of the same requester under the same title, before sending. It shows those that the reader may know of. */
export function SameTitle({ title, requester }: { title: string; requester: string }) {
  const say = useSay();
  const year = Number(useToday().slice(0, 4));
  const { data } = useQuery({
    queryKey: ['commissions', 'same-title', requester, year],
    queryFn: () => answered(api.GET('/api/commissions', { params: { query: { organisation: requester, year, limit } } })),
  });
  const same = withSameTitle(data?.items ?? [], { title, requester });
  if (same.length === 0) return null;
  return (
    <Alert
      type="warning"
      showIcon
      className="gap-below"
      title={say(requestWords.sameTitle)}
      description={
        <ul>
          {same.map((one) => (
            <li key={one.id}>
              <Link to="/ho-so/$so" params={{ so: addressOf(one) }}>
                {one.code} {one.title}
              </Link>
            </li>
          ))}
        </ul>
      }
    />
  );
}
