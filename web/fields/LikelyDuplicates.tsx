import { useQuery } from '@tanstack/react-query';
import { Link } from '@tanstack/react-router';
import { Alert } from 'antd';
import { requestWords } from '../../locale/web/request.ts';
import { answered, api } from '../api/client.ts';
import { addressOf } from '../case/address.ts';
import { TextField } from './texts.tsx';
import { useSay } from '../language/language.tsx';

interface Wanted {
  host: string | undefined;
  title: string | undefined;
  /** The commission that is compared. */
  except?: string;
  year?: number;
}

/** This year's commissions of the same host under a like title, as far as the reader may know of them. */
function useLikely({ host, title, except, year }: Wanted) {
  const { data } = useQuery({
    queryKey: ['commissions', 'alike', host, title, except, year],
    queryFn: () =>
      answered(
        api.GET('/api/commissions/alike', {
          params: {
            query: {
              host: host ?? '',
              title: title ?? '',
              ...(except === undefined ? {} : { except }),
              ...(year === undefined ? {} : { year }),
            },
          },
        }),
      ),
    enabled: host !== undefined && (title ?? '').trim() !== '',
  });
  return data?.items ?? [];
}

/** Warns of likely duplicates, with links. Draws nothing when there are none. */
export function LikelyDuplicates(wanted: Wanted) {
  const say = useSay();
  const likely = useLikely(wanted);
  if (likely.length === 0) return null;
  return (
    <Alert
      type="warning"
      showIcon
      className="gap-below"
      title={say(requestWords.likelyDuplicate)}
      description={
        <ul>
          {likely.map((one) => (
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

/** The same warning in a form, with the reason why it goes on. The reason is asked for only where there is a likely duplicate. */
export function DuplicateReason(wanted: Wanted) {
  const isLikely = useLikely(wanted).length > 0;
  return (
    <>
      <LikelyDuplicates {...wanted} />
      {isLikely && <TextField name="duplicateReason" label={requestWords.duplicateReason} hint={requestWords.duplicateHint} rows={2} />}
    </>
  );
}
