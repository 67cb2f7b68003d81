import { useLocation, useNavigate } from '@tanstack/react-router';
import { Button, Form } from 'antd';
import { commissionWords } from '../../../locale/web/commission.ts';
import { workWords } from '../../../locale/web/work.ts';
import type { Commission } from '../../api/types.ts';
import { DayField, today } from '../../fields/numbers.tsx';
import { useSay } from '../../language/language.tsx';
import { Loaded } from '../../shell/Loaded.tsx';
import { addressOf } from '../../case/address.ts';
import { JournalTable } from '../../case/JournalTable.tsx';
import { useJournal } from '../../case/use-journal.ts';

/** The journal itself. Every entry shows its content and its hash, which covers the entry before it. */
export function Journal({ commission }: { commission: Commission }) {
  const query = useJournal(commission);
  const { hash: asked } = useLocation();
  return (
    <>
      <AsOf commission={commission} />
      <Loaded query={query}>{(journal) => <JournalTable journal={journal} of={commission} procedure="commission" asked={asked} />}</Loaded>
    </>
  );
}

/** Shows the whole page in its state at the end of a past day. */
function AsOf({ commission }: { commission: Commission }) {
  const say = useSay();
  const navigate = useNavigate();
  return (
    <Form
      layout="inline"
      className="gap-below no-print"
      onFinish={({ tai }: { tai: string }) => void navigate({ to: '/ho-so/$so', params: { so: addressOf(commission) }, search: { tai } })}
    >
      <DayField name="tai" label={commissionWords.showAsOf} max={today} min={commission.openedAt.slice(0, 10)} />
      <Button htmlType="submit">{say(workWords.open)}</Button>
    </Form>
  );
}
